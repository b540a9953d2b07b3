"""Words that call the clause before them untrue: "……之说不确", "，实系误传"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk


def disproved(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Join what calls the clause before it untrue into one chunk ("之说" + "不确")."""
    made: list[Chunk] = []
    place = 0
    while place < len(chunks):
        end = disproof_end(chunks, place)
        if end > place:
            made.append(
                replace(chunks[place], label="DISPROOF", span=Span(chunks[place].span.start, chunks[end - 1].span.end))
            )
        else:
            made.append(chunks[place])
        place = max(end, place + 1)
    return made


def disproof_end(chunks: Sequence[Chunk], place: int) -> int:
    """Return the end of "之说不确" and its like from a place on, ``place`` where there is none."""
    said = chunks[place].label == "DE" and place + 1 < len(chunks) and chunks[place + 1].word in SAYINGS
    if chunks[place].label == "COMMA":
        following = chunks[place + 1 : place + NEAR]
        error = next((at for at, chunk in enumerate(following) if chunk.word in ERRORS), len(following))
        told = (chunk.label in DENYING or chunk.word in COPULAS for chunk in following[:error])
        if error < len(following) and all(told) and ends(chunks, place + 2 + error):
            return place + 2 + error
        denial = next((at for at, chunk in enumerate(following) if chunk.label not in DENYING), len(following))
        untrue = denial < len(following) and following[denial].word.endswith(UNTRUE)
        return place + 2 + denial if untrue and following[denial].label == "NEG" else place
    rest = range(place + 2, min(len(chunks), place + 6)) if said else range(0)
    return next((at + 1 for at in rest if chunks[at].label == "NEG"), place)


def ends(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a clause ends at a place."""
    return place >= len(chunks) or chunks[place].label in {"COMMA", "SEMI", "STOP", "COLON", "CLOSE", "DASH"}


ERRORS = {
    "误载", "误记", "笔误", "讹误", "舛误", "误植", "误录", "误写", "误引", "误报", "误会", "误说", "误刊",
    "误传", "讹传", "张冠李戴", "以讹传讹", "无稽之谈", "子虚乌有", "误读", "误解", "误列", "误称",
}  # fmt: skip
"""What a clause says that the one before it is ("，系误载", "，这是误会")."""
COPULAS = {
    "是", "系", "为", "属", "实为", "实属", "乃", "乃是", "属于", "纯属", "显系", "当是", "应是", "恐是",
    "这是", "实系", "恐系",
}  # fmt: skip
"""Words before it."""
NEAR = 6
DENYING = {"X", "ADV", "D", "DE", "N", "THIS"}
"""Labels of what may stand between a comma and the words that call the clause before it untrue ("，实系误传")."""
UNTRUE = (
    "不符", "误传", "讹传", "失实", "谣言", "不确", "不实", "有误", "乌有", "根据", "属实", "不足信", "不准确",
    "采信",
)  # fmt: skip


SAYINGS = {"说", "说法", "传闻", "传言", "讲法", "消息", "报道"}
