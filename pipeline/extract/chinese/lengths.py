"""How long a term was: a bare length right behind a post, and the start that a length gives to who left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import re2

from pipeline.extract.chinese.spans import clause_start
from pipeline.extract.mentions import When
from schemas.dates import DateError, add
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from schemas.records import Statement

NUMBER = "(?:[0-9]{1,2}|[一二两三四五六七八九]?十?[一二两三四五六七八九十])"
LENGTH = re2.compile(
    f"^(?:共计?|前后共?|凡|计|整整|足足|长?达|有|了)?(?:({NUMBER})年(?:零?({NUMBER})个月|(半))?|({NUMBER})个月|(半年))(?:整|之久)?$"
)
"""A length of time that is exact and stands alone."""
HELD = {"POST", "TITLE", "REFPOST", "DUTY", "STAY"}
"""Labels before a length that is that of a term."""
ENDS = {"COMMA", "SEMI", "STOP", "CLOSE"}
LONGEST = 6
"""Chunks of such a length, at most."""


def with_lengths(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """Return the chunks with a bare length behind a post as how long it was held ("任部长" + "四年" + "，")."""
    made: list[Chunk] = []
    place = 0
    while place < len(chunks):
        end = length_end(chunks, place) if made and (made[-1].label in HELD or in_all(made)) else place
        span = Span(chunks[place].span.start, chunks[end - 1].span.end) if end > place else chunks[place].span
        told = exact(span.of(text)) if end > place else None
        if told is None:
            made.append(chunks[place])
            place += 1
            continue
        words = "".join(chunk.word for chunk in chunks[place:end])
        lasts = When("duration", span, years=told[0], months=told[1])
        made.append(replace(chunks[place], label="LASTING", span=span, word=words, lasts=lasts))
        place = end
    return made


def in_all(made: Sequence[Chunk]) -> bool:
    """Tell whether a clause tells next how long somebody held what the one before names, or was elected to again.

    "连任一届，前后" + "八年", "任王明的秘书，前后" + "两年".
    """
    start = clause_start(made, len(made))
    if start < len(made) - 1 or start < len((0, 1)) or made[start - 1].label != "COMMA":
        return False
    before = made[clause_start(made, start - 1) : start - 1]
    told = all(chunk.word in {"前后", "共", "一共", "总共", "先后", "历时"} for chunk in made[start:])
    kept = before[-1:] and before[-1].label in {"AIDE", *HELD}
    return told and bool(kept or any(chunk.word.startswith(("连任", "续任", "留任")) for chunk in before))


def length_end(chunks: Sequence[Chunk], place: int) -> int:
    """Return where the clause ends whose last words begin at a place, the place itself where they are too many."""
    end = place
    while end < min(len(chunks), place + LONGEST) and chunks[end].label not in ENDS:
        if chunks[end].label not in {"D", "X", "LATIN", "DE", "HAVE", "ADV", "N", "V", "LASTING"}:
            return place
        end += 1
    return end if end < len(chunks) and chunks[end].label in ENDS else place


def exact(words: str) -> tuple[int, int] | None:
    """Return the years and months of a length, ``None`` where the words are none ("四年半": 4 and 6)."""
    found = LENGTH.match(words)
    if found is None:
        return None
    years, months, half, alone, half_year = found.groups()
    if half_year:
        return 0, 6
    return number(years), 6 if half else number(months or alone)


def number(words: str | None) -> int:
    """Return the value of a small number ("十二": 12), 0 of none."""
    if not words:
        return 0
    if words.isdigit():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    return (DIGITS[tens or "一"] * 10 if ten else 0) + (DIGITS[ones] if ones else 0)


DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}


def with_begun(statement: Statement, match: Match, chunks: Sequence[Chunk], state: State) -> Statement:
    """Return the end of who leaves a post with the start that his length of office gives.

    "李明在任九年，1957年1月由王立接任": from January 1948 on.
    """
    leaver, post = statement.subject.name, statement.object.name if statement.object else ""
    ends = statement.predicate == "position_held" and bool(statement.end) and not statement.start
    known = any((who, held.entity.name) == (leaver, post) and since for who, held, since in state.scene.current)
    if not ends or known or statement.end == ".." or statement.certainty != "stated":
        return statement
    length = told_before(leaver, match, chunks)
    if length is None:
        return statement
    try:
        return replace(statement, start=add(statement.end, -length.years, -length.months))
    except DateError:
        return statement


def told_before(leaver: str, match: Match, chunks: Sequence[Chunk]) -> When | None:
    """Return how long who leaves a post held it, as one of the clauses before tells that name nobody else."""
    end = clause_start(chunks, match.own)
    for _ in range(2):
        if end < 1 or chunks[end - 1].label not in {"COMMA", "SEMI"}:
            return None
        start = clause_start(chunks, end - 1)
        clause = chunks[start : end - 1]
        named = {mention.entity.name for chunk in clause if chunk.label == "PERSON" for mention in chunk.mentions}
        told = [chunk for chunk in clause if chunk.lasts is not None]
        begins = any(chunk.label in {"HOLD", "MOVE", "ELECT", "ONCE"} for chunk in clause)
        if named - {leaver} or (begins and not told):
            return None
        if told:
            vague = set("约近逾超足余多") & set(told[-1].word) or any(chunk.when for chunk in clause)
            return None if vague else told[-1].lasts
        end = start
    return None
