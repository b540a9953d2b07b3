"""What rules about groups look at: how many hold a post at once, and how long bodies and posts existed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from pipeline.situate.bodies import existence
from pipeline.situate.columns import column, equals, find, flag, ordered, whole
from pipeline.situate.ranks import thing
from pipeline.situate.registry import view
from pipeline.situate.sweep import most_at_once

if TYPE_CHECKING:
    from schemas.rules.situation import Situation


@view
def crowds(situation: Situation) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Return posts with several seats, and by reading: row of the post, most holders at once, and such a day."""
    tenures, positions = situation.table("tenures"), situation.table("positions")
    seats = whole(positions, "seats", 0)
    posts = positions.assign(seats=seats)[seats > 1].reset_index(drop=True)
    post = find(column(tenures, "position_id"), posts["position_id"])
    counted = ~flag(tenures, "acting") & ~equals(tenures, "certainty", "expected")
    start, end = situation.view("tenure_dates")
    stated = start.known & situation.view("tenure_dates_as_stated")[1].known
    share = situation.parameters["limits"]["handover"]
    return posts, {
        "definite": most_at_once(np.where(counted, post, -1), start.hi + share, end.lo),
        "possible": most_at_once(np.where(counted & stated, post, -1), start.lo + share, end.hi),
    }


@view
def spans(situation: Situation) -> pd.DataFrame:
    """Return bodies and posts with the bounds of their founding and abolition, and whether the founding is stated."""
    parts = []
    for table, kind, name in (("institutions", "institution", "name"), ("positions", "position", "title")):
        if table in situation.tables:
            frame = situation.table(table)
            founded, abolished = ordered(*existence(situation, table))
            ids = column(frame, f"{kind}_id")
            words = {"table": table, "row_id": ids, "key": thing(kind, ids), "name": column(frame, name)}
            words |= {date: column(frame, date) for date in ("established", "abolished")}
            days = {"founded_lo": founded.lo, "founded_hi": founded.hi, "known": founded.known}
            parts.append(pd.DataFrame(words | days | {"abolished_lo": abolished.lo, "abolished_hi": abolished.hi}))
    columns = ["table", "row_id", "key", "name"]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame({name: [] for name in columns})
