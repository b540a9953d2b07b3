"""The rules catch spoilt data, on a dataset that is whole; and no setting of the library can switch them off."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pandera.pandas as pandera
import pytest
from pandera.config import config_context

sys.path.insert(0, str(Path(__file__).resolve().parent / "rules"))

import golden
from support import frames

from pipeline.mutate import OPERATORS, kill_rate
from pipeline.mutate.data import Data, NotApplicableError
from pipeline.situate import situate
from pipeline.validate import built, check, conform, strict
from pipeline.validate.lines import check as pandera_check
from pipeline.validate.lines import run_lines
from pipeline.validate.rereading import reread
from schemas.errors import RuleViolationError
from schemas.rules.catalogue import lines, rules, vacuous
from schemas.rules.language import LanguageError
from schemas.rules.records import Line
from schemas.rules.situation import Given

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def tables():
    return golden.tables()


@pytest.fixture(scope="module")
def given(tables):
    return golden.surroundings(tables)


@pytest.fixture(scope="module")
def report(tables, given):
    return check(situate(tables, given), complete=True)


def test_the_golden_dataset_keeps_every_rule(report):
    assert [v for v in report.violations if v.certainty == "definite"] == []
    assert report.passed


def test_every_rule_sees_rows_of_the_golden_dataset(report):
    assert [count.rule_id for count in report.counts if not count.seen] == []
    assert [count.rule_id for count in report.counts] == sorted(built())


def test_every_rule_has_an_operator_that_spoils_data():
    assert set(OPERATORS) == {rule.rule_id for rule in rules().values() if rule.wave == 1}


def test_every_mutant_of_the_golden_dataset_is_killed_by_its_own_rule(tables, given):
    found = kill_rate(tables, given, each=1)
    assert found.loc[found["killed"] < found["mutants"], "rule_id"].tolist() == []
    assert found["mutants"].tolist() == [1] * len(OPERATORS)
    assert (found["rate"] == 1.0).all()


def test_spoiling_leaves_the_good_data_as_it_was(tables, given):
    copies = {name: frame.copy(deep=True) for name, frame in tables.items()}
    for operator in OPERATORS.values():
        operator(Data(tables, given), 0)
    assert all(frame.equals(copies[name]) for name, frame in tables.items())


def test_data_without_rows_to_spoil_gives_no_rate():
    found = kill_rate({"persons": frames({"persons": [{}]})["persons"]}, only=["SU01", "PE01"])
    assert found["mutants"].tolist() == [3, 0]
    assert found["rate"].isna().tolist() == [False, True]


def test_an_operator_says_where_it_finds_no_row():
    with pytest.raises(NotApplicableError, match="there is no table tenures"):
        OPERATORS["TN01"](Data({}, Given()), 0)


SWITCHES = [
    {"PANDERA_VALIDATION_ENABLED": "False"},
    {"PANDERA_VALIDATION_DEPTH": "SCHEMA_ONLY"},
    {"PANDERA_VALIDATION_DEPTH": "DATA_ONLY"},
    {"PANDERA_VALIDATION_DEPTH": "as deep as you like"},
]
PROGRAM = """
import sys
sys.path[:0] = ["tests/rules"]
from support import frames
from pipeline.situate import situate
from pipeline.validate import check
bad = frames({"tenures": [{"start": "1958", "end": "1956", "status": "curent"}]})
print(sorted({v.rule_id for v in check(situate(bad), {"TN01", "ST10"}).violations}))
"""


@pytest.mark.parametrize("switch", SWITCHES, ids=lambda s: "-".join(s.values()))
def test_no_variable_of_the_environment_switches_validation_off(switch):
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **switch}, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['ST10', 'TN01']"


def test_no_setting_of_the_process_switches_validation_off():
    bad = frames({"tenures": [{"start": "1958", "end": "1956"}]})
    with config_context(validation_enabled=False):
        assert not check(situate(bad), {"TN01"}).passed


def test_a_library_that_accepts_a_known_bad_frame_stops_the_run(monkeypatch):
    monkeypatch.setattr(pandera.DataFrameSchema, "validate", lambda _, frame, **__: frame)
    with pytest.raises(RuleViolationError, match="known to be bad"):
        check(situate(frames({"persons": [{}]})), {"PE01"})


def test_a_known_bad_frame_is_refused_for_type_for_closed_list_and_for_a_wide_check():
    with strict.validating():
        assert len(strict.failures(strict._KNOWN_BAD_SCHEMA, strict._KNOWN_BAD)["check"].unique()) == 3


def test_a_line_s_pandera_check_refuses_a_violating_view_and_accepts_a_sound_one():
    for end, holds in (("1959", True), ("1956", False)):
        situation = situate(frames({"tenures": [{"start": "1958", "end": end}]}))
        limits = situation.limits() | {"FAR": 10**9}
        schema = pandera.DataFrameSchema(checks=[pandera_check(lines()["TN01"], "definite", limits)])
        assert strict.failures(schema, situation.view("tenures").frame).empty == holds


def test_a_failure_that_a_library_lists_for_each_column_counts_once():
    schema = pandera.DataFrameSchema(checks=pandera.Check(lambda frame: frame["a"] > 1, name="wide"))
    frame = frames({"persons": [{}]})["persons"].assign(a=1, b=2)
    assert len(strict.failures(schema, frame[["a", "b"]])) == 1


def test_an_error_inside_a_check_is_no_verdict():
    broken = Line("TN01", "tenures", ("tenures",), "nothing > 1", "{person}.")
    with pytest.raises(LanguageError, match="neither a column of the view nor a parameter"):
        run_lines(situate(frames({"tenures": [{}]})), [broken])


def test_tables_that_are_absent_are_skipped_and_named():
    counts = {c.rule_id: c.skipped for c in check(situate(frames({"tenures": [{}]}))).counts}
    assert counts["RK09"] == "no table positions, rank_history, ranks"
    assert counts["IN01"] == "no table institutions|positions"
    assert counts["TN01"] == ""


def test_rules_that_may_see_no_row_are_rules_and_give_a_reason():
    assert set(vacuous()) <= set(built())
    assert all(len(reason.split()) > 3 for reason in vacuous().values())


def test_anybody_s_tables_get_one_message_for_each_column_that_differs():
    frame = frames({"tenures": [{}, {"tenure_id": "t2"}]})["tenures"].drop(columns=["acting"]).assign(salary=1)
    frame["start_min"] = "yesterday"
    frame["sources"] = ["one", "2"]
    tables, faults = conform({"tenures": frame, "salaries": frame})
    told = [v.message for v in faults]
    assert len(told) == 5
    assert sum("acting" in m for m in told) == sum("salary " in m for m in told) == 1
    assert sum("start_min must hold days as YYYY-MM-DD, but has 'yesterday'" in m for m in told) == 1
    assert sum("sources must hold whole numbers, but has 'one'" in m for m in told) == 1
    assert {v.rule_id for v in faults} == {"ST12"}
    assert tables["tenures"]["sources"].tolist()[1] == 2


def test_tables_read_as_text_are_as_good_as_typed_ones(tables):
    as_text = {name: frame.astype("str").astype(object).where(frame.notna(), "") for name, frame in tables.items()}
    fitting, faults = conform(as_text)
    assert not faults
    assert all(fitting[name].astype("str").equals(frame.astype("str")) for name, frame in tables.items())
    assert check(situate(fitting)).passed


def test_a_finding_quotes_the_source(tables, given):
    data = Data(tables, given)
    row = data.pick("tenures", 0)
    row["rank_id_at_start"] = "r99"
    found = check(situate(data.frames(), given), {"ST02"}).violations
    assert found[0].message.endswith("Read in almanac: “was chancellor from 6 May 1954 to 30 June 1966”.")


def test_a_decision_is_entered_beside_what_it_accepts(tables, given):
    data = Data(tables, given)
    OPERATORS["TN01"](data, 0)
    report = check(situate(data.frames(), given), {"TN01"})
    assert not report.passed
    (found,) = report.errors
    accepted = report.accepted({("TN01", found.table, found.row_id): "D1: both dates are in the source"})
    assert accepted.passed
    assert accepted.violations[0].decision == "D1: both dates are in the source"


@pytest.mark.parametrize(
    "end",
    [
        {"end": "1956", "end_min": "1960-01-01", "end_max": "1960-12-31"},
        {"end": "1960", "end_min": "1956-01-01", "end_max": "1956-12-31"},
    ],
    ids=["text", "bounds"],
)
def test_where_text_and_bounds_disagree_both_are_held_against_the_rules(end):
    report = check(situate(frames({"tenures": [{"start": "1958", **end}]})))
    assert {v.rule_id for v in report.errors} == {"DV02", "TN01"}


def test_a_second_reading_keeps_what_is_unbounded_open_or_in_order(tables):
    again = reread(situate(tables))
    assert all(again.table(name).equals(situate(tables).table(name)) for name in tables)
