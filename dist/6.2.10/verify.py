"""Proves that releases are whole and unchanged. Standard library only: also runs as a single file.

    python verify.py                 the release (or all releases) in this folder
    python verify.py dist            every release, the chain of manifests, the index
    python verify.py dist/1.0.0      one release

Exit code 0: all is as published. 1: something is not; each fault is on a line of its own. 74: reading failed.
"""

from __future__ import annotations

import hashlib
import json
import re
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MANIFEST, SIDECAR, INDEX, WITHDRAWN = "manifest.json", "manifest.json.sha256", "index.json", "withdrawn.csv"
VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", re.ASCII)
CHUNK = 1 << 20


def verify(place: Path, version: str | None = None) -> list[str]:
    """Return every fault of a release, or of a folder of releases, as one line each; an empty list means none.

    Args:
        place: A release (a folder with manifest.json), or a folder of releases.
        version: Check this release of the folder only, with the chain that leads to it.

    Raises:
        OSError: Something that is there could not be read.
    """
    if version is None and _exists(place / MANIFEST):
        return list(release_faults(place))
    there = _versions(place)
    if version is not None and version not in there:
        return [f"{version}: no such release; there are: {', '.join(there) or 'none'}"]
    if not there:
        return [f"{place}: no release here"]
    wanted = there if version is None else [version]
    faults = [f"{name}: {fault}" for name in wanted for fault in release_faults(place / name)]
    faults += [fault for name in there[: there.index(wanted[-1]) + 1] for fault in _chain_faults(place, name, there)]
    return faults + list(_index_faults(place, there))


def release_faults(folder: Path) -> Iterator[str]:
    """Yield what is wrong within one release: its manifest, every size and digest, extra files, links."""
    if not stat.S_ISDIR(folder.lstat().st_mode):
        yield "is no folder"
        return
    broken = _seal_fault(folder)
    if broken:
        yield broken
        return
    manifest = _manifest(folder)
    if manifest is None:
        yield f"{MANIFEST} is not in the form of a manifest"
        return
    if VERSION.fullmatch(folder.name) and manifest["version"] != folder.name:
        yield f"holds version {manifest['version']}"
    yield from _file_faults(folder, manifest["files"])


def _seal_fault(folder: Path) -> str:
    for name in (MANIFEST, SIDECAR):
        if not _exists(folder / name) or not stat.S_ISREG((folder / name).lstat().st_mode):
            return f"{name} is missing or no plain file"
    expected = f"{_digest(folder / MANIFEST)}  {MANIFEST}\n".encode()
    return "" if (folder / SIDECAR).read_bytes() == expected else f"{SIDECAR} does not match {MANIFEST}"


def _file_faults(folder: Path, listed: list[dict[str, Any]]) -> Iterator[str]:
    there = dict(_walk(folder, ""))
    paths = [entry["path"] for entry in listed]
    if len(set(paths)) != len(paths):
        yield f"{MANIFEST} lists a file twice"
    yield from (f"{path} is not in {MANIFEST}" for path in sorted(there.keys() - {*paths, MANIFEST, SIDECAR}))
    for entry in listed:
        mode = there.get(entry["path"])
        if mode is None:
            yield f"{entry['path']} is missing"
        elif not stat.S_ISREG(mode):
            yield f"{entry['path']} is a link or special file"
        else:
            yield from _content_faults(folder / entry["path"], entry)


def _content_faults(path: Path, entry: dict[str, Any]) -> Iterator[str]:
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
    if size != entry["bytes"]:
        yield f"{entry['path']} has {size} bytes, not {entry['bytes']}"
    elif digest.hexdigest() != entry["sha256"]:
        yield f"{entry['path']} was changed: its SHA-256 is not the published one"


def _walk(folder: Path, prefix: str) -> Iterator[tuple[str, int]]:
    """Yield path and mode of all that is no folder; links are never followed."""
    for path in sorted(folder.iterdir()):
        mode = path.lstat().st_mode
        if stat.S_ISDIR(mode):
            yield from _walk(path, f"{prefix}{path.name}/")
        else:
            yield prefix + path.name, mode


def _chain_faults(place: Path, version: str, there: list[str]) -> Iterator[str]:
    """Check that a release names the one before it, with the digest that the one before it still has."""
    manifest = _manifest(place / version)
    if manifest is None:
        return
    previous, position = manifest["previous"], there.index(version)
    named = previous["version"] if previous else None
    before = there[position - 1] if position else None
    if named != before:
        yield f"{version}: follows {named or 'no release'}, but {before or 'no release'} stands before it"
    elif before and previous and _digest(place / before / MANIFEST) != previous["manifest_sha256"]:
        yield f"{version}: {before} is not the release that it followed"


def _index_faults(place: Path, there: list[str]) -> Iterator[str]:
    if not _exists(place / INDEX):
        yield f"{INDEX} is missing"
        return
    content = (place / INDEX).read_bytes()
    try:
        index = json.loads(content)
    except ValueError:
        yield f"{INDEX} is no JSON"
        return
    canonical = (json.dumps(index, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
    if canonical != content or index != _index(place, there):
        yield f"{INDEX} does not match the releases: run make-dataset build, which brings it up to date"


def _index(place: Path, there: list[str]) -> dict[str, Any]:
    reasons = _withdrawn(place)
    manifests = {version: _manifest(place / version) or {} for version in there}
    usable = [version for version in there if version not in reasons]
    return {
        "name": manifests[there[-1]].get("name"),
        "latest": usable[-1] if usable else None,
        "releases": [
            {
                "version": version,
                "as_of": manifest.get("as_of"),
                "manifest_sha256": _digest(place / version / MANIFEST),
                "withdrawn": reasons.get(version),
            }
            for version, manifest in manifests.items()
        ],
    }


def _withdrawn(place: Path) -> dict[str, str]:
    import csv

    if not _exists(place / WITHDRAWN):
        return {}
    with (place / WITHDRAWN).open(encoding="utf-8", newline="") as file:
        return {row.get("version", ""): row.get("reason", "") for row in csv.DictReader(file)}


def _manifest(folder: Path) -> Any:
    """Return the manifest, or None where it is missing, damaged or malformed, which is reported elsewhere."""
    if not _exists(folder / MANIFEST) or _seal_fault(folder):
        return None
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
    except ValueError:
        return None
    return manifest if _is_manifest(manifest) else None


def _is_manifest(value: Any) -> bool:
    if not isinstance(value, dict) or not {"version", "files", "previous"} <= value.keys():
        return False
    files, previous = value["files"], value["previous"]
    return (
        isinstance(files, list)
        and all(isinstance(entry, dict) and {"path", "bytes", "sha256"} <= entry.keys() for entry in files)
        and (previous is None or (isinstance(previous, dict) and {"version", "manifest_sha256"} <= previous.keys()))
    )


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if _exists(path) else ""


def _versions(place: Path) -> list[str]:
    found = [path.name for path in place.iterdir() if VERSION.fullmatch(path.name)]
    return sorted(found, key=lambda version: [int(part) for part in version.split(".")])


def _exists(path: Path) -> bool:
    """Like Path.exists, but an I/O error is an error and a dangling link is there."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    return True


def main(arguments: Sequence[str]) -> int:
    """Verify each place given, by default where this file stands, and print what is wrong."""
    places = [Path(argument) for argument in arguments] or [Path(__file__).resolve().parent]
    try:
        faults = [(place, fault) for place in places for fault in verify(place)]
    except OSError as error:
        sys.stderr.write(f"cannot read {error.filename}: {error.strerror}\n")
        return 74
    lines = [f"{place}: {fault}" for place, fault in faults] or ["all is as published"]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
