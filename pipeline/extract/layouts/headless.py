"""Tables without heads: what their columns mean, by the cells of the first row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.office_titles import OFFICE_END
from pipeline.extract.layouts.offices import is_han, plain_post
from pipeline.extract.layouts.segments import segments
from pipeline.extract.layouts.term_columns import BOTH, END, START
from pipeline.extract.layouts.vocabulary import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Span


def open_plain(view: View, frame: Frame) -> Frame:
    """Return the frame with what the columns of a table without heads mean, by its first row."""
    labels: list[Label | None] = []
    for cell in view.unit.cells:
        roles = [label.role for label in labels if label]
        labels.append(guessed(view, cell, roles))
    starts = [n for n, label in enumerate(labels) if label and label.role == "term"]
    rest = [n for n, label in enumerate(labels) if label is None]
    if frame.subject and frame.subject.kind == "person" and len(starts) == 1 and len(rest) == 1:
        labels[rest[0]] = Label("post", "post")
    if tells_career(view, frame, labels):
        labels[1] = Label("post", "post")
    elif len(starts) == BOTH:
        labels[starts[0]], labels[starts[1]] = START, END
    return replace(frame, header=view.unit.cells, columns=tuple(labels), above=())


def tells_career(view: View, frame: Frame, labels: Sequence[Label | None]) -> bool:
    """Say whether a Chinese row of an interval and a stretch is of the career of a person named above.

    The stretch may be one that names no post ("待业", "在某校学习"): the rows below are read as the first one is.
    """
    if len(labels) != BOTH or frame.post or labels[0] is None or labels[0].role != "term":
        return False
    dates, told = view.unit.cells
    about = frame.subject or view.scene.topic or next(iter(view.scene.persons[-1:]), None)
    whole = any(when.kind != "point" and when.span.start == dates.start for when in view.dates(dates))
    named = any(person.span.start == told.start for person in view.persons(told))
    return bool(about and about.kind == "person" and whole and is_han(told.of(view.text)) and not named)


def guessed(view: View, cell: Span, roles: Sequence[str]) -> Label | None:
    """Return what a cell without a head is by its words, the roles of the cells before it given."""
    words = cell.of(view.text)
    if any(when.kind != "duration" for when in view.dates(cell)) or view.is_cue("incumbent", cell):
        return Label(words, "term")
    if not is_han(words) and "post" not in roles and any(part.posts for part in segments(view, cell)):
        return Label(words, "post")
    if is_han(words) and any(body.span == cell for body in view.bodies(cell)) and not view.posts(cell):
        return Label(words, "body")
    known = view.vocabulary.layouts.label(words) if is_han(words) else None
    if known and known.role in {"office", "deputy"} and "post" not in roles:
        return Label(words, "post")
    untold = not {"post", "person"} & set(roles) and is_office(view, cell)
    if not untold and (
        view.persons(cell) or (view.is_name_shaped(cell) and "person" not in roles and not view.posts(cell))
    ):
        return Label(words, "native" if is_han(words) and roles[-1:] == ["person"] else "person")
    return Label(words, "post") if untold or (view.posts(cell) and "post" not in roles) else None


def is_office(view: View, cell: Span) -> bool:
    """Say whether a Chinese cell is the title of an office by its last word, whatever is known of the others."""
    words = cell.of(view.text)
    named = any(person.span == cell for person in view.persons(cell))
    return is_han(words) and words.isalpha() and OFFICE_END.search(words) is not None and not named


def untitled_office(view: View, cell: Span, found: Mention | None) -> Mention | None:
    """Return the office of a Chinese row without heads as its cell has it, where its grammar reads it in part only."""
    whole = found is not None and (found.span.start <= cell.start or found.span.end != cell.end)
    return (
        None if view.unit.header or whole or not is_office(view, cell) else plain_post(cell.of(view.text), cell, view)
    )
