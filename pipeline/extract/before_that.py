"""What was so "before that": it ended when what the text has told to be so now began.

"It has had its seat in Leeds since 2002; before that it was based in York."
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


def follows(said: Statement, current: Statement, text: str) -> bool:
    """Say whether what a statement names stands right behind the current one, after words for the time before."""
    words = said.object.words if said.object else ""
    here = text.find(words, max(said.quote.start, current.quote.end), said.quote.end) if words else -1
    front = text[max(current.quote.end, here - FARTHEST) : here] if here >= 0 else ""
    earlier = not said.start or said.start < current.start
    return here - current.quote.end < NEAR and earlier and said.object != current.object and bool(FRONT.search(front))
