"""Chunks cut in two where one word holds two: 由 before a date, 后任 before a post."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import BREAKS
from schemas.dates import OPEN
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk


def with_agents(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks with 由 before a date that only describes who follows as a chunk of its own.

    "由1955年进局工作的李明接任": 由 belongs to the name, not to the date.
    """
    made: list[Chunk] = []
    for place, chunk in enumerate(chunks):
        if chunk.when is None or not chunk.word.startswith("由") or not described_agent(chunks, place):
            made.append(chunk)
            continue
        cut = chunk.span.start + len("由")
        kind = "point" if chunk.when.end in {"", OPEN} else chunk.when.kind
        when = replace(chunk.when, kind=kind, end="" if kind == "point" else chunk.when.end)
        made.append(replace(chunk, label="BY", span=Span(chunk.span.start, cut), word="由", when=None))
        made.append(replace(chunk, span=Span(cut, chunk.span.end), word=chunk.word.removeprefix("由"), when=when))
    return made


def with_present(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks with 现由 before a body as two: "现由水利厅管辖" tells under whom a body is, of no holder."""
    made: list[Chunk] = []
    for place, chunk in enumerate(chunks):
        following = chunks[place + 1].label if place + 1 < len(chunks) else "STOP"
        if chunk.label != "NOW" or chunk.word not in {"现由", "今由"} or following not in {"BODY", "BARE", "REFBODY"}:
            made.append(chunk)
            continue
        cut = chunk.span.end - len("由")
        made.append(replace(chunk, label="PRESENT", span=Span(chunk.span.start, cut), word=chunk.word[0]))
        made.append(replace(chunk, label="BY", span=Span(cut, chunk.span.end), word="由"))
    return made


def described_agent(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether the clause goes on with an attribute, a name and a verb of following in a post."""
    rest = [chunk.label for chunk in chunks[place + 1 : place + CLAUSE]]
    clause = rest[: next((at for at, label in enumerate(rest) if label in BREAKS), len(rest))]
    named = next((at for at in range(len(clause) - 1) if clause[at : at + 2] == ["DE", "PERSON"]), len(clause))
    return any(label in {"FOLLOW", "SUCCEED", "HOLD", "TAKE"} for label in clause[named:])


CLAUSE = 20
"""Chunks that a clause is looked through at most."""


def afterwards(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks with 后任 before a post as a time and a verb: "其后任国务院副秘书长" tells of no successor.

    So with 前任 behind a verb of leaving or dying ("1990年退休前任局长"), and behind a year ("2022年前任局长").
    """
    made: list[Chunk] = []
    for place, chunk in enumerate(chunks):
        dated = made[-1].when if made and chunk.word == "前任" and takes_office(chunks, place + 1) else None
        if dated is not None and dated.kind == "point" and "PERSON" not in labels_behind(chunks, place):
            cut = chunk.span.end - len("任")
            when = replace(dated, kind="until", start="", end=dated.start)
            made[-1] = replace(made[-1], span=Span(made[-1].span.start, cut), word=made[-1].word + "前", when=when)
            made.append(replace(chunk, label="HOLD", span=Span(cut, chunk.span.end), word="任"))
            continue
        before = chunk.word == "前任" and bool(made) and made[-1].label in {"DIE", "LEAVE", "RETIRE"}
        if not (before or chunk.word == "后任") or not takes_office(chunks, place + 1):
            made.append(chunk)
            continue
        first = made.pop() if made and made[-1].word == "其" else chunk
        cut = chunk.span.end - len("任")
        word, label = ("前", "TIMEBOUND") if before else ("其后", "BREAK")
        made.append(replace(chunk, label=label, span=Span(first.span.start, cut), word=word))
        made.append(replace(chunk, label="HOLD", span=Span(cut, chunk.span.end), word="任"))
    return made


def labels_behind(chunks: Sequence[Chunk], place: int) -> list[str]:
    """Return the labels of what stands right behind the post at the next place ("2022年前任局长张三" names one)."""
    return [chunk.label for chunk in chunks[place + 2 : place + 3]]


def takes_office(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether what stands at a place is a post or work, and not the name of a successor."""
    here, after = [chunk.label for chunk in chunks[place : place + 2]] + ["STOP"] * max(0, place + 2 - len(chunks))
    if here == "PERSON":
        return after in WORK_WORDS
    return here in {"POST", *WORK_WORDS}


WORK_WORDS = {"N", "X", "COMPANY", "COMPANYROLE", "BODY", "BARE", "PLACE", "AREA", "SUFFIX", "STARTER", "TITLE", "DUN"}
"""Labels of words that work is named with."""
