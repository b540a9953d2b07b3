"""What came to be, told from before it with "would": "in 1967 she became head, a post she would hold until 1974"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.supposing import CONDITIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.mentions import When
    from pipeline.extract.scene import Scene

TOLD = {"main", "coordinate", "relative"}
"""Kinds of clauses in which a story is told; what somebody said that would be stands in none of them."""
LATER = {"later", "eventually", "subsequently", "ultimately", "finally", "soon", "shortly", "afterwards", "thereafter"}


def tell_in_hindsight(chunks: Sequence[Chunk], clauses: Sequence[Clause], scene: Scene) -> None:
    """Put a "would" that tells what came to be into the past."""
    if scene.written or any(chunk.key in CONDITIONS for chunk in chunks):
        return
    for clause in clauses:
        verb = clause.verb
        if verb is not None and verb.modal == "would" and came_to_be(chunks, clause):
            clause.verb = replace(verb, modal="", tense="past", start=verb.end - 1)


def came_to_be(chunks: Sequence[Chunk], clause: Clause) -> bool:
    """Whether a clause with "would" tells on from what was so, or at a time in the past."""
    verb = clause.verb
    if verb is None or "have" in {chunk.key for chunk in chunks[verb.start : verb.end]} or not is_told(clause):
        return False
    dated = any(when.start[:1].isdigit() or when.end[:1].isdigit() or when.kind == "duration" for when in times(clause))
    later = verb.lemma == "go" or bool(LATER & {*verb.adverbs, *clause.spoken()})
    return dated or later or (clause.kind != "main" and goes_on(clause))


def is_told(clause: Clause) -> bool:
    """Whether a clause and all that it hangs on are parts of a story."""
    here: Clause | None = clause
    while here is not None:
        if here.kind not in TOLD:
            return False
        here = here.parent
    return True


def goes_on(clause: Clause) -> bool:
    """Whether the clause that one hangs on tells what happened."""
    verb = clause.parent.verb if clause.parent is not None else None
    return verb is not None and verb.tense == "past" and not verb.is_negated


def times(clause: Clause) -> list[When]:
    """Return the times of a clause."""
    return [timed.when for timed in clause.times]
