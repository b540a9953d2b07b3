"""Terms of office: what a cell or value with dates says of start and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.layouts.frame import Term
from schemas.dates import OPEN
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import When

LONGEST_DAY = 14
REACHING = ("至", "到", "—", "－", "–", "─", "～")
"""What a term ends with whose own end is left out."""
LIMITS = {"before", "after", "by", "not before", "not after", "as of", "of", "前", "后", "不迟于", "截至"}


def term_of(whens: Sequence[When]) -> Term:
    """Return the term that time expressions side by side give: an interval, a start that holds, two points."""
    dated = [when for when in whens if when.kind in {"interval", "since", "until", "point"}]
    if not dated:
        return Term()
    first = dated[0]
    if first.kind != "point":
        last = dated[1] if first.kind == "since" and len(dated) > 1 else None
        return Term(first.start, last.end if last and last.kind == "until" else first.end)
    second = next((when for when in dated[1:] if when.kind == "point"), None)
    lasts = len(dated) > 1 and dated[1].kind == "until" and dated[1].end == OPEN
    return Term(first.start, OPEN if lasts else second.start if second else "")


def terms_of(whens: Sequence[When]) -> list[Term]:
    """Return the terms that time expressions give where they are several stretches: "1894–1901, 1903–05"."""
    told = [when for when in whens if when.kind in {"interval", "since"}]
    first, others = told[:1], told[1:]
    closed = [when for when in first if when.kind == "interval" and when.end not in {"", OPEN}]
    several = bool(closed) and all(when.start[:4] >= closed[0].end[:4] for when in others)
    return [term_of(whens), *(Term(when.start, when.end) for when in others if several)]


def read_term(view: View, span: Span) -> Term:
    """Return the term that a stretch gives."""
    term = term_of(view.dates(span))
    lasts = view.has_cue("incumbent", span) or span.of(view.text).rstrip().endswith(REACHING)
    return Term(term.start, "..") if term.start and not term.end and lasts else term


def read_start(view: View, span: Span) -> str:
    """Return the point in time that a stretch begins with, "" where it gives none."""
    for when in view.dates(span):
        if when.kind in {"point", "interval", "since"} and when.start and when.marker not in LIMITS:
            return when.start
    return ""


def in_year(view: View, span: Span, year: str) -> str:
    """Return the day that a cell gives without its year, in that year ("27 March"); "" where it gives none."""
    words = span.of(view.text).strip()
    if not words or len(words) > LONGEST_DAY or not year.isdigit():
        return ""
    made = f"{year}年{words}" if "月" in words else f"{words} {year}"
    found = view.vocabulary.dates.find(made, Span(0, len(made)), "zh" if "月" in words else "en")
    return found[0].start if len(found) == 1 and found[0].span == Span(0, len(made)) and found[0].start != year else ""


def read_end(view: View, span: Span) -> str:
    """Return the end that a cell gives: a date, ".." for an incumbent, a dash or nothing."""
    if span.start == span.end or view.is_cue("incumbent", span) or is_dash(span.of(view.text)):
        return ".."
    for when in view.dates(span):
        if when.kind in {"until", "interval"} and when.end:
            return when.end
        if when.start and when.kind == "point":
            return when.start
    return ".." if view.has_cue("incumbent", span) else ""


def is_dash(words: str) -> bool:
    """Say whether a cell is nothing but dashes."""
    return bool(words) and not words.strip("–—-－―−‒ ")
