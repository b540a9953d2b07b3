"""Verifying: whatever was changed, added, taken away or linked is found, with the standard library alone."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import publish, verify

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def dist(dist: Path, put) -> Path:
    put(dist, "1.1.0")
    return dist


def test_any_flipped_byte_of_any_file_is_found(dist: Path) -> None:
    for path in [*sorted((dist / "1.0.0").iterdir()), dist / "index.json"]:
        content = path.read_bytes()
        for place in range(len(content)):
            path.write_bytes(content[:place] + bytes([content[place] ^ 1 << place % 8]) + content[place + 1 :])
            assert verify.verify(dist), f"{path.name}, byte {place}"
        path.write_bytes(content)
    assert verify.verify(dist) == []


def test_any_flipped_byte_of_a_whole_release_is_found(published: Path, tmp_path: Path) -> None:
    """Every file of a release with all its tables, at its ends and some places between."""
    folder = Path(shutil.copytree(published, tmp_path / "1.0.0"))
    for path in sorted(folder.iterdir()):
        content = path.read_bytes()
        for place in {0, len(content) // 3, len(content) // 2, len(content) - 1}:
            path.write_bytes(content[:place] + bytes([content[place] ^ 0x10]) + content[place + 1 :])
            assert list(verify.release_faults(folder)), f"{path.name}, byte {place}"
        path.write_bytes(content)
    assert list(verify.release_faults(folder)) == []


def add_file(release: Path) -> None:
    (release / "extra.txt").write_bytes(b"")


def add_in_folder(release: Path) -> None:
    (release / "deep").mkdir()
    (release / "deep" / "extra.txt").write_bytes(b"")


def lose(release: Path) -> None:
    (release / "t.csv").unlink()


def link(release: Path) -> None:
    shutil.copy(release / "t.csv", release.parent / "t.csv")
    (release / "t.csv").unlink()
    (release / "t.csv").symlink_to("../t.csv")


def pipe(release: Path) -> None:
    (release / "t.csv").unlink()
    os.mkfifo(release / "t.csv")


def lengthen(release: Path) -> None:
    with (release / "t.csv").open("ab") as file:
        file.write(b"x")


def unseal(release: Path) -> None:
    (release / "manifest.json.sha256").unlink()


def link_manifest(release: Path) -> None:
    shutil.move(release / "manifest.json", release.parent / "m.json")
    (release / "manifest.json").symlink_to("../m.json")


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        (add_file, "1.0.0: extra.txt is not in manifest.json"),
        (add_in_folder, "1.0.0: deep/extra.txt is not in manifest.json"),
        (lose, "1.0.0: t.csv is missing"),
        (link, "1.0.0: t.csv is a link or special file"),
        (pipe, "1.0.0: t.csv is a link or special file"),
        (lengthen, "1.0.0: t.csv has 9 bytes, not 8"),
        (unseal, "1.0.0: manifest.json.sha256 is missing or no plain file"),
        (link_manifest, "1.0.0: manifest.json is missing or no plain file"),
    ],
)
def test_harm_is_named(dist: Path, harm, fault: str) -> None:
    harm(dist / "1.0.0")
    assert fault in verify.verify(dist)


def test_a_release_that_was_sealed_anew_breaks_the_chain(dist: Path) -> None:
    reseal(dist / "1.0.0", as_of="2025-01-01")
    assert verify.verify(dist) == [
        "1.1.0: 1.0.0 is not the release that it followed",
        "index.json does not match the releases: run make-dataset build, which brings it up to date",
    ]


def test_a_release_that_was_taken_away_breaks_the_chain(dist: Path) -> None:
    shutil.rmtree(dist / "1.0.0")
    assert "1.1.0: follows 1.0.0, but no release stands before it" in verify.verify(dist)


def test_a_release_under_another_version_is_found(dist: Path) -> None:
    (dist / "1.1.0").rename(dist / "1.2.0")
    assert "1.2.0: holds version 1.1.0" in verify.verify(dist)


@pytest.mark.parametrize("path", ["../index.json", "/etc/passwd", "t.csv/../t.csv"])
def test_a_manifest_that_names_files_elsewhere_opens_none_of_them(dist: Path, path: str) -> None:
    reseal(dist / "1.0.0", files=[{"path": path, "bytes": 1, "sha256": "0" * 64}])
    assert f"1.0.0: {path} is missing" in verify.verify(dist)


@pytest.mark.parametrize("changes", [{"files": 1}, {"files": [{}]}, {"previous": {}}])
def test_a_sealed_manifest_of_another_form_is_a_fault_and_no_crash(dist: Path, changes) -> None:
    reseal(dist / "1.1.0", **changes)
    assert "1.1.0: manifest.json is not in the form of a manifest" in verify.verify(dist)


def test_one_version_is_verified_with_the_chain_to_it(dist: Path) -> None:
    add_file(dist / "1.0.0")
    assert verify.verify(dist, "1.1.0") == []
    assert verify.verify(dist, "1.0.0") == ["1.0.0: extra.txt is not in manifest.json"]
    assert verify.verify(dist, "3.0.0") == ["3.0.0: no such release; there are: 1.0.0, 1.1.0"]


def test_a_lagging_index_is_named(dist: Path) -> None:
    publish.withdraw(dist, "1.1.0", "bad")
    (dist / "withdrawn.csv").unlink()
    assert verify.verify(dist) == [
        "index.json does not match the releases: run make-dataset build, which brings it up to date"
    ]


def test_a_downloader_runs_the_file_that_came_with_the_release(published: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(published, tmp_path / "download"))
    command = [sys.executable, "-I", "-S", "-B", "verify.py"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "all is as published\n", "")
    lengthen_tenures = folder / "tenures.csv"
    lengthen_tenures.write_bytes(lengthen_tenures.read_bytes() + b"\n")
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "tenures.csv has" in done.stdout


def test_the_side_car_is_what_sha256sum_checks(dist: Path) -> None:
    done = subprocess.run(
        ["sha256sum", "-c", "manifest.json.sha256"], cwd=dist / "1.0.0", capture_output=True, check=True
    )
    assert done.stdout == b"manifest.json: OK\n"


def test_a_folder_that_cannot_be_read_is_an_error_and_no_verdict(tmp_path: Path, capsys) -> None:
    assert verify.main([str(tmp_path / "nowhere")]) == 74
    assert "cannot read" in capsys.readouterr().err


def reseal(release: Path, **changes: object) -> None:
    manifest = json.loads((release / "manifest.json").read_bytes()) | changes
    content = (json.dumps(manifest, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
    (release / "manifest.json").write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    (release / "manifest.json.sha256").write_bytes(f"{digest}  manifest.json\n".encode())
