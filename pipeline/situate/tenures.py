"""Tenures beside their holder, post and body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from pipeline.situate.bodies import existence, first_founding
from pipeline.situate.columns import (
    OPEN,
    begun_within,
    choose,
    codes,
    codes_together,
    column,
    day_numbers,
    ended_within,
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
from schemas.rules.days import FAR
from schemas.rules.situation import Family, View
from schemas.tables import TABLES

if TYPE_CHECKING:
    from schemas.rules.situation import Situation


@view
def tenure_dates(situation: Situation) -> tuple[Family, Family]:
    """Return start and end of every tenure, the end narrowed not to be before the start, and the other way round."""
    return ordered(*situation.view("tenure_dates_as_stated"))


@view
def tenure_dates_as_stated(situation: Situation) -> tuple[Family, Family]:
    """Return start and end of every tenure as stated."""
    tenures = situation.table("tenures")
    own_day = day_numbers(tenures, "as_of_min", -FAR)
    start, end = family(tenures, "start"), family(tenures, "end", own_day)
    opened = equals(tenures, "end", OPEN) & (end.lo == -FAR)
    return start, Family(np.where(opened, own_day, end.lo), end.hi, end.known)


@view
def tenures(situation: Situation) -> View:
    """Tenures: start S and end E, the holder's birth B and death X, the existence F to U of post and body."""
    table = situation.table("tenures")
    start, end = situation.view("tenure_dates")
    raw_start, raw_end = situation.view("tenure_dates_as_stated")
    frame: dict[str, Any] = start.bind("S") | end.bind("E") | raw_start.bind("S0") | raw_end.bind("E0")
    status = {name: equals(table, "status", name) for name in ("current", "ended")}
    seen = np.where(status["current"], np.minimum(end.hi, situation.view("as_of")), end.hi)
    source_day = family(table, "as_of")
    frame |= source_day.bind("R") | status | {"seen": seen, "acting": flag(table, "acting")}
    frame |= {"announced": equals(table, "certainty", "expected"), "twins": _twins(table, raw_start, raw_end)}
    persons, holder = _holders(situation, frame)
    positions, bodies, posts = _places(situation, frame)
    words = {"": (table, np.arange(len(table))), "holder": (persons, holder), "post": (positions, posts)}
    return View(
        pd.DataFrame(frame, copy=False),
        "tenures",
        row_ids(table, "tenures"),
        words | {"body": (bodies, frame.pop("at"))},
    )


def _twins(table: pd.DataFrame, start: Family, end: Family) -> Any:
    """Count the rows with the same holder, post, capacity and bounds."""
    keys = [column(table, "person_id"), column(table, "position_id"), pd.Series(flag(table, "acting"), table.index)]
    bounds = [pd.Series(part, table.index) for part in (start.lo, start.hi, end.lo, end.hi)]
    group = codes(*keys, *bounds)
    sizes = np.bincount(group[group >= 0], minlength=1)
    return np.where(group >= 0, sizes[group], 0)


def _optional(situation: Situation, name: str) -> pd.DataFrame:
    return situation.tables.get(name, pd.DataFrame({TABLES[name].key[0]: pd.Series([], dtype="str")}))


def _holders(situation: Situation, frame: dict[str, Any]) -> tuple[pd.DataFrame, Any]:
    table, persons = situation.table("tenures"), _optional(situation, "persons")
    rows = find(column(table, "person_id"), persons["person_id"])
    born, died = ordered(family(persons, "born"), family(persons, "died"))
    born, died = take(born, rows), take(died, rows)
    touches = died.known & (frame["E.lo"] <= died.hi) & (died.lo <= frame["E.hi"])
    frame |= born.bind("B") | died.bind("X") | {"died_in_office": touches}
    ages = situation.parameters["ages"]
    own = column(table, "position_id").map(ages) if ages else None
    frame["age"] = situation.parameters["limits"]["youngest"] if own is None else _filled(own, situation, "youngest")
    return persons, rows


def _filled(values: pd.Series[Any], situation: Situation, limit: str) -> Any:
    return values.fillna(situation.parameters["limits"][limit]).to_numpy(dtype=np.int64)


def _places(situation: Situation, frame: dict[str, Any]) -> tuple[pd.DataFrame, pd.DataFrame, Any]:
    table, limits = situation.table("tenures"), situation.parameters["limits"]
    positions, bodies = _optional(situation, "positions"), _optional(situation, "institutions")
    posts = find(column(table, "position_id"), positions["position_id"])
    own_body = column(positions, "institution_id")
    body_of_post = find(own_body, bodies["institution_id"])
    named = find(column(table, "institution_id"), bodies["institution_id"])
    at = np.where(posts >= 0, pick(body_of_post, posts, -1), named)
    founded, abolished = _existence_of_office(situation, posts, at)
    frame |= founded.bind("F") | abolished.bind("U") | {"at": at}
    mine, its = codes_together(column(table, "institution_id"), own_body)
    frame |= {"mine": mine, "its": pick(its, posts, -1), "seats": pick(whole(positions, "seats", 0), posts, 0)}
    terms = situation.parameters["terms"]
    frame["cap"] = (
        _filled(column(table, "position_id").map(terms), situation, "cap_years") if terms else limits["cap_years"]
    )
    return positions, bodies, posts


def _existence_of_office(situation: Situation, posts: Any, bodies: Any) -> tuple[Family, Family]:
    """Return the existence of each tenure's post: inside that of its body, and the same where its own is not stated."""
    first, last = _existence_or_none(situation, "positions", posts)
    body_first, body_last = _existence_or_none(situation, "institutions", bodies)
    inside = begun_within(first, body_first, body_last), ended_within(last, body_first, body_last)
    first, last = choose(first.known, inside[0], body_first), choose(last.known, inside[1], body_last)
    return ordered(first, last)


def _existence_or_none(situation: Situation, table: str, rows: Any) -> tuple[Family, Family]:
    if table not in situation.tables:
        none = Family(np.full(len(rows), -FAR), np.full(len(rows), FAR), np.zeros(len(rows), dtype=bool))
        return none, none
    return take(first_founding(situation, table), rows), take(existence(situation, table)[1], rows)
