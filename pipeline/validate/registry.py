"""Rules that are functions: cycles, seat counts, coverage, files; registered by id beside those declared as lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from schemas.rules.records import Reading
    from schemas.rules.situation import Situation


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that a function found at fault."""

    table: str
    row_id: str
    message: str
    reading: Reading = "definite"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a function has seen and found; ``skipped`` says what it would need where it did not run."""

    seen: int
    hits: tuple[Hit, ...] = ()
    skipped: str = ""


@dataclass(frozen=True, slots=True)
class Function:
    """A rule as a function, with the tables it cannot do without."""

    rule_id: str
    tables: tuple[str, ...]
    run: Callable[[Situation], Outcome]


FUNCTIONS: dict[str, Function] = {}
"""Filled by the modules beside this one, at import."""


def rule(rule_id: str, *tables: str) -> Callable[[Callable[[Situation], Outcome]], Callable[[Situation], Outcome]]:
    """Register a function as the rule ``rule_id``, to run where all ``tables`` are there."""

    def register(run: Callable[[Situation], Outcome]) -> Callable[[Situation], Outcome]:
        FUNCTIONS[rule_id] = Function(rule_id, tables, run)
        return run

    return register


def outcome(seen: int, hits: Iterable[Hit]) -> Outcome:
    """Return an outcome from any iterable of hits."""
    return Outcome(seen, tuple(hits))


def skipped(need: str) -> Outcome:
    """Return the outcome of a rule that did not run."""
    return Outcome(0, skipped=need)
