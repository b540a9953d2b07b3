"""Whole days of the proleptic Gregorian calendar, years 1 to 9999, and comparisons between stretches of them.

A day is a whole number counted from 1970-01-01, the value of an Arrow ``date32``.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

EPOCH = date(1970, 1, 1).toordinal()
FIRST_YEAR, LAST_YEAR = 1, 9999
FIRST_DAY, LAST_DAY = date.min.toordinal() - EPOCH, date.max.toordinal() - EPOCH


class DateError(ValueError):
    """A text is no date of the subset, or a calculation has no answer at the date's precision."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day a date can be, in days since 1970-01-01; ``None`` is unbounded.

    Raises:
        DateError: ``lo`` is after ``hi``.
    """

    lo: int | None
    hi: int | None

    def __post_init__(self) -> None:
        if self.lo is not None and self.hi is not None and self.lo > self.hi:
            raise DateError(
                f"bounds {self.lo} to {self.hi} are in reverse order; the first day must not be after the last"
            )


ANY_DAY = Bounds(None, None)


def days_in(year: int, month: int) -> int:
    """Return the number of days of a month; 31 where no month is stated."""
    return calendar.monthrange(year, month)[1] if month else 31


def day_number(year: int, month: int, day: int) -> int:
    """Return the days from 1970-01-01 to a day of the proleptic Gregorian calendar.

    Raises:
        DateError: There is no such day.
    """
    try:
        return date(year, month, day).toordinal() - EPOCH
    except ValueError as error:
        raise DateError(f"{year:04d}-{month:02d}-{day:02d}: {error}") from error


def print_day(number: int) -> str:
    """Return the day ``number`` days after 1970-01-01 as YYYY-MM-DD.

    Raises:
        DateError: The day is outside the years 1 to 9999.
    """
    if not FIRST_DAY <= number <= LAST_DAY:
        raise DateError(f"day {number} is outside the years 0001 to 9999")
    return date.fromordinal(number + EPOCH).isoformat()


def first_of_month(ordinal: int, *, ended: bool = False) -> int:
    """Return the first day of a month counted from year 0, or the day before it, within the calendar's ends."""
    year, month = divmod(ordinal, 12)
    if year < FIRST_YEAR:
        return FIRST_DAY
    if year > LAST_YEAR:
        return LAST_DAY
    return day_number(year, month + 1, 1) - int(ended)


def definitely_before(one: Bounds, other: Bounds) -> bool:
    """Tell whether every reading of ``one`` is before every reading of ``other``."""
    return one.hi is not None and other.lo is not None and one.hi < other.lo


def possibly_before(one: Bounds, other: Bounds) -> bool:
    """Tell whether some reading of ``one`` is before some reading of ``other``."""
    return one.lo is None or other.hi is None or one.lo < other.hi


def definitely_not_after(one: Bounds, other: Bounds) -> bool:
    """Tell whether no reading of ``one`` is after any reading of ``other``."""
    return not possibly_before(other, one)


def possibly_same(one: Bounds, other: Bounds) -> bool:
    """Tell whether both can be the same day."""
    return not definitely_before(one, other) and not definitely_before(other, one)


def contains(outer: Bounds, inner: Bounds) -> bool:
    """Tell whether every reading of ``inner`` is a reading of ``outer``: 1989 contains 1989-06."""
    low = outer.lo is None or (inner.lo is not None and outer.lo <= inner.lo)
    return low and (outer.hi is None or (inner.hi is not None and inner.hi <= outer.hi))


def before(one: Bounds, other: Bounds) -> bool | None:
    """Compare three-valued: ``True`` in every reading, ``False`` in none, ``None`` in some."""
    if definitely_before(one, other):
        return True
    return None if possibly_before(one, other) else False
