"""Posts under a new title: after "the title was changed to Secretary-General" who comes is secretary-general."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.resolve import post_of_body
from pipeline.extract.english.tokens import key_of
from pipeline.extract.mentions import Mention

if TYPE_CHECKING:
    from pipeline.extract.english.state import State
    from pipeline.extract.scene import Scene
    from schemas.records import Entity


def note_new_name(scene: Scene, old: Entity, fresh: Entity) -> Scene:
    """Return the scene that knows by which name a body goes on: "renamed the Tax Office in 1949"."""
    return replace(scene, renamed=(*scene.renamed, (old.name, fresh, "")))


def newest(scene: Scene, body: Entity) -> Entity:
    """Return a body under the name that the text gave it last."""
    seen = {body.name}
    for old, fresh, _ in scene.renamed:
        if old == body.name and fresh.name not in seen:
            body = fresh
            seen.add(body.name)
    return body


def retitled(state: State, old: Mention, fresh: Mention) -> Mention | None:
    """Return the post that a bare new title makes with the body of the old one, ``None`` for a title in full."""
    if old.kind != "post" or fresh.kind != "post" or old.body is None or fresh.body is not None:
        return None
    role = key_of(fresh.entity.name)
    if " of " in role or " for " in role:
        return None
    body = newest(state.scene, old.body)
    entity = post_of_body(role, "head", body)
    return Mention("post", fresh.span, replace(entity, words=fresh.entity.words), role, body)


def take_title(state: State, old: Mention, fresh: Mention) -> None:
    """Let the scene know a post under its new title: "the director" told of before is past."""
    state.speak(fresh)
    title = (fresh.body.name, fresh.role) if fresh.body is not None else ("", "")
    kept = tuple(post for post in state.scene.posts if post.entity.name != old.entity.name)
    past = tuple(post for post in state.scene.posts if post.entity.name == old.entity.name)
    state.scene = replace(state.scene, posts=(*past, *kept), heads=(*state.scene.heads, title))
