"""Tables with merged cells, as wikitext and HTML write them, laid out so that every row has a cell for every head."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.divide.pieces import Piece
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

WIDEST = 60
"""More columns or rows than a hand-made table merges or has; a larger number is taken for a slip."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as written: its words, how many rows and columns it covers, and whether it is a head."""

    span: Span
    rows: int = 1
    columns: int = 1
    head: bool = False


@dataclass(frozen=True, slots=True)
class WrittenRow:
    """A row as written, with its place in the text."""

    start: int
    end: int
    cells: tuple[Cell, ...]

    @property
    def is_head(self) -> bool:
        """Whether all cells are heads."""
        return bool(self.cells) and all(cell.head for cell in self.cells)


def resolved(rows: Sequence[WrittenRow]) -> list[tuple[Span, ...]]:
    """Return each row's cells with merged ones repeated: a cell that covers three rows stands in all three."""
    pending: dict[int, tuple[int, Span]] = {}
    table = []
    for row in rows:
        line: list[Span] = []
        for cell in row.cells:
            carry(line, pending)
            for _ in range(min(cell.columns, max(WIDEST - len(line), 0))):
                if cell.rows > 1:
                    pending[len(line)] = (cell.rows - 1, cell.span)
                line.append(cell.span)
        carry(line, pending)
        table.append(tuple(line))
    return table


def carry(line: list[Span], pending: dict[int, tuple[int, Span]]) -> None:
    """Append to the line the cells from above that reach down to it, as far as they stand next."""
    while len(line) in pending:
        left, span = pending[len(line)]
        if left > 1:
            pending[len(line)] = (left - 1, span)
        else:
            del pending[len(line)]
        line.append(span)


def laid_out(rows: Sequence[WrittenRow], text: str, rules: Rules) -> list[Piece]:
    """Return the rows of a table; the last of its leading rows of heads is the header.

    A first row that is one head over all columns is the caption; a later one is the heading of the rows below it. A
    table of labels with a value each is a box.
    """
    first = 0
    while first + 1 < len(rows) and is_caption(rows[first]):
        first += 1
    captions = [row.cells[0].span for row in rows[:first]]
    rows = rows[first:]
    if is_box(rows, text, rules):
        return [*(Piece(words.start, words.end, "heading", level=0) for words in captions), *map(field, rows)]
    table = resolved(rows)
    heads = 0
    while heads < len(rows) and rows[heads].is_head and not (heads and is_caption(rows[heads])):
        heads += 1
    header = table[heads - 1] if heads else ()
    return [
        *(Piece(words.start, words.end, "heading", level=0) for words in captions),
        *(
            Piece(row.cells[0].span.start, row.cells[0].span.end, "heading", level=0)
            if heads and number >= heads and is_caption(row)
            else Piece(row.start, row.end, "row", cells, header if number >= heads - 1 else cells)
            for number, (row, cells) in enumerate(zip(rows, table, strict=True))
        ),
    ]


LABELS, PAIR = 2, 2
"""So many known labels make a box, whose rows have a label and a value."""
TAGS = re.compile(r"<[^<>]*>|\[\[(?:[^\[\]|]*\|)?|\]\]")


def is_box(rows: Sequence[WrittenRow], text: str, rules: Rules) -> bool:
    """Say whether rows are the fields of a box: none has more than two cells, and the first cells are known labels."""
    pairs = [row for row in rows if len(row.cells) == PAIR]
    narrow = all(len(row.cells) <= PAIR and all(cell.rows == 1 for cell in row.cells) for row in rows)
    if not narrow or len(pairs) < LABELS or pairs[0].is_head:
        return False
    known = sum(rules.knows(TAGS.sub("", row.cells[0].span.of(text)).strip()) for row in pairs)
    return known >= LABELS and 2 * known >= len(pairs)


def field(row: WrittenRow) -> Piece:
    """Return a row of a box: its label and value, a lone cell as a value without label."""
    first, last = row.cells[0].span, row.cells[-1].span
    label = first if len(row.cells) > 1 else Span(last.start, last.start)
    return Piece(row.start, row.end, "field", (label, last))


def is_caption(row: WrittenRow) -> bool:
    """Say whether a row is one head over several columns."""
    return row.is_head and len(row.cells) == 1 and row.cells[0].columns > 1
