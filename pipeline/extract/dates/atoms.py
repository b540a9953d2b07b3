"""What the patterns of the first level make of terms: dates, pairs and lengths, not yet placed by their context."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.dates.moments import Length, Moment, Pair, Unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.extract.dates.shapes import Match, Pattern
    from pipeline.extract.dates.terms import Term
    from pipeline.extract.dates.words import Words

ATOMS = ("date", "bareyear", "yearless", "monthonly", "dayonly", "relative", "length", "pair", "isomonth", "unsaid")
"""Roles that this level adds for the next."""

DEICTIC = {"yesterday": -1, "lastone": -1, "today": 0, "thisone": 0, "thisornow": 0, "nextone": 1}
SHIFTS = {"same": 0, "thisis": 0, "next": 1, "after": 1, "later": 1, "previous": -1, "before": -1, "earlier": -1}
UNITS: dict[str, Unit] = {"day": "day", "month": "month", "year": "year"}
CENTURY = 100
COMMON_CENTURY = 20
"""The century of a decade that is told by its tens alone."""
YEAR_MONTHS = 12
LATEST_SPAN = 60
"""Years that a pair with a two-digit end can span when its end lies in the next century ("1998-03")."""


class Item(NamedTuple):
    """An element of the second level: a term passed on, or an atom with its content.

    ``other`` is what an ambiguous atom can also mean: "2002-07" is a month or two years.
    """

    role: str
    start: int
    end: int
    content: Moment | Length | Pair | None = None
    marker: str = ""
    other: Pair | None = None


class Found(NamedTuple):
    """A match with the terms it is over."""

    terms: list[Term]
    match: Match
    pattern: Pattern
    words: Words

    def value(self, group: str) -> int:
        """Return the number a group stands for, 0 where it is absent."""
        return self.terms[self.match.groups[group][0]].value if group in self.match.groups else 0

    def role(self, group: str) -> str:
        """Return the role of a group's first term, "" where it is absent."""
        return self.terms[self.match.groups[group][0]].role if group in self.match.groups else ""

    def has(self, role: str) -> bool:
        """Tell whether a term of this role is in the match."""
        return any(term.role == role for term in self.terms[self.match.start : self.match.end])

    @property
    def about(self) -> bool:
        """Whether the words make the date approximate."""
        return any(self.has(role) for role in ("about", "shortabout", "roughly"))

    def item(self, role: str, content: Moment | Length | Pair, other: Pair | None = None) -> Item:
        """Return the item of this match."""
        first, last = self.terms[self.match.start], self.terms[self.match.end - 1]
        return Item(role, first.start, last.end, content, "", other)

    def moment(self, day: str = "d", month: str = "m") -> Moment:
        """Return the moment that the groups y, m and d state."""
        doubt = self.has("doubt") or self.has("question")
        return Moment(self.value("y"), self.value(month), self.value(day), about=self.about, doubt=doubt)


def make_date(found: Found) -> Item:
    """A date with its year; one that is nothing but a year waits for words that license it."""
    moment = found.moment()
    bare = found.pattern.traits.get("bare") and not found.about and not found.has("part") and not found.has("edge")
    return found.item("bareyear" if bare else "date", moment)


def make_feast(found: Found) -> Item:
    """A day that has a name ("Christmas Day 1939"): its value is month and day."""
    month, day = divmod(found.value("f"), CENTURY)
    year = found.value("y")
    return found.item("date" if year else "yearless", Moment(year, month, day, about=found.about))


def make_slashed(found: Found) -> Item | None:
    """Day, month and year in an order that only the numbers tell; ambiguous ones keep their year alone."""
    first, second, year = found.value("a"), found.value("b") or found.value("c"), found.value("y")
    orders = {(day, month) for day, month in ((first, second), (second, first)) if month <= YEAR_MONTHS}
    if len(orders) != 1:
        return found.item("date", Moment(year)) if orders else None
    day, month = orders.pop()
    return found.item("date", Moment(year, month, day))


def make_alternatives(found: Found) -> Item:
    """Read "March or April 2003" as no more than 2003, and "1990 or 1991" as neither year."""
    return found.item("date", Moment(found.value("y"))) if found.has("month") else found.item("unsaid", Moment())


def make_iso_month(found: Found) -> Item:
    """Year and month by number, which can also be two years ("2002-07")."""
    pair = two_years(found.value("y"), found.value("m"), rolls=False)
    return found.item("isomonth" if pair else "date", found.moment(), pair)


def make_short_pair(found: Found) -> Item | None:
    """Two years, the second by its last two digits; a hyphen does not lead into the next century."""
    pair = two_years(found.value("y"), found.value("z"), rolls=not found.has("hyphen"))
    return found.item("pair", pair) if pair else None


def two_years(first: int, digits: int, *, rolls: bool) -> Pair | None:
    """Return the years from ``first`` to the next year that ends in ``digits``, if that is a likely span."""
    last = first - first % CENTURY + digits
    if last <= first and rolls and last + CENTURY - first <= LATEST_SPAN:
        last += CENTURY
    return Pair(Moment(first), Moment(last)) if last > first else None


def make_dated_pair(found: Found) -> Item | None:
    """Two dates, the second of a year told by its last two digits: 1995年7月至97年5月."""
    pair = two_years(found.value("y"), found.value("z"), rolls=True)
    if pair is None:
        return None
    return found.item(
        "pair", Pair(replace(pair.first, month=found.value("m")), replace(pair.last, month=found.value("o")))
    )


def make_slashed_pair(found: Found) -> Item | None:
    """Two dates with their months before a slash, the second year maybe short: "5/1977 – 3/1984", "5/2003-12/05"."""
    first = found.value("y") or found.value("y2")
    digits, month = found.value("z") or found.value("z2"), found.value("o") or found.value("o2")
    short = two_years(first, digits, rolls=True) if digits else None
    last = short.last.year if short else found.value("x") or found.value("x2")
    if (first, found.value("m")) >= (last, month or YEAR_MONTHS + 1):
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


def make_decade(found: Found) -> Item | None:
    """A decade: by its first year, by century and tens, or by tens alone, which is the twentieth century's."""
    tens = found.value("t")
    century = found.value("c") or COMMON_CENTURY
    year = found.value("y") or (century - 1) * CENTURY + tens
    if year % 10 or tens >= CENTURY or (found.pattern.traits.get("whole") and year % CENTURY == 0):
        return None
    return found.item("date", Moment(year, decade=True, about=found.about))


def make_yearless(found: Found) -> Item:
    """A date without its year."""
    role = "yearless" if found.value("m") and found.value("d") else "monthonly" if found.value("m") else "dayonly"
    return found.item(role, found.moment())


def make_relative(found: Found) -> Item | None:
    """A date counted from the one last spoken of: "that month", "25 October of that year", 次年3月."""
    unit = UNITS[found.role("u").removeprefix("unit").removesuffix("s") or found.pattern.traits.get("unit", "month")]
    if followed_by(found, "counted"):
        return None
    role, month, day = found.role("r"), found.value("m"), found.value("d")
    shift = DEICTIC.get(role, SHIFTS.get(role))
    moment = Moment(0, month, day, shift=shift, unit=unit, deictic=role in DEICTIC, about=found.about)
    return found.item("relative", moment)


def make_before_or_after(found: Found) -> Item | None:
    """Read "the day before", unless an event follows that it is counted from ("the day before the congress")."""
    return None if followed_by(found, "determiner", "the", "a", "same", "lastone", "thisone") else make_relative(found)


def followed_by(found: Found, *roles: str) -> bool:
    """Tell whether the term after the match has one of these roles."""
    return found.terms[found.match.end].role in roles


def make_length(found: Found) -> Item | None:
    """A length of time: "ten years", "a year and a half", "two years and three months", 两个月."""
    if followed_by(found, "counted", "hyphen"):
        return None
    lengths = [measured(found, "n", "k", ("h", "g"), "u"), measured(found, "n2", "k2", (), "u2")]
    years, months, days = (sum(part) for part in zip(*lengths, strict=True))
    if not (years or months or days):
        return None
    return found.item("length", Length(years, months, days, about=found.about))


def measured(found: Found, count: str, rest: str, half: tuple[str, ...], unit: str) -> tuple[int, int, int]:
    """Return years, months and days of one measure; half a year is six months, half of another unit is not read."""
    size = found.value(unit)
    name = found.role(unit)
    total = found.value(count) + found.value(rest) or int(found.role(count) == "a")
    halved = any(found.role(group) for group in half)
    halves = size * YEAR_MONTHS // 2 if halved and name == "unityear" else 0
    if halved and not halves:
        return (0, 0, 0)
    if name == "unityear":
        return total * size, halves, 0
    return (0, total * size, 0) if name == "unitmonth" else (0, 0, total * size)


def make_era(found: Found) -> Item | None:
    """A year of an era, converted; the months of a lunar calendar are not ours."""
    era = found.words.eras[found.value("r")]
    year = era.first_year + (found.value("n") or 1) - 1
    if year > era.last_year:
        return None
    if era.lunar:
        return found.item("date", Moment(year))
    return found.item("date", Moment(year, found.value("m"), found.value("d"), about=found.about))


MAKERS: dict[str, Callable[[Found], Item | None]] = {
    "date": make_date,
    "feast": make_feast,
    "slashed": make_slashed,
    "alternatives": make_alternatives,
    "iso_month": make_iso_month,
    "short_pair": make_short_pair,
    "dated_pair": make_dated_pair,
    "era_pair": make_era_pair,
    "day_pair": make_day_pair,
    "month_pair": make_month_pair,
    "decade": make_decade,
    "yearless": make_yearless,
    "relative": make_relative,
    "before_or_after": make_before_or_after,
    "length": make_length,
    "era": make_era,
    "slashed_pair": make_slashed_pair,
}
