"""What a date's words say before context is known, and what they mean once it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from schemas.dates import (
    FINENESS,
    DateError,
    PartialDate,
    Precision,
    add,
    bounds,
    coarsen,
    definitely_before,
    parse,
    precision,
)

Unit = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time in its own words.

    Attributes:
        year, month, day: As stated, 0 where not; of a decade ``year`` is its first.
        weekday: Of a day told by its name alone ("on Thursday") which of the week it is, Monday 1; ``shift`` then is 0
            for the last one up to the day the text was written, -1 for the last before it, 1 for the next after it.
        shift: Of a relative date how many ``unit`` it lies after the date last spoken of ("that" 0, "next" 1), else
            ``None``.
        unit: What a relative date counts in.
        deictic: Whether a relative date counts from the day the text was written ("yesterday", 去年).
    """

    year: int = 0
    month: int = 0
    day: int = 0
    decade: bool = False
    weekday: int = 0
    shift: int | None = None
    unit: Unit = "day"
    deictic: bool = False
    about: bool = False
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """A stretch of time; ``about`` where the words make it inexact ("almost seven years")."""

    years: int = 0
    months: int = 0
    days: int = 0
    about: bool = False

    @property
    def unit(self) -> Unit:
        """The finest unit the length is counted in."""
        return "day" if self.days else "month" if self.months else "year"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two dates in one word: "1987-92", "1-5 May 1990"."""

    first: Moment
    last: Moment


@dataclass(frozen=True, slots=True)
class Spoken:
    """The date last spoken of, EDTF.

    ``finer`` is the one before it where that had a month and the last has none ("five years later, in the same month");
    ``written`` the day of the text itself, where known.
    """

    date: str = ""
    finer: str = ""
    written: str = ""

    def then(self, text: str) -> Spoken:
        """Return the state after another date was spoken of."""
        if not text or text == "..":
            return self
        finer = self.date if precision(text) == "year" and self.date and parse(self.date).month else ""
        return Spoken(text, finer, self.written)


def resolve(moment: Moment, spoken: Spoken, partner: str = "", *, partner_is_end: bool = False) -> str:
    """Return the EDTF text of a moment, "" where its words and its context do not say enough.

    Args:
        moment: The words.
        spoken: The date last spoken of, which relative dates and dates without a year go by.
        partner: The other end of the interval that the moment is an end of; lends its year to one that has none.
        partner_is_end: Whether ``partner`` is the later end.
    """
    try:
        if moment.weekday:
            text = named_day(moment.weekday, moment.shift or 0, spoken.written)
        elif moment.shift is not None:
            text = relative(moment, moment.shift, Spoken(spoken.written) if moment.deictic else spoken)
        elif moment.year or moment.decade:
            text = stated(moment)
        elif partner:
            text = completed(moment, partner, after=not partner_is_end)
        else:
            text = nearest(moment, spoken) or completed(moment, spoken.date, after=True) or reported(moment, spoken)
        return marked(text, about=moment.about, doubt=moment.doubt)
    except DateError:
        return ""


def stated(moment: Moment) -> str:
    """Return the text of a full date, checked against the calendar.

    Raises:
        DateError: There is no such date.
    """
    return str(parse(str(PartialDate(moment.year, moment.month, moment.day, moment.decade))))


def completed(moment: Moment, other: str, *, after: bool) -> str:
    """Give a date its year, or a day its month, from another date; "" where that would put it on the wrong side.

    Raises:
        DateError: There is no such date, or the other states too little.
    """
    if not other or precision(other) == "decade":
        return ""
    known = parse(other)
    if not moment.month and not known.month:
        return ""
    month = moment.month or known.month
    text = stated(replace(moment, year=known.year, month=month))
    early, late = (other, text) if after else (text, other)
    if moment.month and moment.day and moment.month == known.month and known.day:
        return text
    return "" if definitely_before(bounds(late), bounds(early)) else text


def nearest(moment: Moment, spoken: Spoken) -> str:
    """Return a date without a year as a report means it whose own day was spoken of last: the nearest there is.

    "On 31 December" of a report of January is that of the year before; half a year and more ahead is too far.

    Raises:
        DateError: There is no such date.
    """
    if not spoken.date or spoken.date != spoken.written or not moment.month or precision(spoken.date) != "day":
        return completed(moment, spoken.date, after=False) if spoken.date and spoken.date == spoken.written else ""
    known = parse(spoken.date)
    year = known.year - (moment.month > known.month + HALF_A_YEAR)
    return stated(replace(moment, year=year))


def reported(moment: Moment, spoken: Spoken) -> str:
    """Return a day of a report that lies before the one of the same year spoken of last.

    Raises:
        DateError: There is no such date.
    """
    recent = bool(spoken.written) and spoken.date[:4] == spoken.written[:4]
    return nearest(moment, Spoken(spoken.written, "", spoken.written)) if recent and moment.month and moment.day else ""


HALF_A_YEAR = 6
"""Months."""
DAYS = 7
"""In a week."""


def named_day(weekday: int, shift: int, written: str) -> str:
    """Return the day of the week that a report means by its name: the last one, or the next, by its own day.

    Raises:
        DateError: The report's day is none.
    """
    known = parse(written) if written and precision(written) == "day" else None
    if known is None:
        return ""
    today = date(known.year, known.month, known.day).isoweekday()
    back = (today - weekday) % DAYS
    if shift > 0:
        return stepped(written, "day", DAYS - back)
    return stepped(written, "day", -(back or (DAYS if shift else 0)))


def relative(moment: Moment, shift: int, spoken: Spoken) -> str:
    """Move from the date last spoken of.

    Raises:
        DateError: That date is not precise enough.
    """
    if not spoken.date:
        return ""
    if moment.month and moment.unit == "month":
        return month_from(moment, shift, spoken.date)
    base = coarsen(spoken.date, moment.unit)
    if precision(base) == "year" and moment.unit == "month" and spoken.finer and shift == 0:
        base = stated(Moment(parse(base).year, parse(spoken.finer).month))
    if precision(base) != moment.unit:
        return ""
    moved = parse(stepped(base, moment.unit, shift))
    if not moment.month and not moment.day:
        return str(moved)
    return stated(Moment(moved.year, moment.month or moved.month, moment.day))


def month_from(moment: Moment, shift: int, date: str) -> str:
    """Return the named month next after, last before or in the year of a date ("the following March").

    Raises:
        DateError: There is no such date.
    """
    known = parse(date)
    if not known.month and shift:
        return ""
    turn = int(moment.month <= known.month) if shift > 0 else -int(moment.month >= known.month) if shift < 0 else 0
    return stated(Moment(known.year + turn, moment.month, moment.day))


def stepped(text: str, unit: Precision, count: int) -> str:
    """Move a date by a number of units.

    Raises:
        DateError: As ``schemas.dates.add``.
    """
    return add(text, **{f"{unit}s": count})


def marked(text: str, *, about: bool, doubt: bool) -> str:
    """Mark a date as approximate or uncertain, where it has no mark yet; approximate prevails."""
    if not text or not (about or doubt) or text[-1] in "~?":
        return text
    return text + ("~" if about else "?")


def later(length: Length, spoken: Spoken, sign: int, finest: Precision = "decade") -> str:
    """Return the date a length after (``sign`` 1) or before (-1) the last one.

    It is no finer than the length's unit, or than ``finest`` where that is finer.
    """
    try:
        base = coarsen(spoken.date, length.unit) if spoken.date else ""
        if not base or precision(base) != length.unit:
            return ""
        base = coarsen(spoken.date, max(length.unit, finest, key=FINENESS.index))
        return marked(moved(base, length, sign), about=length.about, doubt=False)
    except DateError:
        return ""


def other_end(text: str, length: Length, sign: int) -> str:
    """Return the other end of an interval, as precise as the one given; "" where the length is finer than that."""
    try:
        return marked(moved(text, length, sign), about=length.about, doubt=False)
    except DateError:
        return ""


def moved(text: str, length: Length, sign: int) -> str:
    """Move a date by a length.

    Raises:
        DateError: As ``schemas.dates.add``.
    """
    return add(text, sign * length.years, sign * length.months, sign * length.days)
