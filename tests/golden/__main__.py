"""Renew the golden release after a change that is meant: ``python -m tests.golden``; read it before you commit."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from pipeline.build import build

HERE = Path(__file__).resolve().parent
INPUTS = ("raw", "schemas")
LEFT_OUT = {"manifest.json", "manifest.json.sha256", "verify.py"}
"""Files that digest or copy the program itself."""


def main() -> None:
    """Build the three texts and put the release in place."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in INPUTS:
            shutil.copytree(HERE / name, root / name)
        version = build(root).version
        shutil.rmtree(HERE / "release", ignore_errors=True)
        shutil.copytree(root / "dist" / version, HERE / "release", ignore=shutil.ignore_patterns(*LEFT_OUT))


if __name__ == "__main__":
    main()
