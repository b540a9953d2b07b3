"""When a clause's claim holds: its own dates, a date of an earlier clause, or an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.mentions import When


@dataclass(frozen=True, slots=True)
class Valid:
    """Valid time of a claim, EDTF."""

    start: str = ""
    end: str = ""
    anchor: str = ""


def valid(whens: Sequence[When], time: str, *, now: bool, turn: bool) -> Valid:
    """Return what dates mean for a claim.

    Args:
        whens: The dates that hold for the clause.
        time: "start" for one that begins or covers, "end" for one that ends, "event" for one at a time, "now" for one
            that still holds, "while" for one that holds on where only its start is told, "none" for one that dates say
            nothing about, "since" for one that only 自…起 dates.
        now: The clause speaks of the present incumbent.
        turn: An "until" date is when the post changes hands, not the end of what the clause states.
    """
    if time == "since":
        whens, time, now = [when for when in whens if when.kind == "since"], "while", False
    start, end, anchor = bounds(whens, turn=turn)
    if time == "none" and any(when.marker == LASTED for when in whens):
        return Valid(start, end or next((when.end for when in whens if when.end == ".."), ""))
    if time == "none":
        return Valid(end=".." if now else "")
    if time == "event":
        return Valid(start or end, anchor=anchor)
    if time == "end" and any(when.marker == LASTED for when in whens):
        return Valid(start, end)
    if time == "end":
        return Valid(end=start or end, anchor=anchor)
    lasts = time == "while" and any(when.kind == "since" for when in whens)
    open_end = ".." if now or time == "now" or lasts else ""
    return Valid(start, end or open_end, anchor)


LASTED = "历时"
"""The marker of a time whose start is told by how long it lasted."""


def before(when: When) -> bool:
    """Tell whether a date is one that something was before ("2003年以前")."""
    return when.kind == "point" and when.marker in BEFORE


BEFORE = {"前", "以前", "之前"}


def bounds(whens: Sequence[When], *, turn: bool) -> tuple[str, str, str]:
    """Return start, end and anchor that some dates state together."""
    start = next((when.start for when in whens if when.start and not before(when)), "")
    end = next((when.end or when.start for when in whens if before(when) or (when.end and when.kind != "since")), "")
    if turn and not start and end != ".." and not any(when.marker == LASTED for when in whens):
        start, end = end, ""
    anchor = next((when.anchor for when in whens if when.anchor), "")
    return start, end, "" if start or end else anchor


def until_behind(whens: Sequence[When], match: Match, chunks: Sequence[Chunk]) -> list[When]:
    """Return the ends that a succession tells behind its verb: how long the newcomer stayed ("由王立接任至2000年")."""
    verb = chunks[match.own].span.start
    return [when for when in whens if when.kind == "until" and when.span.start > verb]
