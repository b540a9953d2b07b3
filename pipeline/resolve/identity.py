"""Who is who: one identifier for a person or body that goes by several names or scripts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from schemas.records import Thing
from schemas.rules.catalogue import parameters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from schemas.records import Claim, Reading

ALIKE = {"person", "institution"}


def identify(readings: Sequence[Reading]) -> tuple[tuple[Claim, ...], dict[str, Thing]]:
    """Return all claims under final identifiers, and every thing they speak of by its identifier.

    Two identifiers are one where a text says that a thing has both names (a ``named`` claim) and both are of one kind.
    """
    things = gathered(thing for reading in readings for thing in reading.things)
    claims = tuple(claim for reading in readings for claim in reading.claims)
    aliases = chains(named_alike(claims, things))
    merged = gathered(renamed(thing, aliases) for thing in things.values())
    final = tuple(readdressed(claim, aliases) for claim in claims)
    return final, with_held_posts(final, merged)


HOLDING = {"position_held", "member_of", "secretary_to"}
"""Predicates by which a person holds something: a post, a seat in a body, the place of secretary to somebody."""


def held(claim: Claim, things: Mapping[str, Thing]) -> Thing:
    """Return the post that a claim of holding speaks of; a seat in a body and a secretary's place are posts as well."""
    other = things[claim.object_id]
    if claim.predicate == "member_of":
        return seat(other, is_alternate=re.search(parameters()["alternates"]["pattern"], claim.quote) is not None)
    if claim.predicate == "secretary_to":
        name = f"{other.name}秘书" if is_chinese(other.name) else f"secretary to {other.name}"
        return Thing(f"secretary-to-{other.id}", "position", name, role="secretary", place="secretary")
    return other


def seat(body: Thing, *, is_alternate: bool) -> Thing:
    """Return a seat in a body as a post; that of an alternate is another than a member's."""
    chinese, latin = ("候补成员", "alternate member") if is_alternate else ("成员", "member")
    return replace(
        body,
        id=f"{body.id}-{latin.replace(' ', '-')}",
        kind="position",
        name=f"{body.name}{chinese}" if is_chinese(body.name) else f"{latin} of the {body.name}",
        name_zh="",
        role=latin,
        place="other" if is_alternate else "member",
        body_id=body.id,
    )


def with_held_posts(claims: Iterable[Claim], things: Mapping[str, Thing]) -> dict[str, Thing]:
    """Return all things with the posts that only claims of holding imply."""
    held_posts = (held(c, things) for c in claims if c.predicate in HOLDING)
    return dict(sorted({**things, **{post.id: post for post in held_posts}}.items()))


def gathered(found: Iterable[Thing]) -> dict[str, Thing]:
    """Return things by identifier; what one mention leaves out is filled from another, the first to say it wins."""
    things: dict[str, Thing] = {}
    for thing in found:
        known = things.get(thing.id)
        things[thing.id] = thing if known is None else completed(known, thing)
    return dict(sorted(things.items()))


def completed(known: Thing, other: Thing) -> Thing:
    """Fill the empty parts of one thing from another; a name in Latin script is preferred."""
    latin = other if is_chinese(known.name) and not is_chinese(other.name) else known
    return replace(
        known,
        is_listed=known.is_listed or other.is_listed,
        name=latin.name,
        name_zh=known.name_zh or other.name_zh,
        role=latin.role or known.role or other.role,
        place=known.place or other.place,
        body_id=known.body_id or other.body_id,
    )


def is_chinese(name: str) -> bool:
    """Tell whether a name is written in Chinese characters."""
    return any("\u4e00" <= character <= "\u9fff" for character in name)


def named_alike(claims: Iterable[Claim], things: Mapping[str, Thing]) -> dict[str, str]:
    """Return which identifier stands for which, by the ``named`` claims; a name in Latin script keeps its own."""
    aliases: dict[str, str] = {}
    for claim in claims:
        one, other = things.get(claim.subject_id), things.get(claim.object_id)
        if claim.predicate != "named" or one is None or other is None or claim.polarity != "affirmed":
            continue
        if one.kind == other.kind and one.kind in ALIKE and one.id != other.id:
            keep, drop = sorted((one, other), key=lambda t: (not t.is_listed, is_chinese(t.name), t.id))
            aliases.setdefault(drop.id, keep.id)
    return aliases


def chains(aliases: Mapping[str, str]) -> dict[str, str]:
    """Follow each alias to its end."""
    ends = {}
    for start in aliases:
        end, seen = start, {start}
        while aliases.get(end, end) not in seen:
            end = aliases[end]
            seen.add(end)
        ends[start] = end
    return ends


def renamed(thing: Thing, aliases: Mapping[str, str]) -> Thing:
    """Give a thing its final identifier, and the name that was dropped its place."""
    name_zh = thing.name_zh or (thing.name if is_chinese(thing.name) else "")
    return replace(
        thing,
        id=aliases.get(thing.id, thing.id),
        name_zh=name_zh,
        body_id=aliases.get(thing.body_id, thing.body_id),
    )


def readdressed(claim: Claim, aliases: Mapping[str, str]) -> Claim:
    """Give both ends of a claim their final identifiers."""
    return replace(
        claim,
        subject_id=aliases.get(claim.subject_id, claim.subject_id),
        object_id=aliases.get(claim.object_id, claim.object_id),
    )
