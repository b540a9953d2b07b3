"""What a text calls somebody's or a body's duties: "its task is to ...", "the job of the board was ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.noun import Noun
from pipeline.extract.english.nouns import noun_at
from pipeline.extract.english.seats import body_before
from pipeline.extract.english.slots import things
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.english.state import State

DUTIES = {"duty", "duties", "task", "tasks", "function", "functions", "job", "role", "responsibility",
          "responsibilities", "mission", "remit", "purpose", "mandate", "aim", "brief"}  # fmt: skip
OWNERS = {"its", "the", "their", "whose", "his", "her"}
STOPS = {".", ";", "(", ":"}
MOST_QUALIFIERS = 3


def read_duties(state: State) -> None:
    """Claim what a sentence says the duties of a body or post are; the clause that says so is none of the frames'."""
    p = state.p
    for at in range(len(p.tokens)):
        if p.key(at) not in DUTIES or p.key(at - 1) == "of" or (begin := begins_duty(state, at)) < 0:
            continue
        owners, here_is = owner_at(state, begin, at)
        told = here_is + 1 < len(p.tokens) and (p.key(here_is) in TELLING or used_to_be(state, here_is))
        if not told or not owners:
            continue
        if p.key(here_is + 1) in {"performed", "played", "filled", "held", "shared", "exercised", "discharged"}:
            continue
        first = here_is + 1 + (p.key(here_is + 1) in {"to", "of"})
        stops = STOPS | {","} if p.key(begin) == "whose" else STOPS
        last = next((n for n in range(first, len(p.tokens)) if p.tokens[n].text in stops), len(p.tokens))
        for thing in owners if last > first else ():
            say(state, thing, p.span(first, last))


TELLING = {"is", "are", "include", "includes"}


def used_to_be(state: State, at: int) -> bool:
    """Whether a verb in the past tells of a lasting duty: "its job was to repair bridges", "was repairing bridges"."""
    after = state.p.key(at + 1)
    return state.p.key(at) in {"was", "were", "consisted"} and (after in {"to", "of"} or after.endswith("ing"))


def begins_duty(state: State, at: int) -> int:
    """Return where "its main" begins before a word for duties, -1 where nothing says whose they are."""
    for begin in range(at - 1, max(at - 2 - MOST_QUALIFIERS, -1), -1):
        if state.p.key(begin) in OWNERS or state.p.key(begin) == "'s":
            return begin
        if not (state.p.tokens[begin].is_word and not state.p.tokens[begin].is_capitalised):
            return -1
    return -1


def owner_at(state: State, begin: int, at: int) -> tuple[list[Mention], int]:
    """Return whose duties they are, and the token after: "its task", "the Board's mandate", "the task of the board"."""
    p = state.p
    if p.key(at + 1) == "of" and at + 2 < len(p.tokens):
        whole = noun_at(p, at + 2)
        found = things(state, [whole], []) if whole is not None else []
        return [m for m in found if isinstance(m, Mention)], (whole.end if whole is not None else at + 1)
    if p.key(begin) in {"its", "their"}:
        found = things(state, [Noun("pronoun", begin, begin + 1, begin)], [])
        return [m for m in found if isinstance(m, Mention)], at + 1
    owner = body_before(state, begin + 1) if p.key(begin) in {"'s", "whose"} and state.clauses else None
    return ([owner] if owner is not None else []), at + 1


def say(state: State, thing: Mention, span: Span) -> None:
    """Claim words as what a body or post does, in place of what was read there before."""
    if not state.clauses:
        return
    words = " ".join(span.of(state.p.text).split())
    for article in ("the ", "a ", "an "):
        words = words.removeprefix(article)
    state.found = [
        f for f in state.found if f.predicate != "function" or f.object is None or words not in f.object.name
    ]
    act = act_of(state, state.clauses[0], "duties")
    emit(act, "function", here(thing, state), Entity(words, span.of(state.p.text)), [thing.span, span])
