"""The post of whoever leads a body that a clause names, sits in it as a judge, or chairs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.headships import head_post
from pipeline.extract.english.local import is_local_committee
from pipeline.extract.english.resolve import post_of_body, role_name
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.english.state import State


def head_of(state: State, body: Mention) -> Mention:
    """Return the post of a body's head; of a local party committee that is the party secretary of the place."""
    local = is_local_committee(body.entity.name)
    if local:
        return local_secretary(local, body)
    if role := title_beside(state):
        return Mention("post", body.span, post_of_body(role, "head", body.entity), role, body.entity)
    return head_post(body.entity, state.p.vocabulary, state.scene, body.span)


def title_beside(state: State) -> str:
    """Return the bare title of whoever heads a body: "headed by a director general, currently Lee"; "" for none."""
    clause = state.clause
    if clause is None or clause.verb is None or clause.verb.voice != "passive":
        return ""
    heads = [noun for word, noun in clause.phrases if word == "by" and noun.kind == "person"]
    beside = [c for c in state.clauses if c.kind == "apposition" and any(n is h for n in c.subject for h in heads)]
    titles = [
        n.office for c in beside for n in c.objects if n.office is not None and n.det in {"a", "an", "its", "the"}
    ]
    bare = [t for t in titles if not (t.complements or t.body[1] or t.country) and t.role.kind == "generic"]
    return role_name(bare[0], state.p.text, state.p.tokens) if len(heads) == 1 and bare else ""


def chair_of(state: State, body: Mention) -> Mention:
    """Return the post of one who chairs a body, under the title it has; "chair" where the text gives none."""
    post = head_of(state, body)
    if post.role != "head":
        return post
    return Mention("post", body.span, post_of_body("chair", "head", body.entity), "chair", body.entity)


def judgeship(body: Mention) -> Mention:
    """Return the post of a judge of a court."""
    return Mention("post", body.span, post_of_body("judge", "other", body.entity), "judge", body.entity)


def local_secretary(place: str, body: Mention) -> Mention:
    """Return the post of party secretary of a place."""
    return Mention("post", body.span, Entity(f"party secretary of {place}", ""), "party secretary")
