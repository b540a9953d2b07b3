"""All worlds on a calendar of a few days: what the date rules forbid, and by brute force where it happens."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from pipeline.validate.lines import violated
from schemas.rules.days import FAR, tighten


def pairs_on(days):
    """Return all bounds on a calendar of so many days."""
    return [(lo, hi) for lo in range(days) for hi in range(days) if lo <= hi]


PAIRS = pairs_on(4)


@dataclass(frozen=True)
class Truth:
    """What a rule forbids, in one world: dates by name, the order they keep, and when the rule is broken."""

    dates: str
    broken: str
    order: tuple[tuple[str, str], ...] = ()
    columns: dict = field(default_factory=dict)
    days: int = 4
    worlds: bool = True  # "possible" means broken in some world, and not merely stated in other words


TERM, TERMS = (("S", "E"),), (("S1", "E1"), ("S2", "E2"))
BODY = (("S", "E"), ("F", "U"))
AT_ONCE = "S1 + h < E2 and S2 + h < E1"
APART = "abs(F2 - U1) > h"
TRUTHS = {
    "TN01": Truth("S0 E0", "S0 > E0", columns={"S.known": True, "E.known": True}),
    "TN02": Truth("S E", "E - S > h", TERM, {"cap": 0, "seen": "E.hi"}),
    "TN03": Truth("S E", "E - S < h", TERM, {"acting": False, "died_in_office": False}),
    "TN04": Truth("S", "S > A", columns={"announced": False}),
    "TN05": Truth("E", "E > A", columns={"ended": True}),
    "PE01": Truth("B X", "B > X"),
    "PE04": Truth("S X", "S > X"),
    "PE05": Truth("E X", "E > X + h"),
    "PE06": Truth("R X", "X < R", columns={"current": True}),
    "IN01": Truth("F U", "F > U"),
    "IN02": Truth("S E F U", "F > S or E > U", BODY),
    "IN03": Truth("S E F U", "F > S or E > U", BODY),
    "IN04": Truth("F2 U1", APART),
    "SU01": Truth("S1 E1 S2 E2", AT_ONCE, TERMS),
    "SU04": Truth("E1 S2", "E1 > S2 + h"),
    "SU06": Truth("E1 S2", "S2 - E1 > h"),
    "SU11": Truth("S1 E1 S2 E2", "S1 < E2 and S2 < E1", TERMS),
    "RK03": Truth("S E F U", "S > U or F > E", BODY),
    "RK04": Truth("S1 E1 S2 E2", "S1 < E2 and S2 < E1", TERMS),
    "ST04": Truth("S1 E1 S2 E2", "S1 < E2 and S2 < E1", TERMS),
    "ST05": Truth("S E F U G V", "F > S or E > U or G > S or E > V", (*BODY, ("G", "V")), {"event": False}, days=3),
    "PV08": Truth("Q R", "R < Q or R > A"),
    "PV09": Truth("S Q", "S > Q", columns={"expected": False}),
    "XS01": Truth("X Y", "X != Y", columns={"one": True}, worlds=False),
    "XS05": Truth("S1 E1 S2 E2", AT_ONCE, TERMS),
    "XS06": Truth("S1 E1 S2 E2", "S1 < E2 and S2 < E1", TERMS, {"La": 1, "Lb": 2}),
}
LIMITS = ("handover", "cap_days", "least_days", "renaming", "vacancy")


def all_bounds(truth):
    """Return a frame with every combination of bounds of the dates, and each date's bounds as arrays."""
    names = truth.dates.split()
    combined = np.array(list(itertools.product(pairs_on(truth.days), repeat=len(names))), dtype=np.int64)
    return names, {name: (combined[:, n, 0], combined[:, n, 1]) for n, name in enumerate(names)}


def narrowed(truth, stated):
    """Narrow the stated bounds by the order the dates keep, as the views do; sound rows only."""
    bounds = dict(stated)
    sound = np.ones(len(next(iter(stated.values()))[0]), dtype=bool)
    for first, second in truth.order:
        sound &= bounds[first][0] <= bounds[second][1]
        low1, high1, low2, high2 = tighten(*bounds[first], *bounds[second])
        bounds |= {first: (low1, high1), second: (low2, high2)}
    return sound, bounds


def told(line, truth, bounds, limits):
    """Return what the rule says of each row: broken in every reading, broken in some."""
    frame = {
        f"{name}.{end}": part for name, pair in bounds.items() for end, part in zip(("lo", "hi"), pair, strict=True)
    }
    frame |= {f"{name}.known": np.ones(len(pair[0]), dtype=bool) for name, pair in bounds.items()}
    columns = pd.DataFrame(frame)
    for name, value in truth.columns.items():
        columns[name] = columns[value] if isinstance(value, str) else value
    definite = violated(columns, line, "definite", limits)
    return definite, definite | violated(columns, line, "possible", limits)


def enumerated(truth, names, stated, values):
    """Return by brute force over all worlds: broken in every one that keeps the order, broken in some."""
    size = len(next(iter(stated.values()))[0])
    every, some = np.ones(size, dtype=bool), np.zeros(size, dtype=bool)
    broken = compile(truth.broken, truth.broken, "eval")
    for world in itertools.product(range(truth.days), repeat=len(names)):
        days = dict(zip(names, world, strict=True))
        if any(days[a] > days[b] for a, b in truth.order):
            continue
        possible = np.logical_and.reduce([(stated[n][0] <= days[n]) & (days[n] <= stated[n][1]) for n in names])
        if eval(broken, {"abs": abs}, {**days, **values}):  # noqa: S307 - our own formulas
            some |= possible
        else:
            every &= ~possible
    return every, some


def mismatches(line, slack):
    """Count the combinations of bounds on which a line and brute force differ, in either reading, and all of them."""
    truth = TRUTHS[line.rule_id]
    names, stated = all_bounds(truth)
    sound, bounds = narrowed(truth, stated)
    limits = dict.fromkeys(LIMITS, slack) | {"A": 2, "FAR": FAR}
    definite, possible = told(line, truth, bounds, limits)
    every, some = enumerated(truth, names, stated, {"h": slack, "A": 2})
    differ = (definite != every) | ((possible != some) & truth.worlds)
    return int((differ & sound).sum()), int(sound.sum())
