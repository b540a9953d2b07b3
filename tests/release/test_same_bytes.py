"""A published release is rebuilt, byte for byte, on a machine other than that which published it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from pipeline import releases
from tests.elsewhere import build_elsewhere

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"


def files(folder: Path) -> dict[str, bytes]:
    """Return the content of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def put_backwards(folder: Path) -> None:
    """Put the files of a folder in anew, last first, as some systems list them in the order they came."""
    kept = folder.rename(folder.with_name("kept"))
    folder.mkdir()
    for path in sorted(kept.iterdir(), reverse=True):
        path.rename(folder / path.name)
    kept.rmdir()


def git(*arguments: str, **options) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True, **options)
    return done.stdout.strip()


def commit_of(version: str) -> str:
    """Return the commit that published a version; skip where this clone cannot tell."""
    if not (ROOT / ".git").exists():
        pytest.skip("no history here")
    found = git("log", "--diff-filter=A", "--format=%H", "-1", "--", f"dist/{version}/{releases.MANIFEST}")
    if not found:
        pytest.skip(f"{version} is not committed yet, or this clone is shallow")
    return found


def wanted() -> list[str]:
    """Return the first version, since the latest is rebuilt from what is at hand; all where the environment says so."""
    every = sorted(releases.versions(DIST), key=releases.order)
    return every if os.environ.get("EVERY_VERSION") else every[:1]


@pytest.mark.parametrize("version", wanted())
def test_a_published_version_is_rebuilt_on_another_machine_from_its_own_commit(tmp_path: Path, version: str) -> None:
    archive = subprocess.run(["git", "archive", commit_of(version)], cwd=ROOT, capture_output=True, check=True)
    root = tmp_path / "dort drüben" / "总书记"
    root.mkdir(parents=True)
    subprocess.run(["tar", "-x"], cwd=root, input=archive.stdout, check=True)
    then = json.loads((DIST / version / releases.MANIFEST).read_bytes())["inputs"]["requirements"]
    if then != {"requirements.txt": releases.digest((ROOT / "requirements.txt").read_bytes())}:
        pytest.skip("needs the locked requirements of its time")
    for later in releases.versions(root / "dist"):
        if releases.order(later) >= releases.order(version):
            shutil.rmtree(root / "dist" / later)
    put_backwards(root / "raw")
    build_elsewhere(root, root)
    again, published = files(root / "dist" / version), files(DIST / version)
    assert len(published) > 20
    assert [name for name in sorted({*again, *published}) if again.get(name) != published.get(name)] == []
