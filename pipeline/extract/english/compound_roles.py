"""Small nouns before a role that say which one it is: "safety director", "party branch secretary"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

MOST_NOUNS = 3
SHORTEST = 4
"""Letters of a noun that nobody has taught us."""
DESCRIBES = re.compile(r"(?:ed|ly|ous|ful|ive|able|ible|less|ish|est|ant|some|like|ually|orial)$")
"""How words end that tell of a holder, not of the post."""
CLOSED = (
    "function", "preposition", "conjunction", "subordinator", "adverb", "pronoun", "determiner", "modal", "qualifier",
    "number", "month", "honorific", "title", "profession", "calling", "relation", "no-portfolio", "postword", "hedge",
    "descriptive",
)  # fmt: skip


def compound_end(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return the end of the nouns before a role that belong to it: "safety" of "safety director"; 0 for none.

    A noun for a part of a body belongs to a role only where more of the body follows: "branch secretary of the Board".
    """
    for end in range(at, min(len(tokens) - 1, at + MOST_NOUNS) + 1):
        role = longest(tokens, end, words.roles)
        if role is not None:
            plain = role[1].kind == "generic" and not tokens[role[0] - 1].is_capitalised
            inner = any(is_part(token, words) for token in tokens[at:end])
            follows = tokens[role[0]].key if role[0] < len(tokens) else ""
            return end if end > at and plain and (not inner or follows in {"of", "at", "in", "for"}) else 0
        if not (is_part(tokens[end], words) or is_taught(tokens[end], words) or is_noun(tokens[end], words)):
            return 0
    return 0


def is_taught(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a word is known to stand before a role: "finance", "party"."""
    return not token.is_capitalised and (words.is_a(token.key, "portfolio") or token.key == "party")


def is_noun(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a small word that nobody has taught us can be a noun before a role, not a word that tells of a holder."""
    if not token.is_word or token.text != token.text.lower() or len(token.key) < SHORTEST:
        return False
    known = token.key in words.verbs or token.key in words.prefixes or token.key in words.institutions
    return not (known or DESCRIBES.search(token.key) or any(words.is_a(token.key, kind) for kind in CLOSED))


def is_part(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a small word names a body by its kind or a part of one: "programme", "school", "branch"."""
    small = token.text == token.text.lower()
    return small and (words.is_a(token.key, "inner") or token.key in words.institutions)
