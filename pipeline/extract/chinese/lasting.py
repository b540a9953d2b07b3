"""How long something lasted by what stands behind it: "，至1966年5月", "，做到1990年2月", "，为期五年"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import clause_start
from pipeline.extract.chinese.times import LASTED
from schemas.dates import DateError, add

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.mentions import When

ENDED = {"COMMA", "SEMI", "STOP", "CLOSE"}
"""Labels after a time that stands alone in its clause."""
GOING_ON = {"ADV", "STAY"}
"""Labels of what may stand before such a time ("一直任职至1990年")."""
LONGEST = 6


def with_end(found: tuple[When, ...], match: Match, chunks: Sequence[Chunk]) -> tuple[When, ...]:
    """Return the dates of a match with what stands behind it about how long it lasted.

    Args:
        found: The dates of its clause.
        match: The match.
        chunks: The sentence.
    """
    found = tuple(when_moved(when, chunks[match.own]) for when in found)
    if any(when.kind not in {"point", "since"} for when in found) or "object" not in match.groups:
        return found
    behind = behind_of(match, chunks)
    last, length = (behind.when, behind.lasts) if behind is not None else (None, None)
    if length is not None and len(found) == 1:
        return lengthened(found[0], length)
    if last is None or last.kind not in {"until", "interval", "since"}:
        return found
    if last.kind == "until":
        return (*(replace(when, kind="point", end="") for when in found), last)
    return (last,) if all(when.kind == "point" for when in found) else found


def with_start(found: tuple[When, ...], match: Match, chunks: Sequence[Chunk]) -> tuple[When, ...]:
    """Return the date on which somebody left with the start that the length told before it gives.

    "任局长，任职八年，2001年离任": from 1993 on.
    """
    start = clause_start(chunks, match.own)
    before = chunks[start - 2] if start > 1 and chunks[start - 1].label == "COMMA" else None
    leaves = chunks[match.own].label in {"LEAVE", "RETIRE"} and [when.kind for when in found] == ["point"]
    if before is None or before.lasts is None or not leaves:
        return found
    try:
        begun = add(found[0].start, -before.lasts.years, -before.lasts.months)
    except DateError:
        return found
    return (replace(found[0], kind="interval", start=begun, end=found[0].start, marker=LASTED),) if begun else found


def when_moved(when: When, verb: Chunk) -> When:
    """Return a date, one until which somebody was elsewhere as that of the move ("至89年11月转任次长")."""
    moves = verb.label == "MOVE" and when.kind == "until" and bool(when.end)
    return replace(when, kind="point", start=when.end, end="") if moves else when


def behind_of(match: Match, chunks: Sequence[Chunk]) -> Chunk | None:
    """Return the time or length that alone stands behind a match, in its clause or one of its own."""
    rest = list(chunks[match.end : match.end + LONGEST])
    if [chunk.word for chunk in rest[1:3]] == ["即日", "生效"]:
        rest = list(chunks[match.end + 3 : match.end + 3 + LONGEST])
    if rest and rest[0].label == "COMMA":
        rest = rest[1:]
    elif not rest or (rest[0].lasts is None and not (rest[0].when is not None and rest[0].when.kind == "until")):
        return None
    while rest and rest[0].label in GOING_ON:
        rest = rest[1:]
    alone = bool(rest) and (len(rest) == 1 or rest[1].label in ENDED)
    return rest[0] if alone and rest[0].label in {"WHEN", "LASTING"} else None


def lengthened(when: When, length: When) -> tuple[When, ...]:
    """Return the interval that starts at a date and lasts so long; as it is where the date is not so precise."""
    try:
        end = add(when.start, length.years, length.months)
    except DateError:
        return (when,)
    return (replace(when, kind="interval", end=end),) if end else (when,)
