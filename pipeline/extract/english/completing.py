"""What completes a role in words that the scene has to resolve: "head of its Tax Division", "the Board's head of X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.companies import is_of_company
from pipeline.extract.english.context import body_in_focus
from pipeline.extract.english.having import is_public
from pipeline.extract.english.places import LEVELS, place_meant
from pipeline.extract.english.references import bodies_of, owned_entity
from pipeline.extract.english.resolve import completed, free_post, office_mentions, post_in, with_article
from pipeline.extract.english.small_bodies import ONLY_ONES
from pipeline.extract.english.tokens import key_of
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.state import State
    from pipeline.extract.english.titles import Complement, Office
    from schemas.records import Span


def office_complements(state: State, office: Office, role: str) -> list[Mention | None]:
    """Return the post for each complement of a role phrase."""
    p = state.p
    if office.body[1] or (office.country and not office.complements):
        return list(office_mentions(office, p.text, p.tokens, p.vocabulary, state.scene))
    told = [c for at, c in enumerate(office.complements) if not is_whole_of(state, office.complements[:at], c)]
    return [one_complement(state, office, role, c) for c in told]


def is_whole_of(state: State, before: Sequence[Complement], complement: Complement) -> bool:
    """Whether "of" and a body follow right behind another, which is a part of it: "head of the Mint of the city"."""
    last = before[-1] if before else None
    if last is None or last.kind not in {"reference", "body"} or complement.kind not in {"reference", "level"}:
        return False
    return state.p.key(last.end) == "of" and last.end + 1 == complement.start


def one_complement(state: State, office: Office, role: str, complement: Complement) -> Mention | None:
    """Return the post for one complement, descriptions and possessives resolved in the scene."""
    from pipeline.extract.english.nouns import noun_at

    p = state.p
    if complement.kind in {"owned", "reference"}:
        noun = noun_at(p, complement.start)
        found = bodies_of(state, noun) if noun else []
        span = p.span(office.start, complement.end)
        body = found[0].entity if found else known_by_noun(state, complement)
        led = whole_led(state, complement) if body is None else None
        role, body = (f"{role} of the {p.phrase(complement.start + 1, complement.end)}", led) if led else (role, body)
        return post_in(office, role, body, complement.preposition, span) if body else None
    if complement.kind == "level":
        here = [body for found in reversed(state.bodies.values()) for body in found]
        place = place_meant(p.key(complement.end - 1), state.scene, p.vocabulary, here)
        span = p.span(office.start, complement.end)
        goes_on = complement.end < len(p.tokens) and p.tokens[complement.end].text.istitle()
        return free_post(office, f"{role} of {with_article(place)}", span) if place and not goes_on else None
    public = any(is_public(p.phrase(complement.start, at + 1)) for at in range(complement.start, complement.end))
    if (office.role.kind == "company" and not (public and complement.kind == "body")) or is_of_company(
        p.tokens, complement
    ):
        return None
    if complement.kind == "body" and is_local_part(state, complement):
        return of_local(state, office, role, complement)
    return completed(office, role, complement, p.text, p.tokens, p.vocabulary, state.scene)


LOCAL = {"committee", "government", "congress", "council", "administration", "assembly"}
"""Bodies of a place that have departments."""


def is_local_part(state: State, complement: Complement) -> bool:
    """Whether a body is a part of one of a place: "head of the Organization Department of the provincial committee"."""
    p, at = state.p, complement.end + 2
    said = p.key(at - 2) == "of" and p.key(at - 1) == "the"
    keys = [p.key(here) for here in range(at, at + LONGEST)]
    last = next((n for n, key in enumerate(keys) if key in LOCAL or (n == 0 and key in PLACES)), None)
    return said and last is not None and keys[0] in LEVELS and all(key in BETWEEN for key in keys[1:last])


LONGEST = 5
"""Words."""
PLACES = {"province", "city", "county", "district", "region", "municipality", "prefecture"}
BETWEEN = {"party", "communist", "people", "'s", "cpc", "ccp", "standing"}


def of_local(state: State, office: Office, role: str, complement: Complement) -> Mention | None:
    """Return the post in a part of a body of the place told of, none where that place is not known."""
    from pipeline.extract.english.nouns import noun_at

    p, words = state.p, state.p.phrase(complement.start, complement.end).removeprefix("the ")
    span = p.span(office.start, complement.end)
    if p.key(complement.end + 2) in PLACES:
        place = place_meant(p.key(complement.end + 2), state.scene, p.vocabulary)
        return post_in(office, role, Entity(f"{words} of {place}", words), "of", span) if place else None
    noun = noun_at(p, complement.end + 1)
    found = bodies_of(state, noun) if noun is not None else []
    if not found:
        return None
    return post_in(office, role, owned_entity(state, words, found[0].entity), "of", span)


def whole_led(state: State, complement: Complement) -> Entity | None:
    """Return the body that its board's head leads, where the board is nowhere told of: "chairman of the board"."""
    organ = state.p.phrase(complement.start, complement.end).lower().removeprefix("the ")
    return body_in_focus(state.scene) if organ in BOARDS else None


BOARDS = {"board", "presidium", "executive board", "management board", "managing board"}
"""Organs by whose head a body is led: "chairman of the board of the State Bank"."""


def known_by_noun(state: State, complement: Complement) -> Entity | None:
    """Return a body that its noun alone names where the text has named none before: "secretary to the cabinet"."""
    p = state.p
    if p.key(complement.start) == "the" and key_of(p.phrase(complement.start + 1, complement.end)) in ONLY_ONES:
        words = p.phrase(complement.start + 1, complement.end)
        return Entity(words, words)
    institution = p.words.institutions.get(p.key(complement.end - 1))
    alone = complement.end - complement.start == len(("the", "cabinet")) and p.key(complement.start) == "the"
    is_name = p.tokens[complement.end - 1].is_capitalised and not p.tokens[complement.start].is_capitalised
    if institution is None or not (institution.refers == "name" or is_name) or institution.is_plural or not alone:
        return None
    words = p.phrase(complement.start + 1, complement.end)
    return Entity(words, words)


def is_task(office: Office) -> bool:
    """Whether a role is completed by nothing but what somebody is in charge of in a body: "director of research"."""
    return office.role.kind == "generic" and [c.kind for c in office.complements] == ["portfolio"]


def of_owner(post: Mention, role: str, body: Entity) -> Mention:
    """Return a post in charge of a task as one of the body that owns it: "its director of research"."""
    if post.body is not None:
        return post
    name = f"{post.entity.name} of the {body.name}"
    task = post.entity.name.removeprefix("acting ")
    return replace(
        post, entity=Entity(name, post.entity.words), role=task if task.startswith(role) else role, body=body
    )


DEPUTY_OF = {"deputy": "deputy head"}


def deputy_to(state: State, office: Office, span: Span) -> list[Mention]:
    """Return the post of "deputy to Lee": under the post Lee is known for, else in the body somebody came to."""
    if [c.kind for c in office.complements] != ["person"]:
        return []
    name = state.p.phrase(office.complements[0].start, office.complements[0].end)
    held = [post for who, post in state.scene.held if who == name or who.endswith(f" {name}")][-1:]
    joined = [n for word, n in state.clause.phrases if word == "to" and n.kind == "body"] if state.clause else []
    body = next((m.entity for n in joined for m in bodies_of(state, n)), None)
    known = [m for m in held if m.body is not None or body is None]
    if known:
        entity = Entity(f"deputy {known[0].entity.name.removeprefix('acting ')}", "")
        return [Mention("post", span, entity, f"deputy {known[0].role}", known[0].body)]
    return [post_in(office, DEPUTY_OF["deputy"], body, "of", span)] if body is not None else []
