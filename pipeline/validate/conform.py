"""Anybody's tables: put columns in the published order and type, and say once for each column what does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow as pa

from schemas.columns import DTYPES
from schemas.rules.catalogue import rules
from schemas.rules.records import Violation
from schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from schemas.columns import Field

WHAT = {
    "text": "text",
    "integer": "whole numbers",
    "boolean": "true or false",
    "date": "days as YYYY-MM-DD",
    "number": "numbers",
}
TRUTH = {
    "true": True,
    "false": False,
    "True": True,
    "False": False,
    "TRUE": True,
    "FALSE": False,
    "1": True,
    "0": False,
}


def conform(frames: Mapping[str, pd.DataFrame]) -> tuple[dict[str, pd.DataFrame], list[Violation]]:
    """Return tables with the published columns and types, and a violation of ST12 for each column that differs.

    Frames under names that are not published are left out, with a violation. A missing column is added empty; an extra
    one is dropped; a value that is not of its column's type becomes null; "" is null.
    """
    tables, found = {}, []
    for name, frame in frames.items():
        if name in TABLES:
            tables[name], told = _conform(name, frame)
            found += told
        else:
            found.append(_fault(name, f"{name} is no published table. Name it as one of {', '.join(TABLES)}."))
    return tables, found


def _fault(table: str, message: str) -> Violation:
    return Violation("ST12", rules()["ST12"].if_definite, "definite", table, "", message)


def _conform(name: str, frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Violation]]:
    table, found, columns = TABLES[name], [], {}
    for field in table.fields:
        if field.name in frame.columns:
            columns[field.name], bad = typed(frame[field.name].reset_index(drop=True), field)
            if bad:
                found.append(
                    _fault(name, f"{name}.{field.name} must hold {WHAT[field.kind]}, but has {bad}. Convert it.")
                )
        else:
            columns[field.name] = pd.Series([None] * len(frame), dtype=DTYPES[field.kind])
            found.append(_fault(name, f"{name} has no column {field.name}. Add it; it may be empty where allowed."))
    extra = [str(column) for column in frame.columns if column not in table.columns]
    found += [
        _fault(name, f"{name} has a column {column} that is not published. Drop or rename it.") for column in extra
    ]
    return pd.DataFrame(columns), found


def typed(values: pd.Series[Any], field: Field) -> tuple[pd.Series[Any], str]:
    """Return a column in its published type, and the first values that do not fit ("" if all do)."""
    dtype = DTYPES[field.kind]
    if values.dtype == dtype:
        return values, ""
    given = [None if _blank(value) else value for value in values.astype(object)]
    read = [None if value is None else CONVERT[field.kind](value) for value in given]
    bad = sorted({str(g) for g, r in zip(given, read, strict=True) if g is not None and r is None})
    return pd.Series(pd.array(read, dtype=dtype)), ", ".join(repr(value) for value in bad[:3])


def _blank(value: Any) -> bool:
    return value is None or value is pd.NA or value is pd.NaT or value == "" or value != value  # noqa: PLR0124 - NaN


def _whole(value: Any) -> int | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return int(number) if number.is_integer() else None


def _number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _day(value: Any) -> Any:
    try:
        return (
            pa.scalar(str(value)[:10]).cast(pa.date32()).as_py()
            if str(value)[10:] in {"", " 00:00:00", "T00:00:00"}
            else None
        )
    except pa.ArrowInvalid:
        return None


CONVERT: dict[str, Callable[[Any], Any]] = {
    "text": str,
    "integer": _whole,
    "boolean": lambda value: TRUTH.get(str(value)),
    "date": _day,
    "number": _number,
}
