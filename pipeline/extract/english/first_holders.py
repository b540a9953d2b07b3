"""First holders of a post and a body's own: "the first secretary, Lee", "its secretary" of what a secretary leads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.completing import DEPUTY_OF
from pipeline.extract.english.headships import head_title
from pipeline.extract.english.resolve import post_in, role_name
from pipeline.extract.english.tokens import key_of

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.english.titles import Office
    from pipeline.extract.mentions import Mention
    from schemas.records import Entity, Span

COUNTING = {"the", "its", "their", "whose"}
"""Determiners after which "first" may count holders."""
TITLED = {
    "first secretary": {"party", "committee", "league", "komsomol", "embassy", "mission", "legation", "consulate",
                        "delegation", "union", "front", "obkom", "congress"},
    "first minister": {"government", "executive", "cabinet", "assembly", "parliament", "county", "region"},
}  # fmt: skip
"""Words in names of bodies that have a First Secretary; of others "the first secretary" is the first who was it."""


def counted(state: State, noun: Noun, office: Office, body: Entity | None) -> Office:
    """Return the role of secretary for "the first secretary" of a body without such a title (and minister), else it."""
    scene = state.scene
    owned = noun.owner is not None and noun.owner.kind in {"body", "common"}
    small = (noun.det in COUNTING or owned) and not state.p.tokens[office.role_at].is_capitalised
    inner = [state.p.phrase(c.start, c.end) for c in office.complements if c.kind in {"body", "reference"}]
    named = " ".join(inner) if inner else body.name if body is not None and not office.complements else ""
    if office.role.name not in TITLED or not small or not named:
        return office
    told = (*(p.role for p in (*scene.posts, *scene.named)), *(title for _, title in scene.heads))
    titled = TITLED[office.role.name] & set(key_of(named).replace("-", " ").split())
    if titled or any(office.role.name in key_of(role) for role in told):
        return office
    title = office.role.name.removeprefix("first ")
    plain = next((role for key, role in state.p.vocabulary.english.roles[title] if key == (title,)), office.role)
    return replace(office, role_at=office.role_end - 1, role=plain)


def owned_post(state: State, noun: Noun, office: Office, body: Entity, span: Span) -> Mention:
    """Return the post of a role that a body has: "its director", "its head", "its secretary" by the full title."""
    office = counted(state, noun, office, body)
    role = role_name(office, state.p.text, state.p.tokens)
    full = full_title(state, body, role)
    if full is not None:
        return replace(full, span=span)
    title = head_title(body, state.p.vocabulary, state.scene) if role == "head" else DEPUTY_OF.get(role) or role
    return post_in(office, title, body, "of", span)


def full_title(state: State, body: Entity, role: str) -> Mention | None:
    """Return the post that the text calls a body's head by in full: that of the Cabinet for "its secretary"."""
    said = next((key_of(title) for name, title in reversed(state.scene.heads) if name == body.name), "")
    told = (*reversed(state.scene.posts), *reversed(state.scene.named))
    if not said.startswith((f"{role} of ", f"{role} to ", f"{role} for ")):
        return None
    return next((post for post in told if key_of(post.entity.name) == said), None)
