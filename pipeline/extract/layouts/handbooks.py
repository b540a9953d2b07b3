"""Entries of handbooks about a body: its head with rank and superior, its branches, what it took the place of."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract.english.shouting import calmed
from pipeline.extract.layouts.aides import is_role
from pipeline.extract.layouts.claims import event, relation, words_entity
from pipeline.extract.layouts.offices import is_han, plain_post
from pipeline.extract.layouts.segments import segments
from pipeline.extract.layouts.terms import term_of
from pipeline.extract.layouts.view import stripped
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import Scene
from schemas.labels import ASIDE
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.fields import Field
    from pipeline.extract.layouts.view import View
    from schemas.records import Statement

LANGUAGE = re.compile(r"(?!Domain|File|User|Code|Brand|Trade)[A-Z][a-z]+ (?:name|title)")
"""A label of the name in some language: "Swahili name"."""
OFFICE = re.compile(r"(?:[A-Z][\w’'-]* ){0,4}Office of ")
OF_POSTS = re.compile(r"(?im)^\W*(?:incumbent|style|residence|term length|appointer|nominator|salary|first holder)\b")
"""Labels of a box that is about a post, under the title of its office."""
REACH = 1200
GRADED = re.compile(r"(?i)^(?:scale|grade|level|band|class|rank|salary group|group)\s+[\w.-]{1,6}$")
"""A grade by its number."""
ANSWERS = re.compile(
    r"(?i)(?:who |and |is |are )*(?:answers?|answerable|reports?|responsible|accountable|subordinate)(?: directly)? to "
    r"(?:the )?"
)
PART = re.compile(r"(?:Branch|Division|Section|Sub-?office|Office|Unit|Station|Bureau|Registry|Desk|Depot|Laboratory)$")
"""The last word of the name of a part of a body, as a label."""
OPENED = re.compile(r"(?i)^(?:was )?(?:opened|established|founded|set up|created|formed|started|est\.?)\b")
CLOSED = re.compile(r"(?i)^(?:was )?(?:closed|abolished|dissolved|wound up|discontinued|disbanded)\b")
PLACE = re.compile(r"\b(?:in|at) ((?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*)*)")
INSTEAD = re.compile(
    r"(?i)\b(?:in place of|in succession to|replacing|to replace|superseding|taking over from) (?:the )?(?-i:(?=[A-Z]))"
)
"""What stands before the body that a new one took the place of."""
ENDED = re.compile(
    r"(?i),? (?:which|that) was (?:wound up|abolished|dissolved|closed|disbanded)(?: on)? (?:the )?(?:same|that)"
    r" (?:day|date)"
)
BEFORE_NAME = re.compile(
    r"(?:(?:(?i:now|earlier|formerly|previously|before that|originally|until then|then|later|also|and|the)"
    r"|[Ii]n [A-Z]\w+,?|(?:[A-Z]\w+ )?[A-Z]\w+:) )+"
)
"""What may stand before one of several names: "earlier the Ministry of Works", "in Welsh, X", "Scottish Gaelic: X"."""


def bare_name(view: View, item: Span) -> Span:
    """Return an item of a list of names without what only introduces it."""
    front = BEFORE_NAME.match(view.text, item.start, item.end)
    return Span(front.end(), item.end) if front and front.end() < item.end else item


def is_office_body(field: Field) -> bool:
    """Say whether a box under "Office of the Registrar" is about the office rather than the registrar's post."""
    title, about = field.view.unit.title, field.frame.subject
    if title is None or about is None or about.kind != "post" or about is not field.frame.topic:
        return False
    named = OFFICE.match(calmed(title.of(field.view.text))) is not None
    return named and OF_POSTS.search(field.view.text, title.end, title.end + REACH) is None


def titled(field: Field, pattern: str) -> Mention | None:
    """Return the body that a box's title names though the grammar does not know it, as the label is one of a body."""
    title = field.view.unit.title
    if title is None:
        return field.subject
    words = ASIDE.sub("", title.of(field.view.text))
    entity = words_entity(field.view, Span(title.start, title.start + len(words)))
    return Mention("body", title, replace(entity, name=calmed(entity.name)), pattern)


def head(field: Field) -> tuple[list[Statement], Mention] | None:
    """Read the title of a body's head, with the rank and the superior of the post, where no holder is named.

    "Chief: the Warden, Grade 5; reports to the Secretary".
    """
    view, value, about = field.view, field.value, field.frame.subject
    if about is None or about.kind != "body" or is_han(value.of(view.text)) or view.persons(value):
        return None
    cuts = [value.start - 1, *(value.start + m.start() for m in re.finditer("[,;(]", value.of(view.text))), value.end]
    parts = [stripped(view.text, a + 1, b) for a, b in pairwise(cuts)]
    named = bare_name(view, parts[0])
    words = named.of(view.text)
    made = plain_post(words, named, view) if words.istitle() and is_role(view, words.split()[-1].lower()) else None
    post = next((p for p in view.posts(named) if p.span == named), made)
    if post is None:
        return None
    found: list[Statement] = []
    for part in parts[1:]:
        answers = ANSWERS.match(view.text, part.start, part.end)
        if GRADED.match(part.of(view.text)):
            found.append(relation(view, "has_rank", post, words_entity(view, part), "box.head"))
        elif answers:
            rest = Span(answers.end(), part.end)
            above = next((p.entity for p in view.posts(rest, Scene()) if p.span == rest), words_entity(view, rest))
            found.append(relation(view, "reports_to", post, above, "box.head"))
    return found, post


def branch(field: Field) -> list[Statement]:
    """Read when and where a part of the body of the box was set up and closed: "Coast Branch: opened 1980 in Leeds"."""
    view, about, name = field.view, field.frame.subject, field.label.of(field.view.text)
    if about is None or about.kind != "body" or not PART.search(name) or not name[:1].isupper() or is_han(name):
        return []
    part = Mention("body", field.label, Entity(f"{name} of the {about.entity.name}", name))
    found: list[Statement] = []
    for segment in segments(view, field.value):
        words, start = segment.span.of(view.text), term_of(segment.whens).start
        told = "established" if OPENED.match(words) else "abolished" if CLOSED.match(words) else ""
        if not told or not start:
            continue
        found.append(event(view, told, part, start, "box.branch"))
        place = PLACE.search(words)
        if place and told == "established" and not place[1].isdigit():
            seat = Span(segment.span.start + place.start(1), segment.span.start + place.end(1))
            found.append(relation(view, "headquartered_at", part, words_entity(view, seat), "box.branch"))
    return found


def in_place_of(view: View, about: Mention, value: Span, start: str) -> list[Statement]:
    """Read the body whose place a new one took, and whether that one ended with it."""
    match = INSTEAD.search(view.text, value.start, value.end)
    rest = Span(match.end(), value.end) if match else value
    body = next((b for b in view.bodies(rest) if b.span.start == rest.start), None) if match else None
    if body is None or about.kind != "body" or not start:
        return []
    found = [relation(view, "replaced_by", body, about, "box.preceding", start)]
    if ENDED.match(view.text[body.span.end : value.end]):
        found.append(event(view, "abolished", body, start, "box.preceding"))
    return found
