"""The date logic against brute force: every choice of one day from each date, on a calendar of a few days."""

from __future__ import annotations

import datetime as dt
import itertools
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parent / "rules"))

from worlds import PAIRS, TRUTHS, mismatches

from pipeline.situate.sweep import most_at_once, overlapping, running_best, together
from schemas.rules.catalogue import lines
from schemas.rules.days import FAR, add_years, apart, highest, leaves_room, lowest, several, tighten


@pytest.mark.parametrize("slack", [0, 1, 2])
@pytest.mark.parametrize("rule_id", TRUTHS)
def test_a_formula_agrees_with_brute_force_over_all_worlds(rule_id, slack):
    wrong, compared = mismatches(lines()[rule_id], slack)
    assert wrong == 0
    assert compared >= len(PAIRS)


def test_every_line_that_compares_dates_in_two_readings_is_held_against_brute_force():
    two = {line.rule_id for line in lines().values() if line.possible and ".lo" in line.definite + line.possible}
    by_years_or_windows = {"PE02", "PE03", "DV06"}
    assert two - by_years_or_windows == set(TRUTHS)


STEADY = settings(deadline=None, derandomize=True)

periods = st.lists(st.tuples(*[st.sampled_from(PAIRS)] * 2).filter(lambda p: p[0][0] <= p[1][1]), max_size=2)


@given(st.sampled_from(PAIRS), st.sampled_from(PAIRS), periods, st.integers(1, 2))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_coverage_agrees_with_brute_force_over_all_worlds(founded, abolished, parts, gap):
    dates = [founded, abolished, *(date for part in parts for date in part)]
    verdicts = set()
    for world in itertools.product(*(range(lo, hi + 1) for lo, hi in dates)):
        ordered = all(world[n] <= world[n + 1] for n in range(0, len(world), 2))
        if ordered:
            days = [
                any(s <= t <= e for s, e in zip(world[2::2], world[3::2], strict=True))
                for t in range(world[0], world[1] + 1)
            ]
            runs = [len(list(run)) for covered, run in itertools.groupby(days) if not covered]
            verdicts.add(max(runs, default=0) > gap)
    if verdicts:
        (f_lo, f_hi), (u_lo, u_hi) = tight(founded, abolished)
        narrow = [tight(*part) for part in parts]
        surely = leaves_room(f_hi, u_lo, [s[0] for s, _ in narrow], [e[1] for _, e in narrow], gap)
        perhaps = leaves_room(f_lo, u_hi, [s[1] for s, _ in narrow], [e[0] for _, e in narrow], gap)
        assert (surely, perhaps) == (verdicts == {True}, True in verdicts)


def tight(first, second):
    """Narrow one pair of bounds by the other."""
    low1, high1, low2, high2 = (int(day) for day in tighten(*map(np.int64, (*first, *second))))
    return (low1, high1), (low2, high2)


rows = st.lists(st.tuples(st.integers(-1, 2), st.integers(0, 8), st.integers(0, 8)), max_size=12)


@STEADY
@given(rows, st.integers(-2, 2))
def test_the_sweep_finds_the_pairs_that_comparing_all_with_all_finds(found, slack):
    group, start, end = (np.array([row[n] for row in found], dtype=np.int64) for n in range(3))
    pairs = {frozenset(map(int, pair)) for pair in zip(*overlapping(group, start, end, slack), strict=True)}
    assert pairs == {
        frozenset((i, j))
        for i, j in itertools.combinations(range(len(found)), 2)
        if group[i] == group[j] >= 0 and start[i] + slack < end[j] and start[j] + slack < end[i]
    }


@STEADY
@given(rows)
def test_the_most_holders_at_once_are_those_that_counting_each_day_gives(found):
    group, start, end = (np.array([row[n] for row in found], dtype=np.int64) for n in range(3))
    groups, most, when = most_at_once(group, start, end)
    for one, top, day in zip(groups, most, when, strict=True):
        counts = [sum(g == one and s <= t < e for g, s, e in found) for t in range(9)]
        assert (max(counts), counts[day]) == (top, top)
    assert set(groups) == {g for g, s, e in found if g >= 0 and s < e}


@STEADY
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 9)), max_size=12).map(sorted))
def test_the_running_best_is_the_best_of_the_earlier_rows_of_the_group(found):
    group, values = (np.array([row[n] for row in found], dtype=np.int64) for n in range(2))
    for n, at in enumerate(running_best(group, values)):
        earlier = [m for m in range(n) if group[m] == group[n]]
        assert (at >= 0) == bool(earlier)
        assert not earlier or (at in earlier and values[at] == max(values[m] for m in earlier))


@STEADY
@given(st.lists(st.integers(-1, 3), max_size=15))
def test_all_pairs_of_a_group_come_once(found):
    pairs = list(zip(*together(np.array(found, dtype=np.int64)), strict=True))
    expected = {(i, j) for i, j in itertools.combinations(range(len(found)), 2) if found[i] == found[j] >= 0}
    assert len(pairs) == len(expected)
    assert {tuple(map(int, pair)) for pair in pairs} == expected


@STEADY
@given(st.dates(dt.date(1600, 1, 1), dt.date(2400, 1, 1)), st.integers(0, 200))
def test_years_are_added_by_the_calendar(day, years):
    epoch = dt.date(1970, 1, 1)
    moved = epoch + dt.timedelta(int(add_years((day - epoch).days, years)))
    last = 28 if (day.month, day.day) == (2, 29) and moved.day == 28 else day.day
    assert (moved.year, moved.month, moved.day) == (day.year + years, day.month, last)
    assert last == day.day or not (moved.year % 4 == 0 and (moved.year % 100 or moved.year % 400 == 0))


@pytest.mark.parametrize("day", [FAR, -FAR])
def test_adding_years_to_an_unbounded_day_leaves_it_unbounded(day):
    assert add_years(day, 120) == day


@STEADY
@given(st.sets(st.integers(1, 52)), st.sets(st.integers(1, 52)), st.integers(0, 3))
def test_sets_of_levels_are_read_from_their_bits(one, other, steps):
    bits = [sum(1 << (level - 1) for level in levels) for levels in (one, other)]
    assert highest(bits[0]) == min(one, default=0)
    assert lowest(bits[0]) == max(one, default=0)
    assert bool(several(bits[0])) == (len(one) > 1)
    assert bool(apart(*bits, steps)) == all(abs(a - b) > steps for a in one for b in other)
