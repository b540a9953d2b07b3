"""What the patterns of the first level make of terms: dates, pairs and lengths, not yet placed by their context."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.dates.moments import Length, Moment, Pair, Unit
from pipeline.extract.dates.numerals import clipped_year
from pipeline.extract.dates.orders import DAY_FIRST, MONTH_FIRST

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.extract.dates.shapes import Match, Pattern
    from pipeline.extract.dates.terms import Term
    from pipeline.extract.dates.words import Words

ATOMS = (
    "date",
    "bareyear",
    "yearless",
    "monthonly",
    "dayonly",
    "relative",
    "length",
    "pair",
    "isomonth",
    "slashmonth",
    "unsaid",
)
"""Roles that this level adds for the next."""

DEICTIC = {
    "zhbefore": -2, "yesterday": -1, "lastone": -1, "today": 0, "thisone": 0, "thisornow": 0, "nextone": 1,
}  # fmt: skip
SHIFTS = {"same": 0, "thisis": 0, "next": 1, "after": 1, "later": 1, "previous": -1, "before": -1, "earlier": -1}
UNITS: dict[str, Unit] = {"day": "day", "month": "month", "year": "year"}
CENTURY = 100
COMMON_CENTURY = 20
"""The century of a decade that is told by its tens alone."""
YEAR_MONTHS = 12


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

    def marker(self, group: str) -> str:
        """Return the marker of a group's first term, "" where it is absent."""
        return self.terms[self.match.groups[group][0]].marker if group in self.match.groups else ""

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
    """Day, month and year in the order that the numbers or the text's other dates tell; else the year alone."""
    first, second = found.value("a"), found.value("b") or found.value("c")
    year = found.value("y") or found.value("w") or clipped_year(found.value("z"))
    orders = {(day, month) for day, month in ((first, second), (second, first)) if month <= YEAR_MONTHS}
    told = found.marker("a") or found.marker("c")
    if len(orders) > 1 and told in {DAY_FIRST, MONTH_FIRST}:
        orders = {(first, second) if told == DAY_FIRST else (second, first)}
    if len(orders) != 1:
        return found.item("date", Moment(year)) if orders else None
    day, month = orders.pop()
    return found.item("date", Moment(year, month, day))


def make_alternatives(found: Found) -> Item:
    """Read "March or April 2003" as no more than 2003, and "1990 or 1991" as neither year."""
    return found.item("date", Moment(found.value("y"))) if found.has("month") else found.item("unsaid", Moment())


def make_short_month(found: Found) -> Item:
    """A month and a year, maybe short ("5/2016", "3/93"), which words before it must license."""
    digits, month = found.value("z") or found.value("z2"), found.value("m") or found.value("m2")
    return found.item("slashmonth", Moment(clipped_year(digits) if digits else found.value("y"), month))


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
    counted = found.role("u") or found.role("u2")
    unit = UNITS[counted.removeprefix("unit").removesuffix("s") or found.pattern.traits.get("unit", "month")]
    if followed_by(found, "counted"):
        return None
    role, month, day = found.role("r"), found.value("m"), found.value("d")
    shift = DEICTIC.get(role, SHIFTS.get(role))
    moment = Moment(0, month, day, shift=shift, unit=unit, deictic=role in DEICTIC, about=found.about)
    return found.item("relative", moment)


LICENSING = {"on", "since", "until", "by", "from", "before", "after", "part"}
"""Roles of words before the name of a day that show that it is no other name."""


def make_weekday(found: Found) -> Item | None:
    """A day told by its name in a report: "on Thursday", "last Friday", "named Monday to head"."""
    before, after = found.terms[found.match.start - 1].role, found.terms[found.match.end].role
    if not found.role("r") and before not in LICENSING and not (before == "word" and after == "to"):
        return None
    shift = DEICTIC.get(found.role("r"), 0)
    return found.item("relative", Moment(weekday=found.value("w"), shift=shift, deictic=True))


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
    count = found.value("n") or 1
    year = era.first_year - count if era.back else era.first_year + count - 1
    if year > era.last_year:
        return None
    if era.lunar:
        return found.item("date", Moment(year))
    month, day = divmod(found.value("f"), CENTURY) if found.value("f") else (found.value("m"), found.value("d"))
    return found.item("date", Moment(year, month, day, about=found.about))


MAKERS: dict[str, Callable[[Found], Item | None]] = {
    "date": make_date,
    "feast": make_feast,
    "slashed": make_slashed,
    "alternatives": make_alternatives,
    "short_month": make_short_month,
    "decade": make_decade,
    "yearless": make_yearless,
    "relative": make_relative,
    "weekday": make_weekday,
    "before_or_after": make_before_or_after,
    "length": make_length,
    "era": make_era,
}
