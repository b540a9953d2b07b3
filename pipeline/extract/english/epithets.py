"""Short names told beside a name: "the Tax Court, or TC, ..."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.stance import Stance
from pipeline.extract.scene import alias
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

OPENING = {"or", "the", "abbreviated", "shortened", "called", "to", "in", "short", "as"}
MOST_OPENING = 3
SHORTEST = 2


def read_short_names(state: State, clause: Clause) -> None:
    """Claim the initials that stand between commas after a body's name as another name of it."""
    for noun in (*clause.subject, *clause.objects, *(n for _, n in clause.phrases)):
        at = initials_after(state, noun) if noun.kind == "body" else 0
        for body in bodies_of(state, noun) if at else ():
            span = state.p.span(at, at + 1)
            words = span.of(state.p.text)
            act = replace(act_of(state, clause, "short-name"), stance=Stance())
            emit(act, "named", here(body, state), Entity(words, words), [body.span, span])
            state.scene = alias(state.scene, words, body.entity)


def initials_after(state: State, noun: Noun) -> int:
    """Return the token of the initials between commas after a noun, 0 for none."""
    if state.p.key(noun.end) not in {",", "-", "–", "—"}:
        return 0
    at = noun.end + 1
    while at < noun.end + 1 + MOST_OPENING and state.p.key(at) in OPENING:
        at += 1
    if at + 1 >= len(state.p.tokens) or (at == noun.end + 1 and state.p.key(noun.end) == ","):
        return 0
    text = state.p.tokens[at].text
    is_initials = text.isalpha() and text.isupper() and len(text) >= SHORTEST
    closed = state.p.key(at + 1) in {",", "-", "–", "—"}
    return at if is_initials and (closed or state.p.key(noun.end + 1) == "or") else 0
