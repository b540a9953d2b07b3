"""Bodies listed under a heading of memberships on the page of a person: "Audit Council, 2016 – present"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import tenure
from pipeline.extract.layouts.cv import person_told
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.lives import person_of_page
from pipeline.extract.layouts.segments import completed, segments
from pipeline.extract.layouts.terms import read_term, term_of
from pipeline.extract.mentions import Mention
from schemas.labels import ASIDE
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from schemas.records import Statement

HEADING = re.compile(
    r"(?i)(?:(?:other|board|committee|council|current|present|past|former|public|official|government|statutory|selected)"
    r"\s){0,3}(?:memberships?|boards and committees|committees and boards|committees|boards)"
    r"(?: (?:of|on|in) (?:public |statutory |official |government )?(?:boards|committees|councils|bodies|commissions)"
    r"(?: and (?:boards|committees|councils|bodies|commissions))?)?"
)
"""Headings of lists of the bodies that somebody sat in."""
BEHIND = re.compile(r"\s*(?:[,;:(\[|–—-]|\s\s)\s*")
"""What stands between the name of a body and the years."""
ROLE_BEHIND = re.compile(r":\s*[A-Za-z]{4,}")
"""What somebody was in the body, behind a colon: "Coal Board (CB): chairman, 2022–23"."""
PRIVATE = {"association", "society", "institute", "institution", "academy", "federation", "union", "chamber", "guild",
           "lodge", "fellowship", "league", "network", "foundation", "trust", "company", "bank", "club"}  # fmt: skip
"""Words in names of bodies that people join rather than are called to."""


def read_membership(view: View, frame: Frame, cell: Span) -> tuple[list[Statement], Frame] | None:
    """Return the seat that an item under such a heading tells of, ``None`` for another item."""
    title = ASIDE.sub("", view.unit.title.of(view.text)).strip(" :") if view.unit.title else ""
    if not HEADING.fullmatch(title):
        return None
    person = person_told(frame, view.scene) or person_of_page(view)
    body = next((b for b in view.bodies(cell) if b.span.start == cell.start), None)
    if person is None or body is None:
        return None
    behind = BEHIND.match(view.text, body.span.end, cell.end)
    words = set(body.entity.name.casefold().split())
    titled = ROLE_BEHIND.search(view.text, body.span.end, cell.end)
    if (body.span.end < cell.end and (titled or not behind)) or words & PRIVATE or view.is_outside(body.entity.name):
        return None
    term = read_term(view, Span(behind.end(), cell.end)) if behind else Term()
    if behind and not term:
        return None
    seat = Mention("membership", cell, body.entity, "member", body.entity)
    said = [tenure(view, person, seat, term, "cv.seat"), *chairs(view, person, body, Span(body.span.end, cell.end))]
    return said, replace(frame, subject=person, is_career=True)


def chairs(view: View, person: Mention, body: Mention, rest: Span) -> list[Statement]:
    """Return the posts in the body that brackets behind it tell of: "(vice-chair, 2013–14)"."""
    inner = [segment for segment in segments(view, rest) if segment.in_brackets]
    whens = [when for segment in inner for when in segment.whens]
    posts = [post for segment in inner for post in completed(view, segment, body.entity.name) if post.kind == "post"]
    return [tenure(view, person, post, term_of(whens), "cv.seat") for post in posts]
