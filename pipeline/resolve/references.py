"""Which public pages stand behind the claims of the chronologies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.resolve.ledger import family
from schemas.errors import RuleViolationError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pipeline.resolve.ledger import Ledger
    from schemas.records import Claim, Row


def add_references(ledger: Ledger, references: Mapping[str, tuple[Row, ...]], claims: Iterable[Claim]) -> None:
    """Write the references, and for each claim the markers of its sentence, resolved where the text resolves them."""
    known = set()
    for source_id, rows in references.items():
        for row in rows:
            marker = f"[{row['marker'].strip('[]')}]"
            known.add((source_id, marker))
            ledger.add("references", reference(source_id, marker, row))
    told = list(claims)
    refuse_unreferenced([c for c in told if c.source_id in references], known)
    for claim in told:
        for marker in dict.fromkeys(claim.citations.split()):
            resolved = (claim.source_id, marker) in known
            reference_id = identifier(claim.source_id, marker) if resolved else None
            ledger.add("citations", {"claim_id": claim.claim_id, "marker": marker, "reference_id": reference_id})


def refuse_unreferenced(claims: Iterable[Claim], known: set[tuple[str, str]]) -> None:
    """Refuse claims of a chronology that cite no reference, or a marker that its references do not explain.

    Raises:
        RuleViolationError: Names source, place and words of each.
    """
    faults = [
        f"{c.source_id}, character {c.quote_start}: “{c.quote}” {why}"
        for c in claims
        if (why := fault(c, known)) is not None
    ]
    if faults:
        head = f"{len(faults)} claims of chronologies have no reference; nothing was published."
        raise RuleViolationError(
            "\n  ".join([head, *faults[:20], "Give each sentence its marker, each marker its row."])
        )


def fault(claim: Claim, known: set[tuple[str, str]]) -> str | None:
    """Say what is wrong with the markers of a claim; ``None`` where all lead to a reference."""
    markers = claim.citations.split()
    unknown = [marker for marker in markers if (claim.source_id, marker) not in known]
    if not markers:
        return "cites nothing"
    return f"cites {unknown[0]}, which the references do not explain" if unknown else None


def reference(source_id: str, marker: str, row: Row) -> dict[str, object]:
    """Return a row of the references table."""
    return {
        "reference_id": identifier(source_id, marker),
        "source_id": source_id,
        "marker": marker,
        **{column: row[column] for column in ("address", "title", "publisher", "language", "kind")},
        **family("published", row["date"]),
        **family("retrieved", row["retrieved"]),
    }


def identifier(source_id: str, marker: str) -> str:
    """Return the identifier of a reference."""
    return f"{source_id}.{marker.strip('[]')}"
