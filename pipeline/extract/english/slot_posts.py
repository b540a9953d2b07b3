"""Posts that fill a slot of a frame as such, not as what somebody is: "the director is appointed by ..."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.aides import owners
from pipeline.extract.english.held import known_posts
from pipeline.extract.english.posts import Filler, targets_of
from pipeline.extract.english.pronouns import HOLDERS
from pipeline.extract.english.resolve import role_name
from pipeline.extract.english.tokens import key_of
from pipeline.extract.english.whoever import is_whoever, post_without_holder
from pipeline.extract.english.wholes import office_told
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

INDEFINITE = {"a", "an", "any", "another", "some", "several"}


def offices(state: State, nouns: Sequence[Noun], _taken: Sequence[Mention]) -> list[Filler]:
    """Return posts as such, not as what somebody is."""
    generic = [general_office(state, noun) for noun in nouns if is_general(noun) and not is_seat_of(noun)]
    found = [
        t.mention
        for noun in nouns
        if noun.kind in {"office", "postword"} and not is_general(noun)
        for t in targets_of(state, noun)
    ]
    found += [m for noun in nouns for m in office_told(state, noun)]
    found += [m for noun in nouns for m in title_alone(state, noun) if not (found or is_general(noun))]
    spoken = [post] if (post := post_without_holder(state.before)) else [*state.before.posts[-1:]]
    found += [m for noun in nouns if is_whoever(state, noun) for m in spoken]
    told_of = state.before.posts or state.scene.posts
    holders = [n for n in nouns if n.kind == "relation" and state.p.key(n.head) in HOLDERS and n.det in {"the", "its"}]
    told = [replace(m, span=state.p.span(n.start, n.end)) for n in holders for m in told_of[-1:]]
    return [*generic, *told, *(m for m in found if m.kind == "post")]


def title_alone(state: State, noun: Noun) -> list[Mention]:
    """Return the post that a title of several words in capitals names by itself: "the Chief of Protocol"."""
    office = noun.office
    several = office is not None and " " in office.role.name and not office.complements and office.role.number == "one"
    if not several or not is_title(state, noun) or noun.det not in {"the", ""} or targets_of(state, noun):
        return []
    words = title_words(state, noun)
    return [Mention("post", state.p.span(noun.start, noun.end), Entity(words, state.words(noun)), words)]


def definite_offices(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return posts that are somebody's in particular: "the mayor of Leeds", not "a director"."""
    return offices(state, [n for n in nouns if n.det not in INDEFINITE | {"its", "their"}], taken)


def posts_of_many(state: State, nouns: Sequence[Noun], _taken: Sequence[Mention]) -> list[Filler]:
    """Return the post or membership that a plural speaks of the holders of: "past directors", "members of X"."""
    plural = [n for n in nouns if n.office is not None and n.office.role.number == "many"]
    lines = [n for n in nouns if n.kind == "relation" and state.p.key(n.head) in {"predecessors", "successors"}]
    known = [post for n in lines for person in owners(state, n, None) for post in known_posts(state, person)]
    told = (t for noun in plural for t in targets_of(state, noun))
    return [*(t.mention for t in told if t.is_post or is_seat(t.mention)), *known[:1]]


def is_seat(told: Mention) -> bool:
    """Whether what is held is a seat in a body, as its members have: "the members of the Board"."""
    return told.kind == "membership"


def offices_said(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return posts that are said to be such: "the office of Auditor General"."""
    p = state.p
    said = [n for n in nouns if p.key(n.start + bool(n.det)) in SEATS and p.key(n.start + bool(n.det) + 1) == "of"]
    return offices(state, [n for n in said if n.kind == "office"], taken)


SEATS = {"post", "office", "position", "job", "role"}


def is_general(noun: Noun) -> bool:
    """Whether a plural without article speaks of all holders of a kind of post: "provincial governors"."""
    office = noun.office
    return (
        office is not None
        and office.role.number == "many"
        and not noun.det
        and not office.complements
        and not noun.owner
    )


def is_seat_of(noun: Noun) -> bool:
    """Whether a plural speaks of members, who have a seat and no post."""
    return noun.office is not None and noun.office.role.kind == "member"


def general_office(state: State, noun: Noun) -> Mention:
    """Return a kind of post."""
    name = role_name(noun.office, state.p.text, state.p.tokens) if noun.office else ""
    return Mention("post", state.p.span(noun.start, noun.end), Entity(name, state.words(noun)), name)


def posts_of_page(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return posts as such: one named with capitals, "the office" or "the post" of a page about one."""
    titles = [n for n in nouns if n.kind == "postword" or is_title(state, n)]
    return [p for n in nouns for p in office_told(state, n)] or offices(state, titles, taken)


def titles(state: State, nouns: Sequence[Noun], _taken: Sequence[Mention]) -> list[Filler]:
    """Return posts under the title that a noun in capitals gives them."""
    found = [n for n in nouns if is_title(state, n) or is_bare_role(n)]
    return [Mention("post", state.p.span(n.start, n.end), Entity(title_words(state, n), state.words(n))) for n in found]


def is_title(state: State, noun: Noun) -> bool:
    """Whether a noun is a title in capitals that does not say whose it is."""
    told = noun.kind == "office" and noun.owner is None and state.p.tokens[noun.head].is_capitalised
    return told and not tells_change(state, noun)


def tells_change(state: State, noun: Noun) -> bool:
    """Whether a noun is two titles, of which one became the other: "from Chief Surveyor to Surveyor General"."""
    to = [c for c in (noun.office.complements if noun.office else ()) if c.preposition == "to" and c.kind != "body"]
    return any(state.p.key(c.start) != "the" and state.p.key(c.start) not in state.p.words.places for c in to)


def is_bare_role(noun: Noun) -> bool:
    """Whether a noun is a role and nothing else: "the title was changed to president"."""
    office = noun.office if noun.kind == "office" and noun.owner is None and not noun.quals else None
    alone = office is not None and not (office.complements or office.body[1] or office.prefixes or office.country)
    return alone and noun.det == "" and office is not None and office.role.number == "one"


def title_words(state: State, noun: Noun) -> str:
    """Return the words of a title without its article."""
    return " ".join(state.p.phrase(noun.head, noun.end).split())


def is_ruler(state: State, noun: Noun) -> bool:
    """Whether a title in capitals is a country's ("the President") and no post told of: a body's head is named so."""
    office = noun.office
    bare = office is not None and not (office.complements or office.body[1] or office.prefixes or office.portfolio[1])
    if office is None or not bare or office.role.kind != "state" or noun.det != "the" or noun.owner is not None:
        return False
    told = (*state.scene.posts, *state.scene.named, *(post for _, post in state.scene.held))
    heads = (title for _, title in state.scene.heads)
    known = {key_of(p.role).removeprefix("vice-").removeprefix("acting ") for p in told} | set(heads)
    return state.p.tokens[noun.head].is_capitalised and office.role.name not in known


GOVERNING = {"governor", "governor-general", "viceroy", "mayor", "minister", "chief minister", "high commissioner"}
"""Roles of a place or portfolio that by themselves mean those of the country spoken of."""


def is_governor(state: State, noun: Noun) -> bool:
    """Whether a title in capitals by itself is that of whoever governs there: "appointed by the Governor"."""
    office = noun.office
    if office is None or noun.det != "the" or noun.owner is not None or office.complements or office.body[1]:
        return False
    plain = not (office.prefixes or office.portfolio[1]) and office.role.number == "one"
    return plain and office.role.name in GOVERNING and state.p.tokens[noun.head].is_capitalised


def ruler(state: State, noun: Noun) -> Mention:
    """Return a country's head by the title alone."""
    words = state.p.phrase(noun.head, noun.end)
    return Mention("post", state.p.span(noun.start, noun.end), Entity(words, words), key_of(words))


def capacity(state: State, noun: Noun) -> Noun | None:
    """Return the post in which a clause says that somebody does what it tells: "as head of the mint she reported"."""
    capacities = [n for preposition, n in state.clause.phrases if preposition == "as"] if state.clause else []
    return next((n for n in capacities if n.kind == "office"), None) if noun.kind in {"person", "pronoun"} else None


def title_before(state: State, noun: Noun) -> Noun | None:
    """Return the title before a name between commas: "the Secretary of the Ministry, Mr Birch"."""
    beside = (c for c in state.clauses if c.kind == "apposition" and any(n is noun for n in c.subject))
    titles = (n for c in beside for n in c.objects if n.kind == "office" and n.start < noun.start)
    return next(titles, None) if noun.kind == "person" else None
