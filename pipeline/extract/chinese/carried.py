"""When the date of an earlier clause holds for one that would not take it otherwise: foundings, new names, deaths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import LOOKBACK, clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.mentions import When


def died_on(chunks: Sequence[Chunk], start: int) -> When | None:
    """Return the date of the death in the clause before a succession ("1985年3月病逝，由张三接任")."""
    first = clause_start(chunks, start - 1) if start > 1 else start
    if not any(chunk.label == "DIE" for chunk in chunks[first:start]):
        return None
    lead = clause_start(chunks, first - 1) if first > 1 else first
    whens = [chunk.when for chunk in chunks[lead:start] if chunk.when and chunk.when.kind == "point"]
    return whens[-1] if whens else None


def founded_before(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether a post's holder is named right behind the founding of its body ("县财税局设立，局长为张三")."""
    start = clause_start(chunks, match.own)
    before = chunks[clause_start(chunks, start - 1) : start] if start > 1 else ()
    first = any(chunk.label == "FIRST" for chunk in chunks[start : match.end])
    return not first and any(chunk.label in {"FOUND", "RESTORE"} and chunk.word[-1] != "于" for chunk in before)


def kept_on(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether a post that somebody keeps has just got a new name ("1990年升格为总局，张三留任局长")."""
    earlier = chunks[max(0, match.own - LOOKBACK) : match.own]
    return "kept" in match.frame.flags and any(chunk.label == "RENAME" for chunk in earlier)
