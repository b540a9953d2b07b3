"""Power loss at every moment of a release: which files survive, and does every sync earn its place.

The steps are those of real builds, as strace saw them. The disk they run on is a model (``disk.py``).
"""

from __future__ import annotations

import ast
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline import releases
from tests.faults.disk import Disk, Operation, Tree
from tests.faults.harness import EMPTY, ONE, State, clear, copy, judge_next, run
from tests.faults.sweep import STRACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

TRACED = "mkdir,openat,write,fsync,rename,renameat2,unlink,unlinkat,rmdir"
LINE = re.compile(r"^\d+ +(\w+)\((.*)\) += (\d+)")
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
OPEN_FILE = re.compile(r"^\d+<([^>]*)>")


@dataclass(frozen=True)
class Scenario:
    """Steps that lead to a new release.

    Attributes:
        before: What stands on the disk, for certain, when they start.
        released: The files of each release, as they must be found wherever the release is found.
        owed: Releases that must be found whatever happens.
    """

    name: str
    before: Tree
    steps: tuple[Operation, ...]
    released: dict[str, dict[str, bytes]]
    owed: tuple[str, ...]


def scenarios(place: Path) -> list[Scenario]:
    """Trace three histories: the first release, the next one, and one after a build that was killed at its rename."""
    return [
        traced(place, "the first release", EMPTY, [(EMPTY.new, None)]),
        traced(place, "the next release", ONE, [(ONE.new, None)]),
        traced(place, "after a kill at the rename", ONE, [(ONE.new, "renameat2"), ("1.2.0", None)]),
    ]


def traced(place: Path, name: str, state: State, builds: Sequence[tuple[str, str | None]]) -> Scenario:
    """Run builds one after the other, some killed right after their first call of a name, and keep their steps."""
    dist, log = copy(place, state, place / "traced"), place / "traced.log"
    before, steps = read_tree(dist.parent), []
    for version, last in builds:
        run(
            dist,
            place / "payload",
            version,
            str(STRACE),
            "-f",
            "-y",
            "-s",
            "99999",
            "-o",
            str(log),
            "-e",
            f"trace={TRACED}",
        )
        found = list(parse(log.read_text("latin-1").splitlines(), str(dist.parent)))
        if last:
            cut = next(n for n, step in enumerate(found) if step.kind == "rename") + 1
            found = found[:cut]
            undo_index(dist, before)
        steps += found
    released = {v: files(read_tree(dist), v) for v in releases.versions(dist)}
    clear(dist.parent)
    return Scenario(name, before, tuple(steps), released, state.old)


def undo_index(dist: Path, before: Tree) -> None:
    """Put back the index, as if the build had been killed before it got there."""
    (dist / releases.INDEX).write_bytes(before[f"dist/{releases.INDEX}"] or b"")


def parse(lines: Sequence[str], top: str) -> Iterator[Operation]:
    """Turn a log into steps, with paths below ``top``."""
    for line in lines:
        match = LINE.match(line)
        if match and (step := operation(match[1], match[2], top)):
            yield step


def operation(call: str, arguments: str, top: str) -> Operation | None:
    """Turn one successful call into a step, None where it changes nothing below ``top``."""
    texts = [ast.literal_eval(f'b"{text}"') for text in STRING.findall(arguments)]
    opened = OPEN_FILE.match(arguments)
    if call == "write" and arguments.startswith("1<"):
        return Operation("say", data=texts[0])
    if call in ("write", "fsync") and opened:
        path = below(opened[1], top)
        if path is None:
            return None
        return Operation("write", path, data=texts[0]) if call == "write" else Operation("sync", path)
    paths = [below(text.decode(), top) for text in texts]
    if not paths or paths[0] is None or (call == "openat" and "O_CREAT" not in arguments):
        return None
    kinds = {"mkdir": "mkdir", "openat": "create", "rename": "rename", "renameat2": "rename"}
    kind = kinds.get(call, "remove")
    return Operation(kind, paths[0], paths[1] or "" if kind == "rename" else "")  # type: ignore[arg-type]


def below(path: str, top: str) -> str | None:
    """Return a path from the top, "" for the top itself, None for anything outside."""
    return path[len(top) :].lstrip("/") if path == top or path.startswith(f"{top}/") else None


def read_tree(top: Path) -> Tree:
    """Read what stands below a folder."""
    return {
        path.relative_to(top).as_posix(): None if path.is_dir() else path.read_bytes()
        for path in sorted(top.rglob("*"))
    }


def files(tree: Tree, folder: str) -> dict[str, bytes]:
    """Return the files below a folder of a tree."""
    return {path: data for path, data in tree.items() if path.startswith(f"{folder}/") and data is not None}


def start(tree: Tree) -> Disk:
    """Make a disk on which a tree is safe."""
    disk = Disk()
    for path, data in tree.items():
        disk.apply(Operation("mkdir" if data is None else "create", path))
        if data is not None:
            disk.apply(Operation("write", path, data=data))
    disk.settle()
    return disk


def crashes(scenario: Scenario, left_out: frozenset[int] = frozenset()) -> Iterator[tuple[Tree, bool]]:
    """Yield all that may be found after a crash at any moment, and whether "published" had been said by then."""
    disk, said = start(scenario.before), False
    for number, step in enumerate(scenario.steps):
        if number in left_out:
            continue
        disk.apply(step)
        said = said or step.kind == "say"
        yield from ((tree, said) for tree in disk.crashes())


def faults(scenario: Scenario, tree: Tree, *, said: bool) -> list[str]:
    """Return what is wrong with what was found."""
    dist = {path.removeprefix("dist/"): data for path, data in tree.items() if path.startswith("dist/")}
    there = [name for name in dist if releases.VERSION.fullmatch(name)]
    wrong = [f"{version} is damaged" for version in there if files(dist, version) != scenario.released[version]]
    newest = max(scenario.released, key=releases.order)
    owed = {*scenario.owed, *([newest] if said else [])}
    if there:
        chain = sorted(scenario.released, key=releases.order)
        owed |= set(chain[: chain.index(max(there, key=releases.order)) + 1])
    wrong += [f"{version} is lost" for version in sorted(owed - set(there))]
    listed = index(dist.get(releases.INDEX))
    if listed is None:
        return [*wrong, "the index is damaged"]
    wrong += [f"the index lists {version}, which is not there" for version in listed if version not in there]
    return wrong + ([f"the index does not list {newest}"] if said and newest not in listed else [])


def index(content: bytes | None) -> list[str] | None:
    """Return the versions that an index lists, None where it is damaged."""
    if content is None:
        return []
    try:
        return [entry["version"] for entry in json.loads(content)["releases"]]
    except (ValueError, KeyError):
        return None


def bad_states(scenario: Scenario, left_out: frozenset[int] = frozenset()) -> tuple[int, list[str]]:
    """Count the states that a crash may leave, and return what is wrong with the first bad one."""
    count = 0
    for count, (tree, said) in enumerate(crashes(scenario, left_out), 1):
        if wrong := faults(scenario, tree, said=said):
            return count, wrong
    return count, []


def syncs(scenario: Scenario) -> dict[str, frozenset[int]]:
    """Group the syncs by what they are for: a file's together, a folder's each by the step before it."""
    groups: dict[str, set[int]] = {}
    files_made = {step.path for step in scenario.steps if step.kind == "create"}
    for number, step in enumerate(scenario.steps):
        if step.kind == "sync":
            purpose = step.path if step.path in files_made else f"{step.path or 'top'} after {cause(scenario, number)}"
            groups.setdefault(purpose, set()).add(number)
    return {purpose: frozenset(numbers) for purpose, numbers in groups.items()}


def role(purpose: str) -> str:
    """Name the purpose of a sync whatever the version."""
    return releases.VERSION.sub("VERSION", purpose)


def cause(scenario: Scenario, number: int) -> str:
    """Name the step before a sync that it makes safe."""
    before = next((step for step in reversed(scenario.steps[:number]) if step.kind not in ("sync", "say")), None)
    if before is None or before.path.endswith("/.lock"):
        return "an earlier build"
    return f"{before.kind} {before.target or before.path}"


def readable(tree: Tree) -> dict[str, str | None]:
    """Return a tree that JSON can hold."""
    return {path: None if data is None else data.decode("latin-1") for path, data in tree.items()}


def recoveries(scenario: Scenario, place: Path) -> tuple[int, list[str]]:
    """Put every distinct state on a real disk, run the next build there, and return how many and what went wrong."""
    distinct = {json.dumps(readable(tree), sort_keys=True) for tree, _ in crashes(scenario)}
    wrong: list[str] = []
    state = State(scenario.name, scenario.owed, max(scenario.released, key=releases.order))
    for number, text in enumerate(sorted(distinct)):
        folder = place / f"state {number}"
        folder.mkdir()
        for path, data in sorted(json.loads(text).items()):
            if data is None:
                (folder / path).mkdir()
            else:
                (folder / path).write_bytes(data.encode("latin-1"))
        there = releases.versions(folder / "dist")
        wrong += judge_next(folder / "dist", State(state.name, (*there, *state.old), state.new))
        clear(folder)
    return len(distinct), wrong
