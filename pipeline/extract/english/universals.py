"""What all holders of a post do, by other verbs than "be": "every director has sat on the Tax Board"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.copula import ALL, NONE
from pipeline.extract.english.dating import LED, term_of, times_of
from pipeline.extract.english.leaders import head_of
from pipeline.extract.english.posts import targets_of
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.terms import chamber

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

SITTING = {"sit", "serve", "belong", "enter", "join", "go"}
SEATED = {"on", "in", "to", "into"}


def read_universal(state: State, clause: Clause) -> bool:
    """Claim what body all holders of a post also head, or sit in; return whether a clause told of it."""
    nouns = [n for n in clause.subject if n.det in ALL | NONE or (ALL | NONE) & set(n.quals)]
    posts = [t.mention for n in nouns if n.kind in {"office", "relation"} for t in targets_of(state, n) if t.is_post]
    verb = clause.verb
    restricts = clause.kind == "relative" and clause.link in {"who", "that"}  # "every chairman who has led it"
    if not posts or verb is None or verb.voice != "active" or restricts:
        return False
    act, term = act_of(state, clause, "universal"), term_of(times_of(clause), "span", holds=True)
    heads = [head_of(state, body) for noun in led(clause) for body in bodies_of(state, noun)]
    seats = [body for noun in sat_in(clause) for m in bodies_of(state, noun) for body in chamber(state, m)]
    for name, others in (("concurrent_with", heads), ("member_of", seats)):
        for post in posts:
            for other in others:
                spans = [post.span, other.span]
                emit(act, name, here(post, state), here(other, state), spans, term, quantifier="all")
                state.speak(post)
    return bool(heads or seats)


def led(clause: Clause) -> list[Noun]:
    """Return the body that a clause says is headed: "presided over the Board", "chaired it"."""
    verb = clause.verb
    if verb is None or verb.lemma not in LED | {"preside"}:
        return []
    return [*clause.objects, *(n for word, n in clause.phrases if word == "over")][:1]


def sat_in(clause: Clause) -> list[Noun]:
    """Return the body that a clause says people sat in: "sat on the Board", "gone into Parliament"."""
    verb = clause.verb
    if verb is None or verb.lemma not in SITTING:
        return []
    return [*clause.objects, *(n for word, n in clause.phrases if word in SEATED)][:1]
