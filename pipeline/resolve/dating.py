"""What several claims say of one date: the value to publish, the claims for it, and those that contradict it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from schemas.dates import FINENESS, OPEN, Bounds, bounds, definitely_before, parse, possibly_same

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from schemas.records import Claim

Which = Literal["start", "end"]
SURE = {"stated": 0, "hedged": 1, "expected": 2}


@dataclass(frozen=True, slots=True)
class Agreed:
    """The date that is published, and who says so.

    Attributes:
        value: EDTF text, "" where no claim states one.
        support: Claims whose date can be the same day.
        against: Claims whose date cannot.
    """

    value: str
    support: tuple[Claim, ...] = ()
    against: tuple[Claim, ...] = ()


def agree(claims: Iterable[Claim], which: Which, days: Mapping[str, int | None]) -> Agreed:
    """Choose the date to publish among those that claims state.

    The date that most claims are compatible with wins; among those the surer, then the more precise, then the first in
    order of source and place. ``days`` is the as-of day of each source: an open end is not contradicted by a later one.
    """
    stated = [claim for claim in claims if getattr(claim, which)]
    if not stated:
        return Agreed("")
    spans = {claim.claim_id: bounds(getattr(claim, which), days.get(claim.source_id)) for claim in stated}

    def weight(claim: Claim) -> tuple[int, int, int, str, int]:
        mine, value = spans[claim.claim_id], getattr(claim, which)
        friends = sum(possibly_same(mine, other) for other in spans.values())
        return (-friends, SURE[claim.certainty], -fineness(value), claim.source_id, claim.quote_start)

    def is_finer(claim: Claim, other: Claim) -> bool:
        return fineness(getattr(claim, which)) > fineness(getattr(other, which))

    best = min(stated, key=weight)
    while finer := [c for c in stated if is_finer(c, best) and possibly_same(spans[c.claim_id], spans[best.claim_id])]:
        best = min(finer, key=weight)
    chosen = spans[best.claim_id]
    support = tuple(c for c in stated if possibly_same(chosen, spans[c.claim_id]))
    return Agreed(getattr(best, which), support, tuple(c for c in stated if c not in support))


def fineness(value: str) -> int:
    """Rank a date by how much it says: an open end least, a day most."""
    return -1 if value == OPEN else FINENESS.index(parse(value).precision)


def interval(claim: Claim, day: int | None) -> tuple[Bounds, Bounds]:
    """Return the bounds of a claim's start and end."""
    return bounds(claim.start), bounds(claim.end, day)


def spells(claims: Sequence[Claim], days: Mapping[str, int | None], apart: int = 730) -> list[list[Claim]]:
    """Group claims about one person in one post into continuous spells, in order of time.

    Two claims are of one spell where they surely overlap, or where neither ends before the other starts and their
    starts are not further apart than ``apart`` days: two accounts of one start differ by less, two spells by more. Of
    two hedged starts without ends ("according to one account", "according to another") the distance does not matter.
    Undated claims join the first spell.
    """
    dated = sorted((c for c in claims if c.start or c.end), key=lambda c: order(c, days))
    groups: list[list[Claim]] = []
    for claim in dated:
        sure = next((g for g in groups if any(overlap(claim, other, days) for other in g)), None)
        home = sure or next((g for g in groups if all(same_spell(claim, other, days, apart) for other in g)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    undated = [c for c in claims if not (c.start or c.end)]
    if undated and not groups:
        groups.append([])
    for claim in undated:
        groups[0].append(claim)
    return groups


def order(claim: Claim, days: Mapping[str, int | None]) -> tuple[int, int, str, int]:
    """Sort claims by start, else by end."""
    start, end = interval(claim, days.get(claim.source_id))
    first = next((day for day in (start.lo, end.lo, end.hi) if day is not None), 0)
    return (first, 0 if claim.start else 1, claim.source_id, claim.quote_start)


def overlap(one: Claim, other: Claim, days: Mapping[str, int | None]) -> bool:
    """Tell whether two claims are of one spell: they surely overlap, or one starts within the other."""
    start1, end1 = interval(one, days.get(one.source_id))
    start2, end2 = interval(other, days.get(other.source_id))
    if definitely_before(start1, end2) and definitely_before(start2, end1):
        return True
    return within(start2, start1, end1) or within(start1, start2, end2)


def within(day: Bounds, start: Bounds, end: Bounds) -> bool:
    """Tell whether a day surely lies within a term."""
    return definitely_before(start, day) and definitely_before(day, end)


def same_spell(one: Claim, other: Claim, days: Mapping[str, int | None], apart: int) -> bool:
    """Tell whether two claims can speak of one spell in office."""
    start1, end1 = interval(one, days.get(one.source_id))
    start2, end2 = interval(other, days.get(other.source_id))
    if definitely_before(end1, start2) or definitely_before(end2, start1):
        return False
    if not one.start or not other.start or possibly_same(start1, start2) or are_rivals(one, other):
        return True
    return max((start2.lo or 0) - (start1.hi or 0), (start1.lo or 0) - (start2.hi or 0)) <= apart


def are_rivals(one: Claim, other: Claim) -> bool:
    """Tell whether two claims are hedged accounts of when somebody came to a post, neither with an end."""
    return one.certainty == other.certainty == "hedged" and not (one.end or other.end)
