"""Short names of bodies: those the text has introduced, initials, and longer names before that they shorten."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.tokens import key_of
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene

SHARED = {"secretariat", "general office", "politburo", "central committee", "standing committee", "cabinet",
          "organization department", "publicity department", "international department", "office of the president",
          "president's office", "party", "communist party", "party school", "state council"}  # fmt: skip
"""Names of the lexicon that bodies of many countries have."""


def is_elsewhere(name: str, scene: Scene) -> bool:
    """Whether a name that many bodies share is said in a text about bodies that the lexicon does not know."""
    if key_of(name).removeprefix("the ") not in SHARED or not scene.bodies:
        return False
    return not any(body.entity.id for body in scene.bodies)


def at_home(found: Mention | None, scene: Scene) -> Mention | None:
    """Return what a heading names, a body that it calls by a shared name taken for one of those the text is about."""
    body = found and (found.entity if found.kind == "body" else found.body)
    if found and body and found.kind == "post" and not body.id and (longer := by_longer_name(body.name, scene)):
        return replace(found, body=longer, entity=Entity(f"{found.role} of the {longer.name}", found.entity.words))
    if found is None or not body or not body.id or not is_elsewhere(body.words, scene):
        return found
    plain = Entity(body.words.removeprefix("the "), body.words)
    if found.kind == "body":
        return replace(found, entity=plain)
    name = plain.name if found.kind == "membership" else f"{found.role} of the {plain.name}"
    return replace(found, body=plain, entity=Entity(name, found.entity.words))


def part_told(name: str, known: str, scene: Scene) -> Entity | None:
    """Return the part of a body the text told of by a name that the lexicon has for another one, not told of."""
    wanted = f"{key_of(name).removeprefix('the ')} of the "
    if " " not in wanted.removesuffix(" of the ") or any(body.entity.id == known for body in scene.bodies):
        return None
    told = (body.entity for body in reversed(scene.bodies) if key_of(body.entity.name).startswith(wanted))
    return next((body for body in told if not body.id), None)


def by_alias(name: str, scene: Scene) -> Entity | None:
    """Return what the text has introduced a name for, or what its initials stand for."""
    for known, entity in reversed(scene.aliases):
        if known == name:
            return entity
    if len(name) > 1 and name.isupper():
        return next((b.entity for b in reversed(scene.bodies) if initials(b.entity.name) == name), None)
    return None


def initials(name: str) -> str:
    """Return the initials of a name's capitalised words."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


ALONE = {"secretariat", "congress", "assembly", "chancellery", "presidium", "conference", "inspectorate", "yuan"}
"""Nouns that alone stand for the body of theirs that was spoken of."""


JOINTS = {"of", "for", "on", "in", "at", "to", "and", "under", "against", "with"}
"""Words that a name goes on with behind its short form."""


def by_longer_name(name: str, scene: Scene) -> Entity | None:
    """Return the body spoken of whose longer name this one shortens: its words in order, the same head noun.

    A name is no short form of one that it only completes: the Water Board is neither the "Office of the Water Board"
    nor the "Water Board Staff".
    """
    wanted = key_of(name).split()
    if any(key_of(body.entity.name).split() == wanted for body in scene.bodies):
        return None
    for body in reversed(scene.bodies):
        longer = key_of(body.entity.name).split()
        if wanted[0] in ALONE and len(wanted) == 1 and wanted[0] == head_noun(longer):
            return body.entity
        if len(wanted) < 2 or len(longer) <= len(wanted):  # noqa: PLR2004 - a single word shortens nothing
            continue
        if longer[: len(wanted)] == wanted and longer[len(wanted)] in JOINTS:
            return body.entity
        if "of" not in wanted and head_noun(wanted) == head_noun(longer) and shortens(wanted, longer):
            return body.entity
    return None


def shortens(wanted: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether words stand together in a longer name, end with its noun and name not only the second of two things.

    "Rural Board" is short for "Federal Rural Board", not for "Office of the Rural Board" or "Urban and Rural Board".
    """
    at = headed_at(longer) + 1 - len(wanted)
    return at >= 0 and longer[at : at + len(wanted)] == list(wanted) and (at == 0 or longer[at - 1] != "and")


def head_noun(words: Sequence[str]) -> str:
    """Return the noun that a name's complements hang on: the "office" of "general office of the commission"."""
    return words[headed_at(words)]


def headed_at(words: Sequence[str]) -> int:
    """Return where the noun stands that a name's complements hang on: 1 in "general office of the commission"."""
    return next((at for at, word in enumerate(words) if at and word in {"of", "for", "on"}), len(words)) - 1
