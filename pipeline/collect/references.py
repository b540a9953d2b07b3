"""Read the references of the chronologies: which public page each marker in a text stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.collect.lexicon import decode, table_rows
from pipeline.collect.sources import read_bytes
from schemas.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from schemas.records import Row

COLUMNS = ("marker", "address", "title", "publisher", "date", "retrieved", "language", "kind")


def load_references(raw: Path, sources: Iterable[Row]) -> dict[str, tuple[Row, ...]]:
    """Read ``SOURCE_ID.references.csv`` of every source that has one; a chronology must have one.

    Raises:
        InputError: A chronology has none, a column is missing, a marker stands twice, or an address is empty.
    """
    found = {}
    for source in sources:
        path = raw / f"{source['source_id']}.references.csv"
        if path.exists():
            found[source["source_id"]] = checked(table_rows(decode(read_bytes(path), path), path.name))
        elif source["kind"] == "chronology":
            raise InputError(
                f"{path}: the references of a chronology are missing; every statement needs its page. "
                f"Write a CSV file with the columns {', '.join(COLUMNS)}."
            )
    return found


def checked(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Refuse references that lead nowhere, or two for one marker."""
    lines: dict[str, int] = {}
    for row in rows:
        where = f"{row.path}, line {row.line}"
        missing = [column for column in COLUMNS if column not in row.values]
        if missing:
            raise InputError(
                f"{row.path}, line 1: column {missing[0]} is missing; the columns are {', '.join(COLUMNS)}."
            )
        if row["marker"] in lines:
            raise InputError(f"{where}, column marker: {row['marker']!r} stands on line {lines[row['marker']]} too.")
        empty = [column for column in ("marker", "address", "title", "kind") if not row[column]]
        if empty:
            raise InputError(f"{where}, column {empty[0]}: is empty.")
        lines[row["marker"]] = row.line
    return rows
