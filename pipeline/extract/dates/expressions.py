"""The second level: atoms with the words around them, read left to right as points, intervals and lengths of time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.dates.meanings import MAKERS
from pipeline.extract.dates.moments import Moment, Spoken
from pipeline.extract.dates.readings import Reading

if TYPE_CHECKING:
    from pipeline.extract.dates.atoms import Item
    from pipeline.extract.dates.shapes import Level
    from pipeline.extract.mentions import When
    from schemas.records import Language


class Result(NamedTuple):
    """A time expression with the id of the pattern that read it."""

    when: When
    pattern: str


def read_items(items: list[Item], level: Level, language: Language, spoken: Spoken, text: str = "") -> list[Result]:
    """Read expressions left to right; each date becomes the context of those after it.

    In a report "since 2017" only tells of how long something was so, and its days go on by the report's date; so it
    does in an aside of the ``text``: "Lee, who had been director since 2006, resigned in the same month".
    """
    shape = level.shape(item.role for item in items)
    results: list[Result] = []
    position, previous = 0, -1
    while (start := level.next_position(shape, position)) >= 0:
        result, end = read_at(items, level, shape, start, (spoken, previous, language))
        position = end
        spoken = spoken if result or not lost(items[start]) else Spoken("", "", spoken.written)
        if result:
            results.append(result)
            since = bool(spoken.written) and result.when.kind == "since"
            aside = since or is_short(result) or is_aside(text, result.when, spoken.date)
            spoken = spoken if aside else spoken.then(result.when.start).then(result.when.end)
            previous = end
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


def is_aside(text: str, when: When, date: str) -> bool:
    """Tell whether a time only tells more of somebody, in a text that speaks of a later ``date`` already.

    "Lee, who had been director since 2006,"; "The Tax Office, founded in 1984,"; "(since 2006)".
    """
    if not date[:YEAR].isdigit() or date[:YEAR] <= when.start[:YEAR]:
        return False
    before = PAUSE.split(text[max(0, when.span.start - ASIDE) : when.span.start])
    closed = text[when.span.end : when.span.end + 1] in {",", ")"}
    between = closed and len(before) > 1
    if when.kind == "point":
        return between and MADE.match(before[-1]) is not None
    return when.kind == "since" and (between or HAD.search(before[-1]) is not None)


PAUSE = re.compile(r"[,;:(.]")
HAD = re.compile(r"\b(?:had|having)\b")
MADE = re.compile(r"\s?(?:first )?(?:founded|established|created|formed|set up|built|opened|born|started)\b")
YEAR = len("1990")
ASIDE = 100
"""Characters of what is told beside, at most."""


def is_short(result: Result) -> bool:
    """Tell whether an expression is a stretch of less than a year, behind which 翌年 goes on by its beginning."""
    start, end = result.when.start, result.when.end
    return result.pattern == "next-length-at-pause" and len(start) == len(end) > len("1995") and end < later_year(start)


def later_year(date: str) -> str:
    """Return the same day or month a year later ("2004-11" gives "2005-11")."""
    return f"{int(date[:4]) + 1}{date[4:]}" if date[:4].isdigit() else date


def lost(item: Item) -> bool:
    """Tell whether an item that gave no date spoke of one all the same: a "last year" of an unknown year."""
    return isinstance(item.content, Moment) and item.content.deictic
