"""The rules' verdict on a build: the tables, with the files and the extractor that some rules need beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline import releases, storage
from pipeline.deciding import notes
from pipeline.diff import Why, buried, compare
from pipeline.diff.versions import REPORTS
from pipeline.publish import inputs
from pipeline.query import read_all, read_rows
from pipeline.resolve.identity import identify
from pipeline.situate import situate
from pipeline.validate import check
from pipeline.write import arrow_table
from schemas.dates import bounds
from schemas.rules.situation import Earlier, Given, RawFile
from schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import pandas as pd

    from pipeline.build import Collected
    from schemas.records import Decision
    from schemas.rules.records import Report


def verdict(
    root: Path, project: Path, collected: Collected, tables: Mapping[str, pd.DataFrame], decisions: Sequence[Decision]
) -> Report:
    """Run all rules over the tables of a build; tables without rows are not there."""
    filled = {name: frame for name, frame in tables.items() if len(frame)}
    before = earlier(root, project, filled, notes(decisions))
    return check(situate(filled, given(root, collected, before)), complete=True)


def given(root: Path, collected: Collected, before: Earlier | None) -> Given:
    """Return what the rules need beyond the tables."""
    reader = collected.reader
    return Given(
        as_of=max((day for row in collected.sources if (day := bounds(row["as_of"]).hi) is not None), default=None),
        documents={document.source_id: document for document in collected.documents},
        raw=raw_files(root, collected),
        divide=lambda document: [(unit.start, unit.end) for unit in reader.divide(document)],
        replay=lambda documents: identify([reader.read(document) for document in documents])[0],
        earlier=before,
    )


def raw_files(root: Path, collected: Collected) -> dict[str, RawFile]:
    """Return the archived files as they stand, by source."""
    files = dict(storage.walk(root, ["raw"]))
    return {row["source_id"]: RawFile(f"raw/{row['file']}", files[f"raw/{row['file']}"]) for row in collected.sources}


def earlier(
    root: Path, project: Path, tables: Mapping[str, pd.DataFrame], reasons: Mapping[str, str]
) -> Earlier | None:
    """Return the previous release for the rules that compare with it; ``None`` for the first one.

    Args:
        root: Folder with dist/.
        project: Folder with the vocabulary and rules that hold.
        tables: The tables of this build.
        reasons: Tables whose size may change beyond the limits.
    """
    dist = root / "dist"
    version = releases.latest(dist)
    if version is None:
        return None
    old = read_all(dist, version)
    new = {name: arrow_table(frame, TABLES[name]) for name, frame in tables.items()}
    known = {name: table for name, table in old.items() if name in new or name not in REPORTS}
    why = Why.of(releases.manifest(dist, version)["inputs"], inputs(root, project), known, new, TABLES)
    return Earlier(
        tables={name: table.to_pandas() for name, table in known.items()},
        removed=buried(read_rows(dist, "tombstones.csv", version)),
        reasons=compare(known, new, TABLES, why).reasons,
        notes=reasons,
    )
