"""The rules' verdict on a build: the tables, with the files and the extractor that some rules need beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline import releases, storage
from pipeline.resolve.identity import identify
from pipeline.situate import situate
from pipeline.validate import check
from schemas.dates import bounds
from schemas.rules.situation import Earlier, Given, RawFile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd

    from pipeline.build import Collected
    from schemas.rules.records import Report


def verdict(root: Path, collected: Collected, tables: Mapping[str, pd.DataFrame]) -> Report:
    """Run all rules over the tables of a build; tables without rows are not there."""
    filled = {name: frame for name, frame in tables.items() if len(frame)}
    return check(situate(filled, given(root, collected)), complete=True)


def given(root: Path, collected: Collected) -> Given:
    """Return what the rules need beyond the tables."""
    reader = collected.reader
    return Given(
        as_of=max((day for row in collected.sources if (day := bounds(row["as_of"]).hi) is not None), default=None),
        documents={document.source_id: document for document in collected.documents},
        raw=raw_files(root, collected),
        divide=lambda document: [(unit.start, unit.end) for unit in reader.divide(document)],
        replay=lambda documents: identify([reader.read(document) for document in documents])[0],
        earlier=earlier(root / "dist"),
    )


def raw_files(root: Path, collected: Collected) -> dict[str, RawFile]:
    """Return the archived files as they stand, by source."""
    files = dict(storage.walk(root, ["raw"]))
    return {row["source_id"]: RawFile(f"raw/{row['file']}", files[f"raw/{row['file']}"]) for row in collected.sources}


def earlier(dist: Path) -> Earlier | None:
    """Return the previous release for the rules that compare with it; ``None`` for the first one."""
    from pipeline.query import read_all

    version = releases.latest(dist)
    if version is None:
        return None
    return Earlier({name: table.to_pandas() for name, table in read_all(dist, version).items()})
