"""How many work for a body: "it has about 950 staff", "some 450 people work for it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.dating import is_current, term_of, times_of
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.slots import things
from pipeline.extract.english.wholes import about_what
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State

HAVING = {"have", "employ", "number", "count", "maintain", "retain", "keep"}
WORKING = {"work", "works", "worked", "are", "were", "serve", "served"}
NAMED = {"staff", "personnel"}
LONGEST = 8
"""Words of a description of staff."""


def read_staff(state: State) -> None:
    """Claim the staff that a sentence counts."""
    for at in range(1, len(state.p.tokens)):
        if not state.p.is_a(at, "staff"):
            continue
        start = counted_from(state, at)
        end = at + 1
        if state.p.key(at) == "staff" and state.p.key(at + 1) == "of" and is_number(state, number_at(state, at + 2)):
            start, end = at - state.p.is_a(at - 1, "staffed"), number_end(state, at + 2)
        if end == start:
            continue
        for owner, clause in owners(state, start, end):
            say(state, clause, owner, start, end)


def counted_from(state: State, at: int) -> int:
    """Return the token where the count before a staff noun begins ("some 3,800 people"); past it for no count."""
    start = at
    while start > 0 and at - start < LONGEST and (is_number(state, start - 1) or state.p.is_a(start - 1, "counting")):
        start -= 1
    return start if start < at else at + 1


def number_at(state: State, at: int) -> int:
    """Return the first token of a number after words such as "about"."""
    while at < len(state.p.tokens) and state.p.is_a(at, "counting") and not is_number(state, at):
        at += 1
    return at


def number_end(state: State, at: int) -> int:
    """Return the token after a number and the words before it."""
    at = number_at(state, at)
    while at < len(state.p.tokens) and is_number(state, at):
        at += 1
    return at


def is_number(state: State, at: int) -> bool:
    """Whether a token is part of a number: figures, the comma in "3,800", "three hundred"."""
    if not 0 <= at < len(state.p.tokens):
        return False
    token = state.p.tokens[at]
    inside = token.text == "," and 0 < at < len(state.p.tokens) - 1 and state.p.tokens[at + 1].start == token.end
    return token.text.isdigit() or inside or state.p.is_a(at, "number")


def owners(state: State, start: int, end: int) -> Sequence[tuple[Mention, Clause]]:
    """Return the body that has the staff: the subject of "has", what follows "work for", what "of" goes on from."""
    chunk = next((n for n, c in enumerate(state.chunks) if c.end > start), 0)
    clause = next((c for c in reversed(state.clauses) if c.first <= chunk < max(c.last, c.first + 1)), None)
    if clause is None or there_are(state, start):
        return [(body, clause) for body in [about_what(state)] if body is not None and clause is not None]
    if state.p.key(end) in WORKING and [state.p.key(end + n) for n in (1, 2, 3)] == ["in", "its", "employ"]:
        return [(body, clause) for body in state.scene.bodies[-1:]]
    if state.p.key(end) in WORKING:
        after = [n for word, n in clause.phrases if word in {"for", "at", "in"} and n.start > end]
        return [(m, clause) for n in after[:1] for m in bodies_of(state, n)]
    verb = clause.verb
    if verb is not None and verb.lemma in HAVING and verb.voice == "active" and state.chunks[verb.start].start < start:
        return [(m, clause) for m in things(state, clause.subject, []) if isinstance(m, Mention)]
    if state.p.key(start - 1) == "of":
        described = [c for c in state.clauses for n in c.objects if n.end == start - 1 and n.kind == "common"]
        return [(m, c) for c in described[:1] for n in c.subject for m in bodies_of(state, n)]
    return []


def there_are(state: State, start: int) -> bool:
    """Whether a sentence says how many there are, of the body the text is about: "There are 312 employees"."""
    return start == len(("there", "are")) and state.p.key(0) == "there" and state.p.key(1) in {"are", "were"}


def say(state: State, clause: Clause, owner: Mention, start: int, end: int) -> None:
    """Claim staff in the words of the text."""
    span = state.p.span(start, end)
    term = term_of(times_of(clause), "span", holds=is_current(clause))
    words = Entity(" ".join(span.of(state.p.text).split()), span.of(state.p.text))
    state.found = [f for f in state.found if f.predicate != "has_staff" or f.subject.name != owner.entity.name]
    emit(act_of(state, clause, "staffing"), "has_staff", here(owner, state), words, [owner.span, span], term)
