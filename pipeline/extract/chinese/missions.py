"""Missions of one country in another by their ranks: the legation that the embassy was, and who headed either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.chinese.context import Context

RANKS = ("大使馆", "公使馆", "代办处", "总领事馆", "领事馆", "高级专员公署", "高级专员署", "使馆")
"""Endings of missions; a longer one goes before its own end."""
HEADS = ("大使", "公使", "总领事", "领事", "高级专员", "全权代表")
"""How titles end of who heads a mission, whose posts are not called after it ("驻日大使", not "驻日大使馆大使")."""
RAISED = {"大使馆": ("公使馆", "代办处"), "公使馆": ("大使馆", "代办处"), "代办处": ("大使馆", "公使馆")}
"""Ranks that one mission has one after the other."""


def headed(body: str, title: str, context: Context) -> str:
    """Return the post of a mission's head as it is called, "" for other bodies and titles."""
    rank = rank_of(body, context)
    fits = rank and context.vocabulary.folded(title).endswith(HEADS) and len(body) > len(rank)
    return body[: -len(rank)] + title if fits else ""


def rank_of(body: str, context: Context) -> str:
    """Return the ending that tells a mission's rank, "" for other bodies."""
    name = context.vocabulary.folded(body)
    return next((rank for rank in RANKS if name.endswith(rank)), "")


def of_other_rank(word: str, words: str, context: Context) -> Entity | None:
    """Return the mission that the page's own was when it was no embassy yet ("公使馆" on an embassy's page)."""
    for body in (context.page, context.institution, context.own):
        rank = rank_of(body.name, context) if body is not None else ""
        if body is not None and rank in RAISED.get(word, ()) and len(body.name) > len(rank):
            return Entity(body.name[: -len(rank)] + words, words)
    return None
