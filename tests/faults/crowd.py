"""Four builds at once, some killed at a random moment: one publishes at a time, the others say that they are busy."""

from __future__ import annotations

import random
import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline import releases, verify
from tests.faults import driver
from tests.faults.harness import ENVIRONMENT, PAYLOAD, PYTHON, clear

if TYPE_CHECKING:
    from pathlib import Path

BUILDS, LONGEST, FRESH = 4, 0.08, 15
"""Builds a round; seconds within which a kill strikes; rounds after which dist/ starts anew."""


@dataclass(frozen=True)
class Round:
    """What came of one round: exit codes, and what is wrong afterwards."""

    codes: tuple[int, ...]
    wrong: tuple[str, ...]


def crowd(place: Path, rounds: int, seed: int = 1949) -> list[Round]:
    """Run rounds one after the other on the same dist/."""
    chance, dist, done = random.Random(seed), place / "crowd", []  # noqa: S311  no secret, and repeatable
    for number in range(rounds):
        if number % FRESH == 0 and dist.exists():
            clear(dist)
        done.append(one_round(dist, place / "payload", chance))
    clear(dist)
    return done


def one_round(dist: Path, payload: Path, chance: random.Random) -> Round:
    """Start four builds, kill about half of them, and judge what is left."""
    before = releases.versions(dist)
    builds = [start(dist, payload) for _ in range(BUILDS)]
    moments = sorted((chance.uniform(0, LONGEST), build) for build in chance.sample(range(BUILDS), BUILDS // 2))
    started = time.monotonic()
    for moment, build in moments:
        time.sleep(max(0.0, started + moment - time.monotonic()))
        builds[build].kill()
    spoken = [build.communicate() for build in builds]
    codes = tuple(build.returncode for build in builds)
    return Round(codes, tuple(judge(dist, before, codes, [said.decode() for said, _ in spoken])))


def start(dist: Path, payload: Path) -> subprocess.Popen[bytes]:
    """Start one build of the next version."""
    command = [*PYTHON, str(dist), str(payload), "next"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT)


def judge(dist: Path, before: list[str], codes: tuple[int, ...], said: list[str]) -> list[str]:
    """Return what is wrong after a round, and after a build that nobody disturbs."""
    wrong = [f"exit {code}" for code in codes if code not in (0, 75, -9)]
    promised = [words.split()[1] for words in said if words.startswith("published")]
    wrong += [f"{version} was promised twice" for version in {v for v in promised if promised.count(v) > 1}]
    there = releases.versions(dist) if dist.exists() else []
    wrong += [f"{version} is lost" for version in [*before, *promised] if version not in there]
    wrong += [f"{version}: {fault}" for version in there for fault in verify.release_faults(dist / version)]
    driver.build(dist, PAYLOAD, "next")
    return wrong + verify.verify(dist)
