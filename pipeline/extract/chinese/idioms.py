"""Set phrases of several words that stand for one verb: "接他的班", "补了李明的缺"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk

TAKING = {"接", "接了", "接过", "接过了", "接下", "接下了", "补", "补了", "顶", "顶了", "继", "承接"}
"""Verbs of such phrases."""
SHIFTS = {
    "班", "棒", "缺", "位", "任", "位子", "位置", "职位", "班底", "担子", "接力棒", "遗缺", "空缺", "印", "之任",
    "之缺", "之位", "之职", "之后", "之後",
}  # fmt: skip
"""What of somebody his successor takes."""
FILLING = {"了", "过", "下"}


def with_shifts(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks with each such phrase as a verb and whose shift it is."""
    made: list[Chunk] = []
    place = 0
    while place < len(chunks):
        person, end = shift_of(chunks, place)
        if end > place:
            made += [replace(chunks[place], label="SUCCEED"), chunks[person]]
        else:
            made.append(chunks[place])
        place = max(end, place + 1)
    return made


def shift_of(chunks: Sequence[Chunk], place: int) -> tuple[int, int]:
    """Return where the person stands whose shift is taken over, and the end; twice the place where none is."""
    if chunks[place].word not in TAKING:
        return place, place
    person = place + 1 + (place + 1 < len(chunks) and chunks[place + 1].word in FILLING)
    if person >= len(chunks) or chunks[person].label not in {"PERSON", "PRON"}:
        return place, place
    end = person + 1 + (person + 1 < len(chunks) and chunks[person + 1].label == "DE")
    told = end < len(chunks) and chunks[end].word in SHIFTS
    return (person, end + 1) if told else (place, place)
