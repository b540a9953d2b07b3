"""Every change of one operator in the rules' own code is noticed by their cases, or by brute force over all worlds."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent / "rules"))

from mutants import line_cases, line_mutants, surviving_function_mutants, survivors

from schemas.rules.catalogue import lines

MODULES = ("graphs", "groups", "universals", "evidence", "whole", "versions", "shape")


@pytest.mark.parametrize("rule_id", lines())
def test_no_change_of_a_line_goes_unnoticed(rule_id):
    assert not survivors(lines()[rule_id], line_cases(rule_id))


@pytest.mark.parametrize("name", MODULES)
def test_no_change_of_a_function_goes_unnoticed(name):
    total, alive = surviving_function_mutants(name)
    assert not alive
    assert total > 10


def test_there_are_hundreds_of_changes_to_notice():
    assert sum(1 for line in lines().values() for _ in line_mutants(line)) > 500
