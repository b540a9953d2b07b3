"""Reading releases with our own tools: typed frames, older versions, SQL, and who held what on a day."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest

from pipeline import claims_known, load, query
from schemas.errors import InputError, StorageError, UsageError
from schemas.tables import TABLES


@pytest.fixture(scope="module")
def history(tmp_path_factory, frames, release) -> Path:
    """Two releases: the second one has lost the last rank."""
    dist: Path = tmp_path_factory.mktemp("history") / "dist"
    release(dist, frames)
    fewer = {**frames, "ranks": frames["ranks"].iloc[:-1], "claims": frames["claims"].iloc[1:]}
    release(dist, fewer, "2.0.0")
    return dist


@pytest.mark.parametrize("name", TABLES)
def test_a_loaded_table_is_the_frame_that_was_published(history: Path, frames, name: str) -> None:
    pd.testing.assert_frame_equal(load(name, "1.0.0", dist=history), frames[name])


def test_the_newest_release_is_loaded_unless_another_is_named(history: Path, frames) -> None:
    assert len(load("ranks", dist=history)) == len(frames["ranks"]) - 1
    assert len(load("ranks", "1.0.0", dist=history)) == len(frames["ranks"])


def test_a_version_or_table_that_is_not_there_is_answered_with_those_that_are(history: Path) -> None:
    with pytest.raises(InputError, match=r"no version '3\.0\.0' in dist/; there are 1\.0\.0, 2\.0\.0"):
        load("ranks", "3.0.0", dist=history)
    with pytest.raises(InputError, match=r"no table 'tenure'; there are: .*tenures"):
        load("tenure", dist=history)
    with pytest.raises(InputError, match="there is no release yet"):
        load("ranks", dist=history / "nowhere")


def test_what_was_known_at_a_version_is_that_release(history: Path, frames) -> None:
    assert load("claims", "1.0.0", dist=history)["claim_id"].tolist() == frames["claims"]["claim_id"].tolist()
    assert "claims-000" not in set(load("claims", "2.0.0", dist=history)["claim_id"])
    known = {row["claim_id"]: row["last_version"] for row in claims_known(history)}
    assert known == {f"claims-{n:03d}": "2.0.0" if n else "1.0.0" for n in range(12)}


def test_a_changed_file_is_not_opened(history: Path, tmp_path: Path) -> None:
    dist = Path(shutil.copytree(history, tmp_path / "dist"))
    path = dist / "2.0.0" / "ranks.parquet"
    path.write_bytes(path.read_bytes()[:-1] + b"2")
    with pytest.raises(StorageError, match=r"2\.0\.0/ranks\.parquet is not what was published"):
        load("ranks", dist=dist)


def test_sql_sees_the_tables_of_a_version(history: Path) -> None:
    statement = 'SELECT count(*) AS n, max("order") AS top FROM ranks'
    assert query.sql(history, statement, "1.0.0").to_pylist() == [{"n": 12, "top": 8 * 2**33}]
    assert query.sql(history, statement).to_pylist() == [{"n": 11, "top": 7 * 2**33}]


@pytest.mark.parametrize(
    "statement",
    ["SELECT * FROM nothing", "SELEC 1", "SELECT * FROM read_csv('/etc/passwd')", "COPY ranks TO 'out.csv'"],
)
def test_sql_that_cannot_run_is_one_clear_error(history: Path, statement: str) -> None:
    with pytest.raises(InputError, match=r"Tables: .*claims"):
        query.sql(history, statement)


def test_sql_sees_no_variables_of_the_program(history: Path) -> None:
    with pytest.raises(InputError):
        query.sql(history, "SELECT * FROM tables")


def tenure(**values) -> dict[str, object]:
    columns = dict.fromkeys(field.name for field in TABLES["tenures"].fields)
    return {**columns, "certainty": "stated", "disputed": False, "position": "Director", "person": "A",
            "tenure_id": "t", **values}  # fmt: skip


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def span(column: str, low: str | None, high: str | None, stated: str = "x") -> dict[str, object]:
    bounds = {f"{column}_{side}": text and day(text) for side, text in (("min", low), ("max", high))}
    return {column: stated, **bounds}


YEARS = {**span("start", "1999-01-01", "1999-12-31"), **span("end", "2002-06-01", "2002-06-30")}
CURRENT = {**span("start", "2017-11-01", "2017-11-30"), **span("end", None, None, ".."),
           **span("as_of", "2026-11-23", "2026-11-23")}  # fmt: skip


@pytest.mark.parametrize(
    ("values", "on", "held"),
    [
        (YEARS, "1998-12-31", ""),
        (YEARS, "1999-01-01", "possible"),
        (YEARS, "1999-12-31", "certain"),
        (YEARS, "2002-06-01", "certain"),
        (YEARS, "2002-06-15", "possible"),
        (YEARS, "2002-07-01", ""),
        (span("start", "1999-01-01", "1999-12-31"), "2005-01-01", "possible"),
        (span("end", "2002-06-01", "2002-06-30"), "1990-01-01", "possible"),
        ({}, "1990-01-01", "possible"),
        (CURRENT, "2020-01-01", "certain"),
        (CURRENT, "2026-11-23", "certain"),
        (CURRENT, "2026-11-24", "possible"),
        ({**CURRENT, **span("start", None, None)}, "2026-11-23", "certain"),
        ({**CURRENT, **span("start", None, None)}, "2020-01-01", "possible"),
        ({**YEARS, "certainty": "hedged"}, "2000-01-01", "possible"),
        ({**YEARS, "disputed": True}, "2000-01-01", "possible"),
    ],
)
def test_a_holder_is_certain_only_where_every_reading_of_the_dates_agrees(values, on: str, held: str) -> None:
    table = pa.Table.from_pylist([tenure(**values)], TABLES["tenures"].arrow_schema())
    assert [row["held"] for row in query.as_of(table, day(on))] == ([held] if held else [])


def test_certain_holders_stand_before_possible_ones() -> None:
    rows = [tenure(tenure_id="1"), tenure(tenure_id="2", **YEARS)]
    table = pa.Table.from_pylist(rows, TABLES["tenures"].arrow_schema())
    assert [row["tenure_id"] for row in query.as_of(table, day("2000-01-01"))] == ["2", "1"]


def test_what_is_no_day_is_wrong_usage() -> None:
    assert query.parse_day("2005-03-01") == dt.date(2005, 3, 1)
    with pytest.raises(UsageError, match="write it like 2005-03-01"):
        query.parse_day("March 2005")


def test_importing_the_package_loads_nothing_heavy() -> None:
    program = "import sys, pipeline; print({'pandas', 'pyarrow', 'duckdb'} & set(sys.modules)); pipeline.load"
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout == "set()\n"
