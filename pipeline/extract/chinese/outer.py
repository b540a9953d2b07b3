"""The body that 该部 points to: one whose name ends so, or the one that the body named last is a part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.chinese.context import Context

PARTS = ("司", "局", "处", "科", "室", "厅", "组", "中心", "所", "院", "署", "股", "馆", "处", "队", "党组", "党委")
"""Endings of what a body is divided into."""
OTHER_WORDS = "队署门长分属落位件份级委员"
"""Characters that make another word of a kind's character ("部" + "队")."""
SHORTEST = 2
"""A name has as many characters before the word for its kind, at least, and a part's name as many."""


def ending_or_outer(kinds: tuple[str, ...], context: Context) -> Entity | None:
    """Return the body named last that ends in one of some words, or that a part of it was named by ("铨叙部人事司")."""
    for body in context.latest():
        name = context.vocabulary.folded(body.name)
        if name.endswith(kinds):
            return context.by_title(body, kinds)
        told = context.is_life or any(body is named for named in context.named)
        size = outer_length(name, kinds) if told else 0
        if size:
            known = next((one for one in context.latest() if one.name == body.name[:size]), None)
            return known or Entity(body.name[:size], body.name[:size])
    return None


def outer_length(name: str, kinds: tuple[str, ...]) -> int:
    """Return the length of the name of the body that a part's name begins with, 0 where it begins with none."""
    if not name.endswith(PARTS):
        return 0
    for kind in kinds:
        at = name.rfind(kind, SHORTEST, len(name) - SHORTEST)
        end = at + len(kind)
        if at > 0 and name[end] not in OTHER_WORDS:
            return end
    return 0
