"""Bodies told apart from one another: "the two are separate institutions", "(not to be confused with the Board)"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_beside, act_of, emit, here
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.stance import Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.acts import Act
    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

APART = {"separate", "different", "distinct", "unrelated", "unconnected"}
ALIKE = {"same", "identical", "one"}
MIXING = {"confuse", "mix", "mix up", "mistake", "conflate", "muddle"}
BOTH = {"two", "both", "they", "these", "neither"}
EACH_OTHER = {"each", "another"}
SEVERAL = 2


def read_apart(state: State) -> None:
    """Claim that two bodies are not the same where a clause says so of both together."""
    for clause in state.clauses:
        verb = clause.verb
        if verb is None or clause.kind in {"relative", "infinitive"} or not tells_apart(state, clause):
            continue
        pair = told_together(state, clause)
        if len(pair) == SEVERAL and pair[0].entity.name != pair[1].entity.name:
            say(state, act_of(state, clause, "apart"), *pair)


def tells_apart(state: State, clause: Clause) -> bool:
    """Whether a clause says of its subjects that they are not the same."""
    verb = clause.verb
    if verb is None or any(n.kind == "body" for word, n in clause.phrases if word in {"from", "with", "as", "of"}):
        return False
    after = state.chunks[verb.start : clause.last]
    words = {state.p.key(at) for chunk in after for at in range(chunk.start, chunk.end)}
    if verb.lemma == "be":
        plain = next((n for n, chunk in enumerate(after) if chunk.kind in {"preposition", "comma", "stop"}), len(after))
        said = {state.p.key(at) for chunk in after[:plain] for at in range(chunk.start, chunk.end)}
        return bool((ALIKE if verb.is_negated else APART) & said)
    mixed = verb.lemma in MIXING and verb.voice == "passive" and verb.is_negated
    nothing = verb.lemma == "have" and {"nothing", "do"} <= words and bool(EACH_OTHER & words)
    return mixed or nothing


def told_together(state: State, clause: Clause) -> list[Mention]:
    """Return the two bodies that are the subject of a clause, or that "the two" stands for."""
    found = [m for n in clause.subject if n.kind in {"body", "common"} for m in bodies_of(state, n)]
    if len(found) == SEVERAL:
        return found
    first = state.chunks[clause.verb.start].start if clause.verb is not None else 0
    both = BOTH & {state.p.key(at) for at in range(max(0, first - SEVERAL), first)}
    here_told = {m.entity.name: m for told in state.bodies.values() for m in told if m.kind == "body"}
    told = list(here_told.values()) if len(here_told) == SEVERAL else list(state.before.bodies[-SEVERAL:])
    return told if both and not found else []


def say(state: State, act: Act, one: Mention, other: Mention) -> None:
    """Claim that two bodies are not the same."""
    stated = replace(act, stance=Stance())
    pair = {one.entity.name, other.entity.name}
    known = [s for s in state.found if s.predicate == "distinct_from" and s.object is not None]
    if not any({s.subject.name, s.object.name if s.object else ""} == pair for s in known):
        emit(stated, "distinct_from", here(one, state), here(other, state), [one.span, other.span])


def read_denied_name(state: State, clause: Clause, subject: Mention, chunks: Sequence[Chunk]) -> bool:
    """Claim that a body is not the one that parentheses behind it name: "(not the Zoning Board, a separate body)"."""
    denies = bool(chunks) and (chunks[0].kind in {"not", "negation"} or chunks[0].key == "distinct")
    others = [c.noun for c in chunks if c.noun is not None and c.noun.kind == "body"]
    if subject.kind != "body" or not denies or not others:
        return False
    for other in bodies_of(state, others[0]):
        say(state, act_beside(state, clause, "apart"), subject, other)
    return True
