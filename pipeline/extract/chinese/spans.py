"""Where the clauses of a sentence start."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk

BREAKS = {"COMMA", "SEMI", "STOP", "COLON", "OPEN", "CLOSE"}
LOOKBACK = 200
"""Chunks that a clause is looked back over at most, so that a text without punctuation takes linear time."""
OPENERS = {
    "WHEN", "ADV", "BREAK", "HEDGE", "SEQ", "D", "EXPECT", "BUT", "ALLADV", "POST", "TITLE",
    "FORMERPREFIX", "NOW", "FIRST", "SUPERL", "PRESENT", "STARTER",
}  # fmt: skip
"""Labels that may stand before a clause's subject."""


def clause_start(chunks: Sequence[Chunk], place: int) -> int:
    """Return the first place of the clause that a chunk stands in."""
    first = min(place, max(0, place - LOOKBACK))
    return next((start for start in range(place, first, -1) if chunks[start - 1].label in BREAKS), first)


def runs_through(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether the clause before a place tells of a series of posts, on none of which its date goes on to hold."""
    return any(chunk.label == "LIREN" for chunk in chunks[clause_start(chunks, place) : place])


INTRODUCING = {"RESPECT", "IS", "COLON", "SEQ"}
"""Labels between a post and the list of those who held it."""
HAVING = {"有", "包括", "计有", "共有"}
"""Words that stand there as well."""


def introduces(chunk: Chunk) -> bool:
    """Tell whether a chunk may stand between a post and the list of those who held it."""
    return chunk.label in INTRODUCING or chunk.word in HAVING


LISTS = {"名录", "名册", "名单", "一览", "一览表", "列表", "名表", "更迭", "更迭表", "年表", "简表"}
"""Words behind a post for the list of its holders ("院长名录：")."""


def listed_post(chunks: Sequence[Chunk], place: int) -> int:
    """Return where the post stands whose holders are told behind a place, a word for a list passed over, or -1."""
    before = place - 1
    while before > 0 and chunks[before].word in LISTS:
        before -= 1
    return before if before >= 0 and chunks[before].label == "POST" else -1


def besides(words: Sequence[Chunk]) -> bool:
    """Tell whether what somebody now is stands beside what he is as well ("现任局长张三同时担任党组书记")."""
    if not words or words[0].label != "NOW" or {"WHEN", "COMMA", "BY"} & {chunk.label for chunk in words}:
        return False
    return any(chunk.word in ALSO for chunk in words)


ALSO = {"同时", "亦", "也", "还"}


def post_before_names(chunks: Sequence[Chunk], place: int) -> int:
    """Return where the post stands right before a list of its holders and what brackets say of each, or -1.

    "局长张三（至3月）、李四（3月起）": the post is of all of them.
    """
    at, depth = place, 0
    while at > max(0, place - LOOKBACK):
        label = chunks[at].label
        depth += (label == "CLOSE") - (label == "OPEN")
        if label == "POST" and not depth:
            return at if chunks[at + 1].label == "PERSON" else -1
        if not depth and label not in {"PERSON", "DUN", "OPEN"}:
            return -1
        at -= 1
    return 0 if chunks[0].label == "POST" and not depth and not at else -1
