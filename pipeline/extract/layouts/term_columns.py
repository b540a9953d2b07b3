"""Columns of a table that tell of terms, by what stands under heads that do not say so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.terms import read_end, read_start, read_term
from pipeline.extract.layouts.vocabulary import Label
from schemas.dates import OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from schemas.records import Span

START, END = Label("term", "start"), Label("term", "end")
NEIGHBOURS = {"predecessor": START, "successor": END}
"""What heads mean that stand for neighbours (上任) where the cells below have dates."""
BOTH = 2
SPELLS = {"established": "start", "abolished": "end"}
"""What the heads of foundings and ends ("Commenced") mean beside people."""
PEOPLE, BODIES = {"person", "name", "incumbent", "office"}, {"body", "parent"}


def of_holders(frame: Frame, columns: Sequence[Label | None]) -> list[Label | None]:
    """Return the columns, a founding and an end in a list of the holders of a post as those of their terms."""
    columns = with_people(columns)
    roles = {label.role for label in columns if label}
    if frame.post is None or not roles & PEOPLE or roles & BODIES:
        return list(columns)
    told = roles & {"start", "term"}
    return [
        replace(c, role=SPELLS[c.role]) if c and c.role in SPELLS and not (told and c.role == "established") else c
        for c in columns
    ]


def with_people(columns: Sequence[Label | None]) -> list[Label | None]:
    """Return the columns, one of chiefs' names or of all holders (历任) as that of people where no other one is."""
    roles = {label.role for label in columns if label}
    named = next((role for role in ("chief_name", "holders") if role in roles), "") if not roles & PEOPLE else ""
    return [replace(c, role="person") if c and c.role == named else c for c in columns]


def by_content(view: View, columns: Sequence[Label | None], cells: Sequence[Span]) -> list[Label | None]:
    """Return the columns of a row, dates under heads that say nothing taken for its term where no column has one.

    The first date is the start and the second the end; a single point in time is neither.
    """
    found = [
        NEIGHBOURS.get(label.role, label) if label and is_time(view, n, cells) else label
        for n, label in enumerate(columns)
    ]
    spread = next((n for n in range(len(found) - 1) if is_spread(view, n, found, cells)), -1)
    if spread >= 0:
        found[spread : spread + 2] = [START, END]
    if any(label and label.role in {"term", "start", "end"} for label in found):
        return ended(view, found, cells)
    dated = [n for n, label in enumerate(columns[: len(cells)]) if says_nothing(label) and is_date(view, cells[n])]
    terms = {n: read_term(view, cells[n]) for n in dated}
    spans = [n for n in dated if terms[n].start and terms[n].end]
    if spans:
        found[spans[0]] = Label("term", "term")
    elif len(dated) == BOTH:
        found[dated[0]], found[dated[1]] = START, END
    return found


def ended(view: View, columns: Sequence[Label | None], cells: Sequence[Span]) -> list[Label | None]:
    """Return the columns, one right behind that of the starts as their ends where its head says nothing.

    The cell below it is a later date and nothing else, and no other head tells of ends.
    """
    found = list(columns)
    starts = [n for n, label in enumerate(found) if label and label.role == "start"]
    if len(starts) != 1 or any(label and label.role in {"term", "end"} for label in found):
        return found
    at = starts[0] + 1
    if at < min(len(found), len(cells)) and says_nothing(found[at]) and is_time(view, at, cells):
        begun, over = read_start(view, cells[at - 1]), read_end(view, cells[at])
        if begun and (over == OPEN or over > begun):
            found[at] = END
    return found


def says_nothing(label: Label | None) -> bool:
    """Say whether a head is unknown or one of no matter."""
    return label is None or label.role in {"nothing", "function"}


def is_spread(view: View, number: int, columns: Sequence[Label | None], cells: Sequence[Span]) -> bool:
    """Say whether a term has its end in the next column, whose head says nothing, as one head stands over both."""
    label = columns[number]
    if label is None or label.role != "term" or columns[number + 1] is not None:
        return False
    both = is_time(view, number, cells) and is_time(view, number + 1, cells)
    return both and not read_term(view, cells[number]).end


def is_time(view: View, number: int, cells: Sequence[Span]) -> bool:
    """Say whether a row has a time in one of its columns."""
    return number < len(cells) and cells[number].start < cells[number].end and is_date(view, cells[number])


def is_date(view: View, cell: Span) -> bool:
    """Say whether a cell is a time and nothing else; "present" is one."""
    whens = view.dates(cell)
    if view.is_cue("incumbent", cell):
        return True
    return bool(whens) and whens[0].span.start == cell.start and whens[-1].span.end == cell.end


def paired(view: View, columns: Sequence[Label | None], header: Sequence[Span]) -> tuple[Label | None, ...]:
    """Return the columns, two under one head for the term as its start and end."""
    terms = [n for n, label in enumerate(columns) if label and label.role == "term"]
    if len(terms) != BOTH or header[terms[0]].of(view.text) != header[terms[1]].of(view.text):
        return tuple(columns)
    ends = dict(zip(terms, (START, END), strict=True))
    return tuple(ends.get(n, label) for n, label in enumerate(columns))
