"""Which of day and month a text writes first in dates with slashes, as those of its dates show that leave no choice."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.dates.terms import Term

SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2\d{4}(?![\d/])")
MONTHS = 12
DAY_FIRST, MONTH_FIRST = "day first", "month first"
MARKS = {"slash", "hyphen"}
WIDTH = 5
"""Day, mark, month, mark, year."""


@lru_cache(maxsize=8)
def order_of(text: str) -> str:
    """Return which comes first throughout a text, "" where no date of it shows that or where they differ."""
    first, second = False, False
    for match in SLASHED.finditer(text):
        first = first or int(match[1]) > MONTHS
        second = second or int(match[3]) > MONTHS
    return "" if first == second else DAY_FIRST if first else MONTH_FIRST


def in_order(terms: Sequence[Term], text: str) -> list[Term]:
    """Return the terms, the first figure of each date with slashes marked with the order that the text has."""
    found = list(terms)
    for place in range(len(found) - WIDTH + 1):
        if {found[place + 1].role, found[place + 3].role} <= MARKS and found[place].value and found[place + 2].value:
            found[place] = found[place]._replace(marker=found[place].marker or order_of(text))
    return found
