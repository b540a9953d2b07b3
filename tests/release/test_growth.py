"""A table that more than doubles stops the build until a reviewed note says why."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from pipeline.build import build
from schemas.errors import RuleViolationError

ROOT = Path(__file__).resolve().parents[2]
RAW = ROOT / "tests" / "golden" / "raw"
DECISIONS = ("decision_id", "kind", "rule_id", "table", "row_id", "quotes_sha256", "sources", "reason", "expires")


def take(root: Path, *names: str) -> None:
    """Put the golden texts of the given names into raw/, with their rows of the register."""
    with (RAW / "sources.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["source_id"] in names]
    save(root / "raw" / "sources.csv", rows)
    for name in names:
        shutil.copy(RAW / f"{name}.txt", root / "raw")


def save(path: Path, rows: list[dict[str, str]]) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def note(number: int, table: str) -> dict[str, str]:
    values = (f"N{number}", "note", "ST19", table, table, "-", "harbour-office", "Two texts are added.", "9.0.0")
    return dict(zip(DECISIONS, values, strict=True))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the program's vocabulary, no decisions, and a release of the smallest text."""
    folder = tmp_path_factory.mktemp("growth")
    shutil.copytree(ROOT / "schemas" / "lexicon", folder / "schemas" / "lexicon")
    (folder / "schemas" / "rules").mkdir()
    shutil.copy(ROOT / "schemas" / "rules" / "vacuous.csv", folder / "schemas" / "rules")
    take(folder, "zh-port")
    build(folder)
    return folder


def test_a_table_that_more_than_doubles_stops_the_build_until_a_note_says_why(root: Path) -> None:
    take(root, "zh-port", "harbour-heads", "harbour-office")
    with pytest.raises(RuleViolationError, match=r"ST19 sources : sources had 1 rows and has 3\.") as refused:
        build(root)
    assert sorted(path.name for path in (root / "dist").glob("[0-9]*")) == ["1.0.0"]
    grown = {line.split()[1] for line in str(refused.value).splitlines() if line.strip().startswith("ST19")}
    save(root / "schemas" / "decisions.csv", [note(n, table) for n, table in enumerate(sorted(grown))])
    assert build(root).is_new
