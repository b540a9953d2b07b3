"""Who leaves a post, and whether the one that is meant is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import LOOKBACK, clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from schemas.records import Statement


def left_by_another(match: Match, chunks: Sequence[Chunk], name: str) -> bool:
    """Tell whether the clause before a succession says that somebody else than the known holder leaves a post."""
    start = clause_start(chunks, match.own)
    before = chunks[clause_start(chunks, start - 1) : start] if start > 1 else ()
    people = [chunk for chunk in chunks[max(0, start - LOOKBACK) : start] if chunk.label == "PERSON" and chunk.mentions]
    if not people or not any(chunk.label in LEAVING for chunk in before):
        return False
    return all(mention.entity.name != name for chunk in people for mention in chunk.mentions)


def held_now(statement: Statement, state: State) -> bool:
    """Tell whether a post is the one that its holder was last said to have taken up."""
    post = statement.object.name if statement.object else ""
    return any((name, held.entity.name) == (statement.subject.name, post) for name, held, _ in state.scene.current)


def left_before(statement: Statement, state: State) -> bool:
    """Tell whether somebody whose post passes to another was said to have left it at another time."""
    post = statement.object.name if statement.object else ""
    known = (end for name, held, end in state.scene.ended if (name, held) == (statement.subject.name, post))
    ends = statement.predicate == "position_held" and statement.end and not statement.start
    return bool(ends) and any(not end.startswith(statement.end) for end in known)


def duty_unknown(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a sentence is about an office whose title was not recognised ("申诉使一职增设，由张三担任")."""
    for at in range(place - 1, max(0, place - LOOKBACK), -1):
        if chunks[at].label in {"STOP", "SEMI"}:
            return False
        if chunks[at].label == "DUTY":
            return chunks[at - 1].label in {"N", "X", "D", "SUFFIX", "LATIN", "BARE", "TITLE"}
    return False


LEAVING = {"LEAVE", "RETIRE", "DIE"}
