"""Where a body sat until when: a move to one seat ends the time in the one that the text told of before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from schemas.dates import OPEN, bounds, definitely_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.extract.settle import Spell
    from schemas.records import Statement

SEAT = "headquartered_at"
MOST = 20
"""No body has moved so often that a move is compared with more seats before it."""


def end_seats(spells: Iterable[Spell]) -> None:
    """End each seat of a body where its next one starts ("in Bonn since 1950, in Berlin since 1999")."""
    seats = [spell for spell in spells if is_seat(spell.statement)]
    seats.sort(key=lambda spell: spell.place)
    bodies: dict[str, list[Spell]] = {}
    for seat in seats:
        bodies.setdefault(seat.statement.subject.name.casefold(), []).append(seat)
    for told in bodies.values():
        for place, seat in enumerate(told):
            left = seat_before(seat, told[max(0, place - MOST) : place]) if seat.statement.start else None
            if left is not None:
                left.statement = replace(left.statement, end=seat.statement.start)


def is_seat(statement: Statement) -> bool:
    """Tell whether a statement is of where a body sits or sat, and no forecast or hearsay."""
    plain = statement.polarity == "affirmed" and statement.certainty == "stated"
    return statement.predicate == SEAT and plain and statement.object is not None


def seat_before(seat: Spell, before: Sequence[Spell]) -> Spell | None:
    """Return the seat that a body left for another one: the last that began earlier, none where its end is told."""
    began = [known for known in before if began_before(known, seat)]
    last = began[-1] if began else None
    return last if last is not None and not last.statement.end and not same_place(last, seat) else None


def began_before(known: Spell, seat: Spell) -> bool:
    """Tell whether a body had one seat before another; one without a date is told of right before the move."""
    start = known.statement.start
    if known.statement.end == OPEN:
        return False
    if start:
        return definitely_before(bounds(start), bounds(seat.statement.start))
    return known.unit is seat.unit and known.place < seat.place


def same_place(one: Spell, other: Spell) -> bool:
    """Tell whether one of two places may be in the other ("Bern" and "Bern, Switzerland")."""
    names = [spell.statement.object.name if spell.statement.object else "" for spell in (one, other)]
    return names[0] in names[1] or names[1] in names[0]
