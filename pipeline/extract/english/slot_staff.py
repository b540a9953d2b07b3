"""What can fill a slot for seats, aides, whom they serve, and staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.references import people_of
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.posts import Filler
    from pipeline.extract.english.state import State
    from pipeline.extract.english.titles import Office


def seats(state: State, nouns: Sequence[Noun], _taken: Sequence[Mention]) -> list[Filler]:
    """Return a seat, as "seat" or "place"."""
    return [marker(state, noun) for noun in nouns if state.p.key(noun.end - 1) in {"seat", "seats", "place"}]


def aides(state: State, nouns: Sequence[Noun], _taken: Sequence[Mention]) -> list[Filler]:
    """Return an aide's or secretary's role, open as it may be."""
    roles = [n for n in nouns if n.office and all(c.kind in {"person", "role"} for c in n.office.complements)]
    return [
        marker(state, n)
        for n in roles
        if n.office and n.det != "its" and (n.office.role.kind == "aide" or is_own_secretary(n.office))
    ]


def is_own_secretary(office: Office) -> bool:
    """Whether a secretary may be one's own: none that is told to be another office's ("Secretary to the President")."""
    return office.role.name == "secretary" and all(c.kind != "role" for c in office.complements)


def masters(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return people whose aide the one who fills the slot before is known to be."""
    aide = taken[-1].entity.name if taken else ""
    known = {master for who, master in state.scene.serving if who == aide}
    return [m for noun in nouns for m in people_of(state, noun, taken) if m.entity.name in known]


def staff(state: State, nouns: Sequence[Noun], _taken: Sequence[Mention]) -> list[Filler]:
    """Return staff as described: "formal staff"."""
    return [
        counted(state, n)
        for n in nouns
        if n.kind == "common" and state.p.key(n.end - 1) in {"staff", "personnel", "employees"}
    ]


COUNTING = {"about", "some", "around", "nearly", "over", "almost"}


def counted(state: State, noun: Noun) -> Mention:
    """Return staff with the words before it that describe or count it: "no permanent staff", "about 210 employees"."""
    first = noun.head
    while first > 0 and (state.p.tokens[first - 1].text[0].isdigit() or state.p.key(first - 1) in COUNTING):
        first -= 1
    span = state.p.span(first, noun.end)
    return Mention("group", span, Entity(state.p.phrase(first, noun.end), span.of(state.p.text)))


def marker(state: State, noun: Noun) -> Mention:
    """Return a noun as a mention of itself: it is only asked whether it is there."""
    return Mention("group", state.p.span(noun.start, noun.end), Entity(state.words(noun), state.words(noun)))
