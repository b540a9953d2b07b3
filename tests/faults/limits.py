"""A disk that is really full, and a limit on the size of files: builds fail with one clear line and leave no trace."""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from pipeline import storage
from tests.faults.harness import ENVIRONMENT, ONE, Run, copy, judge, run

NAMESPACE = ("unshare", "--mount", "--map-root-user")
ROOT = Path(__file__).resolve().parents[2]
PAGE = 4096


def can_mount() -> bool:
    """Tell whether a small file system can be mounted for this process alone."""
    if shutil.which("unshare") is None:
        return False
    test = [*NAMESPACE, "mount", "-t", "tmpfs", "-o", "size=64k", "none", "/mnt"]
    return subprocess.run(test, capture_output=True, check=False).returncode == 0


@dataclass(frozen=True)
class Outcome:
    """What a build with so much room came to: its exit code and what is wrong afterwards."""

    room: int
    code: int
    wrong: tuple[str, ...]


def full_disks(place: Path, pages: range) -> list[Outcome]:
    """Build on file systems with room for so many pages beside one release."""
    program = [
        sys.executable,
        "-m",
        "tests.faults.limits",
        str(place),
        *map(str, (pages.start, pages.stop, pages.step)),
    ]
    environment = ENVIRONMENT | {"PATH": "/usr/bin:/bin:/usr/sbin:/sbin"}
    command = [*NAMESPACE, *program]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment)
    return [Outcome(room, code, tuple(wrong)) for room, code, wrong in json.loads(done.stdout)]


def fill(place: Path, room: int) -> tuple[int, int, list[str]]:
    """Build on a file system with so many pages to spare, then on the same with enough of them."""
    small = place / f"small {room}"
    small.mkdir()
    mount("-t", "tmpfs", "-o", "size=16m", "none", str(small))
    try:
        dist = copy(place, ONE, small / "copy")
        free = shutil.disk_usage(small)
        mount("-o", f"remount,size={free.used + room * PAGE}", str(small))
        ended = run(dist, place / "payload", ONE.new)
        mount("-o", "remount,size=16m", str(small))
        return room, ended.code, unexpected(ended, "No space left on device") + judge(dist, ONE, ended)
    finally:
        subprocess.run(["umount", str(small)], check=True)


def mount(*arguments: str) -> None:
    """Mount, or mount again with other options."""
    subprocess.run(["mount", *arguments], check=True)


def short_files(place: Path, limits: range) -> list[Outcome]:
    """Build with a limit on the size of every file written."""
    return [short(place, limit) for limit in limits]


def short(place: Path, limit: int) -> Outcome:
    """Build once with a limit, then without."""
    dist = copy(place, ONE, place / f"limit {limit}")

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    ended = run(dist, place / "payload", ONE.new, preexec_fn=limited)
    wrong = unexpected(ended, "File too large") + judge(dist, ONE, ended)
    storage.remove(dist.parent)
    return Outcome(limit, ended.code, tuple(wrong))


def unexpected(ended: Run, words: str) -> list[str]:
    """Return what a build said where it should have ended well or complained of the limit."""
    fine = ended.code == 0 or (ended.code == 74 and words in ended.complained)
    return [] if fine else [f"exit {ended.code}: {ended.complained}"]


if __name__ == "__main__":
    folder, *bounds = sys.argv[1:]
    sys.stdout.write(json.dumps([fill(Path(folder), room) for room in range(*map(int, bounds))]))
