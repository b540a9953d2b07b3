"""Rules about chains of links: cycles, and steps that must add up around every loop."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline.validate.lines import shown
from pipeline.validate.registry import Hit, Outcome, outcome, rule

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    import pandas as pd

    from schemas.rules.records import Reading
    from schemas.rules.situation import Situation

    Edge = tuple[Hashable, Hashable]


def in_cycle(edges: Sequence[Edge]) -> list[int]:
    """Return which edges lie on a cycle: those within one strongly connected component (Tarjan, without recursion)."""
    follow: dict[Hashable, list[Hashable]] = defaultdict(list)
    for one, other in edges:
        follow[one].append(other)
    component: dict[Hashable, int] = {}
    for members in _components(follow):
        component |= dict.fromkeys(members, len(component))
    return [n for n, (one, other) in enumerate(edges) if component[one] == component.get(other, -1)]


def _components(follow: dict[Hashable, list[Hashable]]) -> Iterator[list[Hashable]]:
    index: dict[Hashable, int] = {}
    low: dict[Hashable, int] = {}
    stack: list[Hashable] = []
    done: set[Hashable] = set()
    for root in list(follow):
        path = [] if root in index else [(root, iter(follow.get(root, ())))]
        for node, _ in path:
            index[node] = low[node] = len(index)
            stack.append(node)
        while path:
            node, rest = path[-1]
            step = next((other for other in rest if other not in done), None)
            if step is None:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[node])
                if low[node] == index[node]:
                    members = _popped(stack, node)
                    done.update(members)
                    yield members
            elif step in index:
                low[node] = min(low[node], index[step])
            else:
                index[step] = low[step] = len(index)
                stack.append(step)
                path.append((step, iter(follow.get(step, ()))))


def _popped(stack: list[Hashable], node: Hashable) -> list[Hashable]:
    at = stack.index(node)
    members = stack[at:]
    del stack[at:]
    return members


def ends(links: pd.DataFrame) -> list[Edge]:
    """Return subject and object of each link as kind and id."""
    names = ("subject_kind", "subject_id", "object_kind", "object_id")
    return [((a, b), (c, d)) for a, b, c, d in zip(*(links[name] for name in names), strict=True)]


@rule("IN05", "relations")
def successors_make_no_cycle(situation: Situation) -> Outcome:
    """Chains of replaced_by, renamed_to and merged_into never come back."""
    links = situation.view("affirmed")
    links = links[links["predicate"].isin(situation.parameters["relations"]["successors"])]
    message = "{} {} {}, and a chain of such links leads back. Drop the link that the sources do not bear out."
    hits = (
        Hit("relations", str(r.relation_id), message.format(r.subject, r.predicate, r.object))
        for r in links.iloc[in_cycle(ends(links))].itertuples()
    )
    return outcome(len(links), hits)


@rule("ST03", "relations")
def nobody_reports_to_themselves(situation: Situation) -> Outcome:
    """At no instant does a chain of reports_to, or one of subordinate_to, come back."""
    links, (start, end) = situation.view("affirmed"), situation.view("affirmed_dates")
    hits: list[Hit] = []
    counted = 0
    for predicate in situation.parameters["relations"]["single_parent"]:
        rows = np.flatnonzero((links["predicate"] == predicate).to_numpy(dtype=bool))
        counted += len(rows)
        sure = cycle_at_an_instant(links, rows, start.hi, end.lo)
        hits += [_loop(links, row, "definite") for row in sure]
        hits += [
            _loop(links, row, "possible")
            for row in cycle_at_an_instant(links, rows, start.lo, end.hi)
            if row not in sure
        ]
    return outcome(counted, hits)


def cycle_at_an_instant(links: pd.DataFrame, rows: Any, begin: Any, stop: Any) -> list[int]:
    """Return rows on a cycle all of whose links hold, from ``begin`` to before ``stop``, at one instant.

    A cycle holds at some instant if and only if it holds at the latest begin of its links.
    """
    edges = ends(links.iloc[rows])
    rows = rows[in_cycle(edges)]
    found: set[int] = set()
    for instant in sorted(set(begin[rows].tolist())):
        active = rows[(begin[rows] <= instant) & (instant < stop[rows])]
        found.update(active[in_cycle(ends(links.iloc[active]))].tolist())
    return sorted(found)


def _loop(links: pd.DataFrame, row: int, reading: Reading) -> Hit:
    link = links.iloc[row]
    when = f"{shown(link['start'])} to {shown(link['end'])}"
    message = (
        f"{link['subject']} {link['predicate']} {link['object']} ({when}), and a chain of such links leads back at the "
        "same time. Correct the direction or the dates of one of them."
    )
    return Hit("relations", str(link["relation_id"]), message, reading)


@rule("SU12", "claims")
def nobody_comes_before_themselves(situation: Situation) -> Outcome:
    """In one post, chains of predecessors never come back, save for persons who held it more than once."""
    handovers, both = situation.view("handovers"), None
    if not situation.missing(["tenures"]):
        both = situation.view("handovers_in_posts")
    own = handovers[handovers["predecessor"] == handovers["successor"]]
    claims = situation.table("claims")
    looped = set(own["claim"].tolist())
    if both is not None:
        looped |= set(_looped(situation, both))
    hits = (Hit("claims", str(claims["claim_id"].iloc[n]), _chain(claims.iloc[n])) for n in sorted(looped))
    return outcome(len(handovers), hits)


def _looped(situation: Situation, both: pd.DataFrame) -> Iterator[int]:
    tenures = situation.table("tenures")
    times: dict[Any, int] = tenures.groupby(["person_id", "position_id"]).size().to_dict()
    for post, part in both.groupby("post"):
        once = [times[one, post] == 1 and times[other, post] == 1 for one, other in _pairs(part)]
        kept = part[np.array(once, dtype=bool)]
        yield from kept["claim"].iloc[in_cycle(list(_pairs(kept)))].tolist()


def _pairs(part: pd.DataFrame) -> Iterable[Edge]:
    return zip(part["predecessor"], part["successor"], strict=True)


def _chain(claim: pd.Series[Any]) -> str:
    return (
        f"“{shown(claim['quote'])}”: {claim['subject']} {claim['predicate']} {claim['object']}, and a chain of such "
        "statements about one post leads back. Check who came first."
    )


@rule("RK02", "claims", "ranks")
def rank_statements_agree_with_the_ladder(situation: Situation) -> Outcome:
    """'Ranks below' has no cycle, and what ranks below has the larger level number."""
    view = situation.view("steps")
    claims, frame = view.words[""][0], view.frame
    strict = ~frame["same"].to_numpy(dtype=bool)
    rows = np.flatnonzero(strict)
    edges = list(zip(claims["subject_id"].iloc[rows], claims["object_id"].iloc[rows], strict=True))
    looped = set(rows[in_cycle(edges)].tolist())
    wrong = strict & frame["known"].to_numpy(dtype=bool) & (frame["below"] <= frame["above"]).to_numpy(dtype=bool)
    message = "“{}”: {} is said to rank below {}, but the ladder or another statement has it the other way. Check both."
    hits = (
        Hit("claims", str(c["claim_id"]), message.format(shown(c["quote"]), c["subject"], shown(c["object"])))
        for n in sorted(looped | set(np.flatnonzero(wrong).tolist()))
        for c in (claims.iloc[n],)
    )
    return outcome(len(rows), hits)


@rule("RK07", "claims", "ranks")
def steps_add_up_around_every_loop(situation: Situation) -> Outcome:
    """Steps between ranks, as the sources count them, give each rank one height: weighted union-find."""
    view = situation.view("steps")
    claims, frame = view.words[""][0], view.frame
    rows = np.flatnonzero((frame["n_classes"] >= 0).to_numpy(dtype=bool))
    heights = Heights()
    hits = []
    for n in rows.tolist():
        claim = claims.iloc[n]
        if not heights.join(claim["object_id"], claim["subject_id"], int(frame["n_classes"].iloc[n])):
            message = (
                f"“{shown(claim['quote'])}” puts {claim['subject']} {frame['n_classes'].iloc[n]} step(s) below "
                f"{shown(claim['object'])}, which other statements rule out. Check the steps of all of them."
            )
            hits.append(Hit("claims", str(claim["claim_id"]), message))
    return outcome(len(rows), hits)


class Heights:
    """Weighted union-find: how far each thing lies below the root of its set."""

    def __init__(self) -> None:
        self.above: dict[Hashable, tuple[Hashable, int]] = {}

    def depth(self, node: Hashable) -> tuple[Hashable, int]:
        """Return a node's root, and how far the node lies below it."""
        total = 0
        while node in self.above:
            node, step = self.above[node]
            total += step
        return node, total

    def join(self, upper: Hashable, lower: Hashable, steps: int) -> bool:
        """Say that ``lower`` lies ``steps`` below ``upper``; return whether that agrees with all said before."""
        (root, up), (other, down) = self.depth(upper), self.depth(lower)
        if root == other:
            return down - up == steps
        self.above[other] = (root, up + steps - down)
        return True
