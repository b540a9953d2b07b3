"""Column builders for the published tables: one line a column, from which every other description is derived."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd
import pandera.pandas as pandera
import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Kind = Literal["text", "integer", "boolean", "date", "number"]

DTYPES: dict[Kind, Any] = {
    "text": "str",
    "integer": "Int64",
    "boolean": "boolean",
    "date": pd.ArrowDtype(pa.date32()),
    "number": "Float64",
}
ARROW: dict[Kind, pa.DataType] = {
    "text": pa.string(),
    "integer": pa.int64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "number": pa.float64(),
}


@dataclass(frozen=True, slots=True)
class Field:
    """One published column.

    Attributes:
        required: No null.
        refers: ``table.column`` that every value must exist in, "" for none.
        closed: The closed list of values, empty for an open column.
        sparse: The column may be null in every row of a release.
    """

    name: str
    kind: Kind
    description: str
    required: bool = True
    refers: str = ""
    closed: tuple[str, ...] = ()
    sparse: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One published table; rows are sorted by its key, whose values together are unique."""

    name: str
    description: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """Column names in published order."""
        return tuple(field.name for field in self.fields)

    def field(self, name: str) -> Field:
        """Return one column by name; raises KeyError where the table has none."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(f"{self.name} has no column {name!r}")

    def schema(self) -> pandera.DataFrameSchema:
        """Return the Pandera model: exact columns in order, types, nullability, closed lists, unique key."""
        return pandera.DataFrameSchema(
            {field.name: _column(field) for field in self.fields},
            name=self.name,
            description=self.description,
            strict=True,
            ordered=True,
            unique=list(self.key),
        )

    def arrow_schema(self) -> pa.Schema:
        """Return the Arrow schema, descriptions in each field's metadata."""
        return pa.schema(
            [
                pa.field(f.name, ARROW[f.kind], nullable=not f.required, metadata={"description": f.description})
                for f in self.fields
            ],
            metadata={"description": self.description},
        )

    def frame(self, rows: Iterable[dict[str, Any]]) -> pd.DataFrame:
        """Build a typed frame, sorted by key, from row dictionaries; "" and missing columns become null."""
        records = [{c: None if row.get(c) == "" else row.get(c) for c in self.columns} for row in rows]
        records.sort(key=lambda row: tuple(str(row[c]) for c in self.key))
        return pd.DataFrame(
            {f.name: pd.array([row[f.name] for row in records], dtype=DTYPES[f.kind]) for f in self.fields}
        )


def _column(field: Field) -> pandera.Column:
    checks = [pandera.Check.isin(list(field.closed))] if field.closed else []
    return pandera.Column(
        DTYPES[field.kind],
        checks=checks,
        nullable=not field.required,
        description=field.description,
        metadata={"refers": field.refers, "sparse": field.sparse, "kind": field.kind},
    )


def text(name: str, description: str, **options: Any) -> Field:
    """Describe a text column."""
    return Field(name, "text", description, **options)


def optional(name: str, description: str, **options: Any) -> Field:
    """Describe a text column that may be null, in every row if need be."""
    return Field(name, "text", description, required=False, sparse=True, **options)


def refers(name: str, to: str, description: str, *, required: bool = True) -> Field:
    """Describe a text column whose values are keys of another table, ``to`` as ``table.column``."""
    return Field(name, "text", description, required=required, refers=to, sparse=not required)


def choice(name: str, values: Sequence[str], description: str, *, required: bool = True) -> Field:
    """Describe a text column with a closed list of values."""
    return Field(name, "text", description, required=required, closed=tuple(values), sparse=not required)


def integer(name: str, description: str, *, required: bool = True) -> Field:
    """Describe a whole-number column."""
    return Field(name, "integer", description, required=required, sparse=not required)


def flag(name: str, description: str) -> Field:
    """Describe a true/false column without nulls."""
    return Field(name, "boolean", description)


def dates(name: str, what: str) -> tuple[Field, Field, Field]:
    """Describe a date family: EDTF text as stated, and the first and last day it can mean."""
    return (
        Field(
            name, "text", f"{what}, EDTF as the source states it; null where not stated.", required=False, sparse=True
        ),
        Field(
            f"{name}_min", "date", f"First day that {name} can mean; null is unbounded.", required=False, sparse=True
        ),
        Field(f"{name}_max", "date", f"Last day that {name} can mean; null is unbounded.", required=False, sparse=True),
    )
