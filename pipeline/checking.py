"""Validation without publishing: of the texts in raw/, or of a folder of tables that somebody else made."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from schemas.errors import InputError
from schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd

    from schemas.rules.records import Report

FINDINGS = ("rule_id", "severity", "certainty", "table", "row_id", "message")


def check_root(root: Path) -> Report:
    """Run every stage up to validation; nothing is written."""
    from pipeline.build import Log, collect, make

    return make(root, collect(root), Log(lambda _: None)).report


def check_folder(folder: Path) -> Report:
    """Validate the tables of a folder: ``NAME.parquet``, else ``NAME.csv``, for the published names.

    Raises:
        InputError: None of the tables is there, or a file is neither CSV nor Parquet.
    """
    from pipeline.collect.tables import load_tables
    from pipeline.situate import situate
    from pipeline.validate import check, conform

    tables = load_tables(folder)
    if not tables:
        raise InputError(f"{folder}: none of the published tables is here; expected files such as tenures.csv.")
    fitting, faults = conform(tables)
    found = check(situate(fitting)).with_violations(faults).accepted(decided(fitting))
    absent = [name for name in TABLES if name not in fitting]
    skipped = f"no table {', '.join(absent)}: the rules that need them were skipped."
    return replace(found, notes=(*found.notes, skipped)) if absent else found


def decided(tables: Mapping[str, pd.DataFrame]) -> dict[tuple[str, str, str], str]:
    """Return the reviewed decisions that the tables publish beside their findings, by rule, table and row."""
    if "findings" not in tables:
        return {}
    findings = tables["findings"].dropna(subset=["decision"])
    places = zip(findings["rule_id"], findings["table"], findings["row_id"], strict=True)
    return dict(zip(places, findings["decision"], strict=True))


def rows_of(report: Report) -> list[dict[str, str]]:
    """Return the findings as rows, in the order of the report."""
    return [{name: value for name, value in asdict(v).items() if name in FINDINGS} for v in report.violations]
