"""The second opinion: Great Expectations reads the staged Parquet as a consumer would, with suites of its own.

The suites in ``schemas/expectations/`` are written from the rules' sentences, not from the Pandera code. Where a suite
checks the same rule, the rows at fault must be the same (rule ST18), or the build stops.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.accept.frames import Consumer
from pipeline.accept.suites import load_suites
from pipeline.accept.verdicts import run

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd

    from pipeline.accept.verdicts import Verdict

Rows = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What Great Expectations found on the staged files.

    Attributes:
        verdicts: One for each expectation, in the order of suites and of expectations in them.
        decided: Rules and rows that a reviewed decision accepts.
    """

    verdicts: tuple[Verdict, ...]
    decided: frozenset[tuple[str, str, str]]

    @property
    def refused(self) -> tuple[Verdict, ...]:
        """Verdicts that stop the build: expectations that fail on something no decision accepts."""
        return tuple(verdict for verdict in self.verdicts if not verdict.holds(self.decided))

    @property
    def second(self) -> dict[str, Rows]:
        """Rows at fault by rule, of the rules that a suite checks just as the first validator does."""
        found: dict[str, set[tuple[str, str]]] = {}
        for verdict in self.verdicts:
            if verdict.compares:
                found.setdefault(verdict.rule_id, set()).update(verdict.rows)
        return {rule_id: frozenset(rows) for rule_id, rows in sorted(found.items())}

    def content(self) -> bytes:
        """Return acceptance.json: each expectation with its sentence and verdict, the same bytes for the same data."""
        document = {
            "validator": "great_expectations",
            "expectations": len(self.verdicts),
            "successful": sum(verdict.success for verdict in self.verdicts),
            "accepted": sum(not verdict.success and verdict.holds(self.decided) for verdict in self.verdicts),
            "results": [verdict.as_json() for verdict in self.verdicts],
        }
        return (json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def accept(
    staging: Path,
    as_of: str,
    previous: Mapping[str, pd.DataFrame],
    decided: frozenset[tuple[str, str, str]],
    suites: Path | None = None,
) -> Acceptance:
    """Read the staged Parquet files and hold them against all suites whose table is there.

    Args:
        staging: The staged files, ``NAME.parquet`` each.
        as_of: The release's day, ISO 8601.
        previous: Tables of the last release, by name; empty for the first one.
        decided: (rule, table, row) that a reviewed decision accepts.
        suites: Folder of the suites; by default those that travel with the package.

    Raises:
        InputError: A suite is no JSON, or names a column or table that is not published.
    """
    consumer = Consumer(staging, as_of, previous)
    loaded = [suite for suite in load_suites(suites) if consumer.has(suite)]
    return Acceptance(tuple(run(loaded, consumer)), decided)
