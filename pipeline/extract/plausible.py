"""Claims that cannot be so by the kinds of their ends: a body or an age as a holder, a person as a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from schemas.records import Statement, Unit

OF_PEOPLE = {"position_held", "born", "died", "secretary_to", "member_of"}
"""Predicates whose subject is a person."""
NO_PERSON = {
    "administration", "agency", "assembly", "association", "authority", "bureau", "chairmen", "colony",
    "commission", "commissioners", "committee", "conference", "congress", "constituency", "council", "department",
    "dictatorship", "directorate", "directors", "district", "dynasty", "embassy", "empire", "era", "federation",
    "government", "governors", "institute", "institution", "interregnum", "kingdom", "legation", "ministers",
    "ministry", "monarchy", "occupation", "office", "organisation", "organization", "parliament", "period",
    "presidency", "presidents", "protectorate", "province", "region", "republic", "secretariat", "secretaries",
    "senate", "territory", "treasury", "vacant",
}  # fmt: skip
"""Last words of names of bodies, places and ages, and of headings, which nobody is called by."""


def plausible(found: Iterable[tuple[Unit, Statement]]) -> list[tuple[Unit, Statement]]:
    """Return the statements of a document without those in which a body is a person, or a person a body."""
    told = [(unit, said) for unit, said in found if said.predicate not in OF_PEOPLE or is_person(said.subject.name)]
    people = {said.subject.name for _, said in told if said.predicate in {"position_held", "born", "died"}}
    return [(unit, said) for unit, said in told if owner_of(said) not in people and not is_below_own_part(said)]


def is_below_own_part(said: Statement) -> bool:
    """Tell whether a body is said to be under a part of itself, "its secretariat" having been that of another."""
    under = said.predicate in {"subordinate_to", "part_of"} and said.object is not None
    return under and said.object is not None and said.object.name.endswith(f" of the {said.subject.name}")


def is_person(name: str) -> bool:
    """Tell whether a name may be somebody's by its last word; in small letters it is a post's, of all holders."""
    return name[:1].islower() or name.rpartition(" ")[2].casefold() not in NO_PERSON


def owner_of(said: Statement) -> str:
    """Return whose a post is by its name ("director of Ann Lee" is Ann Lee's), "" for claims of other kinds."""
    if said.predicate != "position_held" or said.object is None:
        return ""
    return said.object.name.partition(" of ")[2].removeprefix("the ")
