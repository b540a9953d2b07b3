"""A published release is rebuilt, byte for byte, on a machine other than that which published it."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline import releases

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
OTHER_HOST = ("unshare", "--uts", "--map-root-user", "sh", "-c", 'hostname elsewhere && exec "$@"', "sh")
OTHER_CLOCK = ("faketime", "2031-02-03 04:05:06")
ELSEWHERE = {"USER": "b", "LOGNAME": "b", "HOME": "/nonexistent", "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8",
             "PYTHONHASHSEED": "4711", "TERM": "xterm-256color", "COLUMNS": "40", "OMP_NUM_THREADS": "1"}  # fmt: skip


def works(prefix: tuple[str, ...]) -> bool:
    """Tell whether a command can be run behind a prefix here."""
    return shutil.which(prefix[0]) is not None and subprocess.run([*prefix, "true"], check=False).returncode == 0


def on_one_core() -> None:
    """Keep this process on one core, each worker of the tests on another."""
    cores = sorted(os.sched_getaffinity(0))
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    os.sched_setaffinity(0, {cores[worker % len(cores)]})


def build_elsewhere(root: Path, code: Path) -> None:
    """Build as on another machine: other user, host, zone, locale, clock, hash seed, cores, umask, terminal, home."""
    prefix = tuple(part for prefix in (OTHER_HOST, OTHER_CLOCK) if works(prefix) for part in prefix)
    with terminal() as screen:
        done = subprocess.run(
            [*prefix, sys.executable, "-m", "pipeline", "--root", str(root), "build"],
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(code), "PYTHONDONTWRITEBYTECODE": "1"} | ELSEWHERE,
            check=False,
            cwd="/",
            umask=0o077,
            stdout=screen,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=on_one_core,
        )
    assert done.returncode == 0, done.stderr


def files(folder: Path) -> dict[str, bytes]:
    """Return the content of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


@contextlib.contextmanager
def terminal() -> Iterator[int]:
    """Give a terminal to write on, and read what is written so that nobody waits."""
    ours, theirs = pty.openpty()
    reader = threading.Thread(target=drain, args=[ours])
    reader.start()
    try:
        yield theirs
    finally:
        os.close(theirs)
        reader.join()
        os.close(ours)


def drain(descriptor: int) -> None:
    with contextlib.suppress(OSError):  # the other end was closed
        while os.read(descriptor, 4096):
            pass


def put_backwards(folder: Path) -> None:
    """Put the files of a folder in anew, last first, as some systems list them in the order they came."""
    kept = folder.rename(folder.with_name("kept"))
    folder.mkdir()
    for path in sorted(kept.iterdir(), reverse=True):
        path.rename(folder / path.name)
    kept.rmdir()


def git(*arguments: str, **options) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True, **options)
    return done.stdout.strip()


def commit_of(version: str) -> str:
    """Return the commit that published a version; skip where this clone cannot tell."""
    if not (ROOT / ".git").exists():
        pytest.skip("no history here")
    found = git("log", "--diff-filter=A", "--format=%H", "-1", "--", f"dist/{version}/{releases.MANIFEST}")
    if not found:
        pytest.skip(f"{version} is not committed yet, or this clone is shallow")
    return found


def first_and_last() -> list[str]:
    """Return the first and the last version; all versions where the environment asks for them."""
    every = sorted(releases.versions(DIST), key=releases.order)
    return every if os.environ.get("EVERY_VERSION") else [every[0], every[-1]]


@pytest.mark.parametrize("version", first_and_last())
def test_a_published_version_is_rebuilt_on_another_machine_from_its_own_commit(tmp_path: Path, version: str) -> None:
    archive = subprocess.run(["git", "archive", commit_of(version)], cwd=ROOT, capture_output=True, check=True)
    root = tmp_path / "dort drüben" / "总书记"
    root.mkdir(parents=True)
    subprocess.run(["tar", "-x"], cwd=root, input=archive.stdout, check=True)
    then = json.loads((DIST / version / releases.MANIFEST).read_bytes())["inputs"]["requirements"]
    if then != {"requirements.txt": releases.digest((ROOT / "requirements.txt").read_bytes())}:
        pytest.skip("needs the locked requirements of its time")
    for later in releases.versions(root / "dist"):
        if releases.order(later) >= releases.order(version):
            shutil.rmtree(root / "dist" / later)
    put_backwards(root / "raw")
    build_elsewhere(root, root)
    again, published = files(root / "dist" / version), files(DIST / version)
    assert len(published) > 20
    assert [name for name in sorted({*again, *published}) if again.get(name) != published.get(name)] == []
