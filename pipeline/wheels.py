"""The build backend: setuptools, but never into dist/, which holds the published releases of the data.

``python -m build`` writes into dist/ unless told otherwise; here it is told to go elsewhere: ``--outdir wheels``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from setuptools import build_meta
from setuptools.build_meta import (  # noqa: F401  hooks that need no change
    build_editable,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)

RELEASES = Path(__file__).resolve().parent.parent / "dist"


def build_wheel(wheel_directory: str, *arguments: Any) -> str:
    """Build a wheel; raises SystemExit where it would go into dist/."""
    elsewhere(wheel_directory)
    return str(build_meta.build_wheel(wheel_directory, *arguments))


def build_sdist(sdist_directory: str, *arguments: Any) -> str:
    """Build a source distribution; raises SystemExit where it would go into dist/."""
    elsewhere(sdist_directory)
    return str(build_meta.build_sdist(sdist_directory, *arguments))


def elsewhere(folder: str) -> None:
    """Refuse dist/."""
    if Path(folder).resolve() == RELEASES:
        raise SystemExit("dist/ holds the published releases of the data. Build with: python -m build --outdir wheels")
