"""Further people of one appointment: 任命甲为局长，乙（女）为副局长 appoints both, the same day, by the same body."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from schemas.records import Statement

BETWEEN = re.compile(r"[职職]?[务務]?[，、,；;]\s*")
"""What parts the people of one appointment."""
MADE = re.compile(r"\s*(?:[（(][^（()）]{1,20}[）)])?\s*[为為]")
"""What stands between the name and the post of a further one."""
ALONG = {"zh.is", "zh.hold"}
"""Frames that a clause with the name, 为 and the post fits, where no verb of appointing stands in it."""


def appointed_along(found: Sequence[Statement], text: str) -> list[Statement]:
    """Return what a sentence states, the people named behind one who is appointed appointed with them."""
    along: dict[int, list[Statement]] = {}
    last: Statement | None = None
    by: Statement | None = None
    for at, told in sorted(enumerate(found), key=lambda numbered: numbered[1].quote):
        if told.pattern_id == "zh.appoint":
            last, by = (told, by) if told.predicate == "position_held" else (last, told)
        elif last is not None and told.pattern_id in ALONG and goes_on(last, told, text):
            last = replace(told, start=last.start)
            along[at] = [last, *([replace(by, subject=told.subject, quote=told.quote)] if by else [])]
    return [made for at, told in enumerate(found) for made in along.get(at, [told])]


def goes_on(before: Statement, told: Statement, text: str) -> bool:
    """Tell whether a statement is of the next of those appointed, right behind the one before."""
    alike = told.start in {"", before.start} and not told.end and before.polarity == told.polarity
    if told.predicate != "position_held" or not alike:
        return False
    name = text.find(told.subject.words, told.quote.start, told.quote.end) if told.subject.words else -1
    behind = name + len(told.subject.words)
    parted = BETWEEN.fullmatch(text, before.quote.end, told.quote.start)
    return name == told.quote.start and parted is not None and MADE.match(text, behind, told.quote.end) is not None
