"""The suites as data: JSON files with expectations, each with the rule it speaks for and its sentence."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemas.errors import InputError
from schemas.tables import TABLES

FOLDER = Path(__file__).resolve().parents[2] / "schemas" / "expectations"


@dataclass(frozen=True, slots=True)
class Suite:
    """Expectations about one table, joined with others where a rule needs them.

    Attributes:
        joins: ``{"table": …, "on": [own column, other column], "columns": […]}``; joined columns are named
            ``table.column``.
        count: ``{"by": column, "where": {column: value}, "known": [column, …]}`` to look at the number of rows for
            each value, as column ``n``, instead of at the rows themselves; rows with an unknown value are left out.
        expectations: ``type``, ``kwargs`` and ``meta`` (``id``, ``sentence``, ``compares``) as Great Expectations
            stores them; a value ``{"$keys": "table.column"}``, ``{"$as_of": true}``, ``{"$previous_rows": share}`` or
            ``{"$previous_fill": ["table", "column", share]}`` is filled in when the suite runs.
    """

    name: str
    table: str
    joins: tuple[dict[str, Any], ...]
    count: dict[str, Any]
    expectations: tuple[dict[str, Any], ...]


def load_suites(folder: Path | None = None) -> list[Suite]:
    """Read every suite, sorted by file name.

    Raises:
        InputError: A file is no JSON, or has no known table; the message names the file.
    """
    return [load_suite(path) for path in sorted((folder or FOLDER).glob("*.json"))]


def load_suite(path: Path) -> Suite:
    """Read one suite."""
    try:
        document = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise InputError(f"{path.name}: this is no JSON: {error}") from error
    if document.get("table") not in TABLES:
        raise InputError(f"{path.name}: table {document.get('table')!r} is not published.")
    return Suite(
        path.stem,
        document["table"],
        tuple(document.get("joins", ())),
        document.get("count", {}),
        tuple(document["expectations"]),
    )
