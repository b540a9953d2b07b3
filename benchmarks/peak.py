"""The most memory that a program had resident, in bytes: ``python -m benchmarks.peak COMMAND...`` prints it last.

A process starts with the peak of the one that made it; so the program is started from this one, which is small.
"""

from __future__ import annotations

import resource
import subprocess
import sys


def main(command: list[str]) -> int:
    """Run the command to its end, print its peak and return its exit code."""
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)  # noqa: S603  a command line of our own
    unit = 1 if sys.platform == "darwin" else 1024
    sys.stdout.write(f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit}\n")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
