"""Validate: every rule over tables and views, by Pandera, and one report of what is wrong and what was looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.validate import evidence, graphs, groups, shape, universals, versions, whole  # noqa: F401 - they register rules
from pipeline.validate.agreement import agree
from pipeline.validate.conform import conform
from pipeline.validate.lines import run_lines
from pipeline.validate.quoting import quoted
from pipeline.validate.registry import FUNCTIONS, Outcome, skipped
from pipeline.validate.rereading import reread
from pipeline.validate.strict import validating
from schemas.rules.catalogue import lines, rules, vacuous
from schemas.rules.records import Count, Report, Violation, report

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from schemas.rules.situation import Situation

__all__ = ["agree", "built", "check", "conform"]

LATE = ("ST13", "ST18")
"""Rules about the verdict of the others; they run last."""

ABOUT_BOUNDS = frozenset({"DV01", "DV02", "DV07"})
"""Rules about the stored bounds themselves, which need no second reading."""


def built() -> tuple[str, ...]:
    """Return the ids of the rules that are built, in the catalogue's order."""
    there = {*lines(), *FUNCTIONS, *LATE}
    return tuple(rule_id for rule_id in rules() if rule_id in there)


def check(situation: Situation, only: Collection[str] | None = None, *, complete: bool = False) -> Report:
    """Run the rules and report.

    Args:
        situation: Tables with their views.
        only: Ids of the rules to run, by default all that are built.
        complete: The tables are a whole release: a rule that saw no row, and is not on the list of those that may, is
            an error itself.

    Raises:
        RuleViolationError: Pandera does not refuse a frame that is known to be bad.
    """
    wanted = set(built() if only is None else only)
    with validating():
        outcomes = run(situation, wanted)
        if "DV02" in outcomes and outcomes["DV02"].hits:
            again = run(reread(situation), wanted - ABOUT_BOUNDS)
            outcomes |= {rule_id: both(outcomes[rule_id], second) for rule_id, second in again.items()}
    found = [v for rule_id, outcome in outcomes.items() for v in violations(rule_id, outcome)]
    counts = [Count(rule_id, outcome.seen, skipped=outcome.skipped) for rule_id, outcome in outcomes.items()]
    if "ST13" in wanted:
        found += unseen(counts) if complete else []
        counts.append(Count("ST13", len(counts) if complete else 0, skipped="" if complete else "not a whole release"))
    result = report(quoted(situation, found), counts)
    return agree(result, situation.given.second) if "ST18" in wanted else result


def run(situation: Situation, wanted: Collection[str]) -> dict[str, Outcome]:
    """Run rules, declared and registered, and return what each has seen and found."""
    outcomes = run_lines(situation, [line for line in lines().values() if line.rule_id in wanted])
    for rule_id in sorted(set(wanted) & set(FUNCTIONS)):
        function = FUNCTIONS[rule_id]
        missing = situation.missing(function.tables)
        outcomes[rule_id] = skipped(f"no table {', '.join(missing)}") if missing else function.run(situation)
    return outcomes


def both(first: Outcome, second: Outcome) -> Outcome:
    """Return what a rule found in either of two readings of the same rows."""
    return Outcome(first.seen, (*first.hits, *second.hits), first.skipped)


def violations(rule_id: str, outcome: Outcome) -> Iterator[Violation]:
    """Yield what a rule found, as graver or milder as the catalogue says."""
    rule = rules()[rule_id]
    for hit in outcome.hits:
        yield Violation(rule_id, rule.severity(hit.reading), hit.reading, hit.table, hit.row_id, hit.message)


def unseen(counts: list[Count]) -> list[Violation]:
    """Return an error for each rule that ran, saw no row, and is not on the list of those that may."""
    message = "{} saw no row. Find out why (a renamed column, a lost table), or list it in schemas/rules/vacuous.csv."
    return [
        Violation("ST13", rules()["ST13"].if_definite, "definite", "rules", c.rule_id, message.format(c.rule_id))
        for c in counts
        if not c.seen and not c.skipped and c.rule_id not in vacuous()
    ]
