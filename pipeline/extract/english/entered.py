"""Bodies that a clause says somebody to join or to work in: its parts are meant by "as head of its Tax Unit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun


def come_into(clause: Clause) -> list[Noun]:
    """Return the bodies that somebody joins or works in by a clause: "joined the Board as head of its Tax Unit"."""
    joins = clause.verb is not None and clause.verb.lemma in {"join", "rejoin", "enter"}
    at_work = [n for word, n in clause.phrases if word in {"in", "at", "with", "for"} and n.kind == "body"]
    return [n for n in clause.objects if n.kind == "body"] if joins else at_work
