"""Whose the staff is that a sentence counts: the subject of "has", what "work for" names, "its", "with"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.clauses import Clause
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.seats import body_before
from pipeline.extract.english.slots import things
from pipeline.extract.english.wholes import about_what
from pipeline.extract.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.state import State

HAVING = {"have", "employ", "number", "count", "maintain", "retain", "keep", "total", "grow", "consist", "comprise"}
STAFFED = {"serve", "assist", "support", "back"}
"""Verbs whose agent in the passive is the staff."""
MANNED = {"staffed", "manned"}
WORKING = {"work", "works", "worked", "are", "were", "serve", "served"}
OWNERS = {"its", "their", "'s", "whose"}
FARTHEST = 4
"""Words between "with" or an owner and the staff."""


def owners(state: State, start: int, end: int, noun: int = 0) -> Sequence[tuple[Mention, Clause]]:
    """Return the body that has the staff counted from a token to another.

    Args:
        state: The sentence.
        start: Its first token.
        end: The one after its last.
        noun: The noun of whose number the sentence tells: "its staff numbers 58"; 0 where the count stands with it.
    """
    chunk = next((n for n, c in enumerate(state.chunks) if c.end > start), 0)
    clause = next((c for c in reversed(state.clauses) if c.first <= chunk < max(c.last, c.first + 1)), None)
    owned = owner_before(state, noun or start)
    if noun or clause is None or owned is not None or opens_sentence(state, start):
        found = owned or about_what(state) or next(iter(state.before.bodies[-1:]), None)
        return [(found, clause or Clause("main", "", 0))] if found is not None else []
    if state.p.key(end) in WORKING:
        return [(m, clause) for m in employer_after(state, clause, end)]
    verb = clause.verb
    after_verb = verb is not None and verb.end <= chunk
    has = verb is not None and verb.lemma.split()[0] in HAVING and verb.voice == "active"
    before = {state.p.key(at) for at in range(max(0, start - FARTHEST), start)}
    is_staffed = verb is not None and verb.lemma.split()[0] in STAFFED and verb.voice == "passive"
    is_staffed |= bool(MANNED & before)
    if after_verb and (has or (is_staffed and follows_by(state, start))):
        return [(m, clause) for m in things(state, clause.subject, []) if isinstance(m, Mention)]
    if state.p.key(start - 1) == "of":
        described = [c for c in state.clauses for n in c.objects if n.end == start - 1 and n.kind == "common"]
        return [(m, c) for c in described[:1] for n in c.subject for m in bodies_of(state, n)]
    return [(m, clause) for m in beside_with(state, start)]


def employer_after(state: State, clause: Clause, end: int) -> list[Mention]:
    """Return the body that people "work for", "are employed by"; the one told of where it is "in its employ"."""
    words = [state.p.key(end + n) for n in (1, 2, 3)]
    if words == ["in", "its", "employ"] or (words[0] == "employed" and words[1] in {"there", "in", "by"}
                                            and (words[1] == "there" or words[2] == "it")):  # fmt: skip
        return list(state.scene.bodies[-1:])
    after = [n for word, n in clause.phrases if word in {"for", "at", "in", "by"} and n.start > end]
    return [m for n in after[:1] for m in bodies_of(state, n)]


def follows_by(state: State, start: int) -> bool:
    """Whether "by" stands before a count, other agents in between: "by a deputy and a staff of 35"."""
    before = [c for c in state.chunks if c.end <= start]
    return any(c.key == "by" for c in before) and not any(c.kind == "stop" for c in before[-FARTHEST:])


def owner_before(state: State, start: int) -> Mention | None:
    """Return the body that a possessive before a count or its noun means: "its staff of 58", "the Board's 23 men"."""
    for at in range(start - 1, max(-1, start - 1 - FARTHEST), -1):
        if state.p.key(at) in OWNERS:
            told = body_before(state, at + 1) if state.clauses else None
            return told or next(iter(state.before.bodies[-1:]), None)
        if not state.p.tokens[at].is_word or state.p.tokens[at].is_capitalised:
            return None
    return None


def opens_sentence(state: State, start: int) -> bool:
    """Whether a sentence begins with staff it tells of: "A staff of thirty runs the office", "There are 312 people"."""
    there = state.p.key(0) == "there" and state.p.key(1) in {"are", "were"}
    return (start == 1 and state.p.key(0) in {"a", "the"}) or (there and start == len(("there", "are")))


def beside_with(state: State, start: int) -> list[Mention]:
    """Return the body that "with" tells to have so many: the subject behind it, or what a comma parts from it.

    "Set up a section with four clerks" tells of the day only.
    """
    with_at = next((at for at in range(start - 1, max(-1, start - 1 - FARTHEST), -1) if state.p.key(at) == "with"), -1)
    if with_at == 0:
        return [m for n in state.clauses[0].subject for m in bodies_of(state, n)][:1]
    chunk = next((n for n, c in enumerate(state.chunks) if c.end > with_at), 0)
    clause = next(
        (c for c in reversed(state.clauses) if c.kind != "with" and c.first <= chunk < max(c.last, c.first + 1)), None
    )
    is_be = clause is not None and clause.verb is not None and clause.verb.lemma == "be"
    if with_at < 0 or clause is None or not (state.p.key(with_at - 1) == "," or is_be):
        return []
    nouns = [n for c in state.clauses for n in (*c.subject, *c.objects, *(n for _, n in c.phrases))]
    near = [n for n in nouns if n.end == with_at - 1 and n.kind in {"body", "common"}]
    found = [m for n in near for m in bodies_of(state, n)] or [m for n in clause.subject for m in bodies_of(state, n)]
    return found[:1]
