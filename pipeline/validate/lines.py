"""Rules declared as lines: each a Pandera check over its view, and the rows at fault found where a check fails."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pandera.pandas as pandera

from pipeline.validate.registry import Hit, Outcome, skipped
from pipeline.validate.strict import failures
from schemas.rules.days import FAR
from schemas.rules.language import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from schemas.rules.records import Line, Reading
    from schemas.rules.situation import Situation, Stack, View

NOT_STATED = "not stated"
LONGEST = 240
"""Characters of a quoted value that a message shows."""


class Words(dict[str, Any]):
    """The values of one row, as items and as attributes; a column that the table lacks is "not stated"."""

    def __missing__(self, name: str) -> str:
        return NOT_STATED

    def __getattr__(self, name: str) -> Any:
        return self[name]


def run_lines(situation: Situation, lines: Iterable[Line]) -> dict[str, Outcome]:
    """Run lines, those over one view together: Pandera says which hold, a second pass finds the rows at fault."""
    runnable, results = {}, {}
    for line in lines:
        missing = situation.missing(line.tables)
        if missing:
            results[line.rule_id] = skipped(f"no table {', '.join(missing)}")
        else:
            runnable[line.rule_id] = line
    for name in sorted({line.view for line in runnable.values()}):
        results |= _run_view(situation, name, [line for line in runnable.values() if line.view == name])
    return results


def _run_view(situation: Situation, name: str, lines: list[Line]) -> dict[str, Outcome]:
    view, limits = situation.view(name), situation.limits() | {"FAR": FAR}
    readings: list[tuple[Line, Reading]] = [(line, "definite") for line in lines]
    readings += [(line, "possible") for line in lines if line.possible]
    checks = [check(line, reading, limits) for line, reading in readings]
    broken = set(failures(pandera.DataFrameSchema(checks=checks, name=name), view.frame)["check"])
    hits: dict[str, list[Hit]] = {line.rule_id: [] for line in lines}
    for line, reading in readings:
        if label(line, reading) in broken:
            hits[line.rule_id] += found(view, line, reading, limits)
    return {line.rule_id: Outcome(_seen(view, line, limits), tuple(hits[line.rule_id])) for line in lines}


def label(line: Line, reading: Reading) -> str:
    """Return the name of a line's Pandera check."""
    return f"{line.rule_id} {reading}"


def check(line: Line, reading: Reading, limits: Mapping[str, Any]) -> pandera.Check:
    """Return the Pandera check of a line: one boolean over the whole view, true where no row breaks the rule."""

    def holds(frame: pd.DataFrame) -> bool:
        return not violated(frame, line, reading, limits).any()

    return pandera.Check(holds, name=label(line, reading), title=line.message)


def violated(frame: pd.DataFrame, line: Line, reading: Reading, limits: Mapping[str, Any]) -> Any:
    """Return which rows break a rule in a reading; those broken in every reading are not counted as possible."""
    space = {**limits, **{str(name): frame[name].to_numpy() for name in frame.columns}}
    size = len(frame)
    if not size:
        return np.zeros(0, dtype=bool)
    spoken_of = parse(line.when)(space, size) if line.when else np.ones(size, dtype=bool)
    definite = parse(line.definite)(space, size) & spoken_of
    if reading == "definite":
        return definite
    stated = np.logical_and.reduce([space[f"{name}.known"] for name in line.needs] or [np.ones(size, dtype=bool)])
    return parse(line.possible)(space, size) & spoken_of & stated & ~definite


def _seen(view: View | Stack, line: Line, limits: Mapping[str, Any]) -> int:
    if view.seen is not None:
        return view.seen
    if not line.when or not len(view):
        return len(view)
    space = {**limits, **{str(name): view.frame[name].to_numpy() for name in view.frame.columns}}
    return int(parse(line.when)(space, len(view)).sum())


def found(view: View | Stack, line: Line, reading: Reading, limits: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the rows that break a rule, with their message."""
    rows = np.flatnonzero(violated(view.frame, line, reading, limits))
    for (table, key), words in zip(view.keys(rows), spoken(view, rows, line.message), strict=True):
        yield Hit(table, shown(key), line.message.format_map(words), reading)


def spoken(view: View | Stack, rows: Any, message: str) -> Iterator[Words]:
    """Yield for each row the values that a message names: numbers of the view, and cells of the tables it quotes."""
    named = [name for _, name, _, _ in Formatter().parse(message) if name]
    numbers = {name: view.frame[name].iloc[rows].tolist() for name in named if name in view.frame.columns}
    parts = {prefix: view.spoken(rows, prefix, _of(prefix, named)) for prefix in view.words}
    for n in range(len(rows)):
        said = {prefix: Words({k: shown(v) for k, v in cells[n].items()}) for prefix, cells in parts.items()}
        yield Words({name: values[n] for name, values in numbers.items()} | said.pop("", Words()) | said)


def _of(prefix: str, named: list[str]) -> list[str]:
    """Return the names that a message gives with a prefix, without it."""
    return [
        name.partition(".")[2] if prefix else name for name in named if name.partition(".")[0] == prefix or not prefix
    ]


def shown(value: Any) -> str:
    """Return a value as a message shows it: null is "not stated", long text is cut."""
    text = NOT_STATED if value is None or value is pd.NA or value != value else str(value)  # noqa: PLR0124 - NaN
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
