"""Lines of a list that are no entries: the title or time of those below them, and the seats under such a heading."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import phrases
from pipeline.extract.layouts.claims import relation, words_entity
from pipeline.extract.layouts.items import split_label
from pipeline.extract.layouts.offices import is_han, post_of
from pipeline.extract.layouts.segments import segments
from pipeline.extract.layouts.sessions import gives_spell
from pipeline.extract.layouts.terms import read_term
from pipeline.extract.layouts.view import stripped
from schemas.labels import ASIDE
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

TITLED = re.compile(
    r"(?i)(?:(?:with|under|by|bearing|having|using) the (?:title|style|name|designation)(?: of)?|(?:en)?titled|styled"
    r"|known as|designated(?: as)?|(?:with the )?title|as)[: ]+(?:the )?"
)
"""How a line begins that gives the title of the holders below it."""
QUOTES = "\"'“”‘’"
SEATED = re.compile(r"(?P<place>[^\W\d_][^\d,;()]{1,40}?)\s*(?:[,;:–—-]\s+|[(])(?P<when>[^()]*\d{4}[^()]*)\)?")
"""A place with the time it was the seat: "Lyon, 1964–2003", "Lyon (since 1964)"."""


def read_headed(view: View, frame: Frame, cell: Span) -> tuple[list[Statement], Frame] | None:
    """Read a line that says of those below it what they were or when, or a seat; ``None`` for another one."""
    label, value = split_label(view, cell)
    if label.start < label.end and gives_spell(view, frame, label, value):
        return [], replace(frame, spell=read_term(view, value))
    post = subhead(view, frame, cell)
    if post:
        return [], replace(frame, topic=post, posts=(post,), is_above=False)
    seated = seat(view, frame, cell)
    return (seated, frame) if seated else None


def subhead(view: View, frame: Frame, span: Span) -> Mention | None:
    """Return the post of those below a line that is nothing but their title ("with the title of Warden")."""
    words = span.of(view.text)
    opening = TITLED.match(words)
    if is_han(words) or not (opening or is_numbered(view)):
        return None
    title = stripped(view.text, span.start + (opening.end() if opening else 0), span.end)
    title = Span(title.start, title.end - (view.text[title.end - 1 : title.end] in QUOTES))
    role = role_named(view, ASIDE.sub("", title.of(view.text)).strip())
    about = frame.page if frame.page and frame.page.kind == "body" else frame.topic
    whole = frame.post.body if frame.post else about.entity if about and about.kind == "body" else None
    return post_of(view, role, whole.name, title, whole) if role and whole else None


def role_named(view: View, words: str) -> str:
    """Return the role noun that words are, in the singular, with the prefix before it; "" for other words."""
    front, _, last = words.partition(" ")
    prefixed = view.vocabulary.english.prefixes.get(front.casefold()) == "deputy"
    for before, noun in ((f"{front.lower()} " if prefixed else "", last if prefixed else words), ("", words)):
        key = tuple(noun.casefold().split())
        forms = view.vocabulary.english.roles.get(key[0], ()) if key else ()
        found = next((role for form, role in forms if form == key and role.number in {"one", "many"}), None)
        if found:
            return f"{before}{found.name}"
    return ""


def is_numbered(view: View) -> bool:
    """Say whether a letter or number stands before an item's words: "a) Wardens", "II. Wardens"."""
    mark = view.text[view.unit.start : view.unit.cells[0].start].strip(" ().")
    return mark.isalnum()


def banner_post(view: View) -> Mention | None:
    """Return the post whose holders the rows below have, of a row that has nothing but its title."""
    told = list(dict.fromkeys(cell for cell in view.unit.cells if cell.start < cell.end))
    if len(told) != 1 or len(view.unit.cells) == 1:
        return None
    words = stripped(view.text, told[0].start, told[0].end)
    if view.persons(words) or view.dates(words):
        return None
    parts = segments(view, words)
    if len(parts) == 1 and parts[0].span == words and parts[0].posts:
        return parts[0].posts[0]
    topic = phrases.topic(view.text, words, view.vocabulary)
    several = [topic] if topic and topic.kind == "post" and topic.span == words else []
    return next((post for post in (*view.posts(words), *several) if post.span == words), None)


def seat(view: View, frame: Frame, place: Span, dates: Span | None = None) -> list[Statement]:
    """Read one of the seats that a body has had, under a heading that says so, with its dates beside or behind."""
    title = view.unit.title
    label = view.vocabulary.layouts.label(ASIDE.sub("", title.of(view.text))) if title else None
    about = next((m for m in (frame.topic, frame.page) if m and m.kind == "body"), None)
    seats = label is not None and (label.role == "headquarters" or label.words == "seats")
    if about is None or not seats:
        return []
    match = SEATED.fullmatch(view.text, place.start, place.end) if dates is None else None
    where, when = (Span(*match.span("place")), Span(*match.span("when"))) if match else (place, dates or place)
    term = read_term(view, when)
    if not term or where == when:
        return []
    said = relation(view, "headquartered_at", about, words_entity(view, where), "list.seat", term.start)
    return [replace(said, end=term.end)]
