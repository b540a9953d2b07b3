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
    """Return the end of the nouns before a role that belong to it: "safety" of "safety director"; 0 for none."""
    end, inner = at, False
    while end < min(len(tokens) - 1, at + MOST_NOUNS) and (longest(tokens, end, words.roles) or (end, None))[1] is None:
        inside = words.is_a(tokens[end].key, "inner") or is_small_body(tokens[end], words)
        if not (inside or is_taught(tokens[end], words) or is_noun(tokens[end], words)):
            return 0
        inner |= inside
        end += 1
    role = longest(tokens, end, words.roles) if end > at else None
    if role is None or role[1].kind != "generic" or tokens[role[0] - 1].is_capitalised:
        return 0
    follows = tokens[role[0]].key if role[0] < len(tokens) else ""
    return end if not inner or follows in {"of", "at", "in", "for"} else 0


def is_taught(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a word is known to stand before a role: "finance", "party"."""
    return not token.is_capitalised and (words.is_a(token.key, "portfolio") or token.key == "party")


def is_noun(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a small word that nobody has taught us can be a noun before a role, not a word that tells of a holder."""
    if not token.is_word or token.text != token.text.lower() or len(token.key) < SHORTEST:
        return False
    known = token.key in words.verbs or token.key in words.prefixes or token.key in words.institutions
    return not (known or DESCRIBES.search(token.key) or any(words.is_a(token.key, kind) for kind in CLOSED))


def is_small_body(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a word is the kind of a body in small letters: "programme", "school"."""
    return token.text == token.text.lower() and token.key in words.institutions
