"""A package is never built into dist/, where the releases of the data are."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.wheels import build_sdist, build_wheel, elsewhere

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("build", [build_wheel, build_sdist])
def test_building_into_dist_is_refused_and_says_where_to_build(build) -> None:
    with pytest.raises(SystemExit, match="--outdir wheels"):
        build(str(ROOT / "dist"))


def test_building_elsewhere_is_allowed(tmp_path: Path) -> None:
    elsewhere(str(tmp_path))
