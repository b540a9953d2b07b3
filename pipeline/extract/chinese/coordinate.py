"""为 before a post that goes on with a verb of office told before it ("张三任局长，李四为副局长")."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk

OFFICE = {"HOLD", "TAKE", "APPOINT"}
"""Labels of verbs that the next clauses go on with."""
PASSED = {"PERSON", "POST", "DUN", "COMMA", "SEMI", "IS", "PREP"}
"""Labels of what stands between such a verb and a name that goes on with it."""
FARTHEST = 30


def goes_on_with(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether 为 stands at a place between a name and a post, and the clauses before told of others' posts."""
    if chunks[place].word != "为":
        return False
    at, marks, posts, told = place - 1, 0, 0, False
    while at > max(0, place - FARTHEST) and chunks[at].label in PASSED:
        marks += chunks[at].label in {"COMMA", "SEMI"}
        told = told or chunks[at].word == "以"
        posts += chunks[at].label == "POST"
        at -= 1
    return bool(marks and posts) and (told or chunks[at].label in OFFICE)
