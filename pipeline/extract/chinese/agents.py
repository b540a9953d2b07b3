"""Agents with an attribute before their name: "由从外省来的张三接任" tells of 张三 alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import BREAKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk

GIVING = {"BY", "TURN", "HANDOVER", "BEI"}
"""Labels of words before who does something."""
TITLED = {"TITLE", "NATIVE", "PLACE", "N", "FORMERPREFIX", "PREFIX", "TITLEWORD"}
"""Labels of what may stand between an attribute and the name."""
HOLDING = {"FOLLOW", "SUCCEED", "HOLD", "TAKE", "ACTING", "STAY", "MOVE", "CONFIRM"}
PASSED = {"ADV", "D", "SEQ", "WHEN", "BREAK", "ACTING"}
LONGEST = 16
"""Chunks of such an attribute, at most."""


def without_attributes(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks without attributes between 由 and the name of who follows in a post; posts in them stay."""
    made: list[Chunk] = []
    place = 0
    while place < len(chunks):
        made.append(chunks[place])
        place += 1
        if made[-1].label in GIVING:
            place = attribute_end(chunks, place)
    return made


def attribute_end(chunks: Sequence[Chunk], place: int) -> int:
    """Return the place after the attribute that begins at a place, the same place where none does."""
    rest = chunks[place : place + LONGEST]
    end = next((at for at, chunk in enumerate(rest) if chunk.label in BREAKS or chunk.label == "POST"), len(rest))
    last = max((at for at in range(end) if rest[at].label == "DE"), default=-1)
    named = last + 1
    while named < end and rest[named].label in TITLED:
        named += 1
    if last < 1 or named >= end or rest[named].label != "PERSON":
        return place
    verb = next(
        (chunk.label for chunk in chunks[place + named + 1 : place + named + 5] if chunk.label not in PASSED), ""
    )
    handed = chunks[place - 1].label == "HANDOVER"
    return place + last + 1 if handed or verb in HOLDING else place
