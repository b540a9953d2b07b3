"""Releases opened with the tools that people have: types, nulls, Chinese text, and days before 1970 and after 2038."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import os
import shutil
import sqlite3
import subprocess
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow.dataset
import pytest

from schemas.tables import TABLES

HERE = Path(__file__).resolve().parent
SPARK = Path(os.environ.get("SPARK_PYTHON", HERE.parents[1] / ".venv-spark" / "bin" / "python"))
DUCKDB_TYPES = {"text": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN", "date": "DATE", "number": "DOUBLE"}
SPARK_TYPES = {"text": "string", "integer": "bigint", "boolean": "boolean", "date": "date", "number": "double"}
POLARS_TYPES = {"text": pl.String, "integer": pl.Int64, "boolean": pl.Boolean, "date": pl.Date, "number": pl.Float64}
PANDAS_TYPES = {
    "text": "string[pyarrow]", "integer": "int64[pyarrow]", "boolean": "bool[pyarrow]", "date": "date32[day][pyarrow]",
    "number": "double[pyarrow]",
}  # fmt: skip


def rows(published: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of the JSON file, with days as days."""
    days = [field.name for field in TABLES[name].fields if field.kind == "date"]
    read = json.loads((published / f"{name}.json").read_bytes())
    return [row | {day: row[day] and dt.date.fromisoformat(row[day]) for day in days} for row in read]


every_table = pytest.mark.parametrize("name", TABLES)


def test_the_sample_has_what_is_hard_to_read(published: Path) -> None:
    values = [value for name in TABLES for row in rows(published, name) for value in row.values()]
    assert {"NA", "00123", "a\rb", "北京市", "nan", "true", None, True, False} <= set(values)
    assert {dt.date(1644, 6, 6), dt.date(1969, 12, 31), dt.date(2038, 1, 20), dt.date(9999, 12, 31)} <= set(values)


@every_table
def test_pandas_reads_parquet(published: Path, name: str) -> None:
    frame = pd.read_parquet(published / f"{name}.parquet", dtype_backend="pyarrow")
    types = {column: str(kind).replace("string[pyarrow]", "string") for column, kind in frame.dtypes.items()}
    expected = {f.name: PANDAS_TYPES[f.kind].replace("string[pyarrow]", "string") for f in TABLES[name].fields}
    assert types == expected
    assert frame.astype(object).where(frame.notna(), None).to_dict("records") == rows(published, name)


@every_table
def test_pandas_reads_csv_text_as_it_is(published: Path, name: str) -> None:
    frame = pd.read_csv(published / f"{name}.csv", dtype=str, keep_default_na=False, na_values=[""])
    texts = [field.name for field in TABLES[name].fields if field.kind == "text"]
    found = frame[texts].astype(object).where(frame[texts].notna(), None).to_dict("records")
    assert found == [{column: row[column] for column in texts} for row in rows(published, name)]


@every_table
def test_polars_reads_parquet_and_csv(published: Path, name: str) -> None:
    frame = pl.read_parquet(published / f"{name}.parquet")
    types = {field.name: POLARS_TYPES[field.kind] for field in TABLES[name].fields}
    assert dict(frame.schema) == types
    assert frame.to_dicts() == rows(published, name)
    assert pl.read_csv(published / f"{name}.csv", schema=types).to_dicts() == rows(published, name)


@every_table
def test_duckdb_reads_parquet_and_csv(published: Path, name: str) -> None:
    types = {field.name: DUCKDB_TYPES[field.kind] for field in TABLES[name].fields}
    found = duckdb.sql(f"SELECT * FROM '{published / name}.parquet'")  # noqa: S608
    assert dict(zip(found.columns, map(str, found.types), strict=True)) == types
    assert [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()] == rows(published, name)
    lines = duckdb.read_csv(f"{published / name}.csv", dtype=types, header=True, allow_quoted_nulls=False)
    assert [dict(zip(lines.columns, row, strict=True)) for row in lines.fetchall()] == rows(published, name)


@every_table
def test_arrow_reads_parquet_as_a_dataset(published: Path, name: str) -> None:
    found = pyarrow.dataset.dataset(published / f"{name}.parquet")
    assert found.schema.equals(TABLES[name].arrow_schema())
    assert found.to_table().to_pylist() == rows(published, name)


def test_sqlite_takes_the_csv(published: Path) -> None:
    text = (published / "tenures.csv").read_bytes().decode()
    heading, *lines = csv.reader(io.StringIO(text, newline=""))
    columns = ", ".join(f'"{name}" TEXT' for name in heading)
    with sqlite3.connect(":memory:") as database:
        database.execute(f"CREATE TABLE tenures ({columns})")
        marks = ", ".join(f"nullif(?{number}, '')" for number in range(1, len(heading) + 1))
        database.executemany(f"INSERT INTO tenures VALUES ({marks})", lines)  # noqa: S608
        query = "SELECT tenure_id FROM tenures WHERE person = 'two\nlines' AND start_min < '1700-01-01'"
        expected = [
            (row["tenure_id"],)
            for row in rows(published, "tenures")
            if row["person"] == "two\nlines" and row["start_min"] and row["start_min"].year < 1700
        ]
        assert database.execute(query).fetchall() == expected != []
        assert database.execute("SELECT count(*) FROM tenures WHERE institution_id IS NULL").fetchone() == (4,)
    database.close()


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="the sqlite3 program is not installed")
def test_the_sqlite_program_imports_the_csv(published: Path) -> None:
    commands = [
        ".mode csv",
        f".import '{published / 'claims.csv'}' claims",
        "SELECT count(*), max(claim_id) FROM claims;",
    ]
    done = subprocess.run(
        ["sqlite3", ":memory:"], input="\n".join(commands), capture_output=True, text=True, check=True
    )
    assert done.stdout == "12,claims-011\n"


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed")
def test_r_reads_csv_and_json(published: Path) -> None:
    command = ["Rscript", "--vanilla", str(HERE / "readers" / "csv_and_json.R"), str(published / "tenures")]
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    answer, expected = json.loads(done.stdout), rows(published, "tenures")
    people = [row["person"] for row in expected]
    assert answer["base"] == answer["table"] == answer["json"] == people
    epoch = dt.date(1970, 1, 1)
    assert answer["days"] == [row["start_min"] and (row["start_min"] - epoch).days for row in expected]
    assert answer["acting"] == [row["acting"] for row in expected]


@pytest.mark.skipif(not SPARK.exists(), reason="no Spark; make spark gives it an environment of its own")
def test_spark_reads_parquet(published: Path) -> None:
    paths = [str(published / f"{name}.parquet") for name in TABLES]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    command = [str(SPARK), str(HERE / "readers" / "spark.py"), *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    answer = json.loads(done.stdout)
    for path, (name, table) in zip(paths, TABLES.items(), strict=True):
        assert answer[path]["types"] == {field.name: SPARK_TYPES[field.kind] for field in table.fields}
        assert answer[path]["rows"] == json.loads((published / f"{name}.json").read_bytes())
