"""Texts in which "M." before a name is Monsieur and no initial: yearbooks of the League, French officials."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.vocabulary import Vocabulary

OPENS = r"(?:(?<=[a-zà-ÿ0-9,;:()–—|/“”\]] )|(?<=[.!?] )(?<![A-Z]\. )|(?<=[\n(*|])|(?<=\A))"
"""Where a name begins: behind a small letter or a mark, no other initial or given name."""
LETTERED = re.compile(OPENS + r"(?:-? ?)([A-Z])\. ((?:d[’']|de |du |von |van )?[A-ZÀ-Þ][\w’'-]+|[A-ZÀ-Þ]\.)")
FRENCH = re.compile(r"\b(?:Mme|Mmes|Mlle|MM|Monsieur|Madame)\b")
MANY = 2
"""So many names at least begin so, and so many times as many as with other initials."""
ENTRY = ("m.",)


def with_monsieur(text: str, vocabulary: Vocabulary) -> Vocabulary:
    """Return the vocabulary with "M." as a form of address, where a text begins names of several people with it.

    "President: M. Jean Roux. Members: M. Karl Weiss and M. Ivo Lind" speaks of Jean Roux; one "M. Ivo Lind" alone, or
    "M. Ivo Lind" beside "K. Adam Orr" and "P. Sven Holm", has an initial. A "Mme" decides where the text has one.
    """
    if "M. " not in text or not is_monsieur(text):
        return vocabulary
    words = vocabulary.english
    titles = {**words.titles, ENTRY[0]: ((ENTRY, "honorific"),)}
    classes = {**words.words, "honorific": words.words["honorific"] | {ENTRY[0]}}
    return replace(vocabulary, english=replace(words, titles=titles, words=classes))


def is_monsieur(text: str) -> bool:
    """Whether names of several people begin with "M." in a text, and few with another initial."""
    found = [match.groups() for match in LETTERED.finditer(text)]
    people = {name for letter, name in found if letter == "M"}
    others = len({name for letter, name in found if letter != "M"})
    least = 1 if FRENCH.search(text) else MANY
    return len(people) >= max(least, MANY * others)
