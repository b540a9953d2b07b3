"""Claims side by side: what two of them say about one event, one post or one rank, and what was made of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from pipeline.situate.claims import affirmed_rows
from pipeline.situate.columns import codes, column, equals, family, find, flag, pick, row_ids, take, whole
from pipeline.situate.registry import view
from pipeline.situate.sweep import overlapping, together
from schemas.rules.days import FAR, LEVELS
from schemas.rules.situation import Family, View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemas.rules.situation import Situation

EVENTS = ("born", "died", "established", "abolished")
PERIODS = ("position_held", "member_of")
REPEATABLE = ("established", "abolished")

MERGED = {
    ("persons", "born"): ("born", "start"), ("persons", "died"): ("died", "start"),
    ("institutions", "established"): ("established", "start"), ("institutions", "abolished"): ("abolished", "start"),
    ("positions", "established"): ("established", "start"), ("positions", "abolished"): ("abolished", "start"),
    ("tenures", "start"): (PERIODS, "start"), ("tenures", "end"): (PERIODS, "end"),
    ("rank_history", "start"): ("has_rank", "start"), ("rank_history", "end"): ("has_rank", "end"),
}  # fmt: skip
"""Date columns of the tables, with the claims' predicates and column that state them."""


def sentence_codes(claims: pd.DataFrame) -> Any:
    """Number the sentences: two claims of one sentence are one witness."""
    return codes(column(claims, "source_id"), column(claims, "sentence_id"))


@view
def events(situation: Situation) -> View:
    """Pairs of claims of different sentences about one event: dates X and Y, and whether it surely is one event."""
    parts = [_single_events(situation), *(_periods(situation, end) for end in ("start", "end"))]
    claims = situation.table("claims")
    first, second = (np.concatenate([part[n] for part in parts]) for n in (0, 1))
    frame = pd.concat([part[2] for part in parts], ignore_index=True)
    words = pd.DataFrame({"what": np.repeat(["date", "start", "end"], [len(part[0]) for part in parts])})
    sides = {"": (claims, second), "other": (claims, first), "pair": (words, np.arange(len(words)))}
    rows = affirmed_rows(claims, *EVENTS, *PERIODS)
    return View(frame, "claims", row_ids(claims, "claims").iloc[second].reset_index(drop=True), sides, len(rows))


def _different_sentences(claims: pd.DataFrame, first: Any, second: Any) -> Any:
    sentence = sentence_codes(claims)
    return (sentence[first] != sentence[second]) | (sentence[first] < 0)


def _single_events(situation: Situation) -> tuple[Any, Any, pd.DataFrame]:
    claims, (start, _) = situation.table("claims"), situation.view("claim_dates")
    rows = affirmed_rows(claims, *EVENTS)
    rows = rows[start.known[rows]]
    group = np.full(len(claims), -1)
    group[rows] = codes(column(claims, "predicate").iloc[rows], column(claims, "subject_id").iloc[rows])
    first, second = together(group)
    keep = _different_sentences(claims, first, second)
    first, second = first[keep], second[keep]
    frame = take(start, first).bind("X") | take(start, second).bind("Y")
    again = _repeated(situation, group)[group[second]] if len(second) else np.empty(0, dtype=bool)
    frame["one"] = ~again & ~_undone(claims, start, first, second)
    return first, second, pd.DataFrame(frame)


def _undone(claims: pd.DataFrame, start: Family, first: Any, second: Any) -> Any:
    """Tell pairs of foundings between which an abolition of the same thing may lie: they are of two events."""
    ends: dict[str, list[int]] = {}
    subjects = column(claims, "subject_id").astype("str").tolist()
    for row in affirmed_rows(claims, "abolished").tolist():
        if start.known[row]:
            ends.setdefault(subjects[row], []).append(row)
    founded = equals(claims, "predicate", "established")
    return np.array(
        [
            bool(founded[b]) and any(_may_lie_between(start, a, end, b) for end in ends.get(subjects[b], ()))
            for a, b in zip(first.tolist(), second.tolist(), strict=True)
        ],
        dtype=bool,
    )


def _may_lie_between(start: Family, one: int, middle: int, other: int) -> bool:
    early, late = sorted((one, other), key=lambda row: int(start.lo[row]))
    return bool(start.hi[middle] >= start.lo[early] and start.lo[middle] <= start.hi[late])


def _repeated(situation: Situation, group: Any) -> Any:
    """Tell groups of founding (or abolition) claims of which one speaks of a body that was set up again."""
    claims = situation.table("claims")
    pattern = re.compile(situation.parameters["restored"]["pattern"])
    again = column(claims, "quote").astype("str").str.contains(pattern).fillna(value=False).to_numpy(dtype=bool)
    rows = np.flatnonzero((group >= 0) & equals(claims, "predicate", *REPEATABLE) & again)
    found = np.zeros(group.max(initial=-1) + 1, dtype=bool)
    found[group[rows]] = True
    return found


def _periods(situation: Situation, end: str) -> tuple[Any, Any, pd.DataFrame]:
    """Pair claims that one person held one post, where the two terms may overlap, and compare their starts or ends."""
    claims, (start, stop) = situation.table("claims"), situation.view("claim_dates")
    rows = affirmed_rows(claims, *PERIODS)
    capacity = pd.Series(flag(claims, "acting"), index=claims.index)
    keys = [column(claims, name) for name in ("subject_id", "object_id")]
    group = np.full(len(claims), -1)
    group[rows] = codes(*(key.iloc[rows] for key in (*keys, capacity)))
    first, second = together(group)
    compared = start if end == "start" else _closed(claims, stop)
    may = (start.lo[first] < stop.hi[second]) & (start.lo[second] < stop.hi[first])
    keep = may & compared.known[first] & compared.known[second] & _different_sentences(claims, first, second)
    first, second = first[keep], second[keep]
    frame = take(compared, first).bind("X") | take(compared, second).bind("Y")
    frame["one"] = (start.hi[first] < stop.lo[second]) & (start.hi[second] < stop.lo[first])
    return first, second, pd.DataFrame(frame)


def _closed(claims: pd.DataFrame, stop: Family) -> Family:
    """Return stated ends: an end that is open or not stated says nothing against another."""
    stated = column(claims, "end").notna().to_numpy(dtype=bool) & (stop.hi < FAR)
    return Family(stop.lo, stop.hi, stop.known & stated)


@view
def rival_holders(situation: Situation) -> View:
    """Pairs of claims of different sentences that name different holders of one single-seat post and may overlap."""
    claims, positions = situation.table("claims"), situation.table("positions")
    start, end = situation.view("claim_dates")
    post = find(column(claims, "object_id"), positions["position_id"])
    counted = np.zeros(len(claims), dtype=bool)
    counted[affirmed_rows(claims, "position_held")] = True
    counted &= (pick(whole(positions, "seats", 0), post, 0) == 1) & ~flag(claims, "acting")
    group = np.where(counted & start.known & end.known, post, -1)
    first, second = overlapping(group, start.lo, end.hi, 0)
    person = codes(column(claims, "subject_id"))
    keep = (person[first] != person[second]) & _different_sentences(claims, first, second)
    return _pair_view(situation, first[keep], second[keep], int(counted.sum()), {})


@view
def rival_ranks(situation: Situation) -> View:
    """Pairs of claims of different sentences about the rank of one thing: levels La and Lb, and when they hold."""
    claims, ranks = situation.table("claims"), situation.table("ranks")
    level = pick(whole(ranks, "order", 0), find(column(claims, "object_id"), ranks["rank_id"]), 0)
    counted = np.zeros(len(claims), dtype=bool)
    counted[affirmed_rows(claims, "has_rank")] = True
    counted &= (level > 0) & (level <= LEVELS)
    first, second = together(np.where(counted, codes(column(claims, "subject_id")), -1))
    keep = _different_sentences(claims, first, second)
    bits = np.left_shift(1, np.maximum(level - 1, 0))
    first, second = first[keep], second[keep]
    return _pair_view(situation, first, second, int(counted.sum()), {"La": bits[first], "Lb": bits[second]})


def _pair_view(situation: Situation, first: Any, second: Any, seen: int, more: dict[str, Any]) -> View:
    claims, (start, end) = situation.table("claims"), situation.view("claim_dates")
    frame = take(start, first).bind("S1") | take(end, first).bind("E1")
    frame |= take(start, second).bind("S2") | take(end, second).bind("E2") | more
    key = row_ids(claims, "claims").iloc[second].reset_index(drop=True)
    return View(pd.DataFrame(frame), "claims", key, {"": (claims, second), "other": (claims, first)}, seen)


@view
def merged(situation: Situation) -> View:
    """Published dates M beside the narrowest bounds T of the claims they were read from."""
    parts = [part for place in MERGED if place[0] in situation.tables for part in _merged(situation, *place)]
    frame = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=["table", "row_id", "column"])
    words = frame[["table", "row_id", "column"]].astype("str")
    numbers = frame.drop(columns=["table", "row_id", "column"])
    return View(numbers, words["table"], words["row_id"], {"": (words, np.arange(len(words)))})


def _merged(situation: Situation, table: str, name: str) -> Iterator[pd.DataFrame]:
    evidence, claims, frame = situation.table("evidence"), situation.table("claims"), situation.table(table)
    predicates, source = MERGED[table, name]
    cites = evidence[equals(evidence, "table", table) & equals(evidence, "column", name)]
    claim = find(cites["claim_id"], claims["claim_id"])
    wanted = equals(claims, "predicate", *([predicates] if isinstance(predicates, str) else predicates))
    row = find(cites["row_id"], row_ids(frame, table))
    fits = (claim >= 0) & (row >= 0) & pick(wanted, claim, default=False)
    stated = take(situation.view("claim_dates_as_stated")[source], claim[fits])
    bounds = pd.DataFrame({"row": row[fits], "T.lo": stated.lo, "T.hi": stated.hi})
    narrow = bounds.groupby("row").agg({"T.lo": "max", "T.hi": "min"})
    rows = narrow.index.to_numpy(dtype=np.int64)
    texts = {"table": table, "row_id": row_ids(frame, table).iloc[rows].to_numpy(), "column": name}
    published = pd.DataFrame(take(family(frame, name), rows).bind("M") | texts)
    yield pd.concat([narrow.reset_index(drop=True), published], axis=1)


@view
def claim_dates_as_stated(situation: Situation) -> dict[str, Family]:
    """Return start and end of every claim as stated."""
    claims = situation.table("claims")
    return {name: family(claims, name) for name in ("start", "end")}
