"""Which public pages stand behind the claims of the chronologies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.resolve.ledger import family

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
    for claim in claims:
        for marker in dict.fromkeys(claim.citations.split()):
            resolved = (claim.source_id, marker) in known
            reference_id = identifier(claim.source_id, marker) if resolved else None
            ledger.add("citations", {"claim_id": claim.claim_id, "marker": marker, "reference_id": reference_id})


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
