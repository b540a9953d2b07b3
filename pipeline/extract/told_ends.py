"""Ends that other sentences tell: a move to a new parent ends the time under the old one, a death a time in office."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from schemas.dates import DateError, add, bounds, definitely_before

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from pipeline.extract.settle import Spell
    from schemas.records import Statement

UNDER = "subordinate_to"
MOVES = ("zh.now-under", "zh.turned-under", "zh.moved-under")
"""Patterns that tell that a body came under another one than before."""


def is_plain(statement: Statement) -> bool:
    """Tell whether a statement is of what is so, neither denied nor only said or foreseen."""
    return statement.polarity == "affirmed" and statement.certainty == "stated"


def end_parents(spells: Sequence[Spell]) -> None:
    """End the time of a body under one parent where the text next tells that it moved to another.

    "归经委领导。1983年10月改由省政府领导": under the first until October 1983, by its old name too.
    """
    plain = [spell for spell in spells if is_plain(spell.statement)]
    former = {s.object.name: s.subject.name for s in said(plain, "renamed_to") if s.object is not None and s.start}
    founded = {(id(spell.unit), spell.statement.subject.name) for spell in plain if begins(spell.statement)}
    bodies: dict[str, list[Spell]] = {}
    for spell in sorted(plain, key=lambda spell: spell.place):
        if spell.statement.predicate in {UNDER, "abolished"}:
            name = spell.statement.subject.name
            bodies.setdefault(former.get(name, name), []).append(spell)
    for told in bodies.values():
        for one, other in pairwise(told):
            if moves(one.statement, other.statement) and comes_before(one, other, founded):
                one.statement = replace(one.statement, end=other.statement.start)


def said(spells: Iterable[Spell], predicate: str) -> list[Statement]:
    """Return the statements of one predicate."""
    return [spell.statement for spell in spells if spell.statement.predicate == predicate]


def begins(statement: Statement) -> bool:
    """Tell whether a statement is the dated founding of a body."""
    return statement.predicate == "established" and bool(statement.start)


def moves(one: Statement, other: Statement) -> bool:
    """Tell whether the second of two statements of a body's parent tells of a move, and the first has no end."""
    parents = one.predicate == other.predicate == UNDER and one.object is not None and other.object is not None
    moved = other.pattern_id in MOVES and bool(other.start) and not one.end
    return parents and moved and one.object != other.object


def comes_before(one: Spell, other: Spell, founded: set[tuple[int, str]]) -> bool:
    """Tell whether a body was under one parent before another, which one of two sentences may leave undated."""
    start = one.statement.start
    if start:
        return definitely_before(bounds(start), bounds(other.statement.start))
    return one.unit is other.unit or (id(one.unit), one.statement.subject.name) in founded


def end_at_death(spells: Sequence[Spell], post_of: Callable[[Statement], str]) -> None:
    """End the last post of somebody at his death where the text tells of the next one to hold it from then on.

    Args:
        spells: All spells of a document.
        post_of: The name of the post proper that a statement is about.
    """
    held = [s for s in spells if s.statement.predicate == "position_held" and is_plain(s.statement)]
    dead = [s for s in spells if s.statement.predicate == "died" and is_plain(s.statement) and s.statement.start]
    died = {spell.statement.subject.name: spell for spell in dead}
    starts: dict[str, list[tuple[str, str]]] = {}
    own: dict[str, list[str]] = {}
    for statement in (spell.statement for spell in held if spell.statement.start):
        starts.setdefault(post_of(statement), []).append((statement.start, statement.subject.name))
        own.setdefault(statement.subject.name, []).append(statement.start)
    for spell in held:
        told = spell.statement
        end = died.get(told.subject.name)
        if end is None or told.end or not (told.start or dies_in_office(spell, end)):
            continue
        since = told.start or end.statement.start
        if any(later(since, date) for date in own.get(told.subject.name, ())):
            continue
        next_ones = [date for date, name in starts.get(post_of(told), ()) if name != told.subject.name]
        after = min(
            (date for date in next_ones if later(since, date) or (date == since and not told.start)), default=""
        )
        if follows(end.statement.start, after):
            spell.statement = replace(told, end=end.statement.start)


def dies_in_office(spell: Spell, end: Spell) -> bool:
    """Tell whether a Chinese sentence names a post of somebody whose death it tells ("局长王明病逝，由李立代理")."""
    return end.unit is spell.unit and spell.statement.pattern_id in {"zh.title", "zh.incumbent"}


def later(date: str, other: str) -> bool:
    """Tell whether a date is surely before another."""
    return definitely_before(bounds(date), bounds(other))


def follows(death: str, after: str) -> bool:
    """Tell whether a date is that of a death or comes within a year after it."""
    try:
        end = add(death, 1)
    except DateError:
        return False
    return bool(after) and not later(after, death) and not later(end, after)
