"""Partial dates: EDTF text to whole-day bounds and back, compared and moved along the calendar.

The subset of EDTF (ISO 8601-2:2019, Library of Congress profile) that texts about offices need:

========== ============== =================================
form       example        meaning
========== ============== =================================
day        2017-11-15
month      1989-06        some day of that month
year       1982           some day of that year; four digits
decade     195X           some day of 1950 to 1959
``~``      1980~          about (approximate), after any of these
``?``      1942?          uncertain, after any of these
``..``                    open: still so on the source's own day
empty                     not stated
========== ============== =================================

Days are counted from 1970-01-01 as whole numbers (the value of an Arrow ``date32``), in the proleptic Gregorian
calendar of the years 1 to 9999, exactly.

Widening: ``~`` widens the bounds by one unit of the date's own precision on either side (1980~ is 1979-01-01 to
1981-12-31; 1984-06~ is May to July; 195X~ the 1940s to 1960s). EDTF leaves the extent open. For years and decades the
``edtf`` package does the same; a month it widens by a year and a month and a day by a year, a month and a day, which
would make "about June 1984" vaguer than "about 1984". ``?`` keeps the bounds: it doubts the source, not the calendar;
``PartialDate.uncertain`` tells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from schemas.days import (
    ANY_DAY,
    FIRST_DAY,
    FIRST_YEAR,
    LAST_DAY,
    LAST_YEAR,
    Bounds,
    DateError,
    before,
    contains,
    day_number,
    days_in,
    definitely_before,
    definitely_not_after,
    first_of_month,
    possibly_before,
    possibly_same,
    print_day,
)  # fmt: skip

__all__ = [
    "ANY_DAY", "FINENESS", "OPEN", "UNSTATED", "Bounds", "DateError", "PartialDate", "Precision", "add", "before",
    "bounds", "coarsen", "contains", "day_number", "definitely_before", "definitely_not_after", "parse",
    "possibly_before", "possibly_same", "precision", "print_day", "sort_key",
]  # fmt: skip

Precision = Literal["day", "month", "year", "decade"]

UNSTATED = ""
OPEN = ".."

FINENESS: tuple[Precision, ...] = ("decade", "year", "month", "day")
"""Precisions from the coarsest to the finest."""

MONTH_AT, DAY_AT = len("YYYY-"), len("YYYY-MM-")
FORM = re.compile(r"([0-9]{3})(?:(X)|([0-9])(?:-([0-9]{2})(?:-([0-9]{2}))?)?)([~?]?)")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as precise as its source: ``month`` and ``day`` are 0 where not stated.

    Attributes:
        year: 1 to 9999; of a decade its first year (0 to 9990).
        decade: Whether the date is the ten years from ``year`` on.
        approximate: Marked ``~``.
        uncertain: Marked ``?``; never together with ``approximate``.
    """

    year: int
    month: int = 0
    day: int = 0
    decade: bool = False
    approximate: bool = False
    uncertain: bool = False

    @property
    def precision(self) -> Precision:
        """The smallest unit that is stated."""
        if self.decade:
            return "decade"
        return "day" if self.day else "month" if self.month else "year"

    def __str__(self) -> str:
        """Print as EDTF; ``parse`` reads it back."""
        mark = "~" if self.approximate else "?" if self.uncertain else ""
        if self.decade:
            return f"{self.year // 10:03d}X{mark}"
        parts = [f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts) + mark


@lru_cache(maxsize=4096)
def parse(text: str) -> PartialDate:
    """Read one date of the subset; neither ``""`` nor ``".."`` is a date.

    Raises:
        DateError: Says what is wrong and at which character.
    """
    match = FORM.fullmatch(text)
    if match is None:
        raise DateError(
            f"{text!r}: {form_fault(text)}. Write YYYY, YYYY-MM, YYYY-MM-DD or YYYX, with ~ or ? at the end"
        )
    tens, decade, unit, month, day, mark = match.groups()
    about, doubt = mark == "~", mark == "?"
    if decade:
        return PartialDate(int(tens) * 10, decade=True, approximate=about, uncertain=doubt)
    year, month_number = int(tens + unit), number_in(text, MONTH_AT, month, 12)
    if year < FIRST_YEAR:
        raise DateError(f"{text!r}: year 0000 at character 1 does not exist; years run from 0001 to 9999")
    day_of_month = number_in(text, DAY_AT, day, days_in(year, month_number))
    return PartialDate(year, month_number, day_of_month, approximate=about, uncertain=doubt)


def form_fault(text: str) -> str:
    """Say where a text leaves the forms of the subset: the longest prefix that could still become a date."""
    if not text:
        return "an empty text is no date (it stands for a date that is not stated)"
    good = next(size for size in range(len(text), -1, -1) if could_begin(text[:size]))
    return (
        f"cut short after character {good}"
        if good == len(text)
        else f"unexpected {text[good]!r} at character {good + 1}"
    )


def could_begin(prefix: str) -> bool:
    """Tell whether some date of the subset starts with ``prefix``."""
    return any(FORM.fullmatch(prefix + whole[len(prefix) :]) for whole in ("2000-01-01~", "2000", "200X~"))


def number_in(text: str, at: int, digits: str | None, last: int) -> int:
    """Return a month or day, 0 where not stated.

    Raises:
        DateError: It is not between 1 and ``last``.
    """
    if digits is None:
        return 0
    if not 1 <= int(digits) <= last:
        raise DateError(f"{text!r}: {digits!r} at character {at + 1} is not between 01 and {last:02d}")
    return int(digits)


def precision(text: str) -> Precision:
    """Return the smallest unit a date states.

    Raises:
        DateError: As ``parse``.
    """
    return parse(text).precision


@lru_cache(maxsize=4096)
def bounds(text: str, as_of: int | None = None) -> Bounds:
    """Return the first and last day a date can be.

    A date that is not stated is unbounded. An open end is not before ``as_of``, the source's own day where known.

    Raises:
        DateError: As ``parse``.
    """
    if text == UNSTATED:
        return ANY_DAY
    if text == OPEN:
        return Bounds(as_of, None)
    return date_bounds(parse(text))


def date_bounds(stated: PartialDate) -> Bounds:
    """Return the bounds of a parsed date, cut off at the calendar's ends (years 1 and 9999)."""
    unit = 1 if stated.approximate else 0
    if stated.precision == "day":
        number = day_number(stated.year, stated.month, stated.day)
        return Bounds(max(number - unit, FIRST_DAY), min(number + unit, LAST_DAY))
    if stated.precision == "month":
        ordinal = month_ordinal(stated)
        return Bounds(first_of_month(ordinal - unit), first_of_month(ordinal + unit + 1, ended=True))
    length = 10 if stated.decade else 1
    first, after = stated.year - unit * length, stated.year + (unit + 1) * length
    return Bounds(first_of_month(first * 12), first_of_month(after * 12, ended=True))


def month_ordinal(stated: PartialDate) -> int:
    """Return the months from the start of year 0 to the date's month (to January where none is stated)."""
    return stated.year * 12 + max(stated.month, 1) - 1


def sort_key(text: str) -> tuple[int, int, str]:
    """Return a key that puts dates in order of first day, then last day; not stated comes first, open last.

    Raises:
        DateError: As ``parse``.
    """
    if text in {UNSTATED, OPEN}:
        end = FIRST_DAY - 1 if text == UNSTATED else LAST_DAY + 1
        return (end, end, text)
    found = date_bounds(parse(text))
    return (found.lo or 0, found.hi or 0, text)


def coarsen(text: str, to: Precision) -> str:
    """Return the date at a precision not finer than ``to``: 2017-11-15 to ``month`` is 2017-11; marks stay.

    Raises:
        DateError: As ``parse``.
    """
    stated = parse(text)
    if FINENESS.index(stated.precision) <= FINENESS.index(to):
        return text
    if to == "decade":
        return str(replace(stated, year=stated.year // 10 * 10, month=0, day=0, decade=True))
    return str(replace(stated, month=stated.month if to == "month" else 0, day=0))


def add(text: str, years: int = 0, months: int = 0, days: int = 0) -> str:
    """Move a date along the calendar, years and months first, then days; its precision and mark stay.

    A day that the month reached does not have becomes that month's last day (2012-02-29 plus a year is 2013-02-28), as
    ``java.time`` and SQL intervals have it. Adding to a date that is not stated, or open, gives "not stated".

    Raises:
        DateError: As ``parse``; or the step is finer than the date (two months after "1982"), or leaves the calendar.
    """
    if text in {UNSTATED, OPEN}:
        return UNSTATED
    moved = add_months(parse(text), years * 12 + months)
    return str(add_days(moved, days))


def add_months(stated: PartialDate, months: int) -> PartialDate:
    """Move by calendar months; see ``add``.

    Raises:
        DateError: As ``add``.
    """
    unit = {"decade": 120, "year": 12}.get(stated.precision, 1)
    if months % unit:
        raise DateError(
            f"{stated}: {months} months cannot be added to a date that states no more than its {stated.precision}"
        )
    year, month = divmod(month_ordinal(stated) + months, 12)
    if not (0 if stated.decade else FIRST_YEAR) <= year <= LAST_YEAR:
        raise DateError(f"{stated}: {months} months from here lie outside the years 0001 to 9999")
    month = month + 1 if stated.month else 0
    return replace(stated, year=year, month=month, day=min(stated.day, days_in(year, month)))


def add_days(stated: PartialDate, days: int) -> PartialDate:
    """Move by days; see ``add``.

    Raises:
        DateError: As ``add``.
    """
    if not days:
        return stated
    if stated.precision != "day":
        raise DateError(f"{stated}: days cannot be added to a date that states no more than its {stated.precision}")
    number = day_number(stated.year, stated.month, stated.day) + days
    if not FIRST_DAY <= number <= LAST_DAY:
        raise DateError(f"{stated}: {days} days from here lie outside the years 0001 to 9999")
    moved = parse(print_day(number))
    return replace(stated, year=moved.year, month=moved.month, day=moved.day)
