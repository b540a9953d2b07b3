"""Titles of posts that a text teaches by its initials for them, or by writing them in capitals and in small letters."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.vocabulary import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.extract.english.vocabulary import EnglishVocabulary, Key
    from pipeline.extract.vocabulary import Vocabulary


def with_initials(found: Iterable[tuple[str, str]], vocabulary: Vocabulary) -> Vocabulary:
    """Return the vocabulary with the initials that a text gives for titles of posts, as roles of that name."""
    roles = dict(vocabulary.english.roles)
    for letters, title in found:
        key = letters.lower()
        roles[key] = (((key,), Role(title, "head", "title", "one")), *roles.get(key, ()))
    return replace(vocabulary, english=replace(vocabulary.english, roles=roles))


CAPITALS = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")


def with_small(text: str, vocabulary: Vocabulary) -> Vocabulary:
    """Return the vocabulary with titles that a text writes both ways: "the Data Commissioner", "data commissioner".

    The word before the role is none of ours, so that in small letters alone it would not be told from "a popular
    commissioner".
    """
    words, roles = vocabulary.english, dict(vocabulary.english.roles)
    for title in dict.fromkeys(CAPITALS.findall(text)):
        first, last = title.lower().split()
        base = next((role for key, role in words.roles.get(last, ()) if key == (last,) and role.number == "one"), None)
        if base is None or base.role_class not in {"head", "secretary"} or is_known(first, words):
            continue
        if f" {title.lower()}" in text:
            entry: tuple[Key, Role] = (first, last), replace(base, name=title.lower())
            roles[first] = (entry, *roles.get(first, ()))
    return replace(vocabulary, english=replace(words, roles=roles)) if len(roles) > len(words.roles) else vocabulary


def is_known(key: str, words: EnglishVocabulary) -> bool:
    """Whether a word before a role has a meaning of its own: a prefix, portfolio, place, qualifier, name or verb."""
    kinds = ("portfolio", "function", "qualifier", "adverb", "determiner", "title", "honorific", "given", "tier")
    tables = (words.prefixes, words.places, words.demonyms, words.roles, words.institutions, words.surnames)
    return key in words.verbs or any(words.is_a(key, kind) for kind in kinds) or any(key in table for table in tables)
