"""What every fault experiment shares: the payload, three starting states, a run, and the judgement of what it left."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from pipeline import publish, releases, storage, verify
from tests.faults import driver

DRIVER = Path(driver.__file__).resolve()
PYTHON = (sys.executable, "-I", "-S", str(DRIVER))
ENVIRONMENT = {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}

PAYLOAD = {
    "ranks.csv": b'"rank_id","order"\n"national",1\n"provincial",2\n"departmental",3\n',
    "ranks.json": b'[\n{"rank_id": "national", "order": 1},\n{"rank_id": "provincial", "order": 2}\n]\n',
    "CHANGES.md": "# Changes\n\n总书记办公室\n".encode(),
}


@dataclass(frozen=True)
class State:
    """A starting point: what dist/ looks like, and the version that a build is about to publish."""

    name: str
    old: tuple[str, ...]
    new: str


EMPTY = State("no dist", (), "1.0.0")
ONE = State("one release", ("1.0.0",), "1.1.0")
LEFTOVERS = State("after a crash", ("1.0.0", "1.1.0"), "1.2.0")
STATES = (EMPTY, ONE, LEFTOVERS)


@dataclass(frozen=True)
class Run:
    """What a build said and how it ended; a negative code is the signal that killed it."""

    code: int
    said: str
    complained: str


def prepare(place: Path) -> Path:
    """Write the payload and the three starting states below a folder."""
    (payload := place / "payload").mkdir(parents=True)
    for name, content in PAYLOAD.items():
        (payload / name).write_bytes(content)
    for state in STATES:
        dist = place / state.name / "dist"
        dist.parent.mkdir()
        for version in state.old:
            driver.build(dist, PAYLOAD, version)
    leave_traces(place / LEFTOVERS.name / "dist")
    return place


def leave_traces(dist: Path) -> None:
    """Make dist/ look as if a build had been killed: an index that lags, a staging folder, half an index."""
    shutil.copytree(dist / "1.0.0", dist / ".staging-release")
    (dist / ".staging-release" / "ranks.csv").write_bytes(b"half")
    (dist / ".index.json.new").write_bytes(b'{"half')
    index = publish._index(dist)
    index["releases"] = index["releases"][:1]
    (dist / "index.json").write_bytes(releases.dump(index | {"latest": "1.0.0"}))


def copy(place: Path, state: State, to: Path) -> Path:
    """Copy a starting state; return its dist/, which need not exist."""
    shutil.copytree(place / state.name, to)
    return to / "dist"


def run(dist: Path, payload: Path, version: str, *prefix: str, **options: object) -> Run:
    """Run the driver in a process of its own, behind a prefix such as strace."""
    command = [*prefix, *PYTHON, str(dist), str(payload), version]
    done = subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT, check=False, **options)  # type: ignore[call-overload]
    return Run(done.returncode, done.stdout, done.stderr)


def judge(dist: Path, state: State, ended: Run) -> list[str]:
    """Return what is wrong after a build that met a fault, and after the build that follows it."""
    wrong = [f"{v}: {fault}" for v in state.old for fault in verify.release_faults(dist / v)]
    there = (dist / state.new).exists()
    if there:
        wrong += [f"{state.new}: {fault}" for fault in verify.release_faults(dist / state.new)]
    wrong += judge_words(state, ended, there=there)
    if "published" in ended.said:
        wrong += verify.verify(dist)
    return wrong + judge_next(dist, state)


def judge_words(state: State, ended: Run, *, there: bool) -> list[str]:
    """Check that a build says what it did and no more, in one line, without a traceback."""
    if ended.code == 0:
        return [] if there and state.new in ended.said else ["exit 0, but nothing was published"]
    wrong = [f"exit {ended.code}"] if ended.code not in (74, 130, -9) else []
    if ended.said and ended.code != 130:  # Ctrl-C may come after the last word
        wrong.append(f"failed, but said {ended.said!r}")
    if ended.code in (74, 130) and (ended.complained.count("\n") != 1 or "Traceback" in ended.complained):
        wrong.append(f"not one clear line: {ended.complained!r}")
    if ended.code == 74 and not there and "Nothing was published" not in ended.complained:
        wrong.append(f"does not say that nothing was published: {ended.complained!r}")
    return wrong


def judge_next(dist: Path, state: State) -> list[str]:
    """Check that the next build ends well and leaves nothing but whole releases and the index."""
    said = driver.build(dist, PAYLOAD, state.new)
    wrong = [] if said.split()[0] in ("published", "unchanged") else [f"the next build said {said}"]
    names = {path.name for path in dist.iterdir()}
    extra = names - {publish.LOCK, releases.INDEX, state.new, *state.old}
    return wrong + verify.verify(dist) + [f"left over: {name}" for name in sorted(extra)]


def clear(folder: Path) -> None:
    """Remove a copy."""
    storage.remove(folder)
