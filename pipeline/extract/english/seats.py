"""Where a body has its seat, told of the seat: "its headquarters are in X", "whose offices stand at Y"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.dating import Term, term_of
from pipeline.extract.english.stance import Stance
from pipeline.extract.english.wording import address_end
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

SEATS = {"headquarters", "seat", "premises", "office", "offices", "building", "buildings"}
PLAIN = {"headquarters", "seat"}
"""Seats that "the" is enough for; "the office" is a body or a post."""
OWNERS = {"its", "their", "whose"}
STANDING = {"is", "are", "was", "were", "stand", "stands", "stood", "lie", "lies", "lay", "remain", "remains"}
WHERE = {"in", "at", "on", "within"}
DESCRIBING = {"head", "main", "central", "principal"}


def read_seats(state: State, clause: Clause) -> None:
    """Claim the seat of the body that a sentence speaks of the seat of."""
    for at in range(1, len(state.p.tokens) - 2):
        if state.p.key(at) in SEATS and is_owned(state, at):
            start = place_start(state, at)
            end = address_end(state, start) if start else 0
            body = body_before(state, at)
            if body is not None and end > start and not goes_on(state, end):
                say_seat(state, clause, body, start, end)


def is_owned(state: State, at: int) -> bool:
    """Whether a seat is that of a body: "its seat", "the headquarters", "whose head office"."""
    described = state.p.key(at - 1) in DESCRIBING
    before = state.p.key(at - 1 - described)
    if state.p.key(at) == "office" and not described:
        return False
    return before in OWNERS or (before == "the" and (described or state.p.key(at) in PLAIN))


def place_start(state: State, at: int) -> int:
    """Return where the address after a seat begins, 0 where none follows."""
    here_at = at + 1
    if state.p.key(here_at) not in STANDING or state.p.key(here_at + 1) not in WHERE:
        return 0
    start = here_at + 2
    return start + (state.p.key(start) == "the")


def goes_on(state: State, end: int) -> bool:
    """Whether a small word after an address belongs to it ("the Palace grounds")."""
    follows = state.p.tokens[end] if end < len(state.p.tokens) else None
    return follows is not None and follows.is_word and not state.p.is_a(end, "function")


def body_before(state: State, at: int) -> Mention | None:
    """Return the body named last before a token in the sentence, else the one last spoken of before it."""
    limit = state.p.tokens[at].start
    named = [m for found in state.bodies.values() for m in found if m.kind == "body" and m.span.end <= limit]
    inside = [m for m in named if m.span.start >= state.limit.start]
    if inside:
        return max(inside, key=lambda m: m.span.end)
    return state.before.bodies[-1] if state.before.bodies else None


def say_seat(state: State, clause: Clause, body: Mention, start: int, end: int) -> None:
    """Claim a seat, with the time that stands right after it."""
    span = state.p.span(start, end)
    when = (state.p.whens or {}).get(end)
    term = term_of([when], "span", holds=False) if when is not None and when.kind != "point" else Term()
    words = span.of(state.p.text)
    act = replace(act_of(state, clause, "seat-stands"), stance=Stance())
    emit(act, "headquartered_at", here(body, state), Entity(" ".join(words.split()), words), [span], term)
