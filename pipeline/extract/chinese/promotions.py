"""What a promotion or transfer says of the post before: who moves on leaves it, and so does a deputy who takes over."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from schemas.records import Entity, Span, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene

DEPUTY = ("副", "常务副", "第一副")
BESIDES = "兼"
"""A verb with this character adds a post to those that are held."""


def left_behind(
    match: Match, chunks: Sequence[Chunk], state: State, made: Sequence[Statement], posts: Sequence[Mention]
) -> Iterator[Statement]:
    """List the ends of earlier posts that a match implies.

    Args:
        match: The match.
        chunks: The sentence.
        state: The discourse before it.
        made: What the match states.
        posts: The posts that it is about.
    """
    yield from until_the_end(match, chunks, state, made)
    taken = [found for found in made if begins(found)]
    held = [post for post in posts if post.kind == "post"]
    if not held or not taken:
        return
    new = taken[0]
    for post in (*deputy_of(match, chunks, held[0]), *moved_from(match, chunks, state, new, held[0])):
        if post.entity.name not in {other.entity.name for other in held}:
            other = replace(post.entity, words="")
            yield replace(new, object=other, start="", end=new.start, acting=False)


def begins(statement: Statement) -> bool:
    """Tell whether a statement is that somebody took up a post at a time."""
    sure = statement.polarity == "affirmed" and statement.certainty == "stated"
    return sure and statement.predicate == "position_held" and bool(statement.start)


def deputy_of(match: Match, chunks: Sequence[Chunk], post: Mention) -> list[Mention]:
    """Return the post that the new holder is introduced with, where it is that of the deputy of the same body."""
    start, _ = match.groups.get("other" if chunks[match.own].label == "HANDOVER" else "subject", (0, 0))
    before = chunks[start - 1] if start else None
    rises = any(chunk.label in RISING or set(chunk.word) & RISEN for chunk in chunks[match.own : match.last])
    if before is None or before.label != "POST" or not rises or len(before.mentions) != 1:
        return []
    old = before.mentions[0]
    return [old] if is_deputy(old, post) else []


RISING = {"MOVE", "HANDOVER"}
"""Labels of verbs by which a deputy becomes the head."""
RISEN = set("升递补")
"""Characters of verbs that say so as well; 接任 only tells who comes next."""


def moved_from(match: Match, chunks: Sequence[Chunk], state: State, new: Statement, taken: Mention) -> list[Mention]:
    """Return the posts that the subject of a verb of moving (升任, 转任) held until then, as far as was said."""
    verbs = chunks[match.start : match.last]
    goes = any(verb.word in GOING and to.label in {"PLACE", "AREA", "BODY"} for verb, to in pairwise(verbs))
    moves = chunks[match.own].label == "MOVE" or any(verb.label == "MOVE" for verb in verbs) or goes
    if not moves or BESIDES in chunks[match.own].word:
        return []
    known = [entry for entry in state.scene.current if entry[0] == new.subject.name]
    return [
        post
        for _, post, start in known
        if (start and start[:4] <= new.start[:4]) or (not start and is_deputy(post, taken))
    ]


def is_deputy(old: Mention, post: Mention) -> bool:
    """Tell whether one post is that of the deputy of the head of the same body."""
    same = old.body is not None and post.body is not None and old.body.name == post.body.name
    return same and old.role.startswith(DEPUTY) and not post.role.startswith(DEPUTY)


GOING = {"赴", "前赴", "奔赴", "前往"}
"""Verbs of going away before a place where somebody takes up a post ("1956年赴北京任部长")."""


def until_the_end(
    match: Match, chunks: Sequence[Chunk], state: State, made: Sequence[Statement]
) -> Iterator[Statement]:
    """List the end of the posts that somebody held until he died ("任院长，直至1978年去世", "任院长，直到病逝")."""
    if chunks[match.own].label != "DIE":
        return
    whens = [chunk.when for chunk in chunks[match.start : match.end] if chunk.when is not None]
    end = next((when.end for when in whens if when.kind == "until" and when.end), "")
    before = chunks[match.own - 1].word if match.own else ""
    if made and made[0].predicate == "died" and in_post(match, chunks):
        end = made[0].start
    name = made[0].subject.name if made else state.person.entity.name if state.person else ""
    if not end and before in UNTIL:
        end = next((date for dead, date in reversed(state.scene.deaths) if dead == name), "")
    span = Span(chunks[match.start].span.start, chunks[match.end - 1].span.end)
    for holder, post, _ in state.scene.current if end else ():
        if holder == name:
            held = Statement("position_held", Entity(name, ""), replace(post.entity, words=""), span, match.frame.id)
            yield replace(held, end=end)


def in_post(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether somebody died while in his post ("病故于任上", "任内病逝")."""
    around = chunks[max(0, match.own - 2) : match.own + 3]
    verb = chunks[match.own].word
    return "任" in verb or any(chunk.label == "INPOST" or chunk.word in TERM for chunk in around)


TERM = {"任内", "任期内", "在任", "在职"}
"""Words for the time of somebody's holding a post."""
UNTIL = {"直到", "直至", "到", "至", "一直到"}


def with_current(scene: Scene, statement: Statement, post: Mention | None, *, added: bool, together: bool) -> Scene:
    """Return the scene in which a person's present posts are those that a statement says were taken up.

    A term that was over before he took up the present ones changes nothing.

    Args:
        scene: The scene before.
        statement: What was said.
        post: The post, ``None`` where the statement does not tell of a post that is taken up.
        added: The post is held besides others.
        together: It is one of several that were taken up together.
    """
    subject = statement.subject.name
    rest = tuple(entry for entry in scene.current if entry[0] != subject)
    later = (entry[2] for entry in scene.current if entry[0] == subject and entry[2])
    if statement.start and statement.end and any(statement.end < start for start in later):
        return scene
    taken = statement.polarity == "affirmed" and statement.certainty == "stated"
    if post is None or added or not taken or statement.end:
        return replace(scene, current=rest)
    if together:
        rest = (*rest, *(entry for entry in scene.current if (entry[0], entry[2]) == (subject, statement.start)))
    return replace(scene, current=(*rest, (subject, post, statement.start)))
