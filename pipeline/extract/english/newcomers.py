"""Which post newcomers get: deputies who move up, those told to be the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.capacities import in_own_right, superior
from pipeline.extract.scene import in_focus, posts_of, same_body

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention


def deputy_of(state: State, person: Mention) -> list[Mention]:
    """Return the posts of deputy a person held."""
    before = [p for who, p in state.scene.formerly if who == person.entity.name]
    return [p for p in (*before, *posts_of(state.scene, person.entity.name)) if p.role.startswith(("deputy", "vice"))]


def raised_from(state: State, person: Mention) -> list[Mention]:
    """Return the posts of deputy that a promotion ends: none where it is to a seat in a body, had beside a post."""
    seated = state.clause is not None and any(to == "to" and n.kind == "body" for to, n in state.clause.phrases)
    return [] if seated else deputy_of(state, person)


def promoted(state: State, person: Mention) -> list[Mention]:
    """Return the post that a deputy gets who takes over: "one of Lee's deputies, took over"."""
    clause = state.clause
    words = {*clause.spoken(), *(clause.verb.lemma.split() if clause.verb else ())} if clause is not None else set()
    words -= {"up"} if "take" in words else set()
    if clause is None or not {"over", "up", "in"} & words:
        return []
    told = [p for p in deputy_of(state, person) if state.limit.start <= p.span.start < state.limit.end]
    if not told and clause.verb is not None and "up" in {*clause.spoken(), *clause.verb.lemma.split()}:
        told = [p for p in posts_of(state.scene, person.entity.name)[-1:] if p.role.startswith(("deputy", "vice"))]
    return [superior(post) for post in told[-1:] if is_of_story(state, superior(post))]


def is_of_story(state: State, post: Mention) -> bool:
    """Whether a post can be the one told of: that of another body than the one in focus is not."""
    focus = in_focus(state.before)
    return not focus or (same_body(focus[0], post) and (post.body is not None or focus[0].role == post.role))


def describes_newcomer(state: State) -> bool:
    """Whether the post spoken of last only says what a newcomer was: "Lee, the minister of trade, took over"."""
    clause, last = state.clause, state.scene.posts[-1:]
    if clause is None or not (last and state.before.posts) or last[0].span.start < state.limit.start:
        return False
    beside = [c for c in state.clauses if c.kind == "apposition" and c.parent is clause and c.link == ","]
    subjects = {id(n) for n in clause.subject}
    nouns = [n for c in beside if subjects & {id(n) for n in c.subject} for n in c.objects if n.kind == "office"]
    told = [
        n for n in nouns if state.p.span(n.start, n.end).start <= last[0].span.start < state.p.span(n.start, n.end).end
    ]
    return bool(told) and not any((COMING | FIRST) & {*n.quals, *(n.office.prefixes if n.office else ())} for n in told)


FIRST = {"first", "second", "third", "last", "founding", "inaugural"}
COMING = {"new", "next", "incoming", "successor", "replacement"}


def proper_for(state: State, holder: Mention, post: Mention) -> Mention:
    """Return a post implied for somebody as their own, where only another was told to act in it."""
    acts = any((who, p.entity.name) == (holder.entity.name, post.entity.name) for who, p in state.scene.held)
    told = post.acting and any(p.entity.name == post.entity.name for p in state.scene.posts)
    return in_own_right(post) if told and not acts else post


def holds_in_own_right(state: State, holder: Mention, post: Mention) -> bool:
    """Whether somebody was told to hold in their own right what another follows them in as acting holder."""
    held = {p.entity.name for who, p in state.scene.held if who == holder.entity.name}
    return post.acting and post.entity.name.removeprefix("acting ") in held


def acts_as(state: State, newcomer: Mention, post: Mention) -> bool:
    """Whether this sentence has made somebody the acting holder of a post: "was named acting mayor, replacing Lee"."""
    gained = (p for who, p in state.scene.gained if who == newcomer.entity.name and p.span.start >= state.limit.start)
    return any(p.acting and in_own_right(p).entity.name == post.entity.name for p in gained)


FOLLOWING = {"succeed", "replace", "follow"}
"""Verbs whose object is whom somebody followed; "took over" has them behind "from"."""


def is_followed(clause: Clause, said: set[str]) -> bool:
    """Whether a clause says that somebody named followed a pronoun: "Moss took over from him"."""
    verb = clause.verb
    if verb is None or verb.voice != "active" or verb.is_pluperfect or clause.kind not in {"main", "coordinate"}:
        return False
    old = clause.objects if FOLLOWING & said else [n for w, n in clause.phrases if w == "from"]
    newcomer = any(n.kind == "person" for n in clause.subject)
    return newcomer and bool({*FOLLOWING, "over"} & said) and [n.kind for n in old] == ["pronoun"]


def who_was_handed_it(state: State, people: Sequence[Mention], sex: str) -> list[Mention]:
    """Return who was handed a post by the last one spoken of, and called so: "he handed it to her. She".

    Not where a clause tells of what had been so before, which may be told of either.
    """
    begun, ended, clause = state.before.begun[-1:], state.before.ended[-1:], state.clause
    verb = clause.verb if clause is not None else None
    if verb is None or verb.is_pluperfect or not (begun and ended and people) or begun[0][0] == ended[0][0]:
        return []
    last = people[-1].entity.name
    called = dict(state.before.sexes[-1:]).get(begun[0][0]) == sex and last not in dict(state.before.sexes)
    if not called or last != ended[0][0] or begun[0][1] != ended[0][1]:
        return []
    return [m for m in people if m.entity.name == begun[0][0] and m.span.start >= state.before.since]
