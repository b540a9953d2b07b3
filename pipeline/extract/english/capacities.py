"""A post as somebody has it: in an acting capacity, in their own right, or that of the one above."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import spoken
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.english.acts import Act
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


def in_capacity(act: Act, holder: Mention, post: Mention) -> Mention:
    """Return a post as acting where it is said to be held "in an acting capacity", "on a temporary basis"."""
    inner = [c for c in act.state.clauses if c.kind == "apposition" and c.parent is act.clause]
    said = {word for c in (act.clause, *inner) for word in c.spoken()} if not act.clause.is_elliptic else set()
    meanwhile = MEANTIME & spoken(act.clause) and post.kind == "post" and not act.clause.is_elliptic
    if post.acting or not (meanwhile or (BASES & said and CAPACITIES & said)) or is_the_next_ones(act, holder):
        return post
    name = f"acting {post.entity.name.removeprefix('acting ')}"
    return replace(post, entity=replace(post.entity, name=name, id=""), acting=True)


BASES = {"capacity", "basis"}


def is_the_next_ones(act: Act, holder: Mention) -> bool:
    """Whether only another of several people stood in: "they were Lee and, in an acting capacity, Birch"."""
    p, people = act.state.p, [n for n in (*act.clause.subject, *act.clause.objects) if n.kind == "person"]
    said = [at for at, word in act.clause.words if word in BASES or word in MEANTIME]
    after = [n for at in said[-1:] for n in people if n.start > act.state.chunks[at].start]
    if not after or len(people) == len(after):
        return False
    return holder.span.start != p.tokens[after[0].start].start
