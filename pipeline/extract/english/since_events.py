"""Starts told by an event: "president of the court from its creation in 1990", "head from her appointment in 1990"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import EVENTS as HAPPENING
from pipeline.extract.english.beginnings import EVENTS
from pipeline.extract.english.laws import date_by_laws
from pipeline.extract.english.nominal import COMINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause, Timed
    from pipeline.extract.english.passage import Passage

STARTS = {word for word, event in EVENTS.items() if event == "established"} | COMINGS | {"opening", "nomination"}
OWNERS = {"its", "their", "his", "her", "the", "'s", "that", "own"}
FAR = 7
"""Tokens between "from" and its event at most."""


def date_from_events(passage: Passage, clauses: Sequence[Clause], chunks: Sequence[Chunk]) -> None:
    """Take the date of "from its creation in 1990" for the start of what a clause tells, a law's year for its own."""
    for clause in clauses:
        clause.times = [begun_with(passage, timed, chunks[timed.at].start) for timed in clause.times]
        clause.times = [taking_effect(clause, timed) for timed in clause.times]
    date_by_laws(passage, chunks, clauses)


def begun_with(passage: Passage, timed: Timed, at: int) -> Timed:
    """Return a date as a start where "from" and an event stand before it, else as it is."""
    is_point = timed.when.kind == "point" and timed.when.marker in {"in", "on"}
    if not is_point or passage.key(at - 1) not in STARTS or passage.key(at - 2) not in OWNERS:
        return timed
    before = range(at - 3, max(-1, at - FAR), -1)
    led = next((n for n in before if passage.key(n) in {"from", "since"}), -1)
    named = led >= 0 and (led == at - 3 or passage.key(at - 2) == "'s")
    return replace(timed, when=replace(timed.when, kind="interval", end="", marker="from")) if named else timed


AT_ONE_TIME = HAPPENING | {
    "merge", "dismiss", "remove", "set", "form", "nominate", "absorb", "transfer", "hand", "promote", "step down",
    "take over", "choose", "designate", "begin", "start", "end", "cease", "close", "open", "split", "upgrade",
}  # fmt: skip


def taking_effect(clause: Clause, timed: Timed) -> Timed:
    """Return the date of "as of 1 July" as that of an event, where the verb tells one: "was dissolved as of 1 July"."""
    verb, when = clause.verb, timed.when
    if when.marker != "as of" or when.kind != "point" or verb is None or verb.is_negated or verb.is_pluperfect:
        return timed
    happens = verb.lemma.split()[0] in AT_ONE_TIME and verb.tense != "perfect"
    return replace(timed, when=replace(when, marker="on")) if happens else timed
