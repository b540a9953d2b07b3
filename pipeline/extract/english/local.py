"""What a body's name alone tells of it: that it is a local party committee, or only a meeting of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.tokens import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.mentions import Mention

MEETINGS = {"plenum", "session", "meeting", "congress", "conference", "summit", "rally"}


def is_meeting(body: Mention) -> bool:
    """Whether a body is only a meeting of another, which has the posts that it fills."""
    return bool(MEETINGS & set(key_of(body.entity.name.partition(" of ")[0]).split()))


def at_meeting(tokens: Sequence[Token], at: int) -> bool:
    """Whether "at" tells of the meeting that chose somebody: "member of the Board at the First Plenum of the X"."""
    if tokens[at].key != "at":
        return False
    for token in tokens[at + 1 : at + LONGEST_MEETING]:
        if token.key in MEETINGS:
            return True
        if not token.is_word:
            return False
    return False


LONGEST_MEETING = 8
LOCAL = {"party committee", "provincial party committee", "municipal party committee", "provincial committee"}


def is_local_committee(name: str) -> str:
    """Return the place of a local party committee ("party committee of Fujian"), else ""."""
    lower = name.lower()
    head, of, place = name.partition(" of ")
    if of and head.lower() in LOCAL:
        return place.removeprefix("the ")
    for ending in () if of else (" provincial party committee", " municipal party committee", " party committee"):
        if lower.endswith(ending) and len(name) > len(ending):
            return name[: -len(ending)]
    return ""
