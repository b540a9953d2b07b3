"""Dates whose stored bounds are not those of their text: the rules are held against both readings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa

from schemas.rules.days import EDGE

if TYPE_CHECKING:
    from schemas.rules.situation import Situation


def reread(situation: Situation) -> Situation:
    """Return the situation with the bounds of each date as its text gives them, where stored ones say otherwise."""
    view = situation.view("dates")
    frame = view.frame
    differ = (frame["X.lo"] != frame["Y.lo"]) | (frame["X.hi"] != frame["Y.hi"])
    wrong = (differ & frame["stated"] & frame["fine"] & frame["bounded"] & ~frame["opened"]).to_numpy(dtype=bool)
    tables = dict(situation.tables)
    for (table, _, words), begin in zip(view.parts, view.starts.tolist(), strict=True):
        rows = slice(begin, begin + len(situation.table(table)))
        if wrong[rows].any():
            low, high = (np.where(wrong[rows], frame[f"Y.{e}"][rows], frame[f"X.{e}"][rows]) for e in ("lo", "hi"))
            bounds = {f"{words['column']}_min": as_days(low), f"{words['column']}_max": as_days(high)}
            tables[table] = tables[table].assign(**bounds)
    return replace(situation, tables=tables, memory={})


def as_days(numbers: Any) -> pd.Series[Any]:
    """Return whole days as a column of dates, unbounded ones null."""
    days = pa.array(numbers.astype(np.int32), mask=np.abs(numbers) > EDGE).cast(pa.date32())
    return pd.Series(pd.array(days, dtype=pd.ArrowDtype(pa.date32())))
