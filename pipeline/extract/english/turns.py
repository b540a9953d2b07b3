"""Bodies listed after one verb, each with its own time: "it became A in 1950, B in 1970 and C in 1990"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.clauses import Timed
from pipeline.extract.english.gaps import THEREAFTER
from pipeline.extract.english.remnants import GAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun

LISTING = ("under", "to", "into", "as", "with", "by")
"""Prepositions after which bodies may be listed."""


def by_turns(clauses: Sequence[Clause], chunks: Sequence[Chunk]) -> list[Clause]:
    """Return the clauses, one whose bodies have a time each split into one for each."""
    return [part for clause in clauses for part in parts_of(clause, chunks)]


def parts_of(clause: Clause, chunks: Sequence[Chunk]) -> list[Clause]:
    """Return a clause, or a clause for each of its bodies where each has a time of its own."""
    word, nouns = listed(clause)
    if clause.verb is None or len(nouns) < len(("A", "B")):
        return [clause]
    places = {c.noun.start: at for at, c in enumerate(chunks) if c.noun is not None}
    starts = [places.get(noun.start, -1) for noun in nouns]
    if starts != sorted(starts) or starts[0] < clause.verb.start:
        return [clause]
    times = trailing(clause, starts, chunks) or leading(clause, starts)
    if times is None:
        return [clause]
    parts = []
    for at, noun in enumerate(nouns):
        last = starts[at + 1] if at + 1 < len(starts) else clause.last
        kept = [(w, n) for w, n in clause.phrases if w != word or not any(n is other for other in nouns)]
        place = {"phrases": [*kept, (word, noun)]} if word else {"objects": [noun], "phrases": kept if not at else []}
        begin = {"first": clause.first} if not at else {"first": starts[at], "kind": "coordinate", "link": GAP}
        parts.append(replace(clause, times=times[at], last=last, **place, **begin))
        parts[-1].parent = clause.parent if not at else parts[0]
    clause.objects, clause.phrases, clause.times, clause.last = (
        parts[0].objects, parts[0].phrases, parts[0].times, parts[0].last
    )  # fmt: skip
    for part in parts[1:]:
        part.parent, part.brackets = clause, []
    return [clause, *parts[1:]]


def listed(clause: Clause) -> tuple[str, list[Noun]]:
    """Return the bodies that a clause lists as its objects or after one preposition, with that."""
    objects = [n for n in clause.objects if n.kind == "body"]
    if len(objects) > 1:
        return "", objects if len(objects) == len(clause.objects) else []
    for word in LISTING:
        found = [n for w, n in clause.phrases if w == word and n.kind == "body"]
        if len(found) > 1:
            return word, found
    return "", []


def trailing(clause: Clause, starts: Sequence[int], chunks: Sequence[Chunk]) -> list[list[Timed]] | None:
    """Return the times after each of several, "thereafter" from the end of the one before; ``None`` if not all."""
    if any(timed.at < starts[0] for timed in clause.times):
        return None
    ends = [*starts[1:], len(chunks)]
    found = [[t for t in clause.times if start < t.at < end] for start, end in zip(starts, ends, strict=True)]
    after = next((at for at, word in clause.words if word in THEREAFTER and at > starts[-1]), 0)
    if not found[-1] and after and len(found) > 1 and found[-2]:
        before = found[-2][-1].when
        if before.end:
            found[-1] = [Timed(replace(before, kind="since", start=before.end, end="", marker="from"), after)]
    return found if all(found) else None


def leading(clause: Clause, starts: Sequence[int]) -> list[list[Timed]] | None:
    """Return the times that stand before each of several: "became, in 1950, A and, in 1970, B"; ``None`` if not so."""
    begins = [-1, *starts[:-1]]
    found = [[t for t in clause.times if begin < t.at < start] for begin, start in zip(begins, starts, strict=True)]
    return found if all(len(times) == 1 for times in found) and len(clause.times) == len(starts) else None


__all__ = ["by_turns"]
