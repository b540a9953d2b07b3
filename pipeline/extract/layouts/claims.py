"""Statements as layouts make them; each carries its whole unit, or the stretch given, as its quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.layouts.offices import as_acting
from schemas.records import Entity, Span, Statement

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Term
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention


OLDEST = "1950"
"""Nobody who took office before is in office still: what looks open was left out."""


def tenure(
    view: View,
    person: Mention,
    post: Mention,
    term: Term,
    pattern: str,
    *,
    acting: bool = False,
    quote: Span | None = None,
) -> Statement:
    """State that a person holds or held a post, or is or was a member of a body."""
    held = as_acting(post, view.span.of(view.text)) if acting else post
    end = "" if term.end == ".." and "0" < term.start[:4] < OLDEST else term.end
    seat = held.kind == "membership"
    return Statement(
        predicate="member_of" if seat else "position_held",
        subject=person.entity,
        object=held.entity,
        quote=quote or view.span,
        pattern_id=pattern,
        start=term.start,
        end=end,
        acting=held.acting,
    )


def relation(
    view: View, predicate: str, subject: Mention | Entity, other: Mention | Entity, pattern: str, start: str = ""
) -> Statement:
    """State a relation between two things."""
    return Statement(predicate, entity(subject), entity(other), view.span, pattern, start=start)


def event(view: View, predicate: str, subject: Mention, start: str, pattern: str) -> Statement:
    """State that something happened to a person, body or post at a time."""
    return Statement(predicate, subject.entity, None, view.span, pattern, start=start)


def entity(thing: Mention | Entity) -> Entity:
    """Return the end of a claim that a mention is."""
    return thing if isinstance(thing, Entity) else thing.entity


def words_entity(view: View, span: Span) -> Entity:
    """Return a thing known by its words only."""
    words = span.of(view.text)
    return Entity(" ".join(words.split()), words)
