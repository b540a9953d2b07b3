"""Names that are but a noun: of a body of which there are many, of an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract import phrases
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View


def is_generic(view: View, place: str) -> bool:
    """Say whether a name is but the noun of a body ("Government"), of which there are many."""
    bodies = phrases.bodies(place, Span(0, len(place)), view.vocabulary)
    noun = view.vocabulary.english.institutions.get(place.casefold())
    named = noun is not None and noun.refers == "name" and place.casefold() != "government"
    return " " not in place and bool(bodies) and not bodies[0].entity.id and not named


def is_role_noun(view: View, place: str) -> bool:
    """Say whether words are but the title of an office ("Chairman"), whose body was named before."""
    first, *rest = place.casefold().split()
    return any(key == (first, *rest) for key, _ in view.vocabulary.english.roles.get(first, ()))
