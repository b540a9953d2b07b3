"""What becomes of the work of a body that comes to an end: "撤销，业务移交农林厅", "其职责由财政部承接"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import BREAKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk

WORK = {"业务", "职能", "职责", "工作", "事务", "职权", "会务", "职掌", "任务", "事权", "权责", "所掌事项", "所管事务"}
"""Nouns for what a body did."""
BEFORE = {"COMMA", "SEMI", "N", "D", "X", "V", "DE", "PRON", "THIS", "STARTER", "ADV", "FORMERPREFIX", "BREAK", "WHEN"}
"""Labels of what may stand before such a noun where a clause opens with it."""
PASSING = frozenset(
    ["移交", "转交", "移转", "划转", "交接", "拨交", "移拨", "转移", "转至", "转到", "移至", "移到", "交付", "让渡"]
)
"""Verbs that before a body tell to whom the work passes."""
TO = {"给", "至", "到", "予", "于", "往", "与", "回"}
GOING = {"MERGE", "NOWUNDER", "BY", "TURN"}
NEAR = 8


def with_transfers(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks with a body's work, and the verb by which it passes to another body, as such."""
    made = list(chunks)
    for place, chunk in enumerate(chunks):
        work = chunk.label == "OWN" or chunk.word in WORK
        if not work or not opens(made, place):
            continue
        verb = passing(made, place)
        if verb is None:
            continue
        made[place] = replace(chunk, label="OWN")
        if made[verb].word in PASSING:
            made[verb] = replace(made[verb], label="NOWUNDER")
    return made


def opens(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether nothing but words that describe it stands before a noun in its clause."""
    first = next(
        (at for at in range(place, max(-1, place - NEAR), -1) if at == 0 or chunks[at - 1].label in BREAKS), -1
    )
    return first >= 0 and all(chunk.label in BEFORE for chunk in chunks[first:place])


def passing(chunks: Sequence[Chunk], place: int) -> int | None:
    """Return where the verb stands by which work passes to a body, ``None`` where there is none near in the clause."""
    for at in range(place + 1, min(len(chunks) - 1, place + NEAR)):
        if chunks[at].label in BREAKS:
            return None
        after = chunks[at + 2] if chunks[at + 1].word in TO and at + 2 < len(chunks) else chunks[at + 1]
        if chunks[at].label in GOING or (chunks[at].word in PASSING and after.label in {"BODY", "REFBODY", "BARE"}):
            return at
    return None
