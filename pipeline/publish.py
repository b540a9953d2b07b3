"""A staged folder becomes dist/<version>/ whole, or not at all.

The one commit point is the rename of a finished folder, every byte of which is on the disk. A lock keeps two builds
apart; what an interrupted build left behind is cleared by the next one. The index is derived and can lag, never lead.

Order: lock, recover, stage (elsewhere), manifest, its side-car, sync, rename without replacing, sync dist/, index.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline import releases, storage
from schemas.errors import BusyError, StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from schemas.releases import Release

LOCK, STAGING, CHECKED = ".lock", ".staging-", ".checked.json"
AS_BEFORE = "Nothing was published."
PROJECT = Path(__file__).resolve().parent.parent
GROUPS = (
    ("schemas/lexicon/", "lexicon"),
    ("schemas/rules/", "rules"),
    ("schemas/expectations/", "rules"),
    ("schemas/decisions", "decisions"),
    ("requirements.txt", "requirements"),
    ("", "code"),
)
"""Groups of inputs by what their paths start with; the first that fits counts."""
THEIRS, OURS = ("lexicon", "decisions.csv"), ("pipeline", "schemas", "requirements.txt")
"""What a user may bring along in schemas/, and what comes with the code."""


def inputs(root: Path, project: Path = PROJECT, code: Path = PROJECT) -> dict[str, dict[str, str]]:
    """Return the digest of every file that a release depends on, by group and path.

    Args:
        root: Folder with raw/, the texts.
        project: Folder with the vocabulary and the decisions.
        code: Folder with the code, the rules and the locked requirements.
    """
    found: dict[str, dict[str, str]] = {group: {} for group in ("sources", *dict(GROUPS).values())}
    theirs = [f"schemas/{name}" for name in THEIRS]
    with storage.guarded(AS_BEFORE, root):
        for path, content in storage.walk(root, ["raw"]):
            found["sources"][path] = releases.digest(content)
        for path, content in (*storage.walk(project, theirs), *storage.walk(code, OURS, theirs)):
            group = next(group for prefix, group in GROUPS if path.startswith(prefix))
            found[group][path] = releases.digest(content)
    return found


def unchanged(dist: Path, given: Mapping[str, Mapping[str, str]]) -> str | None:
    """Return the latest version if it was built from, or found equal for, these inputs; else None.

    Also None where an interrupted build left something to recover, so that a full build does it.

    Args:
        dist: Folder of the releases; need not exist.
        given: What ``inputs`` returned.
    """
    with storage.guarded(AS_BEFORE, dist):
        version = releases.latest(dist)
        if version is None or not _tidy(dist):
            return None
        manifest = releases.manifest(dist, version)
        same = manifest["inputs"] == given or _checked(dist) == {"version": version, "inputs": given}
        return version if same else None


def remember(dist: Path, version: str, given: Mapping[str, Mapping[str, str]]) -> None:
    """Note, for ``unchanged``, that a full build of these inputs gave nothing that the latest version has not.

    The note is a cache on this machine, no part of what is published.
    """
    with storage.guarded(AS_BEFORE, dist):
        storage.replace_file(dist / CHECKED, releases.dump({"version": version, "inputs": given}))


@contextlib.contextmanager
def building(dist: Path) -> Iterator[Path]:
    """Hold the lock, recover, hand out an empty staging folder, and remove it if it was not published.

    Raises:
        BusyError: Another build holds the lock; nothing was touched.
        StorageError: Reading or writing failed; dist/ holds what it held before, or a later part of the work says what.
    """
    with storage.guarded(AS_BEFORE, dist), _locked(dist):
        recover(dist)
        staging = dist / f"{STAGING}release"
        try:
            storage.make_folder(staging)
            yield staging
        finally:
            _discard(staging)


def publish(staging: Path, release: Release) -> str:
    """Seal the folder that ``building`` handed out, put it in place, and return the digest of its manifest.

    Before the rename an error leaves dist/ as it was; after it the release is whole and in
    place, and only the index can lag, which the error says and the next build repairs.

    Raises:
        StorageError: Reading or writing failed, or the version is there already.
    """
    dist = staging.parent
    with storage.guarded(AS_BEFORE, dist):
        manifest = releases.dump(_manifest(dist, staging, release))
        digest = releases.digest(manifest)
        storage.write_file(staging / releases.MANIFEST, manifest)
        storage.write_file(staging / releases.SIDECAR, f"{digest}  {releases.MANIFEST}\n".encode())
        storage.sync(staging)
        storage.rename_new(staging, dist / release.version)
    with storage.guarded(
        f"{release.version} is whole and in place, but not listed yet. The next build lists it.", dist
    ):
        storage.sync(dist)
        _write_index(dist)
    return digest


def recover(dist: Path) -> None:
    """Clear what an interrupted build left, and bring the index up to date. The caller holds the lock."""
    for entry in sorted(dist.iterdir()):
        if entry.name.startswith(STAGING) or (entry.name.startswith(".") and entry.name.endswith(".new")):
            storage.remove(entry)
    storage.sync(dist)
    if releases.versions(dist) or (dist / releases.INDEX).exists():
        _write_index(dist)


def withdraw(dist: Path, version: str, reason: str) -> None:
    """Mark a bad release as withdrawn in the index; its folder stays as it is, for those who cite it.

    Raises:
        InputError: There is no such version.
    """
    version = releases.choose(dist, version)
    with storage.guarded(AS_BEFORE, dist), _locked(dist):
        recover(dist)
        rows = {**releases.withdrawn(dist), version: reason}
        lines = [("version", "reason"), *sorted(rows.items(), key=lambda row: releases.order(row[0]))]
        text = "".join(",".join('"' + cell.replace('"', '""') + '"' for cell in line) + "\n" for line in lines)
        storage.replace_file(dist / releases.WITHDRAWN, text.encode())
        _write_index(dist)


@contextlib.contextmanager
def _locked(dist: Path) -> Iterator[None]:
    import fcntl

    with contextlib.suppress(FileExistsError):
        dist.mkdir()
        storage.sync(dist.parent)
    descriptor = os.open(dist / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, storage.FILE_MODE)
    with os.fdopen(descriptor, "rb+", buffering=0):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BusyError(f"another build holds {dist / LOCK}: wait for it to end, then run again") from error
        yield


def _discard(staging: Path) -> None:
    # What cannot be removed now is removed by the next build; the first error is the one to report.
    with contextlib.suppress(OSError):
        storage.remove(staging)


def _manifest(dist: Path, staging: Path, release: Release) -> dict[str, Any]:
    previous = releases.latest(dist)
    if previous is not None and releases.order(release.version) <= releases.order(previous):
        raise StorageError(f"{release.version} does not follow {previous}, the latest version. {AS_BEFORE}")
    return {
        "name": releases.NAME,
        "version": release.version,
        "as_of": release.as_of,
        "previous": previous and {"version": previous, "manifest_sha256": _manifest_digest(dist, previous)},
        "inputs": release.inputs,
        "rules": release.rules,
        "tables": release.tables,
        "files": storage.inventory(staging),
    }


def _manifest_digest(dist: Path, version: str) -> str:
    releases.manifest(dist, version)
    return releases.digest(releases.manifest_bytes(dist, version))


def _index(dist: Path) -> dict[str, Any]:
    reasons, there = releases.withdrawn(dist), releases.versions(dist)
    usable = [version for version in there if version not in reasons]
    return {
        "name": releases.NAME,
        "latest": usable[-1] if usable else None,
        "releases": [_entry(dist, version, reasons.get(version)) for version in there],
    }


def _entry(dist: Path, version: str, withdrawn: str | None) -> dict[str, Any]:
    return {
        "version": version,
        "as_of": releases.manifest(dist, version)["as_of"],
        "manifest_sha256": _manifest_digest(dist, version),
        "withdrawn": withdrawn,
    }


def _write_index(dist: Path) -> None:
    wanted = releases.dump(_index(dist))
    path = dist / releases.INDEX
    try:
        current = path.read_bytes()
    except FileNotFoundError:
        current = b""
    if current != wanted:
        storage.replace_file(path, wanted)


def _tidy(dist: Path) -> bool:
    """Tell whether nothing is left over and the index lists the latest release; cheap, for an unchanged build."""
    import json

    names = {entry.name for entry in dist.iterdir()}
    if releases.INDEX not in names or any(name.startswith(STAGING) or name.endswith(".new") for name in names):
        return False
    try:
        listed = [entry["version"] for entry in json.loads((dist / releases.INDEX).read_bytes())["releases"]]
    except (ValueError, TypeError, KeyError):
        return False
    return listed == releases.versions(dist)


def _checked(dist: Path) -> Any:
    import json

    try:
        return json.loads((dist / CHECKED).read_bytes())
    except (FileNotFoundError, ValueError):
        return None
