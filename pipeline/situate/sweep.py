"""Pairs and neighbours by one pass over rows in order of group and start: linear after sorting, exact."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from schemas.rules.days import FAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

STRIDE = 8 * FAR
"""Distance between groups on one axis, so that a running maximum starts anew in each."""

CHUNK = 4_000_000
"""Candidate pairs looked at together, which bounds the memory."""


def in_order(group: Numbers, start: Numbers) -> Numbers:
    """Return the rows with a group (≥ 0), sorted by group and start; rows proven sorted are not sorted again."""
    rows = np.flatnonzero(group >= 0)
    key = group[rows] * STRIDE + start[rows]
    return rows if bool((key[1:] >= key[:-1]).all()) else rows[np.argsort(key, kind="stable")]


def overlapping(group: Numbers, start: Numbers, end: Numbers, slack: int) -> tuple[Numbers, Numbers]:
    """Return all pairs of rows of one group with start1 + slack < end2 and start2 + slack < end1, earlier start first.

    Rows with a negative group are in no pair. One pass finds out that there is no pair; pairs are enumerated only
    where one is.
    """
    rows = in_order(group, start)
    axis, far = group[rows] * STRIDE, end[rows]
    key = axis + start[rows]
    if not len(rows) or not (key[1:] + slack < np.maximum.accumulate(axis + far)[:-1]).any():
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    found = list(_pairs(key, axis, far, slack))
    first, second = (np.concatenate(part) for part in zip(*found, strict=True))
    return rows[first], rows[second]


def _pairs(key: Numbers, axis: Numbers, end: Numbers, slack: int) -> Iterator[tuple[Numbers, Numbers]]:
    size = len(key)
    upto = np.searchsorted(key, axis + end - slack, side="left")
    count = np.maximum(upto - np.arange(size) - 1, 0)
    total = np.cumsum(count)
    cuts = [0, *np.searchsorted(total, np.arange(CHUNK, int(total[-1]), CHUNK)).tolist(), size]
    for begin, stop in pairwise(cuts):
        part = count[begin:stop]
        first = np.repeat(np.arange(begin, stop), part)
        offset = np.arange(len(first)) - np.repeat(np.cumsum(part) - part, part)
        second = first + 1 + offset
        keep = key[first] - axis[first] + slack < end[second]
        yield first[keep], second[keep]


def running_best(group: Numbers, values: Numbers) -> Numbers:
    """For rows sorted by group, return where the largest value of the earlier rows of the group stands, else -1."""
    axis = group * STRIDE
    best = np.maximum.accumulate(axis + values)
    fresh = np.ones(len(values), dtype=bool)
    fresh[1:] = best[1:] > best[:-1]
    holder = np.maximum.accumulate(np.where(fresh, np.arange(len(values)), 0))
    before = np.concatenate([[-1], holder[:-1]]) if len(values) else holder
    same = np.zeros(len(values), dtype=bool)
    same[1:] = group[1:] == group[:-1]
    return np.where(same, before, -1)


def together(group: Numbers, limit: int = 50) -> tuple[Numbers, Numbers]:
    """Return all pairs of rows of one group, in row order; groups of more than ``limit`` rows pair neighbours only."""
    rows = in_order(group, np.zeros(len(group), dtype=np.int64))
    _, counts = np.unique(group[rows], return_counts=True)
    size = np.repeat(counts, counts)
    place = np.arange(len(rows)) - np.repeat(np.cumsum(counts) - counts, counts)
    reach = np.where(size > limit, np.minimum(1, size - place - 1), size - place - 1)
    first = np.repeat(np.arange(len(rows)), reach)
    second = first + 1 + np.arange(len(first)) - np.repeat(np.cumsum(reach) - reach, reach)
    return rows[first], rows[second]


def most_at_once(group: Numbers, begin: Numbers, stop: Numbers) -> tuple[Numbers, Numbers, Any]:
    """Return each group, the most rows whose [begin, stop) share an instant, and such an instant."""
    keep = (group >= 0) & (begin < stop)
    groups = np.concatenate([group[keep], group[keep]])
    times = np.concatenate([begin[keep], stop[keep]])
    steps = np.concatenate([np.ones(keep.sum(), np.int64), -np.ones(keep.sum(), np.int64)])
    order = np.lexsort((steps, times, groups))
    groups, times, height = groups[order], times[order], np.cumsum(steps[order])
    found, first = np.unique(groups, return_index=True)
    if not len(found):
        return found, found, found
    top = np.maximum.reduceat(height, first)
    peak = height == np.repeat(top, np.diff([*first, len(groups)]))
    at = np.flatnonzero(peak)
    return found, top, times[at[np.searchsorted(groups[at], found)]]
