"""A post as somebody has it: in an acting capacity, in their own right, or that of the one above."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.mentions import Mention


CAPACITIES = {"acting", "interim", "temporary", "provisional", "caretaker"}
"""In what capacity, or on what basis, somebody is in a post who only stands in."""

MEANTIME = {"ad interim", "pro tem", "pro tempore", "temporarily", "provisionally", "in the interim"}
"""Adverbs of such a capacity: "was put in charge ad interim"."""


def as_acting(post: Mention) -> Mention:
    """Return a post as held by one who only acts in it."""
    name = f"acting {post.entity.name.removeprefix('acting ')}"
    return replace(post, entity=Entity(name, post.entity.words), acting=True)


def superior(post: Mention) -> Mention:
    """Return the post that a deputy's is under: of "deputy minister of finance" the minister's."""
    name, role = (without_deputy(words) for words in (post.entity.name, post.role))
    return replace(post, entity=Entity(name, post.entity.words), role=role)


def without_deputy(words: str) -> str:
    """Take "deputy" or "vice" off a title."""
    return words.removeprefix("deputy ").removeprefix("vice-").removeprefix("vice ")


def in_own_right(post: Mention) -> Mention:
    """Return a post without "acting": "the post" is the post itself."""
    name = post.entity.name.removeprefix("acting ")
    return replace(post, entity=Entity(name, post.entity.words, post.entity.id), acting=False)
