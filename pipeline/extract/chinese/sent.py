"""Words that tell of offices by what stands around them: "派张三为局长", "委李四任主任", "领事馆1975年关闭"."""

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
    labels = (label_of(chunks, place) for place in range(len(chunks)))
    return [
        chunk if label == chunk.label else replace(chunk, label=label)
        for chunk, label in zip(chunks, labels, strict=True)
    ]


def label_of(chunks: Sequence[Chunk], place: int) -> str:
    """Return a chunk's label, as a verb of office or of ending a mission where it is one."""
    word = chunks[place].word
    if word in SENDING and appoints(chunks, place):
        return "APPOINT"
    if chunks[place].label == "RENAME" and word.endswith(OLD_NAME) and ends(chunks, place):
        return "NAMEBACK"
    return "VOID" if word in CLOSING and closes(chunks, place) else chunks[place].label


def appoints(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name, 为 or a verb of holding, and a post follow."""
    labels = [chunk.label for chunk in chunks[place + 1 : place + 4]]
    return chunks[place].label in BARE and labels[:1] == ["PERSON"] and labels[1:] in (["IS", "POST"], ["HOLD", "POST"])


CLOSING = {"关闭", "闭馆", "停馆", "关停", "闭门"}
"""Verbs by which a mission or an office away from its body ends; of other bodies they tell of their hours."""
MISSIONS = ("使馆", "领事馆", "领馆", "代表处", "办事处", "联络处", "公署", "分部", "代办处", "使团", "代表团")
ENDS = {"COMMA", "STOP", "SEMI"}


def closes(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a mission stands before such a verb with a date beside it, and nothing behind it in the clause."""
    before = chunks[max(0, place - 4) : place]
    bodies = [chunk.word for chunk in before if chunk.label in {"BODY", "REFBODY"}]
    dated = any(chunk.label == "WHEN" for chunk in before)
    plain = all(chunk.label in {"BODY", "REFBODY", "WHEN", "COMMA", "ADV"} for chunk in before[-2:])
    return dated and plain and ends(chunks, place) and bool(bodies) and bodies[-1].endswith(MISSIONS)


OLD_NAME = ("原名", "原称", "旧称", "旧名", "原名称")
"""How verbs end by which a body gets back the name that it had before."""


def ends(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a clause ends behind a place."""
    return place + 1 == len(chunks) or chunks[place + 1].label in ENDS
