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
    return by_sex(state, told_before(state, noun), SEX[noun.det]) if noun.det in {"his", "her"} else []


def told_before(state: State, noun: Noun) -> list[Mention]:
    """Return the people told of before a noun: not one whom its sentence names only after it."""
    start = state.p.tokens[noun.start].start
    here = {m.entity.name for m in state.scene.persons if m.span.start > start}
    return [m for m in (*state.before.persons, *state.scene.persons) if m.entity.name not in here or m.span.end < start]
