"""Each rule, by the cases beside it: rows that hold, rows that break it, and near-misses that stay silent."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent / "rules"))

from support import HERE, all_cases, cases, frames, given

from pipeline.situate import situate
from pipeline.validate import built, check
from schemas.rules.catalogue import lines, rules

WAVE_ONE = [rule.rule_id for rule in rules().values() if rule.wave == 1]


def verdict(rule_id, case):
    only = {rule_id, *case.get("also", ())}
    return check(situate(frames(case), given(case.get("given", {}))), only, complete=case.get("complete", False))


def label(item):
    return item if isinstance(item, str) else item["says"].replace(" ", "-")


@pytest.mark.parametrize(("rule_id", "case"), all_cases(), ids=label)
def test_the_rule_says_of_the_case_what_the_case_says_in_whole_sentences(rule_id, case):
    report = verdict(rule_id, case)
    found = [v for v in report.violations if v.rule_id == rule_id]
    seen = next(count.seen for count in report.counts if count.rule_id == rule_id)
    assert seen == case.get("seen", seen)
    assert all(case.get("words", "") in v.message for v in found)
    if case["expect"] in {"holds", "near-miss"}:
        assert not found
    else:
        assert {v.certainty for v in found} == {case["expect"]}
        assert {v.row_id for v in found} == set(case.get("rows", {v.row_id for v in found}))
        assert all(v.severity == rules()[rule_id].severity(v.certainty) for v in found)
    assert all("{" not in v.message and v.message.endswith((".", "?")) and len(v.message) > 40 for v in found)


@pytest.mark.parametrize("rule_id", WAVE_ONE)
def test_every_rule_of_the_first_wave_has_rows_that_hold_that_break_and_that_nearly_break(rule_id):
    expected = {case["expect"] for case in cases(HERE / f"{rule_id}.toml")}
    assert {"holds", "near-miss", "definite"} <= expected
    if rules()[rule_id].if_possible:
        assert "possible" in expected


def test_the_rules_that_are_built_are_those_of_the_first_wave():
    assert list(built()) == WAVE_ONE


def test_a_line_knows_a_possible_reading_exactly_where_the_catalogue_does():
    for rule_id, line in lines().items():
        assert bool(line.possible) == bool(rules()[rule_id].if_possible), rule_id
