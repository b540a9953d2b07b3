"""A small release of hostile values, made from the declarations of the tables, and the means to publish it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from pipeline import publish, storage, write
from pipeline.describe import describe
from pipeline.describe.edition import Edition, card
from schemas.releases import Release
from schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import pandas as pd

    from schemas.columns import Field, Table

INPUTS = {"sources": {"raw/a.txt": "1" * 64}, "lexicon": {}}
ROWS = 12
TEXTS = (
    "NA", "00123", "a\rb", "北京市", '=1+"2"', "null", " padded ", "two\nlines", "-7", "@sum", "+86", "a,b;c|d\te",
    "nan", "1e5", "true", "</script><b>&amp;", "\U0002070e, outside the BMP", "'", "_x000D_",
)  # fmt: skip
DAYS = (None, dt.date(1644, 6, 6), dt.date(1969, 12, 31), dt.date(2038, 1, 20), dt.date(9999, 12, 31))
STATED = (None, "1949", "1976-10", "1982-09-12", "1999~", "195X")


def cell(table: Table, field: Field, row: int) -> Any:
    if field.name in table.key and not field.refers:
        return f"{table.name.replace('_', '-')}-{row:03d}"
    if field.refers:
        target = TABLES[field.refers.partition(".")[0]]
        other = row - 1 if target is table else row
        return cell(target, target.field(target.key[0]), other) if field.required or row % 3 else None
    return field.closed[row % len(field.closed)] if field.closed else open_value(table, field, row)


def open_value(table: Table, field: Field, row: int) -> Any:
    if f"{field.name}_min" in table.columns:
        return STATED[row % len(STATED)]
    if field.name == "licence":
        return "CC-BY-SA-4.0"
    if field.name.endswith("url"):
        return f"https://example.org/{row}?a=1&b=2"
    values: dict[str, Any] = {
        "text": TEXTS[(row + len(field.name)) % len(TEXTS)] if field.required or row % 4 else None,
        "integer": (row - 3) * 2**33 if field.required or row % 2 else None,
        "boolean": row % 2 == 0,
        "date": DAYS[row % len(DAYS)],
        "number": row / 7 if field.required or row % 2 else None,
    }
    return values[field.kind]


def frames_of(rows: int) -> dict[str, pd.DataFrame]:
    return {
        name: table.frame({f.name: cell(table, f, row) for f in table.fields} for row in range(rows))
        for name, table in TABLES.items()
    }


@pytest.fixture(scope="session")
def frames() -> dict[str, pd.DataFrame]:
    return frames_of(ROWS)


def release_facts(version: str, tables: Mapping[str, Any]) -> Release:
    inputs = {"sources": {"raw/a.txt": "0" * 64}, "lexicon": {}, "version": {"is": version}}
    return Release(version, "2026-11-23", inputs, {"checked": 3, "violated": 0}, tables)


@pytest.fixture(scope="session")
def put() -> Callable[..., str]:
    """Publish a release of one small file through the real protocol."""

    def put_small(dist: Path, version: str, inputs: Mapping[str, Mapping[str, str]] | None = None) -> str:
        tables = {"t": {"rows": 1, "content_sha256": "0" * 64}}
        with publish.building(dist) as staging:
            storage.write_file(staging / "t.csv", f"a\n{version}\n".encode())
            facts = Release(version, "2026-11-23", INPUTS if inputs is None else inputs, {"checked": 3}, tables)
            return publish.publish(staging, facts)

    return put_small


@pytest.fixture
def dist(tmp_path: Path, put: Callable[..., str]) -> Path:
    """A folder with one small release, 1.0.0."""
    put(tmp_path / "dist", "1.0.0")
    return tmp_path / "dist"


@pytest.fixture(scope="session")
def release() -> Callable[..., Path]:
    """Publish frames as a version, whole: tables, descriptions, manifest; return the folder."""

    def publish_release(dist: Path, frames: Mapping[str, pd.DataFrame], version: str = "1.0.0") -> Path:
        with publish.building(dist) as staging:
            tables = {name: table for name, table in TABLES.items() if name in frames}
            facts = release_facts(version, write.stage(frames, tables, staging))
            edition = Edition(card(), facts, tables, frames, storage.inventory(staging))
            write.stage_files(describe(edition), staging)
            publish.publish(staging, facts)
        return dist / version

    return publish_release


@pytest.fixture(scope="session")
def published(tmp_path_factory, frames, release) -> Path:
    """A release that the tests only read."""
    folder: Path = release(tmp_path_factory.mktemp("published") / "dist", frames)
    return folder
