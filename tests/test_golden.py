"""Three tiny texts give the same release, byte for byte; a change in it is read before it is committed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from pipeline.build import build
from tests.golden.__main__ import HERE, INPUTS, LEFT_OUT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("golden")
    for name in INPUTS:
        shutil.copytree(HERE / name, root / name)
    return root / "dist" / build(root).version


def test_the_release_has_the_golden_files(built: Path) -> None:
    names = {path.name for path in built.iterdir()} - LEFT_OUT
    assert names == {path.name for path in (HERE / "release").iterdir()}


@pytest.mark.parametrize("name", sorted(path.name for path in (HERE / "release").iterdir()))
def test_each_file_is_the_golden_one(built: Path, name: str) -> None:
    assert (built / name).read_bytes() == (HERE / "release" / name).read_bytes()
