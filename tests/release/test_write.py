"""Tables on disk: three formats with the same values, in one canonical form, the same bytes anywhere."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import write
from schemas.columns import Table, integer, optional, text
from schemas.errors import RuleViolationError, StorageError
from schemas.tables import TABLES

ROOT = Path(__file__).resolve().parents[2]
SMALL = Table(
    "small", "A small table.", ("id",), (text("id", "Key."), optional("said", "Text."), integer("n", "Number."))
)


@pytest.mark.parametrize("name", TABLES)
def test_csv_parquet_and_json_hold_the_same_values(published: Path, frames, name: str) -> None:
    expected = write.arrow_table(frames[name], TABLES[name])
    assert write.read_csv((published / f"{name}.csv").read_bytes(), expected.schema).equals(expected)
    assert write.read_json((published / f"{name}.json").read_bytes(), expected.schema).equals(expected)
    assert pq.ParquetFile(published / f"{name}.parquet").read().equals(expected)


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(st.lists(st.none() | texts, max_size=6))
@settings(max_examples=200, deadline=None)
def test_any_text_survives_every_format_and_null_is_not_empty_text(values: list[str | None]) -> None:
    said = pa.table({"id": [str(n) for n in range(len(values))], "said": values, "n": list(range(len(values)))})
    table = said.cast(SMALL.arrow_schema())
    assert write.read_csv(write.csv_bytes(table), table.schema).equals(table)
    assert write.read_json(write.json_bytes(table), table.schema).equals(table)
    assert write.read_parquet(write.parquet_bytes(table, ("id",))).equals(table)


@given(st.lists(texts, max_size=6))
@settings(max_examples=100, deadline=None)
def test_pythons_csv_reader_gets_every_text(values: list[str]) -> None:
    table = pa.table({"said": pa.array(values, pa.string())})
    rows = list(csv.reader(io.StringIO(write.csv_bytes(table).decode(), newline="")))
    assert rows == [["said"], *([value] for value in values)]


def test_null_and_empty_text_look_different_in_csv() -> None:
    table = pa.table({"said": ["", None]})
    assert write.csv_bytes(table) == b'"said"\n""\n\n'


@pytest.mark.parametrize("rows", [["b", "a"], ["a", "a"]], ids=["unsorted", "twice"])
def test_a_table_that_is_not_sorted_by_a_unique_key_is_refused(tmp_path: Path, rows: list[str]) -> None:
    frame = SMALL.frame({"id": row, "n": 1} for row in ["a", "b"]).assign(id=rows)
    with pytest.raises(RuleViolationError, match="ST15: small"):
        write.stage({"small": frame}, {"small": SMALL}, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_value_that_does_not_fit_its_column_is_refused(tmp_path: Path) -> None:
    frame = SMALL.frame([{"id": "a", "n": 1}]).astype({"n": object}).assign(n="many")
    with pytest.raises(StorageError, match="small does not fit its declaration"):
        write.stage({"small": frame}, {"small": SMALL}, tmp_path)


def test_a_table_without_rows_is_written_and_read_back(tmp_path: Path) -> None:
    facts = write.stage({"small": SMALL.frame([])}, {"small": SMALL}, tmp_path)
    assert facts["small"]["rows"] == 0
    assert (tmp_path / "small.csv").read_bytes() == b'"id","said","n"\n'
    assert json.loads((tmp_path / "small.json").read_bytes()) == []
    assert pq.ParquetFile(tmp_path / "small.parquet").metadata.num_rows == 0


@pytest.mark.parametrize("suffix", write.FORMATS)
def test_a_file_that_reads_back_otherwise_stops_the_build(tmp_path: Path, monkeypatch, suffix: str) -> None:
    real = write.storage.write_file
    other = write.stage({"small": SMALL.frame([{"id": "a", "said": "NA", "n": 2}])}, {"small": SMALL}, tmp_path)
    assert other["small"]["rows"] == 1
    forged = (tmp_path / f"small.{suffix}").read_bytes()
    monkeypatch.setattr(
        write.storage, "write_file", lambda path, data: real(path, forged if path.suffix == f".{suffix}" else data)
    )
    (staging := tmp_path / "again").mkdir()
    with pytest.raises(RuleViolationError, match=rf"ST14: small\.{suffix}"):
        write.stage({"small": SMALL.frame([{"id": "a", "said": "nothing", "n": 2}])}, {"small": SMALL}, staging)


def test_another_order_of_json_keys_is_not_canonical(tmp_path: Path, monkeypatch) -> None:
    real = write.storage.write_file
    shuffled = b'[\n{"n": 1, "said": null, "id": "a"}\n]\n'
    monkeypatch.setattr(
        write.storage, "write_file", lambda path, data: real(path, shuffled if path.suffix == ".json" else data)
    )
    with pytest.raises(RuleViolationError, match=r"ST15: small\.json"):
        write.stage({"small": SMALL.frame([{"id": "a", "n": 1}])}, {"small": SMALL}, tmp_path)


def test_numbers_that_json_cannot_hold_are_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        write.json_bytes(pa.table({"value": [float("nan")]}))


def test_descriptions_travel_inside_the_parquet_file(published: Path) -> None:
    schema = pq.read_schema(published / "tenures.parquet")
    assert {f.name: f.metadata[b"description"].decode() for f in schema} == {
        f.name: f.description for f in TABLES["tenures"].fields
    }
    assert json.loads(schema.metadata[b"columns"])["person"] == TABLES["tenures"].field("person").description
    assert b"pandas" not in schema.metadata


def test_parquet_is_zstd_sorted_indexed_with_statistics(published: Path) -> None:
    metadata = pq.ParquetFile(published / "claims.parquet").metadata
    group = metadata.row_group(0)
    columns = {group.column(n).path_in_schema: group.column(n) for n in range(group.num_columns)}
    assert {column.compression for column in columns.values()} == {"ZSTD"}
    assert all(column.has_offset_index and column.has_column_index for column in columns.values())
    assert columns["claim_id"].statistics.min == "claims-000"
    assert "DELTA_BINARY_PACKED" in columns["quote_start"].encodings
    assert "DELTA_BYTE_ARRAY" in columns["claim_id"].encodings
    assert "RLE_DICTIONARY" in columns["polarity"].encodings
    assert group.sorting_columns == (pq.SortingColumn(0),)


def test_the_content_digest_ignores_the_format_and_sees_every_value(frames) -> None:
    table = write.arrow_table(frames["tenures"], TABLES["tenures"])
    again = write.read_csv(write.csv_bytes(table), table.schema)
    changed = table.set_column(2, table.schema.field(2), pa.array(["x", *table["person"].to_pylist()[1:]]))
    assert write.content_sha256(again) == write.content_sha256(table) != write.content_sha256(changed)


PROGRAM = """
import importlib.util, pathlib, sys, hashlib
spec = importlib.util.spec_from_file_location("sample", sys.argv[1])
sample = importlib.util.module_from_spec(spec); spec.loader.exec_module(sample)
dist = pathlib.Path(sys.argv[2])
folder = sample.release.__wrapped__()(dist, sample.frames_of(sample.ROWS))
for path in sorted(dist.rglob("*")):
    if path.is_file():
        print(path.relative_to(dist), path.stat().st_mode, hashlib.sha256(path.read_bytes()).hexdigest())
"""

MACHINES = [
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C", "LC_ALL": "C", "COLUMNS": "80", "HOME": "/", "USER": "a"},
    {"PYTHONHASHSEED": "77", "TZ": "Asia/Shanghai", "LANG": "de_DE.UTF-8", "COLUMNS": "200", "USER": "b",
     "OMP_NUM_THREADS": "1", "ARROW_IO_THREADS": "1", "PYTHONUTF8": "1"},
]  # fmt: skip


def test_two_machines_write_the_same_bytes_and_modes(tmp_path: Path) -> None:
    listings = []
    for number, environment in enumerate(MACHINES):
        (home := tmp_path / f"machine {number}").mkdir()
        command = [sys.executable, "-c", PROGRAM, str(Path(__file__).with_name("conftest.py")), str(home / "dist")]
        done = subprocess.run(
            command,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)} | environment,
            cwd=home,
            umask=(0o077, 0o002)[number],
            preexec_fn=(None, lambda: os.sched_setaffinity(0, {0}))[number],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stderr == ""
        listings.append([line for line in done.stdout.splitlines() if not line.startswith(".lock")])
    assert len(listings[0]) > 3 * len(TABLES)
    assert listings[0] == listings[1]


def test_parquet_bytes_are_what_they_were_with_the_pinned_pyarrow() -> None:
    frame = SMALL.frame({"id": f"row-{n}", "said": "北京" if n % 2 else None, "n": n * n} for n in range(9))
    digest = write.releases.digest(write.parquet_bytes(write.arrow_table(frame, SMALL), SMALL.key))
    assert digest == "3275bb4e84680417a885cdbca2eed2f7ba18e27f4081376a417ae8ecf68cddf9", (
        f"written by pyarrow {pa.__version__}"
    )
