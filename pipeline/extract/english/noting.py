"""What a tenure leaves in the scene: who holds which post, of which body, and whether it is the one told of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import Act, spoken
from pipeline.extract.english.completing import BOARDS
from pipeline.extract.english.wholes import about_what, is_small_part
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import hold, posts_of

if TYPE_CHECKING:
    from pipeline.extract.english.state import State

BESIDES = {"also", "concurrently", "simultaneously", "at the same time", "in addition", "doubled", "as well"}
"""Words that put a post beside the one the text tells of."""


def note_post(act: Act, holder: Mention, post: Mention, *, aside: bool, beside: bool = False) -> None:
    """Let the scene know who holds a post; one beside the story does not come into focus."""
    state = act.state
    if act.stance.certainty == "expected":
        state.scene = replace(state.scene, hoped=(*state.scene.hoped, (holder.entity.name, post)))
        state.speak(replace(post, kind="post"))
        return
    if act.stance.polarity == "negated":
        state.speak(replace(post, kind="post"))
        return
    if post.body is not None:
        note_body(act, Mention("body", post.span, post.body), aside=aside or beside)
    if aside:
        state.scene = replace(state.scene, held=((holder.entity.name, post), *state.scene.held))
        return
    state.scene = replace(hold(state.scene, holder.entity.name, post), noted=(post.entity.name, state.scene.block))
    state.speak(replace(post, kind="post"))
    note_beside(act, holder, post)
    if post.body is None and is_place_bound(state, post):
        state.scene = replace(state.scene, place=post.entity.name.partition(" of ")[2])
    if post.body is not None:
        role = post.role.removeprefix("acting ")
        if role.split()[0] in {"first", "second"}:
            return
        if post.entity.id.endswith("-head") or is_head(state, role.partition(" of the ")[0]):
            organ, _, whole = post.body.name.partition(" of the ")
            led = [(whole, f"{role} of the {organ}")] if whole and organ in BOARDS else []
            state.scene = replace(state.scene, heads=(*state.scene.heads, (post.body.name, role), *led))


def note_beside(act: Act, holder: Mention, post: Mention) -> None:
    """Let the scene know that somebody has a post beside the one told of, which is what the text goes on about.

    What a page is about is never that: "Lee, then a commissar, headed the office concurrently".
    """
    state, about = act.state, about_what(act.state)
    verb = act.clause.verb
    doubles = verb is not None and verb.lemma in {"double", "double up", "combine"}
    is_story = about is not None and post.body is not None and post.body.name == about.entity.name
    is_story |= any(p.entity.name == post.entity.name for who, p in state.before.held if who != holder.entity.name)
    own = [p for p in posts_of(state.scene, holder.entity.name) if p.entity.name != post.entity.name]
    others = [p for p in own if about is not None and p.body is not None and p.body.name == about.entity.name]
    said = spoken(act.clause) | ({state.chunks[verb.start - 1].key} if verb is not None and verb.start else set())
    if not (doubles or BESIDES & said) or (is_story and own and not others):
        return
    state.scene = replace(state.scene, beside=(*state.scene.beside, post.entity.name))
    for main in others[-1:]:
        state.speak(replace(main, kind="post"))


def note_body(act: Act, body: Mention, *, aside: bool) -> None:
    """Let the scene know the body of a post: last spoken of in the story itself, behind the others in an insertion."""
    state = act.state
    if not aside and act.clause.kind not in {"apposition", "relative"}:
        state.speak(body)
        for whole in (b for b in state.scene.bodies if is_small_part(body, b)):
            state.speak(whole)
    elif all(b.entity.name != body.entity.name for b in state.scene.bodies):
        state.scene = replace(state.scene, bodies=(body, *state.scene.bodies))


def is_place_bound(state: State, post: Mention) -> bool:
    """Whether a post is that of a place: mayor, governor, party secretary."""
    entries = state.p.words.roles.get(post.role.lower().split()[0] if post.role else "", ())
    return any(" ".join(key) == post.role.lower() and role.kind == "place" for key, role in entries)


def is_head(state: State, role: str) -> bool:
    """Whether a role is that of a body's head."""
    entries = state.p.words.roles.get(role.split(maxsplit=1)[0] if role else "", ())
    return any(" ".join(key) == role and found.role_class in {"head", "secretary"} for key, found in entries)
