"""Chronologies in the shape of a table: dates in one column, what happened in another."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import english
from pipeline.extract.layouts.term_columns import is_date
from pipeline.extract.phrases import language_of
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from schemas.records import Unit

STOP = re.compile(r"(?<=[a-z)\d]\.)\s+(?=[A-Z])")
"""What parts the sentences of a cell."""
BOTH = 2


def chronicled(view: View) -> list[Unit]:
    """Return the entries that a row of a chronology is, each its date and a sentence; none for another row."""
    unit = view.unit
    if unit.layout != "row" or unit.header == unit.cells:
        return []
    told = [number for number, cell in enumerate(unit.cells) if cell.start < cell.end]
    if len(told) < BOTH or not is_date(view, unit.cells[told[0]]):
        return []
    dates, event = unit.cells[told[0]], event_in(view, told[1:])
    if event is None or event.start < dates.end or language_of(view.text, event) != "en":
        return []
    return [
        replace(unit, layout="cv", start=begin, end=part.end, cells=(dates, part), header=())
        for begin, part in parts(view, unit, event)
    ]


def event_in(view: View, told: list[int]) -> Span | None:
    """Return the cell of a row that tells what happened: by the head of its column, or as a sentence beside a date."""
    header, cells = view.unit.header, view.unit.cells
    for number in told:
        if number < len(header) and view.is_cue("head_event", header[number]):
            return cells[number]
    alone = cells[told[0]] if len(told) == 1 else None
    return alone if alone and english.tells(view.text, alone, view.scene, view.vocabulary) else None


def parts(view: View, unit: Unit, event: Span) -> list[tuple[int, Span]]:
    """Return the sentences of a cell, each with where its unit begins."""
    cuts = [event.start, *(match.end() for match in STOP.finditer(view.text, event.start, event.end))]
    ends = [*(cut for cut in cuts[1:]), event.end]
    spans = [Span(begin, begin + len(view.text[begin:end].rstrip())) for begin, end in zip(cuts, ends, strict=True)]
    return [(unit.start if not number else span.start, span) for number, span in enumerate(spans)]
