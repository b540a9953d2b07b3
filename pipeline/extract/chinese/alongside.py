"""Posts held beside the one that the clause before dates: "现任局长张三2021年9月到任，兼任副秘书长"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk

COMING = {"TAKE", "STAY"}
"""Labels of verbs for coming to a post that was named before, or being in it."""
ALSO = ("兼", "并", "並", "同时", "同時", "亦", "还", "還", "也")
"""How words begin that add a post to the one that is spoken of."""
PASSED = {"ADV", "PRON", "IS", "BREAK", "SEQ", "PREP", "NOW", "HOLD"}


def held_alongside(chunks: Sequence[Chunk], own: int) -> bool:
    """Tell whether a verb adds a post to the one that its holder is said to have come to in the clause before.

    The date on which he came to that one is none of the post added.
    """
    start = clause_start(chunks, own) if own < len(chunks) else 0
    if start < len((0, 1)) or chunks[start - 1].label != "COMMA" or chunks[start - 2].label not in COMING:
        return False
    words = chunks[start : own + 1]
    return all(chunk.label in PASSED for chunk in words) and any(chunk.word.startswith(ALSO) for chunk in words)


def still_so(chunks: Sequence[Chunk], own: int) -> bool:
    """Tell whether the one who came to a post is its present holder, so that what he is besides holds as well."""
    start = clause_start(chunks, own)
    before = chunks[clause_start(chunks, start - 1) : start]
    return held_alongside(chunks, own) and any(chunk.label in {"NOW", "PRESENT"} for chunk in before)
