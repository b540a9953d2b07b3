"""What completes a role in words that the scene has to resolve: "head of its Tax Division", "the Board's head of X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.companies import is_of_company
from pipeline.extract.english.context import body_in_focus
from pipeline.extract.english.having import is_public
from pipeline.extract.english.places import place_meant
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.resolve import completed, free_post, office_mentions, post_in, with_article
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.english.state import State
    from pipeline.extract.english.titles import Complement, Office
    from schemas.records import Span


def office_complements(state: State, office: Office, role: str) -> list[Mention | None]:
    """Return the post for each complement of a role phrase."""
    p = state.p
    if office.body[1] or (office.country and not office.complements):
        return list(office_mentions(office, p.text, p.tokens, p.vocabulary, state.scene))
    return [one_complement(state, office, role, c) for c in office.complements]


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
    public = any(is_public(p.key(at)) for at in range(complement.start, complement.end))
    if (office.role.kind == "company" and complement.kind == "body" and not public) or is_of_company(
        p.tokens, complement
    ):
        return None
    return completed(office, role, complement, p.text, p.tokens, p.vocabulary, state.scene)


def whole_led(state: State, complement: Complement) -> Entity | None:
    """Return the body that its board's head leads, where the board is nowhere told of: "chairman of the board"."""
    organ = state.p.phrase(complement.start, complement.end).lower().removeprefix("the ")
    return body_in_focus(state.scene) if organ in BOARDS else None


BOARDS = {"board", "presidium", "executive board", "management board", "managing board"}
"""Organs by whose head a body is led: "chairman of the board of the State Bank"."""


def known_by_noun(state: State, complement: Complement) -> Entity | None:
    """Return a body that its noun alone names where the text has named none before: "secretary to the cabinet"."""
    p = state.p
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
