"""The source's words beside a finding: the first claim that the row at fault was read from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.validate.lines import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from schemas.rules.records import Violation
    from schemas.rules.situation import Situation


def quoted(situation: Situation, violations: Iterable[Violation]) -> Iterator[Violation]:
    """Yield violations with the quote of the first claim cited for the row, where the tables give one."""
    found = list(violations)
    quotes = _quotes(situation, {v.row_id for v in found}) if not situation.missing(["evidence", "claims"]) else {}
    for violation in found:
        words = quotes.get((violation.table, violation.row_id))
        yield replace(violation, message=f"{violation.message} {words}") if words else violation


def _quotes(situation: Situation, row_ids: set[str]) -> dict[tuple[str, str], str]:
    evidence, claims = situation.table("evidence"), situation.table("claims")
    cites = evidence[evidence["row_id"].isin(row_ids)].sort_values("claim_id").drop_duplicates(["table", "row_id"])
    joined = cites.merge(claims[["claim_id", "source_id", "quote"]].drop_duplicates("claim_id"), on="claim_id")
    return {
        (str(row.table), str(row.row_id)): f"Read in {row.source_id}: “{shown(row.quote)}”."
        for row in joined.itertuples()
    }
