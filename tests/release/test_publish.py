"""Publishing: whole or not at all, one at a time, never over what is there, and recovered after a crash."""

from __future__ import annotations

import errno
import fcntl
import json
import os
from typing import TYPE_CHECKING

import pytest

from pipeline import publish, releases, storage, verify
from schemas.errors import BusyError, InputError, StorageError

if TYPE_CHECKING:
    from pathlib import Path

INPUTS = {"sources": {"raw/a.txt": "1" * 64}, "lexicon": {}}


def names(dist: Path) -> list[str]:
    return sorted(path.name for path in dist.iterdir())


def state(dist: Path) -> dict[str, bytes]:
    return {
        path.relative_to(dist).as_posix(): path.read_bytes()
        for path in sorted(dist.rglob("*"))
        if path.is_file() and path.name != publish.LOCK
    }


def test_a_release_appears_whole_with_its_manifest_and_in_the_index(dist: Path) -> None:
    manifest = json.loads((dist / "1.0.0" / "manifest.json").read_bytes())
    assert [file["path"] for file in manifest["files"]] == ["t.csv"]
    assert manifest["previous"] is None
    index = json.loads((dist / "index.json").read_bytes())
    assert [entry["version"] for entry in index["releases"]] == ["1.0.0"]
    assert index["latest"] == "1.0.0"
    assert verify.verify(dist) == []


def test_the_next_release_names_the_one_before_by_digest(dist: Path, put) -> None:
    before = releases.digest((dist / "1.0.0" / "manifest.json").read_bytes())
    put(dist, "1.1.0")
    manifest = json.loads((dist / "1.1.0" / "manifest.json").read_bytes())
    assert manifest["previous"] == {"version": "1.0.0", "manifest_sha256": before}


def test_versions_are_ordered_as_numbers(dist: Path, put) -> None:
    put(dist, "1.9.0")
    put(dist, "1.10.0")
    assert releases.versions(dist) == ["1.0.0", "1.9.0", "1.10.0"]
    assert releases.latest(dist) == "1.10.0"


@pytest.mark.parametrize("version", ["1.0.0", "0.9.0"])
def test_a_version_that_does_not_follow_is_refused(dist: Path, version: str, put) -> None:
    before = state(dist)
    with pytest.raises(StorageError, match=f"{version} does not follow 1.0.0"):
        put(dist, version)
    assert state(dist) == before


def test_an_empty_folder_in_the_way_is_not_replaced(dist: Path) -> None:
    (source := dist / ".staging-x").mkdir()
    (dist / "taken").mkdir()
    with pytest.raises(FileExistsError):
        storage.rename_new(source, dist / "taken")


def test_without_renameat2_an_empty_folder_is_not_replaced_either(dist: Path, monkeypatch) -> None:
    monkeypatch.setattr(storage, "_renameat2", lambda *_: errno.ENOSYS)
    (source := dist / ".staging-x").mkdir()
    (dist / "taken").mkdir()
    with pytest.raises(FileExistsError):
        storage.rename_new(source, dist / "taken")
    storage.rename_new(source, dist / "free")
    assert (dist / "free").is_dir()


def test_a_second_build_is_told_that_it_is_busy_and_touches_nothing(dist: Path, put) -> None:
    (dist / ".staging-other").mkdir()
    with (dist / ".lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        before = names(dist)
        with pytest.raises(BusyError, match="another build"):
            put(dist, "1.1.0")
        assert names(dist) == before
    put(dist, "1.1.0")


def stopped(dist: Path, error: BaseException) -> None:
    with publish.building(dist) as staging:
        storage.write_file(staging / "t.csv", b"half")
        raise error


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, OSError(errno.ENOSPC, "No space left on device")])
def test_whatever_stops_a_build_leaves_dist_as_it_was(dist: Path, error) -> None:
    before = state(dist)
    with pytest.raises((KeyboardInterrupt, ValueError, StorageError)):
        stopped(dist, error)
    assert state(dist) == before
    assert publish.unchanged(dist, INPUTS) == "1.0.0"


def test_an_error_of_the_disk_says_where_what_and_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as told, publish.building(tmp_path / "dist"):
        raise OSError(errno.ENOSPC, "No space left on device", "somewhere/tenures.csv")
    assert str(told.value) == (
        "cannot read or write somewhere/tenures.csv: No space left on device. "
        "Nothing was published. Free some space and run again."
    )
    assert told.value.exit_code == 74


def test_after_the_rename_an_error_says_that_the_release_is_in_place(dist: Path, monkeypatch, put) -> None:
    def fail(path: Path, _: bytes) -> None:
        raise OSError(errno.EIO, "Input/output error", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(storage, "replace_file", fail)
        with pytest.raises(StorageError, match=r"1\.1\.0 is whole and in place, but not listed yet"):
            put(dist, "1.1.0", {"sources": {}})
    assert list(verify.release_faults(dist / "1.1.0")) == []
    assert publish.unchanged(dist, {"sources": {}}) is None
    with publish.building(dist):
        pass
    assert verify.verify(dist) == []
    assert publish.unchanged(dist, {"sources": {}}) == "1.1.0"


def test_the_next_build_clears_what_an_interrupted_one_left(dist: Path, put) -> None:
    (dist / ".staging-release" / "deep").mkdir(parents=True)
    (dist / ".staging-release" / "deep" / "half.csv").write_bytes(b"a")
    (dist / ".index.json.new").write_bytes(b"{")
    (dist / "index.json").write_bytes(b"{}\n")
    put(dist, "1.0.1")
    assert names(dist) == [".lock", "1.0.0", "1.0.1", "index.json"]
    assert verify.verify(dist) == []


def test_clearing_follows_no_link(dist: Path, tmp_path: Path, put) -> None:
    (tmp_path / "mine.txt").write_bytes(b"keep")
    (dist / ".staging-release").symlink_to(tmp_path, target_is_directory=True)
    put(dist, "1.0.1")
    assert (tmp_path / "mine.txt").read_bytes() == b"keep"


def test_a_link_among_the_staged_files_stops_the_release(dist: Path) -> None:
    with publish.building(dist) as staging:
        (staging / "t.csv").symlink_to(dist / "index.json")
        with pytest.raises(StorageError, match="is no plain file"):
            storage.inventory(staging)
    assert verify.verify(dist) == []


def test_a_damaged_earlier_release_stops_the_next_one(dist: Path, put) -> None:
    path = dist / "1.0.0" / "manifest.json"
    path.write_bytes(path.read_bytes().replace(b"2026", b"2025"))
    with pytest.raises(StorageError, match=r"1\.0\.0/manifest\.json is damaged"):
        put(dist, "1.1.0")
    assert not (dist / "1.1.0").exists()


def test_unchanged_inputs_are_recognised_and_changed_ones_too(dist: Path) -> None:
    assert publish.unchanged(dist, INPUTS) == "1.0.0"
    assert publish.unchanged(dist, {**INPUTS, "lexicon": {"a.csv": "2" * 64}}) is None
    assert publish.unchanged(dist / "nowhere", INPUTS) is None


def test_inputs_that_gave_the_same_content_are_remembered_until_the_next_release(dist: Path, put) -> None:
    other = {**INPUTS, "code": {"pipeline/a.py": "3" * 64}}
    publish.remember(dist, "1.0.0", other)
    assert publish.unchanged(dist, other) == "1.0.0"
    assert verify.verify(dist) == []
    put(dist, "1.0.1")
    assert publish.unchanged(dist, other) is None


def test_what_an_interrupted_build_left_makes_the_next_one_a_full_one(dist: Path) -> None:
    (dist / ".staging-release").mkdir()
    assert publish.unchanged(dist, INPUTS) is None


@pytest.mark.parametrize("content", [b"{", b"[]", b"{}", b'{"releases": [1]}'])
def test_a_damaged_index_is_written_anew_by_the_next_build(dist: Path, content: bytes) -> None:
    (dist / "index.json").write_bytes(content)
    assert publish.unchanged(dist, INPUTS) is None
    with publish.building(dist):
        pass
    assert publish.unchanged(dist, INPUTS) == "1.0.0"


def test_a_list_of_withdrawn_releases_without_its_columns_is_an_error_that_says_so(dist: Path) -> None:
    (dist / "withdrawn.csv").write_text("release\n1.0.0\n", "utf-8")
    with (
        pytest.raises(StorageError, match="has no column 'version'; it needs version and reason"),
        publish.building(dist),
    ):
        pass


def test_a_withdrawn_release_stays_and_is_no_longer_the_latest(dist: Path, put) -> None:
    put(dist, "1.0.1")
    publish.withdraw(dist, "1.0.1", 'two holders "swapped"')
    index = json.loads((dist / "index.json").read_bytes())
    assert index["latest"] == "1.0.0"
    assert index["releases"][1]["withdrawn"] == 'two holders "swapped"'
    assert releases.choose(dist) == "1.0.0"
    assert releases.choose(dist, "1.0.1") == "1.0.1"
    assert verify.verify(dist) == []
    put(dist, "1.0.2")
    assert json.loads((dist / "1.0.2" / "manifest.json").read_bytes())["previous"]["version"] == "1.0.1"


def test_withdrawing_what_is_not_there_says_which_versions_are(dist: Path) -> None:
    with pytest.raises(InputError, match=r"no version '2\.0\.0' in dist/; there are 1\.0\.0"):
        publish.withdraw(dist, "2.0.0", "no")


def test_modes_do_not_depend_on_the_umask(tmp_path: Path, put) -> None:
    before = os.umask(0o077)
    try:
        put(tmp_path / "dist", "1.0.0")
    finally:
        os.umask(before)
    folder = tmp_path / "dist" / "1.0.0"
    assert oct(folder.stat().st_mode & 0o777) == "0o755"
    assert {oct(path.stat().st_mode & 0o777) for path in folder.iterdir()} == {"0o644"}


def test_inputs_are_grouped_and_a_changed_byte_shows(tmp_path: Path) -> None:
    project = tmp_path / "project"
    files = [
        "schemas/lexicon/a.csv",
        "schemas/rules/r.csv",
        "schemas/decisions.csv",
        "pipeline/x.py",
        "requirements.txt",
    ]
    for path in [*files, "pipeline/__pycache__/x.pyc"]:
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(b"1")
    (project / "raw").mkdir()
    (project / "raw" / "a.txt").write_bytes(b"1")
    first = publish.inputs(project, project, project)
    assert {group: list(files) for group, files in first.items()} == {
        "sources": ["raw/a.txt"],
        "lexicon": ["schemas/lexicon/a.csv"],
        "rules": ["schemas/rules/r.csv"],
        "decisions": ["schemas/decisions.csv"],
        "requirements": ["requirements.txt"],
        "code": ["pipeline/x.py"],
    }
    (project / "raw" / "a.txt").write_bytes(b"2")
    second = publish.inputs(project, project, project)
    assert [group for group in first if first[group] != second[group]] == ["sources"]
