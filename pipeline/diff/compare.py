"""The difference itself: tables, columns, rows and cells."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pyarrow as pa

    from pipeline.diff.reasons import Why
    from schemas.columns import Table

Kind = Literal["added", "removed", "changed"]
SEPARATOR = " | "
"""Between the parts of a key when a row is named in one text."""

IGNORED = {"first_version"}
"""Columns that follow from the version, not the other way round."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row added or removed, or one cell changed; ``column`` is empty for whole rows.

    ``reason`` says which input explains it (see ``Why``), "" where none does.
    """

    table: str
    row_id: str
    kind: Kind
    column: str
    before: str | None
    after: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs between two releases, in the order of the tables and of their keys.

    Attributes:
        columns: Changes of the tables themselves, one sentence each: tables and columns added, removed or retyped.
        breaking: Whether one of ``columns`` takes something away.
        rows: For each table the number of rows before and after.
        contradictions: Changed dates that leave no day in common with the old ones (rule BT05), one sentence each.
        refuted: Statements about every holder that held and hold no more (rule BT06), one sentence each.
    """

    changes: tuple[Change, ...]
    columns: tuple[str, ...]
    breaking: bool
    rows: Mapping[str, tuple[int, int]]
    contradictions: tuple[str, ...]
    refuted: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Tell whether the two releases say the same."""
        return not self.changes and not self.columns

    @property
    def unexplained(self) -> tuple[Change, ...]:
        """Return the rows that disappeared without a reason (rule BT02)."""
        return tuple(change for change in self.changes if change.kind == "removed" and not change.reason)

    @property
    def reasons(self) -> dict[tuple[str, str], str]:
        """Return the reason of each explained removal by table and row."""
        return {(c.table, c.row_id): c.reason for c in self.changes if c.kind == "removed" and c.reason}


Rows = dict[str, dict[str, Any]]


def compare(
    old: Mapping[str, pa.Table], new: Mapping[str, pa.Table], tables: Mapping[str, Table], why: Why
) -> Difference:
    """Compare two releases.

    Args:
        old: Tables of the one release, by name.
        new: Tables of the other.
        tables: Declarations that give each table its key; a table not declared any more goes by its first column.
        why: What the change of inputs explains.
    """
    keys = {name: tables[name].key if name in tables else (old[name].column_names[0],) for name in {**old, **new}}
    before = {name: keyed(old[name], keys[name]) for name in old}
    after = {name: keyed(new[name], keys[name]) for name in new}
    shape, breaking = _shape(old, new)
    names = list({**new, **old})
    changes = chain.from_iterable(_changes(name, before.get(name, {}), after.get(name, {}), why) for name in names)
    return Difference(
        changes=tuple(changes),
        columns=tuple(shape),
        breaking=breaking,
        rows={name: (len(before.get(name, {})), len(after.get(name, {}))) for name in names},
        contradictions=tuple(chain.from_iterable(_contradictions(name, before, after) for name in names)),
        refuted=tuple(_refuted(before.get("universals", {}), after.get("universals", {}))),
    )


def keyed(table: pa.Table, key: Sequence[str]) -> Rows:
    """Return a table's rows by their key in one text."""
    return {SEPARATOR.join(str(row[column]) for column in key): row for row in table.to_pylist()}


def _changes(name: str, before: Rows, after: Rows, why: Why) -> Iterator[Change]:
    for row_id in sorted(before.keys() | after.keys()):
        if row_id not in before:
            yield Change(name, row_id, "added", "", None, None, why.added(name, row_id))
        elif row_id not in after:
            yield Change(name, row_id, "removed", "", None, None, why.removed(name, row_id))
        else:
            yield from _cells(name, row_id, before[row_id], after[row_id], why)


def _cells(name: str, row_id: str, before: dict[str, Any], after: dict[str, Any], why: Why) -> Iterator[Change]:
    for column, value in after.items():
        if column in before and column not in IGNORED and before[column] != value:
            yield Change(name, row_id, "changed", column, _text(before[column]), _text(value), why.added(name, row_id))


def _text(value: Any) -> str | None:
    return value if value is None else str(value)


def _shape(old: Mapping[str, pa.Table], new: Mapping[str, pa.Table]) -> tuple[list[str], bool]:
    added = [f"table {name} added" for name in new if name not in old]
    lost = [f"table {name} removed" for name in old if name not in new]
    for name in (name for name in new if name in old):
        before, after = (dict(zip(t.schema.names, t.schema.types, strict=True)) for t in (old[name], new[name]))
        added += [f"column {name}.{column} added" for column in after if column not in before]
        lost += [f"column {name}.{column} removed" for column in before if column not in after]
        lost += [
            f"column {name}.{column} was {before[column]}, is {after[column]}"
            for column in after
            if column in before and before[column] != after[column]
        ]
    return lost + added, bool(lost)


def _contradictions(name: str, before: Mapping[str, Rows], after: Mapping[str, Rows]) -> Iterator[str]:
    for row_id, new in after.get(name, {}).items():
        old = before.get(name, {}).get(row_id, {})
        for column in (column.removesuffix("_min") for column in new if column.endswith("_min")):
            if old.get(column) and new[column] and old[column] != new[column] and _apart(old, new, column):
                yield f"{name} {row_id}: {column} was {old[column]}, is {new[column]}; they have no day in common"


def _apart(old: dict[str, Any], new: dict[str, Any], column: str) -> bool:
    low, high = f"{column}_min", f"{column}_max"
    if low not in old:
        return False
    return any(a[high] and b[low] and a[high] < b[low] for a, b in ((old, new), (new, old)))


def _refuted(before: Rows, after: Rows) -> Iterator[str]:
    for row_id, row in after.items():
        if before.get(row_id, {}).get("verdict") == "holds" and row["verdict"] == "fails":
            yield f"{row['statement']} ({row_id})"
