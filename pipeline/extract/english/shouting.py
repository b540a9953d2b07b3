"""Names in capitals as they are printed: "ANITA RAO" is Anita Rao."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

SHORTEST_SHOUT = 4
"""Letters of the longest word of a name in capitals, which initials of bodies seldom have."""
SHORTEST_SURNAME = 3
LONGEST_INITIALS = 8


def calmed(words: str) -> str:
    """Return words in capitals as a name is printed ("Ramesh Iyer"); other words stay."""
    if not words.isupper() or len(words) < SHORTEST_SHOUT:
        return words
    parts = (part.lower() if at and part.lower() in SMALL else part for at, part in enumerate(words.split(" ")))
    return " ".join(
        part if part.islower() else re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda m: m[0].capitalize(), part)
        for part in parts
    )


PARTICLES = {"de", "da", "do", "dos", "das", "del", "la", "las", "los", "van", "von", "der", "den", "di", "du", "y",
             "e"}  # fmt: skip
SMALL = {"of", "the", "and", "for", "on", "at", "to", "in"} | PARTICLES


def calmed_name(words: str) -> str:
    """Return a person's name without capitals, also where the surname alone is in them ("Tomasz WIERZBICKI")."""
    if words.isupper():
        return calmed(words)
    parts = words.split(" ")
    among = any(is_long_shout(part) for part in parts)
    made: list[str] = []
    for is_loud, run in groupby(parts, key=str.isupper):
        together = [*run]
        beside = is_loud and any(is_long_shout(part) for part in together)
        made += [calmed_part(part, among=among, beside=beside) for part in together]
    return " ".join(made)


def is_long_shout(part: str) -> bool:
    """Whether a part of a name is in capitals and too long for initials."""
    return len(part) >= SHORTEST_SHOUT and part.isupper()


def calmed_part(part: str, *, among: bool, beside: bool) -> str:
    """Return a part of a name without capitals: "PAZ" beside a long surname in them, "de" among such; initials stay."""
    if among and part.isupper() and part.lower() in PARTICLES:
        return part.lower()
    if beside and part.isalpha() and part.isupper() and len(part) >= SHORTEST_SURNAME:
        return part.capitalize()
    return calmed(part) if part.isalpha() or "-" in part else part


def is_shouted(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a token can be a word of a name in capitals: it has a vowel and is no word of the vocabulary's own."""
    if not (token.is_word and token.text.isupper()):
        return False
    if token.key.endswith("."):
        return len(token.text) <= LONGEST_INITIALS
    named = token.key in words.institutions or token.key in words.exclusions or token.key in words.roles
    listed = any(words.is_a(token.key, kind) for kind in ("common", "title", "function", "month", "postnominal"))
    return len(token.text) > 1 and bool(set(token.key) & set("aeiouyáéíóúàèâêîôûäöüãõ")) and not (named or listed)


def is_shouted_surname(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a word in capitals is of the surname after given names: "Piotr ZIELONKA", "Eva María LUGO DE PAZ".

    Behind a form of address the surname may come first: "Mr CHHIM Sokunthea".
    """
    if at == 0 or not is_of_surname(tokens[at], words):
        return False
    begin, end = at, at + 1
    while begin > max(at - MOST_SURNAMES, 1) and is_of_surname(tokens[begin - 1], words):
        begin -= 1
    while end < min(len(tokens), begin + MOST_SURNAMES) and is_of_surname(tokens[end], words):
        end += 1
    first = begin
    while first > max(begin - MOST_GIVEN, 0) and is_small_name(tokens[first - 1], words):
        first -= 1
    longest = max(len(token.text) for token in tokens[begin:end])
    alone = first == 0 and (end == len(tokens) or tokens[end].text in {",", "(", "–", "—"})
    given = words.is_a(tokens[first].key, "given") or words.is_a(tokens[begin - 1].key, "given")
    closed = not words.is_a(tokens[end - 1].key, "particle")
    if is_addressed(tokens, first, words):
        follows = end < len(tokens) and is_small_name(tokens[end], words)
        return closed and (first < begin or follows)
    return first < begin and closed and longest >= SHORTEST_SHOUT + (not given) and (given or alone)


def is_addressed(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a form of address stands before a name: "Mr.", "Dr"."""
    before = at - 1 - (at > 1 and tokens[at - 1].text == ".")
    return before >= 0 and tokens[before].is_capitalised and words.is_a(tokens[before].key, "honorific")


MOST_GIVEN, MOST_SURNAMES = 3, 4


def is_of_surname(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a token can be of a surname in capitals: "LUGO" and "DE" of "Eva María LUGO DE PAZ"."""
    if token.is_word and token.text.isupper() and words.is_a(token.key, "particle"):
        return True
    return len(token.text) >= SHORTEST_SURNAME and not token.key.endswith(".") and is_shouted(token, words)


def is_small_name(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a token can be a given name before a surname in capitals."""
    return token.is_word and token.is_capitalised and not token.text.isupper() and is_plain(token.key, words)


def is_plain(key: str, words: EnglishVocabulary) -> bool:
    """Whether a word stands in no class of words that names of things are made of."""
    kinds = ("common", "title", "function", "month", "portfolio", "honorific")
    return not (any(words.is_a(key, kind) for kind in kinds) or key in words.institutions or key in words.exclusions)
