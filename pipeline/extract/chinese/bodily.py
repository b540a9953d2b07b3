"""What speaks against a match that tells of a body: somebody else does it, it is only likened to something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import LOOKBACK, clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk


def done_to(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a verb for work is what somebody else does to a body ("受主管副秘书长领导")."""
    if match.frame.id != "zh.function":
        return False
    before = chunks[clause_start(chunks, match.own) : match.own]
    if match.own > 0 and chunks[match.own - 1].word in {"与", "同", "和", "跟"}:
        return True
    return any(chunk.label == "BEI" for chunk in before) and not any(chunk.word in CHARGING for chunk in before)


def stationed(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a body is only stationed with another ("驻海关总署"), which is not where it sits."""
    return match.frame.id == "zh.seat-in-body" and chunks[match.own].word.endswith("驻")


def regarded(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a body is only likened to something ("被视为“智囊”"), which is no name of it."""
    return "called" in match.frame.flags and "称" not in chunks[match.own].word


def merely_has(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether 设 without a date only says what a body has ("各省设省选举委员会")."""
    dated = any(chunk.when for chunk in chunks[max(0, match.own - LOOKBACK) : match.end])
    return match.frame.id == "zh.set-up" and chunks[match.own].word in {"设", "设置"} and not dated


def has_only(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether what a body has below it was not set up then: 下辖, or several bodies at once."""
    several = len(chunks[match.groups["subject"][0]].mentions) > 1 if "subject" in match.groups else False
    return "founds" in match.frame.flags and ("设" not in chunks[match.own].word or several)


def portfolio(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether brackets between a body and a name tell who of several it is ("运输及房屋局（房屋）陈镇源")."""
    if match.frame.id != "zh.named-in-brackets" or match.end >= len(chunks):
        return False
    inside = chunks[slice(*match.groups["name"])]
    return chunks[match.end].label == "PERSON" and all(chunk.label == "N" for chunk in inside)


CHARGING = {"委托", "授权", "指派", "之命", "托"}
"""Words for who has a body do its work ("受国务院委托负责")."""
OF_BODIES = (portfolio, done_to, stationed, regarded, merely_has, has_only)
