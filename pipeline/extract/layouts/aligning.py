"""Cells of rows under the columns that they belong to, where a page lost an empty cell before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.layouts.terms import in_year, is_dash
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.view import View
    from pipeline.extract.layouts.vocabulary import Label

DATED = {"start", "end", "term"}
PEOPLE = {"person", "name", "incumbent", "office"}
LONGEST, FEWEST = 60, 2
ANY_YEAR = "2000"
"""A day without a year is a date all the same; the year is a leap year."""


def aligned(view: View, columns: Sequence[Label | None]) -> tuple[Span, ...]:
    """Return the cells of a row with those that are missing put in.

    Empty cells end the row, dates stand so many columns before the heads of dates, and under those heads stands
    something else: then as many cells are missing at the column of pictures, else right before the dates.
    """
    cells = view.unit.cells
    dated = [n for n, label in enumerate(columns) if label and label.role in DATED and n < len(cells)]
    spare = trailing(cells)
    told = any(cells[n].start < cells[n].end for n in dated)
    if sum(cell.start < cell.end for cell in cells) < FEWEST:
        return cells
    if not dated or not spare or (told and all(may_be_date(view, cells[n]) for n in dated)):
        return cells
    for missing in range(1, min(spare, dated[0]) + 1):
        if all(is_date(view, cells[n - missing]) for n in dated):
            return filled(view, columns, missing, dated[0])
    return cells


def filled(view: View, columns: Sequence[Label | None], missing: int, dated: int) -> tuple[Span, ...]:
    """Return the cells of a row with so many missing ones put in: at the pictures, else where the holder fits best."""
    cells = view.unit.cells
    images = [n for n, label in enumerate(columns) if label and label.role == "picture" and n < dated]
    people = next((n for n, label in enumerate(columns) if label and label.role in PEOPLE and n < dated), -1)
    places = images[:1] or range(dated - missing, -1, -1)
    made = []
    for at in places:
        gap = Span(cells[at].start, cells[at].start)
        made.append((*cells[:at], *[gap] * missing, *cells[at : len(cells) - missing]))
    return next((row for row in made if people >= 0 and view.holders(row[people])), made[0])


def trailing(cells: Sequence[Span]) -> int:
    """Return how many empty cells end a row."""
    full = [n for n, cell in enumerate(cells) if cell.start < cell.end]
    return len(cells) - 1 - full[-1] if full else 0


def is_date(view: View, cell: Span) -> bool:
    """Say whether a cell is short and has a date or says that a holder is in office."""
    words = cell.of(view.text)
    return 0 < len(words) <= LONGEST and (
        view.is_cue("incumbent", cell) or bool(view.dates(cell) or in_year(view, cell, ANY_YEAR))
    )


def may_be_date(view: View, cell: Span) -> bool:
    """Say whether a cell under a head of dates is what it should be: a date, a dash, or nothing."""
    return cell.start == cell.end or is_dash(cell.of(view.text)) or is_date(view, cell)
