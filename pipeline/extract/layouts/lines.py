"""Lines of a box that have no label: an office, a name, a term, a body."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import relation, words_entity
from pipeline.extract.layouts.facts import FACTS
from pipeline.extract.layouts.fields import LONGEST, office, seated, told_term
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.further import by_whom
from pipeline.extract.layouts.named_holders import sole_name, whole_office
from pipeline.extract.layouts.offices import is_han, shaped_body
from pipeline.extract.layouts.page_parts import names_bearer
from pipeline.extract.layouts.short_titles import han_part
from pipeline.extract.layouts.terms import read_term
from pipeline.extract.layouts.titled import glued_holder
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.fields import Field, Read
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

PICTURE = re.compile(r"(?i)\.(?:jpe?g|png|svg|gif|webp|tiff?)$")
NEAR = 8
"""An office may begin a line after so many characters, of an article or ordinal."""
NAME_WORDS = 8


def unlabelled(field: Field) -> Read:
    """Read a line without label: one below an office's holder may be the body of the box's office."""
    return ([], field.frame) if houses_office(field.view, field.frame, field.value) else by_shape(field)


def by_shape(field: Field) -> Read:
    """Read a line without label: what it is shows by its shape, the first that fits."""
    field = replace(field, value=han_part(field.view.text, field.value)) if field.subject is None else field
    view, value, frame = field.view, field.value, field.frame
    is_closed = view.is_closed(value.of(view.text))
    told = by_whom(view, frame, value) or also_named(view, frame, value)
    told = told or (glued_holder(view, frame, value) if is_han(value.of(view.text)) else [])
    if told or is_closed:
        return told, replace(frame, line=None, posts=()) if is_closed else frame
    pictured = view.vocabulary.layouts.begins_with_cue("caption", value.of(view.text))
    holds, acting = view.is_cue("incumbent", value), view.is_cue("acting", value)
    if pictured or holds or acting:
        return [], replace(frame, incumbent=frame.incumbent or holds, acting=frame.acting or acting)
    if any(post.span.start <= value.start + NEAR for post in view.posts(value)):
        return titled(field)
    term = Term() if frame.last and frame.last[0].role in FACTS else read_term(view, value)
    if term and view.dates(value)[0].span.start == value.start and not view.bodies(value):
        return told_term(field, term, "box.term")
    first = not frame.fields or (frame.last is None and is_han(value.of(view.text)) != is_han(title_of(view)))
    if frame.subject and names_subject(view, frame.subject, value) and first:
        return [relation(view, "named", frame.subject, words_entity(view, value), "box.native")], frame
    return named(field)


def houses_office(view: View, frame: Frame, value: Span) -> bool:
    """Whether a line below the holder of an office's own box is the body it stands in: "Attorney's Department"."""
    about, words = frame.subject, value.of(view.text).strip("| ").split()
    is_held = frame.holder is not None or bool(frame.term)
    if about is None or about.kind != "post" or not is_held or not words:
        return False
    title = next((at for at, word in enumerate(words) if at and word in {"of", "for", "to", "in"}), 0)
    is_role = bool(title) and words[title - 1].lower() in view.vocabulary.english.roles
    return words[-1].lower() in view.vocabulary.english.institutions and not is_role


CALLED = re.compile(
    r"(?:(?:涉外|[对對]外|又|亦|也|别|別|俗|[简簡]|全|[旧舊]|[时時])?(?:[时時])?(?:[称稱]|名|作)(?:[为為])?[:：]?\s*)(?P<name>[\u3400-\u9fff]{2,30})"
)
"""A line that tells another name of what the box is about: 又称某某局, 涉外时称某某局."""


def also_named(view: View, frame: Frame, value: Span) -> list[Statement]:
    """Read another name of what the box is about, or that of a post in letters below its title; else nothing."""
    about = frame.subject
    if about and about.kind == "post" and not frame.fields and is_han(about.entity.name) and is_title(view, value):
        return [relation(view, "named", about, words_entity(view, value), "box.native")]
    post = about or frame.body
    if post and post.kind == "post" and is_in_chinese(view, frame, post, value):
        return [relation(view, "named", post, words_entity(view, value), "box.native")]
    match = CALLED.fullmatch(view.text, value.start, value.end)
    if match is None or frame.subject is None or match.start("name") - value.start < len("又称"):
        return []
    return [relation(view, "named", frame.subject, words_entity(view, Span(*match.span("name"))), "box.name")]


def is_in_chinese(view: View, frame: Frame, post: Mention, value: Span) -> bool:
    """Whether the line right below the title of a post is its title in Chinese."""
    below = frame.last is None and frame.fields <= 1 and frame.holder is None and not is_han(post.entity.name)
    return below and is_han(value.of(view.text)) and any(title.span == value for title in view.posts(value))


def title_of(view: View) -> str:
    """Return the words of the unit's title."""
    return view.unit.title.of(view.text) if view.unit.title else ""


def titled(field: Field) -> Read:
    """Read an office's title; the box that follows may be the office's own, as its labels will tell."""
    about = field.frame.subject
    if about and about.kind == "body" and field.frame.fields and is_han(field.value.of(field.view.text)):
        return [], field.frame
    if about and about.kind == "body" and names_bearer(field):
        return [], field.frame
    statements, frame = office(field)
    return statements, replace(frame, body=frame.posts[0] if frame.posts else None)


def named(field: Field) -> Read:
    """Read a line that is nothing but a name: of a holder, of whom the box is about, of a body; else of an office."""
    view, value, frame = field.view, field.value, field.frame
    people = [person for person in view.persons(value) if fills(view, person.span, value)]
    if people and frame.incumbent and frame.posts:
        return seated(field, people[0])
    if (seat := held_by(field)) is not None:
        return [], replace(frame, holder=seat[0], posts=seat[1:], line=None)
    bodies = [body for body in view.bodies(value) if body.span.start == value.start] or shaped_body(view, value)
    found = next(iter((*people, *bodies)), None)
    opens = bool(people) and begins_box(field)
    if found and (frame.subject is None or opens):
        return [], replace(frame, subject=found, posts=() if opens else frame.posts)
    if bodies and bodies[0].span == value:
        about, page = frame.subject, view.unit.section.partition(" > ")[0]
        of_post = about is not None and about.kind == "post"
        of_page = about and of_post and (about.span.of(view.text) == page or stands_in(view, about, bodies[0]))
        below = bool(frame.posts) and frame.fields == 1 and is_han(value.of(view.text))
        return [], frame if of_page or below else replace(frame, body=bodies[0])
    if not people and ends_in_office(view, value):
        return office(field)
    of_post = frame.subject is not None and frame.subject.kind == "post" and frame.holder is None
    return [], replace(frame, line=value) if is_title(view, value) and not of_post else frame


def stands_in(view: View, post: Mention, body: Mention) -> bool:
    """Whether a body is the one that a post, or the title above its box, says it is a post of."""
    own = {post.body.name} if post.body else set()
    return body.entity.name in own or title_of(view).endswith(f" of the {body.entity.name}")


NEXT_LINE = re.compile(r"\s{0,9}([^\n]{0,150})")


def begins_box(field: Field) -> bool:
    """Whether a name opens a person's own box under the heading of a list or body: the next line is an office."""
    view, about, value = field.view, field.frame.subject, field.value
    if about is None or about.kind == "person" or field.frame.fields or is_han(value.of(view.text)):
        return False
    below = Span(*NEXT_LINE.search(view.text, value.end).span(1))  # type: ignore[union-attr]
    return any(post.span.start <= below.start + NEAR for post in view.posts(below)) and not view.is_label(below)


def fills(view: View, name: Span, line: Span) -> bool:
    """Whether a name is all there is in a line but for forms of address before it: "Dr. Ida Holm"."""
    before = view.text[line.start : name.start].replace(".", " ").split()
    english = view.vocabulary.english
    return name.end == line.end and all(english.is_a(word.lower(), "honorific") for word in before)


def held_by(field: Field) -> tuple[Mention, Mention] | None:
    """Return the holder whom the first line below the title of a Chinese office names, and the office."""
    about, view = field.frame.subject, field.view
    if about is None or about.kind != "post" or field.frame.holder or field.frame.last is not None:
        return None
    holder = sole_name(view, field.value)
    return (holder, whole_office(view, about)) if holder else None


def is_title(view: View, value: Span) -> bool:
    """Say whether a line could be the title of an office: words without figures, the first of them capitalised."""
    words = value.of(view.text)
    pictured = PICTURE.search(words) is not None
    return words[:1].isupper() and len(words) <= LONGEST and not any(ch.isdigit() for ch in words) and not pictured


def names_subject(view: View, about: Mention, value: Span) -> bool:
    """Say whether the line below the title is the title's name in another script or language."""
    words = value.of(view.text)
    honours = about.kind == "person" and words.isascii() and words.isupper() and " " not in words
    if about.kind == "post" or honours or any(ch.isdigit() for ch in words) or len(words.split()) > NAME_WORDS:
        return False
    if is_han(words) != is_han(about.entity.name) or is_latin(words) != is_latin(about.entity.name):
        return True
    foreign = view.vocabulary.layouts.cues["foreign"] & set(words.casefold().split())
    return about.kind == "body" and bool(foreign) and words != about.entity.name


def is_latin(words: str) -> bool:
    """Say whether words begin with a letter of the Latin script."""
    return unicodedata.name(words.strip()[:1], "").startswith("LATIN")


def ends_in_office(view: View, value: Span) -> bool:
    """Say whether a Chinese line ends in the title of an office (…行长)."""
    words = value.of(view.text)
    if not is_han(words) or any(ch.isdigit() for ch in words):
        return False
    ends = [view.vocabulary.layouts.label(words[-size:]) for size in (2, 3, 4) if len(words) > size]
    return any(label and label.role in {"office", "deputy"} for label in ends)
