"""Rows to typed frames, and a report to the findings table."""

from __future__ import annotations

import csv
import hashlib
from typing import TYPE_CHECKING, Any

from pipeline.storage import packaged
from schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    import pandas as pd

    from schemas.rules.records import Report, Violation

UNPUBLISHED = "0.0.0"
"""``first_version`` of a claim until the version of the release is known."""


def frames(rows: Mapping[str, Iterable[dict[str, Any]]]) -> dict[str, pd.DataFrame]:
    """Return one typed frame for each published table, sorted by its key."""
    given = dict(rows) | {"claims": [{**claim, "first_version": UNPUBLISHED} for claim in rows.get("claims", ())]}
    return {name: table.frame(given.get(name, ())) for name, table in TABLES.items()}


def with_findings(tables: Mapping[str, pd.DataFrame], report: Report, figures: Path) -> dict[str, pd.DataFrame]:
    """Return the tables with what the rules found, and with the measured figures of the extractor and the rules.

    ``figures`` is the project's own quality.csv; where it has none, the one that travels with the package is published.
    """
    findings = TABLES["findings"].frame(finding(violation) for violation in report.violations)
    return {**tables, "findings": findings, "quality": TABLES["quality"].frame(quality(figures))}


def finding(violation: Violation) -> dict[str, Any]:
    """Return a row of the findings table; its identifier digests rule, row and message."""
    parts = [violation.rule_id, violation.certainty, violation.table, violation.row_id, violation.message]
    key = "\x1f".join(parts)
    return {
        "finding_id": f"{violation.rule_id}.{hashlib.sha256(key.encode()).hexdigest()[:16]}",
        "rule_id": violation.rule_id,
        "severity": violation.severity,
        "certainty": violation.certainty,
        "table": violation.table,
        "row_id": violation.row_id,
        "message": violation.message,
        "decision": violation.decision or None,
    }


def quality(figures: Path) -> list[dict[str, Any]]:
    """Return the measured figures; ``make-dataset score --save`` and ``rules --prove --save`` renew them."""
    content = figures.read_bytes() if figures.is_file() else packaged("schemas", "quality.csv")
    text = content.decode()
    return [
        {
            **row,
            "value": float(row["value"]),
            "n": int(row["n"]),
            "low": number(row["low"]),
            "high": number(row["high"]),
        }
        for row in csv.DictReader(text.splitlines())
    ]


def number(cell: str) -> float | None:
    """Return the figure in a cell; ``None`` for an empty one."""
    return float(cell) if cell else None
