"""Releases under fault: a spread of what ``make faults`` runs whole."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.faults import crowd, limits, lost_writes, sweep
from tests.faults.__main__ import MEMORY
from tests.faults.harness import prepare

POINTS, ROUNDS = 400, 40


@pytest.fixture(scope="module")
def place():
    folder = Path(tempfile.mkdtemp(dir=MEMORY if os.access(MEMORY, os.W_OK) else None))
    yield prepare(folder)
    shutil.rmtree(folder)


@pytest.mark.skipif(sweep.STRACE is None, reason="strace is not installed")
def test_a_fault_at_any_file_system_call_leaves_whole_releases_and_a_way_on(place: Path) -> None:
    everything = sweep.points(place)
    verdicts = sweep.sweep(place, sweep.spread(everything, POINTS), os.cpu_count() or 1)
    assert len(everything) >= 2_500
    assert [verdict for verdict in verdicts if verdict.wrong] == []
    assert [verdict.point for verdict in verdicts if not verdict.struck] == []
    kinds = Counter((verdict.point.fault, verdict.point.state.name) for verdict in verdicts)
    assert len(kinds) == len(sweep.FAULTS) * len(sweep.STATES)
    assert {verdict.ended.code for verdict in verdicts} == {0, 74, 130, -9}


@pytest.fixture(scope="module")
def scenarios(place: Path) -> list[lost_writes.Scenario]:
    if sweep.STRACE is None:
        pytest.skip("strace is not installed")
    return lost_writes.scenarios(place)


def test_power_loss_at_any_moment_leaves_no_bad_state(scenarios) -> None:
    found = {scenario.name: lost_writes.bad_states(scenario) for scenario in scenarios}
    assert {name: wrong for name, (_, wrong) in found.items() if wrong} == {}
    assert all(count > 1_000 for count, _ in found.values())


def test_the_next_build_recovers_from_every_power_loss(scenarios, place: Path) -> None:
    assert [lost_writes.recoveries(scenario, place)[1] for scenario in scenarios] == [[], [], []]


def test_every_sync_that_is_left_out_is_noticed(scenarios) -> None:
    noticed: dict[str, bool] = {}
    for scenario in scenarios:
        for purpose, numbers in lost_writes.syncs(scenario).items():
            role = lost_writes.role(purpose)
            noticed[role] = noticed.get(role, False) or bool(lost_writes.bad_states(scenario, numbers)[1])
    assert len(noticed) >= 10
    assert all(noticed.values()), noticed


def test_builds_at_once_with_random_kills_publish_one_at_a_time(place: Path) -> None:
    rounds = crowd.crowd(place, ROUNDS)
    assert [done for done in rounds if done.wrong] == []
    codes = {code for done in rounds for code in done.codes}
    assert {0, -9} <= codes <= {0, 75, -9}


@pytest.mark.skipif(not limits.can_mount(), reason="no right to mount a small file system")
def test_a_full_disk_leaves_dist_as_it_was(place: Path) -> None:
    found = limits.full_disks(place, range(14))
    assert [outcome for outcome in found if outcome.wrong] == []
    assert {outcome.code for outcome in found} == {0, 74}


def test_a_limit_on_file_sizes_leaves_dist_as_it_was(place: Path) -> None:
    found = limits.short_files(place, range(0, 2_000, 100))
    assert [outcome for outcome in found if outcome.wrong] == []
    assert {outcome.code for outcome in found} == {0, 74}
