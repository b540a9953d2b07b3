"""A build without Great Expectations, for comparison: ``python -m benchmarks.unaccepted ROOT`` publishes in ROOT/dist.

All else is done as ``make-dataset build`` does it. The rules are checked and their verdict is not heeded, so that speed
can be measured while the data are in need of repair.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline import build, releasing

if TYPE_CHECKING:
    from pipeline.build import Dataset
    from schemas.rules.records import Report


def accept(staging: Path, dataset: Dataset) -> tuple[bytes, int]:  # noqa: ARG001
    """Accept anything."""
    return b"{}\n", 0


def stop_on_errors(report: Report) -> None:
    """Go on in any case."""


def main(root: Path) -> None:
    """Build the dataset of a folder."""
    releasing.accept = accept
    build.stop_on_errors = stop_on_errors
    build.build(root)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
