"""Names of people by their shape: capitalised words in the orders the world writes them in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

LONGEST_NAME = 6
LONGEST_INITIALS = 4
"""Characters: "J.", "J.R."."""
SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}


class Name(NamedTuple):
    """A name found: ``start`` to ``end`` with its honorific, ``first`` where the name proper starts (token numbers)."""

    start: int
    first: int
    end: int


def name_at(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> Name | None:
    """Return the personal name that starts at a token, if its shape is one.

    A name has two words or more, none of them a month, an institution noun, a title or a word that stands in names of
    things ("Great", "Revolution"); initials and particles count with the words around them. A run of capitals that
    ends in an institution noun is that institution's name.
    """
    first = at
    while (
        first < len(tokens) and words.is_a(tokens[first].key.rstrip("."), "honorific") and tokens[first].is_capitalised
    ):
        first = skip_dot(tokens, first + 1)
    if first >= len(tokens) or not starts_name(tokens, first, words):
        return None
    end = end_of_name(tokens, first, words)
    long_enough = count_words(tokens, first, end) >= (1 if first > at and tokens[at].key == "lord" else 2)
    if not long_enough or names_a_thing(tokens, first, end, words):
        return None
    return Name(at, first, end)


def skip_dot(tokens: Sequence[Token], at: int) -> int:
    """Step over the full stop of an abbreviation."""
    return at + 1 if at < len(tokens) and tokens[at].text == "." and tokens[at].start == tokens[at - 1].end else at


def starts_name(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a name can start here: not with a function word, a place, a nationality."""
    token = tokens[at]
    if not is_name_word(tokens, at, words):
        return False
    if words.is_a(token.key, "function") and not is_surname_here(tokens, at, words):
        return False
    place = longest(tokens, at, words.places) or longest(tokens, at, words.demonyms)
    if place is None:
        return True
    return place[0] == at + 1 and (words.is_a(token.key, "given") or token.key in words.surnames)


def is_surname_here(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a function word is a surname here: a given name follows, no place, no month."""
    after = at + 1
    if tokens[at].key not in words.surnames or after >= len(tokens) or not is_name_word(tokens, after, words):
        return False
    return not (longest(tokens, after, words.places) or words.is_a(tokens[after].key, "function"))


def end_of_name(tokens: Sequence[Token], first: int, words: EnglishVocabulary) -> int:
    """Return where the run of name words, initials and particles ends."""
    at, limit = first + 1, min(len(tokens), first + LONGEST_NAME)
    while at < limit:
        if is_name_word(tokens, at, words) or tokens[at].key in SUFFIXES:
            at += 1
        elif particle_end(tokens, at, words):
            at = particle_end(tokens, at, words)
        else:
            break
    return at


def particle_end(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return the end of particles ("de la", "van der") that a name word follows, else 0."""
    end = at
    while end < len(tokens) and words.is_a(tokens[end].key, "particle") and not tokens[end].is_capitalised:
        end += 1
    return end if end > at and end < len(tokens) and is_name_word(tokens, end, words) else 0


def is_name_word(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a token can be a word of a name."""
    token = tokens[at]
    if not (token.is_word and (token.is_capitalised or token.key.startswith(("al-", "el-", "d'")))):
        return False
    if token.key.endswith("."):
        return len(token.text) <= LONGEST_INITIALS
    if len(token.text) > 1 and token.text.isupper() and token.key not in words.surnames:
        return False
    if words.is_a(token.key, "month"):
        return (
            at > 0 and tokens[at - 1].is_capitalised and not (at + 1 < len(tokens) and tokens[at + 1].text[0].isdigit())
        )
    return not (
        (words.is_a(token.key, "common") and not is_common_given(tokens, at, words))
        or words.is_a(token.key, "title")
        or token.key in words.institutions
        or token.key in words.exclusions
        or (token.key in words.roles and any(len(key) == 1 for key, _ in words.roles[token.key]))
    )


def is_common_given(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a common word ends a name: after a surname or given name, before no name of a thing."""
    if at == 0 or not tokens[at - 1].is_capitalised:
        return False
    before = tokens[at - 1].key
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = follows is None or not (follows.is_word and follows.is_capitalised)
    return ends and not words.is_a(before, "common") and (before in words.surnames or words.is_a(before, "given"))


def count_words(tokens: Sequence[Token], first: int, end: int) -> int:
    """Count the words of a name that are no initials, initials together as one."""
    initials = any(tokens[i].key.endswith(".") for i in range(first, end))
    return sum(not tokens[i].key.endswith(".") for i in range(first, end)) + initials


def names_a_thing(tokens: Sequence[Token], first: int, end: int, words: EnglishVocabulary) -> bool:
    """Whether what follows makes the run part of a longer name ("Marlow Rowing Club", "Northbank Harbour Treaty")."""
    if end >= len(tokens) or not tokens[end].is_capitalised or tokens[first].key in words.surnames:
        return False
    key = tokens[end].key
    return key in words.institutions or key in words.exclusions or words.is_a(key, "common")
