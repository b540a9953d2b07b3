"""Titles that mostly are no offices: 首席执行官 on the page of a public body, 主管 where it is who heads one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.fields import touches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.segment import Token

EXECUTIVES = {"首席执行官", "副首席执行官"}
PUBLIC = ("局", "署", "处", "委员会", "院", "中心", "组织", "总会", "机构", "厅", "部", "秘书处")
"""How names of public bodies end whose heads may have titles of companies."""
ASIDE = {"X", "N", "LATIN", "COMPANY", "PLACE", "SUFFIX", "BODY", "DE", "UNQUOTE"}
"""Labels of words right before such a title that tell of whose it is, or that nobody knows."""


def with_executives(tokens: Sequence[Token], context: Context) -> list[Token]:
    """Return the words with such titles as those of offices ("首任首席执行官是…" on the page of a commission)."""
    firms = any(token.label == "COMPANY" for token in tokens)
    page = context.page or (None if context.is_life else context.institution)
    of_office = page is not None and not firms and context.vocabulary.folded(page.name).endswith(PUBLIC)
    return [
        token._replace(label="ROLE")
        if (of_office and leads(tokens, place)) or heads(tokens, place)
        else token._replace(label="N")
        if is_noun(tokens, place)
        else token
        for place, token in enumerate(tokens)
    ]


def is_noun(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether 主管 only says whose rank or title is told next ("主管职衔改为署长")."""
    named = place + 1 < len(tokens) and tokens[place + 1].word.startswith(("职", "头衔", "名称", "级别", "一职"))
    return named and tokens[place].word == "主管" and tokens[place].label == "HANDLE"


def leads(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether the title of an executive stands at a place, and no words that would tell of another body's."""
    if tokens[place].label != "COMPANYROLE" or tokens[place].word not in EXECUTIVES:
        return False
    return place == 0 or not touches(tokens, place) or tokens[place - 1].label not in ASIDE


ORDER = {"FIRST", "LIREN", "EACHHOLDER", "NOW", "FORMERPREFIX", "SUPERL", "SESSION"}
"""Labels of words that tell which of the holders of a post is meant."""
HOLDING = {"HOLD", "TAKE", "MOVE", "ONCE"}
ENDS = {"STOP", "COMMA", "SEMI", "DUN", "OPEN", "CLOSE", "PERSON", "IS", "COLON"}


def heads(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether 主管 at a place is who heads a body ("化验所历任主管", "出任主管，"), not what one does."""
    if tokens[place].word != "主管" or tokens[place].label != "HANDLE" or place == 0:
        return False
    before = tokens[place - 1].label
    ends = place + 1 == len(tokens) or tokens[place + 1].label in ENDS
    return touches(tokens, place) and ends and (before in ORDER or before in HOLDING)
