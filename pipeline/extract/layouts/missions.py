"""Titles of diplomats in tables: what "Minister" is there is an envoy to where the page says."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.office_titles import LIST_OF
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention

HEADS = ("ambassador", "high commissioner", "envoy", "minister", "consul", "chargé", "plenipotentiary", "legate")
"""How the roles of those begin who are sent to a country or body."""


def sent(
    view: View, place: Span | None, found: Mention | None, topic: Callable[[View, Span], Mention | None]
) -> Mention | None:
    """Return the post of a cell or heading, a diplomat's bare title completed by the mission that a title above names.

    "Minister Resident" on a page about the ambassadors of Delta to Elm is the minister resident of Delta to Elm.
    """
    words = LIST_OF.sub("", place.of(view.text)).casefold() if place else ""
    if found is None or not found.role.startswith(HEADS) or " to " in words or " of " in words:
        return found
    mission = mission_above(view, topic)
    if mission is None:
        return found
    name = found.role + mission.entity.name[len(mission.role) :]
    return replace(found, entity=Entity(name, found.entity.words), body=mission.body)


CHARGE = re.compile(r"(?i)chargé d['’]affaires(?: (?:ad interim|a\.\s?i\.?|en titre|only))?\.?")
"""A remark that says that a row is none of an ambassador."""


def charge(view: View, remark: Span | None, topic: Callable[[View, Span], Mention | None]) -> Mention | None:
    """Return the post of a chargé d'affaires among ambassadors, whom a remark and nothing else tells from them."""
    if remark is None or CHARGE.fullmatch(view.text, remark.start, remark.end) is None:
        return None
    return next((sent(view, remark, post, topic) for post in view.posts(remark)), None)


def mission_above(view: View, topic: Callable[[View, Span], Mention | None]) -> Mention | None:
    """Return the diplomat's post that the nearest title above is about, with where it is to."""
    title = view.unit.title.of(view.text) if view.unit.title else ""
    for name in (title, *reversed(view.unit.section.split(" > "))):
        at = view.text.find(name) if name else -1
        post = topic(view, Span(at, at + len(name))) if at >= 0 else None
        if (
            post
            and post.role.startswith(HEADS)
            and post.entity.name.startswith(post.role)
            and " to " in post.entity.name
        ):
            return post
    return None
