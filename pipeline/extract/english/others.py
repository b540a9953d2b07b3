"""What somebody does to others or other things, and so not told of themselves: "moved a friend to the post of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State

OWN = {"his", "her", "their"}
ARTICLES = {"a", "an", "the", "some", "several", "one", "many", "two", "three", "four", "five", "another"}


def does_to_others(state: State, clause: Clause, frame: str) -> bool:
    """Whether the object of a verb, which was not understood, makes another sense of a pattern about its subject."""
    if frame == "gives-way":
        return gives_a_thing(state, clause)
    if frame == "moves-to":
        return moves_another(state, clause)
    if frame == "serve-time":
        return serves_as_told(clause)
    return frame == "take-office" and takes_a_name(state, clause)


def serves_as_told(clause: Clause) -> bool:
    """Whether the clause around says in what post: "Lee, serving from 1990 to 1995, has held the office of X"."""
    outer = clause.parent
    inside = clause.kind == "participle" and outer is not None and any(n.kind == "office" for n in outer.objects)
    return inside and outer is not None and outer.verb is not None and outer.verb.lemma in {"hold", "be", "become"}


def gives_a_thing(state: State, clause: Clause) -> bool:
    """Whether somebody hands over what is no office: "turned over his records to Birch"."""
    first = clause.verb.end if clause.verb is not None else 0
    owned = [at for at, word in clause.words if at >= first and word in OWN]
    return any(at + 1 < len(state.chunks) and state.chunks[at + 1].kind == "word" for at in owned)


def moves_another(state: State, clause: Clause) -> bool:
    """Whether somebody moves another: "shifted one of its members to the post of X", "moved a friend to it"."""
    verb = clause.verb
    if verb is None or verb.voice != "active" or verb.end >= len(state.chunks):
        return False
    follows = state.chunks[verb.end]
    named = follows.noun is not None and follows.noun.kind in {"person", "office", "common", "pronoun"}
    return named or (follows.kind == "word" and follows.key in ARTICLES)


def takes_a_name(state: State, clause: Clause) -> bool:
    """Whether somebody takes over what was not understood and is written as a name: "took over Transport".

    So with "the Local Government portfolio".
    """
    at = clause.verb.end if clause.verb is not None else len(state.chunks)
    at += at < len(state.chunks) and state.chunks[at].key == "over"
    follows = state.chunks[at] if at < len(state.chunks) else None
    over = at > 0 and state.chunks[at - 1].key.endswith("over")
    if not over or follows is None:
        return False
    after = state.chunks[at + 1].noun if at + 1 < len(state.chunks) else None
    charge = follows.noun is not None and follows.noun.kind == "body" and after is not None and after.kind == "postword"
    return charge or (follows.kind == "word" and state.p.tokens[follows.start].is_capitalised)
