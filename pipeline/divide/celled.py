"""Boxes whose cells stand one a line, each closed by a pipe: "Director |", a ruler, "Ann Lee |"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.divide.pieces import Block, Line, Piece, rule
from pipeline.divide.shapes import is_finished, is_ruler
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

FEWEST = 3
"""Fields of such a box at least, all under labels that the lexicon knows."""
MOST = 6
"""Lines of one value at most."""
LONGEST = 160
"""Characters of a line of a value at most."""


def celled(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the fields from line ``at`` on: a known label closed by a pipe, then the lines of its value."""
    pieces: list[Piece] = []
    count = 0
    while at < len(lines) and (found := one_field(lines, at, rules)):
        pieces += found[0]
        at, count = found[1], count + 1
    return (pieces, at) if count >= FEWEST else None


def one_field(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the field that begins at a line, rulers between label and value included, with the rulers behind it."""
    first = past_rulers(lines, at + 1) if is_label(lines[at], rules) else len(lines)
    end = first
    while end < len(lines) and end - first <= MOST and is_value(lines[end], rules, first=end == first):
        end += 1
    if end == first or end - first > MOST:
        return None
    label, value = closed(lines[at]), Span(lines[first].start, closed(lines[end - 1]).end)
    after = past_rulers(lines, end)
    field = Piece(label.start, lines[end - 1].end, "field", (label, value))
    return [field, *(rule(line.span) for line in lines[end:after])], after


def past_rulers(lines: Sequence[Line], at: int) -> int:
    """Return the number of the first line from ``at`` on that is no ruler and no empty cell."""
    while at < len(lines) and (is_ruler(lines[at].words) or not lines[at].words.strip("| \t")):
        at += 1
    return at


def closed(line: Line) -> Span:
    """Return the words of a line without the pipe that closes them."""
    return Span(line.start, line.start + len(line.words.rstrip("| \t:")))


def is_label(line: Line, rules: Rules) -> bool:
    """Say whether a line is a known label and the pipe that closes its cell."""
    words = line.words.rstrip("| \t")
    return line.words.endswith("|") and "|" not in words and rules.knows(words)


def is_value(line: Line, rules: Rules, *, first: bool) -> bool:
    """Say whether a line is of a value: short, in one cell, no sentence; the first may have the words of a label."""
    words = line.words.rstrip("| \t")
    plain = bool(words) and "|" not in words and len(words) <= LONGEST and not is_finished(words)
    return plain and not is_ruler(line.words) and (first or not is_label(line, rules))
