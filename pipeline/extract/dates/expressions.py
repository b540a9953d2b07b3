"""The second level: atoms with the words around them, read left to right as points, intervals and lengths of time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.dates.moments import Length, Moment, Pair, Spoken, later, marked, other_end, resolve
from pipeline.extract.mentions import When, WhenKind
from schemas.dates import OPEN, UNSTATED, bounds, definitely_before, parse
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pipeline.extract.dates.atoms import Item
    from pipeline.extract.dates.shapes import Level, Match
    from schemas.records import Language


RANGE_SIGNS = frozenset({"hyphen", "tight", "dash", "to", "until", "upto", "reach"})
"""Roles of what can stand between the ends of an interval."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A match of the second level with all that its meaning depends on.

    Attributes:
        items: The items of the text.
        match: The terms a pattern matched.
        traits: The pattern's entry in the file.
        spoken: The date last spoken of.
        previous: Position of the item after the last expression read, -1 at first.
        language: The language of the text.
    """

    items: list[Item]
    match: Match
    traits: Mapping[str, str]
    spoken: Spoken
    previous: int
    language: Language

    @property
    def first(self) -> int:
        """Position of the first item of the expression itself, without the words that only license it."""
        return self.match.groups.get("x", (self.match.start, 0))[0]

    @property
    def last(self) -> int:
        """Position after the expression's last item."""
        return self.match.groups.get("x", (0, self.match.end))[1]

    def item(self, group: str) -> Item | None:
        """Return the item of a group, ``None`` where the group is absent."""
        return self.items[self.match.groups[group][0]] if group in self.match.groups else None

    def length(self) -> Length | None:
        """Return the stated length, inexact where a word before it says so."""
        item = self.item("n")
        if item is None or not isinstance(item.content, Length):
            return None
        vague = any(other.role == "lengthy" for other in self.items[self.first : self.last]) and item.content
        return Length(item.content.years, item.content.months, item.content.days, about=True) if vague else item.content

    def too_early(self, item: Item | None, text: str) -> bool:
        """Tell whether a bare number is below the years that the pattern's words license ("a staff of 1500")."""
        earliest = int(self.traits.get("earliest", "0"))
        return item is not None and item.role == "bareyear" and parse(text).year < earliest

    @property
    def marker(self) -> str:
        """The marker captured by the pattern, else the expression's first word's."""
        captured = self.item("k")
        return captured.marker if captured else self.items[self.first].marker

    def when(self, kind: WhenKind, start: str = "", end: str = "", anchor: str = "") -> When:
        """Return the time expression."""
        span = Span(self.items[self.first].start, self.items[self.last - 1].end)
        length = self.length() or Length()
        return When(kind, span, start, end, anchor, length.years, length.months, self.marker)


class Result(NamedTuple):
    """A time expression with the id of the pattern that read it."""

    when: When
    pattern: str


def read_items(items: list[Item], level: Level, language: Language, spoken: Spoken) -> list[Result]:
    """Read expressions left to right; each date becomes the context of those after it."""
    shape = level.shape(item.role for item in items)
    results: list[Result] = []
    position, previous = 0, -1
    while (start := level.next_position(shape, position)) >= 0:
        result, end = read_at(items, level, shape, start, (spoken, previous, language))
        position = end
        if result:
            results.append(result)
            spoken, previous = spoken.then(result.when.start).then(result.when.end), end
    return results


def read_at(
    items: list[Item], level: Level, shape: bytes, start: int, state: tuple[Spoken, int, Language]
) -> tuple[Result | None, int]:
    """Return what the first fitting pattern reads at a position, and where to go on."""
    for pattern, match in level.fitting(shape, start):
        reading = Reading(items, match, pattern.traits, *state)
        when = MAKERS[pattern.make](reading)
        if when:
            return Result(when, pattern.name), reading.last
    return None, start + 1


def text_of(item: Item | None, spoken: Spoken, partner: str = "", *, partner_is_end: bool = False) -> str:
    """Return the date of an item, "" where it has none or cannot be placed."""
    if item is None:
        return UNSTATED
    if item.role in {"open", "thisornow"}:
        return OPEN
    if item.role == "then":
        return spoken.date
    if not isinstance(item.content, Moment):
        return UNSTATED
    return resolve(item.content, spoken, partner, partner_is_end=partner_is_end)


def has_year(item: Item | None) -> bool:
    """Tell whether an item says its year itself."""
    return item is not None and item.role not in {"yearless", "monthonly", "dayonly"}


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
    """An interval of two dates that nothing but a dash or "to" joins: one at least must state its year."""
    if not any(has_year(reading.item(group)) for group in ("a", "b")):
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


def pair_interval(reading: Reading, pair: Pair) -> When | None:
    """Return the interval of a pair of dates."""
    start = resolve(pair.first, reading.spoken)
    end = resolve(pair.last, reading.spoken)
    return reading.when("interval", start, end) if start and end and not reversed_ends(start, end) else None


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
    start = later(length, base, sign) if length else ""
    return reading.when("point", start) if start else None


def make_duration(reading: Reading) -> When | None:
    """A length of time with neither end; lengths in days are too short to be told by years and months."""
    length = reading.length()
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
    "ambiguous": make_ambiguous,
    "two_years": make_two_years,
    "next_in_list": make_next_in_list,
    "later": make_later,
    "duration": make_duration,
    "event": make_event,
    "open": make_open,
}
