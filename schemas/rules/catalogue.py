"""The rule catalogue as it travels with the package: rules, their lines, their limits, and which may see no row."""

from __future__ import annotations

import csv
import pkgutil
import tomllib
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from schemas.errors import StorageError
from schemas.rules.records import Line, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from schemas.rules.records import Severity


def _text(name: str) -> str:
    data = pkgutil.get_data("schemas.rules", name)
    if data is None:
        raise StorageError(f"schemas/rules/{name} is missing: reinstall the package.")
    return data.decode("utf-8")


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(_text(name).splitlines()))


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule of the catalogue by its id, built or not, in the catalogue's order."""
    return MappingProxyType({row["rule_id"]: _rule(row) for row in _rows("catalogue.csv")})


def _rule(row: dict[str, str]) -> Rule:
    return Rule(
        row["rule_id"],
        row["group"],
        row["scope"],
        int(row["wave"]),
        row["statement"],
        cast("Severity", row["if_definite"]),
        cast("Severity", row["if_possible"]),
        row["definitely_violated"],
        row["possibly_violated"],
        row["violating_example"],
        row["mutation"],
    )


@cache
def lines() -> Mapping[str, Line]:
    """Return the rules declared as boolean lines, by id."""
    found = {}
    for rule_id, entry in tomllib.loads(_text("lines.toml")).items():
        options = {**entry, "needs": tuple(entry.get("needs", ())), "tables": tuple(entry["tables"])}
        found[rule_id] = Line(rule_id, **options)
    return MappingProxyType(found)


@cache
def parameters() -> Mapping[str, Any]:
    """Return the limits and lists the rules refer to, as parameters.toml has them."""
    return MappingProxyType(tomllib.loads(_text("parameters.toml")))


@cache
def vacuous() -> Mapping[str, str]:
    """Return the rules that may see no row, with the reason."""
    return MappingProxyType({row["rule_id"]: row["reason"] for row in _rows("vacuous.csv")})
