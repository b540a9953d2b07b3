"""Whose aide, deputy or secretary somebody is said to be: "secretary to Premier Lee", "his aide", "Lee's successor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.known import named
from pipeline.extract.english.masters import STAFF
from pipeline.extract.english.names import name_at
from pipeline.extract.english.noun import Noun
from pipeline.extract.english.pronouns import SEX, by_sex, who_has_left
from pipeline.extract.english.references import people_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.extract.english.state import State
    from pipeline.extract.english.titles import Complement, Office
    from pipeline.extract.mentions import Mention

POSSESSIVE_PERSON = {"his", "her"}


def possessor(state: State, noun: Noun, other_than: Iterable[Mention] = ()) -> list[Mention]:
    """Return the person that a noun's possessive means: "his", "Hu's"."""
    if noun.owner is not None:
        return people_of(state, noun.owner)
    excluded = {m.entity.name for m in other_than}
    people = [m for m in state.scene.persons if m.entity.name not in excluded]
    if noun.det not in SEX:
        return []
    return by_sex(state, who_has_left(state, noun, people, state.p.key(noun.end - 1)) or people, SEX[noun.det])


def owners(state: State, noun: Noun, holder: Mention | None) -> list[Mention]:
    """Return the person a relation belongs to: "his", "Hu's", "to Hu"."""
    taken = [holder] if holder is not None else []
    if noun.owner is not None or noun.det in POSSESSIVE_PERSON:
        return possessor(state, noun, taken)
    if noun.det in {"their", "the", ""}:
        others = [m for m in state.scene.persons if holder is None or m.entity.name != holder.entity.name]
        return others[-1:]
    return []


SECRETARIES = {"secretary", "principal private secretary"}
"""Roles that people have in bodies and with people."""


def masters_of(state: State, noun: Noun, office: Office, holder: Mention | None) -> list[Mention] | None:
    """Return whom an aide or private secretary serves; ``None`` where the phrase names a post instead."""
    persons = [c for c in office.complements if c.kind == "person"]
    staff = office.role.name in STAFF and (persons or (noun.owner is not None and noun.owner.kind == "person"))
    aide = (
        office.role.kind == "aide"
        or staff
        or (office.role.name in SECRETARIES and is_personal(state, noun, office, persons))
    )
    if not aide:
        return None
    if persons:
        return [person_at_complement(state, c) for c in persons]
    if noun.owner is not None and noun.owner.kind in {"person", "pronoun"}:
        return people_of(state, noun.owner)
    return owners(state, noun, holder) if noun.det in POSSESSIVE_PERSON | {"their"} else []


def is_personal(state: State, noun: Noun, office: Office, persons: list[Complement]) -> bool:
    """Whether a secretary is somebody's own: "secretary to Deng", "his secretary", "main secretaries"."""
    marked = any(state.p.words.prefixes.get(prefix) == "aide" for prefix in office.prefixes)
    owned = (noun.owner is not None and noun.owner.kind == "person") or noun.det in POSSESSIVE_PERSON
    return bool(persons) or owned or (marked and not office.complements)


def person_at_complement(state: State, complement: Complement) -> Mention:
    """Return the person in "secretary to Premier Zhou Enlai"."""
    at = title_at_complement(state, complement)[1]
    name = name_at(state.p.tokens, at, state.p.words)
    return named(state, Noun("person", at, complement.end, name.first if name else at))


def title_at_complement(state: State, complement: Complement) -> tuple[Noun | None, int]:
    """Return the title of a person that a role is to, ``None`` for none, and the token where the name begins."""
    from pipeline.extract.english.nouns import noun_at

    title = noun_at(state.p, complement.start)
    if title is None or title.kind != "office" or title.end >= complement.end:
        return None, complement.start
    return title, title.end + (state.p.key(title.end) == ",")
