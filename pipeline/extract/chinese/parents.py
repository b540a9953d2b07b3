"""Bodies that a sentence moves to another parent: in "最初由水利厅管辖，1968年转隶农业厅" the first ends in 1968."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from schemas.records import Statement

PARENTS = {"subordinate_to", "part_of"}
MOVES = {"zh.now-under", "zh.managed-by", "zh.turned-under"}
"""Patterns of what a body came under at a time."""
STAYS = {"zh.under", "zh.under-whose", "zh.managed-by", "zh.now-under", "zh.turned-under"}
"""Patterns of what it was under before."""


def with_former_parents(found: Sequence[Statement]) -> list[Statement]:
    """Return the statements of a sentence, each parent of a body with its end where the next one has a start."""
    moves = [s for s in found if s.predicate in PARENTS and s.pattern_id in MOVES and s.start and plain(s)]
    return [ended(statement, moves) for statement in found] if moves else list(found)


def ended(statement: Statement, moves: Sequence[Statement]) -> Statement:
    """Return a statement of a parent with the start of the next one that the sentence tells as its end."""
    told = statement.predicate in PARENTS and statement.pattern_id in STAYS and not statement.end and plain(statement)
    later = [move.start for move in moves if told and follows(move, statement)]
    return replace(statement, end=min(later)) if later else statement


def follows(move: Statement, statement: Statement) -> bool:
    """Say whether a statement tells of the same body under another parent later on."""
    same = move.subject.name == statement.subject.name
    other = move.object is not None and statement.object is not None and move.object.name != statement.object.name
    return same and other and move.start > statement.start


def plain(statement: Statement) -> bool:
    """Say whether a statement is neither denied nor doubted."""
    return statement.polarity == "affirmed" and statement.certainty == "stated"
