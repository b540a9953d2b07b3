"""Tables of pages as lines of text: boxes as ``label: value``, tables between pipes, merged cells in every row."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from pipeline.ingest.pages import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

GROWTH = 20
"""A table that its merged cells would make more than so many times larger has them by mistake."""
LABEL = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as written: its lines, how many rows and columns it covers, whether it is a head."""

    lines: tuple[str, ...]
    rows: int = 1
    columns: int = 1
    head: bool = False


Row = tuple[Cell, ...]


def is_box(rows: Sequence[Row]) -> bool:
    """Say whether a table without a class of its own is a box: a head and a value in every row, two rows at least."""
    pairs = [row for row in rows if len(row) == 2]  # noqa: PLR2004
    return len(pairs) == len(rows) > 1 and all(row[0].head and not row[1].head for row in pairs)


def box_lines(rows: Sequence[Row]) -> list[str]:
    """Return a box as lines ``label: value``; a cell that stands alone is lines without a label."""
    return [line for row in rows for line in box_row(row)]


def box_row(row: Row) -> list[str]:
    """Return the lines of one row of a box."""
    filled = [cell.lines for cell in row if cell.lines]
    if len(row) == 1:
        return alone(row[0].lines)
    if len(row) == 2 and row[0].lines:  # noqa: PLR2004
        return [field(row[0].lines, row[1].lines)]
    return [" | ".join(joined(lines) for lines in filled)] if filled else []


def alone(lines: tuple[str, ...]) -> list[str]:
    """Return the lines of a cell over both columns; a label above its dates is a field ("In office", "1990–1995")."""
    if len(lines) > 1 and len(lines[0]) <= LABEL and not has_digit(lines[0]) and has_digit(lines[1]):
        return [field(lines[:1], lines[1:])]
    return list(lines)


def field(label: tuple[str, ...], value: tuple[str, ...]) -> str:
    """Return one field; a value that is empty stays empty."""
    return f"{joined(label).rstrip(':：').rstrip()}: {joined(value)}".rstrip()


def has_digit(words: str) -> bool:
    """Say whether there is a figure in the words."""
    return any(map(str.isdigit, words))


def table_lines(rows: Sequence[Row]) -> list[str]:
    """Return a table between pipes, its heads in one row above a ruler; full rows above the heads are lines."""
    width = max((len(row) for row in rows), default=0)
    titles = list(takewhile(lambda row: len(row) == 1 and row[0].columns >= width > 1, rows))
    body = spread(rows[len(titles) :], width)
    heads = len(list(takewhile(lambda row: all(cell.head for cell in row), rows[len(titles) :])))
    lines = [joined(row[0].lines) for row in titles if row[0].lines]
    if heads and heads < len(body):
        top = merged_heads(body[:heads])
        lines += [piped(top), piped(["---"] * len(top))]
    else:
        heads = 0
    return lines + [piped(row) for row in body[heads:] if any(row)]


def spread(rows: Sequence[Row], width: int) -> list[list[str]]:
    """Return the words of each row, merged cells repeated in all they cover, but a full row's only once."""
    cells = sum(len(row) for row in rows)
    covered = sum(cell.rows * min(cell.columns, width) for row in rows for cell in row)
    merged = covered <= GROWTH * cells + 1000
    pending: dict[int, tuple[int, str]] = {}
    return [laid(row, width, pending) if merged else [joined(c.lines) for c in row] for row in rows]


def laid(row: Row, width: int, pending: dict[int, tuple[int, str]]) -> list[str]:
    """Lay out one row; ``pending`` holds by column the words that reach down from above, and for how many rows."""
    line: list[str] = []
    if len(row) == 1 and row[0].columns >= width > 1 and not pending:
        return [joined(row[0].lines)]
    for cell in row:
        carry(line, pending)
        words = joined(cell.lines)
        for _ in range(min(cell.columns, width)):
            if cell.rows > 1:
                pending[len(line)] = (cell.rows - 1, words)
            line.append(words)
    carry(line, pending)
    return line


def carry(line: list[str], pending: dict[int, tuple[int, str]]) -> None:
    """Append the words from above that stand next in the line."""
    while len(line) in pending:
        left, words = pending.pop(len(line))
        if left > 1:
            pending[len(line)] = (left - 1, words)
        line.append(words)


def merged_heads(rows: Sequence[list[str]]) -> list[str]:
    """Return one row of heads for several: the lowest, with the one above it where the lowest alone is ambiguous."""
    lowest = rows[-1]
    above = rows[-2] if len(rows) > 1 else []
    return [
        f"{above[n]}: {head}" if n < len(above) and above[n] != head and lowest.count(head) > 1 and head else head
        for n, head in enumerate(lowest)
    ]


def piped(cells: Sequence[str]) -> str:
    """Return one row between pipes."""
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"
