"""Comings and leavings told as nouns with their post: "the election of Lee as chairman", "her removal as head"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.dating import Term, point_of, times_of
from pipeline.extract.english.implied import remember
from pipeline.extract.english.leaving import LEAVINGS, told_before
from pipeline.extract.english.noting import note_post
from pipeline.extract.english.posts import targets_of
from pipeline.extract.english.pronouns import SEX, by_sex
from pipeline.extract.english.references import people_of
from pipeline.extract.english.stance import Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

COMINGS = {"appointment", "election", "promotion", "elevation", "installation", "inauguration", "reappointment"}
AFTER = {"after", "following", "since", "upon", "on", "with", "at", "until", "by", "before", "from", "in", "welcome",
         "see", "saw", "seen", "follow", "followed", "follows", "announce", "announced", "mark", "marked", "celebrate",
         "celebrated", "confirm", "confirmed", "approve", "approved", "accept", "accepted", "brought",
         "led to"}  # fmt: skip
"""What stands before an event that came about."""
TERMS = {"tenure", "term", "stint", "spell", "time"}
"""Words for the time that somebody has a post: "his tenure as chairman has been extended"."""
UNDONE = {"reject", "oppose", "refuse", "block", "annul", "revoke", "overturn", "delay", "postpone", "expect", "demand",
          "void", "challenge", "contest", "fail", "prevent", "cancel", "reverse", "quash"}  # fmt: skip


def read_events(state: State) -> None:
    """Claim the posts that people are said to have come to or left in a noun for the event."""
    for at, chunk in enumerate(state.chunks):
        noun = chunk.noun
        if noun is None or noun.kind != "relation" or state.p.key(noun.head) not in COMINGS | LEAVINGS | TERMS:
            continue
        people, end = people_at(state, at)
        post = state.chunks[end + 1].noun if people and end + 1 < len(state.chunks) else None
        clause = clause_at(state, at)
        if post is None or clause is None or post.kind != "office" or state.chunks[end].key not in {"as", "to"}:
            continue
        if state.p.key(noun.head) in TERMS:
            claim(state, clause, people, post, len(state.chunks))
        elif comes_about(state, clause, at):
            claim(state, clause, people, post, end + 2)


def set_titles_apart(p: Passage, chunks: Sequence[Chunk], clauses: Sequence[Clause]) -> None:
    """Take from clauses the titles that belong to an event after a preposition: "resigned on her appointment as X"."""
    told = [
        (at, chunk.noun)
        for at, chunk in enumerate(chunks[:-2])
        if chunk.noun is not None and chunk.noun.kind == "relation" and p.key(chunk.noun.head) in COMINGS | LEAVINGS
    ]
    for clause in clauses:
        inside = {id(n) for _, n in clause.phrases}
        titles = [chunks[at + 2].noun for at, noun in told if id(noun) in inside and chunks[at + 1].key == "as"]
        taken = {id(n) for n in titles if n is not None}
        clause.phrases = [(word, n) for word, n in clause.phrases if id(n) not in taken]


def people_at(state: State, at: int) -> tuple[list[Mention], int]:
    """Return whose coming or leaving a noun tells of, and the chunk after the last name: "of Lee, Birch and Holm"."""
    noun, end = state.chunks[at].noun, at + 1
    if noun is None:
        return [], end
    if noun.owner is None:
        found = by_sex(state, told_before(state, noun), SEX[noun.det]) if noun.det in SEX else []
        return found, end
    found = people_of(state, noun.owner)
    while noun.owner.end == noun.end and end + 1 < len(state.chunks) and joins(state, end):
        end += 1 + (state.chunks[end].kind == "comma" and state.chunks[end + 1].key == "and")
        name = state.chunks[end].noun
        found, end = [*found, *(people_of(state, name) if name is not None else [])], end + 1
    return found, end


def joins(state: State, at: int) -> bool:
    """Whether a comma or "and" stands here with a person's name after it."""
    here, after = state.chunks[at], state.chunks[at + 1 : at + 3]
    if here.kind == "comma" and after[0].key == "and":
        after = after[1:]
    named = bool(after) and after[0].noun is not None and after[0].noun.kind == "person"
    return named and (here.kind == "comma" or here.key == "and")


def clause_at(state: State, at: int) -> Clause | None:
    """Return the innermost clause around a chunk."""
    around = [c for c in state.clauses if c.first <= at < max(c.last, c.first + 1)]
    return max(around, key=lambda c: c.first, default=None)


def comes_about(state: State, clause: Clause, at: int) -> bool:
    """Whether an event is told as one that happened: by the word before it, or as what a clause is about."""
    before = state.chunks[at - 1].key if at else ""
    verb = clause.verb
    undone = verb is not None and (verb.modal or verb.is_negated or verb.tense == "future" or verb.lemma in UNDONE)
    undone = undone or any(c.key in UNDONE for c in state.chunks)
    return not undone and (at == 0 or before in AFTER or state.chunks[at - 1].kind in {"comma", "when", "stop"})


COMING = {"take": "effect", "come": "", "date": "", "occur": "", "happen": "", "follow": ""}
"""Verbs of an event that tell when it came about, with the word that they need."""


def came_on(clause: Clause, title: Noun | None) -> str:
    """Return when the event that a clause is about came: "his appointment as head took effect on 1 May"."""
    verb = clause.verb
    needed = COMING.get(verb.lemma.split()[0]) if verb is not None else None
    subject = clause.subject[0] if len(clause.subject) == 1 else None
    tells = subject is not None and title is not None and subject.kind == "relation" and subject.start < title.start
    if needed is None or not tells or (needed and needed not in clause.spoken()):
        return ""
    return point_of(times_of(clause))


def claim(state: State, clause: Clause, people: list[Mention], noun: Noun, after: int) -> None:
    """Claim the post of each, with the time right after it."""
    when = state.chunks[after].when if after < len(state.chunks) else None
    date = when.start if when is not None and when.kind == "point" else ""
    date = date or came_on(clause, state.chunks[after - 1].noun)
    leaves = any(
        state.p.key(c.noun.head) in LEAVINGS for c in state.chunks[:after] if c.noun and c.noun.kind == "relation"
    )
    state.clause = clause
    act = act_of(state, clause, "event-as")
    told = {(s.subject.name, s.object.name) for s in state.found if s.predicate == "position_held" and s.object}
    for person in people if act.stance == Stance() else ():
        for target in targets_of(state, noun, person):
            post = target.mention
            if not target.is_post or (person.entity.name, post.entity.name) in told:
                continue
            term = Term("", date) if leaves else Term(date)
            spans = [person.span, state.p.span(noun.start, noun.end), *([when.span] if date and when else [])]
            emit(act, "position_held", here(person, state), here(post, state), spans, term)
            remember(state, person, post, term)
            note_post(act, person, post, aside=after < len(state.chunks))
