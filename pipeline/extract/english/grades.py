"""How ranks lie to one another: "one level below", "half a rank lower", "two levels below X, with Y in between"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.stance import Stance
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.acts import Act
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

UNITS = {"level", "levels", "step", "steps", "grade", "grades", "rank", "ranks", "rung", "rungs", "notch", "notches",
         "tier", "tiers"}  # fmt: skip
DOWN = {"below", "lower", "beneath", "down", "under"}
UP = {"above", "higher", "up", "over"}
BACK = {"that", "this", "it", "those"}
REMEMBERED = 30


class Step(NamedTuple):
    """A measured step: its tokens, whether it leads down, and the chunk after it."""

    start: int
    end: int
    is_down: bool
    after: int


class Placed(NamedTuple):
    """A rank at a token, and what is said to have it ("" where that is not known)."""

    at: int
    rank: Mention
    owner: str


def compare_ranks(state: State) -> None:
    """Claim which of two ranks is below the other wherever a sentence measures the step between them."""
    ranks = placed(state)
    for step in steps_in(state):
        pair = compared(state, step, ranks)
        if pair is not None:
            claim(state, step, pair, between(state, step, ranks))
    told = [(r.owner, r.rank.entity) for r in ranks]
    state.scene = replace(state.scene, ranks=(*state.scene.ranks, *told)[-REMEMBERED:])


def steps_in(state: State) -> list[Step]:
    """Return the steps a sentence measures: "one level below", "a full grade higher", "half a rank lower"."""
    found: list[Step] = []
    keys = [state.p.key(at) for at in range(len(state.p.tokens))]
    for at in range(1, len(keys) - 1):
        if keys[at] in UNITS and keys[at + 1] in DOWN | UP:
            end = at + 2 + (keys[at + 2 : at + 3] == ["than"])
            after = next((n for n, c in enumerate(state.chunks) if c.start >= end), len(state.chunks))
            found.append(Step(at - 1, end, keys[at + 1] in DOWN, after))
    return found


def placed(state: State) -> list[Placed]:
    """Return the ranks of a sentence in the order of the text, with what has them."""
    nouns = [c.noun for c in state.chunks if c.noun is not None]
    said = [s for s in state.found if s.predicate == "has_rank" and s.object is not None]
    found: list[Placed] = []
    for noun in nouns:
        if noun.rank is not None and noun.kind != "person":
            words = noun.rank.span.of(state.p.text)
            owner = next((s.subject.name for s in said if s.object is not None and s.object.words == words), "")
            found.append(Placed(noun.start, noun.rank, owner))
    return found


def compared(state: State, step: Step, ranks: Sequence[Placed]) -> tuple[Mention, Mention] | None:
    """Return the lower and the higher of the ranks that a step lies between; the other one may be told before."""
    measured = complement(state, step, ranks)
    before = [r.rank for r in ranks if r.at < step.start]
    after = [r.rank for r in ranks if r.at >= step.end and (measured is None or r.rank is not measured)]
    told = [Mention("rank", Span(0, 0), entity) for _, entity in reversed(state.scene.ranks[-2:])]
    if measured is not None:
        pairs = [(own, measured) for own in (*reversed(before), *after)]
    elif goes_on(state, step):
        return None
    else:
        pairs = [
            (own, other) for others in (before, told) for own in (*reversed(before), *after[:1]) for other in others
        ]
    for own, other in pairs:
        low, high = (own, other) if step.is_down else (other, own)
        if lies_below(state, low.entity, high.entity):
            return low, high
    return None


def goes_on(state: State, step: Step) -> bool:
    """Whether something else is compared with: words follow "below" that name no rank."""
    chunk = state.chunks[step.after] if step.after < len(state.chunks) else None
    return chunk is not None and (chunk.kind in {"noun", "word"} or chunk.key in BACK)


def complement(state: State, step: Step, ranks: Sequence[Placed]) -> Mention | None:
    """Return the rank that a step is measured from: one named, that of a body named, or the one told before."""
    chunk = state.chunks[step.after] if step.after < len(state.chunks) else None
    if chunk is None:
        return None
    noun = chunk.noun
    if chunk.key in BACK and (noun is None or noun.kind == "pronoun"):
        owned = of_owner(state, step, ranks) if state.p.key(chunk.start + 1) == "of" else None
        earlier = [r.rank for r in ranks if r.at < step.start]
        told = [Mention("rank", Span(0, 0), entity) for _, entity in state.scene.ranks[-1:]]
        return owned or next(reversed(told or earlier[:-1]), None)
    if noun is not None and noun.rank is not None:
        return noun.rank
    return of_body(state, noun, ranks) if noun is not None else None


def of_owner(state: State, step: Step, ranks: Sequence[Placed]) -> Mention | None:
    """Return the rank in "one step above that of the Audit Office"."""
    nouns = (c.noun for c in state.chunks[step.after :] if c.noun is not None and c.noun.kind in {"body", "common"})
    noun = next(nouns, None)
    return of_body(state, noun, ranks) if noun is not None else None


def of_body(state: State, noun: Noun, ranks: Sequence[Placed]) -> Mention | None:
    """Return the rank that a body was said to have, else the one that its kind stands for."""
    names = {m.entity.name for m in bodies_of(state, noun)}
    here_said = [r.rank for r in ranks if r.owner in names]
    told = [Mention("rank", Span(0, 0), entity) for owner, entity in state.scene.ranks if owner in names]
    return next(reversed([*told, *here_said]), None) or rank_of_kind(state, noun, ranks)


def rank_of_kind(state: State, noun: Noun, ranks: Sequence[Placed]) -> Mention | None:
    """Return the rank that a kind of body gives its name to ("one grade below a theatre command"), and claim it."""
    words = state.p.phrase(noun.head, noun.end)
    own = next((r.rank.entity.name for r in ranks if r.rank.entity.name.startswith("deputy-")), "")
    tier = own.removeprefix("deputy-")
    if noun.det not in {"a", "an"} or not tier or not words.lower().startswith(tier.replace("-", " ")):
        return None
    span = state.p.span(noun.start, noun.end)
    rank = Mention("rank", span, Entity(tier, words.split()[0]))
    clause = next((c for c in reversed(state.clauses) if c.first <= 0), state.clauses[0])
    emit(act_of(state, clause, "grades"), "has_rank", Entity(words, span.of(state.p.text)), rank.entity, [span])
    return rank


def lies_below(state: State, low: Entity, high: Entity) -> bool:
    """Whether one rank can be below another: by the ladder where both stand on it, else by "deputy"."""
    ladder = state.p.vocabulary.identities.ranks
    if low.id in ladder and high.id in ladder:
        return int(ladder[low.id][2]) > int(ladder[high.id][2])
    deputy, full = low.name.startswith("deputy-"), high.name.startswith("deputy-")
    return low.name != high.name and deputy and not full


def between(state: State, step: Step, ranks: Sequence[Placed]) -> list[Mention]:
    """Return the ranks in "with X in between"."""
    chunks = state.chunks
    withs = [c.end for c in chunks if c.key == "with" and c.start >= step.end]
    return [r.rank for r in ranks if withs and r.at >= withs[0] and "between" in {c.key for c in chunks[step.after :]}]


def claim(state: State, step: Step, pair: tuple[Mention, Mention], middle: Sequence[Mention]) -> None:
    """Claim that a rank is below another, and those in between."""
    chunk = next(n for n, c in enumerate(state.chunks) if c.end > step.start)
    clause = next((c for c in reversed(state.clauses) if c.first <= chunk < max(c.last, c.first + 1)), state.clauses[0])
    act: Act = replace(act_of(state, clause, "grades"), stance=Stance())
    low, high = pair
    whole = state.p.span(step.start, step.end)
    inside = [m.span for m in pair if m.span.end]
    for one, other in ((low, high), *((low, m) for m in middle), *((m, high) for m in middle)):
        emit(act, "rank_below", named(one, state), named(other, state), [*inside, whole])


def named(rank: Mention, state: State) -> Entity:
    """Return a rank under the words it has here, or those it had when it was told."""
    return here(rank, state) if rank.span.end else rank.entity
