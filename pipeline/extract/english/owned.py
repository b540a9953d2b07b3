"""What is somebody's or a body's own: tenures, lives, names; and what a page is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.held import line_of
from pipeline.extract.english.posts import Filler, targets_of
from pipeline.extract.english.references import bodies_of, people_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

LEAVINGS = {"resignation", "dismissal", "removal", "retirement", "departure", "ouster"}
COMINGS = {"appointment", "election", "nomination"}
TENURES = {"tenure", "term", "terms", "reign", "spell", "stint", "time", "mandate", "incumbency"}


def lives(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return a person, or the person whose life is spoken of."""
    found: list[Filler] = []
    for noun in nouns:
        is_life = noun.kind == "relation" and state.p.key(noun.head) in {"life", "lives"}
        lives_on = any(c.verb and c.verb.lemma == "live" and any(n is noun for n in c.subject) for c in state.clauses)
        if is_life and noun.owner:
            found.extend(people_of(state, noun.owner, taken))
        elif lives_on:
            found.extend(people_of(state, noun, taken))
    return found


def places_of(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return whose place a noun speaks of: "his place", "Birch's shoes"."""
    owned = [n.owner for n in nouns if n.kind == "relation" and state.p.key(n.end - 1) in PLACES]
    clause = state.clause
    if clause is not None and clause.verb is not None and clause.verb.voice == "active" and clause.objects:
        taken = [*taken, *(m for noun in clause.subject for m in people_of(state, noun))]
    return [m for owner in owned if owner is not None for m in people_of(state, owner, taken)]


PLACES = {"place", "stead", "shoes"}


def names(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return the body whose name is spoken of: "the name of the body", "its name"."""
    found: list[Filler] = []
    for noun in nouns:
        if noun.kind == "relation" and state.p.key(noun.head) == "name":
            own = [m for m in taken if m.kind == "body"]
            owner = bodies_of(state, noun.owner) if noun.owner else (own or state.scene.bodies)[-1:]
            found.extend(owner)
    return found


def present_names(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return the body whose present name is spoken of."""
    return names(state, [n for n in nouns if {"present", "current"} & set(n.quals)], taken)


def holders(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return whose tenure a noun speaks of: "Zhou's governorship", "his tenure"."""
    found: list[Filler] = []
    for noun in nouns:
        if noun.owner is not None:
            found.extend(people_of(state, noun.owner))
        elif noun.det in {"his", "her"}:
            found.extend([m for m in taken if m.kind == "person"][-1:] or state.scene.persons[-1:])
    return found


def tenures(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return the post of a tenure: "Zhou's governorship of the bank"; of "his tenure" the one the holder has."""
    found: list[Filler] = []
    for noun in nouns:
        abstract = noun.office is not None and noun.office.role.number == "abstract"
        if abstract:
            found.extend(targets_of(state, replace(noun, owner=None)))
        elif noun.kind == "relation" and state.p.key(noun.head) in TENURES:
            names = {m.entity.name for m in taken}
            held = [post for who, post in state.scene.held if who in names][-1:]
            found.extend(held or [post for m in taken for post in line_of(state, m)])
    return found


def leavers(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return whose leaving a noun speaks of: "the resignation of Lee", "Lee's removal"."""
    return holders(state, [n for n in nouns if n.kind == "relation" and state.p.key(n.head) in LEAVINGS], taken)


def dying(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return whose death a noun speaks of: "Lee's death", "the death of Lee", "her passing"."""
    return holders(state, [n for n in nouns if n.kind == "relation" and state.p.key(n.head) in DEATHS], taken)


DEATHS = {"death", "demise", "passing"}


def comers(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return whose coming to a post a noun speaks of: "the appointment of Lee", "her election"."""
    return holders(state, [n for n in nouns if n.kind == "relation" and state.p.key(n.head) in COMINGS], taken)


def newcomers(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return whose coming to a post a noun speaks of; of "the appointment" alone whose was told last."""
    told: list[Filler] = comers(state, nouns, taken)
    bare = [n for n in nouns if n.kind == "relation" and n.det in {"the", "this", "that"} and n.owner is None]
    names = [who for who, _ in state.before.gained[-1:]] if bare and state.p.key(bare[0].head) in COMINGS else []
    last = [m for m in state.scene.persons if m.entity.name in names][-1:]
    return told or [*last]


def tenants(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return whose term a noun speaks of, the post told otherwise: "Lee's term", "his tenure"."""
    return holders(state, [n for n in nouns if n.kind == "relation" and state.p.key(n.head) in TENURES], taken)


def rulers(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return under whom a noun says that a body is: "the direction of Lee", "Lee's stewardship"."""
    led = [n for n in nouns if n.kind == "relation" and state.p.is_a(n.head, "leading")]
    return [m for n in led if n.owner is not None for m in people_of(state, n.owner, taken)]


KEPT = {"posts", "positions", "jobs", "offices", "roles", "capacities", "appointments", "functions", "portfolios"}


def keepers(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return people who are said to have held several posts that are named next: "held various posts, including X"."""
    clause = state.clause
    outer = clause.parent if clause is not None else None
    if clause is None or outer is None:
        return []
    said = {state.p.key(at) for at in range(state.chunks[outer.first].start, state.chunks[clause.first].start)}
    return [m for noun in nouns for m in people_of(state, noun, taken)] if KEPT & said else []


def told(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return bodies that a description means and that a text's title names: "the group" of a page about one."""
    topic = state.scene.topic
    known = [n for n in nouns if n.kind == "common" and n.det == "the" and not n.quals]
    found = [m for noun in known for m in bodies_of(state, noun, taken)]
    return [m for m in found if topic is not None and m.entity.name == topic.entity.name]


DOMAINS = {"ministry": ("minister",), "department": ("minister",), "portfolio": ("minister",),
           "embassy": ("ambassador",), "mission": ("ambassador", "representative"), "province": ("governor",),
           "governorate": ("governor",), "city": ("mayor",), "municipality": ("mayor",)}  # fmt: skip
"""What people run by whose post it goes."""


def domains(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return the post that somebody is known to have by what they are said to run: of a minister "the ministry"."""
    kinds = {state.p.key(n.end - 1) for n in nouns if n.kind == "common" and n.det == "the"}
    roles = tuple(role for kind in kinds for role in DOMAINS.get(kind, ()))
    people = {m.entity.name for m in taken}
    held = [post for who, post in state.scene.held if who in people and roles and post.role.endswith(roles)]
    return list(held[-1:])
