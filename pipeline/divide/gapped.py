"""Chinese lists whose lines are a name, a title and a term, parted by wide spaces or commas, the title not first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.pieces import Block, Line, Piece
from pipeline.divide.shapes import DATES, WIDTH
from schemas.labels import closed_up
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

GAP = re.compile(r"[ \t]*\u3000[ \t\u3000]*|[ \t]{2,}|\t|[，,]")
NAME = re.compile(
    r"[\u3400-\u9fff](?:\u3000?[\u3400-\u9fff]){1,3}|[\u3400-\u9fff]{1,6}(?:[·•][\u3400-\u9fff]{1,8}){1,3}"
)
KINDS = {"name", "title", "term"}
FEWEST, LONGEST = 2, 60
"""Lines of such a list at least, and characters of one at most."""


def gapped(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the rows without heads that begin at line ``at``, all in one order."""
    order, pieces = kinds_of(lines[at], rules), []
    end = at
    while order and end < len(lines) and kinds_of(lines[end], rules) == order:
        pieces.append(Piece(lines[end].start, lines[end].end, "row", parts_of(lines[end])))
        end += 1
    return (pieces, end) if len(pieces) >= FEWEST else None


def kinds_of(line: Line, rules: Rules) -> tuple[str, ...]:
    """Return what the parts of a line are, nothing where they are not a name, a title and a term."""
    if len(line.words) > LONGEST:
        return ()
    words = [line.words[part.start - line.start : part.end - line.start] for part in parts_of(line)]
    kinds = tuple(kind_of(part, rules) for part in words)
    return kinds if len(kinds) == len(KINDS) and set(kinds) == KINDS and kinds[0] != "title" else ()


def kind_of(words: str, rules: Rules) -> str:
    """Return what a part is: an interval, the title of an office, or what can be a name."""
    term = DATES.fullmatch(words.translate(WIDTH))
    if term and term.group("interval") is not None:
        return "term"
    if rules.role(closed_up(words)) in {"office", "deputy"}:
        return "title"
    return "name" if NAME.fullmatch(words) and not rules.knows(words) else ""


def parts_of(line: Line) -> tuple[Span, ...]:
    """Return the parts of a line, single characters with a space between them taken as one."""
    found: list[Span] = []
    at = 0
    for match in [*GAP.finditer(line.words), None]:
        stop = match.start() if match else len(line.words)
        part = Span(line.start + at, line.start + stop)
        last = found[-1] if found else None
        if (
            last
            and part.end - part.start == 1
            and last.end - last.start == 1
            and line.words[last.end - line.start] > "\u2fff"
        ):
            found[-1] = Span(last.start, part.end)
        elif part.start < part.end:
            found.append(part)
        at = match.end() if match else at
    return tuple(found)
