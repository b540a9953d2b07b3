"""Publishes small real tables through the real protocol, with nothing heavy, so that thousands of runs take minutes.

Usage: driver.py DIST PAYLOAD VERSION, where VERSION may be ``next``. The program behaves as ``make-dataset build`` does
after its files are made: it says "published" or "unchanged" and exits 0, or says in one line why not and exits with
the code of its error.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pipeline import publish, releases, storage
from schemas.errors import DatasetError
from schemas.releases import Release


def build(dist: Path, payload: dict[str, bytes], version: str) -> str:
    """Publish the files as a version; return what a build says."""
    if publish.unchanged(dist, inputs(version)):
        return f"unchanged {version}"
    with publish.building(dist) as staging:
        if releases.latest(dist) == version:  # an interrupted build had published it; a real one finds no difference
            return f"unchanged {version}"
        if version == "next":
            version = following(releases.latest(dist))
        for name, content in payload.items():
            storage.write_file(staging / name, content + version.encode())
        tables = {"ranks": {"rows": 3, "content_sha256": "0" * 64}}
        publish.publish(staging, Release(version, "2026-11-23", inputs(version), {"checked": 1}, tables))
    return f"published {version}"


def inputs(version: str) -> dict[str, dict[str, str]]:
    """Give every version inputs of its own."""
    return {"sources": {"raw/a.txt": version}}


def following(latest: str | None) -> str:
    """Return the version after the latest."""
    major, minor, patch = releases.order(latest or "0.9.9")
    return f"{major}.{minor + 1}.{patch}"


def load(folder: Path) -> dict[str, bytes]:
    """Read the files to publish."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def main(arguments: list[str]) -> int:
    """Build once, and say in one line what came of it."""
    dist, payload, version = arguments
    try:
        said = build(Path(dist), load(Path(payload)), version)
        os.write(1, f"{said}\n".encode())
    except DatasetError as error:
        os.write(2, f"{error}\n".encode())
        return error.exit_code
    except KeyboardInterrupt:
        os.write(2, b"interrupted\n")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
