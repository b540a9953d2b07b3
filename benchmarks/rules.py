"""How well the rules are proven: kill rates, brute force, changes of their own code, agreement of both validators."""

from __future__ import annotations

import sys
import tempfile
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Goal, Row
from pipeline import releases
from pipeline.accept import accept
from pipeline.mutate import OPERATORS, kill_rate
from pipeline.mutate.data import Data
from pipeline.query import read_all
from pipeline.situate import situate
from pipeline.validate import agree, check, conform
from schemas.rules.catalogue import lines

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "rules"))

import golden  # noqa: E402
from mutants import line_cases, line_mutants, surviving_function_mutants, survivors  # noqa: E402
from worlds import TRUTHS, mismatches  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

    from benchmarks.figures import Options
    from schemas.rules.situation import Given

MODULES = ("graphs", "groups", "universals", "evidence", "whole", "versions", "shape")
SHORT = 2
"""Rules, or modules, looked at where it has to be quick."""


def rows(options: Options) -> Iterator[Row]:
    """Measure on the golden dataset, and on the latest release where there is one."""
    tables = golden.tables()
    given = golden.surroundings(tables)
    each = 3 if options.is_long else 1
    yield from kill_rates("golden data", tables, given, each)
    release = latest_release()
    if release:
        yield from kill_rates("latest release", release, None, each)
    yield brute_force()
    yield unnoticed(MODULES if options.is_long else MODULES[:SHORT], is_long=options.is_long)
    yield disagreements(tables, given, is_long=options.is_long)


def latest_release() -> dict[str, pd.DataFrame]:
    """Return the tables of the latest release, those with rows; empty where there is none."""
    version = releases.latest(ROOT / "dist")
    if version is None:
        return {}
    tables, _ = conform({name: table.to_pandas() for name, table in read_all(ROOT / "dist", version).items()})
    return {name: frame for name, frame in tables.items() if len(frame)}


def kill_rates(what: str, tables: Mapping[str, pd.DataFrame], given: Given | None, each: int) -> Iterator[Row]:
    """Yield the kill rate of all error rules, then of each group of rules, with each rule in the note."""
    found = kill_rate(tables, given, each)
    errors = found[(found["severity"] == "error") & (found["mutants"] > 0)]
    killed, mutants = int(errors["killed"].sum()), int(errors["mutants"].sum())
    note = f"{killed} of {mutants} mutants, {len(errors)} rules"
    yield Row(f"kill rate of error rules, {what}", 100 * killed / mutants, "%", goal=Goal(">=", 100), note=note)
    tallies = found[["rule_id", "killed", "mutants"]].itertuples(index=False)
    for group, part in groupby(tallies, lambda row: row[0][:2]):
        listed = list(part)
        of = sum(row[2] for row in listed)
        rate = 100 * sum(row[1] for row in listed) / of if of else None
        yield Row(f"kill rate of {group}, {what}", rate, "%", note=" ".join(f"{r} {k}/{m}" for r, k, m in listed))


def brute_force() -> Row:
    """Count where a date formula and brute force over all worlds differ."""
    counted = [mismatches(lines()[rule_id], slack) for rule_id in TRUTHS for slack in (0, 1, 2)]
    note = f"{len(TRUTHS)} rules, {sum(compared for _, compared in counted):,} combinations of bounds, all worlds"
    return Row("mismatches with brute force", sum(wrong for wrong, _ in counted), goal=Goal("<=", 0), note=note)


def unnoticed(modules: tuple[str, ...], *, is_long: bool) -> Row:
    """Count the changes of one operator in the rules' own code that neither cases nor brute force notice."""
    chosen = list(lines().values())[:: 1 if is_long else 10]
    made = sum(1 for line in chosen for _ in line_mutants(line))
    alive = [change for line in chosen for change in survivors(line, line_cases(line.rule_id))]
    functions = [surviving_function_mutants(name) for name in modules]
    total = made + sum(count for count, _ in functions)
    missed = len(alive) + sum(len(left) for _, left in functions)
    return Row("unnoticed changes of the rules' code", missed, goal=Goal("<=", 0), note=f"of {total} changes")


def disagreements(tables: Mapping[str, pd.DataFrame], given: Given, *, is_long: bool) -> Row:
    """Count the rows of spoilt data that only one of the two validators finds, for the rules that both check."""
    compared = sorted(second_opinion(tables))
    differ = found = 0
    for rule_id in compared if is_long else compared[:SHORT]:
        data = Data(tables, given)
        OPERATORS[rule_id](data, 0)
        second = second_opinion(data.frames())
        report = agree(check(situate(data.frames(), given), set(second)), second)
        differ += sum(violation.rule_id == "ST18" for violation in report.violations)
        found += sum(map(len, second.values()))
    note = f"{found} rows at fault, by both; rules compared: {', '.join(compared)}"
    return Row("rows on which both validators differ", differ, goal=Goal("<=", 0), note=note)


def second_opinion(tables: Mapping[str, pd.DataFrame]) -> dict[str, frozenset[tuple[str, str]]]:
    """Return what Great Expectations finds on the tables, written to Parquet, by rule."""
    with tempfile.TemporaryDirectory() as folder:
        for name, frame in tables.items():
            frame.to_parquet(Path(folder) / f"{name}.parquet", index=False)
        return accept(Path(folder), "2024-01-01", {}, frozenset()).second
