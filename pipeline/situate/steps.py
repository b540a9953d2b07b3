"""Statements that one thing ranks below another, held against the ladder in classes and in grades."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from pipeline.situate.columns import column, equals, find, pick, row_ids, whole
from pipeline.situate.registry import view
from schemas.rules.situation import View

if TYPE_CHECKING:
    from collections.abc import Iterable

    from schemas.rules.situation import Situation

UNKNOWN = -99
"""No number of steps."""


@view
def steps(situation: Situation) -> View:
    """Statements that one thing ranks below (or with) another: the steps said, and those on the ladder, both ways."""
    claims = situation.table("claims")
    keep = equals(claims, "predicate", "rank_below") & ~equals(claims, "polarity", "negated")
    table = claims[keep].reset_index(drop=True)
    ends = [_levels_of(situation, column(table, side)) for side in ("subject_id", "object_id")]
    (low, low_class), (high, high_class) = ends
    known = (low > 0) & (high > 0)
    said, half = _said(situation, column(table, "quote"))
    frame = {
        "grades": np.where(known, low - high, UNKNOWN), "classes": np.where(known, low_class - high_class, UNKNOWN),
        "n_grades": np.where(half, 1, said), "n_classes": np.where(half, UNKNOWN, said), "half": half,
        "known": known, "counted": (said > 0) | half, "same": said == 0, "above": high, "below": low,
    }  # fmt: skip
    words = pd.DataFrame({name: frame[name] for name in ("grades", "classes", "n_grades")})
    texts = pd.concat([table, words], axis=1)
    return View(pd.DataFrame(frame), "claims", row_ids(table, "claims"), {"": (texts, np.arange(len(table)))})


def _levels_of(situation: Situation, ids: pd.Series[Any]) -> tuple[Any, Any]:
    """Return level and class number of each rank, or of each thing with exactly one stated rank; 0 where unknown."""
    ranks = situation.table("ranks")
    level = whole(ranks, "order", 0)
    rows = find(ids, ranks["rank_id"])
    if "rank_history" in situation.tables:
        periods = situation.view("rank_periods")
        plain = periods["whose"].str.partition(":")[2]
        sole = periods.groupby(plain.to_numpy())["rank_id"].agg(["nunique", "first"])
        own = ids.map(sole.loc[sole["nunique"] == 1, "first"])
        rows = np.where(rows >= 0, rows, find(own.astype("str"), ranks["rank_id"]))
    return pick(level, rows, 0), pick(_class_numbers(ranks, level), rows, 0)


def _class_numbers(ranks: pd.DataFrame, level: Any) -> Any:
    """Number the classes of each ladder from its highest, 1 on."""
    first = pd.DataFrame({"l": column(ranks, "ladder"), "c": column(ranks, "class"), "o": level})
    top = first.groupby(["l", "c"], dropna=False)["o"].transform("min")
    return top.groupby(first["l"]).rank(method="dense").to_numpy(dtype=np.int64)


def _said(situation: Situation, quotes: Iterable[str | None]) -> tuple[Any, Any]:
    """Return how many steps each quote states (0 for "the same", UNKNOWN where it gives no number), and half steps."""
    settings = situation.parameters["steps"]
    number, same = re.compile(settings["pattern"]), re.compile(settings["same"])
    read = [_steps_in(str(quote), number, same, settings["words"]) for quote in quotes]
    said, half = zip(*read, strict=True) if read else ((), ())
    return np.array(said, dtype=np.int64), np.array(half, dtype=bool)


def _steps_in(quote: str, number: re.Pattern[str], same: re.Pattern[str], words: dict[str, int]) -> tuple[int, bool]:
    if same.search(quote):
        return 0, False
    match = number.search(quote)
    if match is None:
        return UNKNOWN, False
    word = next(group for group in match.groups() if group).lower()
    count = words.get(word, int(word) if word.isdigit() else 0)
    return (count, False) if count else (UNKNOWN, True)
