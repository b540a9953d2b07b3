"""Names with the surname first, by which entries of works of reference open: "HALL, Ruth (b. 1950), ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.shouting import calmed, is_plain, is_shouted
from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

LONGEST_SURNAME = 3
LONGEST_GIVEN = 4
YEAR = len("1990")
BORN = {"b", "b.", "born", "c.", "*"}
SHORTEST = 3
"""Letters of a surname in capitals that is no initials."""


def inverted_end(tokens: Sequence[Token], words: EnglishVocabulary) -> int:
    """Return the end of the inverted name that tokens open with, 0 for none: a life in brackets must follow it."""
    comma = next((n for n, token in enumerate(tokens[: LONGEST_SURNAME + 1]) if token.text == ","), 0)
    surname, end = tokens[:comma], comma + 1
    while end < min(len(tokens), comma + 1 + LONGEST_GIVEN) and is_given(tokens[end], words):
        end += 1
    if not surname or end == comma + 1 or not tells_life(tokens, end) or words.is_a(tokens[comma + 1].key, "noble"):
        return 0
    shouted = all(is_shouted(token, words) and len(token.text) >= SHORTEST for token in surname)
    plain = all(token.is_word and token.is_capitalised and is_plain(token.key, words) for token in surname)
    return end if (shouted or plain) and not longest(tokens, 0, words.places) else 0


def is_given(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a token can be a given name or an initial."""
    initial = token.is_capitalised and token.key.endswith(".")
    return token.is_word and token.is_capitalised and (initial or is_plain(token.key, words))


def tells_life(tokens: Sequence[Token], at: int) -> bool:
    """Whether brackets follow that open with a year or with "born"."""
    bracket = at + 1 < len(tokens) and tokens[at].text == "("
    first = tokens[at + 1] if bracket else None
    return first is not None and (first.key in BORN or (first.text[:YEAR].isdigit() and len(first.text) >= YEAR))


STYLES = {"Sir", "Dame", "Dr", "Mr", "Mrs", "Ms", "Miss", "Prof", "Hon", "Rev", "Lady"}
"""Forms of address before the given name."""


def turned_name(words: str) -> str:
    """Return a name in the order it is spoken: "HALL, Ruth Mary" is Ruth Mary Hall."""
    surname, comma, given = words.partition(", ")
    style, _, bare = given.partition(" ")
    given = bare if style.rstrip(".") in STYLES and bare else given
    return f"{given} {calmed(surname)}" if comma else words
