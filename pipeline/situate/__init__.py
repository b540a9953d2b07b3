"""Tables joined with what their rules need beside them: each view computed once, and only when a rule asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.situate import (  # noqa: F401 - they register their views
    bodies,
    claims,
    dates,
    groups,
    links,
    pairs,
    ranks,
    steps,
    tenures,
    witnesses,
    wordings,
)  # fmt: skip
from pipeline.situate.registry import VIEWS
from schemas.rules.catalogue import parameters
from schemas.rules.situation import Given, Situation
from schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

__all__ = ["situate"]


def situate(
    tables: Mapping[str, pd.DataFrame], given: Given | None = None, limits: Mapping[str, Any] | None = None
) -> Situation:
    """Return the situation of some tables under the published names; nothing is computed yet.

    Args:
        tables: Frames with the published columns (schemas/tables.py); tables may be absent.
        given: What some rules need beyond the tables.
        limits: Parameters of the rules, by default those of schemas/rules/parameters.toml.
    """
    ordered = {name: in_key_order(name, frame) for name, frame in tables.items()}
    return Situation(ordered, given or Given(), limits or parameters(), VIEWS)


def in_key_order(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return a table sorted by its key, so that the order it came in changes no verdict; one sorted is not copied."""
    key = [column for column in TABLES[name].key if column in frame.columns] if name in TABLES else []
    if not key:
        return frame.reset_index(drop=True)
    if len(key) == 1 and frame[key[0]].is_monotonic_increasing:
        return frame.reset_index(drop=True)
    return frame.sort_values(key, kind="stable", ignore_index=True)
