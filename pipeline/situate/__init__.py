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
    return Situation(dict(tables), given or Given(), limits or parameters(), VIEWS)
