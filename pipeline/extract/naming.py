"""Entries of the lexicon, and what makes two writings of a name one."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from schemas.records import Entity

PEERAGES = ("baron", "baroness", "viscount", "viscountess", "earl", "countess", "marquess", "duke", "duchess")
"""Titles by which a peer is named once more behind the name: "Edward Ash, 1st Baron Ash"."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body of the lexicon; ``head`` is the English title of the one who leads it, "" where the lexicon is silent."""

    id: str
    name: str
    name_zh: str
    head: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the lexicon."""

    id: str
    name: str
    name_zh: str


@dataclass(frozen=True, slots=True)
class Rank:
    """A rung of the ladder; ``order`` 1 is the highest."""

    id: str
    order: int
    name: str
    name_zh: str


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """Return what two writings of one name share: case, articles, apostrophes and spacing taken away.

    "the Party's General Office" and "party’s general office" have one key.
    """
    text = unicodedata.normalize("NFC", name).translate(APOSTROPHES).casefold()
    return " ".join(word for word in text.split() if word != "the")


APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘`´", "'") | dict.fromkeys("‐‑", "-"))


def post_id(body_id: str, role_class: str, role: str = "") -> str:
    """Return the id of a post in a body of the lexicon, "" where the body has none; the same in both languages.

    Args:
        body_id: The body's id.
        role_class: head, deputy, member, secretary or other.
        role: For the class ``other``, the English role noun that tells the post from its like.
    """
    last = role.replace(" ", "-") if role_class == "other" else role_class
    return f"{body_id}-{last}" if body_id and last else ""


def entity_of(item: Body | Person | Rank, words: str) -> Entity:
    """Return an entry of the lexicon as the end of a claim."""
    return Entity(item.name, words, item.id)


FULL = ("full", "complete", "legal", "official")
"""How labels of a name begin that has more words than the usual one."""


def is_fuller(name: str, full: str, label: str) -> bool:
    """Say whether the value of a label such as "Full name" is a person's usual name with further words."""
    usual, words = (set(words.casefold().replace(",", "").split()) for words in (name, full))
    return label.startswith(FULL) and len(usual) > 1 and usual < words and full.replace(" ", "").isalpha()
