"""The rules for people to read: the catalogue, and how one rule fared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from schemas.rules.catalogue import rules

if TYPE_CHECKING:
    from pathlib import Path

BUILT = 1


def catalogue() -> list[dict[str, Any]]:
    """Return one row a rule, in the catalogue's order."""
    return [
        {
            "rule_id": rule.rule_id,
            "group": rule.group,
            "scope": rule.scope,
            "if_definite": rule.if_definite,
            "if_possible": rule.if_possible or None,
            "built": "yes" if rule.wave == BUILT else "not yet",
            "statement": rule.statement,
        }
        for rule in rules().values()
    ]


def card(root: Path, rule_id: str) -> list[dict[str, Any]]:
    """Return what there is to say of one rule: sentence, formulas, example, and how many rows it saw and found here."""
    from pipeline.checking import check_root

    rule = rules()[rule_id]
    facts: list[tuple[str, str | int]] = [
        ("statement", rule.statement),
        ("group, scope", f"{rule.group}, {rule.scope}"),
        ("severity", f"{rule.if_definite} if definite, {rule.if_possible or 'not reported'} if possible"),
        ("definitely violated", rule.definitely_violated),
        ("possibly violated", rule.possibly_violated or "—"),
        ("example", rule.violating_example),
    ]
    if rule.wave == BUILT and (root / "raw").is_dir():
        count = next(count for count in check_root(root).counts if count.rule_id == rule_id)
        facts += [
            ("rows seen", count.skipped or count.seen),
            ("rows violated", f"{count.definite} definitely, {count.possible} possibly"),
        ]
    return [{"what": what, "value": value} for what, value in facts]
