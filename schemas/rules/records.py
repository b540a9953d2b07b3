"""What rules are made of and what they find: immutable values, without pandas."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Severity = Literal["error", "warn", "info"]
Reading = Literal["definite", "possible"]

SEVERITIES: tuple[Severity, ...] = ("error", "warn", "info")
"""From the gravest to the mildest."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the catalogue.

    Attributes:
        scope: What it looks at: row, pair, group, graph, dataset or cross-version.
        wave: 1 is built; 2 is listed and not built yet.
        if_definite: Severity of a violation in every reading of the dates.
        if_possible: Severity of a violation in some reading; "" where the rule knows no such thing.
    """

    rule_id: str
    group: str
    scope: str
    wave: int
    statement: str
    if_definite: Severity
    if_possible: Severity | Literal[""]
    definitely_violated: str
    possibly_violated: str
    violating_example: str
    mutation: str

    def severity(self, reading: Reading) -> Severity:
        """Return how grave a violation is; possible ones of a rule without such a severity count as definite."""
        return (self.if_possible or self.if_definite) if reading == "possible" else self.if_definite


@dataclass(frozen=True, slots=True)
class Line:
    """A rule declared as data: boolean lines over one table or view, true where the rule is violated.

    Attributes:
        tables: Tables without which the rule says nothing.
        when: Rows the rule speaks about; "" for all.
        needs: Date families that must be stated for a *possible* violation: silence contradicts nothing.
        message: One sentence with the values, in braces, and what to do.
    """

    rule_id: str
    view: str
    tables: tuple[str, ...]
    definite: str
    message: str
    possible: str = ""
    when: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Violation:
    """A row at fault: what is wrong with which values, in one sentence, and what to do."""

    rule_id: str
    severity: Severity
    certainty: Reading
    table: str
    row_id: str
    message: str
    decision: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How a rule fared: rows (or pairs, groups, edges) it has seen and found at fault, or why it did not run."""

    rule_id: str
    seen: int
    definite: int = 0
    possible: int = 0
    skipped: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The verdict of a validation: every violation, in order of rule, table, row; and one count a rule."""

    violations: tuple[Violation, ...]
    counts: tuple[Count, ...]
    notes: tuple[str, ...] = field(default=())

    @property
    def errors(self) -> tuple[Violation, ...]:
        """Definite violations of error rules that no decision accepts: they stop a release."""
        return tuple(
            v for v in self.violations if v.severity == "error" and v.certainty == "definite" and not v.decision
        )

    @property
    def passed(self) -> bool:
        """Whether nothing stops a release."""
        return not self.errors

    def rows(self, rule_id: str, reading: Reading = "definite") -> frozenset[tuple[str, str]]:
        """Return table and key of the rows that break a rule."""
        return frozenset((v.table, v.row_id) for v in self.violations if (v.rule_id, v.certainty) == (rule_id, reading))

    def with_violations(self, more: Iterable[Violation]) -> Report:
        """Return the report with further violations, counted by rule."""
        return report([*self.violations, *more], self.counts, self.notes)

    def accepted(self, decisions: Mapping[tuple[str, str, str], str]) -> Report:
        """Return the report with decisions, by rule, table and row, entered beside what they accept."""
        key = [(v.rule_id, v.table, v.row_id) for v in self.violations]
        marked = (replace(v, decision=decisions.get(k, v.decision)) for v, k in zip(self.violations, key, strict=True))
        return replace(self, violations=tuple(marked))


def report(violations: Iterable[Violation], counts: Iterable[Count], notes: Iterable[str] = ()) -> Report:
    """Put violations in order, count them by rule, and keep each once."""
    ordered = sorted(set(violations), key=lambda v: (v.rule_id, v.certainty, v.table, v.row_id, v.message))
    found = Counter((v.rule_id, v.certainty) for v in ordered)
    tallied = (replace(c, definite=found[c.rule_id, "definite"], possible=found[c.rule_id, "possible"]) for c in counts)
    return Report(tuple(ordered), tuple(sorted(tallied, key=lambda c: c.rule_id)), tuple(notes))
