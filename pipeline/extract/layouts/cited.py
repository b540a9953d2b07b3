"""Markers of footnotes behind the values of fields: "Headquarters: West Building, Leeds[1]"."""

from __future__ import annotations

import re

from schemas.records import Span

CITED = re.compile(
    r"(?:\s*\[(?:\d{1,3}|[a-z]|(?:note|n|nb|注|註)\s?\d{1,2}"
    r"|(?:citation|clarification) needed|when\?|来源请求|來源請求)\])+$"
)
LONGEST = 60
"""Characters of the markers behind a value at most."""


def uncited(text: str, value: Span) -> Span:
    """Return a value without the markers that it ends in, as they are no part of a name."""
    match = CITED.search(text, max(value.start, value.end - LONGEST), value.end)
    return Span(value.start, match.start()) if match and match.start() > value.start else value
