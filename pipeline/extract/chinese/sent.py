"""Characters that appoint before a name and 为 or a verb of office: "派张三为局长", "委李四任主任", "命王五为秘书长"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk

SENDING = {
    "派", "委", "命", "改派", "加派", "另派", "特派", "简派", "遴派", "改委", "加委", "令派", "遴委", "特命", "调派",
}  # fmt: skip
"""Words that before a name and what is held appoint; elsewhere they are endings or verbs of going."""
BARE = {"X", "SUFFIX", "V", "N", "MOVE", "D"}
"""Labels that such a word has by itself."""


def with_sent(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks with such a word labelled as a verb of appointing."""
    return [
        replace(chunk, label="APPOINT", mentions=()) if chunk.word in SENDING and appoints(chunks, place) else chunk
        for place, chunk in enumerate(chunks)
    ]


def appoints(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name, 为 or a verb of holding, and a post follow."""
    labels = [chunk.label for chunk in chunks[place + 1 : place + 4]]
    return chunks[place].label in BARE and labels[:1] == ["PERSON"] and labels[1:] in (["IS", "POST"], ["HOLD", "POST"])
