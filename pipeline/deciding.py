"""Reviewed decisions, applied: a violation accepted, a conflict resolved, a gap explained; a stale one fails."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from pipeline.releases import order
from schemas.errors import RuleViolationError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from schemas.records import Decision
    from schemas.rules.records import Report

SEPARATOR = " | "


def digest_of_quotes(quotes: Iterable[str]) -> str:
    """Return the SHA-256 of the quotes, each once, sorted, joined by the unit separator."""
    return hashlib.sha256("\x1f".join(sorted(set(quotes))).encode()).hexdigest()


def quotes_of(rows: Mapping[str, Sequence[Mapping[str, Any]]], table: str, row_id: str) -> list[str]:
    """Return the quotes behind a row: its evidence's, a conflict's two, a claim's, a gap's neighbours'.

    Of a source its digest.
    """
    quotes = {claim["claim_id"]: claim["quote"] for claim in rows.get("claims", ())}
    if table == "claims":
        return [quotes[claim_id] for claim_id in row_id.split(SEPARATOR) if claim_id in quotes]
    if table == "sources":
        return [row["sha256"] for row in rows.get("sources", ()) if row["source_id"] == row_id]
    if table == "conflicts":
        return [
            q for c in rows.get("conflicts", ()) if c["conflict_id"] == row_id for q in (c["quote_a"], c["quote_b"])
        ]
    about = {("tenures", key) for key in beside(rows, row_id)} if table == "gaps" else {(table, row_id)}
    cited = {e["claim_id"] for e in rows.get("evidence", ()) if (e["table"], e["row_id"]) in about}
    return [quotes[claim_id] for claim_id in cited]


def beside(rows: Mapping[str, Sequence[Mapping[str, Any]]], gap_id: str) -> list[str]:
    """Return the tenures before and after a gap; where it has neither, all tenures of its post."""
    found = []
    for gap in (row for row in rows.get("gaps", ()) if row["gap_id"] == gap_id):
        found = [key for key in (gap["before_id"], gap["after_id"]) if key] or [
            row["tenure_id"] for row in rows.get("tenures", ()) if row["position_id"] == gap["position_id"]
        ]
    return found


def table_of(decision: Decision) -> str:
    """Return the table whose row a decision is about."""
    return {"resolve": "conflicts", "contrast": "claims", "explain": "gaps"}.get(decision.kind, decision.table)


def check_fresh(decisions: Iterable[Decision], rows: Mapping[str, Sequence[Mapping[str, Any]]], version: str) -> None:
    """Refuse decisions that were made on other words, or whose time is over.

    Raises:
        RuleViolationError: Names each stale decision, its line, and what it would need.
    """
    stale = [
        f"decisions.csv, line {d.line}: {why}" for d in decisions if (why := staleness(d, rows, version)) is not None
    ]
    if stale:
        raise RuleViolationError("a reviewed decision is stale; nothing was published.\n  " + "\n  ".join(stale))


def staleness(decision: Decision, rows: Mapping[str, Sequence[Mapping[str, Any]]], version: str) -> str | None:
    """Say why a decision does not hold any more; ``None`` where it does."""
    if order(version) >= order(decision.expires):
        return f"{decision.decision_id} was made for versions before {decision.expires}. Review it and set a later one."
    if decision.kind == "note":
        return None
    found = quotes_of(rows, table_of(decision), decision.row_id)
    if not found:
        return (
            f"{decision.decision_id} is about {decision.row_id}, which is not there. Remove it, or name the row anew."
        )
    digest = digest_of_quotes(found)
    if digest != decision.quotes_sha256:
        return f"{decision.decision_id} was made on other quotes. Review it and set quotes_sha256 to {digest}."
    return None


def contrast(decisions: Iterable[Decision], rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[dict[str, Any]]:
    """Return the conflicts that decisions add: claims that disagree in a way that no rule computes."""
    claims = {claim["claim_id"]: claim for claim in rows.get("claims", ())}
    pairs = [(d, d.row_id.split(SEPARATOR)) for d in decisions if d.kind == "contrast"]
    return [conflict(d, claims[one], claims[other]) for d, (one, other) in pairs if {one, other} <= claims.keys()]


def conflict(decision: Decision, one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row of the conflicts table for two contrasted claims."""
    return {
        "conflict_id": f"{one['subject_id']}.{decision.decision_id}",
        "kind": "other",
        "subject_id": one["subject_id"],
        "subject": one["subject"],
        "column": one["predicate"],
        "row_ids": None,
        "claim_a": one["claim_id"],
        "claim_b": other["claim_id"],
        "value_a": told(one),
        "value_b": told(other),
        "quote_a": one["quote"],
        "quote_b": other["quote"],
        "certainty": "possible",
        "resolution": f"open ({decision.decision_id}: {decision.reason})",
    }


def told(claim: Mapping[str, Any]) -> str:
    """Say what a claim states, in one line."""
    time = f" {claim['start'] or ''}/{claim['end'] or ''}" if claim["start"] or claim["end"] else ""
    return f"{claim['predicate']} {claim['object'] or ''}{time}".strip()


def resolved(decisions: Iterable[Decision], conflicts: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the conflicts with the resolution that a decision gives them."""
    words = {d.row_id: f"{d.decision_id}: {d.reason}" for d in decisions if d.kind == "resolve"}
    return [{**row, "resolution": words.get(row["conflict_id"], row["resolution"])} for row in conflicts]


def explained(decisions: Iterable[Decision], gaps: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the gaps with the reason that a decision gives why nobody is known."""
    words = {d.row_id: f"{d.decision_id}: {d.reason}" for d in decisions if d.kind == "explain"}
    return [{**row, "explanation": words.get(row["gap_id"], row["explanation"])} for row in gaps]


def notes(decisions: Iterable[Decision]) -> dict[str, str]:
    """Return the tables whose size may change beyond the limits, with the reason."""
    return {d.row_id: f"{d.decision_id}: {d.reason}" for d in decisions if d.kind == "note"}


def decided(decisions: Sequence[Decision], rows: Mapping[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """Return all rows with the conflicts that decisions add, and the resolutions and explanations that they give."""
    conflicts = [*rows.get("conflicts", ()), *contrast(decisions, rows)]
    gaps = explained(decisions, rows.get("gaps", ()))
    return {**rows, "conflicts": resolved(decisions, conflicts), "gaps": gaps}


def accepted(decisions: Iterable[Decision], report: Report) -> Report:
    """Enter the accepting decisions in a report.

    Raises:
        RuleViolationError: A decision accepts a violation that is not there any more.
    """
    wanted = {(d.rule_id, d.table, d.row_id): d for d in decisions if d.kind == "accept"}
    found = {(v.rule_id, v.table, v.row_id) for v in report.violations}
    idle = [d for key, d in wanted.items() if key not in found]
    if idle:
        lines = [
            f"decisions.csv, line {d.line}: {d.rule_id} is not violated by {d.row_id}. Remove the row." for d in idle
        ]
        raise RuleViolationError(
            "a reviewed decision accepts what is not there; nothing was published.\n  " + "\n  ".join(lines)
        )
    return report.accepted({key: f"{d.decision_id}: {d.reason}" for key, d in wanted.items()})


CONTRADICTIONS = {"XS01", "XS05", "XS06", "SU01", "SU02", "IN02", "IN03", "PE11"}
"""Rules that two accounts break together: published as a conflict, with both quotes, they are not settled unseen."""


def published(report: Report, rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> Report:
    """Enter the published conflict beside each contradiction that it is about."""
    known: dict[tuple[str, str], str] = {}
    for conflict_ in rows.get("conflicts", ()):
        concerned = concerns(conflict_, rows)
        known |= dict.fromkeys(concerned, f"published as conflict {conflict_['conflict_id']}")
    found = {
        (v.rule_id, v.table, v.row_id): known[v.table, v.row_id]
        for v in report.violations
        if v.rule_id in CONTRADICTIONS and not v.decision and (v.table, v.row_id) in known
    }
    return report.accepted(found)


def concerns(conflict_: Mapping[str, Any], rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[tuple[str, str]]:
    """Return table and key of the rows that a conflict concerns: claims, tenures, and tenures in a body it is about."""
    ids = {*(conflict_["row_ids"] or "").split(SEPARATOR), conflict_["subject_id"]}
    tenures = [
        row["tenure_id"]
        for row in rows.get("tenures", ())
        if ids & {row["tenure_id"], row["position_id"], row["institution_id"]}
    ]
    posts = [
        row["position_id"] for row in rows.get("positions", ()) if ids & {row["position_id"], row["institution_id"]}
    ]
    cited = {e["claim_id"] for e in rows.get("evidence", ()) if e["row_id"] in ids}
    sides = [("claims", claim_id) for claim_id in sorted({conflict_["claim_a"], conflict_["claim_b"], *cited})]
    people = [("persons", row["person_id"]) for row in rows.get("persons", ()) if row["person_id"] in ids]
    return [*sides, *people, *(("tenures", row_id) for row_id in tenures), *(("positions", row_id) for row_id in posts)]
