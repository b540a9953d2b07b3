"""Bodies that are parts of others, and bodies that have parts, as slots of a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.seated import is_council
from pipeline.extract.english.tokens import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.posts import Filler
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

SMALL = {"department", "division", "section", "branch", "directorate", "bureau", "unit", "office", "laboratory",
         "service", "desk", "institute", "centre", "center", "registry", "secretariat", "inspectorate", "agency",
         "administration", "school", "archive", "library", "group"}  # fmt: skip
"""What a larger body has parts of."""


def subunits(state: State, nouns: Sequence[Noun], _taken: Sequence[Mention]) -> list[Filler]:
    """Return named bodies that can be parts of another: "a Legal Division"."""
    found = (m for noun in nouns if noun.kind == "body" for m in bodies_of(state, noun))
    return [m for m in found if SMALL & set(key_of(m.entity.name.partition(" of ")[0]).split()[-1:])]


def parted(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return bodies that have others for parts, not councils, in which others have a seat."""
    return [m for noun in nouns for m in bodies_of(state, noun, taken) if not is_council(m)]
