"""The first level: terms joined to atoms, left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.dates.atoms import MAKERS, Found, Item
from pipeline.extract.dates.pairs import PAIR_MAKERS

if TYPE_CHECKING:
    from pipeline.extract.dates.shapes import Level
    from pipeline.extract.dates.terms import Term
    from pipeline.extract.dates.words import Words


ALL_MAKERS = {**MAKERS, **PAIR_MAKERS}


def join_terms(terms: list[Term], level: Level, words: Words) -> list[Item]:
    """Replace every run of terms that a pattern of the first level reads by its atom, the leftmost first."""
    shape = level.shape(term.role for term in terms)
    items: list[Item] = []
    position = 0
    while position < len(terms):
        start = level.next_position(shape, position)
        if start < 0:
            break
        items.extend(map(passed_on, terms[position:start]))
        item, position = atom_at(terms, level, words, shape, start)
        items.append(item)
    items.extend(map(passed_on, terms[position:]))
    return items


def atom_at(terms: list[Term], level: Level, words: Words, shape: bytes, start: int) -> tuple[Item, int]:
    """Return the atom that the first fitting pattern makes, or the term as such, and where to go on."""
    for pattern, match in level.fitting(shape, start):
        item = ALL_MAKERS[pattern.make](Found(terms, match, pattern, words))
        if item:
            return item, match.end
    return passed_on(terms[start]), start + 1


def passed_on(term: Term) -> Item:
    """Return a term as an item."""
    return Item(term.role, term.start, term.end, None, term.marker)
