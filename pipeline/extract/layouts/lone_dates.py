"""Lone dates behind the names of holders: "N, 1990", and of who only acted, "N, acting, 1977"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.frame import Term
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View

MARK = re.compile(r"\s*[,;:/–—-]\s+|\s+")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def start_behind(view: View, rest: Span) -> Term:
    """Return the start that a lone date behind a name is, whatever mark parts them: "N, 1990", "N – 3 May 1990"."""
    words = rest.of(view.text)
    mark = MARK.match(words)
    inner = Span(rest.start + (mark.end() if mark else 0), rest.end - words.endswith("."))
    if YEAR.fullmatch(inner.of(view.text)):
        return Term(inner.of(view.text))
    whens = view.dates(inner)
    alone = len(whens) == 1 and whens[0].kind == "point" and whens[0].span == inner and not whens[0].marker
    return Term(whens[0].start) if alone else Term()


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
    return year if is_acting and YEAR.fullmatch(year) else ""
