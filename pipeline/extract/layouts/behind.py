"""People of a Chinese box with their titles behind their names: 石文，局长；江岚（副局长）."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import tenure
from pipeline.extract.layouts.frame import Term
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
