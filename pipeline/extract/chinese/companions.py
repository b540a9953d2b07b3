"""People named beside the one a clause is about: whom somebody went with, by whom he was promoted, whose man he is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import BREAKS, clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk

WITH = {"随", "随着", "随著", "随同", "跟随", "跟着", "追随", "陪同", "伴随"}
"""Words before whom somebody goes with."""
TITLED = {"TITLE", "POST", "NOW", "THEN", "FORMERPREFIX", "DE", "NATIVE", "BODY"}
"""Labels of what may stand between such a word and the name."""
BETWEEN = {*TITLED, "PLACE", "AREA", "PREP", "D", "ADV", "WHEN", "FORMER"}
"""Labels of what may stand between somebody and the word for whose man he is."""
MEN = {
    "心腹", "亲信", "旧部", "旧部属", "部属", "老部下", "部下", "旧属", "爱将", "幕僚", "门生", "得力助手", "左右手",
    "嫡系", "老部属", "旧部下",
}  # fmt: skip
"""Words for whose man somebody is, who is named behind them ("市长张三的旧部李四")."""


def companion(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name is that of whom somebody goes with, or by whom something is done to him.

    "他随市长张三调往省城，任…" is about him, as is "他被时任市长的张三提升为局长".
    """
    if chunks[place].label != "PERSON":
        return False
    start = clause_start(chunks, place)
    before = place - 1
    while before > start and chunks[before].label in TITLED:
        before -= 1
    if before < start or chunks[before].label == "COMMA":
        return False
    moved = chunks[place + 1].label if place + 1 < len(chunks) else "STOP"
    return chunks[before].word in WITH or (chunks[before].label == "BEI" and moved in {"MOVE", "HOLD"})


def has_men(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name only tells whose man is named next ("张三心腹、副局长李四")."""
    man = next_man(chunks, place + 1) if chunks[place].label == "PERSON" else 0
    return bool(man) and any(chunk.label == "PERSON" for chunk in clause_behind(chunks, man))


def is_man(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name is that of somebody's man, whom the clause is about."""
    if chunks[place].label != "PERSON":
        return False
    at = place - 1
    while at > 0 and chunks[at].label in {*TITLED, "DUN", "IS"} and chunks[at].word not in MEN:
        at -= 1
    owned = any(chunk.label == "PERSON" for chunk in chunks[clause_start(chunks, max(0, at)) : max(0, at)])
    return at > 0 and chunks[at].word in MEN and owned


def next_man(chunks: Sequence[Chunk], at: int) -> int:
    """Return the place of a word for somebody's man behind a name, 0 where something else follows."""
    while at < len(chunks) and chunks[at].label in BETWEEN and chunks[at].word not in MEN:
        at += 1
    return at if at < len(chunks) and chunks[at].word in MEN else 0


def clause_behind(chunks: Sequence[Chunk], place: int) -> Sequence[Chunk]:
    """Return the chunks behind a place up to the end of its clause."""
    end = next((at for at in range(place + 1, len(chunks)) if chunks[at].label in BREAKS - {"DUN"}), len(chunks))
    return chunks[place + 1 : end]
