"""The term that a row of a table gives, from one cell or two, and whether its heads say that it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import OLDEST
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.terms import in_year, is_dash, read_end, read_start, read_term

if TYPE_CHECKING:
    from pipeline.extract.layouts.rows import Row
    from schemas.records import Span


def term_in(row: Row) -> Term:
    """Return the term of a row, from one cell or two; a table of bodies tells of the present where its title does."""
    whole, first, last = row.cell("term"), row.cell("start"), row.cell("end")
    if whole is None and first is None and last is None:
        return Term("", ".." if row.frame.is_present and row.body else "")
    if last is None:
        cell = whole if whole is not None else first
        if whole is not None and (both := in_two_cells(row, whole)):
            return both
        term = read_term(row.view, cell) if cell is not None else Term()
        return Term(term.start, "..") if term.start and not term.end and in_office(row) else term
    begun = first if first is not None else whole
    end = read_end(row.view, last)
    start = (read_start(row.view, begun) or in_year(row.view, begun, end[:4])) if begun is not None else ""
    told = last.start < last.end and not is_dash(last.of(row.view.text))
    open_ended = end == ".." and not told and (not start or start[:4] < OLDEST)
    return Term(start, "" if open_ended else end)


def in_two_cells(row: Row, last: Span) -> Term:
    """Return the term of a cell with one date behind a cell that has one under a head of pictures: "1947 | 1951".

    A page that was copied without its pictures has the two dates of a "Term of office" one column too early.
    """
    cells, view = row.view.unit.cells, row.view
    at = cells.index(last) if last in cells else 0
    shown = {column.cell for column in row.columns if column.label.role == "picture"}
    before = cells[at - 1] if at else last
    if before not in shown or len(view.dates(before)) != 1 or len(view.dates(last)) > 1:
        return Term()
    start, end = read_start(view, before), read_end(view, last)
    return Term(start, end) if start and end and (end == ".." or start < end) else Term()


def in_office(row: Row) -> bool:
    """Whether the head over the holders, or over the dates, or the title's brackets say that they are in office."""
    heads = [row.holder.head] if row.holder is not None else []
    since = [column.head for column in row.columns if column.label.role == "start" and is_since(column.label.words)]
    title = row.view.unit.title.of(row.view.text) if row.view.unit.title else ""
    told = title.endswith(PRESENT)
    return bool(since) or told or any(row.view.has_cue("present_word", head) for head in heads)


PRESENT = ("（现任）", "（現任）", "(现任)", "(現任)")
"""How the title of a table ends that says of its holders that they are in office: 副检察长（现任）."""


def is_since(words: str) -> bool:
    """Return whether the head of a column of starts says that they are of the present holders: 任现职时间."""
    return any(word in words for word in SINCE)


SINCE = ("since", "现职", "现任")
