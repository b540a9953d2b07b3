"""Places told by where they lie: "northwest China's Qinghai Province", "the southern province of Guangdong"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.small_bodies import small_body_end
from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.titles import Complement
    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

UNITS = {"province", "region", "state", "city", "county", "district", "prefecture", "municipality", "territory",
         "town", "island", "republic", "canton", "department", "governorate", "township", "borough"}  # fmt: skip
GREAT = {"metropolis", "megacity", "mega-city", "megalopolis", "conurbation"}
UNITS |= GREAT
SIDES = {"north", "south", "east", "west", "northwest", "northeast", "southwest", "southeast", "central", "northern",
         "southern", "eastern", "western", "northwestern", "northeastern", "southwestern", "southeastern",
         "north-west", "north-east", "south-west", "south-east", "inland", "coastal", "neighbouring",
         "neighboring"}  # fmt: skip
FUNCTION = {"of", "in", "at", "for", "to", "and", "or", "by", "on", "from", "with", "the", "a", "an"}
MOST_WORDS = 4
"""Words between the article and the kind of place."""


def past_region(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return where the place itself begins, of "east China's Anhui" Anhui; ``at`` where nothing tells where it lies."""
    return past_owner_country(tokens, at, words) or past_kind(tokens, at, words) or at


def past_owner_country(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return where a place begins behind its country: "(southwest) China's (northern) Yunnan", else 0."""
    first = at + (tokens[at].key in SIDES)
    country = longest(tokens, first, words.places) if first < len(tokens) and tokens[first].is_capitalised else None
    here = country[0] + 1 if country else 0
    if not country or here >= len(tokens) or tokens[here - 1].text not in {"'s", "’s"}:
        return 0
    here += tokens[here].text in SIDES and here + 1 < len(tokens)
    if not tokens[here].is_capitalised:
        return 0
    named = longest(tokens, here, words.places)
    end = named[0] if named else here + 1
    kind = next((n for n in range(end, min(end + MOST_WORDS, len(tokens))) if not tokens[n].is_capitalised), end)
    units = {token.key for token in tokens[end : kind + 1]}
    office = end < len(tokens) and tokens[end].is_capitalised and not units & UNITS
    return here if (named and not office) or units & UNITS else 0


def past_kind(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return where a place begins behind its kind: "the eastern Indian state of Bihar", else 0."""
    if tokens[at].key != "the":
        return 0
    here = at + 1
    while here < len(tokens) and here <= at + MOST_WORDS and tokens[here].key not in UNITS | FUNCTION:
        foreign = tokens[here].is_capitalised and longest(tokens, here, words.demonyms)
        if not tokens[here].is_word or (tokens[here].is_capitalised and not foreign):
            return 0
        here += 1
    placed = here + 2 < len(tokens) and tokens[here].text in UNITS and tokens[here + 1].key == "of"
    told = here > at + 1 or (here < len(tokens) and tokens[here].key in GREAT)
    return here + 2 if placed and told and tokens[here + 2].is_capitalised else 0


def of_what_is_theirs(tokens: Sequence[Token], told: Complement, words: EnglishVocabulary) -> Complement:
    """Return what a role is of, where that is a thing of a place: "head of Egypt's delegation" is not of Egypt."""
    at = told.end
    owns = at + 1 < len(tokens) and tokens[at].key == "'s"
    noun = at + owns
    if told.kind != "place" or noun >= len(tokens) or not tokens[noun].is_word or tokens[noun].is_capitalised:
        return told
    attributed = tokens[told.start - 1].key == "the" and is_noun(tokens[noun], words)
    if not (owns or attributed):
        return told
    end = small_body_end(tokens, noun, words)
    return replace(told, kind="body" if end else "other", end=end or at)


def is_noun(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a small word can only be a noun, so that the place before it says whose: "the Kenya delegation"."""
    small = ("function", "preposition", "conjunction", "subordinator", "adverb", "pronoun", "determiner", "modal")
    joins = any(words.is_a(token.key, kind) for kind in small) or token.key in FUNCTION | words.verbs.keys()
    return (not joins and token.key in words.institutions) or token.key.rstrip("s") in GROUPS


GROUPS = {"delegation", "mission", "team", "office", "branch", "section", "desk", "contingent", "embassy", "legation"}
