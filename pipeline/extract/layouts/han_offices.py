"""Offices that English parameters of a Chinese box mean: "president", "governor" beside an office told in Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.layouts.offices import is_han, place_of, post_of

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Span

OF_STATE = {
    "president": ("总统", "總統"),
    "prime minister": ("总理", "總理"),
    "premier": ("总理", "總理"),
    "chancellor": ("总理", "總理"),
    "vice president": ("副总统", "副總統"),
    "deputy prime minister": ("副总理", "副總理"),
    "governor general": ("总督", "總督"),
}
"""Offices of a country, in simplified and traditional characters."""
OF_PLACE = {"州": ("州长", "州長"), "省": ("省长", "省長"), "市": ("市长", "市長"), "县": ("县长", "縣長")}
"""Heads of places by the last character of their names."""
HEADS = {"governor", "mayor", "premier"}
LONGEST = 8
"""Characters of a country's name."""


def is_foreign_label(noun: str, current: Mention | None) -> bool:
    """Tell whether an English noun stands beside an office told in Chinese ("president" below 尼日利亚审计长)."""
    known = noun.casefold() in OF_STATE or noun.casefold() in HEADS
    return known and current is not None and is_han(current.entity.name)


def han_office(view: View, current: Mention, noun: str, span: Span) -> Mention | None:
    """Return the office that the noun means in the country or place of the one told of; ``None`` where none is named.

    "president" below 尼日利亚联邦审计长 is 尼日利亚总统, "governor" below 卡诺州财政专员 is 卡诺州州长.
    """
    name = current.entity.name
    folded = name.translate(view.vocabulary.layouts.characters)
    traditional = folded != name
    place = place_of(current)
    forms = OF_PLACE.get(place[-1:].translate(view.vocabulary.layouts.characters)) if place else None
    if noun.casefold() in HEADS and forms:
        return post_of(view, forms[traditional], place, span)
    country = country_of(view, folded)
    told = OF_STATE.get(noun.casefold())
    return post_of(view, told[traditional], name[: len(country)], span) if told and country else None


def country_of(view: View, name: str) -> str:
    """Return the country that a post's name in simplified characters begins with, "" for none."""
    words = view.vocabulary.chinese.words
    sizes = range(min(LONGEST, len(name)), 1, -1)
    return next((name[:size] for size in sizes if name[:size] in words and words[name[:size]].label == "PLACE"), "")
