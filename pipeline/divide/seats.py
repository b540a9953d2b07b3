"""English lines of a CV that name a body first, then what somebody was in it: "Tax Board: member, 1999–2003"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.lists import item
from pipeline.divide.pieces import Block, Line, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

ROLE = (
    r"(?:(?:ex[ -]officio|elected|alternate|associate|founding|honorary|independent|deputy|acting|first|executive"
    r"|permanent|co-?)[ -]?)?"
    r"(?:member|fellow|chair(?:man|woman|person)?|vice[- ]?(?:chair(?:man|woman|person)?|president)|president|secretary"
    r"|treasurer|rapporteur|observer|delegate|convenor|convener|adviser|advisor|commissioner|governor|director|auditor"
    r"|trustee|chief executive|head)"
)
SEAT = re.compile(rf"[A-Z][^:.!?;\n]{{4,110}}: (?i:{ROLE})\b(?=[^.!?\n]{{0,140}}\d)[^.!?\n]{{1,140}}\.?")
"""A body with a colon, the role and figures behind it."""
SHORT = 60
"""Characters of the heading of such lines."""


def seats(text: str, lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the lines from ``at`` on that tell of seats as items of a list, with the heading right above them."""
    line, headed = lines[at], is_heading(lines, at)
    begin = end = at + headed
    while end < len(lines) and is_seat(lines[end]) and (end == begin or not lines[end].after_blank):
        end += 1
    if end - at < FEWEST:
        return None
    heading = [Piece(line.start, line.end, "heading", level=2)] if headed else []
    return [*heading, *(piece for seat in lines[begin:end] for piece in item(text, seat, rules))], end


FEWEST = 2
"""Lines, the heading among them."""


def is_heading(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line is short and stands, after a blank one, right above lines that tell of seats."""
    words, below = lines[at].words, lines[at + 1 : at + 2]
    plain = len(words) <= SHORT and ":" not in words and words[-1] not in ".,;!?" and words[0].isupper()
    return plain and lines[at].after_blank and bool(below) and not below[0].after_blank and is_seat(below[0])


def is_seat(line: Line) -> bool:
    """Say whether a line names a body and behind a colon a role with its time: "Tax Board: chair, 2019–20"."""
    return SEAT.fullmatch(line.words) is not None
