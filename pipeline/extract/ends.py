"""Ends that another statement of the text gives: what was so "before that", and whose holder a chronology sees die.

"It has had its seat in Leeds since 2002; before that it was based in York." "1946: Potts dies on 19 August."
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from schemas.dates import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from schemas.records import Statement, Unit

KINDS = {"subordinate_to": "above", "part_of": "above", "headquartered_at": "seat"}
"""Predicates of which a body has one at a time, by what they tell of."""
FRONT = re.compile(r"(?i)\b(?:before (?:that|then)|prior to that|previously|earlier)\b[^.;]*$")
FARTHEST = 80
"""Characters from those words to the name of what was so."""
ENTRIES = {"timeline", "cv"}
"""Layouts of dated entries."""
NEAR = 400
"""Characters from what is so now to what was so before."""


def ended_before(found: Iterable[tuple[Unit, Statement]], text: str) -> list[tuple[Unit, Statement]]:
    """Return the statements, with the ends that "before that" gives those which name none."""
    now: dict[tuple[str, str], Statement] = {}
    settled: list[tuple[Unit, Statement]] = []
    for unit, said in found:
        kind = KINDS.get(said.predicate, "")
        current = now.get((kind, said.subject.name)) if kind else None
        if kind and said.end == OPEN and said.start:
            now[kind, said.subject.name] = said
        elif current and not said.end and said.object and follows(said, current, text):
            settled.append((unit, replace(said, end=current.start)))
            continue
        settled.append((unit, said))
    return settled


def ended_by_death(found: Iterable[tuple[Unit, Statement]]) -> list[tuple[Unit, Statement]]:
    """Return the statements, the post that somebody took up last ended where a chronology tells the death.

    It tells of the post if it names others who had it too; a life in dates has left posts behind without a word.
    """
    settled = list(found)
    holders: dict[str, set[str]] = {}
    for _, said in settled:
        if said.predicate == "position_held" and said.object:
            holders.setdefault(said.object.name, set()).add(said.subject.name)
    begun: dict[str, int] = {}
    for at, (unit, said) in enumerate(settled):
        plain = said.certainty == "stated" and said.polarity == "affirmed"
        if said.predicate == "position_held" and plain and said.start:
            begun[said.subject.name] = at
        elif said.predicate == "died" and unit.layout in ENTRIES and plain and said.subject.name in begun:
            last, held = settled[begun[said.subject.name]]
            told = said.pattern_id.startswith("en-") and held.object is not None and not held.end
            if told and held.object and len(holders[held.object.name]) > 1 and held.start < said.start:
                settled[begun[said.subject.name]] = (last, replace(held, end=said.start))
    return settled


def follows(said: Statement, current: Statement, text: str) -> bool:
    """Say whether what a statement names stands right behind the current one, after words for the time before."""
    words = said.object.words if said.object else ""
    here = text.find(words, max(said.quote.start, current.quote.end), said.quote.end) if words else -1
    front = text[max(current.quote.end, here - FARTHEST) : here] if here >= 0 else ""
    earlier = not said.start or said.start < current.start
    return here - current.quote.end < NEAR and earlier and said.object != current.object and bool(FRONT.search(front))
