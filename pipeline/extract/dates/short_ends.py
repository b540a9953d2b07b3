"""Ends of terms with two figures that could be months: 2003-11 beside 1997-99 is eleven years or so, not November."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.mentions import When

SURE = re.compile(r"(?<![\d.\-/])(?:1[89]|20)\d\d-(?:1[3-9]|[2-9]\d)(?![\d\-/])")
"""Years with an end that is no month."""
MONTHLY = re.compile(
    r"(?<![\d.\-/])(?:1[89]|20)\d\d-(?:0[1-9]|1[0-2])"
    r"(?:-\d\d|\s*(?:to|until|–|—|~|至)\s*(?:\d{4}-\d\d|present|date|now|incumbent)|\s-\s)"
)
"""Months with figures, by what stands behind them."""
UNSURE = re.compile(r"(?P<first>\d\d(?P<year>\d\d))-(?P<end>0[1-9]|1[0-2])")
CENTURY = 100


@lru_cache(maxsize=64)
def shortens_ends(text: str) -> bool:
    """Tell whether a text writes the ends of terms with two figures, and no month with figures."""
    return SURE.search(text) is not None and MONTHLY.search(text) is None


def as_term(when: When, text: str) -> When:
    """Return a month as the years of a term where the text writes terms so."""
    match = UNSURE.fullmatch(text, when.span.start, when.span.end) if when.kind == "point" else None
    if match is None or int(match["end"]) == int(match["year"]) or not shortens_ends(text):
        return when
    century = int(match["first"]) // CENTURY + (int(match["end"]) < int(match["year"]))
    return replace(when, kind="interval", start=match["first"], end=f"{century}{match['end']}")
