"""Sentences of the shape 是…的 about how a body came to be: "该局是1985年从财政部分离出来的"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import BREAKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk

BEING = {"是", "系", "乃", "乃是"}
MAKING = {"FOUND", "RESTORE", "UNITE", "FROM", "SPLITOFF"}
"""Labels of verbs by which a body comes into being."""
SAYING = {"KIND", "DIRECT", "SUBKIND", "BODY", "POST", "PERSON"}
"""Labels of words behind 的 that say more of the body than that it is one."""
LONGEST = 40


def without_clefts(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks with 是 before how a body was made as an adverb, and with 的 behind it as a comma."""
    made = list(chunks)
    for place, chunk in enumerate(chunks):
        if chunk.label != "IS" or chunk.word not in BEING:
            continue
        end = next((at for at in range(place, len(made)) if made[at].label in BREAKS), len(made))
        verb = next((at for at in range(place + 1, min(end, place + LONGEST)) if made[at].label in MAKING), end)
        agent = made[place + 1].label == "BY" if place + 1 < end else False
        told = agent or any(part.label in {"WHEN", "PREP"} for part in made[place + 1 : verb])
        tail = tail_start(made, verb, end)
        said = tail is not None and any(part.label in SAYING for part in made[tail:end])
        if verb == end or not told or (tail is None and not agent) or (said and not agent):
            continue
        made[place] = replace(chunk, label="ADV")
        if tail is not None:
            made[tail] = replace(made[tail], label="COMMA")
    return made


def tail_start(chunks: Sequence[Chunk], verb: int, end: int) -> int | None:
    """Return where 的 stands right behind a verb, its dates passed over; ``None`` where it does not."""
    place = verb + 1
    while place < end and chunks[place].label == "WHEN":
        place += 1
    return place if place < end and chunks[place].label == "DE" else None
