"""A deputy's or secretary's field of work in brackets behind the title ("常任秘书长（经济发展）")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk


def with_fields(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """Join a deputy's or secretary's field of work in brackets with the post ("常任秘书长（经济发展）")."""
    made: list[Chunk] = []
    place = 0
    while place < len(chunks):
        chunk, end = chunks[place], place + 1
        if chunk.label == "POST" and len(chunk.mentions) == 1 and chunk.mentions[0].role.startswith(DIVIDED):
            end = field_end(chunks, place + 1)
        made.append(
            joined_field(chunk, Span(chunk.span.start, chunks[end - 1].span.end), text) if end > place + 1 else chunk
        )
        place = end
    return made


DIVIDED = ("常任秘书长", "常任秘書長", "副", "助理", "首席助理")
"""How titles start of which a body has several, each with a field of its own."""


def field_end(chunks: Sequence[Chunk], place: int) -> int:
    """Return the place after a field of work in brackets that open at a place, the same place where none do."""
    end = next((at for at, chunk in enumerate(chunks[place : place + 8], place) if chunk.label == "CLOSE"), place)
    inside = chunks[place + 1 : end]
    fields = bool(inside) and chunks[place].label == "OPEN" and all(chunk.label in {"N", "X"} for chunk in inside)
    return end + 1 if fields and any(chunk.label == "N" for chunk in inside) else place


def joined_field(chunk: Chunk, span: Span, text: str) -> Chunk:
    """Return a post with the field that stands behind it in its name."""
    post = chunk.mentions[0]
    field = text[chunk.span.end : span.end]
    entity = replace(post.entity, name=post.entity.name.removesuffix(field) + field, words=span.of(text), id="")
    return replace(chunk, span=span, mentions=(replace(post, span=span, entity=entity),))
