"""The body that another goes into where the clause does not name it: the one just renamed or set up ("并入其中")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.forerunners import page_body
from pipeline.extract.chinese.meetings import silent
from pipeline.extract.chinese.spans import BREAKS, LOOKBACK, clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention


def taker(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:  # noqa: ARG001
    """Return the body that the clause before made or renamed ("户部改称度支部，财政处并入其中" gives 度支部)."""
    first = match.groups["subject"][0]
    start = max(0, first - LOOKBACK)
    place = next((at for at in range(first - 1, start - 1, -1) if chunks[at].label == "BODY"), -1)
    if place < 0 and state.scene.topic is not None:
        return into_page(chunks, first, state)
    if place < 0 or len(chunks[place].mentions) != 1:
        return []
    end = next((at for at in range(place, len(chunks)) if chunks[at].label in BREAKS), len(chunks))
    clause = chunks[clause_start(chunks, place) : min(end, first)]
    return list(chunks[place].mentions) if any(chunk.label in MAKING for chunk in clause) else []


def into_page(chunks: Sequence[Chunk], place: int, state: State) -> list[Mention]:
    """Return the body that a page is about, which another goes into that opens a sentence ("2019年，邮政局并入。")."""
    own = page_body(state)
    opens = all(chunk.label in {"WHEN", "COMMA", "ADV", "BREAK", "D", "BA"} for chunk in chunks[:place])
    another = own is not None and all(body.entity.name != own.entity.name for body in chunks[place].mentions)
    return [silent(own)] if own is not None and own.kind == "body" and opens and another else []


MAKING = {"FOUND", "RESTORE", "RENAME", "SET", "INSTEAD"}
"""Labels of verbs by which there is a body that others can go into."""
