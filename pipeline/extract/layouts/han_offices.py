"""Offices that English parameters of a Chinese box mean: "president", "governor" beside an office told in Chinese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.offices import is_han, place_of, plain_post, post_of

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
OF_REPUBLIC = {
    "president": ("大总统", "大總統"),
    "prime minister": ("国务总理", "國務總理"),
    "premier": ("国务总理", "國務總理"),
}
"""The same beside the ministers of the Republic of China up to 1928, who were called 总长."""
MINISTER = re.compile(r"(?P<front>.{2,})(?<!检察)(?<!审计)(?<!参谋)(?:次|总)长")
REPUBLIC = ("中华民国", "中華民國")
DEPUTY = re.compile(r"(?:常务|常務|第一)?副(?P<head>部[长長])|(?:政务|政務|常务|常務)?次[长長]")
HEADS = {"governor", "mayor", "premier"}
LONGEST = 8
"""Characters of a country's name."""


def is_foreign_label(noun: str, current: Mention | None) -> bool:
    """Tell whether an English noun stands beside an office told in Chinese ("president" below 尼日利亚审计长)."""
    known = noun.casefold() in OF_STATE or noun.casefold() in HEADS or noun.casefold() == "minister"
    return known and current is not None and is_han(current.entity.name)


def han_office(view: View, current: Mention, noun: str, span: Span) -> Mention | None:
    """Return the office that the noun means in the country or place of the one told of; ``None`` where none is named.

    "president" below 尼日利亚联邦审计长 is 尼日利亚总统, "governor" below 卡诺州财政专员 is 卡诺州州长.
    """
    name = current.entity.name
    folded = name.translate(view.vocabulary.layouts.characters)
    traditional = folded != name
    if noun.casefold() == "minister":
        return minister_above(view, current, span)
    if told := is_of_republic(folded, current) and OF_REPUBLIC.get(noun.casefold()):
        return plain_post(f"{REPUBLIC[traditional]}{told[traditional]}", span, view)
    place = place_of(current)
    forms = OF_PLACE.get(place[-1:].translate(view.vocabulary.layouts.characters)) if place else None
    if noun.casefold() in HEADS and forms:
        return post_of(view, forms[traditional], place, span)
    country = country_of(view, folded)
    told = OF_STATE.get(noun.casefold())
    return post_of(view, told[traditional], name[: len(country)], span) if told and country else None


def minister_above(view: View, current: Mention, span: Span) -> Mention | None:
    """Return the minister over a vice minister told in Chinese (外交部部长 over 外交部副部长), ``None`` over others."""
    match = DEPUTY.search(current.entity.name)
    if match is None or match.end() != len(current.entity.name):
        return None
    front = current.entity.name[: match.start()]
    long = "長" if current.entity.name.endswith("長") else "长"
    return post_of(view, f"部{long}", front if front.endswith("部") else f"{front}部", span)


def is_of_republic(folded: str, current: Mention) -> bool:
    """Say whether a post is that of a minister of the Republic of China before 1928 (交通总长)."""
    match = MINISTER.fullmatch(folded)
    body = current.body.name if current.body else ""
    if match is None or match["front"].startswith(REPUBLIC[0]):
        return match is not None
    return len(match["front"]) == len("交通") and not body.endswith("国")


def country_of(view: View, name: str) -> str:
    """Return the country that a post's name in simplified characters begins with, "" for none."""
    words = view.vocabulary.chinese.words
    sizes = range(min(LONGEST, len(name)), 1, -1)
    return next((name[:size] for size in sizes if name[:size] in words and words[name[:size]].label == "PLACE"), "")
