"""What begins, ends or fuses a body or post, told as a noun: "since its creation in 1990", "the merger of A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.dating import Term
from pipeline.extract.english.posts import targets_of
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.slots import things
from pipeline.extract.english.stance import Stance
from pipeline.extract.english.wholes import about_what
from pipeline.extract.mentions import Mention, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

EVENTS = {
    **dict.fromkeys(("establishment", "foundation", "founding", "creation", "formation", "inception", "inauguration",
                     "birth", "re-establishment", "reestablishment", "revival", "restoration", "introduction",
                     "reinstatement"), "established"),
    **dict.fromkeys(("abolition", "dissolution", "disbandment", "disbanding", "closure", "demise", "suppression",
                     "liquidation", "disestablishment"), "abolished"),
}  # fmt: skip
"""Nouns of what happens to a body or post, with what they claim."""
LEADING = {"since", "after", "before", "with", "on", "upon", "following", "until", "till", "from", "by", "at", "to"}
"""Prepositions and other words before a noun that takes what happened for granted."""
OWNED = {"its", "their", "his", "her"}


class Event(NamedTuple):
    """What a noun tells of: where it stands, whose it is, and when it was."""

    at: int
    owner: Noun | None
    when: When


def read_beginnings(state: State) -> None:
    """Claim what nouns say was founded or abolished when."""
    told = {(s.predicate, s.subject.name, s.start) for s in state.found}
    for at, chunk in enumerate(state.chunks):
        event = event_at(state, at) if chunk.when is not None else event_seen(state, at)
        predicate = EVENTS[word_of(state, event.at)] if event is not None else ""
        clause = clause_of(state, at) if event is not None else None
        if event is None or clause is None or act_of(state, clause, "beginning").stance != Stance():
            continue
        for thing in told_of(state, event, clause):
            last = event.when.kind == "interval" and event.at == at and predicate == "abolished"
            date = event.when.end if last or event.when.kind == "until" else event.when.start
            claim = (predicate, thing.entity.name, date)
            if date and claim not in told:
                told.add(claim)
                spans = [thing.span, event.when.span] if thing.span.start >= state.limit.start else [event.when.span]
                emit(act_of(state, clause, "beginning"), predicate, here(thing, state), None, spans, Term(date))


def event_at(state: State, at: int) -> Event | None:
    """Return the event that a time dates: it stands right before it, or after "of" and whose it is."""
    chunks, when = state.chunks, state.chunks[at].when
    if when is None:
        return None
    if (inside := event_inside(state, when)) is not None:
        return Event(at, None, when) if inside else None
    if when.kind != "point":
        return None
    before, of = (chunks[at - n] if at >= n else None for n in (1, 2))
    if before is not None and word_of(state, at - 1) in EVENTS:
        follows = chunks[at + 2].noun if at + 2 < len(chunks) and chunks[at + 1].key == "of" else None
        owner = before.noun.owner if before.noun is not None else None
        mine = owned(state, before)
        told = taken_for_granted(state, at - 1) if mine or follows else before.noun is not None and owner is not None
        return Event(at - 1, follows or owner, when) if told and (mine or follows or owner) else None
    named = before is not None and before.noun is not None and of is not None and of.key == "of"
    if named and at > 2 and word_of(state, at - 3) in EVENTS and taken_for_granted(state, at - 3):  # noqa: PLR2004
        return Event(at - 3, before.noun if before else None, when)
    return None


SEEING = {"see", "witness"}
"""Verbs by which a time has an event: "1990 saw its creation"."""
HAPPENING = {"come", "follow", "occur"}
"""Verbs by which an event has a time: "its abolition came in 1990"."""


def event_seen(state: State, at: int) -> Event | None:
    """Return the event that a chunk names and that its clause says to have come about at a time."""
    clause = clause_of(state, at) if state.chunks[at].when is None and word_of(state, at) in EVENTS else None
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None or verb.modal or verb.is_negated or verb.tense == "infinitive":
        return None
    sees = verb.lemma in SEEING and verb.end <= at <= verb.end + 1
    if not sees and verb.lemma not in HAPPENING:
        return None
    chunk, after = state.chunks[at], state.chunks[at + 1 : at + 3]
    named = after[1].noun if len(after) > 1 and after[0].key == "of" else None
    owner = named or (chunk.noun.owner if chunk.noun is not None else None)
    first = clause.times[:1] if not sees else [t for t in clause.times if t.at < verb.start][:1]
    told = next((t.when for t in first if t.when.kind == "point"), None)
    dated = year_before(state, verb.start) if told is None and sees else told
    return Event(at, owner, dated) if dated is not None and (owner is not None or owned(state, chunk)) else None


def year_before(state: State, at: int) -> When | None:
    """Return the bare year that is the subject of the verb after it: "1990 saw ..."."""
    first = state.chunks[max(at - 1, 0)]
    text = state.p.phrase(first.start, first.end)
    is_year = first.kind == "word" and len(text) == YEAR and text.isdigit()
    return When("point", state.p.span(first.start, first.end), text) if is_year else None


YEAR = len("1990")


def event_inside(state: State, when: When) -> bool | None:
    """Whether a time names an event of what the clause is about: "since its creation in 1990"; ``None`` for none."""
    words = when.span.of(state.p.text).casefold().split()
    found = [n for n, word in enumerate(words) if word in EVENTS]
    if not found:
        return None
    return found[0] > 0 and words[found[0] - 1] in OWNED


def word_of(state: State, at: int) -> str:
    """Return the event that a chunk names, in a time the one told in it, "" for none."""
    chunk = state.chunks[at]
    if chunk.when is not None:
        words = chunk.when.span.of(state.p.text).casefold().split()
        return next((word for word in words if word in EVENTS), "")
    key = state.p.key(chunk.end - 1)
    return key if key in EVENTS else ""


def owned(state: State, chunk: Chunk) -> bool:
    """Whether an event is that of what the clause is about: "its creation"."""
    det = chunk.noun.det if chunk.noun is not None else state.p.key(chunk.start - 1)
    return det in OWNED


def taken_for_granted(state: State, at: int) -> bool:
    """Whether a noun tells what did happen: after a preposition of time, or as a subject."""
    chunk = state.chunks[at]
    first = chunk.start if chunk.noun is not None else chunk.start - 1
    if chunk.noun is None and state.p.key(first) not in {*OWNED, "the"}:
        first += 1
    before = next((c for c in reversed(state.chunks) if c.end == first), None)
    if before is None or before.kind in {"stop", "comma"} or (before.key == "and" and owned(state, chunk)):
        return True
    return before.key.split()[-1] in LEADING


def told_of(state: State, event: Event, clause: Clause) -> Sequence[Mention]:
    """Return what was founded or abolished: what "of" names, the owner, else what the clause is about."""
    if event.owner is not None:
        return [m for m in things(state, [event.owner], []) if isinstance(m, Mention)]
    subjects = [m for n in clause.subject if n.kind in {"body", "common", "pronoun"} for m in bodies_of(state, n)]
    themes = [b for b in state.before.bodies[-1:] if b.entity.name == state.before.theme]
    about = about_what(state) or next(iter(themes if owned(state, state.chunks[event.at]) else []), None)
    outer = clause.parent if clause.kind == "coordinate" and owned(state, state.chunks[event.at]) else None
    if not subjects and outer is not None:
        subjects = [m for n in outer.subject if n.kind == "body" for m in bodies_of(state, n)]
    return (
        subjects[:1] or led_here(state, event, clause) or ([about] if about is not None and not clause.subject else [])
    )


def led_here(state: State, event: Event, clause: Clause) -> list[Mention]:
    """Return the body that a clause says somebody to head or be in: "director of X since its creation in 1990"."""
    nouns = [n for n in (*clause.objects, *(n for _, n in clause.phrases)) if n.end <= state.chunks[event.at].start]
    led = [t.mention for n in nouns if n.kind == "office" for t in targets_of(state, n)]
    found = [Mention("body", m.span, m.body) for m in led if m.body is not None]
    found += [m for n in nouns if n.kind == "body" for m in bodies_of(state, n)]
    return found[:1] if len({m.entity.name for m in found}) == 1 else []


def clause_of(state: State, at: int) -> Clause | None:
    """Return the innermost clause with a subject that a chunk stands in, for what stands in front the main clause."""
    inside = [c for c in state.clauses if c.first <= at < max(c.last, c.first + 1)]
    return next((c for c in reversed(inside) if c.subject), inside[-1] if inside else None)


__all__ = ["read_beginnings"]
