"""Boxes whose labels and values stand in two columns of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.divide.pieces import Line, Piece
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

Row = tuple[Span, ...]
BOX, TABLE = 2, 2
"""A box has two columns; a table has two rows at least."""
FEW = 8
"""One row of a box in so many may have a value torn into several cells."""


def is_field(text: str, cells: Row, rules: Rules) -> bool:
    """Say whether the cells of a line that stands alone are a known label and its value."""
    return len(cells) == BOX and rules.knows(cells[0].of(text))


def own_cells(text: str, cells: Row, rules: Rules) -> Row:
    """Return the cells of a field, those that stand in one cell with the others empty parted ("現任 石文 | |")."""
    if any(cell.start < cell.end for cell in cells[1:]) or rules.knows(cells[0].of(text)):
        return cells
    size = rules.spaced_label(cells[0].of(text))
    begin = cells[0].start + size + 1
    return (Span(cells[0].start, begin - 1), Span(begin, cells[0].end)) if size else cells


def field(line: Line, cells: Row) -> Piece:
    """Return a field of its first cell as label and the others as value."""
    rest = [c for c in cells[1:] if c.start < c.end]
    value = Span(rest[0].start, rest[-1].end) if rest else Span(cells[0].end, cells[0].end)
    return Piece(line.start, line.end, "field", (cells[0], value))


def is_box(text: str, body: Sequence[Row], rules: Rules) -> bool:
    """Say whether two columns are labels and values: labels go down the column, and heads do not go across."""
    body = [unpadded(cells) for cells in body]
    wide = [cells for cells in body if len(cells) > BOX]
    torn = len(wide) * FEW <= len(body) and all(rules.knows(cells[0].of(text)) for cells in wide)
    if max(len(cells) for cells in body) < BOX or not torn:
        return False
    known = sum(rules.knows(cells[0].of(text)) for cells in body)
    across = len(body[0]) == BOX and rules.knows(body[0][1].of(text))
    return known >= TABLE and (not across or known > TABLE or 2 * known > len(body))


def unpadded(cells: Row) -> Row:
    """Return the cells of a row without the empty ones behind the second, as pages with two boxes have them."""
    end = len(cells)
    while end > BOX and cells[end - 1].start == cells[end - 1].end:
        end -= 1
    return cells[:end]
