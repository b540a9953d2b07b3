"""Postings of diplomats: a rank with the place or mission after its comma."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import phrases
from pipeline.extract.layouts.offices import plain_post
from pipeline.extract.layouts.segments import Segment, role_words
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention

ENVOY = re.compile(
    r"(?i)(?:(?:first|second|third|1st|2nd|3rd) secretary|(?:minister-)?counsellor|(?:\w+ )?attach[ée]"
    r"|chargé d'affaires|(?:vice-|deputy )?consul(?:-general)?|head of chancery)\b(?: \(\w+\))?"
)
"""Ranks of diplomats that a place completes."""
MISSION = re.compile(r"(?:High Commission|Representation|Embassy|Mission|Delegation|Commission|Legation|Consulate)\b")
SECTION = re.compile(r"(?P<role>[^(),]+?) \((?P<section>[\w ]+)\),? (?P<place>[A-Z][\w’' -]*)")
"""A rank with its section and place."""


def abroad(view: View, parts: Sequence[Segment]) -> list[Segment]:
    """Return the segments, one of a diplomat's rank with the place or mission after its comma: "First Sec., Bonn"."""
    found: list[Segment] = []
    for part in parts:
        words, before = part.span.of(view.text), found[-1] if found else None
        role, of, where = words.partition(", ")
        if of and ENVOY.fullmatch(role) and part.posts:
            found.append(replace(part, posts=(posted(view, role, where, part.span),)))
        elif before and words[:1].isupper() and part.mark == "," and not part.whens and is_envoy(view, before):
            whole = Span(before.span.start, part.span.end)
            posts = tuple(housed(view, post, words) for post in before.posts)
            posts = posts or (posted(view, role_words(view, before), words, whole),)
            found[-1] = replace(before, span=whole, posts=posts, is_unclear=False)
        else:
            found.append(part)
    return found


def placed_at_once(view: View, span: Span) -> list[Segment]:
    """Return the segment of a rank with its section in brackets and a place behind: "Counsellor (Political) Bonn"."""
    words = " ".join(span.of(view.text).split())
    match = SECTION.fullmatch(words)
    if match is None or not ENVOY.fullmatch(match["role"]):
        return []
    role = f"{match['role']} ({match['section']})"
    return [Segment(span, ";", in_brackets=False, posts=(posted(view, role, match["place"], span),))]


def is_envoy(view: View, part: Segment) -> bool:
    """Say whether a segment is a diplomat's rank."""
    return ENVOY.match(part.posts[0].role if part.posts else role_words(view, part)) is not None


def housed(view: View, post: Mention, place: str) -> Mention:
    """Return a post at a mission with the place of it, where no country tells which: "at the Embassy in Maputo"."""
    mission = post.body.name if post.body else ""
    return posted(view, post.role, f"{mission} in {place}", post.span) if MISSION.fullmatch(mission) else post


def posted(view: View, role: str, where: str, span: Span) -> Mention:
    """Return the post of a diplomat at a place or mission."""
    link = "at the" if MISSION.search(where) or phrases.bodies(where, Span(0, len(where)), view.vocabulary) else "in"
    return plain_post(f"{role} {link} {where}", span, view, Entity(where, where), role)
