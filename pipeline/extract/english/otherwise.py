"""Clauses that imply no post told of before, since they say in other words as what or from where somebody goes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract.english.posts import targets_of
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.wording import is_described

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

LANDS = {"colony", "country", "city", "town", "island", "islands", "province", "region", "territory", "kingdom",
         "village", "continent", "capital", "meeting", "room", "hall", "army", "navy", "church", "war"}  # fmt: skip
"""What is left by one who may well keep a post: "he left the colony in 1808"."""
STAFFS = {"staff", "office", "department", "secretariat", "team", "faculty", "army", "navy", "service"}
"""Where somebody serves without having the post told of: "served on the administrative staff"."""
SENDING = {"transfer", "reassign", "move", "shift", "call", "recall", "summon", "redeploy"}
"""Verbs by which somebody is taken from a post "to" another."""


def leaves_another(state: State, noun: Noun) -> bool:
    """Whether a body that somebody leaves is of none of the posts told of: "resigned from the Progress Party"."""
    told = {m.entity.name for m in bodies_of(state, noun)} if noun.kind == "body" else set()
    known = (*(post for _, post in state.scene.held), *state.scene.posts)
    return bool(told) and not any(post.body and post.body.name in told for post in known)


def says_otherwise(state: State) -> bool:
    """Whether a clause says as what or from what, in words that were not understood: no other post is implied then."""
    clause = state.clause
    if clause is None:
        return False
    first = clause.verb.start if clause.verb is not None else 0
    unread = [word for at, word in clause.words if at > first]
    verb = clause.verb.lemma if clause.verb is not None else ""
    straying = {"from", "to"} if state.p.words.is_a(verb, "naming") else {"from"}
    loose = any(word in straying and unread[at + 1 : at + 2] for at, word in enumerate(unread))
    if verb in {"leave", "quit", "depart"}:
        loose |= any(word in LANDS and before in {"the", "that"} for before, word in pairwise(unread))
    if verb.split()[:1] == ["take"]:
        loose |= any(w == "over" and unread[at + 1 : at + 2] in (["the"], ["its"]) for at, w in enumerate(unread))
    if verb == "serve":
        loose |= any(word in {"on", "in"} and state.p.key(n.end - 1) in STAFFS for word, n in clause.phrases)
    loose |= verb == "be" and bool(clause.objects)
    after = state.chunks[first].start if clause.verb is not None else 0
    places = [n for word, n in clause.phrases if word == "from" and n.kind == "place" and n.start > after]
    loose |= any(not is_described(state, n) for n in places)
    roles = [noun for word, noun in clause.phrases if word == "as"]
    placing = {"in"} if clause.verb is not None and clause.verb.lemma.split()[0] in SENDING else {"in", "to"}
    elsewhere = any(word in placing and noun.kind == "body" for word, noun in clause.phrases)
    elsewhere |= any(word == "charge" and is_of_unread(state, at) for at, word in clause.words)
    elsewhere |= any(word == "from" and leaves_another(state, noun) for word, noun in clause.phrases)
    return "as" in unread or loose or elsewhere or any(not targets_of(state, noun) for noun in roles)


def is_of_unread(state: State, at: int) -> bool:
    """Whether what somebody is in charge of was not understood: "in charge of the mapping branch"."""
    follows = state.chunks[at + 1] if at + 1 < len(state.chunks) else None
    if follows is None or not state.chunks[at].key.endswith(" of"):
        return False
    noun = follows.noun
    return follows.kind == "word" or (noun is not None and noun.kind == "common" and not bodies_of(state, noun))
