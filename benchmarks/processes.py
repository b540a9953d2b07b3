"""Programs run as a user runs them: from start to exit, in a process of their own."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class FailedError(Exception):
    """A program that was to be timed failed; the message is the first line it said."""


def make_dataset(*arguments: str) -> list[str]:
    """Return the command line of our own program."""
    return [str(Path(sysconfig.get_path("scripts"), "make-dataset")), *arguments]


def python(*arguments: str) -> list[str]:
    """Return the command line of the interpreter that runs now."""
    return [sys.executable, *arguments]


def run(command: list[str]) -> str:
    """Run a program to its end and return what it printed.

    Raises:
        FailedError: It left with another exit code than 0.
    """
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)  # noqa: S603  our own
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or ["it said nothing"]
        raise FailedError(f"exit {done.returncode}: {said[0]}")
    return done.stdout


def peak_memory(command: list[str]) -> int:
    """Run a program to its end and return the most memory it had resident, in bytes.

    Raises:
        FailedError: It left with another exit code than 0.
    """
    return int(run(python("-m", "benchmarks.peak", *command)))
