"""A fault at every file system call of a release and of the recovery, injected with strace.

A first run without faults lists the calls that touch dist/, each by its name and its number among the calls of that
name. Each is then hit, in a run of its own, by SIGKILL or by an error; the log proves that the fault struck there.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from tests.faults.harness import STATES, Run, State, clear, copy, judge, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FAULTS = {
    "SIGKILL": "signal=SIGKILL",
    "SIGINT": "signal=SIGINT",
    "EIO": "error=EIO",
    "ENOSPC": "error=ENOSPC",
    "EACCES": "error=EACCES",
    "EINTR": "error=EINTR",
}
CALL = re.compile(r"^(?:\d+ +)?(\w+)\(")
STRACE = shutil.which("strace")


@dataclass(frozen=True)
class Point:
    """One experiment: which call of a build from which state meets which fault."""

    state: State
    call: str
    number: int
    fault: str


@dataclass(frozen=True)
class Verdict:
    """What came of an experiment; ``struck`` is whether the fault hit the call it was meant for."""

    point: Point
    struck: bool
    ended: Run
    wrong: tuple[str, ...]


def calls(place: Path, state: State) -> list[tuple[str, int]]:
    """Return each call of a build that touches dist/, as its name and its number among the calls of that name."""
    folder = place / "dry run"
    dist, log = copy(place, state, folder), place / "dry run.log"
    run(place / "warm up", place / "payload", "next")  # compiles the modules, which would count as calls
    ended = run(dist, place / "payload", state.new, str(STRACE), "-f", "-y", "-s", "0", "-o", str(log))
    if ended.code:
        raise RuntimeError(f"the build without faults failed: {ended}")
    clear(folder)
    return list(touching(log.read_text("utf-8", "surrogateescape").splitlines(), str(dist)))


def touching(lines: Sequence[str], dist: str) -> Iterator[tuple[str, int]]:
    """Number the calls in a log, and yield those that name dist/ or something in it."""
    numbers: Counter[str] = Counter()
    for line in lines:
        if match := CALL.match(line):
            numbers[match[1]] += 1
            if dist in line and match[1] != "execve":
                yield match[1], numbers[match[1]]


def points(place: Path) -> list[Point]:
    """Return every experiment there is, from every starting state."""
    return [
        Point(state, call, number, fault)
        for state in STATES
        for (call, number), fault in product(calls(place, state), FAULTS)
    ]


def spread(everything: Sequence[Point], wanted: int) -> list[Point]:
    """Choose evenly, and so that no kind of fault is favoured."""
    step = len(everything) / wanted
    chosen = [everything[int(number * step)] for number in range(wanted)]
    faults = list(FAULTS)
    return [Point(p.state, p.call, p.number, faults[n % len(faults)]) for n, p in enumerate(chosen)]


def strike(place: Path, number: int, point: Point) -> Verdict:
    """Run one build that meets its fault, and judge what it leaves."""
    folder, log = place / f"run {number}", place / f"run {number}.log"
    dist = copy(place, point.state, folder)
    inject = f"inject={point.call}:{FAULTS[point.fault]}:when={point.number}"
    fast = () if point.fault.startswith("SIG") else ("--seccomp-bpf",)  # with which strace delivers no signals
    trace = ("-f", *fast, "-y", "-s", "0", "-o", str(log), "-e", f"trace={point.call}", "-e", inject)
    ended = run(dist, place / "payload", point.state.new, str(STRACE), *trace)
    struck = has_struck(log.read_text("utf-8", "surrogateescape").splitlines(), point, str(dist))
    wrong = judge(dist, point.state, ended)
    clear(folder)
    log.unlink()
    return Verdict(point, struck, ended, tuple(wrong))


def has_struck(lines: Sequence[str], point: Point, dist: str) -> bool:
    """Tell from a log whether the fault hit the call it was meant for, and that this call touched dist/."""
    hit = [line for line in lines if CALL.match(line)][point.number - 1 : point.number]
    proof = {"SIGKILL": "killed by SIGKILL", "SIGINT": "--- SIGINT"}.get(point.fault)
    struck = any(proof in line for line in lines) if proof else "(INJECTED)" in "".join(hit)
    return struck and bool(hit) and dist in hit[0]


def sweep(place: Path, chosen: Sequence[Point], workers: int) -> list[Verdict]:
    """Run experiments side by side."""
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(lambda numbered: strike(place, *numbered), enumerate(chosen)))
