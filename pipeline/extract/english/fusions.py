"""Bodies made of others or come after them, told as a noun: "the merger of A and B", "the successor to A"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.dating import Term, point_of, times_of
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.stance import Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

MERGERS = {"merger", "merging", "amalgamation", "fusion", "union", "unification", "consolidation", "combination"}
LATER = {"successor", "heir", "replacement"}
EARLIER = {"predecessor", "forerunner", "precursor"}
OF = {"of", "to", "between"}
JOINING = {"and", ",", "with"}
MAKING = {"produce", "create", "form", "give", "establish", "bring", "yield", "found", "make"}
ARISING = {"result", "arise", "emerge", "come", "be", "originate", "grow", "spring"}
BEGINNING = {"come", "begin", "start", "open", "emerge", "arise"}
"""Verbs by which a body begins "as the successor to" another."""
FARTHEST = 3
"""Chunks between a noun and the "of" that belongs to it ("a merger, in 1990, of")."""


def read_fusions(state: State) -> None:
    """Claim what nouns say of the bodies another was made of or came after."""
    for one in state.clauses:
        read_line(state, one)
        read_union(state, one)
    for at in range(len(state.chunks)):
        key = state.p.key(state.chunks[at].end - 1)
        if key not in MERGERS | LATER | EARLIER:
            continue
        parts = bodies_after(state, at)
        clause = clause_at(state, at)
        if not parts or clause is None or act_of(state, clause, "fusion").stance != Stance():
            continue
        wholes = made_of(state, clause, at, parts, fuses=key in MERGERS)
        for whole in wholes[:1]:
            if key in MERGERS:
                fuse(state, clause, parts, whole)
            else:
                succeed(state, clause, *((parts[0], whole) if key in LATER else (whole, parts[0])))


UNITING = {"merge", "amalgamate", "unite", "combine", "fuse", "consolidate", "join", "bring together", "unify"}


def read_union(state: State, clause: Clause) -> None:
    """Claim what "came into being when A and B were merged" says, of a body whose founding the clause around tells."""
    verb, outer = clause.verb, clause.parent
    joins = verb is not None and verb.lemma in UNITING and not verb.is_negated and clause.kind == "subordinate"
    aims = any(word in {"into", "to", "by", "in", "as"} for word, _ in clause.phrases) or clause.objects
    if not joins or outer is None or aims or act_of(state, clause, "fusion").stance != Stance():
        return
    others = [n for word, n in clause.phrases if word == "with"]
    parts = [m for n in (*clause.subject, *others) for m in bodies_of(state, n)]
    born = [s for s in state.found if s.predicate == "established" and s.start]
    wholes = [m for n in outer.subject for m in bodies_of(state, n)]
    told = [(m, s.start) for m in wholes for s in born if s.subject.name == m.entity.name]
    if len(parts) > 1 and len(told) == 1:
        names = {part.entity.name for part in parts}
        inner = [s for s in state.found if s.predicate == "merged_into" and s.object and s.object.name in names]
        state.found[:] = [s for s in state.found if s not in inner]
        fuse(state, clause, parts, told[0][0], told[0][1])


def read_line(state: State, clause: Clause) -> None:
    """Claim what "is the successor to A", "its predecessor was A" say of a body."""
    verb = clause.verb
    made = verb is not None and (
        (verb.voice == "passive" and verb.lemma.split()[0] in {*MAKING, "set"}) or verb.lemma.split()[0] in BEGINNING
    )
    sides = (clause.subject, [n for word, n in clause.phrases if word == "as"] if made else clause.objects)
    for near, far in (sides, sides[::-1]):
        for noun in near if clause.kind != "apposition" or clause.verb is None else ():
            line = line_of(state, noun)
            if not line:
                continue
            told = state.before.bodies[-1:] if noun.det == "its" else ()
            owners = bodies_of(state, noun.owner) if noun.owner is not None else [*told]
            others = [m for n in far if n.kind in {"body", "common", "pronoun"} for m in bodies_of(state, n)]
            is_be = made or clause.verb is None or clause.verb.lemma == "be"
            if owners and len(others) == 1 and is_be and act_of(state, clause, "fusion").stance == Stance():
                pair = (owners[0], others[0])
                date = point_of(times_of(clause)) if made else ""
                succeed(state, clause, *(pair if line in LATER else pair[::-1]), date)


def line_of(state: State, noun: Noun) -> str:
    """Return the word by which a noun says what comes before or after: "its successor body", "" for none."""
    keys = [state.p.key(noun.head)] if noun.kind == "relation" else []
    keys += (
        [state.p.key(at) for at in range(noun.start, noun.end)] if noun.kind == "common" and noun.det == "its" else []
    )
    return next((key for key in keys if key in LATER | EARLIER), "")


def fuse(state: State, clause: Clause, parts: Sequence[Mention], whole: Mention, born: str = "") -> None:
    """Claim that bodies were merged into another, when it was born where that is told."""
    date = born or point_of(times_of(clause))
    told = {(s.subject.name, s.object.name) for s in state.found if s.predicate == "merged_into" and s.object}
    for part in parts:
        if (
            len(parts) > 1
            and part.entity.name != whole.entity.name
            and (part.entity.name, whole.entity.name) not in told
        ):
            emit(act_of(state, clause, "fusion"), "merged_into", here(part, state), here(whole, state),
                 [part.span, whole.span], Term(date))  # fmt: skip


def succeed(state: State, clause: Clause, old: Mention, new: Mention, date: str = "") -> None:
    """Claim that a body came after another."""
    told = any(s.predicate == "replaced_by" and s.subject.name == old.entity.name for s in state.found)
    if old.entity.name != new.entity.name and not told:
        spans = [old.span, new.span]
        emit(act_of(state, clause, "fusion"), "replaced_by", here(old, state), here(new, state), spans, Term(date))


def bodies_after(state: State, at: int) -> list[Mention]:
    """Return the bodies that stand after the "of" of a noun, joined by "and" and "with"."""
    chunks = state.chunks
    of = next((n for n in range(at + 1, min(len(chunks), at + 2 + FARTHEST)) if chunks[n].key in OF), 0)
    between = chunks[at + 1 : of] if of else []
    if not of or any(c.kind not in {"comma", "when", "word"} for c in between):
        return []
    found: list[Mention] = []
    for chunk in chunks[of + 1 :]:
        if chunk.noun is not None and chunk.noun.kind in {"body", "common"}:
            found.extend(bodies_of(state, chunk.noun))
        elif chunk.key not in JOINING and chunk.when is None:
            break
    return found


def made_of(state: State, clause: Clause, at: int, parts: Sequence[Mention], *, fuses: bool) -> list[Mention]:
    """Return what a clause says to be made of others or to come after them: its subject, or what a merger made."""
    chunk, verb = state.chunks[at], clause.verb
    before = [n for n in clause.subject if n.kind in {"body", "common", "pronoun"} and n.end <= chunk.start]
    after = [n for n in clause.objects if n.start > chunk.end] if verb is not None and verb.lemma in MAKING else []
    if not describes(state, clause, at, fuses=fuses):
        return []
    nouns: Sequence[Noun] = before or (after if fuses else [])
    names = {part.entity.name for part in parts}
    return [m for n in nouns for m in bodies_of(state, n) if m.entity.name not in names]


def describes(state: State, clause: Clause, at: int, *, fuses: bool) -> bool:
    """Whether a noun stands for what its clause is about: after "be", after a comma, as what something came of."""
    first = at
    while first > 0 and state.chunks[first - 1].kind in {"word", "adverb"}:
        first -= 1
    before = state.chunks[first - 1] if first else None
    verb = clause.verb
    if before is None or before.kind in {"comma", "stop", "when"}:
        return True
    if verb is None or verb.voice == "active":
        return verb is not None and verb.lemma.split()[0] in (ARISING if fuses else {"be", "remain"})
    return fuses and before.key in {"by", "through", "from"} and verb.lemma.split()[0] in MAKING | {"set"}


def clause_at(state: State, at: int) -> Clause | None:
    """Return the innermost clause with a subject or object that a chunk stands in."""
    inside = [c for c in state.clauses if c.first <= at < max(c.last, c.first + 1)]
    return next((c for c in reversed(inside) if c.subject or c.objects), None)


__all__ = ["read_fusions"]
