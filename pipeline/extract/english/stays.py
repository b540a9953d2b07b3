"""How long a body stayed where it was put: "put under the Ministry in 1990, where it was to stay for five years"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.lasting import moved
from pipeline.extract.english.references import bodies_of
from schemas.dates import OPEN

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State
    from schemas.records import Statement

STAYING = {"stay", "remain"}
STAYS = {"subordinate_to", "part_of", "headquartered_at"}
"""What a body is told to be until it moves."""


def read_stay(state: State, clause: Clause) -> bool:
    """Give what this sentence has told of a body the end that a clause tells; return whether it does."""
    verb = clause.verb
    outer = clause.parent if clause.kind == "infinitive" else None
    link = clause.link if outer is None else outer.link
    there = link == "where" or "there" in clause.spoken()
    if verb is None or verb.lemma.split()[0] not in STAYING or verb.is_negated or not there or clause.objects:
        return False
    subjects = clause.subject or (outer.subject if outer is not None else [])
    names = {m.entity.name for noun in subjects for m in bodies_of(state, noun)}
    last = next((at for at in range(len(state.found) - 1, -1, -1) if state.found[at].predicate in STAYS), -1)
    told = state.found[last] if last >= 0 else None
    if told is None or told.object is None or not told.start or told.end:
        return False
    if not {told.subject.name, told.object.name} & names:
        return False
    end = end_of_stay(clause, told)
    state.found[last] = replace(told, end=end)
    return bool(end)


def end_of_stay(clause: Clause, told: Statement) -> str:
    """Return when a stay ended by the one time its clause gives: "until 1994", "for four years"."""
    whens = [timed.when for timed in clause.times]
    if len(whens) != 1:
        return ""
    until = whens[0].end if whens[0].kind == "until" and whens[0].end != OPEN else ""
    return until or (moved(told.start, whens[0], 1) if whens[0].kind == "duration" and whens[0].marker == "for" else "")
