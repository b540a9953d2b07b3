"""How long commands take from start to exit, against what any program has to pay for the libraries they need."""

from __future__ import annotations

import shutil
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.figures import Goal, Row, in_turn
from benchmarks.processes import ROOT, FailedError, make_dataset, python, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.figures import Options


def rows(options: Options) -> Iterator[Row]:
    """Measure the commands; each build starts from a copy of raw/ without any release."""
    with TemporaryDirectory() as folder:
        fresh = roots(Path(folder))
        yield unchanged(next(fresh), options.runs)
        yield compared(
            "build of raw/ without Great Expectations",
            lambda: run(python("-m", "benchmarks.unaccepted", str(next(fresh)))),
            "import pandera.pandas",
            Goal("<=", 1.5),
            options.runs,
        )
        yield compared(
            "full build of raw/",
            lambda: run(make_dataset("--root", str(next(fresh)), "build")),
            "import great_expectations",
            Goal("<=", 1.0),
            options.runs,
        )


def roots(folder: Path) -> Iterator[Path]:
    """Yield project folders with the project's texts and nothing published, a new one each time."""
    for number in count():
        root = folder / str(number)
        shutil.copytree(ROOT / "raw", root / "raw")
        yield root


def unchanged(root: Path, runs: int) -> Row:
    """Compare a build that finds its inputs unchanged with the help."""
    what, against, goal = "unchanged build", "make-dataset --help", Goal("<=", 1.1)
    try:
        run(python("-m", "benchmarks.unaccepted", str(root)))
    except FailedError as error:
        return Row(what, None, "ms", against, None, goal, str(error))
    build, help_ = make_dataset("--root", str(root), "build"), make_dataset("--help")
    return timed(what, partial(run, build), against, partial(run, help_), goal, runs)


def compared(what: str, work: Callable[[], object], statement: str, goal: Goal, runs: int) -> Row:
    """Compare a program with an interpreter that runs one import."""
    return timed(what, work, f"bare {statement}", partial(run, python("-c", statement)), goal, runs)


def timed(
    what: str, work: Callable[[], object], against: str, other: Callable[[], object], goal: Goal, runs: int
) -> Row:
    """Time two programs in turns; where one fails, say why."""
    try:
        value, reference = in_turn([work, other], runs)
    except FailedError as error:
        return Row(what, None, "ms", against, None, goal, str(error))
    return Row(what, value * 1e3, "ms", against, reference * 1e3, goal)
