"""The second opinion: Great Expectations on files, in agreement with the first validator row by row."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pandas as pd
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent / "rules"))

import golden
from support import frames

from pipeline.accept import accept
from pipeline.accept.frames import counted
from pipeline.accept.suites import FOLDER, load_suites
from pipeline.mutate import OPERATORS
from pipeline.mutate.data import Data
from pipeline.situate import situate
from pipeline.validate import agree, check
from schemas.errors import InputError
from schemas.rules.catalogue import parameters, rules
from schemas.tables import TABLES

AS_OF = golden.SPEC["as_of"]
SUITES = load_suites()
COMPARED = sorted({e["meta"]["id"] for suite in SUITES for e in suite.expectations if e["meta"].get("compares")})


def written(tables, folder):
    """Write tables as a consumer finds them."""
    folder.mkdir()
    for name, frame in tables.items():
        frame.to_parquet(folder / f"{name}.parquet", index=False)
    return folder


def suites_about(rule_id, folder):
    """Write only the expectations about one rule."""
    folder.mkdir()
    for path in FOLDER.glob("*.json"):
        suite = json.loads(path.read_text(encoding="utf-8"))
        suite["expectations"] = [e for e in suite["expectations"] if e["meta"]["id"] == rule_id]
        if suite["expectations"]:
            (folder / path.name).write_text(json.dumps(suite), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def tables():
    return golden.tables()


@pytest.fixture(scope="module")
def given(tables):
    return golden.surroundings(tables)


@pytest.fixture(scope="module")
def acceptance(tables, tmp_path_factory):
    return accept(written(tables, tmp_path_factory.mktemp("whole") / "staged"), AS_OF, tables, frozenset())


def test_the_golden_dataset_is_accepted_by_every_expectation(acceptance):
    assert [(v.suite, v.sentence) for v in acceptance.refused] == []
    assert len(acceptance.verdicts) > 150


def test_keys_references_lists_bounds_and_the_core_date_rules_are_compared_row_by_row():
    assert {"ST01", "ST02", "ST10", "DV01", "TN01", "TN04", "TN05", "TN06", "PE01", "PE04", "PE06", "IN01"} <= set(
        COMPARED
    )


@pytest.mark.parametrize("rule_id", COMPARED)
def test_both_validators_find_the_same_rows_of_spoilt_data(rule_id, tables, given, tmp_path):
    data = Data(tables, given)
    OPERATORS[rule_id](data, 0)
    spoilt = data.frames()
    second = accept(
        written(spoilt, tmp_path / "staged"), AS_OF, {}, frozenset(), suites_about(rule_id, tmp_path / "suites")
    ).second
    report = check(situate(spoilt, given), {rule_id})
    assert second[rule_id] == report.rows(rule_id) != frozenset()
    assert agree(report, second).errors == report.errors


def test_a_row_that_only_one_validator_finds_is_an_error(tables, given):
    data = Data(tables, given)
    OPERATORS["TN01"](data, 0)
    report = agree(check(situate(data.frames(), given), {"TN01"}), {"TN01": frozenset()})
    assert [v.rule_id for v in report.errors] == ["ST18", "TN01"]


def test_every_closed_list_of_the_published_tables_is_in_a_suite():
    listed = {(s.table, e["kwargs"]["column"]) for s in SUITES for e in s.expectations if e["meta"]["id"] == "ST10"}
    assert listed == {(name, field.name) for name, table in TABLES.items() for field in table.fields if field.closed}


def test_every_reference_of_the_published_tables_is_in_a_suite():
    listed = {(s.table, e["kwargs"]["column"]) for s in SUITES for e in s.expectations if e["meta"]["id"] == "ST02"}
    assert listed >= {(name, field.name) for name, table in TABLES.items() for field in table.fields if field.refers}


def test_every_date_of_the_published_tables_is_in_a_suite():
    listed = {e["kwargs"]["column_A"] for s in SUITES for e in s.expectations if e["meta"]["id"] == "DV01" for _ in [0]}
    wanted = {c for table in TABLES.values() for c in table.columns if c.endswith("_max")}
    assert listed == wanted


def test_the_lists_of_values_are_those_of_the_published_tables():
    for suite in SUITES:
        for expectation in suite.expectations:
            if expectation["meta"]["id"] == "ST10":
                column = TABLES[suite.table].field(expectation["kwargs"]["column"])
                assert sorted(expectation["kwargs"]["value_set"]) == sorted(column.closed)


def test_the_licences_are_those_of_the_rules():
    (listed,) = (
        e["kwargs"]["value_set"]
        for s in SUITES
        for e in s.expectations
        if e["kwargs"].get("column") == "licence" and "value_set" in e["kwargs"]
    )
    assert listed == parameters()["licences"]["allowed"]


def test_an_expectation_speaks_for_a_rule_or_for_what_only_the_whole_can_show():
    own = {"fill-rate", "reference-address", "period-order"}
    found = {e["meta"]["id"] for suite in SUITES for e in suite.expectations}
    assert found - own <= set(rules())
    assert own <= found
    assert all(e["meta"]["sentence"].endswith(".") for suite in SUITES for e in suite.expectations)


def test_no_expectation_is_satisfied_with_most_of_the_rows_unless_it_is_about_their_share():
    assert {e["meta"]["id"] for s in SUITES for e in s.expectations if "mostly" in e["kwargs"]} == {"fill-rate"}


def test_what_is_published_of_a_verdict_is_the_same_bytes_each_time(acceptance, tables, tmp_path):
    again = accept(written(tables, tmp_path / "staged"), AS_OF, tables, frozenset())
    assert again.content() == acceptance.content()
    document = json.loads(acceptance.content())
    assert document["successful"] == document["expectations"] == len(acceptance.verdicts)


def test_a_table_that_shrank_is_refused(tables, tmp_path):
    fewer = {**tables, "tenures": tables["tenures"].iloc[:5]}
    refused = accept(written(fewer, tmp_path / "staged"), AS_OF, tables, frozenset()).refused
    assert ("ST11", "tenures") in {(v.rule_id, v.table) for v in refused}


def test_dates_that_were_lost_are_refused(tables, tmp_path):
    undated = tables["tenures"].assign(start=None).astype({"start": "str"})
    folder = written({**tables, "tenures": undated}, tmp_path / "staged")
    refused = accept(folder, AS_OF, tables, frozenset(), suites_about("fill-rate", tmp_path / "suites")).refused
    assert [(v.rule_id, v.table, v.columns) for v in refused] == [("fill-rate", "tenures", ("start",))]


def test_a_reviewed_decision_accepts_a_row_and_no_other(tmp_path):
    staged = written(
        frames({"tenures": [{"start": "1958", "end": "1956"}, {"tenure_id": "t2", "start": "1958", "end": "1956"}]}),
        tmp_path / "staged",
    )
    suites = suites_about("TN01", tmp_path / "suites")
    both = frozenset({("TN01", "tenures", "t1"), ("TN01", "tenures", "t2")})
    assert accept(staged, AS_OF, {}, both, suites).refused == ()
    assert len(accept(staged, AS_OF, {}, frozenset({("TN01", "tenures", "t1")}), suites).refused) == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [("{", "this is no JSON"), ('{"table": "salaries", "expectations": []}', "is not published")],
)
def test_a_suite_that_cannot_be_read_is_named(content, words, tmp_path):
    (tmp_path / "bad.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=f"bad.json: .*{words}"):
        load_suites(tmp_path)


def test_an_expectation_about_a_column_that_is_not_there_is_named(tmp_path):
    staged = written(frames({"persons": [{}]}), tmp_path / "staged")
    expectation = {
        "type": "expect_column_values_to_not_be_null",
        "kwargs": {"column": "salary"},
        "meta": {"id": "ST12", "sentence": "."},
    }
    (tmp_path / "odd.json").write_text(
        json.dumps({"table": "persons", "expectations": [expectation]}), encoding="utf-8"
    )
    with pytest.raises(InputError, match=r"odd\.json, ST12"):
        accept(staged, AS_OF, {}, frozenset(), tmp_path)


def test_seats_are_counted_for_holders_whose_start_is_known():
    tenures = pd.DataFrame({"position_id": ["a", "a", "b"], "status": "current", "start_max": [1, None, 2]})
    spec = {"by": "position_id", "where": {"status": "current"}, "known": ["start_max"]}
    assert counted(tenures, spec).to_dict("list") == {"position_id": ["a", "b"], "n": [1, 1]}
