"""A disk that loses everything it was not told to sync: a model of power loss, harsher than any real file system.

File data is safe after a sync of the file; until then the file may be empty, half written or whole. An entry of a
folder (a name made, renamed or removed) is safe after a sync of the folder; until then any subset of such changes may
have reached the disk, in any combination.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain, combinations
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ALL_SUBSETS = 6
"""Of up to so many unsynced changes all subsets are tried, of more all prefixes and all that differ in one."""

Tree = dict[str, bytes | None]
"""What is found after a crash: content by path, None for a folder."""


@dataclass(frozen=True)
class Operation:
    """One step of a program: ``target`` is the new name of a rename, ``data`` what was written or said."""

    kind: Literal["mkdir", "create", "write", "sync", "rename", "remove", "say"]
    path: str = ""
    target: str = ""
    data: bytes = b""


Change = tuple[int, str, int | None]
"""Folder, name, and the thing it now stands for, None for nothing."""


@dataclass
class Disk:
    """Folders and files by number; number 0 is the top.

    Attributes:
        safe: Entries of each folder that are on the disk for certain.
        seen: Entries as the running program sees them.
        pending: Changes of entries since the last sync of their folder, in order; each is kept or lost as a whole.
        content: Data of each file as the program sees it.
        synced: Whether that data is on the disk for certain.
    """

    safe: dict[int, dict[str, int]] = field(default_factory=lambda: {0: {}})
    seen: dict[int, dict[str, int]] = field(default_factory=lambda: {0: {}})
    pending: list[tuple[Change, ...]] = field(default_factory=list)
    content: dict[int, bytes] = field(default_factory=dict)
    synced: dict[int, bool] = field(default_factory=dict)

    def apply(self, step: Operation) -> None:
        """Carry out one step."""
        if step.kind == "say":
            return
        if step == Operation("sync"):
            self._sync(0)
            return
        folder, name = self._place(step.path)
        thing = self.seen[folder].get(name)
        if step.kind in ("mkdir", "create") and thing is None:
            self._change((folder, name, self._new(step.kind)))
        elif step.kind == "write" and thing is not None:
            self.content[thing] += step.data
            self.synced[thing] = False
        elif step.kind == "rename":
            self._change((folder, name, None), (*self._place(step.target), thing))
        elif step.kind == "remove":
            self._change((folder, name, None))
        elif step.kind == "sync" and thing is not None:
            self._sync(thing)

    def settle(self) -> None:
        """Sync everything."""
        for thing in [*self.content, *self.seen]:
            self._sync(thing)

    def crashes(self) -> Iterator[Tree]:
        """Yield what may be found after a crash at this point."""
        for kept in subsets(self.pending):
            entries = {folder: dict(names) for folder, names in self.safe.items()}
            for folder, name, thing in chain.from_iterable(kept):
                entries[folder].pop(name, None)
                if thing is not None:
                    entries[folder][name] = thing
            for data in self._data():
                yield dict(walk(entries, data, 0, ""))

    def _data(self) -> Iterator[dict[int, bytes]]:
        yield self.content
        loose = [thing for thing, safe in self.synced.items() if not safe]
        for lost in (*([thing] for thing in loose), loose):
            for share in (0, 2):
                yield self.content | {
                    thing: self.content[thing][: share and len(self.content[thing]) // share] for thing in lost
                }

    def _place(self, path: str) -> tuple[int, str]:
        *folders, name = path.split("/")
        number = 0
        for folder in folders:
            number = self.seen[number][folder]
        return number, name

    def _new(self, kind: str) -> int:
        number = 1 + max(*self.seen, *self.content, 0)
        if kind == "mkdir":
            self.safe[number], self.seen[number] = {}, {}
        else:
            self.content[number], self.synced[number] = b"", False
        return number

    def _change(self, *changes: Change) -> None:
        enter(self.seen, changes)
        self.pending.append(changes)

    def _sync(self, thing: int) -> None:
        if thing in self.content:
            self.synced[thing] = True
            return
        enter(self.safe, chain.from_iterable(c for c in self.pending if c[0][0] == thing))
        self.pending = [changes for changes in self.pending if changes[0][0] != thing]


def enter(entries: dict[int, dict[str, int]], changes: Iterable[Change]) -> None:
    """Make changes to folders' entries."""
    for folder, name, thing in changes:
        entries[folder].pop(name, None)
        if thing is not None:
            entries[folder][name] = thing


def walk(
    entries: dict[int, dict[str, int]], data: dict[int, bytes], folder: int, prefix: str
) -> Iterator[tuple[str, bytes | None]]:
    """Yield every path below a folder with its content."""
    for name, thing in entries[folder].items():
        if thing in data:
            yield prefix + name, data[thing]
        else:
            yield prefix + name, None
            yield from walk(entries, data, thing, f"{prefix}{name}/")


def subsets(changes: list[tuple[Change, ...]]) -> Iterator[tuple[tuple[Change, ...], ...]]:
    """Yield which of the changes since the last sync survive."""
    count = len(changes)
    if count <= ALL_SUBSETS:
        for size in range(count + 1):
            yield from combinations(changes, size)
        return
    for place in range(count):
        yield tuple(changes[:place])
        yield tuple(changes[:place] + changes[place + 1 :])
        yield (changes[place],)
    yield tuple(changes)
