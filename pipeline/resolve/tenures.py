"""Claims about holders to tenures: one person in one post, once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.resolve.bodies import is_single
from pipeline.resolve.dating import SURE, Agreed, agree, spells
from pipeline.resolve.identity import HOLDING, held
from pipeline.resolve.ledger import family
from schemas.dates import OPEN, UNSTATED, Bounds, bounds, print_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pipeline.resolve.ledger import Ledger
    from schemas.records import Claim, Thing

SUCCESSION = {"succeeded_by": "subject_id", "preceded_by": "object_id"}
"""Predicates of succession, with the end that is the earlier holder."""


@dataclass(frozen=True, slots=True)
class Tenure:
    """A spell in office before it becomes a row; ``parts`` are its terms, each with the claims about it, in order."""

    tenure_id: str
    person_id: str
    position_id: str
    acting: bool
    parts: tuple[tuple[Claim, ...], ...]
    start: Agreed
    end: Agreed

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims it rests on."""
        return tuple(claim for part in self.parts for claim in part)


def tenures(claims: Iterable[Claim], things: Mapping[str, Thing], days: Mapping[str, int | None]) -> list[Tenure]:
    """Return all tenures that claims affirm, in order of person, post and time.

    A forecast or a denial makes no tenure; it stays in the claims. ``days`` is the as-of day of each source.
    """
    groups: dict[tuple[str, str, bool], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.predicate in HOLDING and claim.polarity == "affirmed" and claim.certainty != "expected":
            groups[claim.subject_id, held(claim, things).id, claim.acting].append(claim)
    return [
        tenure
        for (person, position, acting), group in sorted(groups.items())
        for tenure in spells_of(person, position, acting, group, days)
    ]


def spells_of(
    person: str, position: str, acting: bool, claims: Sequence[Claim], days: Mapping[str, int | None]
) -> list[Tenure]:
    """Return the spells of one person in one post; the first has a plain identifier, later ones add their year."""
    found = []
    for index, parts in enumerate(continuous(spells(claims, days), days)):
        start, end = agree(parts[0], "start", days), agree(parts[-1], "end", days)
        name = f"{person}.{position}" + (".acting" if acting else "")
        year = (start.value or end.value)[:4] if index else ""
        found.append(
            Tenure(f"{name}.{year}" if year else name, person, position, acting, tuple(map(tuple, parts)), start, end)
        )
    return found


def continuous(groups: Sequence[list[Claim]], days: Mapping[str, int | None]) -> list[list[list[Claim]]]:
    """Join spells that follow on each other without a day between: a re-election does not end a tenure."""
    joined: list[list[list[Claim]]] = []
    for group in groups:
        if joined and touch(
            bounds(agree(joined[-1][-1], "end", days).value), bounds(agree(group, "start", days).value)
        ):
            joined[-1].append(group)
        else:
            joined.append([group])
    return joined


def touch(end: Bounds, start: Bounds) -> bool:
    """Tell whether a start surely follows an end by a day at most."""
    if end.lo is None or end.hi is None or start.lo is None or start.hi is None:
        return False
    return start.lo - end.hi <= 1 and start.hi - end.lo <= 1 and start.hi >= end.lo


def add_tenures(
    ledger: Ledger,
    found: Sequence[Tenure],
    claims: Sequence[Claim],
    things: Mapping[str, Thing],
    days: Mapping[str, int | None],
) -> None:
    """Write the tenures table, with the evidence of each value."""
    gone = succeeded([tenure for tenure in found if is_single(things[tenure.position_id])], claims)
    for tenure in found:
        ledger.add("tenures", row(tenure, things, days, gone))
        cite(ledger, tenure)


def succeeded(found: Iterable[Tenure], claims: Iterable[Claim]) -> set[tuple[str, str]]:
    """Return who had a successor in which post of one seat: one who is said to follow them and held the same post."""
    holders: dict[str, set[str]] = defaultdict(set)
    for tenure in found:
        holders[tenure.person_id].add(tenure.position_id)
    pairs = [
        (getattr(c, SUCCESSION[c.predicate]), c.object_id if c.predicate == "succeeded_by" else c.subject_id)
        for c in claims
        if c.predicate in SUCCESSION and c.polarity == "affirmed" and c.certainty != "expected"
    ]
    return {(old, post) for old, new in pairs for post in holders[old] & holders[new]}


def row(
    tenure: Tenure, things: Mapping[str, Thing], days: Mapping[str, int | None], gone: set[tuple[str, str]]
) -> dict[str, object]:
    """Return the row of one tenure."""
    post = things[tenure.position_id]
    open_day = max((days.get(c.source_id) or 0 for c in tenure.end.support if c.end == OPEN), default=0) or None
    as_of = open_day or max((days.get(c.source_id) or 0 for c in tenure.claims), default=0) or None
    body = things.get(post.body_id)
    return {
        "tenure_id": tenure.tenure_id,
        "person_id": tenure.person_id,
        "person": things[tenure.person_id].name,
        "position_id": tenure.position_id,
        "position": post.name,
        "institution_id": post.body_id,
        "institution": body.name if body else None,
        **family("start", tenure.start.value),
        **family("end", tenure.end.value, open_day),
        "status": status(tenure, gone),
        **as_of_family(as_of),
        "acting": tenure.acting,
        "certainty": min((c.certainty for c in tenure.claims), key=SURE.__getitem__),
        "disputed": bool(tenure.start.against or tenure.end.against),
        "sources": len({c.source_id for c in tenure.claims}),
        "rank_id_at_start": None,
    }


def as_of_family(day: int | None) -> dict[str, object]:
    """Return the as-of columns for a day; nulls where no source says its day."""
    return family("as_of", UNSTATED if day is None else print_day(day))


def status(tenure: Tenure, gone: set[tuple[str, str]]) -> str:
    """Say whether a tenure still runs: current, ended, ended without a stated date, or not known."""
    if tenure.end.value == OPEN:
        return "current"
    if tenure.end.value:
        return "ended"
    followed = (tenure.person_id, tenure.position_id) in gone
    return "ended_unknown" if followed and tenure.start.value else "unknown"


def cite(ledger: Ledger, tenure: Tenure) -> None:
    """Give the evidence of a tenure: all its claims for who and what, the supporting ones for each date."""
    columns = ("person_id", "position_id", "certainty", "acting")
    ledger.cite("tenures", tenure.tenure_id, columns, tenure.claims)
    ledger.cite("tenures", tenure.tenure_id, ("start",), tenure.start.support)
    ledger.cite("tenures", tenure.tenure_id, ("end",), tenure.end.support)
