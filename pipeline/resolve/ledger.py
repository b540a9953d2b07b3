"""Rows under construction, each value with the claims it was read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from schemas.dates import Bounds, bounds, print_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from schemas.records import Claim

Rows = list[dict[str, Any]]


@dataclass(slots=True)
class Ledger:
    """Collects the rows of all tables, and which claims each cell was read from, in the order they are made."""

    rows: dict[str, Rows] = field(default_factory=dict)
    evidence: set[tuple[str, str, str, str]] = field(default_factory=set)

    def add(self, table: str, row: dict[str, Any]) -> None:
        """Append one row."""
        self.rows.setdefault(table, []).append(row)

    def cite(self, table: str, row_id: str, columns: Iterable[str], claims: Iterable[Claim]) -> None:
        """Say which claims the given columns of a row were read from."""
        names = tuple(columns)
        self.evidence.update((table, row_id, column, claim.claim_id) for claim in claims for column in names)


def family(name: str, edtf: str, as_of: int | None = None) -> dict[str, Any]:
    """Return the three columns of a date: the text as stated, and the first and last day it can mean.

    An open end (``..``) is not before ``as_of``, the day its source speaks of as today (days since 1970-01-01).
    """
    low, high = days(bounds(edtf, as_of))
    return {name: edtf or None, f"{name}_min": low, f"{name}_max": high}


def days(found: Bounds) -> tuple[date | None, date | None]:
    """Return bounds as calendar days; ``None`` is unbounded."""
    low, high = (None if number is None else date.fromisoformat(print_day(number)) for number in (found.lo, found.hi))
    return low, high
