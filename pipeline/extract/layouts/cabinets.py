"""Tables of a government: a column of posts, ministries or bare portfolios beside one of those who have them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.offices import is_han, plain_post, post_of
from pipeline.extract.layouts.view import stripped
from pipeline.extract.scene import Scene

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Span

ROLES = re.compile(r"(?i)\b(?P<role>ministers?|commissioners?)\b")
GOVERNMENT = re.compile(r"(?i)\b(?:cabinet|ministry|government|ministers|council of ministers|reshuffle)\b")
PORTFOLIO = re.compile(r"[A-Z][\w'’-]*(?:(?:,? (?:and|&|of|the|for)|,)? [A-Z][\w'’-]*){0,9}")
"""A field of government: capitalised words with what joins them."""


def cabinet_post(view: View, cell: Span, head: str) -> Mention | None:
    """Return the post that a cell names: whole, by the ministry, or by its portfolio alone.

    Args:
        view: The row.
        cell: The cell.
        head: The head of the column of those who have the posts.
    """
    place = stripped(view.text, cell.start, cell.end)
    words = " ".join(place.of(view.text).split())
    if is_han(words[:1]):
        return None
    whole = whole_post(view, place)
    if whole:
        return whole
    body = next((body for body in view.bodies(place) if body.span == place), None)
    role = role_of(view, head)
    if body is not None:
        return post_of(view, role, body.entity.name, cell, body.entity) if role else None
    if not role or not PORTFOLIO.fullmatch(words) or view.persons(place):
        return None
    return plain_post(f"{role} {'of' if role == 'minister' else 'for'} {words}", cell, view, role=role)


def whole_post(view: View, cell: Span) -> Mention | None:
    """Return the post that fills a cell by itself ("Prime Minister", "Minister of Works")."""
    place = stripped(view.text, cell.start, cell.end)
    posts = [post for post in view.posts(place, Scene()) if post.kind == "post"]
    found = next((post for post in posts if post.span == place), None)
    if found is None and posts and posts[0].span.start == place.start:
        goes_on = IN_PLACE.fullmatch(view.text, posts[0].span.end, place.end)
        return plain_post(place.of(view.text), cell, view, role=posts[0].role) if goes_on else None
    return found


IN_PLACE = re.compile(r" (?:in|for|at) (?:the )?[A-Z][\w'’-]*(?: (?:and|of|the|[A-Z][\w'’-]*)){0,5}")
"""How a title goes on behind the office: "Master of the Rolls in Ireland"."""


def role_of(view: View, head: str) -> str:
    """Return the role of those who have portfolios: by the head of their column, else ministers of a government."""
    named = ROLES.search(head)
    if named:
        return named["role"].casefold().removesuffix("s")
    titles = f"{view.unit.section} {view.unit.title.of(view.text) if view.unit.title else ''}"
    return "minister" if GOVERNMENT.search(titles) else ""
