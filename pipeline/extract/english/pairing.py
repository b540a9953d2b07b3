"""Which of several people came to which of several posts: by turns, each with each, each after the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.posts import Target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.mentions import Mention

Pair = tuple["Mention", "Target | Mention"]


def paired(clause: Clause, holders: Sequence[Mention], targets: Sequence[Target | Mention]) -> list[Pair]:
    """Pair holders with targets: by turns under "respectively" or where they stand by turns, else each with each."""
    if "respectively" in clause.spoken() and len(holders) == len(targets) > 1:
        return list(zip(holders, targets, strict=True))
    return by_turns(holders, targets) or [(holder, target) for holder in holders for target in targets]


def by_turns(holders: Sequence[Mention], targets: Sequence[Target | Mention]) -> list[Pair]:
    """Pair those that stand by turns: "Lee and Birch as envoys and Holm as clerk", "Lee clerk, Birch envoy"."""
    at = [(t.mention if isinstance(t, Target) else t).span.start for t in targets]
    found: list[Pair] = []
    group: list[Mention] = []
    groups = 0
    for target, here in sorted(zip(targets, at, strict=True), key=lambda one: one[1]):
        since = max((n for n in at if n < here), default=-1)
        fresh = [holder for holder in holders if since < holder.span.start < here]
        group, groups = fresh or group, groups + bool(fresh)
        found += [(holder, target) for holder in group]
    complete = {h.entity.name for h, _ in found} == {h.entity.name for h in holders} and len(found) >= len(targets)
    return found if groups > 1 and complete else []


def one_by_one(new: Sequence[Mention], old: Sequence[Mention]) -> list[tuple[list[Mention], list[Mention]]]:
    """Pair as many who came with those they followed in order: "they replace Lee and Birch"; else all with all."""
    if len(new) == len(old) > 1:
        return [([newcomer], [former]) for newcomer, former in zip(new, old, strict=True)]
    return [(list(new), list(old))]
