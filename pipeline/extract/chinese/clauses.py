"""Clauses of a sentence: where they start and end, which dates and which words of doubt hold in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.alongside import held_alongside, still_so
from pipeline.extract.chinese.attributes import describes
from pipeline.extract.chinese.carried import (
    TITLED,
    at_once,
    bracketed_after,
    dated_reform,
    died_on,
    dies_later,
    founded_before,
    kept_on,
    term_behind,
)
from pipeline.extract.chinese.emit import Scope
from pipeline.extract.chinese.events import EVENTS
from pipeline.extract.chinese.focus import AGENCIES
from pipeline.extract.chinese.forecasts import foreseen
from pipeline.extract.chinese.lasting import spent, stayed, with_end, with_start
from pipeline.extract.chinese.spans import LOOKBACK, OPENERS, besides, clause_start
from pipeline.extract.chinese.turns import turned_on
from pipeline.extract.chinese.undated import is_undated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import When
    from schemas.records import Certainty


def opening(chunks: Sequence[Chunk], place: int, besides: AbstractSet[str] = frozenset()) -> bool:
    """Tell whether a chunk opens its clause, labels ``besides`` passed over, and is no attribute of what follows."""
    start = clause_start(chunks, place)
    attribute = place + 1 < len(chunks) and chunks[place + 1].label == "DE"
    return not attribute and all(chunk.label in OPENERS | besides for chunk in chunks[start:place])


def scope_of(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> Scope:
    """Return what holds for a match where it stands."""
    start = clause_start(chunks, match.own)
    before = {chunk.label for chunk in chunks[min(start, match.start) : match.last]}
    if foreseen(match, chunks):
        before.add("EXPECT")
    told = foretold(chunks, match, start) if "EXPECT" in before else whens_of(match, chunks, state, start, text)
    return Scope(
        whens=() if disproved(match, chunks) and state.when in told else told,
        now=("EXPECT" not in before or "presupposed" in match.frame.flags) and present(match, chunks, start),
        polarity="negated" if "NEG" in before or disproved(match, chunks) else "affirmed",
        certainty=certainty_of(before, chunks[max(0, match.own - LOOKBACK) : match.own]),
        acting="ACTING" in before or any(chunk.word == "暂由" for chunk in chunks[match.start : match.last]),
    )


def present(match: Match, chunks: Sequence[Chunk], start: int) -> bool:
    """Tell whether a clause is about what is so now; 现任 before a name and its post tells only of that post."""
    places = range(min(start, match.start), match.last)
    held = chunks[match.groups["object"][0]] if "object" in match.groups else chunks[match.own]
    if held.label == "POST" and held.word.startswith(("现任", "現任")):
        return True
    if still_so(chunks, match.own) or turned_now(chunks[match.own]):
        return True
    return any(
        chunks[place].label == "PRESENT"
        or (chunks[place].label == "NOW" and not of_name(match, chunks, place) and not still_then(chunks, place))
        for place in places
    )


def turned_now(verb: Chunk) -> bool:
    """Tell whether a verb of coming under another body is about what is so now ("现归发展局管辖")."""
    return verb.label == "TURN" and verb.word.startswith("现")


def still_then(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether 仍为 tells what was still so at a date of the past ("1961年恢复，部长仍为张三")."""
    if not chunks[place].word.startswith(STILL):
        return False
    whens = [chunk.when for chunk in chunks[max(0, place - LOOKBACK) : place] if chunk.when]
    return bool(whens) and whens[-1].kind == "point"


STILL = "仍"


def of_name(match: Match, chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether 现任 belongs to a post that stands before a name and is not the one that a match is about."""
    if chunks[match.own].label == "IS" or besides(chunks[place : match.own + 1]):
        return False
    following = [chunk.label for chunk in chunks[place + 1 : place + 3]]
    return (
        place != match.own and following == ["POST", "PERSON"] and match.groups.get("object", (place, 0))[0] > place + 1
    )


def certainty_of(before: Iterable[str], sentence: Sequence[Chunk]) -> Certainty:
    """Return how sure a clause is: a forecast in it, or a hedge since the last contrast."""
    if {"EXPECT", "ELECTEE"} & set(before):
        return "expected"
    for place in range(len(sentence) - 1, -1, -1):
        if sentence[place].label in {"BUT", "SEMI"}:
            return "stated"
        if sentence[place].label == "HEDGE" or names_account(sentence, place):
            return "hedged"
    return "stated"


BASES = (
    "公报",
    "公告",
    "通报",
    "公報",
    "规定",
    "决议",
    "宪法",
    "方案",
    "惯例",
    "章程",
    "法律",
    "条例",
    "通知",
    "决定",
    "安排",
    "批复",
    "批覆",
    "批示",
    "文件",
    "命令",
    "指示",
    "部署",
    "要求",
    "协议",
    "法令",
    "需要",
    "法",
    "規定",
    "憲法",
    "決議",
    "年报",
    "年度报告",
    "官网",
    "官方网站",
)
"""What 据 names that is no account but a ground, or an official notice."""


def names_account(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether 据 names whose account a sentence gives: "据一部百科，…"; a law or dateline is no account."""
    if chunks[place].word != "据" or chunks[place].label != "PREP":
        return False
    end = next((at for at in range(place + 1, len(chunks)) if chunks[at].label == "COMMA"), place)
    wired = end > place + 1 and chunks[place + 1].word in AGENCIES and chunks[end - 1].word.endswith(("电", "讯"))
    return end > place + 1 and not (wired or any(chunk.word.endswith(BASES) for chunk in chunks[place + 1 : end]))


def whens_of(match: Match, chunks: Sequence[Chunk], state: State, start: int, text: str) -> tuple[When, ...]:
    """Return the dates that hold for a match: its clause's, and until when it lasted where that is said after it."""
    found = whens_in(match, chunks, state, start, text)
    begins = chunks[match.own].label in {*MOVING, "ACTING", "CONFIRM"} or chunks[match.own].word in {"出任", "受任"}
    begins = begins or any(chunk.label == "MOVE" for chunk in chunks[match.start : match.own])
    if begins and ("object" in match.groups or chunks[match.own].label in {"TAKE", "CONFIRM"}):
        found = tuple(moved_at(when, chunks[match.own]) for when in found)
    found = found or at_once(match, chunks, state) or spent(match, chunks, state) or stayed(match, chunks, state)
    return with_start(with_end(found, match, chunks), match, chunks)


MOVING = {"MOVE", "ELECT", "TAKE", "APPOINT"}
"""Labels of verbs for taking up a post: what lasted until then was another post ("直到1998年升任局长")."""


def moved_at(when: When, verb: Chunk) -> When:
    """Return the end of what was before a verb of moving as the date of the move."""
    before = when.kind == "until" and when.span.start < verb.span.start
    return replace(when, kind="point", start=when.end, end="") if before else when


def whens_in(match: Match, chunks: Sequence[Chunk], state: State, start: int, text: str) -> tuple[When, ...]:
    """Return the dates that hold for a match: in it, else before it in its clause, else of an earlier clause."""
    nested = chunks[match.own].nested
    after = bracketed_after(chunks, match.groups["object"][1] if "object" in match.groups else match.end)
    after = after or (term_behind(chunks, match.end) if match.frame.id in TITLED else None)
    if after is not None and not nested:
        return (after,)
    first = clause_start(chunks, match.own) if "later" in match.frame.flags else match.start
    inside = [
        chunk.when
        for at, chunk in enumerate(chunks[first : match.end], first)
        if chunk.when and chunk.nested == nested and not covers(chunk.when, chunks[match.own])
        if not describes(chunks, at, match.own)
    ]
    if inside:
        return tuple(inside)
    earlier = [
        chunk.when
        for at, chunk in enumerate(chunks[start : match.start], start)
        if chunk.when and chunk.nested == nested and not describes(chunks, at, match.own)
    ]
    if earlier:
        return tuple(earlier)
    lead = leading_period(chunks, start)
    if lead is not None:
        return (lead,)
    own = any(chunk.label == "D" and is_undated(chunk.word) for chunk in chunks[start : match.end])
    own = own or reaches(chunks, start, match.own) or dies_later(match, chunks, start)
    own = own or dates_next(chunks, match.own) or held_alongside(chunks, match.own) or turned_now(chunks[match.own])
    carries = match.frame.carries or chunks[match.last - 1].word.startswith(STILL) or kept_on(match, chunks)
    carries = carries or ("lasting" in match.frame.flags and founded_before(match, chunks))
    carries = carries or ("lasting" in match.frame.flags and state.when is not None and state.when.kind == "interval")
    carries = carries or bool(state.scene.chapter)
    own = own or (
        chunks[match.own].label == "HOLD" and any(chunk.label == "PRESENT" for chunk in chunks[start : match.own])
    )
    carried = state.when if carries and chunks[match.own].label not in {"NOW", "ONCE"} and not own else None
    if carried is None and match.frame.carries and {"turn", "titular"} & match.frame.flags:
        carried = died_on(chunks, start)
    carried = turned_on(match, chunks, state, carried, text)
    if carried is not None and carried.kind == "until" and "turn" not in match.frame.flags:
        return ()
    return (carried,) if carried and not covers(carried, chunks[match.own]) else ()


REACHING = {"直至", "直到", "一直到", "到", "至"}
"""Words before an event that something lasted until: what dates its beginning does not date that event."""


def reaches(chunks: Sequence[Chunk], start: int, own: int) -> bool:
    """Tell whether an event that something lasted until stands before a verb, and no place that one goes to."""
    places = (at for at in range(start, own) if chunks[at].word in REACHING)
    return any(chunks[at].word not in {"到", "至"} or chunks[at + 1].label not in WHITHER for at in places)


WHITHER = {"BODY", "PLACE", "AREA"}


def leading_period(chunks: Sequence[Chunk], start: int) -> When | None:
    """Return the period that alone stands before the comma in front of a clause: "从1981年至2008年，…"."""
    if start < 2 or chunks[start - 1].label != "COMMA":  # noqa: PLR2004 - a period and its comma
        return None
    first = clause_start(chunks, start - 2)
    stretch = chunks[first : start - 1]
    whens = [chunk.when for chunk in stretch if chunk.when]
    alone = len(whens) == 1 and all(chunk.when or chunk.label == "PREP" for chunk in stretch)
    alone = alone or (len(whens) == 1 and stretch[0].when is not None and stretch[-1].word in {"期间", "时"})
    reformed = dated_reform(chunks, start - 2) and chunks[start - 2].when is not None
    if reformed and chunks[start - 2].word in EVENTS:
        return chunks[start - 2].when
    return whens[0] if alone and whens[0].kind in {"interval", "since", "event"} else None


def dates_next(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a verb is one of an event right before its 后 that only dates what follows ("他离任后，…")."""
    following = chunks[place + 1].when if place + 1 < len(chunks) else None
    return following is not None and covers(following, chunks[place])


def disproved(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether what follows a match calls it untrue ("……之说不确")."""
    return match.end < len(chunks) and chunks[match.end].label == "DISPROOF"


def foretold(chunks: Sequence[Chunk], match: Match, start: int) -> tuple[When, ...]:
    """Return the dates after the word of a forecast, which are those of what is expected."""
    expects = next((at for at in range(start, match.last) if chunks[at].label == "EXPECT"), match.end)
    beside = expects > start and chunks[expects - 1].label == "WHEN"
    following = chunks[expects - beside : match.end]
    return tuple(chunk.when for chunk in following if chunk.when and chunk.when.kind != "event")


def covers(when: When, verb: Chunk) -> bool:
    """Tell whether a verb is itself part of the event that gives a date."""
    return when.kind == "event" and when.span.start <= verb.span.start < when.span.end
