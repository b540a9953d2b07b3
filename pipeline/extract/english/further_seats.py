"""Seats told one after the other: "in Leeds until 1950, in York until 1970 and in Hull since then"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit
from pipeline.extract.english.addresses import place_at
from pipeline.extract.english.dating import Term, term_of
from pipeline.extract.english.gaps import THEREAFTER
from pipeline.extract.english.seats import WHERE, clause_at, goes_on, time_at
from schemas.dates import OPEN
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import When
    from schemas.records import Span

LISTING = {",", "and", "then", "later", "finally", "next", "first", ";"}


def read_further_seats(state: State) -> None:
    """Claim the other places of "in Leeds until 1950, in York until 1970 and in Hull since then"."""
    for first in [s for s in state.found if s.predicate == "headquartered_at" and s.object is not None]:
        begin = first.quote.start + first.quote.of(state.p.text).find(first.object.words if first.object else "")
        at = next((n for n, t in enumerate(state.p.tokens) if t.start >= begin + len(first.object.words)), 0)  # type: ignore[union-attr]
        end = first.end
        while at and at < len(state.p.tokens):
            at, place, whens = next_place(state, at)
            if place is None:
                break
            own = [w for w in whens if w.kind != "duration"]
            term = term_of(own, "span", holds=True) if own else Term()
            later = state.p.key(at - 1) in THEREAFTER or follows_then(state, place)
            if end and end != OPEN and (not own or (own[0].kind == "until" and not term.start)) and later:
                term = Term(end, term.end)
            told = {(s.object.name, s.predicate) for s in state.found if s.object is not None}
            words = " ".join(place.of(state.p.text).split())
            if (words, "headquartered_at") not in told and term != Term():
                act = act_of(state, clause_at(state, at - 1), "seat-stands")
                emit(act, "headquartered_at", first.subject, Entity(words, place.of(state.p.text)), [place], term)
            end = term.end


def next_place(state: State, at: int) -> tuple[int, Span | None, list[When]]:
    """Return the next place of a list with the times before and after it, and the token after them."""
    whens: list[When] = []
    while at < len(state.p.tokens) and (time_at(state, at) or state.p.key(at) in LISTING or state.p.is_a(at, "adverb")):
        at += 1
        if (led := time_at(state, at - 1)) is not None and state.p.key(at - 2) in LISTING:
            whens = [led]
    place = place_at(state, at + 1) if state.p.key(at) in WHERE and state.p.key(at - 1) != "" else None
    if place is None or goes_on(state, place):
        return at, None, []
    at = next((n for n, t in enumerate(state.p.tokens) if t.start >= place.end), len(state.p.tokens))
    while at < len(state.p.tokens) and (found := time_at(state, at)) is not None:
        whens.append(found)
        at += 1
    at += state.p.key(at) in THEREAFTER
    return at, place, whens


def follows_then(state: State, place: Span) -> bool:
    """Whether "then" or "later" stands before the preposition of a place: "in Leeds until 1950, then in York"."""
    at = next((n for n, t in enumerate(state.p.tokens) if t.start >= place.start), 0)
    return bool({state.p.key(at - n) for n in (2, 3)} & {"then", "later", "finally", "afterwards", "thereafter"})
