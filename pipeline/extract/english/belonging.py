"""What a kind of body is part of or under: "a department of the Ministry", "one of its bureaus"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import emit, here
from pipeline.extract.english.dating import is_current, term_of, times_of
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.resolve import LEAGUES
from pipeline.extract.mentions import Mention
from schemas.dates import OPEN
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.acts import Act
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

LEANING = {"under": "subordinate_to", "of": "part_of", "within": "part_of", "inside": "part_of"}


def is_one_of(act: Act, kind: Noun) -> bool:
    """Whether a definite kind tells what part of a body something is: "the statistical office of the Ministry"."""
    p = act.state.p
    words = {p.key(at) for at in range(kind.start, kind.end)}
    one = p.key(kind.end) == "of" and kind.det in {"the", "one of"}
    return (one or among(act.state, kind)) and not (words & OTHERS) and kind.owner is None


def among(state: State, kind: Noun) -> bool:
    """Whether something is said to be one of several of a kind: "one of the six directorates that make up X"."""
    at = kind.start - 1
    while at > kind.start - FARTHEST and state.p.key(at) not in {"of", ","}:
        at -= 1
    one = "one of" in kind.quals or (state.p.key(at) == "of" and state.p.key(at - 1) == "one")
    return kind.kind == "common" and one


FARTHEST = 5
"""Words between "one of" and the noun."""


OTHERS = {"successor", "predecessor", "sister", "other", "parent", "former", "same", "first", "only"}


def say_place(act: Act, subject: Mention, kinds: Sequence[Noun]) -> None:
    """Say what a kind of body is under or part of: "an agency directly under the State Council"."""
    for word, noun in act.clause.phrases:
        predicate = LEANING.get(word) or (
            "subordinate_to" if word == "to" and "subordinate" in act.clause.spoken() else None
        )
        if predicate == "part_of" and not any(k.end == noun.start - 1 for k in kinds):
            continue
        parents = bodies_of(act.state, noun) or league(act.state, noun) or local_group(act.state, noun)
        if predicate and kinds:
            for parent in parents:
                term = term_of(times_of(act.clause), "span", holds=is_current(act.clause))
                spans = [subject.span, parent.span]
                emit(act, predicate, here(subject, act.state), here(parent, act.state), spans, term)


def league(state: State, noun: Noun) -> list[Mention]:
    """Return a league of states, which is a place and a body: "a specialised agency of the United Nations"."""
    words = state.p.phrase(noun.head, noun.end)
    is_one = noun.kind == "place" and words in LEAGUES
    return [Mention("body", state.p.span(noun.start, noun.end), Entity(words, words))] if is_one else []


def local_group(state: State, noun: Noun) -> list[Mention]:
    """Return a plural description of parents: "the provincial party committees"."""
    institution = state.p.words.institutions.get(state.p.key(noun.end - 1))
    if noun.kind != "common" or institution is None or not institution.is_plural:
        return []
    words = state.p.phrase(noun.head, noun.end)
    return [Mention("group", state.p.span(noun.start, noun.end), Entity(words, state.words(noun)))]


STAYING = {"stay", "remain", "continue", "belong"}
LASTING = {"subordinate_to", "part_of", "headquartered_at"}


def read_stays(state: State) -> None:
    """Let what a body came to be under end when it is told to have stayed there: "where it remained until 1979"."""
    for clause in state.clauses:
        ends = [t.when.end for t in clause.times if t.when.kind == "until" and t.when.end not in {"", OPEN}]
        stays = clause.link in {"where", "to which", "in which"} and clause.verb and clause.verb.lemma in STAYING
        told = [at for at, s in enumerate(state.found) if s.predicate in LASTING and s.start and not s.end]
        if stays and ends and told:
            state.found[told[-1]] = replace(state.found[told[-1]], end=ends[0])
    end_where_moved(state)


UNTIL_THEN = re.compile(
    r"\b(?:(?:until|till|up to|up until) (?:then|now|recently|that (?:time|date))|hitherto|heretofore"
    r"|previously|formerly)\b([^,;]*)$"
)
PLACED = {"subordinate_to", "part_of"}


def end_where_moved(state: State) -> None:
    """Let what a body was under "until then" end when the sentence tells that it came under another or left it."""
    placed = [s for s in state.found if s.predicate in PLACED]
    left = [s for s in placed if s.predicate == "subordinate_to" and s.end and not s.start]
    for told in placed:
        if told.start or told.object is None or (told.end and told.end not in {s.end for s in left}):
            continue
        same = [s for s in left if s is not told and (s.subject, s.object) == (told.subject, told.object)]
        if told.predicate == "part_of" and same:
            state.found = [s for s in state.found if s is not same[0]]
            state.found = [replace(s, end=same[0].end) if s is told else s for s in state.found]
        moves = [s for s in placed if s.start and not s.end and s.subject.name == told.subject.name]
        if not told.end and moves and moves[0].object != told.object and until_then(state, told.object):
            state.found = [replace(s, end=moves[0].start) if s is told else s for s in state.found]


def until_then(state: State, body: Entity) -> bool:
    """Whether a body stands behind "until then": "until then managed by the Building Bureau"."""
    words = state.p.text[state.p.tokens[0].start : state.p.tokens[-1].end]
    here = words.find(body.words or body.name)
    told = UNTIL_THEN.search(words[:here]) if here > 0 else None
    return told is not None and " and " not in told[1]
