"""The years of a life beside the term of a holder: "1886–1898 N 1851–1923"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import event
from schemas.dates import OPEN

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Term
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

YOUNGEST = 15
"""Nobody takes office younger, in years."""


def is_lifespan(span: Term, term: Term) -> bool:
    """Say whether a span of years is the life of whoever held office in a term: it begins long before."""
    birth, begun = year(span.start), year(term.start)
    if not birth or not begun or begun - birth < YOUNGEST:
        return False
    return span.end in {"", OPEN} or year(span.end) >= (year(term.end) or begun)


def lifespan(view: View, person: Mention, span: Term, pattern: str) -> list[Statement]:
    """State the birth and the death that a span of years tells."""
    born = [event(view, "born", person, span.start, pattern)]
    return born if span.end in {"", OPEN} else [*born, event(view, "died", person, span.end, pattern)]


def year(date: str) -> int:
    """Return the year of a date, 0 where it has none."""
    return int(date[:4]) if date[:4].isdigit() else 0
