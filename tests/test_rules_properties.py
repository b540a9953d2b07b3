"""What is true of the rules whatever the data: readings, narrower dates, other centuries, other names, other orders."""

from __future__ import annotations

import random
import sys
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parent / "rules"))

from support import frames

from pipeline.situate import situate
from pipeline.validate import built, check
from pipeline.validate.lines import violated
from schemas.rules.catalogue import lines, rules
from schemas.rules.days import FAR
from schemas.rules.situation import Given

CYCLE = 400  # years after which the Gregorian calendar repeats itself
SOME = settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
    phases=(Phase.generate,),
)

years = st.integers(1949, 1953)
texts = st.one_of(
    st.none(),
    years.map(str),
    years.map("{}~".format),
    st.tuples(years, st.integers(1, 12)).map("{0[0]}-{0[1]:02d}".format),
    st.tuples(years, st.integers(1, 12), st.integers(1, 28)).map("{0[0]}-{0[1]:02d}-{0[2]:02d}".format),
)
ends = st.one_of(texts, st.just(".."))
births = st.one_of(st.none(), st.integers(1929, 1938).map(str))
people, posts, bodies = (st.sampled_from([f"{kind}{n}" for n in range(3)]) for kind in ("person", "post", "body"))


def numbered(key, rows):
    """Give each row its own id."""
    return [{key: f"{key[0]}{n}", **row} for n, row in enumerate(rows)]


def each(key, names, **columns):
    """Return one row for each name, with drawn columns."""
    rows = st.tuples(*[st.fixed_dictionaries(columns)] * len(names))
    return rows.map(lambda drawn: [{key: name, **row} for name, row in zip(names, drawn, strict=True)])


NAMES = {kind: [f"{kind}{n}" for n in range(3)] for kind in ("person", "post", "body")}
datasets = st.fixed_dictionaries(
    {
        "persons": each("person_id", NAMES["person"], born=births, died=texts),
        "institutions": each("institution_id", NAMES["body"], established=texts, abolished=texts),
        "positions": each(
            "position_id", NAMES["post"], institution_id=bodies, seats=st.sampled_from([1, 2]), established=texts,
            role=st.sampled_from(["head", "deputy"]),
        ),
        "tenures": st.lists(
            st.fixed_dictionaries(
                {"person_id": people, "position_id": posts, "start": texts, "end": ends, "acting": st.booleans()}
            ),
            min_size=1, max_size=5,
        ).map(lambda rows: numbered("tenure_id", rows)),
        "relations": st.lists(
            st.fixed_dictionaries(
                {
                    "predicate": st.sampled_from(["reports_to", "subordinate_to", "renamed_to", "distinct_from"]),
                    "subject_id": bodies, "object_id": bodies, "start": texts, "end": ends,
                }
            ),
            min_size=1, max_size=4,
        ).map(lambda rows: numbered("relation_id", rows)),
        "rank_history": st.lists(
            st.fixed_dictionaries(
                {
                    "subject_kind": st.sampled_from(["position", "person"]), "subject_id": st.one_of(posts, people),
                    "rank_id": st.sampled_from(["r3", "r4", "r6"]), "start": texts, "end": ends,
                }
            ),
            min_size=1, max_size=4,
        ).map(lambda rows: numbered("rank_history_id", rows)),
        "claims": st.lists(
            st.fixed_dictionaries(
                {
                    "predicate": st.sampled_from(["position_held", "born", "succeeded_by", "preceded_by", "has_rank"]),
                    "subject_id": people, "object_id": st.one_of(people, posts), "start": texts, "end": ends,
                    "quote": st.just("in 1949, later"),
                }
            ),
            min_size=1, max_size=4,
        ).map(lambda rows: numbered("claim_id", [{**r, "sentence_id": f"s.{n}"} for n, r in enumerate(rows)])),
    }
)  # fmt: skip


def typed(rows, century=0):
    """Return the tables, with every year moved by so many years."""
    moved = {name: [{k: later(k, v, century) for k, v in row.items()} for row in part] for name, part in rows.items()}
    return frames({**moved, "ladder": True}, f"{2024 + century}-01-01")


def later(name, value, century):
    """Return a date moved by so many years, anything else as it is."""
    return f"{int(value[:4]) + century}{value[4:]}" if name in DATES and value not in {None, ".."} else value


DATES = {"start", "end", "born", "died", "established", "abolished"}
RULES = [
    rule_id for rule_id in built() if rule_id[:2] in {"TN", "PE", "IN", "SU", "RK", "XS"} or "ST03" <= rule_id <= "ST09"
]


def verdict(tables, as_of=None, only=RULES):
    """Return all violations of some tables."""
    return check(situate(tables, Given(as_of=as_of)), only).violations


def told(violations):
    """Return what was found, without the messages."""
    return sorted((v.rule_id, v.certainty, v.table, v.row_id) for v in violations)


@SOME
@given(datasets)
def test_what_is_broken_in_every_reading_is_broken_in_some(rows):
    situation = situate(typed(rows))
    for line in lines().values():
        if line.possible and not situation.missing(line.tables) and len(situation.view(line.view)):
            limits = situation.limits() | {"FAR": FAR}
            frame = situation.view(line.view).frame
            stated = frame[[f"{name}.known" for name in line.needs]].all(axis=1) if line.needs else True
            broken = violated(frame, line, "definite", limits)
            in_some = violated(frame, type(line)(**{**fields_of(line), "definite": "1 > 2"}), "possible", limits)
            assert not (broken & stated & ~in_some).any(), line.rule_id


def fields_of(line):
    """Return the fields of a line."""
    return {name: getattr(line, name) for name in line.__slots__}


@SOME
@given(datasets, st.integers(0, 2**32 - 1))
def test_narrower_dates_never_clear_a_definite_violation(rows, seed):
    wide = typed(rows)
    narrow = {name: narrowed(frame, seed) for name, frame in wide.items()}
    before, after = definite(wide), definite(narrow)
    # A term, life or existence that comes to end before it starts has no reading left in which to judge the rest.
    assume(not {place for place in after - before if place[0] in {"TN01", "PE01", "IN01"}})
    about_bounds = {"DV01", "DV02", "DV07", "XS02"}
    marks = {"TN06"}  # an open end that is said to begin later is no longer too early
    by_neighbour = {"SU06", "RK03"}  # narrower dates may name another row of the same series, or of the same pair
    by_neighbour |= {"SU01", "SU09", "SU11", "RK04", "ST04", "XS05"}
    exact = {place for place in before if place[0] not in about_bounds | marks | by_neighbour}
    assert exact <= after
    assert {rule_id for rule_id, _ in before} & by_neighbour <= {rule_id for rule_id, _ in after}


def definite(tables):
    """Return rule and row of the definite violations."""
    return {(v.rule_id, v.row_id) for v in verdict(tables) if v.certainty == "definite"}


def narrowed(frame, seed):
    """Return a table with each date narrowed to one of the days it can be, or to its half."""
    draw, result = random.Random(seed), frame.copy()  # noqa: S311 - any choice will do
    for name in [c for c in frame.columns if f"{c}_min" in frame.columns]:
        for n in range(len(frame)):
            low, high = frame[f"{name}_min"].iloc[n], frame[f"{name}_max"].iloc[n]
            if not (pd.isna(low) or pd.isna(high)) and low < high:
                days = sorted(draw.choices(range((high - low).days + 1), k=2))
                result.loc[result.index[n], [f"{name}_min", f"{name}_max"]] = [low + type(high - low)(d) for d in days]
    return result


@SOME
@given(datasets)
def test_moving_all_dates_by_the_calendar_s_cycle_changes_no_verdict(rows):
    assert told(verdict(typed(rows))) == told(verdict(typed(rows, CYCLE)))


@SOME
@given(datasets)
def test_the_order_of_rows_changes_no_verdict(rows):
    tables = typed(rows)
    turned = {name: frame.iloc[::-1].reset_index(drop=True) for name, frame in reversed(tables.items())}
    assert verdict(tables) == verdict(turned)


@SOME
@given(datasets)
def test_other_ids_change_no_verdict(rows):
    def renamed(value):
        return f"x{value[::-1]}" if isinstance(value, str) else value

    ids = {
        "person_id",
        "position_id",
        "institution_id",
        "tenure_id",
        "relation_id",
        "subject_id",
        "object_id",
        "claim_id",
    }
    ids |= {"rank_history_id"}
    other = {
        name: [{k: renamed(v) if k in ids else v for k, v in row.items()} for row in part]
        for name, part in rows.items()
    }
    counts = [Counter((v.rule_id, v.certainty, v.table) for v in verdict(typed(part))) for part in (rows, other)]
    assert counts[0] == counts[1]


@SOME
@given(datasets)
def test_an_unrelated_person_changes_no_verdict(rows):
    more = {
        **rows,
        "persons": [*rows["persons"], {"person_id": "zoe", "name": "Zoe", "born": "1900"}],
        "institutions": [*rows["institutions"], {"institution_id": "zoo", "name": "Zoo"}],
        "positions": [*rows["positions"], {"position_id": "keeper", "institution_id": "zoo", "seats": 1}],
        "tenures": [
            *rows["tenures"],
            {"tenure_id": "zz", "person_id": "zoe", "position_id": "keeper", "start": "1930", "end": "1931-05"},
        ],
    }
    assert told(verdict(typed(rows))) == told(verdict(typed(more)))


@pytest.mark.parametrize("rule_id", [line.rule_id for line in lines().values() if line.possible])
def test_a_possible_violation_is_no_graver_than_a_definite_one(rule_id):
    order = ["error", "warn", "info"]
    assert order.index(rules()[rule_id].if_possible) > order.index(rules()[rule_id].if_definite)
