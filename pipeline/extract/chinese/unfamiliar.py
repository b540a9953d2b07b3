"""Names whose characters tell nothing, known by where they stand: what opens a sentence before a verb of office.

"奕劻1903年任领班军机大臣。", "李在明2018年出任京畿道知事。": nothing but who holds the post stands there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.fields import touches
from pipeline.extract.chinese.segment import Token
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context

OPENING = {"STOP", "SEMI"}
"""Labels of marks behind which a sentence opens."""
PASSED = {"WHEN", "ADV", "BREAK", "COMMA", "SEQ"}
"""Labels of what may stand between a name and the verb."""
HOLDS = {"HOLD", "MOVE", "TAKE", "ELECT", "ONCE", "LIREN", "NOW", "FOLLOW"}
"""Labels of verbs whose subject is a person."""
PARTICLES = frozenset("在与于为以从自之中是宣")
"""Characters that are words elsewhere, and here the middle of a name behind a surname ("文在寅")."""
NO_FIRST = frozenset(
    "回入赴到返抵离留出进去来应奉受升降转调改又复再旋遂即并仍由从以在至自经因其该此本各同另后前时年月日当任为是有与和及或而且但"
    "无没非全只可能会要继承续接替随跟据依按照"
    "如若虽每于对被把将让使不未已曾也都还就先毕肄参退起早晚初现原新旧两三四五六七八九十一二首末第几多少诸凡他她它我你"
)
"""Characters that sentences without a subject begin with, and names hardly ever."""
NO_LAST = frozenset(
    "局部厅署处院委办会组省市县州司团党镇乡村国校馆军后前时年月日起间中上下内外者人业等及和与并也均曾即"
)
"""Characters that end what is no name."""
LENGTHS = range(2, 5)
FAR = 12
"""Words behind the verb among which the title is looked for."""


def with_unfamiliar(tokens: Sequence[Token], context: Context) -> list[Token]:
    """Return the words with the unknown ones that open a sentence before a verb of office joined into a name."""
    made: list[Token] = []
    place = 0
    while place < len(tokens):
        end = name_end(tokens, place, context) if opens(tokens, place) else place
        run = tokens[place:end]
        if run and holds(tokens, end):
            span = Span(run[0].span.start, run[-1].span.end)
            made.append(Token(span, "PERSON", "".join(token.word for token in run)))
        else:
            made += run or [tokens[place]]
        place = max(end, place + 1)
    return made


def opens(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a sentence opens at a place, or goes on behind a date and a comma."""
    if not place or tokens[place - 1].label in OPENING:
        return True
    return place > 1 and tokens[place - 1].label == "COMMA" and tokens[place - 2].label == "WHEN"


def name_end(tokens: Sequence[Token], place: int, context: Context) -> int:
    """Return the end of the words that make an unfamiliar name from a place on, the place itself where none do."""
    end = place
    while end < len(tokens) and (end == place or touches(tokens, end)) and may_be(tokens, place, end, context):
        end += 1
    run = tokens[place:end]
    word = "".join(token.word for token in run)
    unknown = any(token.label == "X" for token in run)
    if len(run) < len((0, 1)) or not unknown or len(word) not in LENGTHS:
        return place
    return place if word[0] in NO_FIRST or word[-1] in NO_LAST else end


def may_be(tokens: Sequence[Token], first: int, place: int, context: Context) -> bool:
    """Tell whether a word may be part of such a name."""
    token = tokens[place]
    if token.label == "X" or (token.label == "PERSON" and token.entry is None and len(token.word) <= LENGTHS[0] + 1):
        return True
    surname = place == first + 1 and context.vocabulary.surnames.get(tokens[first].word) == "zh"
    return surname and token.word in PARTICLES


def holds(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a verb of office and a title follow in the same clause."""
    at = place
    if at < len(tokens) and not touches(tokens, at):  # "附录一　历任局长"
        return False
    while at < len(tokens) and tokens[at].label in PASSED:
        at += 1
    if at >= len(tokens) or tokens[at].label not in HOLDS:
        return False
    for token in tokens[at + 1 : at + FAR]:
        if token.label in {"STOP", "SEMI", "COMMA", "PERSON"}:
            return False
        if token.label == "ROLE":
            return True
    return False
