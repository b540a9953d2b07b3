"""A build without Great Expectations, for comparison: ``python -m benchmarks.unaccepted ROOT`` publishes in ROOT/dist.

All else is done as ``make-dataset build`` does it. The rules are checked and their verdict is not heeded, so that speed
can be measured while the data are in need of repair.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline import build, releasing
from pipeline.accept import Acceptance

if TYPE_CHECKING:
    from schemas.rules.records import Report


def accept(*_: object, **__: object) -> Acceptance:
    """Accept anything: no expectation is tried."""
    return Acceptance((), frozenset())


def stop_on_errors(report: Report) -> None:
    """Go on in any case."""


def main(root: Path) -> None:
    """Build the dataset of a folder."""
    releasing.accept = accept
    build.stop_on_errors = stop_on_errors
    build.build(root)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
