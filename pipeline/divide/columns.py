"""Tables copied with one cell a line: the heads first, then the cells row by row."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.divide.pieces import Block, Line, Piece
from pipeline.divide.shapes import DATES
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.divide.rules import Rules

NUMBER = re.compile(r"\d{1,3}[.)]?|[–—-]")
NUMBERED = frozenset(
    (
        "no",
        "no.",
        "#",
        "number",
        "num",
        "nr",
        "序号",
        "序號",
        "序",
        "任",
        "届",
        "届次",
        "顺序",
        "順序",
        "任次",
        "代数",
        "代",
        "顺位",
        "№",
    )
)
LEAST, MOST, FEWEST = 3, 9, 2
"""A table has so many columns at least and at most, and so many heads at least that the lexicon knows."""
LONGEST = 120


def columns(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the table that begins at line ``at`` with its heads, one a line.

    Where the first column numbers the rows, a row begins at each number, and lines that its heads leave over belong to
    the second cell; else every row has as many lines as there are heads, or begins at each line that dates follow.
    """
    heads = at
    while heads < len(lines) and heads - at <= MOST and in_block(lines, heads, at) and rules.knows(lines[heads].words):
        heads += 1
    if heads - at < FEWEST or heads == len(lines) or lines[heads].after_blank:
        return None
    end = heads
    while end < len(lines) and in_block(lines, end, at) and len(lines[end].words) <= LONGEST:
        end += 1
    if heads - at >= LEAST:
        groups = list(grouped(lines[heads:end], heads - at, numbered=lines[at].words.casefold() in NUMBERED))
        if groups and all(is_row(group) for group in groups):
            return made(lines, at, heads, groups), end
    first = next((n for n in range(heads, min(end, at + MOST)) if begins_row(lines, n, end)), end)
    groups = list(by_dates(lines, first, end))
    fits = len(groups) > 1 and all(len(group) <= first - at for group in groups)
    return (made(lines, at, first, groups), end) if fits else None


def made(lines: Sequence[Line], at: int, heads: int, groups: Sequence[Sequence[Line]]) -> list[Piece]:
    """Return the rows of a table, its row of heads first."""
    header = tuple(line.span for line in lines[at:heads])
    return [
        Piece(header[0].start, header[-1].end, "row", header, header),
        *(row(group, header) for group in groups),
    ]


def begins_row(lines: Sequence[Line], number: int, end: int) -> bool:
    """Say whether a line is followed by one of dates only, and is none itself."""
    dates = number + 1 < end and DATES.fullmatch(lines[number + 1].words)
    return bool(dates) and not DATES.fullmatch(lines[number].words)


def by_dates(lines: Sequence[Line], first: int, end: int) -> Iterator[list[Line]]:
    """Yield the lines of each row, which begins at a line that dates follow."""
    starts = [n for n in range(first, end) if begins_row(lines, n, end)]
    for start, stop in pairwise([*starts, end]):
        yield list(lines[start:stop])


def in_block(lines: Sequence[Line], number: int, at: int) -> bool:
    """Say whether no blank line parts a line from the one before."""
    return number == at or not lines[number].after_blank


def grouped(lines: Sequence[Line], width: int, *, numbered: bool) -> Iterator[list[Line]]:
    """Yield the lines of each row; nothing where they do not come out even."""
    if not numbered:
        if len(lines) % width == 0:
            yield from (list(lines[n : n + width]) for n in range(0, len(lines), width))
        return
    group: list[Line] = []
    for line in lines:
        if NUMBER.fullmatch(line.words) and (not group or len(group) >= width - 1):
            if group:
                yield group
            group = []
        group.append(line)
    if group:
        yield group


def is_row(group: Sequence[Line]) -> bool:
    """Say whether a row's lines have a figure among them, as every row of a list of terms has."""
    return any(ch.isdigit() for line in group[1:] for ch in line.words)


def row(group: Sequence[Line], header: tuple[Span, ...]) -> Piece:
    """Return the row of a group of lines."""
    spare = max(0, len(group) - len(header))
    end = group[-1].end
    cells = [line.span for line in group]
    if spare:
        cells[1 : 2 + spare] = [Span(group[1].start, group[1 + spare].end)]
    cells += [Span(end, end)] * (len(header) - len(cells))
    return Piece(group[0].start, end, "row", tuple(cells), header)
