"""Views of links: relations beside both ends, renamed bodies, rival parents, and who followed whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from pipeline.situate.bodies import existence, first_founding
from pipeline.situate.columns import choose, codes, codes_together, column, equals, family, find, ordered, row_ids, take
from pipeline.situate.ranks import thing
from pipeline.situate.registry import view
from pipeline.situate.sweep import overlapping
from schemas.rules.days import FAR
from schemas.rules.situation import Family, View

if TYPE_CHECKING:
    from schemas.rules.situation import Situation

TABLE_OF = {"institution": "institutions", "position": "positions"}


@view
def affirmed(situation: Situation) -> pd.DataFrame:
    """Return the relations that a source affirms."""
    table = situation.table("relations")
    kept: pd.DataFrame = table[~equals(table, "polarity", "negated")].reset_index(drop=True)
    return kept


@view
def affirmed_dates(situation: Situation) -> tuple[Family, Family]:
    """Return start and end of the affirmed relations."""
    table = situation.view("affirmed")
    own_day = np.full(len(table), situation.view("as_of"))
    return ordered(family(table, "start"), family(table, "end", np.where(own_day == FAR, -FAR, own_day)))


def end_existence(situation: Situation, links: pd.DataFrame, side: str) -> tuple[Family, Family]:
    """Return when the subjects or objects of links existed; unbounded where that is not known."""
    size = len(links)
    none = Family(np.full(size, -FAR), np.full(size, FAR), np.zeros(size, dtype=bool))
    founded, abolished = none, none
    for kind, name in TABLE_OF.items():
        if name in situation.tables:
            ids = column(links, f"{side}_id").where(equals(links, f"{side}_kind", kind))
            rows = find(ids, situation.table(name)[f"{kind}_id"])
            founded = choose(rows >= 0, take(first_founding(situation, name), rows), founded)
            abolished = choose(rows >= 0, take(existence(situation, name)[1], rows), abolished)
    return ordered(founded, abolished)


@view
def relations(situation: Situation) -> View:
    """Affirmed links from S to E, beside the existence F to U of the subject and G to V of the object."""
    table, (start, end) = situation.view("affirmed"), situation.view("affirmed_dates")
    (founded, abolished), (founded2, abolished2) = (end_existence(situation, table, s) for s in ("subject", "object"))
    frame = start.bind("S") | end.bind("E") | founded.bind("F") | abolished.bind("U")
    frame |= founded2.bind("G") | abolished2.bind("V")
    successors = situation.parameters["relations"]["successors"]
    frame["event"] = equals(table, "predicate", *successors)
    return View(pd.DataFrame(frame), "relations", row_ids(table, "relations"), {"": (table, np.arange(len(table)))})


def codes_of_end(links: pd.DataFrame, side: str) -> pd.Series[Any]:
    """Return kind and id of one end of each link as one key."""
    return thing(column(links, f"{side}_kind"), column(links, f"{side}_id"))


@view
def both_ends(situation: Situation) -> View:
    """Both ends, a and b, of every affirmed link, and of the link from a body to its parent."""
    parts = [_links(situation)] if "relations" in situation.tables else []
    parts += [_parents(situation)] if "institutions" in situation.tables else []
    words = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=["table", "row_id"])
    one, other = codes_together(column(words, "one"), column(words, "other"))
    frame = pd.DataFrame({"a": one, "b": other})
    return View(frame, words["table"], words["row_id"], {"": (words, np.arange(len(words)))})


def _links(situation: Situation) -> pd.DataFrame:
    table = situation.view("affirmed")
    ends = {"one": codes_of_end(table, "subject"), "other": codes_of_end(table, "object")}
    words = {"table": "relations", "row_id": row_ids(table, "relations"), "name": column(table, "subject")}
    return pd.DataFrame(words | ends | {"predicate": column(table, "predicate")})


def _parents(situation: Situation) -> pd.DataFrame:
    table = situation.table("institutions")
    ends = {"one": column(table, "institution_id"), "other": column(table, "parent_id")}
    words = {"table": "institutions", "row_id": row_ids(table, "institutions"), "name": column(table, "name")}
    return pd.DataFrame(words | ends | {"predicate": "parent_id"})


@view
def renamings(situation: Situation) -> View:
    """Renamed or replaced bodies and posts: the end U1 of the one, the founding F2 of its successor."""
    links = situation.view("affirmed")
    keep = equals(links, "predicate", *situation.parameters["relations"]["renamings"])
    table = links[keep].reset_index(drop=True)
    ended, began = end_existence(situation, table, "subject")[1], end_existence(situation, table, "object")[0]
    frame = pd.DataFrame(ended.bind("U1") | began.bind("F2"))
    return View(frame, "relations", row_ids(table, "relations"), {"": (table, np.arange(len(table)))})


@view
def rival_parents(situation: Situation) -> View:
    """Pairs of links of one kind from one thing to different parents that may hold at once."""
    links, (start, end) = situation.view("affirmed"), situation.view("affirmed_dates")
    kept = equals(links, "predicate", *situation.parameters["relations"]["single_parent"])
    kind = codes(column(links, "predicate"), codes_of_end(links, "subject"))
    group = np.where(kept & start.known & end.known, kind, -1)
    parent = codes(codes_of_end(links, "object"))
    first, second = overlapping(group, start.lo, end.hi, 0)
    differ = parent[first] != parent[second]
    first, second = first[differ], second[differ]
    frame = take(start, first).bind("S1") | take(end, first).bind("E1")
    frame |= take(start, second).bind("S2") | take(end, second).bind("E2")
    key = row_ids(links, "relations").iloc[second].reset_index(drop=True)
    return View(pd.DataFrame(frame), "relations", key, {"": (links, second), "other": (links, first)}, int(kept.sum()))


@view
def handovers(situation: Situation) -> pd.DataFrame:
    """Return the affirmed statements of succession: row of the claim, predecessor and successor, as person ids."""
    claims = situation.table("claims")
    fine = ~equals(claims, "polarity", "negated") & ~equals(claims, "certainty", "expected")
    before, after = (equals(claims, "predicate", name) & fine for name in ("preceded_by", "succeeded_by"))
    subject, other = column(claims, "subject_id"), column(claims, "object_id")
    frame = pd.DataFrame({"claim": np.arange(len(claims)), "predecessor": other.where(before, subject)})
    frame["successor"] = subject.where(before, other)
    return frame[before | after].dropna().reset_index(drop=True)


@view
def handovers_in_posts(situation: Situation) -> pd.DataFrame:
    """Return each succession with every post that both persons held: first end E1 of the one, last start S2."""
    tenures, (start, end) = situation.table("tenures"), situation.view("tenure_dates")
    held = pd.DataFrame({"person": column(tenures, "person_id"), "post": column(tenures, "position_id")})
    held = held.assign(start_lo=start.lo, start_hi=start.hi, end_lo=end.lo, end_hi=end.hi)
    held["known"] = start.known & situation.view("tenure_dates_as_stated")[1].known
    ends = held.groupby(["person", "post"], as_index=False).agg(
        end_lo=("end_lo", "min"), end_hi=("end_hi", "min"), start_lo=("start_lo", "max"), start_hi=("start_hi", "max"),
        known=("known", "all"),
    )  # fmt: skip
    both = situation.view("handovers").merge(ends, left_on="predecessor", right_on="person")
    pairs: pd.DataFrame = both.merge(
        ends, left_on=["successor", "post"], right_on=["person", "post"], suffixes=("1", "2")
    )
    return pairs


@view
def successions(situation: Situation) -> View:
    """Statements of succession, each in the shared post that fits it best: end E1 of the one, start S2 of the other."""
    claims, both = situation.table("claims"), situation.view("handovers_in_posts")
    late = both["end_lo1"] - both["start_hi2"]
    best = both.assign(late=late).sort_values(["claim", "late", "post"], kind="stable").drop_duplicates("claim")
    rows = best["claim"].to_numpy(dtype=np.int64)
    frame = {"E1.lo": best["end_lo1"], "E1.hi": best["end_hi1"], "E1.known": best["known1"]}
    frame |= {"S2.lo": best["start_lo2"], "S2.hi": best["start_hi2"], "S2.known": best["known2"]}
    tenures = situation.table("tenures")
    words = {"": (claims, rows), "post": (tenures, find(best["post"], column(tenures, "position_id")))}
    numbers = pd.DataFrame(frame).reset_index(drop=True)
    return View(numbers, "claims", row_ids(claims, "claims").iloc[rows].reset_index(drop=True), words)
