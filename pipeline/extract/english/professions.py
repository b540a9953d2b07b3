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


def calling_length(p: Passage, at: int) -> int:
    """Return the words by which somebody told of is called without a name, 0 for none: 3 for "the career diplomat".

    So too by an age alone, "the 57-year-old", where what they did follows.
    """
    if p.key(at) != "the":
        return 0
    here = first = age_end(p, at + 1)
    while here - first < MOST_TOLD and tells_more(p, here) and not p.is_a(here, "profession"):
        here += 1
    follows = p.tokens[here + 1] if here + 1 < len(p.tokens) else None
    ends = follows is None or not (follows.is_capitalised or follows.key == "'s" or follows.text == "-")
    if is_profession_only(p, here):
        return here + 1 - at if ends and (follows is None or not p.is_a(here + 1, "relative")) else 0
    return first - at if first > at + 1 and p.key(first) in DOING else 0


MOST_TOLD = 2
DOING = {"was", "is", "has", "had", "will", "became", "served", "took", "held", "replaces", "replaced", "succeeds",
         "succeeded", "joined", "led", "headed", "retired", "resigned", "previously", "moved", "worked", "takes",
         "joins", "leaves", "left", "spent", "began", "started", "won", "died", "came", "would"}  # fmt: skip
"""What follows an age that stands for whoever is so old."""
TOLD = {"career", "veteran", "retired", "trained", "former", "seasoned", "longtime", "long-serving", "young",
        "respected", "experienced", "senior", "civil", "political", "professional", "controversial",
        "outgoing"}  # fmt: skip


def age_end(p: Passage, at: int) -> int:
    """Return where an age ends that somebody is called by: after "57-year-old", "fifty-year-old"; else the start."""
    if p.key(at).endswith("-year-old"):
        return at + 1
    spelt = at + 2 < len(p.tokens) and p.tokens[at].text.isdigit() and p.tokens[at + 1].text in {"-", "‑", "–"}
    return at + 3 if spelt and p.key(at + 2) == "year-old" else at


def tells_more(p: Passage, at: int) -> bool:
    """Whether a word before a profession tells what kind of person it is: "career", "Leeds-born", "Swedish"."""
    if at >= len(p.tokens):
        return False
    foreign = longest(p.tokens, at, p.words.demonyms) if p.tokens[at].is_capitalised else None
    return p.key(at) in TOLD or p.key(at).endswith(("-born", "-educated", "-trained")) or foreign is not None


def is_profession_only(p: Passage, at: int) -> bool:
    """Whether a word names a profession that is not the title of an office."""
    return p.is_a(at, "profession") and p.key(at) not in p.words.roles


def is_adjective(p: Passage, at: int) -> bool:
    """Whether a word in small letters may tell more of a profession: "former", "civil", "human", "rights"."""
    plain = p.tokens[at].is_word and not p.tokens[at].is_capitalised
    return plain and (p.is_a(at, "qualifier") or not any(p.is_a(at, kind) for kind in CLOSED))


CLOSED = ("function", "preposition", "determiner", "pronoun", "conjunction", "adverb", "relative")


def is_profession(p: Passage, at: int) -> bool:
    """Whether a word names a profession and no office."""
    lower = at < len(p.tokens) and p.tokens[at].is_word and not p.tokens[at].is_capitalised
    return lower and any(p.is_a(at, kind) for kind in KINDS) and p.key(at) not in p.words.roles
