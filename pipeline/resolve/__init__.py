"""Claims to tables: people, bodies, posts, tenures, ranks, links, names, conflicts, and the evidence for each value."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from pipeline.resolve.bodies import add_institutions, add_names, add_persons, add_positions
from pipeline.resolve.conflicts import add_conflicts
from pipeline.resolve.gaps import add_gaps
from pipeline.resolve.identity import identify
from pipeline.resolve.ledger import Ledger, family
from pipeline.resolve.links import add_rank_history, add_relations
from pipeline.resolve.references import add_references
from pipeline.resolve.tenures import add_tenures, tenures
from pipeline.resolve.universals import add_universals
from schemas.dates import bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pipeline.resolve.ledger import Rows
    from schemas.records import Claim, Lexicon, Reading, Row


def resolve(
    readings: Sequence[Reading],
    sources: Sequence[Row],
    lexicon: Lexicon,
    references: Mapping[str, tuple[Row, ...]],
) -> dict[str, Rows]:
    """Return the rows of every published table but findings and quality, as dictionaries by column.

    Args:
        readings: What was read from each document.
        sources: The documents' rows of the register, in the same order.
        lexicon: The vocabulary; its ``ranks`` table is the ladder.
        references: The rows of each chronology's references, by source.
    """
    claims, things = identify(readings)
    days = {row["source_id"]: bounds(row["as_of"]).lo for row in sources}
    ledger, found = Ledger(), tenures(claims, things, days)
    add_inputs(ledger, readings, sources, claims, days)
    add_references(ledger, references, claims)
    add_persons(ledger, claims, things, days)
    add_institutions(ledger, claims, things, days)
    add_positions(ledger, claims, things, days)
    add_tenures(ledger, found, claims, things, days)
    add_ranks(ledger, lexicon)
    add_rank_history(ledger, claims, things, days)
    add_relations(ledger, claims, things, days)
    add_gaps(ledger, days)
    add_names(ledger, claims, things)
    add_universals(ledger, claims, found, things)
    dispute(ledger, add_conflicts(ledger, claims, found, things, days))
    ledger.rows["evidence"] = evidence(ledger.evidence)
    return ledger.rows


def add_inputs(
    ledger: Ledger,
    readings: Iterable[Reading],
    sources: Iterable[Row],
    claims: Iterable[Claim],
    days: Mapping[str, int | None],
) -> None:
    """Write the tables that hold what went in: sources, sentences, claims."""
    for reading, source in zip(readings, sources, strict=True):
        ledger.add("sources", source_row(source, len(reading.document.text)))
        for sentence in reading.sentences:
            ledger.add("sentences", asdict(sentence))
    for claim in claims:
        row = asdict(claim) | family("start", claim.start) | family("end", claim.end, days.get(claim.source_id))
        ledger.add("claims", row)


def source_row(source: Row, characters: int) -> dict[str, Any]:
    """Return a row of the sources table; "unknown" in the register is null here."""
    values = {column: None if value == "unknown" else value for column, value in source.values.items()}
    dates = [family(name, source[name]) for name in ("published", "retrieved", "as_of")]
    return values | dates[0] | dates[1] | dates[2] | {"characters": characters}


def add_ranks(ledger: Ledger, lexicon: Lexicon) -> None:
    """Write the rank ladder."""
    for row in lexicon.tables["ranks"]:
        ledger.add(
            "ranks",
            {
                "rank_id": row["rank_id"],
                "ladder": "cadre",
                "order": int(row["order"]),
                "class": row["class"],
                "deputy": row["deputy"] == "yes",
                "name": row["name_en"],
                "name_zh": row["name_zh"],
            },
        )


def dispute(ledger: Ledger, concerned: set[str]) -> None:
    """Mark the tenures that a conflict concerns."""
    for row in ledger.rows.get("tenures", ()):
        row["disputed"] = row["disputed"] or row["tenure_id"] in concerned


def evidence(cited: Iterable[tuple[str, str, str, str]]) -> Rows:
    """Return the evidence table's rows."""
    return [
        {"table": table, "row_id": row_id, "column": column, "claim_id": claim_id}
        for table, row_id, column, claim_id in sorted(cited)
    ]
