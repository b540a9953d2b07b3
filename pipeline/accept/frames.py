"""The staged files as a consumer opens them: plain pandas, days as whole numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pipeline.accept.suites import Suite

EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Consumer:
    """Opens tables when asked, each once; days become whole numbers since 1970-01-01, unbounded ones null."""

    staging: Path
    as_of: str
    previous: Mapping[str, pd.DataFrame]
    opened: dict[str, pd.DataFrame] = field(default_factory=dict)

    def has(self, suite: Suite) -> bool:
        """Tell whether the table of a suite, and those it joins, are among the files."""
        return all((self.staging / f"{n}.parquet").exists() for n in (suite.table, *(j["table"] for j in suite.joins)))

    def table(self, name: str) -> pd.DataFrame:
        """Return one table."""
        if name not in self.opened:
            self.opened[name] = days_as_numbers(pd.read_parquet(self.staging / f"{name}.parquet"), name)
        return self.opened[name]

    def frame(self, suite: Suite) -> pd.DataFrame:
        """Return what a suite looks at: its table, joined and counted as it says."""
        frame = self.table(suite.table)
        if suite.count:
            frame = counted(frame, suite.count)
        for join in suite.joins:
            frame = joined(frame, self.table(join["table"]), join)
        return frame

    def fill(self, value: Any, table: str) -> Any:
        """Return an argument of an expectation with what only the data can say filled in."""
        if not isinstance(value, dict):
            return value
        (kind, what), *_ = value.items()
        if kind == "$keys":
            return self.keys(what)
        if kind == "$as_of":
            return date.fromisoformat(self.as_of).toordinal() - EPOCH
        if kind == "$previous_rows":
            return int(len(self.previous[table]) * what) if table in self.previous else 0
        return self.previous_fill(*what)

    def keys(self, what: str) -> list[Any]:
        """Return the values of a column, ``table.column``; none where the table is not there."""
        name, _, column = what.partition(".")
        there = (self.staging / f"{name}.parquet").exists()
        return sorted(self.table(name)[column].dropna().unique().tolist()) if there else []

    def previous_fill(self, table: str, column: str, share: float) -> float:
        """Return a share of the fill rate that a column had in the last release."""
        frame = self.previous.get(table)
        return 0.0 if frame is None or column not in frame else float(frame[column].notna().mean()) * share


def days_as_numbers(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """Turn the columns of days into whole numbers."""
    days = [f.name for f in TABLES[name].fields if f.kind == "date" and f.name in frame]
    return frame.assign(
        **{column: frame[column].map(day_number, na_action="ignore").astype("Int64") for column in days}
    )


def day_number(day: date) -> int:
    """Return a day as the days since 1970-01-01."""
    return day.toordinal() - EPOCH


def joined(frame: pd.DataFrame, other: pd.DataFrame, join: Mapping[str, Any]) -> pd.DataFrame:
    """Put columns of another table beside the rows, named ``table.column``."""
    own, foreign = join["on"]
    wanted = other[[foreign, *join["columns"]]].rename(columns=lambda column: f"{join['table']}.{column}")
    return frame.merge(wanted, how="left", left_on=own, right_on=f"{join['table']}.{foreign}")


def counted(frame: pd.DataFrame, count: Mapping[str, Any]) -> pd.DataFrame:
    """Return the number of rows for each value of a column, of those that say what must be known."""
    frame = frame.dropna(subset=count.get("known", []))
    for column, value in count["where"].items():
        frame = frame[frame[column] == value]
    return frame.groupby(count["by"]).size().reset_index(name="n")
