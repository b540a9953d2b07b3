"""How a forecast turned out, told without saying it again: "it was rumoured that he would be mayor. He was not."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.references import people_of
from pipeline.extract.english.stance import Stance

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State

AUXILIARIES = {"do", "be", "have"}


def read_outcome(state: State, clause: Clause) -> bool:
    """Deny what was last expected of somebody who "did not", "was not"; return whether the clause says so."""
    verb, hoped = clause.verb, state.before.hoped[-1:]
    bare = not (clause.objects or clause.phrases or clause.times or set(clause.spoken()) - {"not", "never"})
    if verb is None or verb.lemma not in AUXILIARIES or not verb.is_negated or not bare or clause.kind != "main":
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
