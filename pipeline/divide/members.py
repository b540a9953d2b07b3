"""Who leads a body, one a line: a Chinese name, a wide space or colon, and titles (某某　党组书记、局长)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.pieces import Line
    from pipeline.divide.rules import Rules

MEMBER = re.compile(
    r"(?P<name>[\u3400-\u9fff]{2,4}|[\u3400-\u9fff][ \u3000]{1,2}[\u3400-\u9fff])(?:[(（][^()（）]{1,16}[)）])?"
    r"(?:[ \u3000]+|[:：]\s*)(?P<titles>[\u3400-\u9fff]{2,24}(?:[、，,；;兼 \u3000]{1,2}[\u3400-\u9fff]{2,24}){0,5})"
)
TITLE = re.compile(r"(?:[长長任记記席官员員监監师師]|政委|[总總]理|[总總]裁|代表|常委)$")
PART = re.compile(r"[、，,；; \u3000]+")
NEAR = 12
"""Another such line stands within so many lines."""


def member_line(lines: Sequence[Line], at: int, rules: Rules) -> list[Piece]:
    """Return the item that a line with a name and titles is; another stands near it."""
    near = range(max(0, at - NEAR), min(len(lines), at + NEAR))
    if not is_member(lines[at], rules) or not any(n != at and is_member(lines[n], rules) for n in near):
        return []
    return [Piece(lines[at].start, lines[at].end, "item", (lines[at].span,))]


def is_member(line: Line, rules: Rules) -> bool:
    """Say whether a line is a name with titles behind it."""
    match = MEMBER.fullmatch(line.words)
    if match is None or rules.knows(match["name"]) or TITLE.search(match["name"]):
        return False
    return all(TITLE.search(part) for part in PART.split(match["titles"]) if part)
