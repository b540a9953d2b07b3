"""Which of a clause's times belong to which of its coordinated nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.dating import own_or_inherited
from schemas.dates import OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.clauses import Clause, Timed
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import When


SAME = {"postword", "pronoun", "office"}


def times_by_noun(state: State, clause: Clause, noun: Noun | None) -> list[When]:
    """Return the times that go with one noun of a clause.

    A time belongs to the noun before it, one that opens a member ("and, from 1987, director of Y") to the one after.
    Times before all nouns go with those that have none of their own; so does one after the last of a list.
    """
    times = own_or_inherited(clause)
    nouns = coordinated(clause, noun)
    if noun is None or len(nouns) <= 1:
        return [timed.when for timed in times]
    own = shared_out(state, times, nouns)
    mine = next((own[place + 1] for place, n in enumerate(nouns) if n is noun), [])
    if mine:
        return mine
    bare = [place for place in range(len(nouns)) if not own[place + 1]]
    if own[0]:
        return own[0]
    last = [] if leads_last(state, times, nouns) else own[len(nouns)]
    return last if len(bare) == len(nouns) - 1 and last else []


def leads_last(state: State, times: Sequence[Timed], nouns: Sequence[Noun]) -> bool:
    """Whether a time opens the last of several nouns, and so belongs to it alone: "A and, from 1968, B"."""
    last = nouns[-1].start
    ends = [state.chunks[timed.at].start for timed in times if timed.leads]
    return len(nouns) > 1 and any(nouns[-2].start < at < last for at in ends)


def opens_member(state: State, at: int) -> bool:
    """Whether a time opens the member after it ("A and, from 1987, B"), not ends one ("A, to 1987, and B")."""
    before = [c.kind for c in state.chunks[max(0, at - FEW) : at]]
    while before and before[-1] in {"comma", "adverb"}:
        before.pop()
    after = [c.kind for c in state.chunks[at + 1 : at + 2]]
    return before[-1:] == ["conjunction"] or after != ["comma"]


FEW = 4
"""Chunks between a conjunction and a time: "and afterwards, until 1999, ..."."""


THEN = {"then", "afterwards", "thereafter", "subsequently", "next", "after that", "from then on"}


def begun_next(state: State, clause: Clause, noun: Noun | None) -> str:
    """Return when something began that came right after what was told before it.

    "envoy from 1954 to 1958 and then, until 1961, governor", "was clerk until 1958 and then served as mayor to 1961".
    """
    nouns, outer = coordinated(clause, noun), clause.parent
    place = next((at for at, n in enumerate(nouns) if n is noun), 0)
    if place:
        before, first = shared_out(state, own_or_inherited(clause), nouns)[place], nouns[place - 1].start
    elif clause.kind == "coordinate" and outer is not None and outer.times:
        before, first = [timed.when for timed in outer.times], state.chunks[outer.times[-1].at].start
    else:
        return ""
    last = noun.start if noun is not None else state.chunks[clause.verb.end - 1].end if clause.verb else first
    told = {chunk.key for chunk in state.chunks if first < chunk.start < last} | set(noun.quals if noun else ())
    ends = [when.end for when in before if when.kind in {"interval", "until"} and when.end not in {"", OPEN}]
    return ends[-1] if ends and THEN & told else ""


def coordinated(clause: Clause, noun: Noun | None) -> list[Noun]:
    """Return the nouns of the same place in a clause, in order."""
    after = [n for word, n in clause.phrases if word in {"as", "to"} and n.kind == "office"]
    agents = [n for word, n in clause.phrases if word == "by"]
    for nouns in (clause.objects, after, agents, clause.subject):
        if noun is not None and any(n is noun for n in nouns):
            return [n for n in nouns if n.kind == noun.kind or {n.kind, noun.kind} <= SAME]
    return []


def shared_out(state: State, times: Sequence[Timed], nouns: Sequence[Noun]) -> list[list[When]]:
    """Return the times before all nouns, then those of each noun."""
    own: list[list[When]] = [[] for _ in range(len(nouns) + 1)]
    for timed in times:
        at = state.chunks[timed.at].start
        before = sum(n.start < at for n in nouns)
        leads = timed.leads and 0 < before < len(nouns) and opens_member(state, timed.at)
        own[before + 1 if leads else before].append(timed.when)
    return own
