"""Where somebody goes to work: the place behind a verb of going, which posts named after it are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.context import governed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.segment import Token

GOING = ("赴", "调", "往", "回", "到", "进", "降", "入", "至", "在", "去", "离开", "留守")
"""Characters that verbs end with which tell where somebody goes to work ("空降辽宁，任省长助理")."""
MOVING = {"调任", "转任", "空降", "履新", "转战"}
"""Verbs of going to work in a place, where no post follows ("调任浙江，担任省委副书记")."""


def goes_to(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a verb of going stands before a place, or before those that it lies in ("调至重庆市巴南区")."""
    first = place - 1
    while first > 0 and tokens[first].label == "PLACE" and tokens[first].span.end == tokens[first + 1].span.start:
        first -= 1
    return first >= 0 and (tokens[first].word.endswith(GOING) or tokens[first].word in MOVING)


def is_local(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a place has a government of its own: a known one, a city, a district behind its city."""
    token = tokens[place]
    district = place > 0 and token.word.endswith("区") and tokens[place - 1].label == "PLACE"
    return token.entry is not None or governed(token.word) or district
