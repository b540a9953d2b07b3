"""前者 and 后者: the post or the body of two that were named before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene

PLACES = {"前者": 0, "后者": -1}
BETWEEN = {"WHEN", "ADV", "D", "NEG", "ALLADV", "EXPECT", "PRESENT", "BREAK", "HEDGE", "SEQ", "FORMERPREFIX"}
"""Labels between such a word and what tells which kind of thing it means."""
OF_BODIES = {
    "FORMERLY", "FIRSTNAMED", "RENAME", "RENAMENOW", "FOUND", "RESTORE", "VOID", "MERGE", "UNDER", "NOWUNDER", "BELONG",
    "SUBDIVIDE", "CHARGE", "FUNC", "HANDLE", "HQ", "HQBARE", "HQMOVE", "SITED", "NAMED",
}  # fmt: skip
"""Labels of what only bodies do."""


def with_pairs(chunks: Sequence[Chunk], scene: Scene) -> list[Chunk]:
    """Return the chunks with such words labelled as the posts or bodies that they mean; people stay pronouns."""
    return [meant(chunks, place, scene) if chunk.word in PLACES else chunk for place, chunk in enumerate(chunks)]


def meant(chunks: Sequence[Chunk], place: int, scene: Scene) -> Chunk:
    """Return the chunk of what 前者 or 后者 stands for."""
    chunk, kind = chunks[place], kind_at(chunks, place)
    named = pair(chunks[:place], kind, scene) if kind else []
    if len(named) < len(PLACES):
        return chunk
    mention = named[PLACES[chunk.word]]
    entity = replace(mention.entity, words=chunk.word)
    return replace(chunk, label=kind, mentions=(replace(mention, span=chunk.span, entity=entity),))


def kind_at(chunks: Sequence[Chunk], place: int) -> str:
    """Return what such a word means by what follows: a post that somebody holds, a body, "" for a person."""
    rest = [chunk.label for chunk in chunks[place + 1 : place + 6]]
    rest = rest[next((at for at, label in enumerate(rest) if label not in BETWEEN), len(rest)) :]
    if rest[:1] == ["BY"] or rest[:2] == ["IS", "PERSON"]:
        return "POST"
    is_body = rest[:1] == ["IS"] and rest[1:2] in (["BODY"], ["BARE_KIND"], ["OUTSIDE"])
    return "BODY" if is_body or (rest and rest[0] in OF_BODIES) else ""


def pair(before: Sequence[Chunk], kind: str, scene: Scene) -> list[Mention]:
    """Return the two things of a kind that were named last: those of one list, else the last two."""
    last = next((chunk.mentions for chunk in reversed(before) if chunk.label == kind), ())
    if len(last) == len(PLACES):
        return list(last)
    spoken = scene.posts if kind == "POST" else scene.bodies
    named = [*spoken[-2:], *(mention for chunk in before if chunk.label == kind for mention in chunk.mentions)]
    distinct = {mention.entity.name: mention for mention in named}
    return list(distinct.values())[-2:]
