"""Entries of lists whose holder only acted, within one year: "N, acting, 1977"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View

ACTED = re.compile(
    r"[\s,;:(–—-]{1,4}(?:(?P<word>[A-Za-z][a-z ]{2,20}?)[\s,;:)(–—-]{1,4}(?P<year>\d{4})"
    r"|(?P<first>\d{4})[\s,;:)(–—-]{1,4}(?P<last>[A-Za-z][a-z ]{2,20}))[).]{0,2}"
)


def acting_year(view: View, rest: Span) -> str:
    """Return the one year that somebody only acted in: "N, acting, 1977", "N (acting), 1977", "N, 1977 (acting)"."""
    found = ACTED.fullmatch(rest.of(view.text))
    if found is None:
        return ""
    word = found.span("word" if found["word"] else "last")
    year = found["year"] or found["first"]
    is_acting = view.is_cue("acting", Span(rest.start + word[0], rest.start + word[1]))
    return year if is_acting and "1500" <= year < "2100" else ""
