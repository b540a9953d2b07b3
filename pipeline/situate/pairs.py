"""Pairs of tenures that a rule has to compare: of one post, of one person in one post, and neighbours in a series."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from pipeline.situate.columns import codes, column, equals, find, flag, pick, row_ids, take, whole
from pipeline.situate.registry import view
from pipeline.situate.sweep import in_order, overlapping, running_best
from schemas.rules.situation import Family, View

if TYPE_CHECKING:
    from schemas.rules.situation import Situation


@view
def seats(situation: Situation) -> Any:
    """Return how many hold the post of each tenure at once; 0 where unknown."""
    table, positions = situation.table("tenures"), situation.table("positions")
    return pick(whole(positions, "seats", 0), find(column(table, "position_id"), positions["position_id"]), 0)


@view
def single_seat(situation: Situation) -> Any:
    """Number the posts with one seat, one number a tenure; -1 for other posts and for merely announced tenures."""
    table = situation.table("tenures")
    counted = (situation.view("seats") == 1) & ~equals(table, "certainty", "expected")
    return np.where(counted, codes(column(table, "position_id")), -1)


@view
def holders(situation: Situation) -> View:
    """Pairs of tenures of different persons in one single-seat post, in one capacity, that may overlap."""
    table, group = situation.table("tenures"), situation.view("single_seat")
    person = codes(column(table, "person_id"))
    confirmed = np.where(flag(table, "acting"), -1, group)
    first, second = _candidates(situation, confirmed, 0)
    keep = person[first] != person[second]
    return pair_view(situation, first[keep], second[keep], int((group >= 0).sum()))


@view
def stints(situation: Situation) -> View:
    """Pairs of tenures of one person in one post and capacity that may touch or overlap."""
    table = situation.table("tenures")
    capacity = pd.Series(flag(table, "acting"), index=table.index)
    group = codes(column(table, "person_id"), column(table, "position_id"), capacity)
    group = np.where(equals(table, "certainty", "expected"), -1, group)
    first, second = _candidates(situation, group, -2)
    return pair_view(situation, first, second, int((group >= 0).sum()))


def _candidates(situation: Situation, group: Any, slack: int) -> tuple[Any, Any]:
    start, end = situation.view("tenure_dates")
    stated = start.known & situation.view("tenure_dates_as_stated")[1].known
    return overlapping(np.where(stated, group, -1), start.lo, end.hi, slack)


def pair_view(situation: Situation, first: Any, second: Any, seen: int) -> View:
    """Lay out pairs of tenures: S1, E1 the earlier, S2, E2 the later, which is the row at fault."""
    table, (start, end) = situation.table("tenures"), situation.view("tenure_dates")
    frame = take(start, first).bind("S1") | take(end, first).bind("E1")
    frame |= take(start, second).bind("S2") | take(end, second).bind("E2")
    key = row_ids(table, "tenures").iloc[second].reset_index(drop=True)
    return View(pd.DataFrame(frame), "tenures", key, {"": (table, second), "other": (table, first)}, seen)


@view
def neighbours(situation: Situation) -> View:
    """Tenures of a single-seat post in order of start, each beside the earlier one that lasts longest."""
    table, (start, end) = situation.table("tenures"), situation.view("tenure_dates")
    group = situation.view("single_seat")
    rows = in_order(group, start.lo)
    longest = running_best(group[rows], end.hi[rows])
    surest = running_best(group[rows], end.lo[rows])
    later = longest >= 0
    second, first = rows[later], rows[longest[later]]
    sure = rows[surest[later]]
    frame = take(start, second).bind("S2") | Family(end.lo[sure], end.hi[first], end.known[first]).bind("E1")
    key = row_ids(table, "tenures").iloc[second].reset_index(drop=True)
    words = {"": (table, second), "other": (table, first)}
    return View(pd.DataFrame(frame), "tenures", key, words, int((group >= 0).sum()))
