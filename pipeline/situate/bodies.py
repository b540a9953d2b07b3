"""Views of persons, bodies and posts: when they lived, when they existed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from pipeline.situate.columns import column, equals, family, find, ordered, row_ids, take
from pipeline.situate.registry import view
from schemas.rules.days import FAR
from schemas.rules.situation import Family, View

if TYPE_CHECKING:
    from schemas.rules.situation import Situation


def existence(situation: Situation, table: str) -> tuple[Family, Family]:
    """Return when the bodies or posts of a table were founded and abolished, as stated."""
    name = f"existence of {table}"
    if name not in situation.memory:
        frame = situation.table(table)
        situation.memory[name] = family(frame, "established"), family(frame, "abolished")
    found: tuple[Family, Family] = situation.memory[name]
    return found


def first_founding(situation: Situation, table: str) -> Family:
    """Return foundings to compute with: a body set up again existed since the earliest founding that is stated."""
    founded, _ = existence(situation, table)
    if "claims" not in situation.tables:
        return founded
    claims = situation.table("claims")
    keep = equals(claims, "predicate", "established") & ~equals(claims, "polarity", "negated")
    stated = claims[keep]
    start = family(stated, "start")
    dated = pd.DataFrame({"lo": start.lo, "hi": start.hi})[start.known]
    earliest = dated.groupby(column(stated, "subject_id").to_numpy()[start.known]).min()
    ids = row_ids(situation.table(table), table)
    low, high = (ids.map(earliest[end]).fillna(FAR).to_numpy(dtype=np.int64) for end in ("lo", "hi"))
    return Family(np.minimum(founded.lo, low), np.minimum(founded.hi, high), founded.known | (low < FAR))


@view
def lives(situation: Situation) -> View:
    """Persons: birth B and death X as stated; alive is the latest day on which they held a post."""
    persons = situation.table("persons")
    born, died = family(persons, "born"), family(persons, "died")
    later = Family(
        np.where(died.known, died.lo, _last_seen(situation)), died.hi, died.known | (_last_seen(situation) > -FAR)
    )
    frame = born.bind("B") | died.bind("X") | later.bind("L")
    return _simple(persons, "persons", frame)


def _last_seen(situation: Situation) -> Any:
    persons = situation.table("persons")
    if "tenures" not in situation.tables:
        return np.full(len(persons), -FAR)
    tenures = situation.table("tenures")
    current = tenures[equals(tenures, "status", "current")]
    day = pd.Series(family(current, "as_of").lo).groupby(column(current, "person_id").to_numpy()).max()
    return persons["person_id"].map(day).fillna(-FAR).to_numpy(dtype=np.int64)


def _simple(table: pd.DataFrame, name: str, frame: dict[str, Any]) -> View:
    return View(pd.DataFrame(frame, copy=False), name, row_ids(table, name), {"": (table, np.arange(len(table)))})


@view
def existences(situation: Situation) -> View:
    """Bodies and posts: founding F and abolition U as stated."""
    parts = [_existences_of(situation, t) for t in ("institutions", "positions") if t in situation.tables]
    none = pd.DataFrame({"table": [], "row_id": []}, dtype="str")
    words = pd.concat([part[1] for part in parts], ignore_index=True) if parts else none
    frame = pd.concat([part[0] for part in parts], ignore_index=True) if parts else pd.DataFrame()
    return View(frame, words["table"], words["row_id"], {"": (words, np.arange(len(words)))})


def _existences_of(situation: Situation, table: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    frame, (founded, abolished) = situation.table(table), existence(situation, table)
    names = column(frame, "title" if table == "positions" else "name")
    words = {"table": [table] * len(frame), "row_id": row_ids(frame, table), "name": names}
    words |= {name: column(frame, name) for name in ("established", "abolished")}
    return pd.DataFrame(founded.bind("F") | abolished.bind("U")), pd.DataFrame(words)


@view
def offices(situation: Situation) -> View:
    """Posts: their own existence S to E beside that of their body, F to U."""
    positions, bodies = situation.table("positions"), situation.table("institutions")
    rows = find(column(positions, "institution_id"), bodies["institution_id"])
    start, end = ordered(*existence(situation, "positions"))
    founded, abolished = ordered(first_founding(situation, "institutions"), existence(situation, "institutions")[1])
    frame = start.bind("S") | end.bind("E") | take(founded, rows).bind("F") | take(abolished, rows).bind("U")
    words = {"": (positions, np.arange(len(positions))), "body": (bodies, rows)}
    return View(pd.DataFrame(frame), "positions", row_ids(positions, "positions"), words)
