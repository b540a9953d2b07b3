"""Names that do or do not become the subject of their clause: those of relatives, predecessors, and ones presented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.arguments import argument
from pipeline.extract.chinese.clauses import described, opening
from pipeline.extract.chinese.protagonist import KINSHIP
from pipeline.extract.chinese.spans import clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention


def cleft(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name is what a clause presents ("另一名部长的是张三")."""
    before = [chunk.label for chunk in chunks[max(0, place - 2) : place]]
    return chunks[place].label == "PERSON" and before == ["DE", "IS"]


def kin(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name only tells whose relative is named next ("张三次子李四")."""
    following = chunks[place + 1 : place + 3]
    return len(following) > 1 and following[0].word in KINSHIP and following[1].label == "PERSON"


def heir(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name is that of a relative of somebody who would be the subject."""
    if place < len((0, 1)) or not kin(chunks, place - 2):
        return False
    return opening(chunks, place - 2) or described(chunks, place - 2)


def neighbour(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name is that of somebody's predecessor or successor who then does something ("他的前任张三")."""
    following = chunks[place + 1].label if place + 1 < len(chunks) else "STOP"
    if place == 0 or chunks[place - 1].label not in {"PRED", "SUCC"} or following in {"COMMA", "STOP", "SEMI", "CLOSE"}:
        return False
    start = clause_start(chunks, place)
    return all(chunk.label in {"PRON", "PERSON", "DE", "WHEN"} for chunk in chunks[start : place - 1])


HEIRS = {"zh.successor", "zh.left-successor"}
"""Frames that name a successor, whom the next clause without a subject is about ("继任人为柯林斯，任至1974年")."""


def presented(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:
    """Return the successor that a clause presents, where the sentence goes on about nobody else."""
    if match.frame.id not in HEIRS or state.scene.hero is not None:
        return []
    place = match.groups["other"][0]
    following = chunks[place + 1].label if place + 1 < len(chunks) else "STOP"
    goes_on = place > 0 and chunks[place - 1].label == "IS" and following == "COMMA"
    return argument("other", match, chunks, state, text) if goes_on else []
