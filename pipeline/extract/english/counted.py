"""Bodies that are elected anew and told apart by number: "member of the 17th, 18th and 19th Central Committees"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.institutions import institution_at, is_ordinal
from pipeline.extract.english.titles import Complement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

SPELT = frozenset((
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
))  # fmt: skip
FURTHEST = 8
"""So many tokens after one ordinal the next one stands."""


def counted_bodies(
    tokens: Sequence[Token], at: int, preposition: str, words: EnglishVocabulary
) -> tuple[list[Complement], int]:
    """Return the bodies that ordinals count, and where the phrase ends; none where there is but one ordinal.

    In "of the 18th and member of the 19th Committee" a role stands before the next ordinal: the phrase ends before it.
    A deputy "to the 12th Congress" is one of the congress; there the ordinal counts its terms.
    """
    start = at + (at < len(tokens) and tokens[at].key == "the")
    ordinals, here = [], start
    while here < len(tokens) and is_counting(tokens, here):
        ordinals.append(here)
        here += 1
        while here < len(tokens) and tokens[here].key in {",", "and", "the", "of"}:
            here += 1
    if preposition == "to" and ordinals == [here - 1] and here < len(tokens):
        body = institution_at(tokens, here, words)
        return ([Complement(preposition, "body", here, body.end)], body.end) if body else ([], at)
    if not ordinals or here - 1 == ordinals[-1]:
        return together(tokens, ordinals, here, preposition, words)
    return before_role(tokens, ordinals, here, preposition, words)


def together(
    tokens: Sequence[Token], ordinals: list[int], at: int, preposition: str, words: EnglishVocabulary
) -> tuple[list[Complement], int]:
    """Return the bodies of "the 17th and 18th Committees"."""
    body = institution_at(tokens, at, words) if len(ordinals) > 1 and at < len(tokens) else None
    if body is None:
        return [], at
    return [Complement(preposition, "body", at, body.end, ordinal) for ordinal in ordinals], body.end


def before_role(
    tokens: Sequence[Token], ordinals: list[int], at: int, preposition: str, words: EnglishVocabulary
) -> tuple[list[Complement], int]:
    """Return the body of "the 18th" in "the 18th and member of the 19th Committee", which ends at its ordinal."""
    for here in range(at, min(len(tokens) - 1, at + FURTHEST)):
        if is_counting(tokens, here) and tokens[here - 1].key in {"the", "of"}:
            body = institution_at(tokens, here + 1, words)
            found = [Complement(preposition, "body", here + 1, body.end, n) for n in ordinals] if body else []
            return found, ordinals[-1] + 1
        if not tokens[here].is_word:
            break
    return [], at


def is_counting(tokens: Sequence[Token], at: int) -> bool:
    """Whether an ordinal stands here, in figures or in words."""
    return is_ordinal(tokens[at].key) or tokens[at].key in SPELT


def in_the_singular(name: str, words: EnglishVocabulary) -> str:
    """Return a name whose last word is the plural of an institution noun in the singular ("Central Committees")."""
    front, _, noun = name.rpartition(" ")
    for plural, ending in (("ies", "y"), ("es", ""), ("s", "")):
        single = noun.removesuffix(plural) + ending
        if noun.endswith(plural) and single.casefold() in words.institutions:
            return f"{front} {single}".strip()
    return name
