"""From validated tables to a published release: compare, number, stage, accept, describe, publish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline import publish, releases, storage, write
from pipeline.deciding import check_fresh
from pipeline.describe import describe
from pipeline.describe.edition import Edition, card
from pipeline.diff import Difference, Why, bump, compare, files, first_versions, follow, last_seen, tombstones
from pipeline.query import read_all, read_rows
from schemas.errors import RuleViolationError
from schemas.releases import Release
from schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd
    import pyarrow as pa

    from pipeline.accept import Acceptance
    from pipeline.build import Dataset, Log
    from schemas.columns import Table
    from schemas.rules.records import Report


def publish_release(
    dist: Path,
    staging: Path,
    dataset: Dataset,
    given: Mapping[str, Mapping[str, str]],
    wanted: str | None,
    log: Log,
) -> tuple[str, bool]:
    """Publish the dataset where it differs from the latest release; return the version and whether it is new.

    Raises:
        RuleViolationError: The staged files disagree, Great Expectations refuses them, a row went without a reason, or
            a decision is stale.
        StorageError: Writing failed; dist/ is as it was.
    """
    previous = releases.latest(dist)
    difference = changes(dist, previous, dataset, given)
    if previous is not None and difference is not None and difference.empty and wanted is None:
        check_fresh(dataset.decisions, dataset.rows, previous)
        return previous, False
    version = follow(previous, bump(difference) if difference else "", wanted)
    check_fresh(dataset.decisions, dataset.rows, version)
    frames = {**published(dataset), "claims": dated(dist, dataset.frames["claims"], version)}
    with log.step("write") as rows:
        tables, kept = write.stage(frames, declared(frames), staging), storage.inventory(staging)
        rows.append(3 * len(tables))
    with log.step("accept") as rows:
        acceptance = accept(dist, previous, staging, dataset)
        rows.append(len(acceptance.verdicts))
    with log.step("publish") as rows:
        release = Release(version, dataset.as_of, given, rule_counts(dataset.report), tables)
        extra = {"acceptance.json": acceptance.content(), **history(dist, previous, difference, version)}
        write.stage_files(extra, staging)
        edition = Edition(card(), release, declared(frames), frames, kept)
        write.stage_files(describe(edition), staging)
        rows.append(len(storage.inventory(staging)))
        publish.publish(staging, release)
    return version, True


def published(dataset: Dataset) -> dict[str, pd.DataFrame]:
    """Return the tables that the texts have content for."""
    return {name: frame for name, frame in dataset.frames.items() if len(frame)}


def declared(frames: Mapping[str, pd.DataFrame]) -> dict[str, Table]:
    """Return the declarations of these tables, in published order."""
    return {name: table for name, table in TABLES.items() if name in frames}


def changes(
    dist: Path, previous: str | None, dataset: Dataset, given: Mapping[str, Mapping[str, str]]
) -> Difference | None:
    """Compare with the latest release; ``None`` where there is none."""
    if previous is None:
        return None
    old = read_all(dist, previous)
    frames = published(dataset)
    new = {name: write.arrow_table(frames[name], table) for name, table in declared(frames).items()}
    decided = {(d.table, d.row_id) for d in dataset.decisions}
    why = Why.of(releases.manifest(dist, previous)["inputs"], given, old, new, TABLES, decided)
    return compare(old, new, TABLES, why)


def dated(dist: Path, claims: pd.DataFrame, version: str) -> pd.DataFrame:
    """Give each claim the first version that published it."""
    published = [(name, claim_rows(dist, name)) for name in releases.versions(dist)]
    known = {claim_id: first for claim_id, (first, _) in last_seen(published).items()}
    return first_versions(claims, known, version)


def claim_rows(dist: Path, version: str) -> list[dict[str, str]]:
    """Return claim and first version of every claim of a release."""
    table: pa.Table = read_all(dist, version)["claims"].select(["claim_id", "first_version"])
    rows: list[dict[str, str]] = table.to_pylist()
    return rows


def history(dist: Path, previous: str | None, difference: Difference | None, version: str) -> dict[str, bytes]:
    """Return CHANGES.md, changes.csv and tombstones.csv."""
    earlier = read_rows(dist, "tombstones.csv", previous) if previous else []
    stones = tombstones(earlier, difference, previous, version) if difference else []
    return files(difference, previous, version, stones)


def rule_counts(report: Report) -> dict[str, int]:
    """Count rules for the manifest: run, violated for certain, possibly violated, without a row to see."""
    return {
        "checked": sum(1 for count in report.counts if not count.skipped),
        "skipped": sum(1 for count in report.counts if count.skipped),
        "violated": sum(1 for count in report.counts if count.definite),
        "possible": sum(1 for count in report.counts if count.possible),
        "accepted": sum(1 for violation in report.violations if violation.decision),
    }


def accept(dist: Path, previous: str | None, staging: Path, dataset: Dataset) -> Acceptance:
    """Have Great Expectations read the staged Parquet as a consumer would.

    Raises:
        RuleViolationError: It refuses what no decision accepts, or finds other rows at fault than Pandera did.
    """
    from pipeline.accept import accept as read_again
    from pipeline.validate import agree

    earlier = {name: table.to_pandas() for name, table in read_all(dist, previous).items()} if previous else {}
    decided = frozenset((v.rule_id, v.table, v.row_id) for v in dataset.report.violations if v.decision)
    acceptance = read_again(staging, dataset.as_of, earlier, decided)
    disagreements = [v for v in agree(dataset.report, acceptance.second).errors if v.rule_id == "ST18"]
    lines = [f"{v.rule_id} {v.table}: {v.sentence} ({v.suite}, {len(v.rows)} rows)" for v in acceptance.refused]
    lines += [f"{v.rule_id} {v.table} {v.row_id}: {v.message}" for v in disagreements]
    if lines:
        head = "Great Expectations refuses the staged files; nothing was published."
        raise RuleViolationError("\n  ".join([head, *lines]))
    return acceptance
