"""The second opinion: where Great Expectations checks the same rule, both must find the same rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from schemas.rules.catalogue import rules
from schemas.rules.records import Count, Report, Violation, report

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Rows = frozenset[tuple[str, str]]


def agree(first: Report, second: Mapping[str, Rows] | None) -> Report:
    """Return the report with rule ST18 entered: a violation for each row that only one of the two validators found.

    Args:
        first: What Pandera found.
        second: By rule, table and key of the rows that Great Expectations found; ``None``: it has not run.
    """
    others = [count for count in first.counts if count.rule_id != "ST18"]
    if second is None:
        count = Count("ST18", 0, skipped="Great Expectations has not run yet")
        return replace(first, counts=tuple(sorted([*others, count], key=lambda c: c.rule_id)))
    kept = [v for v in first.violations if v.rule_id != "ST18"]
    found = [v for rule_id in sorted(second) for v in _differences(rule_id, first.rows(rule_id), second[rule_id])]
    return report([*kept, *found], [*others, Count("ST18", len(second))], first.notes)


def _differences(rule_id: str, one: Rows, other: Rows) -> Iterator[Violation]:
    for table, row_id in sorted(one ^ other):
        who, not_who = (
            ("Pandera", "Great Expectations") if (table, row_id) in one else ("Great Expectations", "Pandera")
        )
        message = f"By rule {rule_id}, {who} finds fault with this row and {not_who} does not. Find out which is right."
        yield Violation("ST18", rules()["ST18"].if_definite, "definite", table, row_id, message)
