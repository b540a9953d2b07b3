"""What ends names of bodies: a number ("Base 55", "Department II"), a place ("Forestry Commission Scotland")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

NUMBERED = frozenset((
    "base", "brigade", "regiment", "squadron", "battalion", "division", "unit", "group", "army", "corps", "section",
    "fleet", "station", "bureau", "department", "institute", "laboratory", "directorate",
    "chamber", "team", "branch", "sector", "district", "circle", "battery", "wing", "detachment", "flotilla", "camp",
    "cell", "panel", "area", "zone", "region", "company", "platoon",
))  # fmt: skip
"""Nouns of bodies that are told apart by number: "Base 55", "Department 12"."""
LONGEST_NUMBER = 3
ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}


def is_number(tokens: Sequence[Token], at: int, noun: str) -> bool:
    """Whether the number of a body stands here, right after its noun: no year."""
    if noun not in NUMBERED or at >= len(tokens):
        return False
    figures = tokens[at].text.isdigit() and len(tokens[at].text) <= LONGEST_NUMBER
    return figures or (tokens[at].text in ROMAN and not (tokens[at].text == "I" and speaks(tokens, at)))


def speaks(tokens: Sequence[Token], at: int) -> bool:
    """Whether "I" is who speaks and no number: "the section I led"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.is_word and after.key not in {"of", "in", "at", "for", "and", "under", "from"}


def of_place(tokens: Sequence[Token], end: int, words: EnglishVocabulary) -> int:
    """Return the end of a name that a place ends: "Forestry Commission Scotland"."""
    place = longest(tokens, end, words.places) if end < len(tokens) and tokens[end].is_capitalised else None
    after = tokens[place[0]] if place and place[0] < len(tokens) else None
    goes_on = after is not None and (after.is_capitalised or after.text == "'s")
    return place[0] if place and not goes_on else end


FIGURES = 4


def is_figure(token: Token) -> bool:
    """Whether a word is a short number, in figures or as the Romans wrote it."""
    text = token.text
    return len(text) <= FIGURES and (text.isdigit() or (bool(text) and not set(text) - set("IVXL")))
