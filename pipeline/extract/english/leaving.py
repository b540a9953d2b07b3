"""Whose death or leaving a noun speaks of: "on his death", "after Lee's resignation"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.pronouns import SEX, by_sex
from pipeline.extract.english.references import people_of

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

DEATHS = {"death", "demise", "assassination", "murder"}
LEAVINGS = {"resignation", "dismissal", "removal", "retirement", "departure", "ouster"}
AT_ONCE = {"on", "upon", "at", "with"}


def leaver(state: State, noun: Noun) -> list[Mention]:
    """Return whose death or leaving a noun speaks of."""
    if noun.kind != "relation" or state.p.key(noun.head) not in DEATHS | LEAVINGS:
        return []
    if noun.owner is not None:
        return people_of(state, noun.owner)
    if noun.det not in {"his", "her"}:
        return []
    return by_sex(state, named_subject(state, noun) or told_before(state, noun), SEX[noun.det])


def named_subject(state: State, noun: Noun) -> list[Mention]:
    """Return the person whose name is the subject of a clause that ends in a death: "Lee held it until his death"."""
    clause = state.clause
    named = clause.subject if clause is not None and clause.verb is not None and clause.verb.start > 0 else []
    if clause is None or clause.kind != "main" or len(named) != 1 or named[0].kind != "person":
        return []
    inside = any(n is noun for n in (*clause.objects, *(n for _, n in clause.phrases))) and named[0].end <= noun.start
    return people_of(state, named[0]) if inside else []


def told_before(state: State, noun: Noun) -> list[Mention]:
    """Return the people told of before a noun: not one whom its sentence names only after it."""
    start = state.p.tokens[noun.start].start
    here = {m.entity.name for m in state.scene.persons if m.span.start > start}
    return [m for m in (*state.before.persons, *state.scene.persons) if m.entity.name not in here or m.span.end < start]
