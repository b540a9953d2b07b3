"""Claims that link bodies and posts, and claims of rank."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from pipeline.resolve.ledger import family

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pipeline.resolve.ledger import Ledger
    from schemas.records import Claim, Thing

LINKS = {
    "part_of", "subordinate_to", "reports_to", "serves", "distinct_from", "replaced_by", "renamed_to", "merged_into",
}  # fmt: skip
SYMMETRIC = {"distinct_from"}


def add_relations(
    ledger: Ledger, claims: Iterable[Claim], things: Mapping[str, Thing], days: Mapping[str, int | None]
) -> None:
    """Write the relations table: one row for each link, its ends, time and polarity, however often it is stated."""
    groups: dict[str, list[Link]] = defaultdict(list)
    for claim in claims:
        if claim.predicate in LINKS and claim.subject_id in things and claim.object_id in things:
            for link in directions(claim):
                groups[relation_id(link)].append(link)
    for identifier, links in sorted(groups.items()):
        first = links[0].claim
        row = {
            "relation_id": identifier,
            "predicate": first.predicate,
            **end("subject", things[links[0].subject_id]),
            **end("object", things[links[0].object_id]),
            **family("start", first.start),
            **family("end", first.end, days.get(first.source_id)),
            "polarity": first.polarity,
            "certainty": first.certainty,
        }
        ledger.add("relations", row)
        columns = ("subject_id", "predicate", "object_id", "start", "end")
        ledger.cite("relations", identifier, columns, [link.claim for link in links])


class Link(NamedTuple):
    """A claim that links two things, in one of the directions it holds in."""

    claim: Claim
    subject_id: str
    object_id: str


def directions(claim: Claim) -> list[Link]:
    """Return a link as stated, and the other way round where it is symmetric: who is distinct from whom."""
    stated = Link(claim, claim.subject_id, claim.object_id)
    return [stated, Link(claim, claim.object_id, claim.subject_id)] if claim.predicate in SYMMETRIC else [stated]


def relation_id(link: Link) -> str:
    """Return the identifier of a link: its ends and predicate, its time where stated, and that it is denied."""
    claim = link.claim
    time = f".{claim.start}_{claim.end}" if claim.start or claim.end not in {"", ".."} else ""
    denied = ".not" if claim.polarity == "negated" else ""
    return f"{link.subject_id}.{claim.predicate}.{link.object_id}{time}{denied}"


def end(which: str, thing: Thing) -> dict[str, str]:
    """Return the three columns of one end of a link."""
    kind = thing.kind if thing.kind in {"person", "institution", "position", "rank"} else "other"
    return {f"{which}_kind": kind, f"{which}_id": thing.id, which: thing.name}


def add_rank_history(
    ledger: Ledger, claims: Iterable[Claim], things: Mapping[str, Thing], days: Mapping[str, int | None]
) -> None:
    """Write the rank history: one row for each thing, rank and period; a denied rank stays in the claims."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.predicate == "has_rank" and claim.polarity == "affirmed" and claim.subject_id in things:
            groups[rank_row_id(claim)].append(claim)
    clashing = contradicted(groups)
    for identifier, group in sorted(groups.items()):
        first = group[0]
        row = {
            "rank_history_id": identifier,
            **end("subject", things[first.subject_id]),
            "rank_id": first.object_id if known_rank(things, first.object_id) else None,
            "rank": first.object,
            **family("start", first.start),
            **family("end", first.end, days.get(first.source_id)),
            "period": first.anchor,
            "certainty": first.certainty,
            "disputed": identifier in clashing,
        }
        ledger.add("rank_history", row)
        ledger.cite("rank_history", identifier, ("subject_id", "rank_id", "rank", "start", "end", "period"), group)


def rank_row_id(claim: Claim) -> str:
    """Return the identifier of a rank period: thing, rank, and the time or period where stated."""
    time = claim.anchor.lower().replace(" ", "-") or f"{claim.start}_{claim.end}".strip("_.")
    return ".".join(part for part in (claim.subject_id, claim.object_id, time) if part)


def known_rank(things: Mapping[str, Thing], identifier: str) -> bool:
    """Tell whether an identifier is that of a rank on the ladder."""
    return identifier in things and things[identifier].kind == "rank" and bool(things[identifier].role)


def contradicted(groups: Mapping[str, Sequence[Claim]]) -> set[str]:
    """Return the rank rows of one thing that state another rank for a time that is not told apart."""
    by_subject: dict[str, list[tuple[str, Claim]]] = defaultdict(list)
    for identifier, group in groups.items():
        by_subject[group[0].subject_id].append((identifier, group[0]))
    return {
        identifier
        for rows in by_subject.values()
        for identifier, claim in rows
        if any(rank_clash(claim, other) for _, other in rows)
    }


def rank_clash(one: Claim, other: Claim) -> bool:
    """Tell whether two rank claims of one thing differ for the same period, or for none in particular."""
    same_time = (one.anchor, one.start, one.end) == (other.anchor, other.start, other.end)
    return one.object_id != other.object_id and same_time
