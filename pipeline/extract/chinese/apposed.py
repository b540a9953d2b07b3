"""Posts that introduce a name, set apart from each other with commas, as an obituary begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk


def apposed(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """Join the posts that introduce a name with commas between them ("原水利部副部长，全国政协委员张三同志")."""
    made: list[Chunk] = []
    for place, chunk in enumerate(chunks):
        made.append(chunk)
        named = [chunk.label for chunk in chunks[place + 1 : place + 3]] == ["PERSON", "TITLEWORD"]
        if chunk.label != "POST" or not named or any(before.label not in INTRODUCED for before in made):
            continue
        posts = [before for before in made if before.label == "POST"]
        while len(made) > 1 and made[-2].label in {"COMMA", "FORMERPREFIX", "POST"}:
            made.pop(-2)
        span = Span(posts[0].span.start, chunk.span.end)
        mentions = tuple(mention for post in posts for mention in post.mentions)
        made[-1] = replace(chunk, span=span, word=span.of(text), mentions=mentions)
    return made


INTRODUCED = {
    "POST",
    "COMMA",
    "FORMERPREFIX",
    "BODY",
    "N",
    "D",
    "DE",
    "X",
    "ADV",
    "DUN",
    "PRED",
    "PLACE",
    "STARTER",
    "V",
}
"""Labels of what stands before a name whose posts are told first, and of no verb of office."""
