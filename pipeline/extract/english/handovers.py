"""Who gets the duties of a body or post that is no more, and so replaces it: "its duties passed to the Ministry"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.dating import Term, point_of, times_of
from pipeline.extract.english.duties import DUTIES
from pipeline.extract.english.seats import clause_at
from pipeline.extract.english.slots import things
from pipeline.extract.english.stance import Stance
from pipeline.extract.mentions import Mention

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State
    from schemas.records import Entity, Span

SHARED = DUTIES | {"powers", "work", "business", "competences", "competencies", "assets", "staff", "archives",
                   "jurisdiction", "mandate", "competence", "activities", "portfolio", "services", "operations",
                   "remains", "rights"}  # fmt: skip
"""What a body hands on when it is no more."""
OWNERS = {"its", "their", "whose", "his", "her", "'s"}
PASSING = {"pass", "transfer", "take", "assume", "go", "hand", "give", "move", "absorb", "assign", "inherit", "fall",
           "devolve", "entrust", "divide", "split", "share", "distribute", "parcel", "merge", "shift", "return",
           "reassign", "allocate", "leave", "cede", "surrender", "yield", "turn"}  # fmt: skip
TAKING = {"take", "assume", "inherit", "absorb", "acquire"}
TO = {"to", "by", "into", "between", "among", "amongst", "upon", "on"}
NEAR, FAR = 4, 8
"""Words before what is handed on in which its owner stands, and chunks after it in which the heir does."""


def read_handovers(state: State) -> None:
    """Claim that a body or post which is no more was replaced by the body that its duties passed to."""
    said = ended(state)
    for at in range(1, len(state.p.tokens)) if said is not None else ():
        if said is None or state.p.key(at) not in SHARED or not is_owned(state, at):
            continue
        old, ended_on, quote = said
        clause = clause_at(state, at)
        act = act_of(state, clause, "handover")
        told = {(s.subject.name, s.object.name) for s in state.found if s.predicate == "replaced_by" and s.object}
        date = point_of(times_of(clause)) or ended_on
        for heir in heirs(state, clause, at, old) if act.stance == Stance() else ():
            if heir.entity.name != old.name and (old.name, heir.entity.name) not in told:
                emit(act, "replaced_by", old, here(heir, state), [quote, heir.span], Term(date))


def is_owned(state: State, at: int) -> bool:
    """Whether a word for duties says whose: "its duties", "most of its former powers"."""
    return any(state.p.key(n) in OWNERS for n in range(max(0, at - NEAR), at))


def ended(state: State) -> tuple[Entity, str, Span] | None:
    """Return the body or post told to be no more, here or in the sentence before, since when, and the words for it."""
    told = [s for s in state.found if s.predicate == "abolished" and s.polarity == "affirmed"]
    if told:
        return told[-1].subject, told[-1].start, told[-1].quote
    gone = state.before.gone
    return (gone.entity, "", gone.span) if gone is not None else None


def heirs(state: State, clause: Clause, at: int, old: Entity) -> list[Mention]:
    """Return the bodies that duties pass to, or the subject that "took over its duties"."""
    first = next(n for n, c in enumerate(state.chunks) if c.end > at)
    verb = clause.verb
    subjects = [m for n in clause.subject for m in things(state, [n], []) if isinstance(m, Mention)]
    before = verb is not None and state.chunks[verb.start].start < at and verb.lemma.split()[0] in TAKING
    if before and verb is not None and verb.voice == "active":
        return [m for m in subjects if m.entity.name != old.name]
    hands = verb is not None and verb.lemma.split()[0] in PASSING and any(m.entity.name == old.name for m in subjects)
    passing = first if hands or state.p.key(state.chunks[first].end - 1).endswith("ing") else 0
    for n in range(first + 1, min(len(state.chunks), first + FAR)):
        chunk = state.chunks[n]
        if chunk.kind in {"stop", "relative"} or (chunk.kind == "comma" and not passing):
            return []
        if any(lemma.split()[0] in PASSING for lemma, _ in chunk.forms):
            passing = n
        elif passing and chunk.kind == "preposition" and chunk.key in TO:
            return named_after(state, n)
    return []


def named_after(state: State, at: int) -> list[Mention]:
    """Return the bodies named after a preposition; those after "two new bodies" are meant by it."""
    found: list[Mention] = []
    for chunk in state.chunks[at + 1 : at + 1 + FAR]:
        if chunk.noun is None and chunk.kind not in {"comma", "conjunction", "word", "adverb"}:
            break
        if chunk.noun is not None:
            found += [m for m in things(state, [chunk.noun], []) if isinstance(m, Mention)]
    return found
