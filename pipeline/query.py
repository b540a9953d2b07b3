"""Releases read: typed tables of any version, SQL over them, and who held what on a day.

A file is opened only after its digest matched the manifest's.
"""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline import releases, storage
from schemas.errors import InputError, StorageError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd
    import pyarrow as pa

READING = "Nothing was read."


def load(table: str, version: str | None = None, *, dist: Path | str | None = None) -> pd.DataFrame:
    """Return a published table as a typed frame: days as ``date32[day]``, whole numbers and flags with nulls.

    Args:
        table: Name of the table, such as ``tenures``.
        version: Which release; by default the newest that is not withdrawn.
        dist: Folder of the releases; by default the one beside this code.

    Raises:
        InputError: There is no such version or table; the message says which there are.
        StorageError: The file could not be read, or is not what was published.
    """
    import pandas as pd

    types = {"int64": pd.Int64Dtype(), "bool": pd.BooleanDtype(), "double": pd.Float64Dtype()}
    content = read(_folder(dist), table, version)
    days = {field.name: pd.ArrowDtype(field.type) for field in content.schema if str(field.type) == "date32[day]"}
    frame: pd.DataFrame = content.to_pandas(types_mapper=lambda kind: types.get(str(kind)), date_as_object=True)
    return frame.astype({**days, **{f.name: "str" for f in content.schema if str(f.type) == "string"}})


def read(dist: Path, table: str, version: str | None = None) -> pa.Table:
    """Return a published table as Arrow; arguments and errors as for ``load``."""
    import pyarrow.parquet as pq

    with storage.guarded(READING, dist):
        chosen = releases.choose(dist, version)
        manifest = releases.manifest(dist, chosen)
        if table not in manifest["tables"]:
            there = ", ".join(manifest["tables"])
            raise InputError(f"version {chosen} has no table {table!r}; there are: {there}")
        return pq.ParquetFile(io.BytesIO(_sealed(dist / chosen, manifest, f"{table}.parquet"))).read()


def read_all(dist: Path, version: str | None = None) -> dict[str, pa.Table]:
    """Return every table of a release by name; errors as for ``load``."""
    with storage.guarded(READING, dist):
        chosen = releases.choose(dist, version)
        return {table: read(dist, table, chosen) for table in releases.manifest(dist, chosen)["tables"]}


def claims_known(dist: Path | str | None = None) -> list[dict[str, Any]]:
    """Return every claim ever published, as it was last published, with ``first_version`` and ``last_version``.

    What was known at a version is that release: ``load(table, version)``. ``dist`` and errors as for ``load``.
    """
    folder = _folder(dist)
    known: dict[str, dict[str, Any]] = {}
    for version in releases.versions(folder):
        for row in read(folder, "claims", version).to_pylist():
            known[row["claim_id"]] = {**row, "last_version": version}
    return [known[claim_id] for claim_id in sorted(known)]


def read_rows(dist: Path, file: str, version: str | None = None) -> list[dict[str, str]]:
    """Return the rows of one of a release's other CSV files, such as tombstones.csv; errors as for ``load``."""
    import csv

    with storage.guarded(READING, dist):
        chosen = releases.choose(dist, version)
        content = _sealed(dist / chosen, releases.manifest(dist, chosen), file)
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def sql(dist: Path, statement: str, version: str | None = None) -> pa.Table:
    """Run one SQL statement with DuckDB over a release, its tables by their names.

    Files, settings and extensions are out of the statement's reach.

    Raises:
        InputError: DuckDB does not understand the statement, or there is no such version.
        UsageError: DuckDB is not installed.
    """
    try:
        import duckdb
    except ImportError as error:
        raise UsageError("query needs DuckDB: pip install 'central-offices[query]'") from error
    tables = read_all(dist, version)
    with duckdb.connect(config={"enable_external_access": "false"}) as connection:
        for name, content in tables.items():
            connection.register(name, content)
        connection.execute("SET lock_configuration = true")
        try:
            return connection.sql(statement).to_arrow_table()
        except duckdb.Error as error:
            raise InputError(f"query: {error}\nTables: {', '.join(tables)}") from error


def as_of(tenures: pa.Table, day: dt.date) -> list[dict[str, Any]]:
    """Return who held which post on a day, certain holders before possible ones, each by post and person.

    Certain: in every reading of the dates the day lies within the tenure. Possible: in some. A tenure whose end is
    unknown is possible from its start on; one that a source calls current is certain up to the source's day.

    Returns:
        Rows of the tenures with ``held``, ``certain`` or ``possible``, in front.
    """
    held = [{"held": how, **row} for row in tenures.to_pylist() if (how := _held(row, day))]
    return sorted(held, key=lambda row: (row["held"], row["position"], row["person"], row["tenure_id"]))


def parse_day(text: str) -> dt.date:
    """Return the day a command names; UsageError where it is none."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{text!r} is no day; write it like 2005-03-01") from error


def plain(table: pa.Table) -> list[dict[str, Any]]:
    """Return rows of JSON values: days and times as ISO 8601 text."""
    return [{column: _plain(value) for column, value in row.items()} for row in table.to_pylist()]


def _plain(value: Any) -> Any:
    return value if isinstance(value, str | int | float | None) else str(value)


def _held(row: Mapping[str, Any], day: dt.date) -> str:
    start, last = _bounds(row, "start"), _last(row)
    if (start[0] and day < start[0]) or (last[1] and day > last[1]):
        return ""
    seen = _bounds(row, "as_of")[1] if row["end"] == ".." else None
    begun = any(bound is not None and bound <= day for bound in (start[1], seen))
    lasting = last[0] is not None and day <= last[0]
    sure = begun and lasting and row["certainty"] == "stated" and not row["disputed"]
    return "certain" if sure else "possible"


def _last(row: Mapping[str, Any]) -> tuple[dt.date | None, dt.date | None]:
    """Return the earliest and the latest last day of a tenure; None is unknown, or unbounded."""
    if row["end"] == "..":
        return _bounds(row, "as_of")[0], None
    return _bounds(row, "end")


def _bounds(row: Mapping[str, Any], column: str) -> tuple[dt.date | None, dt.date | None]:
    return row[f"{column}_min"], row[f"{column}_max"]


def _sealed(folder: Path, manifest: Mapping[str, Any], path: str) -> bytes:
    digests = {entry["path"]: entry["sha256"] for entry in manifest["files"]}
    if path not in digests:
        raise InputError(f"version {manifest['version']} has no {path}")
    content = (folder / path).read_bytes()
    if releases.digest(content) != digests[path]:
        raise StorageError(f"{folder.name}/{path} is not what was published: run make-dataset verify {folder.name}")
    return content


def _folder(dist: Path | str | None) -> Path:
    return Path(dist) if dist is not None else Path(__file__).resolve().parent.parent / "dist"
