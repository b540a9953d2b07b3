"""What a statement leaves in mind: who held what, how bodies were called, which came to an end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.acting import TITULAR, acted, plain
from pipeline.extract.chinese.promotions import with_current
from pipeline.extract.scene import alias
from schemas.dates import OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene
    from schemas.records import Statement


def remembered(
    statement: Statement, state: State, flags: frozenset[str], *, added: bool, together: bool, second: bool
) -> State:
    """Return the state that knows what a statement says.

    Args:
        statement: What was said.
        state: The state before.
        flags: Those of its frame.
        added: Its post is held besides others.
        together: Its post is one of several.
        second: It is not the one that is spoken of.
    """
    name, other = statement.subject.name, statement.object
    if statement.polarity == "negated" or statement.certainty == "expected":
        return hoping(statement, state)
    if statement.predicate != "position_held" or other is None:
        return body_remembered(statement, state, twin="twin" in flags)
    state = replace(state, scene=with_ended(state.scene, statement))
    post = latest(state.scene.posts, other.name) or doing(state.scene.posts, statement)
    again = (
        post is not None
        and post.acting
        and plain(post).entity.name in {held.entity.name for held in state.posts_of(name)}
    )
    if post is None or again or "earlier" in flags or ("past" in flags and state.posts_of(name)):
        return state
    if statement.end == OPEN:
        state = replace(state, scene=replace(state.scene, present=(*state.scene.present, (name, post))))
    second = looks_back(statement, state.scene) or (second and bool(state.posts_of(name)))
    if not {"past", "aside"} & flags and not looks_back(statement, state.scene):
        state = replace(state, scene=with_current(state.scene, statement, post, added=added, together=together))
    if "before" in flags:
        known = any((who, held.entity.name) == (name, post.entity.name) for who, held in state.scene.held)
        return state if known else replace(state, scene=replace(state.scene, held=((name, post), *state.scene.held)))
    if second:
        return replace(state, scene=replace(state.scene, held=((name, post), *state.scene.held)))
    return state.holding(name, post)


def looks_back(statement: Statement, scene: Scene) -> bool:
    """Tell whether a post was left before its holder took up the one that he has ("他1999年至2005年任副局长")."""
    name, post, end = statement.subject.name, statement.object.name if statement.object else "", statement.end or ""
    begun = [since for who, held, since in scene.current if who == name and held.entity.name != post and since]
    return end[:1].isdigit() and any(end[: len(since)] <= since[: len(end)] for since in begun)


def since_then(statement: Statement, state: State, opened: Sequence[Chunk]) -> State:
    """Return the state in which a person's post is over once he is said to have held others after it ("之后曾任…")."""
    if statement.pattern_id != "zh.once" or not any(chunk.word in AFTERWARDS for chunk in opened):
        return state
    rest = tuple(entry for entry in state.scene.current if entry[0] != statement.subject.name)
    return replace(state, scene=replace(state.scene, current=rest))


AFTERWARDS = {"之后", "此后", "随后", "后来", "其后", "后", "嗣后", "此后又", "而后", "尔后"}


def seated(statement: Statement, state: State, objects: Sequence[Mention], opened: Sequence[Chunk]) -> State:
    """Return the state that knows a seat as what a person holds of whom no post is known ("任政协委员，2015年辞去").

    ``opened`` is what stands before the verb in its clause.
    """
    state = since_then(statement, state, opened)
    name, seat = statement.subject.name, statement.object.name if statement.object is not None else ""
    told = statement.predicate == "member_of" and statement.polarity == "affirmed" and statement.certainty == "stated"
    known = next((held for held in objects if held.kind == "membership" and held.entity.name == seat), None)
    if not told or known is None or not statement.start or statement.end or state.posts_of(name):
        return state
    return state.holding(name, known)


def doing(posts: Sequence[Mention], statement: Statement) -> Mention | None:
    """Return the post that somebody is said to act in, as held so."""
    name = statement.object.name if statement.object is not None and statement.acting else ""
    forms = (form for post in reversed(posts) for word in TITULAR if (form := acted(post, word)).entity.name == name)
    return next(forms, None) if name else None


def with_ended(scene: Scene, statement: Statement) -> Scene:
    """Return the scene that knows when somebody left a post, until he takes it up again."""
    name, post = statement.subject.name, statement.object.name if statement.object else ""
    rest = tuple(entry for entry in scene.ended[-ENDS:] if entry[:2] != (name, post))
    ends = statement.end and not statement.start
    return replace(scene, ended=(*rest, (name, post, statement.end)) if ends else rest)


def vacated(scene: Scene, post: Mention | None) -> Scene:
    """Return the scene that knows that a post has been vacant, so that its last holder left before the next came."""
    name = post.entity.name if post is not None else ""
    holder = next((person for person, held in reversed(scene.held) if held.entity.name == name), "")
    known = any(entry[:2] == (holder, name) for entry in scene.ended)
    return scene if not holder or known else replace(scene, ended=(*scene.ended, (holder, name, UNKNOWN)))


UNKNOWN = "?"
"""The end of a time in a post that is over since when is not told."""
ENDS = 50
"""How many posts that were left are kept in mind."""


def body_remembered(statement: Statement, state: State, *, twin: bool) -> State:
    """Return the state that knows what a statement says of a body; the name of a twin goes on to be its own."""
    scene, subject, other = state.scene, statement.subject, statement.object
    if statement.predicate == "died":
        return replace(state, scene=replace(scene, deaths=(*scene.deaths, (subject.name, statement.start))))
    if statement.predicate in {"abolished", "merged_into"}:
        gone = latest(scene.bodies, subject.name) or latest(scene.posts, subject.name)
        ended = gone if statement.predicate == "abolished" else state.abolished
        return replace(state, abolished=ended, scene=replace(scene, gone=gone))
    if statement.predicate == "established":
        begun = ((subject.name, statement.start),) if statement.start else ()
        scene = replace(scene, gone=None, made=(*scene.made, subject.name), founded=(*scene.founded, *begun))
    elif statement.predicate == "named" and other is not None and len(other.name) > 1 and not twin:
        scene = alias(scene, other.name, subject)
    elif statement.predicate == "renamed_to" and other is not None:
        origin = () if statement.start else ((other.name, subject.name),)
        renamed = (pair for pair in scene.origins if pair[1] != subject.name)
        known = (*scene.made, other.name) if statement.start else scene.made
        scene = replace(scene, former=(*scene.former, (subject, other)), origins=(*renamed, *origin), made=known)
    elif statement.pattern_id == "zh.has-below" and other is not None and other.name.endswith(GOVERNMENTS):
        scene = replace(scene, made=(*scene.made, subject.name))
    elif statement.predicate == "has_rank" and other is not None:
        scene = replace(scene, ranks=(*scene.ranks, (subject.name, other)))
    return replace(state, scene=scene)


GOVERNMENTS = ("政府", "公署", "人民委员会", "人民委員會", "行署", "革委会", "革命委员会", "专署", "專署")
"""Endings of governments, which stay when a section of theirs is renamed."""


def told_still(scene: Scene) -> bool:
    """Tell whether the text goes on with its own body, and what has last come to an end was another."""
    topic, told = scene.topic, scene.institution
    own = topic is not None and told is not None and topic.entity.name == told.entity.name
    return own and topic is not None and scene.gone is not None and scene.gone.entity.name != topic.entity.name


def hoping(statement: Statement, state: State) -> State:
    """Return the state that knows who is expected to get which post."""
    other, scene = statement.object, state.scene
    expected = statement.certainty == "expected" and statement.predicate == "position_held"
    post = latest(scene.posts, other.name) if other is not None and expected else None
    if post is None:
        return state
    return replace(state, scene=replace(scene, hoped=(*scene.hoped[-HOPED:], (statement.subject.name, post))))


HOPED = 50
"""How many expected posts are kept in mind."""


def latest(mentions: Sequence[Mention], name: str) -> Mention | None:
    """Return the latest mention of a thing."""
    return next((mention for mention in reversed(mentions) if mention.entity.name == name), None)


def in_renamed(post: Mention | None, stated: Sequence[Statement]) -> Mention | None:
    """Return the post spoken of, in its body's new name once that was changed."""
    names = {found.subject.name: found.object for found in stated if found.predicate == "renamed_to"}
    body = names.get(post.body.name) if post is not None and post.body is not None else None
    if post is None or post.body is None or body is None or not post.entity.name.startswith(post.body.name):
        return post
    name = body.name + post.entity.name[len(post.body.name) :]
    return replace(post, body=body, entity=replace(post.entity, name=name, id=""))


def theme_of(scene: Scene, told: Mention | None, found: Sequence[Statement], *, since: int) -> str:
    """Return the body the paragraph is about: that of its first sentence, its own again, one whose birth it tells.

    A body that only a sentence before ``since`` told of is none.
    """
    topic = scene.topic.entity.name if scene.topic is not None else ""
    unit = [s for s in found if s.predicate == "merged_into" and s.subject.name not in {scene.theme, topic}]
    told_born = [s for s in found if s.predicate in BORN and not (s in unit and scene.theme)]
    born = [s.subject if s.predicate == "established" else s.object for s in told_born]
    if born and born[-1] is not None:
        return born[-1].name
    name = told.entity.name if told is not None else ""
    if told is not None and told.span.start < since and not name.endswith(topic):
        return scene.theme
    return name if name and (not scene.theme or name == topic) else scene.theme


BORN = {"renamed_to", "established", "replaced_by", "merged_into"}
"""Predicates after which a paragraph may be about another body."""
