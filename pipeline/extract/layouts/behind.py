"""People of a box with their titles behind their names: 石文，局长；江岚（副局长）, "N, Director; M, Auditor"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.aides import is_role
from pipeline.extract.layouts.claims import tenure
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.offices import phrase_post, plain_post, post_of
from pipeline.extract.layouts.rosters import post_in
from pipeline.extract.layouts.titled import is_title
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.layouts.vocabulary import Label
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

ENTRY = re.compile(
    r"[\s、；;，,]*(?P<name>[\u3400-\u9fff·‧•－-]{2,24}?)\s*"
    r"(?:[(（](?P<aside>[\u3400-\u9fff]{2,20})[)）]|[,，]\s*(?P<title>[\u3400-\u9fff]{2,20}))(?=[\s、；;，,。]|$)"
)
PATTERN = "box.holder"
GENERAL = {"副职", "副手", "副主管", "副首长", "副负责人"}
"""Labels of deputies that name no title."""
ABOVE = {"部长", "副部长", "大臣", "副大臣", "国务大臣"}
CHARGED = re.compile(r"(?:主管|分管|负责)(?=部长|大臣)")
"""Titles of those who lead a ministry; in the box of another body they are of what is above it."""


def led_by(view: View, body: Mention, label: Label, value: Span) -> list[Statement] | None:
    """Return who leads a body by the titles behind the names, where its label tells no title of the body itself."""
    above = is_above(label, body)
    told = titled_behind(view, body, value) if above or is_general(label) else None
    return told or ([] if above else None)


def titled_behind(view: View, body: Mention, value: Span) -> list[Statement] | None:
    """Return the tenures of people who each have a title behind their names, ``None`` for a value of another shape."""
    found: list[Statement] = []
    at = value.start
    while at < value.end and view.text[at : value.end].strip(" \t\n\u3000。"):
        match = ENTRY.match(view.text, at, value.end)
        person = named(view, Span(*match.span("name"))) if match else None
        if match is None or person is None:
            return None
        title = Span(*match.span("title" if match["title"] else "aside"))
        if not is_title(view, title.of(view.text)):
            return None
        found.append(tenure(view, person, post_in(view, body, title), Term(), PATTERN))
        at = match.end()
    return found or None


def after_commas(view: View, body: Mention, value: Span) -> list[Statement] | None:
    """Return the tenures of people with their titles after commas, in a body of their own or the box's.

    "N, Minister of State for X; M, Minister of Y", "N, Director; M, Deputy Director (Archives)". ``None`` for a value
    of another shape.
    """
    found: list[Statement] = []
    at = value.start
    while at < value.end:
        match = AFTER.match(view.text, at, value.end)
        told = entry_behind(view, body, match) if match else None
        if match is None or told is None:
            return None
        found += told
        at = match.end()
    return found or None


AFTER = re.compile(r"\s*(?P<name>[^,;()\n]+), (?P<title>[^,;()\n]*[^,;()\s])\s*(?P<rest>\([^()\n]*\))?\s*(?:[;\n]|$)")


def entry_behind(view: View, body: Mention, match: re.Match[str]) -> list[Statement] | None:
    """Return what one such entry says, ``None`` where it has no person or no title."""
    name, title = Span(*match.span("name")), Span(*match.span("title"))
    person = next((p for p in view.persons(name) if p.span.end == name.end), None)
    post = title_of(view, body, title)
    if person is None or post is None:
        return None
    said, told = tell(view, Span(match.end("title"), match.end()), person, post, PATTERN)
    return said if told else [tenure(view, person, post, Term(), PATTERN), *said]


def title_of(view: View, body: Mention, title: Span) -> Mention | None:
    """Return the post of a title that is one by its own words, or is but a role, which then is one in the body."""
    words = title.of(view.text)
    if words.casefold() in view.vocabulary.layouts.cues["acting"]:
        return None
    own = phrase_post(view, words, title)
    if own is None or (own.body is None and " of " not in own.entity.name):
        role = words.removeprefix("the ")
        return post_of(view, role, body.entity.name, title, body.entity) if is_role(view, role) else own
    whole = len(own.entity.name) >= len(words.removeprefix("the ").removeprefix("The "))
    return own if whole else plain_post(words, title, view, own.body, own.role)


def named(view: View, name: Span) -> Mention | None:
    """Return the person whose name fills a stretch."""
    return next((person for person in view.holders(name) if person.span == name), None)


def is_general(label: Label) -> bool:
    """Say whether a label tells only that people lead a body, and not by which title."""
    return label.scope == "head" or label.words in GENERAL


def is_above(label: Label, body: Mention) -> bool:
    """Say whether a label names who leads a ministry, in the box of another body."""
    if CHARGED.match(label.words):
        return True
    return label.words in ABOVE and not body.entity.name.endswith(("部", "省", "内阁", "內閣", "院", "府"))
