"""Values of fields that go on as prose: "Seat: Lagos. Constituted on 12 May 1922."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract import english
from pipeline.extract.layouts.offices import is_han
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

STOP = re.compile(r"(?<![A-Z][a-z]{3})(?:(?<=[a-zà-ÿ]{4})|(?<=\d{4})|(?<=[a-z\d]\)))\.(?=\s+[A-Z]|\s*$)")
"""A full stop behind a word, year or bracket, none of a short word in capitals that may be cut ("Dept.")."""
WHOLE = {"function", "distinct"}
"""Roles of fields whose values may be sentences."""


def parted(view: View, role: str, value: Span) -> tuple[Span, Span]:
    """Return a value up to the end of its first sentence, and what follows: "Lagos", "Constituted on 12 May 1922."."""
    stop = None if role in WHOLE or is_han(value.of(view.text)) else STOP.search(view.text, value.start, value.end)
    if stop is None:
        return value, Span(value.end, value.end)
    rest = stop.end()
    while rest < value.end and view.text[rest].isspace():
        rest += 1
    return Span(value.start, stop.start()), Span(rest, value.end)


def told_behind(view: View, about: Mention, rest: Span) -> list[Statement]:
    """Read the sentences behind a value, which are about whom or what the field is about."""
    if rest.start >= rest.end or about.kind != "body":
        return []
    return english.read_about(view.text, rest, about, view.scene, view.vocabulary)
