"""Units that are named without the body they are in: "人事处副处长" and "档案馆成立" in a text about a university."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.chinese.context import Context

UNITS = ("处", "科", "股", "馆")
"""How such names end."""
WHOLES = ("大学", "学院", "学校", "局", "厅", "部", "委员会", "公署", "署", "法院", "检察院", "银行", "研究院", "医院")
"""How names of bodies end that have such units."""
LENGTHS = range(3, 6)
KINDS = ("办事处", "代表处", "管理处", "联络处", "留守处", "筹备处", "工程处", "办公处", "领馆", "使馆", "总处", "分馆")
"""Kinds of bodies, which tell of no work inside another one."""


def unit_inside(word: str, words: str, context: Context) -> Entity | None:
    """Return the unit of the body that the text is about which a name means, ``None`` where it means none.

    Args:
        word: The name in simplified characters ("人事处").
        words: The name as it is written.
        context: What was spoken of.
    """
    about = context.page or context.own or context.institution
    if about is not None and about is context.made:
        return None
    work = word[: -len("处")]
    if about is None or context.is_life or len(word) not in LENGTHS or not word.endswith(UNITS):
        return None
    fits = work in context.vocabulary.domain or (work[:2] in context.vocabulary.domain and work[2:] in {"", "工作"})
    if word.endswith(KINDS) or not fits or not context.vocabulary.folded(about.name).endswith(WHOLES):
        return None
    return None if about.name.endswith(words) else Entity(f"{about.name}{words}", words)
