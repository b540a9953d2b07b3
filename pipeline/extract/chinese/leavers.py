"""Who leaves a post, and whether the one that is meant is known."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import LOOKBACK, clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention
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


def left_post(chunks: Sequence[Chunk], chunk: Chunk, state: State) -> Mention | None:
    """Return the post that the person spoken of has just left: the one before that of a move told right before."""
    posts = state.posts_of(state.person.entity.name) if state.person else ()
    start = clause_start(chunks, chunks.index(chunk))
    before = chunks[clause_start(chunks, start - 1) : start] if start > 1 else ()
    taken = {post.entity.name for verb, named in pairwise(before) if verb.label in TAKEN for post in named.mentions}
    kept = [post for post in posts if post.entity.name not in taken]
    return kept[-1] if kept else None if taken else state.post


TAKEN = {"MOVE", "ELECT"}
"""Labels of verbs right before the post that somebody moves on to."""
LEFT = set("遗缺留")
"""Characters of words for the post that somebody has just left ("遗缺由张三接任")."""


def just_taken(match: Match, chunks: Sequence[Chunk], post: Mention) -> bool:
    """Tell whether the clause of a verb of leaving tells that a post was taken up ("1983年当选副主任后离任")."""
    if chunks[match.own].label != "LEAVE":
        return False
    before = chunks[clause_start(chunks, match.own) : match.own]
    pairs = pairwise(before)
    taken = any(verb.label in TAKEN and post.entity.name in names(named) for verb, named in pairs)
    return taken and chunks[match.own - 1].word in {"后", "之后", "而"}


def names(chunk: Chunk) -> set[str]:
    """Return the names of what a chunk names."""
    return {mention.entity.name for mention in chunk.mentions}
