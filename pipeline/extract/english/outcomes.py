"""How a forecast turned out, told without saying it again: "it was rumoured that he would be mayor. He was not."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.references import people_of
from pipeline.extract.english.stance import Stance, tells_outcome

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State

AUXILIARIES = {"do", "be", "have"}


def read_outcome(state: State, clause: Clause) -> bool:
    """Deny what was last expected of somebody who "did not" or was passed over; return whether the clause says so."""
    lost = was_passed_over(state, clause)
    hoped = (state.scene if lost else state.before).hoped[-1:]
    if not (lost or did_not(clause)):
        return False
    people = [m for noun in clause.subject for m in people_of(state, noun)]
    for who, post in hoped:
        if [m.entity.name for m in people] == [who]:
            kind = "member_of" if post.kind == "membership" else "position_held"
            act = act_of(state, clause, "outcome")
            act = type(act)(act.state, act.clause, act.pattern, Stance("negated", "stated"))
            emit(act, kind, here(people[0], state), here(post, state), [people[0].span])
            return True
    return False


def did_not(clause: Clause) -> bool:
    """Whether a clause only denies: "He did not", "She never was"."""
    verb = clause.verb
    bare = not (clause.objects or clause.phrases or clause.times or set(clause.spoken()) - {"not", "never"})
    return bare and clause.kind == "main" and verb is not None and verb.lemma in AUXILIARIES and verb.is_negated


def was_passed_over(state: State, clause: Clause) -> bool:
    """Whether a clause says that somebody did not get what was expected: "was passed over", "was not appointed"."""
    verb = clause.verb
    told = clause.kind in {"main", "coordinate"} or tells_outcome(clause)
    if verb is None or verb.voice != "passive" or clause.objects or not told:
        return False
    if verb.is_negated:
        return state.p.words.is_a(verb.lemma, "naming") and not clause.phrases and verb.tense == "past"
    said = {verb.lemma, *(f"{verb.lemma} {word}" for word in clause.spoken())}
    return bool(said & {"pass over", "overlook", "reject", "turn down"}) and verb.tense != "future"
