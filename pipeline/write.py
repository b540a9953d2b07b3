"""Tables become files, three times over: CSV for review, Parquet for analysis, JSON for programs.

Conventions of the files, the same on every machine:

- CSV: UTF-8 without byte order mark, LF line ends, a header. Text is always in quotes, so that ``"NA"``, ``"00123"``
  and a lone carriage return survive; null is an empty cell without quotes, an empty text would be ``""``. Numbers,
  days (ISO 8601) and true/false are bare.
- JSON: an array of records, one a line, every column in published order; days as ISO 8601 text.
- Parquet: the fixed Arrow schema of the table with its descriptions; zstd; no pandas metadata.

Rows come sorted by the table's key, compared by code point; that too is checked when the files are read back.
"""

from __future__ import annotations

import datetime as dt
import io
import itertools
import json
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from pipeline import releases, storage
from schemas.errors import RuleViolationError, StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import pandas as pd

    from schemas.columns import Table

FORMATS = ("csv", "parquet", "json")
ROW_GROUP = 1 << 17
ZSTD_LEVEL = 3
DICTIONARY_SHARE = 0.5
"""A text column is dictionary-encoded where at most this share of its values are distinct."""

CSV_WRITE = pyarrow.csv.WriteOptions(include_header=True, quoting_style="needed")
CSV_PARSE = pyarrow.csv.ParseOptions(newlines_in_values=True)


def stage(frames: Mapping[str, pd.DataFrame], tables: Mapping[str, Table], folder: Path) -> dict[str, dict[str, Any]]:
    """Write every table as NAME.csv, NAME.parquet and NAME.json, read all back, and compare value for value.

    Args:
        frames: One frame a table, with the table's columns and types, sorted by its key.
        tables: The declarations of the tables, by name; each has a frame.
        folder: An existing folder without these files.

    Returns:
        For each table ``rows`` and ``content_sha256``, as the manifest holds them.

    Raises:
        RuleViolationError: A table is not sorted by a unique key (ST15), or its three files disagree (ST14).
        StorageError: Writing or reading failed.
    """
    with storage.guarded("Nothing was published.", folder):
        return {name: _stage(arrow_table(frames[name], table), table, folder) for name, table in tables.items()}


def stage_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Write further files of a release beside its tables; StorageError where that fails or one is there already."""
    with storage.guarded("Nothing was published.", folder):
        for name, content in files.items():
            storage.write_file(folder / name, content)


def arrow_table(frame: pd.DataFrame, table: Table) -> pa.Table:
    """Convert a frame to the table's Arrow schema; StorageError where a value does not fit its column."""
    try:
        converted = pa.Table.from_pandas(frame, schema=table.arrow_schema(), preserve_index=False, safe=True)
    except (pa.ArrowException, KeyError) as error:
        raise StorageError(f"{table.name} does not fit its declaration: {error}") from error
    return converted.cast(table.arrow_schema()).replace_schema_metadata(table.arrow_schema().metadata).combine_chunks()


def content_sha256(table: pa.Table) -> str:
    """Digest a table's values: column names, types and rows in order, whatever the file format."""
    return _content_sha256(table.schema, json_bytes(table))


def csv_bytes(table: pa.Table) -> bytes:
    """Write a table as CSV by the conventions above."""
    buffer = io.BytesIO()
    pyarrow.csv.write_csv(table, buffer, CSV_WRITE)
    return buffer.getvalue()


def json_bytes(table: pa.Table) -> bytes:
    """Write a table as JSON by the conventions above; NaN and infinity raise ValueError, they have no JSON."""
    lines = (
        json.dumps(row, ensure_ascii=False, allow_nan=False, default=dt.date.isoformat) for row in table.to_pylist()
    )
    body = ",\n".join(lines)
    return f"[\n{body}\n]\n".encode() if body else b"[]\n"


def parquet_bytes(table: pa.Table, key: tuple[str, ...]) -> bytes:
    """Write a table as Parquet: sorted by its key, which has a bloom filter; the same bytes from the same values."""
    buffer = io.BytesIO()
    dictionary = _repeating(table)
    pq.write_table(
        table.replace_schema_metadata(_metadata(table.schema)),
        buffer,
        row_group_size=ROW_GROUP,
        compression="zstd",
        compression_level=ZSTD_LEVEL,
        use_dictionary=dictionary,
        column_encoding=dict(_encodings(table, dictionary)),
        write_statistics=True,
        write_page_index=True,
        sorting_columns=[pq.SortingColumn(table.schema.get_field_index(name)) for name in key],
        bloom_filter_options={name: {"ndv": max(table.num_rows, 1)} for name in key},
    )
    return buffer.getvalue()


def read_csv(content: bytes, schema: pa.Schema) -> pa.Table:
    """Read a CSV file of ours to its schema, telling null from empty text."""
    options = pyarrow.csv.ConvertOptions(
        column_types=schema, strings_can_be_null=True, quoted_strings_can_be_null=False, null_values=[""]
    )
    read = pyarrow.csv.read_csv(io.BytesIO(content), parse_options=CSV_PARSE, convert_options=options)
    return read.cast(schema).replace_schema_metadata(schema.metadata)


def read_json(content: bytes, schema: pa.Schema) -> pa.Table:
    """Read a JSON file of ours to its schema."""
    rows = json.loads(content)
    days = [field.name for field in schema if pa.types.is_date(field.type)]
    return pa.Table.from_pylist([_with_days(row, days) for row in rows], schema=schema)


def read_parquet(content: bytes) -> pa.Table:
    """Read a Parquet file of ours."""
    return pq.ParquetFile(io.BytesIO(content)).read()


def _stage(content: pa.Table, table: Table, folder: Path) -> dict[str, Any]:
    _check_order(content, table)
    written = {"csv": csv_bytes(content), "parquet": parquet_bytes(content, table.key), "json": json_bytes(content)}
    for suffix, file in written.items():
        storage.write_file(folder / f"{table.name}.{suffix}", file)
    _read_back(folder, table, content, written)
    return {"rows": content.num_rows, "content_sha256": _content_sha256(content.schema, written["json"])}


def _read_back(folder: Path, table: Table, content: pa.Table, written: Mapping[str, bytes]) -> None:
    """Rules ST14 and ST15: what stands on the disk holds these values in each format, in the one form we write."""
    staged = {suffix: (folder / f"{table.name}.{suffix}").read_bytes() for suffix in FORMATS}
    readings = {
        "csv": read_csv(staged["csv"], content.schema),
        "parquet": read_parquet(staged["parquet"]),
        "json": read_json(staged["json"], content.schema),
    }
    for suffix, reading in readings.items():
        if not reading.equals(content):
            raise RuleViolationError(f"ST14: {table.name}.{suffix} does not hold the values of the table")
        if staged[suffix] != written[suffix]:
            raise RuleViolationError(f"ST15: {table.name}.{suffix} is not in canonical form")


def _content_sha256(schema: pa.Schema, rows: bytes) -> str:
    heading = json.dumps([[field.name, str(field.type)] for field in schema])
    return releases.digest(heading.encode() + b"\n" + rows)


def _check_order(content: pa.Table, table: Table) -> None:
    keys = list(zip(*(content[name].to_pylist() for name in table.key), strict=True))
    for before, after in itertools.pairwise(keys):
        if before >= after:
            relation = "twice" if before == after else f"after {before}"
            raise RuleViolationError(f"ST15: {table.name} is not sorted by a unique key: {after} stands {relation}")


def _metadata(schema: pa.Schema) -> dict[bytes, bytes]:
    """Add the columns' descriptions in a form that readers other than Arrow's can get at."""
    columns = {field.name: field.metadata[b"description"].decode() for field in schema if field.metadata}
    return {**(schema.metadata or {}), b"columns": json.dumps(columns, ensure_ascii=False).encode()}


def _repeating(table: pa.Table) -> list[str]:
    limit = DICTIONARY_SHARE * table.num_rows
    text = [field.name for field in table.schema if pa.types.is_string(field.type)]
    return [name for name in text if len(table[name].unique()) <= limit]


def _encodings(table: pa.Table, dictionary: list[str]) -> Iterator[tuple[str, str]]:
    for field in table.schema:
        if pa.types.is_integer(field.type) or pa.types.is_date(field.type):
            yield field.name, "DELTA_BINARY_PACKED"
        elif pa.types.is_string(field.type) and field.name not in dictionary:
            yield field.name, "DELTA_BYTE_ARRAY"


def _with_days(row: dict[str, Any], days: list[str]) -> dict[str, Any]:
    return row | {name: dt.date.fromisoformat(row[name]) for name in days if row[name] is not None}
