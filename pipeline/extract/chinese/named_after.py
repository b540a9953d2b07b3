"""What a body is named after that looks like a person's name: an unknown place before an ending ("云滨" + "海关")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.fields import field, touches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.segment import Token
    from pipeline.extract.chinese.vocabulary import ChineseVocabulary

PLACE = 2
"""The characters of such a place."""


def unknown_place(tokens: Sequence[Token], place: int, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether what looks like a name that opens a clause is the place that a body is named after."""
    token, rest = tokens[place], tokens[place + 1 : place + 6]
    opens = place == 0 or tokens[place - 1].label in BEFORE_PLACE
    if not opens or token.label != "PERSON" or token.entry is not None or len(token.word) != PLACE:
        return False
    end = next((at for at, following in enumerate(rest) if following.label == "SUFFIX"), -1)
    if end < 0 or not all(touches(tokens, place + 1 + at) for at in range(end + 1)):
        return False
    long = len(rest[end].word) > 1 and not (end == 0 and rest[end].word in DOINGS)
    long = long or (end > 0 and rest[end].word in ENDING_ALONE)
    return long and all(field(part, vocabulary) for part in rest[:end])


BEFORE_PLACE = {
    "COMMA", "STOP", "SEMI", "DUN", "WHEN", "HOLD", "MOVE", "OPEN", "RENAME", "UNDER", "NOWUNDER", "MERGE", "UNITE",
    "FOUND", "SET", "FORMERLY", "VOID", "ELECT", "ONCE", "NOW", "LIREN",
}  # fmt: skip
"""Labels behind which the name of a body may begin, and that of nobody who leads one."""
DOINGS = {"组织", "会议", "领导", "代表", "部队", "集团", "服务", "支部"}
"""Endings that right behind a name may tell what somebody does or leads."""
ENDING_ALONE = frozenset("局厅署院处馆站委")
"""Endings of one character that a field of work shows to be such."""
