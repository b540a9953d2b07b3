"""Great Expectations, run: one verdict for each expectation."""

from __future__ import annotations

import os
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from schemas.errors import InputError
from schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.accept.frames import Consumer
    from pipeline.accept.suites import Suite

SHOWN = ("element_count", "unexpected_count", "missing_count", "observed_value")
"""Figures of a result that are the same on every machine."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one expectation.

    Attributes:
        rule_id: The rule whose sentence it checks, or a name of its own for what only the whole can show.
        compares: The first validator checks exactly the same; the rows at fault must be equal.
        rows: Table and key of the rows at fault; empty for an expectation about the table as a whole.
        figures: Counts of the result.
    """

    suite: str
    rule_id: str
    sentence: str
    kind: str
    table: str
    columns: tuple[str, ...]
    compares: bool
    success: bool
    rows: frozenset[tuple[str, str]]
    figures: dict[str, Any]

    def holds(self, decided: frozenset[tuple[str, str, str]]) -> bool:
        """Tell whether it succeeded, or a decision accepts each row at fault."""
        return self.success or (
            bool(self.rows) and all((self.rule_id, table, row_id) in decided for table, row_id in self.rows)
        )

    def as_json(self) -> dict[str, Any]:
        """Return the verdict as plain values."""
        return {
            "suite": self.suite,
            "id": self.rule_id,
            "sentence": self.sentence,
            "expectation": self.kind,
            "columns": list(self.columns),
            "success": self.success,
            "rows": sorted(row_id for _, row_id in self.rows),
            **self.figures,
        }


def run(suites: Iterable[Suite], consumer: Consumer) -> list[Verdict]:
    """Validate suite after suite; the library is imported here, as it takes seconds."""
    os.environ["GX_ANALYTICS_ENABLED"] = "False"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library warns of its own deprecations, at import and when run
        import great_expectations as gx
        from great_expectations.data_context.types.base import ProgressBarsConfig

        context = gx.get_context(mode="ephemeral")
        context.variables.progress_bars = ProgressBarsConfig(globally=False)
        source = context.data_sources.add_pandas("release")
        return [verdict for suite in suites for verdict in run_suite(gx, source, suite, consumer)]


def run_suite(gx: Any, source: Any, suite: Suite, consumer: Consumer) -> list[Verdict]:
    """Validate one suite; verdicts in the order of its expectations."""
    asset = source.add_dataframe_asset(suite.name)
    batch = asset.add_batch_definition_whole_dataframe("all").get_batch({"dataframe": consumer.frame(suite)})
    expectations = [filled(e, place, consumer, suite.table) for place, e in enumerate(suite.expectations)]
    form = {"result_format": "COMPLETE", "unexpected_index_column_names": list(key_of(suite))}
    results = batch.validate(gx.ExpectationSuite(name=suite.name, expectations=expectations), result_format=form)
    by_place = {result.expectation_config.meta["place"]: result for result in results.results}
    return [verdict(suite, given, by_place[place]) for place, given in enumerate(suite.expectations)]


def key_of(suite: Suite) -> tuple[str, ...]:
    """Return the columns that name a row at fault."""
    return (suite.count["by"],) if suite.count else TABLES[suite.table].key


def filled(expectation: dict[str, Any], place: int, consumer: Consumer, table: str) -> dict[str, Any]:
    """Return an expectation with its arguments filled in; its place in the suite finds its result again."""
    kwargs = {name: consumer.fill(value, table) for name, value in expectation["kwargs"].items()}
    return {"type": expectation["type"], "kwargs": kwargs, "meta": {"place": place}}


def verdict(suite: Suite, given: dict[str, Any], result: Any) -> Verdict:
    """Turn a result into a verdict.

    Raises:
        InputError: The expectation could not be run; the message names suite and expectation.
    """
    words = exception(result.exception_info)
    if words:
        raise InputError(f"{suite.name}.json, {given['meta']['id']}: the expectation cannot be run: {words}")
    at_fault = result.result.get("unexpected_index_list") or ()
    arguments = given["kwargs"]
    columns = [arguments[name] for name in ("column", "column_A", "column_B") if name in arguments]
    return Verdict(
        suite=suite.name,
        rule_id=given["meta"]["id"],
        sentence=given["meta"]["sentence"],
        kind=given["type"],
        table=suite.table,
        columns=(*columns, *arguments.get("column_list", ())),
        compares=given["meta"].get("compares", False),
        success=bool(result.success),
        rows=frozenset((suite.table, " | ".join(str(row[c]) for c in key_of(suite))) for row in at_fault),
        figures={name: plain(result.result[name]) for name in SHOWN if name in result.result},
    )


def exception(info: dict[str, Any]) -> str:
    """Return the message of the exception that kept an expectation from running, "" where there is none.

    The library gives one entry, or one for each of the expectation's metrics.
    """
    entries = [info] if "raised_exception" in info else list(info.values())
    return next((str(entry["exception_message"]) for entry in entries if entry["raised_exception"]), "")


def plain(value: Any) -> Any:
    """Return a figure as a Python number."""
    return value.item() if hasattr(value, "item") else value
