"""Claims about every holder of a post, held against the holders that are known: for it, against it, unknown."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from schemas.dates import bounds, definitely_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pipeline.resolve.ledger import Ledger
    from pipeline.resolve.tenures import Tenure
    from schemas.records import Claim, Thing


@dataclass(frozen=True, slots=True)
class Tally:
    """The holders of a post, by whether a universal claim is true of them; names in alphabetical order."""

    holders_for: tuple[str, ...]
    against: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def verdict(self) -> str:
        """``fails`` with one holder against, ``open`` with one unknown or none known, else ``holds``."""
        if self.against:
            return "fails"
        return "holds" if self.holders_for and not self.unknown else "open"


def add_universals(
    ledger: Ledger, claims: Iterable[Claim], found: Sequence[Tenure], things: Mapping[str, Thing]
) -> None:
    """Write the universals table: each claim about all holders, with its counter-examples and unknowns."""
    denied, seen = denials(claims), set[str]()
    for claim in claims:
        if claim.quantifier != "all":
            continue
        tally = count(claim, found, things, denied)
        universal_id = f"{claim.subject_id}.{claim.predicate}.{claim.object_id}"
        universal_id = f"{universal_id}.{claim.source_id}" if universal_id in seen else universal_id
        row = {
            "universal_id": universal_id,
            "claim_id": claim.claim_id,
            "statement": statement(claim),
            "scope": scope(claim),
            "holders_for": len(tally.holders_for),
            "holders_against": len(tally.against),
            "holders_unknown": len(tally.unknown),
            "for_names": " | ".join(tally.holders_for),
            "against_names": " | ".join(tally.against),
            "unknown_names": " | ".join(tally.unknown),
            "verdict": tally.verdict,
        }
        ledger.add("universals", row)
        seen.add(universal_id)
        ledger.cite("universals", universal_id, ("statement", "scope"), (claim,))


def statement(claim: Claim) -> str:
    """Say a universal claim in one sentence."""
    if claim.predicate == "concurrent_with":
        return f"Every {claim.subject} has concurrently been {claim.object}."
    return f"Every {claim.subject}: {claim.predicate} {claim.object}.".replace(" .", ".")


def scope(claim: Claim) -> str:
    """Say whose holders a universal claim speaks of, in which time, and that the list of holders may be incomplete."""
    time = f"{claim.start or 'the beginning'} to {claim.end or 'the day of the source'}".replace(
        "..", "the day of the source"
    )
    return f"holders of {claim.subject_id}; {time}; the list of holders known here may be incomplete"


def denials(claims: Iterable[Claim]) -> set[tuple[str, str]]:
    """Return the pairs of person and post that a claim denies."""
    return {(c.subject_id, c.object_id) for c in claims if c.predicate == "position_held" and c.polarity == "negated"}


def count(claim: Claim, found: Sequence[Tenure], things: Mapping[str, Thing], denied: set[tuple[str, str]]) -> Tally:
    """Sort the known holders of a claim's subject by whether they also held its object."""
    posts: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in found:
        posts[tenure.position_id].append(tenure)
    held = {t.person_id for t in posts[claim.object_id]}
    groups: dict[str, set[str]] = {"for": set(), "against": set(), "unknown": set()}
    for tenure in posts[claim.subject_id]:
        if in_window(tenure, claim):
            groups[judge(tenure, claim, held, denied, posts[claim.object_id])].add(things[tenure.person_id].name)
    return Tally(*(tuple(sorted(groups[name])) for name in ("for", "against", "unknown")))


def judge(tenure: Tenure, claim: Claim, held: set[str], denied: set[tuple[str, str]], others: Sequence[Tenure]) -> str:
    """Say whether a holder of the one post is known to have held the other during the same time."""
    if (tenure.person_id, claim.object_id) in denied:
        return "against"
    own = [t for t in others if t.person_id == tenure.person_id]
    if tenure.person_id in held and any(can_meet(tenure, other) for other in own):
        return "for"
    return "against" if own else "unknown"


def in_window(tenure: Tenure, claim: Claim) -> bool:
    """Tell whether a tenure can touch the time a claim speaks of."""
    return not definitely_before(bounds(tenure.end.value), bounds(claim.start)) or not claim.start


def can_meet(one: Tenure, other: Tenure) -> bool:
    """Tell whether two tenures can have overlapped."""
    ends = [(bounds(t.start.value), bounds(t.end.value)) for t in (one, other)]
    (start1, end1), (start2, end2) = ends
    return not definitely_before(end1, start2) and not definitely_before(end2, start1)
