"""Tables with what their rules need beside them: views, computed once and only when a rule asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from schemas.records import Claim, Document


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file of raw/ as found on disk: path relative to the project, bytes, and what kind of thing it is."""

    path: str
    data: bytes
    is_link: bool = False
    is_regular: bool = True


@dataclass(frozen=True, slots=True)
class Formats:
    """One release read back: rows of each table as text, by format; null is ``None``."""

    csv: Mapping[str, Sequence[Mapping[str, Any]]]
    parquet: Mapping[str, Sequence[Mapping[str, Any]]]
    json: Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Earlier:
    """The previous release: its tables, the ids ever removed, and the notes that explain changes.

    Attributes:
        tables: By name, as published.
        removed: Keys of rows removed in any earlier version, by table.
        reasons: (table, key) of rows that this release removes, with the reason.
        notes: Tables whose size may change beyond the limits, with the reason.
    """

    tables: Mapping[str, pd.DataFrame]
    removed: Mapping[str, frozenset[str]] = field(default_factory=dict)
    reasons: Mapping[tuple[str, str], str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Given:
    """What some rules need beyond the tables; a rule whose need is ``None`` is skipped, and the report says so.

    Attributes:
        as_of: The release's day, in days since 1970-01-01; by default the latest day a source speaks of.
        documents: Source texts, decoded, by id.
        raw: Files of raw/ by source id.
        divide: Splits a document into its sentences again.
        replay: Extracts the claims of all documents again, with the identifiers as published.
        files: Bytes of each staged file and of its canonical form, by path.
        second: For rules that Great Expectations checks too: the rows it found, by rule.
    """

    as_of: int | None = None
    documents: Mapping[str, Document] | None = None
    raw: Mapping[str, RawFile] | None = None
    divide: Callable[[Document], Sequence[tuple[int, int]]] | None = None
    replay: Callable[[Sequence[Document]], Sequence[Claim]] | None = None
    earlier: Earlier | None = None
    formats: Formats | None = None
    files: Mapping[str, tuple[bytes, bytes]] | None = None
    second: Mapping[str, frozenset[tuple[str, str]]] | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """A column of dates: first days, last days (±FAR for unbounded), and whether anything is stated."""

    lo: NDArray[np.int64]
    hi: NDArray[np.int64]
    known: NDArray[np.bool_]

    def bind(self, name: str) -> dict[str, Any]:
        """Return the columns as a formula names them: ``S.lo``, ``S.hi``, ``S.known``."""
        return {f"{name}.lo": self.lo, f"{name}.hi": self.hi, f"{name}.known": self.known}


@dataclass(frozen=True, slots=True)
class View:
    """Rows with the columns that formulas read, and where each row stands.

    Attributes:
        frame: Whole numbers and booleans only; one row a thing to check.
        table: Table of the row at fault, the same for all rows or one a row.
        row_id: Key of the row at fault.
        words: Rows to quote in messages: by prefix a table and the position of each view row in it, -1 for none.
        seen: How many rows were looked at, where the view holds candidates only; by default its length.
    """

    frame: pd.DataFrame
    table: str | pd.Series[Any]
    row_id: pd.Series[Any]
    words: Mapping[str, tuple[pd.DataFrame, NDArray[np.int64]]]
    seen: int | None = None

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.frame)

    def keys(self, rows: NDArray[np.int64]) -> list[tuple[str, Any]]:
        """Return table and key of some rows."""
        ids = self.row_id.iloc[rows].tolist()
        tables = [self.table] * len(ids) if isinstance(self.table, str) else self.table.iloc[rows].tolist()
        return list(zip(tables, ids, strict=True))

    def spoken(self, rows: NDArray[np.int64], prefix: str, names: Sequence[str]) -> list[dict[str, Any]]:
        """Return the cells of some rows that a message names, of one of the tables it quotes."""
        frame, positions = self.words[prefix]
        at = positions[rows]
        cells = frame.iloc[at[at >= 0]][[name for name in names if name in frame.columns]].astype(object)
        found = iter(cells.to_dict("records"))
        return [{str(k): v for k, v in next(found).items()} if position >= 0 else {} for position in at.tolist()]


@dataclass(frozen=True, slots=True)
class Stack:
    """A view of several columns of several tables, one below the other, of which only the numbers are laid out.

    Attributes:
        parts: For each stretch of rows its table, the keys, and the columns that messages can name.
        starts: Where each stretch begins.
    """

    frame: pd.DataFrame
    parts: Sequence[tuple[str, Callable[[], pd.Series[Any]], Mapping[str, Any]]]
    starts: NDArray[np.int64]
    words: Sequence[str] = ("",)
    seen: int | None = None

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.frame)

    def keys(self, rows: NDArray[np.int64]) -> list[tuple[str, Any]]:
        """Return table and key of some rows."""
        return [(self.parts[part][0], self.parts[part][1]().iloc[row]) for part, row in self._places(rows)]

    def spoken(self, rows: NDArray[np.int64], prefix: str, names: Sequence[str]) -> list[dict[str, Any]]:
        """Return the cells of some rows that a message names."""
        del prefix
        return [{name: _cell(self.parts[part][2].get(name), row) for name in names} for part, row in self._places(rows)]

    def _places(self, rows: NDArray[np.int64]) -> list[tuple[int, int]]:
        parts = self.starts.searchsorted(rows, side="right") - 1
        return list(zip(parts.tolist(), (rows - self.starts[parts]).tolist(), strict=True))


def _cell(values: Any, row: int) -> Any:
    """Return a row's value of a column; text stands for all rows."""
    return values if values is None or isinstance(values, str) else values.iloc[row]


@dataclass(slots=True)
class Situation:
    """Tables under the published names, and their views by name, each computed when first asked for."""

    tables: Mapping[str, pd.DataFrame]
    given: Given
    parameters: Mapping[str, Any]
    builders: Mapping[str, Callable[[Situation], Any]]
    memory: dict[str, Any] = field(default_factory=dict)

    def missing(self, names: Sequence[str]) -> list[str]:
        """Return which of the named tables are absent; ``a|b`` asks for one of the two."""
        return [name for name in names if not any(part in self.tables for part in name.split("|"))]

    def table(self, name: str) -> pd.DataFrame:
        """Return a table; raises KeyError where it is absent."""
        return self.tables[name]

    def view(self, name: str) -> Any:
        """Return a view, or another derived value, by the name of its builder."""
        if name not in self.memory:
            self.memory[name] = self.builders[name](self)
        return self.memory[name]

    def limits(self) -> dict[str, Any]:
        """Return the parameters that formulas read; calendar dates as days since 1970-01-01."""
        return {name: plain(value) for name, value in self.parameters["limits"].items()} | {"A": self.view("as_of")}


def plain(value: Any) -> Any:
    """Return a calendar date as days since 1970-01-01, anything else as it is."""
    return (value - date(1970, 1, 1)).days if isinstance(value, date) else value
