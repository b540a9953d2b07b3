"""Read the reviewed decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.collect.lexicon import decode, table_rows
from pipeline.collect.sources import read_bytes
from schemas.errors import InputError
from schemas.records import Decision

if TYPE_CHECKING:
    from pathlib import Path

    from schemas.records import Row

COLUMNS = ("decision_id", "kind", "rule_id", "table", "row_id", "quotes_sha256", "sources", "reason", "expires")
KINDS = ("accept", "resolve", "contrast", "explain", "note")


def load_decisions(path: Path) -> tuple[Decision, ...]:
    """Read schemas/decisions.csv, in the order of its rows; no file is no decision.

    Raises:
        InputError: A column is missing, a kind is unknown, an identifier stands twice, or a reason is empty.
    """
    if not path.exists():
        return ()
    rows = table_rows(decode(read_bytes(path), path), path.name)
    lines: dict[str, int] = {}
    for row in rows:
        check(row, lines)
        lines[row["decision_id"]] = row.line
    return tuple(decision(row) for row in rows)


def decision(row: Row) -> Decision:
    """Return one decision."""
    values: dict[str, str] = {column: row[column] for column in COLUMNS}
    return Decision(**values, line=row.line)


def check(row: Row, lines: dict[str, int]) -> None:
    """Refuse a decision that says too little."""
    where = f"{row.path}, line {row.line}"
    missing = [column for column in COLUMNS if column not in row.values]
    if missing:
        raise InputError(f"{row.path}, line 1: column {missing[0]} is missing; the columns are {', '.join(COLUMNS)}.")
    if row["kind"] not in KINDS:
        raise InputError(f"{where}, column kind: {row['kind']!r} is none of {', '.join(KINDS)}.")
    if row["decision_id"] in lines:
        raise InputError(f"{where}: decision {row['decision_id']!r} stands on line {lines[row['decision_id']]} too.")
    empty = [c for c in ("decision_id", "row_id", "quotes_sha256", "sources", "reason", "expires") if not row[c]]
    if empty:
        raise InputError(
            f"{where}, column {empty[0]}: a decision needs a row, the digest of its quotes, a reason and an expiry."
        )
