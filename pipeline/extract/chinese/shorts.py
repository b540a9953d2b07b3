"""Short names of bodies: those that the text introduces ("简称“客委会”") and those that are cut from a full name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.names import Edge, han
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.chinese.context import Context

LENGTHS = (3, 4)
"""How many characters a name cut from a full one has."""
KINDS = ("会议", "学校", "机关")
"""Ordinary words that mean a body again where its name ends with them and nothing but these stands before them."""
BEFORE = "该此本其任由为在于对向与和是从以使让被"
ENDING = "委会局部院署厅办处社团司校馆行台"
"""Characters that a short name ends with."""


def short_names_of_bodies(folded: str, context: Context) -> Iterator[Edge]:
    """List where bodies that were spoken of are named again by short names."""
    cost = context.vocabulary.costs["spoken_name"]
    fold = context.vocabulary.folded
    for name, body in context.aliases:
        place = -1 if fold(body.name).endswith(name) else folded.find(name)
        while place >= 0:
            yield Edge(place, place + len(name), "BODY", cost - 0.1 * len(name))
            place = folded.find(name, place + len(name))
    for kind in KINDS:
        place = folded.find(kind) if context.ending(kind) else -1
        while place >= 0:
            if place == 0 or not han(folded[place - 1]) or folded[place - 1] in BEFORE:
                yield Edge(place, place + len(kind), "BODY", cost - 0.1 * len(kind))
            place = folded.find(kind, place + len(kind))
    for end in (place + 1 for place, char in enumerate(folded) if char in ENDING):
        for length in LENGTHS:
            word = folded[end - length : end]
            if end >= length and word not in context.vocabulary.words and cut_from(word, context):
                yield Edge(end - length, end, "BODY", cost - 0.1 * length)


def short_body(word: str, words: str, context: Context) -> Entity | None:
    """Return the body spoken of that a short name stands for."""
    introduced = next((body for name, body in reversed(context.aliases) if name == word), None)
    spoken = introduced or (context.ending(word) if word in KINDS else cut_from(word, context))
    return Entity(spoken.name, words, spoken.id) if spoken else None


def cut_from(word: str, context: Context) -> Entity | None:
    """Return the latest body whose name a word of its characters may be cut from ("客委会" from "客家委员会")."""
    if len(word) not in LENGTHS:
        return None
    fold = context.vocabulary.folded
    return next((body for body in context.latest() if is_cut(word, fold(body.name))), None)


def is_cut(word: str, name: str) -> bool:
    """Tell whether a word is made of first characters of a name's words, a place before it left out."""
    if len(name) <= len(word) + 1 or not name.endswith(word[-1]) or word[:2] in name:
        return False
    return any(in_order(word[1:-1], name[start + 1 : -1]) for start, char in enumerate(name[:-2]) if char == word[0])


def in_order(chars: str, name: str) -> bool:
    """Tell whether characters stand in a name in their order."""
    rest = iter(name)
    return all(char in rest for char in chars)
