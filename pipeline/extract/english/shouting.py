"""Names in capitals as they are printed: "ANITA RAO" is Anita Rao."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

SHORTEST_SHOUT = 4
"""Letters of the longest word of a name in capitals, which initials of bodies seldom have."""
LONGEST_INITIALS = 8


def calmed(words: str) -> str:
    """Return words in capitals as a name is printed ("Ramesh Iyer"); other words stay."""
    if not words.isupper() or len(words) < SHORTEST_SHOUT:
        return words
    small = {"of", "the", "and", "for", "on", "at", "to", "in", "de", "da", "van", "von"}
    parts = (part.lower() if at and part.lower() in small else part for at, part in enumerate(words.split(" ")))
    return " ".join(
        part if part.islower() else re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda m: m[0].capitalize(), part)
        for part in parts
    )


def calmed_name(words: str) -> str:
    """Return a person's name without capitals, also where the surname alone is in them ("Tomasz WIERZBICKI")."""
    if words.isupper():
        return calmed(words)
    return " ".join(calmed(part) if part.isalpha() or "-" in part else part for part in words.split(" "))


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
    """Whether a word in capitals is the surname after given names: "Piotr ZIELONKA", "Piotr Jan ZIELONKA"."""
    token, first = tokens[at], at
    if at == 0 or len(token.text) < SHORTEST_SHOUT or not is_shouted(token, words):
        return False
    while first > max(at - MOST_GIVEN, 0) and is_small_name(tokens[first - 1], words):
        first -= 1
    alone = first == 0 and (at + 1 == len(tokens) or tokens[at + 1].text in {",", "(", "–", "—"})
    given = words.is_a(tokens[first].key, "given") or words.is_a(tokens[at - 1].key, "given")
    return first < at and (given or (alone and len(token.text) > SHORTEST_SHOUT))


MOST_GIVEN = 3


def is_small_name(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a token can be a given name before a surname in capitals."""
    return token.is_word and token.is_capitalised and not token.text.isupper() and is_plain(token.key, words)


def is_plain(key: str, words: EnglishVocabulary) -> bool:
    """Whether a word stands in no class of words that names of things are made of."""
    kinds = ("common", "title", "function", "month", "portfolio", "honorific")
    return not (any(words.is_a(key, kind) for kind in kinds) or key in words.institutions or key in words.exclusions)
