"""How a role stands beside its neighbours: as a title before a name, before words that were not understood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.noun_heads import person_at

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.english.vocabulary import Role
    from pipeline.extract.scene import Scene


def heads_name(state: State, noun: Noun) -> bool:
    """Whether a role stands as a title right before a name: "President Ito", not "the president, Ito"."""
    p = state.p
    if noun.det or noun.end >= len(p.tokens):
        return False
    return person_at(p, noun.end) is not None or p.key(noun.end) in p.known


def told_of(scene: Scene, role: Role) -> Scene:
    """Return the scene with no body but the one that the page is about: a title before a name is of no other.

    A president before a name is a country's, unless a president was told of.
    """
    about = scene.topic and (scene.topic.entity.name, scene.topic.body.name if scene.topic.body else "")
    about = None if role.kind == "state" else about
    return replace(
        scene,
        bodies=tuple(b for b in scene.bodies if about and b.entity.name in about),
        posts=tuple(
            p for p in scene.posts if plain(p.role) == plain(role.name) or (p.body and about and p.body.name in about)
        ),
    )


def plain(role: str) -> str:
    """Return a role without what makes it a deputy's."""
    return role.removeprefix("vice-").removeprefix("deputy ")


UNREAD = {"of", "for", "to"}
"""Prepositions after a role that say of what it is, ..."""
PLACING = {"at", "in"}
"""... and others that do before a name."""


def lacks_complement(state: State, noun: Noun) -> bool:
    """Whether what a role is of stands beside it in words that were not understood: then it is of nothing else."""
    p, at = state.p, noun.end
    follows = p.tokens[at + 1] if at + 1 < len(p.tokens) else None
    if follows is None or (p.whens and at + 1 in p.whens):
        return False
    if p.key(at) == "of" and p.key(at + 2) in {"day", "time", "moment"}:
        return False
    if p.key(at) == "to" and any(form == "base" for _, form in p.words.verbs.get(follows.key, ())):
        return False
    if p.key(at) in PLACING:
        return follows.is_word and follows.is_capitalised
    return p.key(at) in UNREAD and follows.is_word
