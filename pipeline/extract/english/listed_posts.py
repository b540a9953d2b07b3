"""Posts that a colon brings, each with its time: "She rose fast: clerk in 1985, secretary of the court in 1987"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.clauses import Timed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.passage import Passage

LISTING = {"comma", "conjunction", "when", "adverb", "open", "close", "stop"}
OWN = {"", "a", "an", "its", "his", "her"}
"""Determiners of a post that somebody is told to have had."""
SINGULAR = {"he", "she", "her", "him"}


def list_posts(p: Passage, chunks: Sequence[Chunk], clauses: Sequence[Clause]) -> None:
    """Let a list of posts and times after a colon tell what the person before it became."""
    for clause in clauses:
        outer = clause.parent
        if clause.link != ":" or clause.verb is not None or outer is None or outer.verb is None:
            continue
        inside = chunks[clause.first + 1 : clause.last]
        titles = [c.noun for c in inside if c.noun is not None]
        who = told_of(p, outer)
        plain = all(c.noun is not None or c.kind in LISTING for c in inside)
        own = all(noun.kind == "office" and noun.det in OWN and noun.owner is None for noun in titles)
        if who is None or not titles or not plain or not own or outer.verb.is_negated or outer.verb.modal:
            continue
        times = each_timed(chunks, clause)
        if len(times) != len(titles):
            continue
        clause.kind, clause.link, clause.subject, clause.times = "coordinate", ",", [who], times
        clause.verb = replace(
            outer.verb, lemma="become", voice="active", tense="past", start=clause.first, end=clause.first
        )
        clause.objects, clause.phrases, clause.brackets, clause.words = titles, [], [], []


def each_timed(chunks: Sequence[Chunk], clause: Clause) -> list[Timed]:
    """Return the times of a list, each after its post or, where that has one already, before the next."""
    times: list[Timed] = []
    waits = False
    for at in range(clause.first + 1, clause.last):
        when = chunks[at].when
        if when is not None:
            times.append(Timed(when, at, leads=not waits))
            waits = False
        elif chunks[at].noun is not None:
            waits = not (times and times[-1].leads and times[-1].at > at - FEW)
    return times


FEW = 4
"""Chunks between a time and the post it opens."""


def told_of(p: Passage, outer: Clause) -> Noun | None:
    """Return the one person that a clause is about, or tells something of."""
    people = [n for n in outer.subject if n.kind == "person" or p.key(n.start) in SINGULAR]
    others = [n for n in outer.objects if n.kind == "pronoun" and p.key(n.start) in SINGULAR]
    return (
        people[0] if len(people) == len(outer.subject) == 1 else others[0] if len(others) == 1 and not people else None
    )
