"""Posts that a participle behind them says were filled: "replaced by that of surveyor, first filled by Lee"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause

FILLING = {"hold", "fill", "occupy"}
COMING = {"replace", "succeed", "follow"}


def give_filled(clauses: list[Clause]) -> None:
    """Let the post that replaced another be the one filled, not the one that went."""
    for clause in clauses:
        outer, verb = clause.parent, clause.verb
        if verb is None or verb.lemma not in FILLING or verb.voice == "active" or clause.link != ",":
            continue
        before = [c for c in clauses if c.verb is not None and c.verb.lemma in COMING and c.first < clause.first]
        beside = before[-1] if before and (before[-1] is outer or before[-1].parent is outer) else None
        by = [n for word, n in beside.phrases if word == "by" and n.kind == "office"] if beside is not None else []
        if by and any(word == "by" and n.kind == "person" for word, n in clause.phrases):
            clause.subject = [by[-1]]
