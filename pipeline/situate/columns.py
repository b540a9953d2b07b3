"""Columns of tables as arrays: flags, codes, dates as whole days, and rows of one table looked up from another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa

from schemas.dates import bounds
from schemas.days import DateError
from schemas.rules.days import EDGE, FAR, tighten
from schemas.rules.situation import Family
from schemas.tables import TABLES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Flags = NDArray[np.bool_]

OPEN = ".."


def column(frame: pd.DataFrame, name: str) -> pd.Series[Any]:
    """Return a column as it is, or nulls where the table has none."""
    return frame[name] if name in frame.columns else pd.Series([None] * len(frame), dtype="str", index=frame.index)


def equals(frame: pd.DataFrame, name: str, *values: str) -> Flags:
    """Tell rows whose text is one of ``values``; null is none of them."""
    return np.asarray(column(frame, name).isin(list(values)), dtype=bool)


def flag(frame: pd.DataFrame, name: str) -> Flags:
    """Tell rows whose boolean is true; null is false."""
    if name not in frame.columns:
        return np.zeros(len(frame), dtype=bool)
    return frame[name].astype("boolean").fillna(value=False).to_numpy(dtype=bool)


def whole(frame: pd.DataFrame, name: str, default: int) -> Numbers:
    """Return whole numbers, ``default`` where null or absent."""
    if name not in frame.columns:
        return np.full(len(frame), default, dtype=np.int64)
    return np.asarray(frame[name].astype("Int64").fillna(default), dtype=np.int64)


def day_numbers(frame: pd.DataFrame, name: str, unbounded: int) -> Numbers:
    """Return a date32 column as days since 1970-01-01, ``unbounded`` where null or absent."""
    if name not in frame.columns:
        return np.full(len(frame), unbounded, dtype=np.int64)
    array = pa.chunked_array(pa.array(frame[name], type=pa.date32(), from_pandas=True)).cast(pa.int32())
    return np.asarray(array.fill_null(unbounded).to_numpy(), dtype=np.int64)


def read_dates(texts: pd.Series[Any], as_of: Numbers | None = None) -> tuple[Numbers, Numbers, Flags]:
    """Return first days, last days and whether each EDTF text is a date of the subset; null is unbounded and fine.

    Each distinct text is parsed once.
    """
    codes, uniques = pd.factorize(texts)
    read = [_read(str(text)) for text in uniques] + [(-FAR, FAR, True)]
    table = np.array(read, dtype=np.int64).reshape(-1, 3)
    low, high, fine = table[codes].T
    if as_of is not None:
        opened = texts.isin([OPEN]).to_numpy(dtype=bool)
        low = np.where(opened, as_of, low)
    return low, high, fine.astype(bool)


def _read(text: str) -> tuple[int, int, bool]:
    try:
        found = bounds(text)
    except DateError:
        return -FAR, FAR, False
    return (-FAR if found.lo is None else found.lo), (FAR if found.hi is None else found.hi), True


def stored(frame: pd.DataFrame, name: str) -> tuple[Numbers, Numbers]:
    """Return the bounds of a date family as they stand in the table."""
    return day_numbers(frame, f"{name}_min", -FAR), day_numbers(frame, f"{name}_max", FAR)


def family(frame: pd.DataFrame, name: str, as_of: Numbers | None = None) -> Family:
    """Return a date family to compute with.

    Stored bounds count; where there are none the text is read, an open end starting at ``as_of``. Bounds in reverse
    order tell nothing (another rule reports them), so they count as unbounded.
    """
    low, high = stored(frame, name)
    texts = column(frame, name)
    blank = (low == -FAR) & (high == FAR) & texts.notna().to_numpy(dtype=bool)
    if blank.any():
        own = None if as_of is None else as_of[blank]
        low[blank], high[blank], _ = read_dates(texts[blank], own)
    reverse = low > high
    low, high = np.where(reverse, -FAR, low), np.where(reverse, FAR, high)
    return Family(low, high, (low > -EDGE) | (high < EDGE))


def ordered(first: Family, second: Family) -> tuple[Family, Family]:
    """Narrow two dates of which the first is not after the second."""
    low1, high1, low2, high2 = tighten(first.lo, first.hi, second.lo, second.hi)
    return Family(low1, high1, first.known), Family(low2, high2, second.known)


def begun_within(inner: Family, first: Family, last: Family) -> Family:
    """Narrow a date that is neither before ``first`` nor after ``last``; where both cannot be, the former counts."""
    low = np.maximum(inner.lo, first.lo)
    return Family(low, np.maximum(np.minimum(inner.hi, last.hi), low), inner.known)


def ended_within(inner: Family, first: Family, last: Family) -> Family:
    """Narrow a date that is neither before ``first`` nor after ``last``; where both cannot be, the latter counts."""
    high = np.minimum(inner.hi, last.hi)
    return Family(np.minimum(np.maximum(inner.lo, first.lo), high), high, inner.known)


def choose(where: Flags, one: Family, other: Family) -> Family:
    """Return ``one`` where the flag is set, else ``other``."""
    return Family(
        np.where(where, one.lo, other.lo), np.where(where, one.hi, other.hi), np.where(where, one.known, other.known)
    )


def take(values: Family, rows: Numbers) -> Family:
    """Return the dates of looked-up rows; unbounded and unknown where the row is -1."""
    if not len(values.lo):
        size = len(rows)
        return Family(np.full(size, -FAR), np.full(size, FAR), np.zeros(size, dtype=bool))
    there = rows >= 0
    return Family(
        np.where(there, values.lo[rows], -FAR), np.where(there, values.hi[rows], FAR), there & values.known[rows]
    )


def pick(values: Any, rows: Numbers, default: Any) -> Any:
    """Return the values of looked-up rows, ``default`` where the row is -1."""
    array = np.asarray(values)
    return np.where(rows >= 0, array[rows], default) if len(array) else np.full(len(rows), default)


def find(ids: pd.Series[Any], among: pd.Series[Any]) -> Numbers:
    """Return the position of each id in ``among`` (the first, where it repeats), -1 for null and unknown ones."""
    index = pd.Index(among)
    if not index.is_unique:
        kept = ~index.duplicated()
        at = np.flatnonzero(kept)
        rows = index[kept].get_indexer(pd.Index(ids))
        return np.where(rows >= 0, at[rows], -1).astype(np.int64)
    rows = index.get_indexer(pd.Index(ids)).astype(np.int64)
    return np.where(ids.isna().to_numpy(dtype=bool), -1, rows)


def codes(*columns: pd.Series[Any]) -> Numbers:
    """Number the distinct combinations of several columns from 0; -1 where any is null."""
    result, null = np.zeros(len(columns[0]), dtype=np.int64), np.zeros(len(columns[0]), dtype=bool)
    for values in columns:
        part, uniques = pd.factorize(values)
        null |= part < 0
        result = pd.factorize(result * (len(uniques) + 1) + part)[0].astype(np.int64)
    return np.where(null, -1, result)


def row_ids(frame: pd.DataFrame, table: str) -> pd.Series[Any]:
    """Return the key of each row as text; a key of several columns is joined by ' | '."""
    key = TABLES[table].key if table in TABLES else (frame.columns[0],)
    result = column(frame, key[0]).astype("str")
    for name in key[1:]:
        result = result.str.cat(column(frame, name).astype("str"), sep=" | ", na_rep="")
    return result


def codes_together(one: pd.Series[Any], other: pd.Series[Any]) -> tuple[Any, Any]:
    """Number the texts of two columns by one list; null is -1."""
    numbered = codes(pd.concat([one, other], ignore_index=True))
    return numbered[: len(one)], numbered[len(one) :]
