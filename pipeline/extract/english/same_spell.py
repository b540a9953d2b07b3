"""Spells told again: "during the same years" goes back to the last that a text told the beginning and end of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from pipeline.extract.mentions import When
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

AGAIN = re2.compile(
    r"\b(?:[Dd]uring|[Ii]n|[Oo]ver|[Ff]or|[Tt]hroughout|[Ww]ithin) "
    r"(?:the|that|this|those|these) same (?:years|period|span)\b"
)


def told_again(text: str, span: Span, found: Sequence[When], known: tuple[str, str]) -> list[When]:
    """Return the times of a sentence with "during the same years" as the spell told before it there, else ``known``."""
    whens = list(found)
    for match in AGAIN.finditer(text[span.start : span.end]):
        place = Span(span.start + match.start(), span.start + match.end())
        before = [when for when in found if when.span.end <= place.start]
        start, end = spell_after(before, known)
        if start and not any(when.span.start < place.start < when.span.end for when in found):
            whens = [when for when in whens if not place.start <= when.span.start < place.end]
            whens.append(When("interval", place, start, end, marker="during"))
    return sorted(whens, key=lambda when: when.span)


def spell_after(whens: Iterable[When], known: tuple[str, str]) -> tuple[str, str]:
    """Return the spell last told after some times, none where the last of them is only a day or year."""
    for when in whens:
        whole = when.kind == "interval" and when.start and when.end[:1].isdigit()
        known = (when.start, when.end) if whole else ("", "")
    return known
