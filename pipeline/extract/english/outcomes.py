"""How a forecast turned out, told without saying it again: "it was rumoured that he would be mayor. He was not."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.references import people_of
from pipeline.extract.english.stance import Stance, tells_outcome

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

AUXILIARIES = {"do", "be", "have"}


def read_outcome(state: State, clause: Clause) -> bool:
    """Deny what was last expected of somebody who "did not" or was passed over; return whether the clause says so."""
    if came_to_nothing(state, clause):
        return deny_forecast(state, clause)
    lost = was_passed_over(state, clause)
    hoped = (state.scene if lost else state.before).hoped[-1:]
    if not (lost or did_not(clause)):
        return False
    people = [m for noun in clause.subject for m in people_of(state, noun)]
    for who, post in hoped:
        if [m.entity.name for m in people] == [who]:
            deny(state, clause, people[0], post)
            return True
    return False


def deny(state: State, clause: Clause, person: Mention, post: Mention) -> None:
    """Claim that somebody did not get a post or seat."""
    kind = "member_of" if post.kind == "membership" else "position_held"
    act = replace(act_of(state, clause, "outcome"), stance=Stance("negated", "stated"))
    emit(act, kind, here(person, state), here(post, state), [state.chunk_span(clause.first, clause.first + 1)])


def deny_forecast(state: State, clause: Clause) -> bool:
    """Deny what this sentence or the one before expected of somebody; return whether there was such a thing."""
    for who, post in state.scene.hoped[-1:]:
        person = next((m for m in state.scene.persons if m.entity.name == who), None)
        if person is not None and post.span.start >= state.before.since:
            deny(state, clause, person, post)
            return True
    return False


def came_to_nothing(state: State, clause: Clause) -> bool:
    """Whether a clause says that what was expected did not happen: "which did not happen", "nothing came of it"."""
    verb = clause.verb
    if verb is None or verb.tense != "past" or clause.objects:
        return False
    said = set(clause.spoken())
    if verb.lemma == "come" and said & {"nothing", "naught"}:
        return not verb.is_negated and all(state.p.key(n.start) in PLAIN for _, n in clause.phrases)
    vain = verb.is_negated and verb.lemma in HAPPENING and not clause.phrases and said <= {"this", "that"}
    return vain and all(n.kind == "relation" or stands_for_all(state, clause, n) for n in clause.subject)


def stands_for_all(state: State, clause: Clause, noun: Noun) -> bool:
    """Whether a subject stands for what a clause before said as a whole: "which", "it"."""
    return clause.link == "which" or state.p.key(noun.start) in PLAIN


HAPPENING = {"happen", "occur", "come", "come about", "materialise", "materialize", "take place", "come through"}
"""Verbs that deny, with "not", that anything came of a forecast."""
PLAIN = {"it", "this", "that", "these"}


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
