"""Ends of times that are when the next thing happened: "直到1973年才恢复", "到1979年5月，部里决定"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.pieces import Chunk
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence


def only_then(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks with the time of "直到1973年才恢复" made the point at which it happened."""
    following = (*(chunk.word for chunk in chunks[1:]), "")
    return [
        replace(chunk, when=replace(chunk.when, kind="point", start=chunk.when.end, end=""))
        if chunk.when and chunk.when.kind == "until" and after.startswith(ONLY_THEN)
        else chunk
        for chunk, after in zip(chunks, following, strict=True)
    ]


def in_front(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks with the end of a time that alone opens a sentence made a date ("到1979年5月，部里决定")."""
    befores = (STOPPED, *(chunk for chunk in chunks[:-1]))
    return [
        replace(chunk, when=replace(chunk.when, kind="point", start=chunk.when.end, end=""))
        if chunk.when and until_alone(chunk, before, after)
        else chunk
        for before, chunk, after in zip(befores, chunks, (*chunks[1:], STOPPED), strict=True)
    ]


def until_alone(chunk: Chunk, before: Chunk, after: Chunk) -> bool:
    """Tell whether 到 or 至 and a date stand between the end of a sentence and a comma."""
    is_end = chunk.when is not None and chunk.when.kind == "until" and chunk.word.startswith(("到", "至", "及至", "迄"))
    return is_end and before.label in {"STOP", "SEMI"} and after.label == "COMMA"


def up_to(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks with the date of what ended a time in a post as the end of it ("1974年去世前一直任局长").

    What somebody was once before he died or left has no date by that ("1974年去世前曾任局长"): 前 parts them.
    """
    made = list(chunks)
    for place in range(2, len(chunks) - 1):
        when = chunks[place - 2].when
        told = chunks[place - 1].label in ENDING and chunks[place].word in BEFORE
        if not told or when is None or when.kind != "point":
            continue
        verb = next((chunk.label for chunk in chunks[place + 1 : place + 4] if chunk.label not in PASSED), "STOP")
        if verb in {"HOLD", "STAY", "MANAGE"}:
            made[place - 2] = replace(chunks[place - 2], when=replace(when, kind="until", start="", end=when.start))
        elif verb in {"ONCE", "LIREN"}:
            made[place] = replace(chunks[place], label="COMMA")
    return made


ENDING = {"DIE", "LEAVE", "RETIRE"}
PASSED = {"ADV", "ALLADV", "SEQ", "D"}
BEFORE = {"前", "之前", "以前"}
STOPPED = Chunk("STOP", Span(0, 0), "")
ONLY_THEN = ("才", "始", "方才")
"""How words start that make the end of a wait the beginning of something ("至1962年始由张三充任")."""
