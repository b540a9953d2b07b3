"""Claims that cannot be so by the kinds of their ends: a body or an age as a holder, a person as a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from schemas.records import Statement, Unit

OF_PEOPLE = {"position_held", "born", "died", "secretary_to", "member_of"}
"""Predicates whose subject is a person."""
NO_PERSON = set(
    "office department ministry committee commission council bureau secretariat agency administration authority institute"
    " institution assembly congress conference senate directorate treasury presidency embassy legation association"
    " organisation organization federation government parliament republic empire kingdom monarchy dynasty interregnum"
    " period era dictatorship occupation protectorate colony province district region territory constituency ministers"
    " governors directors secretaries presidents chairmen commissioners vacant".split()
)
"""Last words of names of bodies, places and ages, and of headings, which nobody is called by."""


def plausible(found: Iterable[tuple[Unit, Statement]]) -> list[tuple[Unit, Statement]]:
    """Return the statements of a document without those in which a body is a person, or a person a body."""
    told = [(unit, said) for unit, said in found if said.predicate not in OF_PEOPLE or is_person(said.subject.name)]
    people = {said.subject.name for _, said in told if said.predicate in {"position_held", "born", "died"}}
    return [(unit, said) for unit, said in told if owner_of(said) not in people]


def is_person(name: str) -> bool:
    """Tell whether a name may be somebody's by its last word; in small letters it is a post's, as in claims about all."""
    return name[:1].islower() or name.rpartition(" ")[2].casefold() not in NO_PERSON


def owner_of(said: Statement) -> str:
    """Return whose a post is by its name ("director of Ann Lee" is Ann Lee's), "" for claims of other kinds."""
    if said.predicate != "position_held" or said.object is None:
        return ""
    return said.object.name.partition(" of ")[2].removeprefix("the ")
