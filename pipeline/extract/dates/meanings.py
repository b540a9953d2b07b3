"""What each kind of time expression means: the functions that the patterns of the second level name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.dates.moments import Moment, Pair, Spoken, later, marked, other_end, resolve
from pipeline.extract.dates.readings import RANGE_SIGNS, Reading, has_year, text_of
from schemas.dates import OPEN, UNSTATED, add, bounds, definitely_before, parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.extract.dates.atoms import Item
    from pipeline.extract.mentions import When
    from schemas.dates import Precision


def make_interval(reading: Reading) -> When | None:
    """An interval from both ends, or from one end and a length."""
    first, last, length = reading.item("a"), reading.item("b"), reading.length()
    start, end = interval_ends(first, last, reading.spoken)
    if length and not last:
        end = other_end(start, length, 1)
    if length and not first:
        start = other_end(end, length, -1)
    unread_start = first is not None and not start and has_year(first) and first.role != "unknown"
    unread_end = last is not None and not end and last.role not in {"unknown", "question"}
    if unread_start or unread_end or not (start or end) or reversed_ends(start, end):
        return None
    return reading.when("interval", start, end)


def interval_ends(first: Item | None, last: Item | None, spoken: Spoken) -> tuple[str, str]:
    """Return both ends; one without a year takes the other's."""
    if has_year(first) or not has_year(last):
        start = text_of(first, spoken)
        return start, text_of(last, spoken.then(start), start)
    end = text_of(last, spoken)
    return text_of(first, spoken, "" if end == OPEN else end, partner_is_end=True), end


def reversed_ends(start: str, end: str) -> bool:
    """Tell whether an interval would end before it starts."""
    return bool(start and end and end != OPEN and definitely_before(bounds(end), bounds(start)))


def make_range(reading: Reading) -> When | None:
    """An interval of two dates that nothing but a dash or "to" joins: one at least states its year.

    A month without its year before a bare year ("May-2003") is no interval.
    """
    first, last = reading.item("a"), reading.item("b")
    uneven = first is not None and last is not None and not has_year(first) and last.role == "bareyear"
    if uneven or not (has_year(first) or has_year(last)):
        return None
    return make_interval(reading)


def make_start(reading: Reading) -> When | None:
    """An interval of which only the start is stated ("from 1992", "1994-?"); ``traits`` may say that it is open."""
    item = reading.item("a")
    start = text_of(item, reading.spoken)
    if reading.too_early(item, start) or counts_on(reading):
        return None
    return reading.when("interval", start, reading.traits.get("end", UNSTATED)) if start else None


def counts_on(reading: Reading) -> bool:
    """Tell whether the number goes on to one that counts something: "from 1800 to 2000 yuan"."""
    following = [item.role for item in reading.items[reading.last : reading.last + 2]]
    return following[0] in RANGE_SIGNS and following[-1] == "number"


def make_since(reading: Reading) -> When | None:
    """A start that still holds."""
    start = text_of(reading.item("a"), reading.spoken) if reading.item("a") else reading.spoken.date
    return reading.when("since", start, OPEN) if start else None


def make_until(reading: Reading) -> When | None:
    """An end."""
    end = text_of(reading.item("b"), reading.spoken)
    return reading.when("until", "", end) if end else None


def make_point(reading: Reading) -> When | None:
    """A point in time, or the interval that one word is ("in 2002-07"); doubted where a word says so."""
    item = reading.item("a")
    pair = item and (item.content if isinstance(item.content, Pair) else None)
    if pair:
        return pair_interval(reading, pair)
    start = text_of(item, reading.spoken)
    if reading.too_early(item, start):
        return None
    start = marked(start, about=False, doubt=bool(reading.traits.get("doubt")))
    return reading.when("point", start) if start and start != OPEN else None


def make_han_point(reading: Reading) -> When | None:
    """A point without its year, in Chinese, where a clause opens with it."""
    return make_point(reading) if reading.language == "zh" else None


def pair_interval(reading: Reading, pair: Pair) -> When | None:
    """Return the interval of a pair of dates."""
    start = resolve(pair.first, reading.spoken)
    end = resolve(pair.last, reading.spoken)
    return reading.when("interval", start, end) if start and end and not reversed_ends(start, end) else None


def make_report_day(reading: Reading) -> When | None:
    """A day without its month that a report tells of: the last such day, no more than a week before the report's own.

    "总统15日任命", in a report of the 16th.
    """
    written, day = reading.spoken.written, reading.item("a")
    content = day.content if day is not None else None
    if reading.language != "zh" or len(written) != len("2024-10-02") or not isinstance(content, Moment):
        return None
    before = [str(add(written, 0, 0, -days)) for days in range(RECENT)]
    start = next((text for text in before if int(text[-2:]) == content.day), "")
    return reading.when("point", start) if start else None


RECENT = 8
"""Days that such a day lies before the report's at most, its own counted."""


def make_ambiguous(reading: Reading) -> When | None:
    """Read "2002-07" as two years where English words or brackets say so; elsewhere it is a month."""
    item = reading.item("a")
    pair = item.other if item and reading.language == "en" else None
    return pair_interval(reading, pair) if pair else None


def make_two_years(reading: Reading) -> When | None:
    """Two years joined by "and": an interval if one follows the other, else two points."""
    first, last = (text_of(reading.item(group), reading.spoken) for group in "ab")
    follows = first and last and parse(last).year == parse(first).year + 1
    return reading.when("interval", first, last) if follows else None


def make_next_in_list(reading: Reading) -> When | None:
    """A further date of a list, right behind the one before it: "in 1997, 2002 and 2007"."""
    goes_on = reading.items[reading.last].role in RANGE_SIGNS
    return make_point(reading) if reading.match.start == reading.previous and not goes_on else None


def make_later(reading: Reading) -> When | None:
    """A date some time after or before the one last spoken of."""
    length = reading.length()
    sign = -1 if reading.traits["direction"] == "back" else 1
    base = Spoken(reading.spoken.written) if reading.traits.get("base") else reading.spoken
    finest: Precision = "month" if reading.traits.get("keeps") == "month" else "decade"
    start = later(length, base, sign, finest) if length else ""
    return reading.when("point", start) if start else None


def make_later_month(reading: Reading) -> When | None:
    """A month or day of the year that lies some years after or before the date last spoken of: 三年之后的3月."""
    length, month = reading.length(), reading.item("m")
    if length is None or length.unit != "year" or month is None or not isinstance(month.content, Moment):
        return None
    year = later(length, reading.spoken, -1 if reading.traits["direction"] == "back" else 1)
    start = resolve(month.content, Spoken(year), year) if len(year) == len("1990") else ""
    return reading.when("point", start) if start else None


def make_following(reading: Reading) -> When | None:
    """The stretch of some length that begins on the date last spoken of: "for the next four years"."""
    length, start = reading.length(), reading.spoken.date
    end = other_end(start, length, 1) if length and start and start != OPEN else ""
    return reading.when("interval", start, end) if end else None


def make_duration(reading: Reading) -> When | None:
    """A length of time with neither end; lengths in days are too short to be told by years and months."""
    length, before = reading.length(), reading.item("k")
    if before is not None and before.role == "verb" and not before.marker:
        return None
    return reading.when("duration") if length and (length.years or length.months) else None


def make_event(reading: Reading) -> When | None:
    """A time some length after or before an event that is told in words: "two years after leaving Paris"."""
    length = reading.length()
    return reading.when("event") if length and (length.years or length.months) else None


def make_open(reading: Reading) -> When | None:
    """An end that is open: the whole text is "Incumbent", or 至今 stands at the end of its clause."""
    return reading.when("until", "", OPEN)


MAKERS: dict[str, Callable[[Reading], When | None]] = {
    "interval": make_interval,
    "range": make_range,
    "start": make_start,
    "since": make_since,
    "until": make_until,
    "point": make_point,
    "han_point": make_han_point,
    "report_day": make_report_day,
    "ambiguous": make_ambiguous,
    "two_years": make_two_years,
    "next_in_list": make_next_in_list,
    "later": make_later,
    "later_month": make_later_month,
    "following": make_following,
    "duration": make_duration,
    "event": make_event,
    "open": make_open,
}
