"""Periods in which nobody is known in a post that one person holds at a time."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from schemas.dates import OPEN, print_day
from schemas.rules.catalogue import parameters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pipeline.resolve.ledger import Ledger, Rows

SUCCESSORS = {"renamed_to", "replaced_by", "merged_into"}
"""Links by which a body, and the post at its head, goes on under another name."""


class Edge(NamedTuple):
    """One side of a gap: the date as stated, the days it can mean, and the tenure that it is read from."""

    stated: str | None
    first: date
    last: date
    tenure_id: str | None = None


class Spell(NamedTuple):
    """The time for which a tenure fills a post: from the edge where it begins to the one where it ends."""

    start: Edge
    end: Edge


def add_gaps(ledger: Ledger, days: Mapping[str, int | None]) -> None:
    """Write the gaps table: for each post of one seat, the periods in which no dated tenure fills it.

    A tenure fills its post from the first day its start can be to the last day its end can be. One whose start or end
    is not stated fills it on the day that is, and is named as possible holder of the gap that it may reach into. A gap
    no longer than the limit ``gap`` of schemas/rules/parameters.toml is left out; so is the time before the first
    holder where no founding is stated, and the time after the post's abolition or renaming.
    """
    today = max((day for day in days.values() if day is not None), default=None)
    if today is None:
        return
    held: dict[str, Rows] = defaultdict(list)
    for tenure in ledger.rows.get("tenures", ()):
        held[tenure["position_id"]].append(tenure)
    founded, ended = lifetimes(ledger)
    for post in ledger.rows.get("positions", ()):
        if post["seats"] == 1 and held[post["position_id"]]:
            own = (founded.get(post["position_id"]), ended.get(post["position_id"]))
            for row in gaps_of(post, held[post["position_id"]], own, date.fromisoformat(print_day(today))):
                ledger.add("gaps", row)


def lifetimes(ledger: Ledger) -> tuple[dict[str, Edge], dict[str, Edge]]:
    """Return where the founding of each post is stated, and where its end is: its own, else its body's."""
    founded: dict[str, Edge] = {}
    ended: dict[str, Edge] = {}
    bodies = {row["institution_id"]: row for row in ledger.rows.get("institutions", ())}
    links = [row for row in ledger.rows.get("relations", ()) if row["predicate"] in SUCCESSORS]
    moved = {
        row["subject_id"]: found
        for row in links
        if row["polarity"] == "affirmed" and (found := edge(row, "start")) is not None
    }
    for post in ledger.rows.get("positions", ()):
        body = bodies.get(post["institution_id"], {})
        starts = [edge(post, "established"), edge(body, "established")]
        own = [edge(post, "abolished"), moved.get(post["position_id"])]
        ends = [*own, edge(body, "abolished"), moved.get(post["institution_id"])]
        founded |= first_of(post["position_id"], starts)
        ended |= first_of(post["position_id"], ends)
    return founded, ended


def first_of(position_id: str, edges: Iterable[Edge | None]) -> dict[str, Edge]:
    """Return the first edge that is stated, by the post; empty where none is."""
    found = next((one for one in edges if one is not None), None)
    return {} if found is None else {position_id: found}


def edge(row: Mapping[str, Any], name: str, tenure_id: str | None = None) -> Edge | None:
    """Return a date family as an edge; ``None`` where it is not stated, or unbounded."""
    first, last = row.get(f"{name}_min"), row.get(f"{name}_max")
    return None if first is None or last is None else Edge(row[name], first, last, tenure_id)


def gaps_of(
    post: Mapping[str, Any], held: Sequence[Mapping[str, Any]], life: tuple[Edge | None, Edge | None], today: date
) -> Iterator[dict[str, Any]]:
    """Return the rows of one post's gaps, in order of time."""
    founded, ended = life
    spells = sorted(
        (spell for tenure in held if (spell := spell_of(tenure, today)) is not None),
        key=lambda spell: (spell.start.first, spell.end.last),
    )
    opening = founded or (spells[0].start if spells else None)
    before = opening
    closing = ended if ended is not None and (not spells or ended.last >= spells[-1].start.first) else None
    sides = [*(spell.start for spell in spells), closing or Edge(None, today, today)]
    for place, after in enumerate(sides):
        if before is not None and (after.first - before.last).days > parameters()["limits"]["gap"]:
            yield row_of(post, before, after, held)
        if place < len(spells):
            end = spells[place].end
            before = end if before is None or end.last >= before.last else before


def spell_of(tenure: Mapping[str, Any], today: date) -> Spell | None:
    """Return the time a tenure fills; ``None`` where neither its start nor its end is stated."""
    start = edge(tenure, "start", tenure["tenure_id"])
    end = edge(tenure, "end", tenure["tenure_id"])
    if tenure["end"] == OPEN:
        end = Edge(None, today, today, tenure["tenure_id"])
    one = start or end
    return None if one is None else Spell(start or one, end or one)


def row_of(post: Mapping[str, Any], before: Edge, after: Edge, held: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the row of one gap."""
    return {
        "gap_id": f"{post['position_id']}.{before.stated}",
        "position_id": post["position_id"],
        "position": post["title"],
        "start": before.stated,
        "start_min": before.first,
        "start_max": before.last,
        "end": after.stated,
        "end_min": after.first if after.stated else None,
        "end_max": after.last if after.stated else None,
        "before_id": before.tenure_id,
        "after_id": after.tenure_id,
        "possible_holders": possible(before, after, held),
        "explanation": None,
    }


def possible(before: Edge, after: Edge, held: Iterable[Mapping[str, Any]]) -> str | None:
    """Name the holders without a stated start or end whose tenure may lie in a gap, or reach into it."""
    names = [
        tenure["person"]
        for tenure in held
        if (tenure["end"] is None and reaches(tenure["start_min"], after.first))
        or (tenure["start"] is None and reaches(before.last, tenure["end_max"]))
    ]
    return " | ".join(dict.fromkeys(names)) or None


def reaches(earlier: date | None, later: date | None) -> bool:
    """Tell whether one day can be before another; a day that is not stated can."""
    return earlier is None or later is None or earlier < later
