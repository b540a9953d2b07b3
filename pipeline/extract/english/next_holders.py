"""Who is told to be next in a post, or to be somebody's successors: "the next two directors were Birch and Holm"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.effects import succession, tenure
from pipeline.extract.english.held import known_posts
from pipeline.extract.english.posts import Target, targets_of
from pipeline.extract.scene import in_focus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.acts import Act
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

NEXT = {"next", "following"}
PREVIOUS = {"previous", "preceding", "outgoing"}


def follow_in_line(act: Act, noun: Noun, people: Sequence[Mention]) -> None:
    """Say that several came one after the other: "her successors were Birch, Holm and Berg"; no date is of all."""
    undated = replace(act, clause=replace(act.clause, times=[]))
    for old in (t.mention for t in targets_of(act.state, noun, people[0]) if t.kind == "succession"):
        succession(undated, people, [old], known_posts(act.state, old) or list(in_focus(act.state.scene)))


def next_in_line(state: State, noun: Noun, person: Mention) -> list[Target]:
    """Return what a title says of the person it turns out to be: "the next president" also follows somebody."""
    found = targets_of(state, noun, person)
    several = noun.office is not None and noun.office.role.number == "many"
    if PREVIOUS & set(noun.quals) and noun.det != "a" and not several and found and found[0].is_post:
        held = [who for who, post in state.scene.held if post.entity.name == found[0].mention.entity.name]
        others = [m for m in state.scene.persons if {m.entity.name} == set(held) != {person.entity.name}]
        return [*found, *(Target("precession", m, noun) for m in others)]
    if NEXT & set(noun.quals) and found and found[0].is_post:
        before = [m for m in state.scene.persons if m.entity.name != person.entity.name]
        holders = [who for who, post in state.scene.held if post.entity.name == found[0].mention.entity.name]
        last = [m for m in before if holders and m.entity.name == holders[-1]]
        return [Target("succession", m, noun) for m in last] or found
    return found


def chain(act: Act, noun: Noun, people: Sequence[Mention]) -> None:
    """Say who came one after the other, each with the time of their own: "the next two directors were A and B"."""
    following = next_in_line(act.state, noun, people[0])
    undated = replace(act, clause=replace(act.clause, times=[]))
    for old in (t.mention for t in following if t.kind == "succession"):
        succession(undated, people, [old], [])
    tenure(act, people, targets_of(act.state, noun, people[0]), "span")
