"""Views of ranks: sets of possible levels of posts, bodies and persons, and statements about steps between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from pipeline.situate.columns import (
    codes,
    codes_together,
    column,
    equals,
    family,
    find,
    flag,
    ordered,
    pick,
    row_ids,
    take,
    whole,
)  # fmt: skip
from pipeline.situate.registry import view
from pipeline.situate.sweep import overlapping
from schemas.rules.days import LEVELS
from schemas.rules.situation import View

if TYPE_CHECKING:
    from schemas.rules.situation import Situation


def thing(kind: Any, ids: pd.Series[Any]) -> pd.Series[Any]:
    """Return kind and id as one key, null where the id is."""
    return (pd.Series(kind, index=ids.index, dtype="str") if isinstance(kind, str) else kind).str.cat(ids, sep=":")


@view
def rank_periods(situation: Situation) -> pd.DataFrame:
    """Return rank_history with the level and ladder of each rank, when it held, and the key of whose rank it is."""
    table, ranks = situation.table("rank_history"), situation.table("ranks")
    rows = find(column(table, "rank_id"), ranks["rank_id"])
    own_day = np.full(len(table), situation.view("as_of"))
    start, end = ordered(family(table, "start"), family(table, "end", own_day))
    level = pick(whole(ranks, "order", 0), rows, 0)
    usable = (level > 0) & (level <= LEVELS) & ~equals(table, "certainty", "expected")
    frame = start.bind("S") | end.bind("E") | {"level": level, "usable": usable}
    frame |= {
        "ladder": pick(codes(column(ranks, "ladder")), rows, -1),
        "whose": thing(column(table, "subject_kind"), column(table, "subject_id")),
    }
    return pd.DataFrame(frame | {"rank_id": column(table, "rank_id")})


@view
def level_sets(situation: Situation) -> dict[int, pd.Series[Any]]:
    """Return, by ladder, the set of levels that each thing is stated to have at some time, as bits."""
    periods = situation.view("rank_periods")
    kept = periods[periods["usable"]]
    bits = kept.assign(bits=np.left_shift(1, kept["level"].to_numpy() - 1))
    return {
        int(ladder): part.groupby("whose")["bits"].agg(np.bitwise_or.reduce) for ladder, part in bits.groupby("ladder")
    }


def compared(situation: Situation, one: pd.Series[Any], other: pd.Series[Any]) -> tuple[Any, pd.DataFrame]:
    """Return the rows of which both ends have levels on one ladder, with these sets La and Lb."""
    parts = []
    for sets in situation.view("level_sets").values():
        a, b = (ends.map(sets).fillna(0).to_numpy(dtype=np.int64) for ends in (one, other))
        rows = np.flatnonzero((a > 0) & (b > 0))
        parts.append(pd.DataFrame({"row": rows, "La": a[rows], "Lb": b[rows]}))
    frame = (
        pd.concat(parts, ignore_index=True) if parts else pd.DataFrame({"row": [], "La": [], "Lb": []}, dtype=np.int64)
    )
    return frame.pop("row").to_numpy(dtype=np.int64), frame


@view
def rank_pairs(situation: Situation) -> View:
    """Pairs of rank statements about one thing on one ladder that name different ranks and may overlap."""
    table, periods = situation.table("rank_history"), situation.view("rank_periods")
    whose = periods["whose"].str.cat(periods["ladder"].astype("str"), sep="@")
    stated = periods["usable"] & periods["S.known"] & periods["E.known"]
    group = np.where(stated, codes(whose), -1)
    first, second = overlapping(group, periods["S.lo"].to_numpy(), periods["E.hi"].to_numpy(), 0)
    level = periods["level"].to_numpy()
    keep = level[first] != level[second]
    first, second = first[keep], second[keep]
    frame = {
        f"{name}{n}.{end}": periods[f"{name}.{end}"].to_numpy()[rows]
        for n, rows in ((1, first), (2, second))
        for name in "SE"
        for end in ("lo", "hi", "known")
    }
    key = row_ids(table, "rank_history").iloc[second].reset_index(drop=True)
    seen = int(periods["usable"].sum())
    return View(pd.DataFrame(frame), "rank_history", key, {"": (table, second), "other": (table, first)}, seen)


@view
def tenure_ranks(situation: Situation) -> View:
    """Tenures with a rank, beside the statement of that rank of the post (or body) that comes nearest in time."""
    table, periods = situation.table("tenures"), situation.view("rank_periods")
    start, end = situation.view("tenure_dates")
    posts = thing("position", column(table, "position_id")), thing("institution", column(table, "institution_id"))
    parts = []
    for whose in posts:
        mine, its = codes_together(
            whose.str.cat(column(table, "rank_id_at_start"), sep="@"),
            periods["whose"].str.cat(periods["rank_id"], sep="@"),
        )
        left = pd.DataFrame({"code": mine, "tenure": np.arange(len(table))})
        right = pd.DataFrame({"code": its, "period": np.arange(len(periods))})
        parts.append(left[left["code"] >= 0].merge(right[right["code"] >= 0], on="code"))
    pairs = pd.concat(parts, ignore_index=True)
    tenure, period = pairs["tenure"].to_numpy(), pairs["period"].to_numpy()
    frame = take(start, tenure).bind("S") | take(end, tenure).bind("E")
    frame |= {
        f"{new}.{end}": periods[f"{old}.{end}"].to_numpy()[period]
        for new, old in (("F", "S"), ("U", "E"))
        for end in ("lo", "hi", "known")
    }
    away = np.maximum(frame["S.lo"] - frame["U.hi"], frame["F.lo"] - frame["E.hi"])
    kept = pairs.assign(away=away).sort_values(["tenure", "away", "period"]).drop_duplicates("tenure").index
    rows = tenure[kept]
    key = row_ids(table, "tenures").iloc[rows].reset_index(drop=True)
    words = {"": (table, rows), "rank": (situation.table("rank_history"), period[kept])}
    return View(pd.DataFrame(frame).loc[kept].reset_index(drop=True), "tenures", key, words)


@view
def deputies(situation: Situation) -> View:
    """Deputy posts beside the head post of the same body, with their possible levels La and Lb."""
    table = situation.table("positions")
    return _posts_of_one_body(situation, equals(table, "role", "deputy"), equals(table, "role", "head"))


def _posts_of_one_body(situation: Situation, ones: Any, others: Any) -> View:
    table = situation.table("positions")
    body = codes(column(table, "institution_id"))
    left = pd.DataFrame({"body": body, "one": np.arange(len(table))})[ones & (body >= 0)]
    right = pd.DataFrame({"body": body, "other": np.arange(len(table))})[others & (body >= 0)]
    pairs = left.merge(right, on="body")
    whose = thing("position", column(table, "position_id"))
    one, other = pairs["one"].to_numpy(), pairs["other"].to_numpy()
    rows, frame = compared(situation, whose.iloc[one].reset_index(drop=True), whose.iloc[other].reset_index(drop=True))
    key = row_ids(table, "positions").iloc[one[rows]].reset_index(drop=True)
    return View(frame, "positions", key, {"": (table, one[rows]), "head": (table, other[rows])})


@view
def heads(situation: Situation) -> View:
    """Bodies beside their head post, with the possible levels La of the body and Lb of the post."""
    table, bodies = situation.table("positions"), situation.table("institutions")
    at = np.flatnonzero(equals(table, "role", "head"))
    body = find(column(table, "institution_id").iloc[at].reset_index(drop=True), bodies["institution_id"])
    at, body = at[body >= 0], body[body >= 0]
    one = thing("institution", bodies["institution_id"]).iloc[body].reset_index(drop=True)
    other = thing("position", table["position_id"]).iloc[at].reset_index(drop=True)
    rows, frame = compared(situation, one, other)
    key = row_ids(bodies, "institutions").iloc[body[rows]].reset_index(drop=True)
    return View(frame, "institutions", key, {"": (bodies, body[rows]), "head": (table, at[rows])})


@view
def superiors(situation: Situation) -> View:
    """Links to a superior, with the possible levels La of the superior and Lb of the subordinate."""
    table = situation.table("relations")
    keep = np.flatnonzero(
        equals(table, "predicate", *situation.parameters["relations"]["superiors"])
        & ~equals(table, "polarity", "negated")
    )
    links = table.iloc[keep].reset_index(drop=True)
    above = thing(column(links, "object_kind"), column(links, "object_id"))
    below = thing(column(links, "subject_kind"), column(links, "subject_id"))
    rows, frame = compared(situation, above, below)
    return View(frame, "relations", row_ids(links, "relations").iloc[rows].reset_index(drop=True), {"": (links, rows)})


@view
def personal_ranks(situation: Situation) -> View:
    """Tenures beside the holder's own rank at the time: possible levels La of the person and Lb of the post."""
    table, periods = situation.table("tenures"), situation.view("rank_periods")
    start, end = situation.view("tenure_dates")
    own = periods[periods["usable"]].assign(period=lambda frame: frame.index)
    left = pd.DataFrame({"whose": thing("person", column(table, "person_id")), "tenure": np.arange(len(table))})
    pairs = left.merge(own[["whose", "period", "S.lo", "E.hi"]], on="whose")
    tenure = pairs["tenure"].to_numpy()
    pairs = pairs[(pairs["S.lo"].to_numpy() < end.hi[tenure]) & (start.lo[tenure] < pairs["E.hi"].to_numpy())]
    parts = []
    for ladder, sets in situation.view("level_sets").items():
        here = pairs[periods["ladder"].to_numpy()[pairs["period"].to_numpy()] == ladder]
        bits = np.left_shift(1, periods["level"].to_numpy()[here["period"].to_numpy()] - 1)
        personal = pd.Series(bits).groupby(here["tenure"].to_numpy()).agg(np.bitwise_or.reduce)
        post = thing("position", column(table, "position_id")).iloc[personal.index].map(sets)
        part = pd.DataFrame(
            {"row": personal.index, "La": personal.to_numpy(), "Lb": post.fillna(0).to_numpy(dtype=np.int64)}
        )
        parts.append(part[part["Lb"] > 0])
    frame = (
        pd.concat(parts, ignore_index=True) if parts else pd.DataFrame({"row": [], "La": [], "Lb": []}, dtype=np.int64)
    )
    rows = frame.pop("row").to_numpy(dtype=np.int64)
    frame["acting"] = flag(table, "acting")[rows]
    return View(frame, "tenures", row_ids(table, "tenures").iloc[rows].reset_index(drop=True), {"": (table, rows)})
