"""What is committed in dist/ is what the committed texts, vocabulary and rules give, byte for byte."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from pipeline import releases
from pipeline.verify import verify
from tests.elsewhere import build_elsewhere

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
SEALS = {"manifest.json", "manifest.json.sha256"}


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The latest release, built anew on top of the earlier ones, as on another machine."""
    root, latest = tmp_path_factory.mktemp("rebuilt"), releases.latest(DIST)
    for folder in ("raw", "schemas"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for version in releases.versions(DIST):
        if version != latest:
            shutil.copytree(DIST / version, root / "dist" / version)
    build_elsewhere(root, ROOT)
    assert releases.latest(root / "dist") == latest
    return root / "dist" / str(latest)


def test_every_committed_release_verifies() -> None:
    assert verify(DIST) == []


def test_the_latest_release_is_rebuilt_byte_for_byte(rebuilt: Path) -> None:
    committed = DIST / rebuilt.name
    names = sorted(p.name for p in committed.iterdir())
    assert sorted(p.name for p in rebuilt.iterdir()) == names
    different = [n for n in names if n not in SEALS and (committed / n).read_bytes() != (rebuilt / n).read_bytes()]
    assert different == []


def test_the_manifests_differ_in_the_digests_of_inputs_at_most(rebuilt: Path) -> None:
    found, wanted = (
        json.loads((folder / "manifest.json").read_text("utf-8")) for folder in (rebuilt, DIST / rebuilt.name)
    )
    assert {k: v for k, v in found.items() if k != "inputs"} == {k: v for k, v in wanted.items() if k != "inputs"}
    assert found["inputs"]["sources"] == wanted["inputs"]["sources"]


def test_every_gap_since_1978_in_a_post_of_one_seat_is_explained() -> None:
    with (DIST / str(releases.latest(DIST)) / "gaps.csv").open(encoding="utf-8", newline="") as file:
        gaps = [row for row in csv.DictReader(file) if not row["end_max"] or row["end_max"] >= "1978-01-02"]
    assert len(gaps) > 40
    assert [row["gap_id"] for row in gaps if not row["explanation"]] == []
