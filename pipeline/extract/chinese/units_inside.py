"""Units named without the body they are in: "人事处副处长" in a text about a university, 党组 in one of a ministry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.chinese.context import same
from pipeline.extract.chinese.localities import COMMITTEES
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.segment import Token

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


SCHOOLS = ("大学", "学院", "学校", "党校", "中学")
"""How names of schools end."""
OF_SCHOOL = re.compile("(?:学校|我校|该校|校)(?=党委|纪委|团委|工会|董事会|理事会|学术|社会主义|学位)")
"""The word for the school that a text is about before the name of a body in it."""


def of_school(word: str, words: str, context: Context) -> Entity | None:
    """Return the body in the school that a text is about: "学校党委", "校学术委员会"."""
    own = OF_SCHOOL.match(word)
    about = context.page or context.own or context.institution
    if own is None or about is None or not context.vocabulary.folded(about.name).endswith(SCHOOLS):
        return None
    name = about.name[:-1] if about.name.endswith(("大学校", "大學校", "学院校", "學院校")) else about.name
    return Entity(f"{name}{words[own.end() :]}", words)


def of_list(tokens: Sequence[Token], place: int, context: Context) -> Context:
    """Return the context for a body inside the one of the post listed before it ("国家粮食局局长、党组书记")."""
    listed = [token.label for token in tokens[max(0, place - 2) : place]] == ["ROLE", "DUN"]
    inner = listed and tokens[place].word in INNER and bool(context.named)
    return context.with_body(context.named[-1]) if inner else context


INNER = (
    "党组", "党委", "机关党委", "纪委", "纪检组", "党总支", "党支部", "常委会", "常务委员会", "党团",
    "理事会", "监事会", "审判委员会", "检察委员会",
)  # fmt: skip
"""Bodies inside another one, named by these words alone once the other was spoken of."""


def ends_inner(body: Entity | None, context: Context) -> bool:
    """Tell whether a body is one inside another, whose siblings are named by their last words alone."""
    return body is not None and context.vocabulary.folded(body.name).endswith(INNER)


def inner_body(word: str, words: str, context: Context, *, led: bool) -> Entity | None:
    """Return a body inside the one spoken of; without a post it takes a sibling of it to have been named."""
    latest = next(context.latest(), None)
    if context.institution is not None and same(latest, context.before) and not ends_inner(latest, context):
        latest = context.institution
    if word in GROUPS and latest is not None and context.vocabulary.folded(latest.name).endswith(COMMITTEES):
        others = (body for body in context.latest() if not context.vocabulary.folded(body.name).endswith(COMMITTEES))
        latest = next(others, None)
    if word in GROUPS and latest is not None and context.vocabulary.folded(latest.name).endswith(WITHOUT_GROUPS):
        latest = context.page or context.own or context.institution or latest
    if latest is None:
        return None
    kind = next((kind for kind in INNER if context.vocabulary.folded(latest.name).endswith(kind)), "")
    if kind == word:
        return Entity(latest.name, words, latest.id)
    standing = word in GROUPS and context.vocabulary.folded(latest.name).endswith(STANDING)
    outer = latest.name if standing else latest.name[: len(latest.name) - len(kind)]
    return Entity(f"{outer}{words}", words) if led or kind else None


WITHOUT_GROUPS = ("科", "股", "处", "司")
"""How units inside a body end, the party group beside which is that of the body."""
STANDING = ("人大常委会", "人民代表大会常务委员会", "人民代表大会常委会")
"""Standing committees, each with a group of the party of its own."""
GROUPS = {"党组", "党总支", "党支部"}
"""Groups of the party in other bodies, which its own committees have none of."""
