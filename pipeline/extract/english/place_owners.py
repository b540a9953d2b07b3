"""Places that own roles bound to one: "the city's party chief"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.noun import Noun
from pipeline.extract.english.offices import office_at
from pipeline.extract.english.places import LEVELS

if TYPE_CHECKING:
    from pipeline.extract.english.passage import Passage


def local_owner(p: Passage, at: int) -> tuple[Noun, int] | None:
    """Read the kind of place that owns a role bound to one, and where the role starts: "the city's mayor"."""
    if p.key(at) != "the" or p.key(at + 1) not in LEVELS or p.key(at + 2) != "'s" or at + 3 >= len(p.tokens):
        return None
    office = office_at(p.tokens, at + 3, p.words)
    if office is None or office.role.kind != "place" or office.complements:
        return None
    return Noun("place", at, at + 2, at + 1, "the"), at + 3
