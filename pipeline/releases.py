"""What stands in dist/: the versions, their manifests, the latest one. Standard library only, read only."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

from schemas.errors import InputError, StorageError

if TYPE_CHECKING:
    from pathlib import Path

NAME = "central-offices"
MANIFEST, SIDECAR, INDEX, WITHDRAWN = "manifest.json", "manifest.json.sha256", "index.json", "withdrawn.csv"
VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", re.ASCII)


def order(version: str) -> tuple[int, int, int]:
    """Return what versions sort by; raises ValueError where the text is no MAJOR.MINOR.PATCH."""
    match = VERSION.fullmatch(version)
    if match is None:
        raise ValueError(f"{version!r} is no version; expected MAJOR.MINOR.PATCH, such as 1.2.0")
    return int(match[1]), int(match[2]), int(match[3])


def versions(dist: Path) -> list[str]:
    """Return the published versions, oldest first; none where dist/ does not exist."""
    try:
        names = [entry.name for entry in dist.iterdir()]
    except FileNotFoundError:
        return []
    return sorted((name for name in names if VERSION.fullmatch(name)), key=order)


def latest(dist: Path) -> str | None:
    """Return the newest version, withdrawn or not: the one that the next release follows."""
    there = versions(dist)
    return there[-1] if there else None


def choose(dist: Path, version: str | None = None) -> str:
    """Return the version asked for, by default the newest that is not withdrawn.

    Raises:
        InputError: There is no such version; the message says which there are.
    """
    there = versions(dist)
    usable = [name for name in there if name not in withdrawn(dist)]
    wanted = version or (usable or there or [""])[-1]
    if wanted not in there:
        known = f"there are {', '.join(there)}" if there else "there is no release yet: run make-dataset build"
        raise InputError(f"no version {wanted!r} in {dist.name}/; {known}" if wanted else f"{dist.name}/: {known}")
    return wanted


def manifest(dist: Path, version: str) -> dict[str, Any]:
    """Return a release's manifest, once its side-car has vouched for it; raises StorageError where it does not."""
    content = manifest_bytes(dist, version)
    if (dist / version / SIDECAR).read_text("utf-8").split()[:1] != [digest(content)]:
        raise StorageError(f"{dist.name}/{version}/{MANIFEST} is damaged: run make-dataset verify {version}")
    parsed: dict[str, Any] = json.loads(content)
    return parsed


def manifest_bytes(dist: Path, version: str) -> bytes:
    """Return a manifest as it stands."""
    return (dist / version / MANIFEST).read_bytes()


def withdrawn(dist: Path) -> dict[str, str]:
    """Return the reasons of withdrawn versions; columns ``version`` and ``reason`` of withdrawn.csv."""
    import csv

    try:
        with (dist / WITHDRAWN).open(encoding="utf-8", newline="") as file:
            return {row["version"]: row["reason"] for row in csv.DictReader(file)}
    except FileNotFoundError:
        return {}
    except KeyError as error:
        raise StorageError(f"{dist / WITHDRAWN} has no column {error}; it needs version and reason") from error


def digest(content: bytes) -> str:
    """Return the SHA-256 in lower-case hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def dump(value: Any) -> bytes:
    """Write JSON in its one canonical form here: sorted keys, two spaces, UTF-8, a newline at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
