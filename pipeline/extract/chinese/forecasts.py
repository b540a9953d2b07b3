"""What is only expected: a clause that foretells something, or goes on from one that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk


def foreseen(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether a match is only expected: its clause says so, or it only goes on from one that does."""
    start = clause_start(chunks, match.own)
    named = match.groups.get("subject", (0, 0))[0]
    if named and chunks[named - 1].label == "NOMINATE" and chunks[match.own].label in GOING_ON:
        return True
    if "foretold" in match.frame.flags or any(chunk.label == "EXPECT" for chunk in chunks[start : match.last]):
        return True
    own = start + (chunks[start].label in {"BY", "TURN"})
    goes_on = (
        own <= match.own and opens_with(chunks, own, match.own) and start > 1 and chunks[start - 1].label == "COMMA"
    )
    before = chunks[clause_start(chunks, start - 1) : start] if goes_on else ()
    hoped = next((place for place, chunk in enumerate(before) if chunk.label == "EXPECT"), len(before))
    verbs = any(chunk.label in VERBS for chunk in before[hoped:])
    return hoped < len(before) and (chunks[match.own].label in GOING_ON or not verbs)


def opens_with(chunks: Sequence[Chunk], first: int, verb: int) -> bool:
    """Tell whether a verb stands at the start of its clause, or right behind who does it ("由副部长李四接任")."""
    agent = chunks[first - 1].label in {"BY", "TURN"} if first else False
    return first == verb or (agent and first < verb and all(chunk.label in AGENT for chunk in chunks[first:verb]))


AGENT = {"POST", "TITLE", "PERSON", "THEN", "NOW", "FORMERPREFIX", "FIRST", "TITLEWORD", "PLACE"}
"""Labels of what names who does something behind 由."""
GOING_ON = {"SUCCEED", "HOLD", "TAKE", "MOVE", "FOLLOW"}
"""Labels of verbs that go on with a forecast ("将卸下此职，出任部长")."""
VERBS = {"V", "HOLD", "TAKE", "MOVE", "ELECT", "SUCCEED", "FOLLOW", "LEAVE", "QUIT", "IS", "FOUND", "VOID", "STAY", "D"}
"""Labels of what may be foretold in the clause of the forecast itself."""
