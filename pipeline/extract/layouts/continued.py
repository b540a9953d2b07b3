"""Lines of a box without a known label of their own, which go on with the one above or tell of a unit of the body."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts import behind
from pipeline.extract.layouts.below import child
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.remarks import GRADE
from pipeline.extract.layouts.rosters import joint_label, unit_entry
from pipeline.extract.layouts.titles import page_of
from pipeline.extract.layouts.view import stripped
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.fields import Field, Read
    from pipeline.extract.mentions import Mention

LISTS = {"office", "deputy", "predecessor", "successor", "first", "last", "holders"}
"""Roles whose fields may list people on further lines."""
CAREERS = {"previous_office", "other_office", "later_office"}
"""Roles of labels of posts, which may be on several lines."""
CONTINUED = {"preceding", "superseding", "forebear", "child"}
"""Roles of labels whose values may go on in lines without label."""


def is_continued(field: Field) -> bool:
    """Say whether a line without label goes on with the list of people that the field before began."""
    if field.label.start < field.label.end or field.frame.last is None:
        return False
    if field.frame.last[0].role in CAREERS:
        return any(post.span.start == field.value.start for post in field.view.posts(field.value))
    if field.frame.last[0].role not in LISTS:
        return False
    whole = stripped(field.view.text, field.value.start, field.value.end)
    about = field.frame.subject
    if about and about.kind == "body" and behind.is_general(field.frame.last[0]):
        han = is_han(field.value.of(field.view.text))
        read = behind.titled_behind if han else behind.after_commas
        return read(field.view, about, field.value) is not None or (han and names_dated(field, whole))
    noted = field.view.dates(field.value) or field.frame.last[0].role in {"first", "last", "holders"}
    fits = {field.value, whole} if noted else {field.value}
    people = field.view.persons(field.value)
    return any(person.span in fits or is_graded(field, person) or is_termed(field, person) for person in people)


def names_dated(field: Field, whole: Span) -> bool:
    """Say whether a line is a name with its term in brackets, below another."""
    dated = whole != field.value and bool(field.view.dates(field.value))
    return dated and any(person.span == whole for person in field.view.persons(field.value))


def is_termed(field: Field, person: Mention) -> bool:
    """Say whether a Chinese line is a name with a term behind it, as lines below the title of an office are."""
    rest = Span(person.span.end, field.value.end)
    spaced = person.span.start == field.value.start and rest.of(field.view.text)[:1] in {" ", "\u3000", "\t"}
    bare = stripped(field.view.text, rest.start, rest.end)
    dates = field.view.dates(bare) if spaced and is_han(person.span.of(field.view.text)) else []
    return len(dates) == 1 and dates[0].span == bare


def is_graded(field: Field, person: Mention) -> bool:
    """Say whether a line is a name with a grade behind it."""
    rest = field.view.text[person.span.end : field.value.end].strip()
    return person.span.start == field.value.start and GRADE.fullmatch(rest) is not None


def goes_on(field: Field) -> bool:
    """Say whether a line belongs to the list that a label further up has begun."""
    return is_continued(field) or lists_units(field) or (field.label.start == field.label.end and names_another(field))


def lists_units(field: Field) -> bool:
    """Say whether a line stands below the label of a body's units (下属单位), each of which has a line of its own."""
    last = field.frame.last
    return last is not None and last[0].role == "child" and field.label.start < field.label.end


def names_another(field: Field) -> bool:
    """Say whether a line without label names a further body or post under a label of such (先前职位)."""
    last, view, value = field.frame.last, field.view, field.value
    if last is None or last[0].role not in CONTINUED or not is_han(value.of(view.text)):
        return False
    return any(found.span == value for found in (*view.posts(value), *view.bodies(value)))


LABELLED = re.compile(r"(?P<label>[^:：\n]{2,40}?)\s*[:：]\s*(?P<value>\S[^:：\n]*)")


def bare_entry(field: Field) -> Read | None:
    """Read units below their heading, or a line whose label is long: a unit with its head, titles and their holder."""
    if whole := units_of_heading(field):
        return child(field.view, whole, field.value), field.frame
    about, view = page_of(field.view, field.frame), field.view
    match = LABELLED.fullmatch(view.text, field.value.start, field.value.end)
    if match is None or about is None or about.kind != "body" or not is_han(match["label"]):
        return None
    told = unit_entry(view, field.frame, about, field.value)
    joint = (
        joint_label(view, field.frame, Span(*match.span("label")), Span(*match.span("value"))) if told is None else []
    )
    return told or ((joint, field.frame) if joint else None)


def units_of_heading(field: Field) -> Mention | None:
    """Return the body whose units a line below the heading of such lists (办公室、人事科 under 内设机构)."""
    view, title = field.view, field.view.unit.title
    label = view.vocabulary.layouts.label(ORDINAL.sub("", title.of(view.text))) if title else None
    if label is None or label.role != "child" or "、" not in field.value.of(view.text):
        return None
    about = page_of(view, field.frame) or view.scene.own
    return about if about and about.kind == "body" else None


ORDINAL = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])|[:：]$")


def listed_unit(field: Field) -> Read | None:
    """Read the first of a body's units with its heads, on the line below the label that begins the list."""
    about = field.frame.subject
    apart = "\n" in field.view.text[field.label.end : field.value.start]
    if not apart or about is None or about.kind != "body":
        return None
    return unit_entry(field.view, replace(field.frame, last=(field.known, field.label)), about, field.value)
