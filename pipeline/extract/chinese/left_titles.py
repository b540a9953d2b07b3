"""Whose a bare title or task is: "水务局局长张三调任林业局副局长，局长由李四接任", "档案局的职能划入市委办公室"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk

PASSING = {"BY", "TURN", "DUTY"}
"""Labels of what stands behind a post that passes to another."""


def with_left(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks with a title that passes to another made the post left, not one in the body gone to."""
    made: list[Chunk] = []
    posts: list[int] = []
    for place, chunk in enumerate(chunks):
        if chunk.label == "STOP":
            posts = []
        made.append(left_post(chunks, place, posts) if chunk.label == "POST" else chunk)
        if chunk.label == "POST" and len(chunk.mentions) == 1:
            posts.append(place)
    return made


def left_post(chunks: Sequence[Chunk], place: int, posts: Sequence[int]) -> Chunk:
    """Return a post, or the one of the same title that was left for another post in the clauses before."""
    chunk = chunks[place]
    passes = place + 1 < len(chunks) and chunks[place + 1].label in PASSING
    if not passes or len(posts) < len((0, 1)) or len(chunk.mentions) != 1:
        return chunk
    here, old, new = chunk.mentions[0], chunks[posts[-2]].mentions[0], chunks[posts[-1]].mentions[0]
    bare = chunk.span.end - chunk.span.start == len(here.role)
    moved = any(one.label == "MOVE" for one in chunks[posts[-2] : posts[-1]])
    gone_to = here.body is not None and new.body is not None and here.body.name == new.body.name
    if not (bare and moved and gone_to and here.role == old.role != new.role):
        return chunk
    return replace(chunk, mentions=(replace(old, span=chunk.span),))


def is_owned(chunk: Chunk, chunks: Sequence[Chunk]) -> bool:
    """Tell whether a body stands with 的 before the word for what it has to do: it is none of the body spoken of."""
    at = chunks.index(chunk)
    return at > 1 and chunks[at - 1].label == "DE" and chunks[at - 2].label == "BODY"
