"""What speaks against matches that take a part, several or a caretaker for the body ("某会的营运部门改组为")."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk

COUNTED = re2.compile(r"^[一二两三四五六七八九十\d]{1,3}个$|^(?:若干|多|数)个?$")
JOINING = {"及", "和", "与", "以及", "同", "暨"}
CARETAKING = ("代管", "代办", "代行", "暂管", "托管", "兼管", "兼办")
"""Verbs for doing another's work for a time, which that does not go over by."""
WORK = {"业务", "工作", "事务", "职责", "职能"}
TURNING = {"RENAME", "MERGE", "UNITE"}


def of_its_part(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether what becomes another body is a part without a name of the one spoken of ("该会的营运部门改组为")."""
    own = match.own
    if chunks[own].label not in TURNING or match.frame.subject != "body" or own < len("的营运"):
        return False
    kind, before = chunks[own - 1], chunks[own - 2]
    return kind.label == "BARE_KIND" and before.label in {"N", "DE", "X"}


def of_several(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether several bodies are said to be set up, not one of that name ("另设市委巡察组三个")."""
    following = chunks[match.end].word if match.end < len(chunks) else ""
    return match.frame.id.startswith("zh.set-up") and bool(COUNTED.match(following))


def of_services(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether 服务 is a noun among those that a body sees to ("管理本岛及北岸的港口服务")."""
    return match.frame.id == "zh.serves" and chunks[match.start].word in JOINING


def for_a_time(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether another body only looks after the work of one that stopped ("业务由商业部代管")."""
    if match.frame.id == "zh.managed-by":
        return any(chunk.word in WORK for chunk in chunks[max(0, match.own - 4) : match.own])
    return match.frame.id == "zh.duties-taken" and chunks[match.end - 1].word.endswith(CARETAKING)


PARTLY = (of_its_part, of_several, of_services, for_a_time)
"""What speaks against such a match."""
