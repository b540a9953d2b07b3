"""When a post changes hands: which date of an earlier clause holds for it, and which is the old holder's own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract.chinese.arguments import argument
from pipeline.extract.chinese.lasting import lengthened
from pipeline.extract.chinese.spans import clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention, When

SUCCESSIONS = {"preceded_by", "succeeded_by"}
LATER = ("后", "其后", "嗣")


def turned_on(match: Match, chunks: Sequence[Chunk], state: State, carried: When | None, text: str) -> When | None:
    """Return the date of an earlier clause as that of a succession with a newcomer named in it.

    "1990年李明任局长，由王立接任": 1990 is when the first took office, and says nothing of the second. Where the
    clause told a whole term or its length, the succession is at its end.
    """
    told = any(claim.predicate in SUCCESSIONS for claim in match.frame.claims)
    newcomer = "subject" in match.groups and chunks[match.groups["subject"][0]].label == "PERSON"
    if carried is None or carried.kind == "until" or not (told and newcomer) or "turn" not in match.frame.flags:
        return carried
    start = clause_start(chunks, match.own)
    if any(chunk.label == "TURN" and chunk.word.startswith(LATER) for chunk in chunks[start : match.last]):
        return None
    passing = {post.entity.name for post in argument("object", match, chunks, state, text)}
    first = next((place for place in range(start, 0, -1) if chunks[place - 1].when is carried), 0)
    between = chunks[clause_start(chunks, first - 1) if first else 0 : start]
    if not any(post.entity.name in passing for chunk in between for post in chunk.mentions if chunk.label == "POST"):
        return carried
    moves = any(
        verb.label == "MOVE" and not {post.entity.name for post in named.mentions} & passing
        for verb, named in pairwise(between)
    )
    if moves or any(chunk.label in LEFT for chunk in between):
        return carried
    if carried.kind == "interval":
        return replace(carried, kind="point", start=carried.end, end="") if carried.end != ".." else None
    told_long = next((chunk for chunk in reversed(between) if chunk.lasts is not None), None)
    length = told_long.lasts if told_long is not None else None
    found = lengthened(carried, length, told_long.word) if told_long is not None and length is not None else ()
    return next((replace(when, kind="point", start=when.end, end="") for when in found if when.end), None)


LEFT = {"LEAVE", "RETIRE", "DIE", "QUIT", "DISMISS", "VOID", "HANDOVER"}
"""Labels of verbs by which a post comes free."""


def first_post(others: list[Mention] | list[None]) -> list[Mention] | list[None]:
    """Return the first post of several, or the first seat where all are seats: "接替甲任省委常委、组织部长"."""
    posts = [other for other in others if other is not None and other.kind != "membership"]
    return posts[:1] or others[:1]
