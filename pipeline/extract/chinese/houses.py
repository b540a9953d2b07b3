"""Words for the house that a body has its seat in: "院区坐落台北南港", "办公厅舍在杭州北路"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk

MOVES = {"HQBARE", "HQ", "HQMOVE"}
"""Labels of words that 局 and its like belong to where they stand for the body spoken of (局机关迁至)."""


def is_seat(chunks: Sequence[Chunk], place: int, before: str, after: str) -> bool:
    """Tell whether a word for a house opens a clause that tells where it is ("院区坐落台北南港")."""
    told = after in MOVES | {"SITED"} or [chunk.word for chunk in chunks[place + 1 : place + 2]] == ["在"]
    return chunks[place].word in SEATS and chunks[place].label != "BODY" and told and before in OPENING


SEATS = {
    "办公室", "公署", "院区", "馆区", "机关", "地点", "局机关", "厅舍", "办公厅舍", "会本部", "院部", "师部", "团部",
    "司令部", "馆舍", "主楼", "大楼", "组址", "校区", "分署", "总行", "总社",
    "总馆", "总院", "总台", "总所", "总站", "主办公室", "庭址",
}  # fmt: skip
"""Words for the house that a body has its seat in, where they name no body."""
OPENING = {"COMMA", "SEMI", "STOP", "CLOSE", "BUT"}
"""Labels of what stands before the first word of a clause."""
