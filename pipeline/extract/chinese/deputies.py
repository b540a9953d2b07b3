"""Posts that are told of only as the first or the second one: 副手, 副职 and 正职 of the post spoken of."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import re2

from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.scene import Scene

SECOND = {"副手", "副职"}
FIRST = {"正职"}
DEPUTY = re2.compile("^(?:第[一二三四五六七八九十]|常务|常務)?副")
"""How the title of a deputy begins."""
TAKING = {"MOVE", "ELECT", "HOLD", "TAKE"}
"""Labels of verbs right before a post that somebody goes on to."""


def with_deputies(chunks: Sequence[Chunk], scene: Scene) -> list[Chunk]:
    """Return the chunks, words for a deputy or for who leads made the posts that they mean."""
    made: list[Chunk] = []
    for place, chunk in enumerate(chunks):
        word = chunk.word if chunk.label == "TITLE" else ""
        post = second(chunks[:place], scene) if word in SECOND else first(made, scene) if word in FIRST else None
        made.append(replace(chunk, label="POST", mentions=(replace(post, span=chunk.span),)) if post else chunk)
    return made


def second(before: Sequence[Chunk], scene: Scene) -> Mention | None:
    """Return the post of the deputy of the head spoken of, "" of a head whose body's name is not known."""
    head = head_of(before, scene)
    if head is None or head.kind != "post" or not head.role or not head.entity.name.endswith(head.role):
        return None
    title = plain(head).removeprefix("代理")
    return titled(head, "副" + title)


def head_of(before: Sequence[Chunk], scene: Scene) -> Mention | None:
    """Return the post whose deputy is meant: of the body that opens the clause, left in the sentence, or spoken of."""
    opens = before[-2:-1] if before and before[-1].label == "PRON" else before[-1:]
    named = [chunk for chunk in before[-4:] if chunk.label == "BODY" and chunk.mentions and opens]
    body = named[-1].mentions[-1].entity.name if named else ""
    led = (post for post in reversed(scene.posts) if post.body is not None and body and post.body.name == body)
    own = next((post for post in led if not DEPUTY.match(post.role)), None)
    if own is not None:
        return own
    taken = any(verb.label in TAKING and post.label == "POST" for verb, post in pairwise(before))
    posts = [post for chunk in before if chunk.label == "POST" for post in chunk.mentions]
    heads = [post for post in posts if post.kind == "post" and not DEPUTY.match(post.role)]
    if heads and not taken:
        return heads[-1]
    people = [person.entity.name for chunk in before if chunk.label == "PERSON" for person in chunk.mentions]
    held = [post for who, post in scene.held if people and who == people[-1] and not DEPUTY.match(post.role)]
    return held[-1] if held else scene.office if not people else None


def first(before: Sequence[Chunk], scene: Scene) -> Mention | None:
    """Return the post of the head whose deputy somebody is said to have been until then."""
    people = [at for at, chunk in enumerate(before) if chunk.label == "PERSON" and len(chunk.mentions) == 1]
    if not people:
        return None
    name = before[people[-1]].mentions[0].entity.name
    title = before[people[-1] - 1] if people[-1] else None
    named = list(title.mentions[-1:]) if title is not None and title.label == "POST" else []
    held = [post for who, post in scene.held if who == name]
    deputy = next((post for post in [*named, *reversed(held)] if DEPUTY.match(post.role)), None)
    return titled(deputy, plain(deputy)) if deputy is not None and deputy.kind == "post" else None


def plain(post: Mention) -> str:
    """Return a post's title without the words for a deputy."""
    return str(DEPUTY.sub("", post.role))


def titled(post: Mention, title: str) -> Mention:
    """Return a post in the same body under another title."""
    name = post.entity.name.removesuffix(post.role) + title
    return Mention("post", post.span, Entity(name, title), role=title, body=post.body)
