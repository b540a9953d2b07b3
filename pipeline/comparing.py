"""Two published releases compared."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from pipeline import releases
from pipeline.diff import Difference, Why, as_text, compare
from pipeline.diff.report import CHANGE_COLUMNS
from pipeline.query import read_all
from pipeline.sheets import sheet
from schemas.tables import TABLES

if TYPE_CHECKING:
    from pathlib import Path


def difference(dist: Path, old: str, new: str) -> Difference:
    """Compare two releases.

    Raises:
        InputError: There is no such version; the message says which there are.
        StorageError: A file could not be read, or is not what was published.
    """
    before, after = (read_all(dist, releases.choose(dist, version)) for version in (old, new))
    one, other = (releases.manifest(dist, version)["inputs"] for version in (old, new))
    return compare(before, after, TABLES, Why.of(one, other, before, after, TABLES))


def changes_between(dist: Path, old: str, new: str, form: str) -> str:
    """Return what changed between two releases as text, CSV or JSON."""
    found = difference(dist, old, new)
    rows = [asdict(change) for change in found.changes]
    if form == "csv":
        return sheet(CHANGE_COLUMNS, rows)
    if form == "json":
        return json.dumps({"tables": list(found.columns), "changes": rows}, ensure_ascii=False, indent=2) + "\n"
    return as_text(found) + "\n"
