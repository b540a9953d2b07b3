"""Years of an era that was named before: "民國九十年六月", and later only "九十四年三月"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.dates.terms import Term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.dates.words import Words

ERAS = ("民國", "民国")
"""Eras in which texts go on counting without naming them again."""
COUNTS = {"high", "teen", "twelve", "hundreds", "hannumber", "hanmid"}
MONTHS = {"one", "padded", "twelve", "hanlow"}
YEARS = range(20, 160)
"""Years that such an era is spoken of in; fewer years are rather a duration."""


def era_spoken(text: str) -> str:
    """Return the era that a stretch of text names, "" where it names none."""
    return next((era for era in ERAS if era in text), "")


def with_era(terms: Sequence[Term], words: Words, era: str) -> list[Term]:
    """Return the terms with the era written before each year that lacks one and has a month."""
    entry = next((entry for entry in words.han.get(era[0], ()) if "".join(entry.parts) == era), None)
    made: list[Term] = []
    for place, term in enumerate(terms):
        if entry is not None and bare_year(terms, place):
            made.append(Term("era", term.start, term.start, entry.value, entry.marker))
        made.append(term)
    return made


def bare_year(terms: Sequence[Term], place: int) -> bool:
    """Tell whether a term is the number of a year without an era, a month after it."""
    roles = [term.role for term in terms[place : place + 4]]
    dated = len(roles) == len(("year", "unit", "month", "unit")) and roles[1::2] == ["unityear", "unitmonth"]
    free = place == 0 or terms[place - 1].role not in {"era", "ordinal", "next", "numbering"}
    return dated and free and roles[0] in COUNTS and roles[2] in MONTHS and terms[place].value in YEARS
