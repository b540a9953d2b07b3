"""What the patterns of the first level make of two dates in one breath: "1987-92", "5/1977 – 3/1984", "1-5 May"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.dates.atoms import CENTURY, YEAR_MONTHS, followed_by
from pipeline.extract.dates.moments import Moment, Pair
from pipeline.extract.dates.numerals import clipped_year

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.extract.dates.atoms import Found, Item

DECADE = 10
LONGEST_MONTH = 31
LATEST_SPAN = 60
"""Years that a pair with a two-digit end can span when its end lies in the next century ("1998-03")."""


def make_iso_month(found: Found) -> Item:
    """Year and month by number, which can also be two years ("2002-07")."""
    pair = two_years(found.value("y"), found.value("m"), rolls=False)
    return found.item("isomonth" if pair else "date", found.moment(), pair)


def make_short_pair(found: Found) -> Item | None:
    """Two years, the second by its last two digits; a hyphen does not lead into the next century.

    "1907–31 Aug. 1914" is a year and a day.
    """
    pair = two_years(found.value("y"), found.value("z"), rolls=not found.has("hyphen"))
    loose = found.has("dash") and not followed_by(
        found, "colon", "closing", "end", "comma", "semicolon", "bar", "break"
    )
    if pair is None or loose or (found.value("z") <= LONGEST_MONTH and followed_by(found, "month")):
        return None
    return found.item("pair", Pair(replace(pair.first, about=found.about), pair.last))


def make_last_digit(found: Found) -> Item | None:
    """Two years, the second by its last digit: "1974–9"."""
    first, digit = found.value("y"), found.value("z")
    last = first - first % DECADE + digit
    return (
        found.item("pair", Pair(Moment(first), Moment(last)))
        if last > first and not followed_by(found, "month")
        else None
    )


def make_slashed_years(found: Found) -> Item | None:
    """Two years with a slash between them: a span if years lie between them, else either ("1990/1991")."""
    first, last = found.value("y"), found.value("w")
    if last <= first + 1:
        return found.item("unsaid", Moment())
    return found.item("pair", Pair(Moment(first, about=found.about), Moment(last)))


def two_years(first: int, digits: int, *, rolls: bool) -> Pair | None:
    """Return the years from ``first`` to the next year that ends in ``digits``, if that is a likely span."""
    last = first - first % CENTURY + digits
    if last <= first and rolls and last + CENTURY - first <= LATEST_SPAN:
        last += CENTURY
    return Pair(Moment(first), Moment(last)) if last > first else None


def make_dated_pair(found: Found) -> Item | None:
    """Two dates, the second of a year told by its last two digits, which are no day of a month: 1995年7月至97年5月."""
    pair = (
        None if found.value("after") else two_years(found.value("y"), found.value("z") or found.value("z2"), rolls=True)
    )
    if pair is None:
        return None
    first = replace(pair.first, month=found.value("m"), day=found.value("d"))
    last = replace(pair.last, month=found.value("o") or found.value("o2"), day=found.value("e"))
    return found.item("pair", Pair(first, last))


def make_day_to_day(found: Found) -> Item | None:
    """Two days by number alone, of which one shows what order both are in: "1/10/1938 to 20/8/1944"."""
    one = {group: found.value(group) or found.value(f"{group}2") for group in "abcexyz"}
    numbers = [(one["a"], one["b"]), (one["c"], one["e"])]
    dotted = found.has("dot")
    straight = all(month <= YEAR_MONTHS for _, month in numbers)
    turned = not dotted and all(month <= YEAR_MONTHS for month, _ in numbers)
    begun = one["y"] or clipped_year(found.value("v"))
    short = two_years(begun, one["z"], rolls=True) if one["z"] else None
    years = begun, short.last.year if short else one["x"]
    if turned == straight or not years[1]:
        return None
    days = [(month, day) if turned else (day, month) for day, month in numbers]
    first, last = (Moment(year, month, day) for year, (day, month) in zip(years, days, strict=True))
    return found.item("pair", Pair(first, last))


def make_slashed_pair(found: Found) -> Item | None:
    """Two dates with their months before a slash, the second year maybe short: "5/1977 – 3/1984", "5/2003-12/05"."""
    short_first = found.value("v")
    first = clipped_year(short_first) if short_first else found.value("y") or found.value("y2")
    digits, month = found.value("z") or found.value("z2"), found.value("o") or found.value("o2") or found.value("o3")
    short = two_years(first, digits, rolls=True) if digits else None
    last = short.last.year if short else found.value("x") or found.value("x2") or found.value("x3")
    after = found.terms[found.match.end : found.match.end + 1]
    goes_on = bool(found.value("o3") and after) and (after[0].role == "hyphen" or "dash" in after[0].role)
    if goes_on or (first, found.value("m")) >= (last, month or YEAR_MONTHS + 1):
        return None
    return found.item("pair", Pair(Moment(first, found.value("m")), Moment(last, month)))


def make_era_pair(found: Found) -> Item | None:
    """Two dates of one era that is named once: 民國95年7月至97年5月."""
    era = found.words.eras[found.value("r")]
    years = [era.first_year + found.value(group) - 1 for group in ("n", "k")]
    if years != sorted(years) or years[-1] > era.last_year:
        return None
    months = [0 if era.lunar else found.value(group) for group in ("m", "o")]
    return found.item("pair", Pair(*map(Moment, years, months)))


def make_day_pair(found: Found) -> Item | None:
    """Two days of one month: "1-5 May 1990"."""
    first, last = found.moment(), found.moment(day="e")
    return found.item("pair", Pair(first, last)) if first.day < last.day else None


def make_month_pair(found: Found) -> Item | None:
    """Two months of one year that is stated once: 1990年3至5月."""
    first, last = found.moment(), found.moment(month="n")
    return found.item("pair", Pair(first, last)) if first.month < last.month else None


PAIR_MAKERS: dict[str, Callable[[Found], Item | None]] = {
    "iso_month": make_iso_month,
    "short_pair": make_short_pair,
    "last_digit": make_last_digit,
    "slashed_years": make_slashed_years,
    "dated_pair": make_dated_pair,
    "era_pair": make_era_pair,
    "day_pair": make_day_pair,
    "month_pair": make_month_pair,
    "day_to_day": make_day_to_day,
    "slashed_pair": make_slashed_pair,
}
