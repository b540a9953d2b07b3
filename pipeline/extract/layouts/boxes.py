"""Fields of a box: each is read by what its label stands for, in the state that the fields before have set."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.shouting import calmed
from pipeline.extract.layouts import chiefs, fields, named_twice
from pipeline.extract.layouts.blocks import named_in_parts, opened, read_entry
from pipeline.extract.layouts.cited import uncited
from pipeline.extract.layouts.claims import tenure
from pipeline.extract.layouts.continued import bare_entry, goes_on, is_continued, listed_unit, names_another
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.entries import told_line
from pipeline.extract.layouts.facts import FACTS
from pipeline.extract.layouts.fields import Field, Read, office_line
from pipeline.extract.layouts.frame import Frame, Term, is_ministers
from pipeline.extract.layouts.glued import parted, told_behind
from pipeline.extract.layouts.handbooks import LANGUAGE, OFFICE, branch, is_office_body, titled
from pipeline.extract.layouts.items import holders_of
from pipeline.extract.layouts.kinds import at_level
from pipeline.extract.layouts.leading import named_by_label
from pipeline.extract.layouts.lines import unlabelled
from pipeline.extract.layouts.neighbours import context, neighbour, office, seated, superiors, told_about
from pipeline.extract.layouts.offices import is_han, of_same_office, plain_post
from pipeline.extract.layouts.outcomes import is_task
from pipeline.extract.layouts.owning import body_first
from pipeline.extract.layouts.page_parts import of_part
from pipeline.extract.layouts.posts import TITLED, label_post
from pipeline.extract.layouts.rosters import joint_label, unit_entry
from pipeline.extract.layouts.termed_labels import termed
from pipeline.extract.layouts.terms import read_term
from pipeline.extract.layouts.titled import bracketed_people, lists_titles, titled_people
from pipeline.extract.layouts.titles import page_of
from pipeline.extract.layouts.unknown_offices import recognised
from pipeline.extract.layouts.vocabulary import Label
from schemas.labels import ASIDE
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.extract.layouts.view import View
    from schemas.records import Statement

HOLDERS = re.compile(r"(?i)\b(?:office)?-?holders$|^历任|^歷任")
NO_LABEL = Label("", "")
KEEP = {*FACTS, "nothing", "picture", "name", "remarks", "own_post"}
"""Roles whose fields leave the office that is told of as it is, whatever their number."""
OF_BODIES = {
    "short", "abbreviation", "established", "kind", "parent", "part_of", "headquarters", "child", "function",
    "preceding", "appointed_by", "reports_to",
}  # fmt: skip
OF_PERSONS = {"born", "died", "life"}
GAP = 20
"""A template's parameter has its equals sign within so many characters."""
SAID_EMPTY = {"end", "incumbent"}
"""Roles whose fields say something without a value."""


def read_field(view: View, frame: Frame, label: Span, value: Span) -> Read:
    """Read one field of a box."""
    known = known_label(view, label) if label.start < label.end else None
    known, frame = recognised(view, of_part(view, frame, known, label), known, label, value)
    if known is None and value.start == value.end:
        if view.text[label.end : label.end + GAP].lstrip()[:1] == "=":
            return [], replace(frame, fields=frame.fields + 1)
        label, value = Span(label.start, label.start), label
    field = Field(view, frame, known or NO_LABEL, label, uncited(view.text, value))
    if label.start == label.end:
        statements, after = ([], frame) if is_blank(field) else bare_entry(field) or continued(field)
    elif known:
        statements, after = by_role(field)
    else:
        joint = joint_label(view, frame, label, value)
        statements, after = (joint, frame) if joint else by_words(field)
    last = (known, label) if known else frame.last if goes_on(field) else None
    return statements, replace(after, fields=frame.fields + 1, last=last)


def known_label(view: View, span: Span) -> Label | None:
    """Return what a label stands for; one that ends in "holders" lists holders, whatever it says of them."""
    words = span.of(view.text)
    bare = view.vocabulary.layouts.label(ASIDE.sub("", words))
    if bare and bare.role in FACTS:
        return bare
    return view.vocabulary.layouts.label(words) or (Label(words, "holders") if HOLDERS.search(words) else None)


def is_blank(field: Field) -> bool:
    """Say whether a field's value is missing, or a dash, "vacant" and the like."""
    return field.is_empty or field.view.is_cue("none", field.value)


def continued(field: Field) -> Read:
    """Read a line without label: a further name under the label before, or a line of its own."""
    if field.frame.last and is_continued(field):
        known, label = field.frame.last
        return READERS[known.role](replace(field, known=known, label=label))
    if field.frame.last and field.subject and names_another(field):
        return FACTS[field.frame.last[0].role](field.view, field.subject, field.value), field.frame
    last = field.frame.last[0].role if field.frame.last else ""
    levelled = at_level(field.view, field.subject, field.value) if last == "kind" and field.subject else None
    if levelled is not None:
        return levelled, field.frame
    if (
        last in {"born", "died", "established", "abolished"}
        and field.subject
        and any(when.span.start == field.value.start for when in field.view.dates(field.value))
    ):
        return FACTS[last](field.view, field.subject, field.value), field.frame
    return unlabelled(field)


def by_role(field: Field) -> Read:
    """Read a field whose label the lexicon knows."""
    role = field.known.role
    field = opened(field)
    entry = read_entry(field)
    if entry is not None:
        return entry
    field = entitled(replace(field, frame=regrouped(settled(field.frame, field.known), field.known)))
    if is_blank(field) and role not in SAID_EMPTY:
        return [], office_line(field) or of_page(field)
    if role in {"appointed_by", "reports_to", "deputy"} and (told := bracketed_people(field.view, field.value)):
        statements, after = read_role(field)
        return [*statements, *(s for s in told if s not in statements)], after
    return read_role(field)


def of_page(field: Field) -> Frame:
    """Return the frame of a box that opens with the page's title once more, where that is an office: the office's."""
    frame, view = field.frame, field.view
    words, title = field.label.of(view.text), view.unit.section.partition(" > ")[0]
    titled = field.known.role == "office" and is_han(words) and words == title and not frame.fields
    post = next(iter(view.posts(field.label)), None) if titled else None
    return replace(frame, subject=post, topic=post, posts=(post,)) if post else frame


def read_role(field: Field) -> Read:
    """Read a field that has a value, by the role of its label."""
    role = "function" if is_task(field) else field.known.role
    if role == "holders" and field.frame.subject and field.frame.subject.kind == "person":
        return fields.other_office(field)
    if role in NAMES and field.frame.subject is None and is_han(field.value.of(field.view.text)):
        return fields.body(field)
    first_unit = listed_unit(field) if role == "child" else None
    if first_unit:
        return first_unit
    if field.known.words.startswith("所属") and field.frame.subject and field.frame.subject.kind == "post":
        field, role = replace(field, known=replace(field.known, role="parent")), "parent"
    if role == "parent" and field.frame.subject and field.frame.subject.kind == "person":
        return superiors(field)
    if is_office_body(field) and (role in FACTS or role in {"office", "deputy", "holders"}):
        field = field.within(subject=titled(field, TITLED), posts=())
    if role in FACTS:
        if misses_body(field) and (
            role in OF_BODIES | OF_OFFICES or (field.subject is None and role not in OF_PERSONS)
        ):
            field = field.within(subject=titled(field, TITLED))
        about, (value, rest) = told_about(field), parted(field.view, role, field.value)
        found = [*FACTS[role](field.view, about, value), *told_behind(field.view, about, rest)] if about else []
        return found, field.frame
    return READERS[role](field) if role in READERS else ([], field.frame)


NAMES = {"native", "other_name"}
"""Roles of fields that name whom or what a box without a title is about (中文名, 全称)."""


def entitled(field: Field) -> Field:
    """Return the field with the line before it as the office's title, if it tells of a term."""
    line, role = field.frame.line, field.known.role
    if line is None:
        return field
    if role not in TELLS_TERM:
        return field.within(line=None)
    words = " ".join(line.of(field.view.text).split())
    post = of_same_office(field.view, plain_post(words, line, field.view), field.frame.posts)
    if seat := SEAT.match(words):
        body = Entity(words[seat.end() :], line.of(field.view.text))
        post = replace(post, kind="membership", entity=body, body=body)
    return field.within(line=None, posts=(post,), term=Term(), incumbent=False)


TELLS_TERM = {"term", "start", "end", "incumbent"}
SEAT = re.compile(r"(?i)member of (?:the )?")


def misses_body(field: Field) -> bool:
    """Say whether a body's label stands in a box whose title was read as no body, and as no person of the lexicon."""
    about, title = field.frame.subject, field.view.unit.title
    if field.frame.posts and field.frame.term:
        return False
    if about and about.kind == "post" and about is field.frame.topic and title:
        return field.known.role in OF_OFFICES and OFFICE.match(calmed(title.of(field.view.text))) is not None
    return about is None or (about.kind == "person" and about is field.frame.topic and not about.entity.id)


OF_OFFICES = OF_BODIES - {"appointed_by", "reports_to", "function", "abbreviation", "short"} | {"staff"}
"""Roles of labels that an office has as a body, not as a post."""


def regrouped(frame: Frame, label: Label) -> Frame:
    """Return the frame with the office of another group of parameters put away."""
    if label.role in KEEP or label.group == frame.group:
        return frame
    return replace(frame, group=label.group, posts=(), term=Term(), incumbent=False, label=None)


def settled(frame: Frame, label: Label) -> Frame:
    """Return the frame with its subject settled: a body that a line has named, if the label is one of a body."""
    if frame.body is None or (is_ministers(frame) and label.role in OF_BODIES):
        return replace(frame, body=None)
    if frame.body.kind == "post" and frame.subject and frame.subject.kind == "body" and is_han(frame.body.entity.name):
        return replace(frame, body=None, posts=())
    leads = label.role in {"office", "deputy", "seats"} and frame.body.kind == "body" and is_han(frame.body.entity.name)
    renamed = label.role == "former" and frame.last is not None and frame.last[0].role == "body"
    if label.role in OF_BODIES or leads or renamed:
        posts = (frame.body,) if frame.body.kind == "post" else ()
        return replace(frame, subject=frame.body, body=None, posts=posts, term=Term(), holder=None)
    return replace(frame, body=None)


def by_words(field: Field) -> Read:
    """Read a field whose label the lexicon does not know: holder and term, term and post, or post and holders."""
    view, value = field.view, field.value
    term, person = read_term(view, field.label), field.holder
    if told := termed(field, term) or by_name(field) or ranked_office(field) or branch(field):
        return told, field.frame
    if term and person:
        return [tenure(view, person, post, term, "box.dated") for post in view.posts(value)], field.frame
    about = page_of(view, field.frame)
    if about and about.kind == "body" and lists_titles(view, value):
        named_so = titled_people(view, field.frame, about, Span(field.label.start, value.end))
        if named_so is not None:
            return named_so, field.frame
    unit = unit_entry(view, field.frame, about, view.span) if about and about.kind == "body" else None
    if unit:
        return unit
    post = None if term else label_post(view, field.frame, field.label)
    if post is None or not view.persons(value):
        return [], field.frame
    present = field.frame.is_present or view.has_cue("present_word", field.label)
    return holders_of(view, replace(field.frame, is_present=present), post, value, "box.holder")[0], field.frame


OF_RANK = re.compile(
    r"(?:的|之)?(?:行政)?(?:级别|級別|职等|職等|职级|職級|官等|品级|品級|品秩|官阶|官階|军衔|軍銜|官職等級)$"
)


def ranked_office(field: Field) -> list[Statement]:
    """Read the rank of an office that the label names before it: 局長職等."""
    view, label = field.view, field.label
    match = OF_RANK.search(view.text, label.start, label.end)
    named = Span(label.start, match.start()) if match else Span(label.start, label.start)
    known = view.vocabulary.layouts.label(named.of(view.text)) if match else None
    if known is None or known.role not in {"office", "deputy"}:
        return []
    post = label_post(view, field.frame, named)
    return FACTS["rank"](view, post, field.value) if post else []


def by_name(field: Field) -> list[Statement]:
    """Read a field whose label is a person or body, or the name of the body of the box in some language."""
    view, value, about, person = field.view, field.value, field.frame.subject, field.holder
    if named := named_by_label(view, field.frame, field.label, value):
        return tell(view, value, named, field.frame.post, "list.entry")[0]
    if about and about.kind == "body" and LANGUAGE.fullmatch(field.label.of(view.text)):
        return FACTS["native"](view, about, value)
    seats = body_first(view, view.span) if person else []
    return told_line(view, person, seats, Term(), "box.role")[0] if person and seats else []


def blank_label(field: Field) -> Read:
    """Keep the label that the next parameter's value belongs to."""
    return [], replace(field.frame, label=field.value)


def blank_value(field: Field) -> Read:
    """Read a value under the label that the parameter before gave."""
    label = field.frame.label
    if label is None:
        return [], field.frame
    known = field.view.vocabulary.layouts.label(label.of(field.view.text))
    told = replace(field, frame=replace(field.frame, label=None), label=label)
    if known is None:
        return by_words(told)
    if known.role in {"blank_label", "blank_value"}:
        return [], field.frame
    return by_role(replace(told, known=replace(known, group=field.frame.group)))


READERS: dict[str, Callable[[Field], Read]] = {
    "name": fields.name, "person": fields.name, "body": named_twice.body, "post": fields.office, "term": fields.term,
    "present_office": fields.present_office, "own_post": fields.own_post,
    "start": fields.start, "end": fields.end, "incumbent": fields.incumbent, "members": fields.members,
    "other_office": fields.other_office, "previous_office": fields.other_office, "remarks": fields.remarks,
    "seats": seated, "later_office": fields.other_office, "predecessor": neighbour, "successor": neighbour,
    "office": office, "deputy": context, "first": context, "last": context, "holders": context,
    "blank_label": blank_label, "blank_value": blank_value, "chief_name": chiefs.chief_name,
    "chief_position": chiefs.chief_position,
    "surname": named_in_parts, "given": named_in_parts,
}  # fmt: skip
"""What the fields of each role are read by, beside those that state one fact."""
