"""A statement being made: how its clause puts it, and the claim itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.extract.copying import changed
from pipeline.extract.english.dating import LIMITS, Term
from pipeline.extract.english.designates import is_only_named
from pipeline.extract.english.stance import Stance, stance_of
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span, Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State
    from schemas.records import Quantifier

UNDATED = Term()


@dataclass(frozen=True, slots=True)
class Act:
    """A statement being made: its clause, the frame that made it, and how it is put."""

    state: State
    clause: Clause
    pattern: str
    stance: Stance


def act_of(state: State, clause: Clause, pattern: str) -> Act:
    """Prepare to make statements from a clause: what did "not" happen "until" a day happened then."""
    stance = stance_of(clause, state.p.words)
    if stance == Stance() and is_only_named(clause, state.clauses, state.chunks, state.p.words):
        stance = Stance("affirmed", "expected")
    late = stance.polarity == "negated" and happened_late(clause)
    if not late:
        return Act(state, clause, pattern, stance)
    ends = [t for t in clause.times if t.when.kind == "until"]
    points = [replace(t, when=replace(t.when, kind="point", start=t.when.end, end="")) for t in ends]
    return Act(state, replace(clause, times=points), pattern, Stance("affirmed", stance.certainty))


def act_beside(state: State, clause: Clause, pattern: str) -> Act:
    """Prepare to make statements from a parenthesis: what its clause denies or expects does not touch it."""
    return Act(state, clause, pattern, Stance())


EVENTS = {"retire", "resign", "leave", "step", "quit", "depart", "become", "take", "assume", "appoint", "name", "elect",
          "replace", "succeed", "return", "establish", "found", "create", "abolish", "dissolve", "rename", "get",
          "receive", "enter", "join", "relinquish", "give", "swear", "fill", "confirm", "lift", "go"}  # fmt: skip
"""Verbs that tell what happens at one time."""


def happened_late(clause: Clause) -> bool:
    """Whether a denied clause tells by "until" when something came to happen: "did not retire until June 1934"."""
    verb = clause.verb
    told = verb is not None and verb.lemma.split()[0] in EVENTS and verb.tense == "past" and not verb.modal
    whens = [timed.when for timed in clause.times if timed.when.marker not in LIMITS]
    return told and len(whens) == 1 and whens[0].kind == "until" and bool(whens[0].end.strip("."))


KEPT = {"died": "deaths", "established": "founded", "abolished": "closed"}
"""Where the dates of events are kept that others are told by: "until her death", "since its foundation"."""


def emit(
    act: Act,
    predicate: str,
    subject: Entity,
    other: Entity | None,
    spans: Sequence[Span],
    term: Term = UNDATED,
    *,
    anchor: str = "",
    quantifier: Quantifier = "one",
    acting: bool = False,
) -> None:
    """Add a claim."""
    predicate, other = on_bench(act, predicate, other)
    if predicate == "secretary_to" and other is not None:
        note_aide(act.state, subject, other, spans[-1])
    if predicate == "member_of" and other is not None:
        note_seat(act.state, other, spans[-1])
    kept = KEPT.get(predicate) if act.stance == Stance() and term.start else None
    if kept is not None:
        known = (*getattr(act.state.scene, kept), (subject.name, term.start))
        act.state.scene = changed(act.state.scene, **{kept: known})
    quote = act.state.quote(act.clause, *spans)
    act.state.found.append(
        Statement(
            predicate,
            subject,
            other,
            quote,
            f"en-{act.pattern}",
            term.start,
            term.end,
            anchor,
            act.stance.polarity,
            act.stance.certainty,
            quantifier,
            acting,
        )
    )


JUDGING = re.compile(
    r"(?i)^(?:.* )?(?:(?:supreme|high|district|county|city|regional|constitutional|appeals?|appellate|crown|circuit"
    r"|federal|magistrates'?|assize|superior|sessions|civil|criminal|labou?r|family|probate) court"
    r"|court of (?:appeals?|justice|cassation|final appeal|session|human rights|first instance))\b"
    r"(?: (?:of|in|at|for) .+)?$"
)
"""Names of courts on which judges sit."""


def on_bench(act: Act, predicate: str, other: Entity | None) -> tuple[str, Entity | None]:
    """Return a seat on a court as the post of a judge of it: "sat on the High Court", "appointed to the Supreme Court".

    Whom the words call a member of the court is one.
    """
    if predicate != "member_of" or other is None or JUDGING.match(other.name) is None:
        return predicate, other
    if "member" in act.state.p.text[act.state.limit.start : act.state.limit.end].casefold():
        return predicate, other
    return "position_held", Entity(f"judge of the {other.name}", other.words)


def note_aide(state: State, aide: Entity, master: Entity, span: Span) -> None:
    """Let the scene know who is whose aide, and of one served who is not known yet."""
    scene = state.scene
    known = any(m.entity.name == master.name for m in scene.persons)
    fresh = () if known else (Mention("person", span, master),)
    served = (aide.name, master.name)
    state.scene = changed(scene, serving=(*scene.serving, served), persons=(*fresh, *scene.persons))


def note_seat(state: State, body: Entity, span: Span) -> None:
    """Let the scene know a body that somebody has a seat in, behind those that were told of."""
    if all(b.entity.name != body.name for b in state.scene.bodies):
        state.scene = changed(state.scene, bodies=(Mention("body", span, body), *state.scene.bodies))


def here(mention: Mention, state: State) -> Entity:
    """Return a mention's entity under the words it has here."""
    words = mention.entity.words or mention.span.of(state.p.text)
    return Entity(mention.entity.name, words, mention.entity.id)


def spoken(clause: Clause) -> set[str]:
    """Return the words and adverbs of a clause."""
    return {*clause.spoken(), *(clause.verb.adverbs if clause.verb else ())}
