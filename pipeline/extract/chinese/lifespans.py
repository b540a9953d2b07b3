"""Life dates in brackets behind a name inside a sentence ("由海洋学家李明（1866年—1931年）出任局长")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.records import Span, Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.mentions import When

LIFE = "zh.life"
"""The pattern that reads such brackets where a sentence opens with them."""


def without_lives(chunks: Sequence[Chunk]) -> tuple[list[Chunk], list[Statement]]:
    """Return a sentence without the life dates in it, and what they state.

    Those behind the name that a sentence opens with introduce a biography and stay.
    """
    kept: list[Chunk] = []
    found: list[Statement] = []
    place = 0
    while place < len(chunks):
        if place and is_birth(chunks, place):
            told = next(chunk for chunk in chunks[place : place + 3] if chunk.when)
            found += stated(chunks[place - 1], told, chunks[place + 3])
            place += len(BORN[0])
            continue
        if place > 1 and is_life(chunks, place):
            found += stated(chunks[place - 1], chunks[place + 1], chunks[place + 2])
            place += len(BRACKET)
            continue
        kept.append(chunks[place])
        place += 1
    return kept, found


BRACKET = ["OPEN", "WHEN", "CLOSE"]
BORN = (["OPEN", "WHEN", "BORN", "CLOSE"], ["OPEN", "BORN", "WHEN", "CLOSE"])


def is_birth(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether brackets at a place say when somebody was born, and the clause goes on with what he did."""
    labels = [chunk.label for chunk in chunks[place : place + len(BORN[0])]]
    following = chunks[place + len(BORN[0])].label if place + len(BORN[0]) < len(chunks) else "STOP"
    dated = any(chunk.when and chunk.when.kind == "point" for chunk in chunks[place : place + len(BORN[0])])
    named = chunks[place - 1].label == "PERSON" and len(chunks[place - 1].mentions) == 1
    return labels in BORN and named and dated and following not in {"STOP", "COMMA", "SEMI"}


def is_life(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether brackets at a place hold the life dates of one person and the sentence goes on behind them."""
    labels = [chunk.label for chunk in chunks[place : place + len(BRACKET)]]
    if labels != BRACKET or chunks[place - 1].label != "PERSON" or len(chunks[place - 1].mentions) != 1:
        return False
    when = chunks[place + 1].when
    following = chunks[place + len(BRACKET)].label if place + len(BRACKET) < len(chunks) else "STOP"
    return when is not None and when.kind == "interval" and when.end != ".." and long_life(when) and following != "STOP"


def stated(name: Chunk, time: Chunk, last: Chunk) -> list[Statement]:
    """Return birth and death."""
    when, person = time.when, name.mentions[0].entity
    if when is None:
        return []
    quote = Span(name.span.start, last.span.end)
    dates = (("born", when.start), ("died", when.end))
    return [Statement(what, person, None, quote, LIFE, start=date) for what, date in dates if date]


LEAST_YEARS = 25
"""An interval of fewer years in brackets after a name is no life."""


def long_life(when: When) -> bool:
    """Tell whether an interval can be a life: decades long, or open from a day on."""
    if when.end == "..":
        return len(when.start) == len("1956-10-22")
    years = [date[:4] for date in (when.start, when.end)]
    return all(year.isdigit() for year in years) and int(years[1]) - int(years[0]) >= LEAST_YEARS
