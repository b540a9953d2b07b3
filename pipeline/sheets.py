"""Plain CSV files for people and for programs without Parquet: claims, sentences, findings, scores."""

from __future__ import annotations

import csv
from dataclasses import asdict
from io import StringIO
from typing import TYPE_CHECKING, Any

from pipeline import storage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from schemas.records import Reading

CLAIMS = (
    "claim_id", "source_id", "sentence_id", "predicate", "subject", "subject_id", "subject_text", "object", "object_id",
    "object_text", "start", "end", "anchor", "polarity", "certainty", "quantifier", "acting", "quote", "quote_start",
    "quote_end", "citations", "pattern_id",
)  # fmt: skip
QUALITY = ("measure", "scope", "value", "n", "low", "high")
SENTENCES = ("sentence_id", "source_id", "start", "end", "layout", "section", "status", "text")


def sheet(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Return rows as CSV text: a header, LF line ends, quotes where needed, true and false in lower case."""
    target = StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(row[column]) for column in columns] for row in rows)
    return target.getvalue()


def cell(value: Any) -> Any:
    """Return a value as it stands in a cell."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else value


def save_quality(path: Path, prefix: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Replace the measured figures whose measure starts with ``prefix`` in schemas/quality.csv.

    Raises:
        StorageError: Reading or writing failed.
    """
    with storage.guarded(f"{path.name} was not written."):
        kept = [
            row for row in csv.DictReader(StringIO(path.read_text("utf-8"))) if not row["measure"].startswith(prefix)
        ]
    write_sheet(path, QUALITY, sorted([*kept, *rows], key=lambda row: (row["measure"], row["scope"])))


def write_sheet(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows as a CSV file, whole or not at all.

    Raises:
        StorageError: Writing failed; an earlier file of that name is as it was.
    """
    write_text(path, sheet(columns, rows))


def write_text(path: Path, text: str) -> None:
    """Write a text file as UTF-8, whole or not at all.

    Raises:
        StorageError: Writing failed; an earlier file of that name is as it was.
    """
    with storage.guarded(f"{path.name} was not written."):
        path.parent.mkdir(parents=True, exist_ok=True)
        storage.replace_file(path, text.encode())


def write_readings(folder: Path, found: Sequence[Reading]) -> None:
    """Write claims.csv and sentences.csv; rows in order of source, span and predicate."""
    ordered = sorted(found, key=lambda reading: reading.document.source_id)
    write_sheet(folder / "claims.csv", CLAIMS, (asdict(c) for r in ordered for c in r.claims))
    write_sheet(folder / "sentences.csv", SENTENCES, (asdict(s) for r in ordered for s in r.sentences))
