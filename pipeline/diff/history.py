"""What outlives a release: identifiers that are gone for good, and since when each claim is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.errors import RuleViolationError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

    from pipeline.diff.compare import Difference

Tombstone = dict[str, str]
"""``table``, ``row_id``, ``last_version`` that had it, ``removed_in`` which version, ``reason``."""

BY_CONTENT = {"claims", "evidence", "findings", "quality"}
"""Tables whose keys follow from what the row says: the same key is the same row, so it may come back."""


def tombstones(
    earlier: Iterable[Tombstone], difference: Difference, previous: str | None, version: str
) -> list[Tombstone]:
    """Return all identifiers ever published and no more, sorted by table and row.

    Raises:
        RuleViolationError: A row went without a reason (BT02), or an identifier came back from the dead (BT01).
    """
    if difference.unexplained:
        gone = ", ".join(f"{change.table} {change.row_id}" for change in difference.unexplained[:5])
        raise RuleViolationError(
            f"BT02: {len(difference.unexplained)} rows disappeared although no input changed that explains it: {gone}. "
            "Find out why, or record the removal in schemas/decisions.csv."
        )
    back = {(change.table, change.row_id) for change in difference.changes if change.kind == "added"}
    buried = {(stone["table"], stone["row_id"]): stone for stone in earlier}
    risen = sorted(key for key in back & buried.keys() if key[0] not in BY_CONTENT)
    if risen:
        table, row_id = risen[0]
        raise RuleViolationError(
            f"BT01: {table} {row_id} was removed in {buried[risen[0]]['removed_in']} and cannot be used again"
            f" ({len(risen)} such). Give the row an identifier of its own."
        )
    fresh = {
        (change.table, change.row_id): Tombstone(
            table=change.table,
            row_id=change.row_id,
            last_version=previous or "",
            removed_in=version,
            reason=change.reason,
        )
        for change in difference.changes
        if change.kind == "removed"
    }
    kept = {key: stone for key, stone in buried.items() if key not in back}
    return [stone for _, stone in sorted({**kept, **fresh}.items())]


def buried(stones: Iterable[Tombstone]) -> dict[str, frozenset[str]]:
    """Return the identifiers that are gone for good, by table."""
    rows = [(stone["table"], stone["row_id"]) for stone in stones]
    return {table: frozenset(row_id for other, row_id in rows if other == table) for table in {t for t, _ in rows}}


def first_versions(claims: pd.DataFrame, earlier: Mapping[str, str], version: str) -> pd.DataFrame:
    """Fill in ``first_version``: what an earlier release says of the claim, else this version.

    Args:
        claims: The claims table.
        earlier: ``first_version`` by ``claim_id``, as ``last_seen`` gives it for all earlier releases.
        version: The version being built.
    """
    known = [earlier.get(claim_id, version) for claim_id in claims["claim_id"]]
    return claims.assign(first_version=known).astype({"first_version": claims["claim_id"].dtype})


def last_seen(releases: Sequence[tuple[str, Iterable[Mapping[str, str]]]]) -> dict[str, tuple[str, str]]:
    """Return the first and last version that published each claim.

    Args:
        releases: Versions with their claims' rows, oldest first.
    """
    found: dict[str, tuple[str, str]] = {}
    for version, claims in releases:
        for claim in claims:
            first, _ = found.get(claim["claim_id"], (claim["first_version"], ""))
            found[claim["claim_id"]] = first, version
    return found
