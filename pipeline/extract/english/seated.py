"""Bodies in which many have seats, or that people only belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.tokens import key_of

if TYPE_CHECKING:
    from pipeline.extract.mentions import Mention


def is_party(body: Mention) -> bool:
    """Whether a body is one that people only belong to."""
    return bool({"party", "front", "alliance", "movement"} & set(key_of(body.entity.name).split()))


def is_council(body: Mention) -> bool:
    """Whether a body is one that many have seats in."""
    return bool(COUNCILS & set(key_of(body.entity.name.partition(" of ")[0]).split()))


COUNCILS = {"politburo", "committee", "council", "congress", "assembly", "senate", "parliament", "presidium",
            "secretariat", "cabinet"}  # fmt: skip


def is_court(body: Mention) -> bool:
    """Whether a body is a court of law, whose members are judges; a court of auditors is none."""
    head, _, rest = key_of(body.entity.name).partition(" of ")
    return head.split()[-1:] == ["court"] and not AUDITING & set(rest.split())


AUDITING = {"auditors", "accounts", "audit", "account"}
