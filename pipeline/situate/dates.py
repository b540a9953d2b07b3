"""Every date of every table, as stored and as read again from its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from pipeline.situate.columns import OPEN, column, day_numbers, equals, find, pick, read_dates, row_ids, stored
from pipeline.situate.registry import view
from schemas.rules.days import FAR
from schemas.rules.situation import Stack, plain
from schemas.tables import TABLES

if TYPE_CHECKING:
    from schemas.rules.situation import Situation


@view
def as_of(situation: Situation) -> int:
    """Return the release's day: as given, else the latest day that a source or a tenure speaks of."""
    if situation.given.as_of is not None:
        return situation.given.as_of
    latest = [
        int(day_numbers(situation.table(table), name, -FAR).max(initial=-FAR))
        for table, names in (("sources", ("as_of_max", "retrieved_max")), ("tenures", ("as_of_max",)))
        if table in situation.tables
        for name in names
    ]
    return max((day for day in latest if day > -FAR), default=FAR)


def date_families(table: str) -> list[str]:
    """Return the date families of a published table."""
    columns = set(TABLES[table].columns) if table in TABLES else set()
    return sorted(name for name in columns if {f"{name}_min", f"{name}_max"} <= columns)


@view
def dates(situation: Situation) -> Stack:
    """Every date of every table: stored bounds X, bounds Y read from the text again, and the window W."""
    places = [(table, name) for table in situation.tables for name in date_families(table)]
    numbers = [_numbers(situation, table, name) for table, name in places]
    starts = np.cumsum([0, *map(len, numbers)])[:-1]
    frame = pd.concat(numbers, ignore_index=True) if numbers else pd.DataFrame()
    return Stack(frame, [_words(situation, table, name) for table, name in places], starts)


def _words(situation: Situation, table: str, name: str) -> Any:
    """Return what messages can name of one date of one table."""
    frame = situation.table(table)
    words = {"column": name, "edtf": column(frame, name), "min": column(frame, f"{name}_min")}
    return table, lambda: row_ids(frame, table), words | {"max": column(frame, f"{name}_max")}


def _numbers(situation: Situation, table: str, name: str) -> pd.DataFrame:
    frame, size = situation.table(table), len(situation.table(table))
    texts, (low, high) = column(frame, name), stored(frame, name)
    low_again, high_again, fine = read_dates(texts)
    windows = situation.parameters["windows"]
    first, last = map(plain, windows.get(name, windows["default"]))
    opened = equals(frame, name, OPEN)
    ended_by = equals(frame, "status", "ended_unknown") & (high == day_numbers(frame, "as_of_max", FAR))
    numbers = {
        "X.lo": low, "X.hi": high, "Y.lo": low_again, "Y.hi": high_again, "fine": fine, "opened": opened,
        "R.lo": day_numbers(frame, "as_of_min", -FAR), "W.lo": np.full(size, first), "W.hi": np.full(size, last),
        "stated": texts.notna().to_numpy(dtype=bool), "bounded": (low > -FAR) | (high < FAR),
        "explained": _anchored(situation, table, name) | (ended_by & (low == -FAR)),
        "misplaced": opened & (name not in {"end", "abolished"}), "personal": np.full(size, table == "persons"),
        "ended": _status(frame, name, "ended"), "unended": _status(frame, name, "ended_unknown", "unknown"),
    }  # fmt: skip
    return pd.DataFrame(numbers, copy=False)


def _status(frame: pd.DataFrame, name: str, *values: str) -> Any:
    """Tell rows whose status, which is about the end, is one of ``values``; none of another date."""
    return equals(frame, "status", *values) if name == "end" else np.zeros(len(frame), dtype=bool)


def _anchored(situation: Situation, table: str, name: str) -> Any:
    """Tell rows whose date was read from a claim that gives an event instead of a date."""
    frame = situation.table(table)
    if table == "claims":
        return column(frame, "anchor").notna().to_numpy(dtype=bool)
    if situation.missing(["evidence", "claims"]):
        return np.zeros(len(frame), dtype=bool)
    evidence, claims = situation.table("evidence"), situation.table("claims")
    cites = evidence[equals(evidence, "table", table) & equals(evidence, "column", name)]
    anchored = column(claims, "anchor").notna().to_numpy(dtype=bool)
    through = pick(anchored, find(cites["claim_id"], claims["claim_id"]), default=False)
    return row_ids(frame, table).isin(cites["row_id"][through]).to_numpy(dtype=bool)
