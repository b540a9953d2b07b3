"""Which of several bodies still stands: the page's own, or the one that came in another's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.references import bodies_of

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention
    from schemas.records import Entity

FATES = ("replaced_by", "merged_into", "established", "abolished")
"""What a body can do to another, what tells of the body that comes of it first."""
LAST = {"last", "final"}


def done_to(state: State, clause: Clause | None) -> list[Mention]:
    """Return the body that the subject of a clause has done something to, about which a text goes on.

    "X created the Board", "X replaced the Board with the Office": the Office. A body that is abolished is what the
    text goes on about where nothing comes in its place.
    """
    doing = clause.subject if clause is not None else []
    agents = {m.entity.name for noun in doing for m in bodies_of(state, noun)}
    told = {s.predicate: s for s in state.found if s.predicate in FATES and s.polarity == "affirmed"}
    ends = {entity.name for s in told.values() for entity in (s.subject, s.object) if entity is not None}
    if agents & ends or not (agents or any(noun.kind == "authority" for noun in doing)):
        return []
    last = next(told[predicate] for predicate in FATES if predicate in told) if told else None
    return known(state, last.object or last.subject) if last is not None else []


def come_instead(state: State) -> list[Mention]:
    """Return the body that a sentence tells to have come in the place of one it tells to be gone."""
    told = [s for s in state.found if s.certainty == "stated" and s.polarity == "affirmed"]
    gone = {s.subject.name for s in told if s.predicate == "abolished"}
    heirs = [s.object for s in told if s.predicate == "replaced_by" and s.subject.name in gone and s.object]
    born = [s.subject for s in told if s.predicate == "established" and s.subject.name not in gone]
    fresh = {entity.name: entity for entity in (heirs or born)}
    return known(state, next(iter(fresh.values()))) if gone and len(fresh) == 1 else []


def known(state: State, entity: Entity) -> list[Mention]:
    """Return the mention of a body that the scene knows."""
    return [body for body in state.scene.bodies if body.entity.name == entity.name][-1:]


def last_of_gone(state: State, noun: Noun) -> Entity | None:
    """Return the body that is gone, of "its last director" just after the sentence that tells its end."""
    gone = state.scene.gone
    is_last = noun.det in {"its", "the"} and not LAST.isdisjoint(
        {*noun.quals, *(noun.office.prefixes if noun.office else ())}
    )
    return gone.entity if gone is not None and is_last and gone.span.start >= state.before.since else None
