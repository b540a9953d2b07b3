"""The same inputs give the same release on any machine, and every published one is rebuilt from its own commit."""

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


def works(prefix: tuple[str, ...]) -> bool:
    """Tell whether a command can be run behind a prefix here."""
    return shutil.which(prefix[0]) is not None and subprocess.run([*prefix, "true"], check=False).returncode == 0


def build(root: Path, code: Path, environment: dict[str, str], prefix: tuple[str, ...] = (), **options) -> None:
    """Build in a process of its own."""
    command = [*prefix, sys.executable, "-m", "pipeline", "--root", str(root), "build"]
    path = os.environ["PATH"]
    done = subprocess.run(
        command,
        env={"PATH": path, "PYTHONPATH": str(code), "PYTHONDONTWRITEBYTECODE": "1"} | environment,
        capture_output="stdout" not in options,
        text=True,
        check=False,
        **options,
    )
    assert done.returncode == 0, done.stderr


def files(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return mode and content of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mode, path.read_bytes())
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


def with_texts(root: Path, *, backwards: bool) -> Path:
    """Copy the texts, in one order or the other, as a folder lists them in the order they came."""
    (root / "raw").mkdir(parents=True)
    for path in sorted((ROOT / "raw").iterdir(), reverse=backwards):
        if path.is_dir():
            shutil.copytree(path, root / "raw" / path.name)
        else:
            shutil.copy(path, root / "raw" / path.name)
    return root


def test_two_machines_make_the_same_release(tmp_path: Path) -> None:
    """They differ in user, host, zone, locale, clock, path, hash seed, cores, order of files, umask, terminal, home."""
    here = with_texts(tmp_path / "here", backwards=False)
    there = with_texts(tmp_path / "dort drüben" / "总书记", backwards=True)
    build(
        here,
        ROOT,
        {"USER": "a", "HOME": str(tmp_path), "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "TERM": "dumb"},
        cwd=here,
        umask=0o022,
    )
    prefix = tuple(part for prefix in (OTHER_HOST, OTHER_CLOCK) if works(prefix) for part in prefix)
    with terminal() as screen:
        build(
            there,
            ROOT,
            {"USER": "b", "LOGNAME": "b", "HOME": "/nonexistent", "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8",
             "PYTHONHASHSEED": "4711", "TERM": "xterm-256color", "COLUMNS": "40", "OMP_NUM_THREADS": "1"},
            prefix,
            cwd="/",
            umask=0o077,
            stdout=screen,
            stderr=subprocess.STDOUT,
            preexec_fn=lambda: os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}),
        )  # fmt: skip
    first, second = files(here / "dist"), files(there / "dist")
    assert len(first) > 20
    assert [name for name in sorted({*first, *second}) if first.get(name) != second.get(name)] == []


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


@pytest.mark.parametrize("version", releases.versions(DIST))
def test_a_published_version_is_rebuilt_from_its_own_commit(tmp_path: Path, version: str) -> None:
    archive = subprocess.run(["git", "archive", commit_of(version)], cwd=ROOT, capture_output=True, check=True)
    subprocess.run(["tar", "-x"], cwd=tmp_path, input=archive.stdout, check=True)
    then = json.loads((DIST / version / releases.MANIFEST).read_bytes())["inputs"]["requirements"]
    if then != {"requirements.txt": releases.digest((ROOT / "requirements.txt").read_bytes())}:
        pytest.skip("needs the locked requirements of its time")
    for later in releases.versions(tmp_path / "dist"):
        if releases.order(later) >= releases.order(version):
            shutil.rmtree(tmp_path / "dist" / later)
    build(tmp_path, tmp_path, {"LC_ALL": "C.UTF-8"}, cwd=tmp_path)
    again, published = files(tmp_path / "dist" / version), files(DIST / version)
    different = [name for name in {*again, *published} if again.get(name, ())[1:] != published.get(name, ())[1:]]
    assert sorted(different) == []
