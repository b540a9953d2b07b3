"""What somebody is told to be the first, only or most of: "the first woman in the post", "the oldest jurist"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.offices import office_at
from pipeline.extract.english.references import bodies_of, people_of
from pipeline.extract.english.slot_posts import offices
from pipeline.extract.english.vocabulary import longest
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State

OPENING = {"the", "its", "their", "his", "her"}
ORDINALS = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "only", "sole"}
NO_SUPERLATIVES = {"honest", "modest", "interest", "latest", "forest", "priest", "request", "guest", "harvest",
                   "protest", "conquest", "contest", "arrest", "earliest"}  # fmt: skip
SHORTEST = 6
THINGS = {"time", "step", "choice", "half", "day", "year", "years", "place", "term", "part", "one", "ones", "two",
          "three", "holder", "holders", "incumbent", "occupant", "of", "stage", "phase", "session",
          "meeting", "round"}  # fmt: skip
"""What an ordinal counts beside people."""
ENDS = {"stop", "comma", "open", "when", "relative", "subordinator", "dash", "close"}
VERBAL = {"verb", "be", "have", "do", "modal", "not", "negation"}
COPULAS = {"be", "become", "remain"}


class Distinction(NamedTuple):
    """A description: its first token and the one after its last, and whether it compares ("the oldest")."""

    start: int
    end: int
    compares: bool


OFFICIAL = {"post", "office", "position", "job", "seat", "role", "woman", "women", "there", "holder"}
"""Words by which a distinction is one in an office."""


def tells_of_office(state: State, clause: Clause, person: Mention) -> bool:
    """Whether a distinction can be one of an office's holder: he was said to hold one, or its words speak of it."""
    if any(person.entity.name == who for who, _ in state.scene.held):
        return True
    after = range(state.chunks[clause.first].start, len(state.p.tokens))
    known = OFFICIAL | state.p.words.institutions.keys()
    return any(state.p.key(at) in known or office_at(state.p.tokens, at, state.p.words) for at in after)


def read_distinction(state: State, clause: Clause) -> bool:
    """Claim what a clause says its subject is the first or most of; return whether that is all that it says."""
    verb = clause.verb
    if verb is None or verb.lemma not in COPULAS or verb.is_negated or verb.end >= len(state.chunks):
        return False
    at = state.chunks[verb.end].start
    found = descriptions(state, at, loose=True)
    people = [m for n in clause.subject for m in people_of(state, n)]
    posts = [] if people else [m for m in offices(state, clause.subject, []) if isinstance(m, Mention)]
    for told in found:
        for subject in people or (posts if told.compares else []):
            if not is_first_holder(state, told):
                say(state, clause, subject, told)
        take_over(state, clause, told)
    return bool(people and found) and all(n.kind != "office" for n in clause.objects)


def is_first_holder(state: State, told: Distinction) -> bool:
    """Whether somebody is only said to have been the first in a post: "the first to be Clerk"."""
    return any(state.p.key(at) in ORDINALS and state.p.key(at + 1) == "to" for at in (told.start, told.start + 1))


def take_over(state: State, clause: Clause, told: Distinction) -> None:
    """Let what somebody is the first in be told of them: "the first woman to head the board"; no more where known."""
    for inner in state.clauses:
        if inner.parent is not clause or inner.kind != "infinitive" or state.chunks[inner.first].end > told.end:
            continue
        if told.compares or is_known(state, clause, inner):
            inner.subject, inner.objects, inner.verb = [], [], None
            continue
        inner.subject = clause.subject
        if clause.verb is not None and clause.verb.lemma == "become" and not inner.times:
            points = [t for t in clause.times if t.when.kind == "point"]
            inner.times = [replace(t, when=replace(t.when, kind="since", marker="from")) for t in points]


def is_known(state: State, clause: Clause, inner: Clause) -> bool:
    """Whether the text has told before which post the subject has in a body."""
    people = {m.entity.name for n in clause.subject for m in people_of(state, n)}
    nouns = (*inner.objects, *(n for _, n in inner.phrases))
    bodies = {m.entity.name for n in nouns for m in bodies_of(state, n)}
    return any(who in people and post.body is not None and post.body.name in bodies for who, post in state.scene.held)


def read_appositions(state: State) -> None:
    """Claim what insertions tell people to be: "Lee, the first woman there, ...", "and by then the oldest judge"."""
    fronted(state)
    for at in range(2, len(state.p.tokens)):
        before = at - 1
        while before > 0 and (state.p.is_a(before, "adverb") or before in (state.p.whens or {})):
            before -= 1
        if state.p.key(at) not in OPENING or state.p.key(before) not in {",", "and"}:
            continue
        found = descriptions(state, at, loose=False)
        for subject, clause in described(state, before) if found else ():
            for told in found:
                say(state, clause, subject, told)


def fronted(state: State) -> None:
    """Claim what stands before a name: "The first woman in the post, Ann Lee, ..."."""
    told = description(state, 0, loose=False) if state.p.tokens else None
    if told is None or state.p.key(told.end) != ",":
        return
    for clause in state.clauses:
        for noun in clause.subject:
            for person in people_of(state, noun) if noun.kind == "person" and noun.start == told.end + 1 else ():
                say(state, clause, person, told)


def described(state: State, before: int) -> Sequence[tuple[Mention, Clause]]:
    """Return whom an insertion describes: the person before its comma, after "and" the one the insertion is about."""
    if state.p.key(before) == ",":
        for clause in state.clauses:
            for noun in (*clause.subject, *clause.objects, *(n for _, n in clause.phrases)):
                if noun.kind == "person" and noun.end == before:
                    return [(m, clause) for m in people_of(state, noun)]
        return []
    chunk = next(n for n, c in enumerate(state.chunks) if c.end > before)
    inner = [c for c in state.clauses if c.first < chunk < max(c.last, c.first + 1) and c.kind == "participle"]
    return [(m, c) for c in inner[-1:] for n in c.subject for m in people_of(state, n)]


def descriptions(state: State, at: int, *, loose: bool) -> list[Distinction]:
    """Return the distinctions that start at a token, joined by "and"."""
    found: list[Distinction] = []
    told = description(state, at, loose=loose)
    while told is not None:
        found.append(told)
        joined = state.p.key(told.end) == "and"
        told = description(state, told.end + 1, loose=loose) if joined else None
    return found


def description(state: State, at: int, *, loose: bool) -> Distinction | None:
    """Return the distinction that starts at a token; ``loose`` where "be" shows that it describes somebody."""
    p = state.p
    word = p.key(at + 1)
    compares = word == "most" or (word.endswith("est") and len(word) >= SHORTEST and word not in NO_SUPERLATIVES)
    compares |= word.endswith(("-serving", "-ranking"))
    after = at + 2 + (word == "most")
    if p.key(at) not in OPENING or not (compares or word in ORDINALS) or after >= len(p.tokens):
        return None
    if office_at(p.tokens, after, p.words) and not longest(p.tokens, after, p.words.demonyms):
        return None
    if p.key(after) in THINGS or p.is_a(after, "relation") or not (loose or compares or tells_person(state, after)):
        return None
    end = end_of(state, after)
    return Distinction(at, end, compares) if end > after or compares else None


def tells_person(state: State, at: int) -> bool:
    """Whether a word after "the first" tells of people: "woman", "Egyptian"."""
    p = state.p
    demonym = p.tokens[at].is_capitalised and longest(p.tokens, at, p.words.demonyms)
    return bool(demonym) or p.is_a(at, "people") or p.is_a(at, "calling") or p.key(at) == "ever"


def end_of(state: State, at: int) -> int:
    """Return the token where a description ends."""
    n = next(n for n, c in enumerate(state.chunks) if c.end > at)
    while n < len(state.chunks) and state.chunks[n].kind not in ENDS:
        follows = state.chunks[n + 1] if n + 1 < len(state.chunks) else None
        if state.chunks[n].kind == "conjunction" and (
            follows is None or follows.kind in VERBAL or begins(state, n + 1)
        ):
            break
        n += 1
    return state.chunks[n - 1].end


def begins(state: State, n: int) -> bool:
    """Whether another distinction, or a subject of its own, begins at a chunk."""
    at = state.chunks[n].start
    noun = state.chunks[n].noun
    return description(state, at, loose=True) is not None or (noun is not None and noun.kind in {"person", "pronoun"})


def say(state: State, clause: Clause, subject: Mention, told: Distinction) -> None:
    """Claim a distinction in an office in the words of the text, without the article."""
    if subject.kind == "person" and not tells_of_office(state, clause, subject):
        return
    span = state.p.span(told.start, told.end)
    words = state.p.phrase(told.start + 1, told.end)
    act = act_of(state, clause, "distinction")
    emit(act, "characterised_as", here(subject, state), Entity(words, span.of(state.p.text)), [subject.span, span])
