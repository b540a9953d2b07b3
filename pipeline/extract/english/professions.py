"""People named behind what they are by profession: "succeeded by the Swiss economist Serge Ash"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.noun import Noun
from pipeline.extract.english.noun_heads import person_at
from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from pipeline.extract.english.passage import Passage

MOST = 4
"""Words before the profession."""
KINDS = ("profession", "calling")


def by_profession(p: Passage, at: int) -> Noun | None:
    """Read a name with the profession before it, which no office is: "the lawyer N", "fellow engineer N"."""
    here = at + (p.key(at) == "the")
    for _ in range(MOST):
        if here + 1 >= len(p.tokens):
            return None
        if is_profession(p, here):
            if p.key(here + 1) == "and" and is_profession(p, here + 2):
                here += 2
            person = person_at(p, here + 1) if p.tokens[here + 1].is_capitalised else None
            return Noun("person", at, person.end, person.head) if person is not None else None
        foreign = longest(p.tokens, here, p.words.demonyms) if p.tokens[here].is_capitalised else None
        if foreign is None and not (p.key(at) == "the" and is_adjective(p, here)):
            return None
        here = foreign[0] if foreign else here + 1
    return None


def is_adjective(p: Passage, at: int) -> bool:
    """Whether a word in small letters may tell more of a profession: "former", "civil", "human", "rights"."""
    plain = p.tokens[at].is_word and not p.tokens[at].is_capitalised
    return plain and (p.is_a(at, "qualifier") or not any(p.is_a(at, kind) for kind in CLOSED))


CLOSED = ("function", "preposition", "determiner", "pronoun", "conjunction", "adverb", "relative")


def is_profession(p: Passage, at: int) -> bool:
    """Whether a word names a profession and no office."""
    lower = at < len(p.tokens) and p.tokens[at].is_word and not p.tokens[at].is_capitalised
    return lower and any(p.is_a(at, kind) for kind in KINDS) and p.key(at) not in p.words.roles
