"""Whole-day arithmetic over columns: days since 1970-01-01 as 64-bit integers, ±``FAR`` for unbounded.

A date is a pair lo ≤ hi of days, the first and the last it can mean. A rule is *definitely* violated where it is broken
in every choice of one day from each pair, *possibly* where it is broken in some choice.
"""

from __future__ import annotations

from typing import Any

import numpy as np

Days = Any
"""A column of days or of sets of levels: a NumPy array of 64-bit integers, or one such number."""

Flags = Any
"""A column of booleans: a NumPy array, or one boolean."""

FAR = 1_000_000_000
"""Beyond every calendar day: stands for "unbounded", and stays beyond after adding or subtracting any limit."""

EDGE = FAR // 2
"""Days beyond this are unbounded."""

LEVELS = 52
"""Rank levels that fit into one set: level k is bit k - 1 of an integer, exact as a float too."""


def add_years(day: Any, years: Any) -> Days:
    """Move days by whole calendar years; 29 February becomes the 28th where the year reached has none.

    Unbounded days stay unbounded. The civil calendar arithmetic is Howard Hinnant's ``civil_from_days``.
    """
    given = np.asarray(day, dtype=np.int64)
    bounded = np.abs(given) < EDGE
    year, month, dom = civil(np.where(bounded, given, 0))
    year = year + years
    short = (month == 2) & (dom == 29) & ~leap(year)  # noqa: PLR2004 - the 29th of February
    return np.where(bounded, from_civil(year, month, np.where(short, 28, dom)), given)


def leap(year: Days) -> Flags:
    """Tell leap years of the Gregorian calendar."""
    return ((year % 4 == 0) & (year % 100 != 0)) | (year % 400 == 0)


def civil(day: Days) -> tuple[Days, Days, Days]:
    """Return year, month and day of the month of days since 1970-01-01."""
    shifted = day + 719_468
    era = shifted // 146_097
    doe = shifted - era * 146_097
    yoe = (doe - doe // 1_460 + doe // 36_524 - doe // 146_096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    index = (5 * doy + 2) // 153
    month = np.where(index < 10, index + 3, index - 9)  # noqa: PLR2004 - the era's year starts in March
    return yoe + era * 400 + (month <= 2), month, doy - (153 * index + 2) // 5 + 1  # noqa: PLR2004


def from_civil(year: Days, month: Days, dom: Days) -> Days:
    """Return days since 1970-01-01 of year, month and day of the month."""
    late = month > 2  # noqa: PLR2004 - the era's year starts in March
    year = year - ~late
    era = year // 400
    yoe = year - era * 400
    doy = (153 * (month + np.where(late, -3, 9)) + 2) // 5 + dom - 1
    return era * 146_097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 719_468


def tighten(lo1: Days, hi1: Days, lo2: Days, hi2: Days) -> tuple[Days, Days, Days, Days]:
    """Narrow two dates of which the first is not after the second; rows where that cannot be keep their bounds."""
    sound = lo1 <= hi2
    return (
        lo1,
        np.where(sound, np.minimum(hi1, hi2), hi1),
        np.where(sound, np.maximum(lo2, lo1), lo2),
        hi2,
    )


def highest(levels: Any) -> Days:
    """Return the smallest level of each set (1 is the highest rank); 0 for the empty set."""
    levels = np.asarray(levels, dtype=np.int64)
    return lowest(levels & -levels)


def lowest(levels: Any) -> Days:
    """Return the largest level of each set; 0 for the empty set."""
    return np.frexp(np.asarray(levels, dtype=np.float64))[1].astype(np.int64)


def several(levels: Any) -> Flags:
    """Tell sets with more than one level."""
    levels = np.asarray(levels, dtype=np.int64)
    return (levels & (levels - 1)) != 0


def apart(one: Any, other: Any, steps: int) -> Flags:
    """Tell sets of which no level of one is within ``steps`` levels of a level of the other."""
    one, other = np.asarray(one, dtype=np.int64), np.asarray(other, dtype=np.int64)
    near = one
    for _ in range(steps):
        near = near | (near << 1) | (near >> 1)
    return (near & other) == 0


def leaves_room(first: int, last: int, starts: Any, ends: Any, gap: int) -> bool:
    """Tell whether more than ``gap`` >= 1 days on end of [first, last] lie in no period [starts[i], ends[i]].

    A window of ``gap`` + 1 days that begins on day t is free unless some period has start <= t + gap and end >= t; so
    the days on which no free window can begin are the union of [start - gap, end]. Exact in both readings: with the
    latest founding, the earliest abolition and the widest periods it tells what is uncovered in every reading; with the
    earliest founding, the latest abolition, last starts and first ends what is in some, since each period can be moved
    out of a window by itself.
    """
    lows, highs = np.asarray(starts, dtype=np.int64) - gap, np.asarray(ends, dtype=np.int64)
    order = np.argsort(lows, kind="stable")
    begin = first
    for low, high in zip(lows[order].tolist(), highs[order].tolist(), strict=True):
        if low > begin:
            break
        begin = max(begin, high + 1)
    return begin <= last - gap
