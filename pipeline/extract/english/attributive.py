"""Names of bodies that only tell whose a thing is: in "the Water Board library was closed" no board was."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.passage import Passage

LONGEST = 3
"""Chunks of a thing's name."""
ALONE = {"alone", "proper", "combined", "together", "jointly", "here", "there", "today", "et"}
"""Words after a body's name that name no thing."""


def without_attributes(p: Passage, chunks: list[Chunk]) -> list[Chunk]:
    """Return the chunks with the names of bodies as words that stand before the thing which a clause is about."""
    for at, chunk in enumerate(chunks):
        end = thing_end(p, chunks, at + 1) if chunk.noun is not None and chunk.noun.kind == "body" else 0
        for place in range(at, end):
            chunks[place] = chunks[place]._replace(kind="word", noun=None)
    return chunks


def thing_end(p: Passage, chunks: list[Chunk], first: int) -> int:
    """Return the end of the small words for a thing that a form of "be" follows, 0 where there are none."""
    end = first
    while end < min(len(chunks), first + LONGEST) and names_thing(p, chunks[end]):
        end += 1
    return end if first < end < len(chunks) and chunks[end].kind == "be" else 0


def names_thing(p: Passage, chunk: Chunk) -> bool:
    """Whether a chunk may be a word of a thing's name: no adverb, no verb but one in "-ing"."""
    if not p.tokens[chunk.start].is_word or chunk.key in ALONE:
        return False
    if chunk.kind == "word":
        return not chunk.key.endswith("ly")
    if chunk.kind == "verb":
        return chunk.key.endswith("ing")
    return chunk.noun is not None and chunk.noun.kind == "common" and not chunk.noun.det
