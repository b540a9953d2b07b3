"""Successions told beside what a clause says: "in his place", "as Yu's successor", "elected Lee her successor"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.dating import Term
from pipeline.extract.english.departures import departed
from pipeline.extract.english.effects import succession, tenure
from pipeline.extract.english.matching import owners_of_place
from pipeline.extract.english.noun_heads import person_at
from pipeline.extract.english.posts import targets_of
from pipeline.extract.english.references import people_of
from pipeline.extract.english.telegraphic import Edit, applied

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

INSTEAD = {"in place of", "instead of", "in the place of", "in succession to"}
STEAD = {"place", "stead"}


def read_succession(state: State, clause: Clause, before: int) -> None:
    """Read "as Yu's successor", "in his place" beside what the clause says, its statements from ``before`` on."""
    people = [m for noun in clause.subject for m in people_of(state, noun)]
    read_successor(state, clause, people)
    read_body_instead(state, clause, before)
    old = [m for noun in instead_of(state, clause) for m in people_of(state, noun, people)] or departed(state, clause)
    named = [m for noun in clause.objects for m in people_of(state, noun)]
    newcomers = named if named and clause.verb is not None and clause.verb.voice == "active" else people
    came = {m.entity.name for m in newcomers}
    held = [s for s in state.found[before:] if s.predicate == "position_held" and s.certainty == "stated"]
    posts = [s for s in held if not s.acting and s.subject.name in came]
    old = [m for m in old if m.entity.name not in {n.entity.name for n in newcomers}]
    chosen = clause.verb is not None and state.p.words.is_a(clause.verb.lemma, "naming")
    if old and newcomers and held and not posts and chosen:
        succession(act_of(state, clause, "in-place-of"), newcomers, old, [])
    if old and newcomers and posts:
        act = act_of(state, clause, "in-place-of")
        succession(replace(act, clause=timed_before(state, clause)), newcomers, old, named_before(state, clause, posts))


def read_body_instead(state: State, clause: Clause, before: int) -> None:
    """Read "X was abolished and Y set up in its place": X was replaced by Y."""
    made = [s for s in state.found[before:] if s.predicate == "established" and s.certainty == "stated"]
    gone = [s for s in state.found[:before] if s.predicate == "abolished"]
    if not len(made) == len(gone) == 1 or any(s.predicate == "replaced_by" for s in state.found):
        return
    old = [m for m in (*state.scene.bodies, state.scene.gone) if m and m.entity.name == gone[0].subject.name]
    new = [m for m in state.scene.bodies if m.entity.name == made[0].subject.name]
    keys = [state.p.key(at) for at in range(len(state.p.tokens))]
    its = any(keys[at : at + 2] == ["in", "its"] and keys[at + 2] in STEAD for at in range(len(keys) - 2))
    if its and old and new and made[0].polarity == "affirmed":
        act = act_of(state, clause, "in-its-place")
        spans = [old[-1].span, new[-1].span]
        emit(act, "replaced_by", here(old[-1], state), here(new[-1], state), spans, Term(made[0].start or ""))


def named_before(state: State, clause: Clause, told: list[Statement]) -> list[Mention]:
    """Return the post named last before "in succession to", else the one told of last."""
    places = [state.p.tokens[noun.start].start for noun in instead_of(state, clause)[:1]]
    names = {s.object.name for s in told if s.object is not None}
    known = [p for p in state.scene.posts if p.entity.name in names and p.span.start >= state.limit.start]
    here = [p for p in known for at in places if p.span.start < at]
    return sorted(here, key=lambda p: p.span.start)[-1:] or list(state.scene.posts[-1:])


def timed_before(state: State, clause: Clause) -> Clause:
    """Return a clause of several dated posts with the last date before "in succession to": that of the last post."""
    named = instead_of(state, clause)[:1]
    points = [t for t in clause.times for n in named if t.when.kind == "point" and state.chunks[t.at].start < n.start]
    return replace(clause, times=points[-1:]) if len(points) > 1 and len(clause.objects) > 1 else clause


def read_successor(state: State, clause: Clause, people: list[Mention]) -> None:
    """Read "came as Yu's successor", "was elected his successor", "elected Lee his successor"."""
    verb = clause.verb
    names = verb is not None and (state.p.words.is_a(verb.lemma, "naming") or verb.lemma == "confirm")
    if names and verb is not None and verb.voice == "active":
        people = [m for noun in clause.objects if noun.kind in {"person", "pronoun"} for m in people_of(state, noun)]
    becomes = verb is not None and verb.lemma == "become"
    told = [noun for word, noun in clause.phrases if word == "as"] + (clause.objects if names or becomes else [])
    for noun in told if people and verb is not None else ():
        if noun.kind == "relation":
            tenure(act_of(state, clause, "as-successor"), people, targets_of(state, noun, people[0]), "start")


def instead_of(state: State, clause: Clause) -> list[Noun]:
    """Return in whose place somebody came: "in his place", "in place of Lee", "instead of Li"."""
    named = [noun for word, noun in clause.phrases if word in INSTEAD]
    owned = [n.owner for word, n in clause.phrases if word == "in" and state.p.key(n.end - 1) in STEAD and n.owner]
    return named or owned or (owners_of_place(state, clause) if STEAD & set(clause.spoken()) else [])


def spelt_vice(p: Passage) -> Passage:
    """Return a sentence with "in place of" for the "vice" of gazettes: "Mr Lee to be clerk, vice Mr Birch"."""
    found = [at for at, token in enumerate(p.tokens[:-1]) if token.text == "vice" and p.key(at - 1) in {",", "("}]
    edits = [Edit(at, at + 1, "in place of") for at in found if names_somebody(p, at + 1)]
    return applied(p, edits) if edits else p


def names_somebody(p: Passage, at: int) -> bool:
    """Whether the name of a person, or the title before one, begins here."""
    titled = p.is_a(at, "honorific") or p.is_a(at, "noble") or p.key(at) in TITLED
    return p.tokens[at].is_capitalised and person_at(p, at + titled) is not None


TITLED = {"justice", "judge"}
