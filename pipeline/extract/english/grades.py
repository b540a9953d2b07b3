"""How ranks lie to one another: "one level below", "two levels below X, with Y in between"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.references import bodies_of

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

STEPS = {
    "level",
    "levels",
    "step",
    "steps",
    "grade",
    "grades",
    "rank",
    "ranks",
    "rung",
    "rungs",
    "notch",
    "notches",
    "half",
}
BELOW = {"below", "lower", "beneath"}


def read_grades(state: State, clause: Clause) -> bool:
    """Claim which rank is below which."""
    words = set(clause.spoken())
    below = [n for word, n in clause.phrases if word in BELOW]
    if not words & STEPS or not (below or words & BELOW):
        return False
    act, before = act_of(state, clause, "grades"), len(state.found)
    lower = [n.rank for n in clause.subject if n.rank is not None]
    upper = [n.rank for n in below if n.rank is not None]
    between = [n.rank for word, n in clause.phrases if word == "with" and n.rank is not None]
    if lower and not upper and not below:
        upper = earlier_rank(state, lower[0])
    whole = state.chunk_span(clause.first, max(clause.last, clause.first + 1))
    for one in lower:
        for other in upper:
            pairs = [(one, other), *((one, m) for m in between), *((m, other) for m in between)]
            for low, high in pairs:
                emit(act, "rank_below", here(low, state), here(high, state), [low.span, high.span, whole])
    return len(state.found) > before


def compare_ranks(state: State) -> None:
    """Claim that one body's rank is below another's where a sentence gives both and says "one level below"."""
    for clause in state.clauses:
        bodies = [m for word, n in clause.phrases if word in BELOW for m in bodies_of(state, n)]
        if not bodies or not set(clause.spoken()) & STEPS:
            continue
        ranks = {s.subject.name: s.object for s in state.found if s.predicate == "has_rank"}
        lower = [ranks[m.entity.name] for n in clause.subject for m in bodies_of(state, n) if m.entity.name in ranks]
        upper = [ranks[m.entity.name] for m in bodies if m.entity.name in ranks]
        for one in lower[:1]:
            for other in upper[:1]:
                if one is not None and other is not None:
                    emit(act_of(state, clause, "grades"), "rank_below", one, other, [state.limit])


def earlier_rank(state: State, lower: Mention) -> list[Mention]:
    """Return the other rank named in the sentence before."""
    ranks = [n.rank for c in state.clauses for n in (*c.objects, *(n for _, n in c.phrases)) if n.rank is not None]
    return [r for r in ranks if r.entity.name != lower.entity.name and r.span < lower.span][-1:]
