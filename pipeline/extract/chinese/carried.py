"""When the date of an earlier clause holds for one that would not take it otherwise: foundings, new names, deaths."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract.chinese.lifespans import long_life
from pipeline.extract.chinese.own_dates import in_brackets
from pipeline.extract.chinese.spans import LOOKBACK, clause_start
from pipeline.extract.chinese.times import LASTED
from pipeline.extract.mentions import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State


def died_on(chunks: Sequence[Chunk], start: int) -> When | None:
    """Return the date of the death in the clause before a succession ("1985年3月病逝，由张三接任")."""
    first = clause_start(chunks, start - 1) if start > 1 else start
    if not any(chunk.label == "DIE" for chunk in chunks[first:start]):
        return None
    lead = clause_start(chunks, first - 1) if first > 1 else first
    whens = [chunk.when for chunk in chunks[lead:start] if chunk.when and chunk.when.kind == "point"]
    return whens[-1] if whens else None


def dies_later(match: Match, chunks: Sequence[Chunk], start: int) -> bool:
    """Tell whether the date before a death is that of a post taken up ("1991年任局长，任内去世")."""
    dies = chunks[match.own].label == "DIE"
    first = max((at for at, chunk in enumerate(chunks[:start]) if chunk.when), default=start) if dies else start
    return any(chunk.label in BEGINNING for chunk in chunks[first:start])


BEGINNING = {"HOLD", "TAKE", "ELECT", "APPOINT", "MOVE", "FOLLOW", "SUCCEED"}
"""Labels of verbs for coming to a post, whose date is not that of the holder's death told behind."""


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


def at_once(match: Match, chunks: Sequence[Chunk], state: State) -> tuple[When, ...]:
    """Return the date last spoken of for an appointment that takes effect on it ("获委任为局长，即日生效")."""
    rest = chunks[match.end : match.end + NEAR]
    said = any(one.word == "即日" and other.word == "生效" for one, other in pairwise(rest))
    day = state.scene.date if said and state.scene.date.count("-") == len(("month", "day")) else ""
    day = day if not state.scene.written or day[:7] == state.scene.written[:7] else ""
    return (When("point", chunks[match.own].span, start=day),) if day else ()


NEAR = 6


TITLED = {"zh.incumbent", "zh.title"}
"""Frames of a post with its holder, whose term may stand in brackets behind the name ("现任厅长张磊（2018年9月—）")."""


def term_behind(chunks: Sequence[Chunk], place: int) -> When | None:
    """Return the term of office that stands alone in brackets at a place."""
    when = bracketed_after(chunks, place)
    if when is None or when.kind not in {"since", "interval"} or long_life(when):
        return None
    return replace(when, marker=LASTED)


def bracketed_after(chunks: Sequence[Chunk], place: int) -> When | None:
    """Return the time that stands alone in brackets right after what a claim ends with ("（任期：1990年至1995年）")."""
    during = chunks[place].when if place < len(chunks) else None
    place += during is not None and during.kind == "event"
    inner = chunks[place + 1 : place + NEAR * 2]
    ends = in_brackets(inner) if [chunk.label for chunk in chunks[place : place + 1]] == ["OPEN"] else None
    if ends is not None:
        return replace(ends[0], kind="interval", end=ends[1].start)
    inner = inner[: NEAR - 1]
    told = next((at for at, chunk in enumerate(inner) if chunk.label == "WHEN"), len(inner))
    alone = [chunk.label for chunk in chunks[place : place + 1]] == ["OPEN"]
    behind = [chunk.label for chunk in inner[told : told + 3]]
    alone = alone and (behind[:2] == ["WHEN", "CLOSE"] or (behind == ["WHEN", "STAY", "CLOSE"] and spans(inner[told])))
    alone = alone and [chunk.label for chunk in inner[:told]] in ([], ["STAY"], ["STAY", "COLON"], ["STAY", "IS"])
    return inner[told].when if alone else None


def spans(chunk: Chunk) -> bool:
    """Tell whether a time has both its ends, or goes on from one."""
    return chunk.when is not None and chunk.when.kind in {"interval", "since"}


def dated_reform(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether 后 stands behind a reform or the like that its clause dates ("2018年机构改革后，")."""
    labels = [chunk.label for chunk in chunks[clause_start(chunks, place) : place]]
    nominal = {"N", "BARE_KIND", "X", "D", "DE", "SESSION"}
    return labels[:1] == ["WHEN"] and labels[-1:] != ["D"] and bool(labels[1:]) and set(labels[1:]) <= nominal
