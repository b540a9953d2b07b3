"""How well the rules catch errors: good data, spoilt by one operator a rule, must be caught by that rule's id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.build import Log, collect, make
from pipeline.mutate import kill_rate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

ERROR = "error"


def kill_rows(root: Path) -> list[dict[str, Any]]:
    """Return one row a rule: mutants of the data of raw/, those that the rule caught, and the rate."""
    frames = make(root, collect(root), Log(lambda _: None)).frames
    measured = kill_rate({name: frame for name, frame in frames.items() if len(frame)})
    records = measured.astype(object).where(measured.notna(), None).to_dict("records")
    return [{str(name): value for name, value in record.items()} for record in records]


def quality_rows(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the kill rates as rows of the quality table: of all error rules, and of each rule with data to spoil."""
    spoilt = [row for row in rows if row["mutants"]]
    errors = [row for row in spoilt if row["severity"] == ERROR]
    mutants, killed = (sum(row[name] for row in errors) for name in ("mutants", "killed"))
    total = [figure("all error rules", killed, mutants)] if mutants else []
    return [*total, *(figure(row["rule_id"], row["killed"], row["mutants"]) for row in spoilt)]


def figure(scope: str, killed: int, mutants: int) -> dict[str, Any]:
    """Return one kill rate, to three decimals."""
    rate = f"{killed / mutants:.3f}"
    return {"measure": "rules kill rate", "scope": scope, "value": rate, "n": mutants, "low": "", "high": ""}
