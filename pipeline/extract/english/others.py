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
    return frame == "take-office" and takes_a_name(state, clause)


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
    """Whether somebody takes over what was not understood and is written as a name: "took over Transport"."""
    at = clause.verb.end if clause.verb is not None else len(state.chunks)
    at += at < len(state.chunks) and state.chunks[at].key == "over"
    follows = state.chunks[at] if at < len(state.chunks) else None
    over = at > 0 and state.chunks[at - 1].key.endswith("over")
    return over and follows is not None and follows.kind == "word" and state.p.tokens[follows.start].is_capitalised
