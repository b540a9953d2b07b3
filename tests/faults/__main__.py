"""All fault experiments, whole; prints their figures, exit 1 where anything is wrong. ``make faults`` runs it.

Needs strace, and unshare with the right to mount for the full disk.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tests.faults import crowd, limits, lost_writes, sweep
from tests.faults.harness import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

ROUNDS = 150
MEMORY = Path("/dev/shm")  # noqa: S108  a disk in memory, where syncs cost nothing


def main() -> int:
    """Run every experiment and say what came of it."""
    place = Path(tempfile.mkdtemp(dir=MEMORY if os.access(MEMORY, os.W_OK) else None))
    started, wrong = time.monotonic(), 0
    try:
        prepare(place)
        for line, bad in experiments(place):
            sys.stdout.write(f"{time.monotonic() - started:6.0f} s  {line}\n")
            sys.stdout.flush()
            wrong += bad
    finally:
        shutil.rmtree(place)
    sys.stdout.write("all as promised\n" if not wrong else f"{wrong} promises broken\n")
    return 1 if wrong else 0


def experiments(place: Path) -> Iterator[tuple[str, int]]:
    """Yield one line and the number of broken promises for each experiment."""
    yield from swept(place)
    yield from powerless(place)
    rounds = crowd.crowd(place, ROUNDS)
    codes = Counter(code for done in rounds for code in done.codes)
    bad = sum(bool(done.wrong) for done in rounds)
    said = f"published {codes[0]}, busy {codes[75]}, killed {codes[-9]}"
    yield f"{ROUNDS} rounds of {crowd.BUILDS} builds at once: {said}; {bad} rounds bad", bad
    yield outcomes("full disk, 0 to 23 pages of room", limits.full_disks(place, range(24)))
    yield outcomes("limit on file size, 0 to 2,950 bytes", limits.short_files(place, range(0, 3000, 50)))


def swept(place: Path) -> Iterator[tuple[str, int]]:
    """Strike every file system call with every fault."""
    verdicts = sweep.sweep(place, sweep.points(place), os.cpu_count() or 1)
    for fault in sweep.FAULTS:
        of_kind = [verdict for verdict in verdicts if verdict.point.fault == fault]
        codes = Counter(verdict.ended.code for verdict in of_kind)
        missed, bad = sum(not v.struck for v in of_kind), sum(bool(v.wrong) for v in of_kind)
        yield (
            f"{fault}: {len(of_kind)} points, exits {dict(sorted(codes.items()))}; {missed} missed, {bad} bad",
            missed + bad,
        )
    yield f"{len(verdicts)} points in all, from {len(sweep.STATES)} starting states", 0


def powerless(place: Path) -> Iterator[tuple[str, int]]:
    """Lose power at every moment, then once more with each sync left out."""
    noticed: dict[str, bool] = {}
    for scenario in lost_writes.scenarios(place):
        count, wrong = lost_writes.bad_states(scenario)
        tried, worse = lost_writes.recoveries(scenario, place)
        yield (
            f"power loss, {scenario.name}: {count} states, {len(wrong)} bad; {tried} recovered from",
            len(wrong + worse),
        )
        for purpose, numbers in lost_writes.syncs(scenario).items():
            role = lost_writes.role(purpose)
            noticed[role] = noticed.get(role, False) or bool(lost_writes.bad_states(scenario, numbers)[1])
    unnoticed = sorted(role for role, seen in noticed.items() if not seen)
    yield (
        f"{len(noticed)} syncs left out, one at a time: {len(unnoticed)} not noticed {unnoticed or ''}",
        len(unnoticed),
    )


def outcomes(title: str, found: list[limits.Outcome]) -> tuple[str, int]:
    """Sum up builds with little room."""
    failed, bad = sum(outcome.code == 74 for outcome in found), sum(bool(outcome.wrong) for outcome in found)
    return f"{title}: {len(found)} builds, {failed} failed cleanly; {bad} bad", bad


if __name__ == "__main__":
    sys.exit(main())
