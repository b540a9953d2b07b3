"""Claims that cannot all be right, published with both quotes."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from pipeline.resolve.bodies import is_restoration
from pipeline.resolve.links import LINKS, rank_clash
from schemas.dates import OPEN, Bounds, bounds, definitely_before, possibly_same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pipeline.resolve.ledger import Ledger
    from pipeline.resolve.tenures import Tenure
    from schemas.records import Claim, Thing

TURNS = {"established": "abolished"}
"""The event that has to lie between two of a kind."""
EVENTS = {"established": "founding", "abolished": "founding", "born": "date", "died": "date"}


class Clash(NamedTuple):
    """Two claims that disagree on one column of one thing; ``definite``: in every reading of their dates."""

    kind: str
    subject_id: str
    subject: str
    column: str
    rows: tuple[str, ...]
    one: Claim
    other: Claim
    definite: bool = True


def add_conflicts(
    ledger: Ledger,
    claims: Sequence[Claim],
    found: Sequence[Tenure],
    things: Mapping[str, Thing],
    days: Mapping[str, int | None],
) -> set[str]:
    """Write the conflicts table; return the identifiers of the rows concerned."""
    clashes = [
        *date_clashes(found, things),
        *event_clashes(claims, things),
        *rank_clashes(claims, things),
        *holder_clashes(found, things, days),
        *link_clashes(claims, things),
    ]
    for clash in clashes:
        ledger.add("conflicts", row(clash))
    return {row_id for clash in clashes for row_id in clash.rows}


def row(clash: Clash) -> dict[str, object]:
    """Return a row of the conflicts table."""
    one, other = sorted((clash.one, clash.other), key=lambda c: c.claim_id)
    return {
        "conflict_id": ".".join((clash.subject_id, clash.column, one.claim_id[:9], other.claim_id[:9])),
        "kind": clash.kind,
        "subject_id": clash.subject_id,
        "subject": clash.subject,
        "column": clash.column,
        "row_ids": " | ".join(clash.rows),
        "claim_a": one.claim_id,
        "claim_b": other.claim_id,
        "value_a": value(one, clash),
        "value_b": value(other, clash),
        "quote_a": one.quote,
        "quote_b": other.quote,
        "certainty": "definite" if clash.definite else "possible",
        "resolution": "open",
    }


def value(claim: Claim, clash: Clash) -> str:
    """Say what a claim states for the column in conflict."""
    if clash.kind in {"date", "founding"}:
        return str(getattr(claim, "end" if clash.column == "end" else "start"))
    if clash.kind == "holder":
        return f"{claim.subject} {claim.start}/{claim.end}"
    return claim.polarity if clash.kind == "link" else claim.object


def date_clashes(found: Iterable[Tenure], things: Mapping[str, Thing]) -> Iterator[Clash]:
    """Yield the dates of tenures that claims disagree on, each pair of values once."""
    for tenure in found:
        subject = f"{things[tenure.person_id].name}, {things[tenure.position_id].name}"
        for part, column in product(tenure.parts, ("start", "end")):
            stated = [c for c in part if getattr(c, column) not in {"", OPEN}]
            for one, other in combinations(one_per_value(stated, column), 2):
                if not possibly_same(bounds(getattr(one, column)), bounds(getattr(other, column))):
                    yield Clash("date", tenure.tenure_id, subject, column, (tenure.tenure_id,), one, other)


def one_per_value(claims: Iterable[Claim], column: str) -> list[Claim]:
    """Return the first claim for each value of a column."""
    return list({getattr(claim, column): claim for claim in reversed(list(claims))}.values())[::-1]


def event_clashes(claims: Iterable[Claim], things: Mapping[str, Thing]) -> Iterator[Clash]:
    """Yield foundings, abolitions, births and deaths that are dated differently; a body set up again has two."""
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.predicate in EVENTS and claim.start and claim.polarity == "affirmed" and claim.certainty != "expected":
            groups[claim.predicate, claim.subject_id].append(claim)
    for (predicate, subject_id), group in sorted(groups.items()):
        new = [claim for claim in group if not is_restoration(claim)]
        for one, other in combinations(one_per_value(new, "start"), 2):
            turned = groups.get((TURNS.get(predicate, ""), subject_id), [])
            if not possibly_same(bounds(one.start), bounds(other.start)) and not between(one, other, turned):
                name = things[subject_id].name
                yield Clash(EVENTS[predicate], subject_id, name, predicate, (subject_id,), one, other)


def between(one: Claim, other: Claim, turned: Iterable[Claim]) -> bool:
    """Tell whether an event that undoes another lies between two dates: then they are of two events."""
    early, late = sorted((bounds(one.start), bounds(other.start)), key=lambda found: found.lo or 0)
    return any(
        not definitely_before(bounds(t.start), early) and not definitely_before(late, bounds(t.start)) for t in turned
    )


def rank_clashes(claims: Iterable[Claim], things: Mapping[str, Thing]) -> Iterator[Clash]:
    """Yield ranks of one thing that differ for the same period."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.predicate == "has_rank" and claim.polarity == "affirmed":
            groups[claim.subject_id].append(claim)
    for subject_id, group in sorted(groups.items()):
        for one, other in combinations(one_per_rank(group), 2):
            if rank_clash(one, other):
                yield Clash("rank", subject_id, things[subject_id].name, "rank_id", (), one, other)


def one_per_rank(claims: Iterable[Claim]) -> list[Claim]:
    """Return the first claim for each rank and period."""
    return list({(c.object_id, c.anchor, c.start, c.end): c for c in reversed(list(claims))}.values())[::-1]


def holder_clashes(
    found: Iterable[Tenure], things: Mapping[str, Thing], days: Mapping[str, int | None]
) -> Iterator[Clash]:
    """Yield pairs of people who surely held a post of one seat at the same time, beyond a day of handover."""
    posts: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in found:
        if things[tenure.position_id].place == "head" and not tenure.acting:
            posts[tenure.position_id].append(tenure)
    for position_id, group in sorted(posts.items()):
        for one, other in combinations(group, 2):
            if one.person_id != other.person_id and surely_meet(term(one, days), term(other, days)):
                rows = (one.tenure_id, other.tenure_id)
                first, second = one.claims[0], other.claims[0]
                yield Clash("holder", position_id, things[position_id].name, "person_id", rows, first, second)


def term(tenure: Tenure, days: Mapping[str, int | None]) -> tuple[Bounds, Bounds]:
    """Return the bounds of start and end; who is in office on the source's day had started by then."""
    day = max((days.get(c.source_id) or 0 for c in tenure.end.support if c.end == OPEN), default=0) or None
    start, end = bounds(tenure.start.value), bounds(tenure.end.value, day)
    if end.lo is not None and (start.hi is None or start.hi > end.lo):
        start = Bounds(start.lo if start.lo is None else min(start.lo, end.lo), end.lo)
    return start, end


def surely_meet(one: tuple[Bounds, Bounds], other: tuple[Bounds, Bounds], handover: int = 1) -> bool:
    """Tell whether two terms overlap by more than ``handover`` days in every reading, or both hold on one day."""
    (start1, end1), (start2, end2) = one, other
    if one[1].hi is None and other[1].hi is None and end1.lo is not None and end1.lo == end2.lo:
        return True
    later = Bounds(None, None if start1.hi is None else start1.hi + handover)
    latest = Bounds(None, None if start2.hi is None else start2.hi + handover)
    return definitely_before(later, end2) and definitely_before(latest, end1)


def link_clashes(claims: Iterable[Claim], things: Mapping[str, Thing]) -> Iterator[Clash]:
    """Yield links that one claim affirms and another denies, for no time that tells them apart."""
    sides: dict[tuple[str, ...], dict[str, Claim]] = defaultdict(dict)
    for claim in claims:
        if claim.predicate in LINKS and claim.subject_id in things:
            key = (claim.predicate, claim.subject_id, claim.object_id, claim.start, claim.end, claim.anchor)
            sides[key].setdefault(claim.polarity, claim)
    for (predicate, subject_id, *_), pair in sorted(sides.items()):
        if len(pair) > 1:
            name = things[subject_id].name
            yield Clash("link", subject_id, name, predicate, (), pair["affirmed"], pair["negated"])
