"""A build as on another machine, in a process of its own."""

from __future__ import annotations

import contextlib
import os
import pty
import shutil
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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
