"""A dataset that can be spoilt: rows as dictionaries, turned back into typed tables."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from schemas.columns import DTYPES
from schemas.dates import bounds
from schemas.days import DateError
from schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from schemas.rules.situation import Given

EPOCH = date(1970, 1, 1)


class NotApplicableError(LookupError):
    """The dataset has no row that the operator could spoil."""


@dataclass(slots=True)
class Data:
    """Tables and surroundings under change; the frames given are left as they are.

    Attributes:
        given: What the rules need beyond the tables.
        spoilt: Rows of the tables that an operator has asked for, as dictionaries.
        also: Further rules to run, where the operator needs their verdict.
    """

    tables: Mapping[str, pd.DataFrame]
    given: Given
    spoilt: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    also: frozenset[str] = frozenset()

    def rows(self, name: str) -> list[dict[str, Any]]:
        """Return the rows of a table, to be changed in place.

        Raises:
            NotApplicableError: There is no such table.
        """
        if name not in self.spoilt:
            if name not in self.tables:
                raise NotApplicableError(f"there is no table {name}")
            records = self.tables[name].astype(object).to_dict("records")
            self.spoilt[name] = [{str(k): None if _null(v) else v for k, v in row.items()} for row in records]
        return self.spoilt[name]

    def pick(self, name: str, n: int, **wanted: Any) -> dict[str, Any]:
        """Return the n-th row (counted round) of those whose cells are as wanted; ``...`` means: is not null.

        Raises:
            NotApplicableError: There is none.
        """
        fits = [r for r in self.rows(name) if all(_fits(r.get(c), value) for c, value in wanted.items())]
        if not fits:
            raise NotApplicableError(f"{name} has no row with {wanted}")
        return fits[n % len(fits)]

    def add(self, name: str, like: Mapping[str, Any], **cells: Any) -> dict[str, Any]:
        """Append a copy of a row, under a new key, with other cells."""
        key = TABLES[name].key[0]
        row = {**like, key: f"{like[key]}.copy{len(self.rows(name))}"}
        self.rows(name).append(row)
        return put(row, **cells)

    def other(self, name: str, row: Mapping[str, Any], column: str) -> Any:
        """Return the value of a column in the first row where it differs from that of ``row``; by need a new one."""
        return next(
            (r[column] for r in self.rows(name) if r[column] not in {row[column], None}), f"other-{row[column]}"
        )

    def surround(self, **given: Any) -> None:
        """Change what the rules are given beyond the tables."""
        self.given = replace(self.given, **given)

    def frames(self) -> dict[str, pd.DataFrame]:
        """Return all tables, typed, those asked for as they are now; a column unknown to the table stays as text."""
        return {**self.tables, **{name: typed(name, rows) for name, rows in self.spoilt.items()}}


def _null(value: Any) -> bool:
    return value is None or value != value or str(value) == "<NA>"  # noqa: PLR0124 - NaN


def _fits(value: Any, wanted: Any) -> bool:
    return value is not None if wanted is ... else value == wanted


def typed(name: str, rows: list[dict[str, Any]]) -> pd.DataFrame:
    """Return rows as a typed frame in the order given."""
    import pandas as pd

    columns = {
        f.name: pd.array([row.get(f.name) for row in rows], dtype=DTYPES[f.kind])
        for f in TABLES[name].fields
        if not rows or f.name in rows[0]
    }
    extra = [c for c in (rows[0] if rows else ()) if c not in TABLES[name].columns]
    return pd.DataFrame(columns | {c: [row.get(c) for row in rows] for c in extra})


def put(row: dict[str, Any], **cells: Any) -> dict[str, Any]:
    """Set cells; a date gets the bounds of its text, unless these are set as well. Return the row."""
    for name, value in cells.items():
        row[name] = value
        if f"{name}_min" in row and not {f"{name}_min", f"{name}_max"} & cells.keys():
            row[f"{name}_min"], row[f"{name}_max"] = _days(value, row.get("as_of_min"))
    return row


def _days(text: str | None, as_of: date | None) -> tuple[date | None, date | None]:
    try:
        found = bounds(text or "", None if as_of is None else (as_of - EPOCH).days)
    except DateError:
        return None, None
    return tuple(None if day is None else EPOCH + timedelta(days=day) for day in (found.lo, found.hi))  # type: ignore[return-value]
