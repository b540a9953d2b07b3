"""Figures with their goals, and how time is taken."""

from __future__ import annotations

import gc
import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class MismatchError(Exception):
    """Two ways to one result gave different results."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is to be measured.

    Attributes:
        runs: How often each thing is timed; figures are medians.
        megabytes: Size of the synthetic corpora, in millions of bytes.
        tenures: Number of rows for the overlap rule.
        is_long: Also measure what takes minutes, and the largest sizes.
    """

    runs: int = 5
    megabytes: float = 2.0
    tenures: int = 1_000_000
    is_long: bool = False


@dataclass(frozen=True, slots=True)
class Goal:
    """A bound on a ratio, or on a value without reference."""

    sign: Literal["<=", ">="]
    bound: float

    def __str__(self) -> str:
        return f"{'≤' if self.sign == '<=' else '≥'} {self.bound:g}"

    def is_met(self, figure: float) -> bool:
        """Whether a figure keeps the bound."""
        return figure <= self.bound if self.sign == "<=" else figure >= self.bound


@dataclass(frozen=True, slots=True)
class Row:
    """One figure.

    Attributes:
        what: What was measured.
        value: The figure; ``None`` where it could not be taken.
        unit: Of value and reference ("ms", "MB/s").
        against: What it is compared with, "" for nothing.
        reference: The figure of that, in the same unit.
        goal: The bound on the ratio, or on the value where there is no reference.
        note: Sizes, and reasons.
    """

    what: str
    value: float | None
    unit: str = ""
    against: str = ""
    reference: float | None = None
    goal: Goal | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Value by reference, ``None`` where either is missing or the reference is 0."""
        return self.value / self.reference if self.value is not None and self.reference else None

    @property
    def verdict(self) -> str:
        """Whether the goal is "met" or "missed", "not measured" without a figure, "" without a goal."""
        figure = self.ratio if self.against else self.value
        if figure is None:
            return "not measured"
        if self.goal is None:
            return ""
        return "met" if self.goal.is_met(figure) else "missed"

    def plain(self) -> dict[str, Any]:
        """The row as JSON has it."""
        return {
            "what": self.what,
            "value": self.value,
            "unit": self.unit,
            "against": self.against,
            "reference": self.reference,
            "ratio": self.ratio,
            "goal": str(self.goal) if self.goal else "",
            "verdict": self.verdict,
            "note": self.note,
        }


def seconds(work: Callable[[], object]) -> float:
    """Return the wall time of one call, in seconds, with the garbage of earlier calls collected before it."""
    gc.collect()
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def in_turn(works: Sequence[Callable[[], object]], runs: int) -> list[float]:
    """Return the median wall time of each of several things, in seconds, timed in turns after one round unmeasured.

    What slows the machine for a while slows all of them.
    """
    for work in works:
        work()
    rounds = [[seconds(work) for work in works] for _ in range(runs)]
    return [median(times) for times in zip(*rounds, strict=True)]
