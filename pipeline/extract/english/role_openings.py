"""What goes on behind "and" with somebody or another post, so that a series of capitalised words ends before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary


def names_bearer(tokens: Sequence[Token], at: int, end: int, words: EnglishVocabulary) -> bool:
    """Whether a person or another role, no field of work, stands up to ``end``: "(mayor of A and) Justice Lee"."""
    key = tokens[at].key if at < len(tokens) else ""
    field = end == at + 1 and words.is_a(key, "portfolio")  # "Education and Justice"
    styled = (words.is_a(key, "honorific") and not field) or (words.is_a(key, "given") and end > at + 1)
    return opens_role(tokens, at, words) or key in words.surnames or styled


def opens_role(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a role with what it is of goes on after "and", no name: "(governor of A and) Deputy Minister of B"."""
    at += at < len(tokens) and tokens[at].key in words.prefixes
    role = longest(tokens, at, words.roles) if at < len(tokens) else None
    led = role is not None and role[0] + 1 < len(tokens) and tokens[role[0]].key in {"of", "for"}
    return led and not words.is_a(tokens[at].key, "portfolio")
