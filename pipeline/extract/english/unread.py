"""Posts that a text tells in words not understood: what comes after them is about no post told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.copying import changed
from pipeline.extract.english.posts import targets_of
from pipeline.extract.english.references import people_of

if TYPE_CHECKING:
    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State

BECOMING = {"become", "serve", "work"}
TOLD = {"position_held", "member_of", "secretary_to", "has_rank"}
HONOURS = {"knight", "companion", "fellow", "commander", "officer", "dame", "baronet", "peer", "citizen", "honorary"}
"""What one is made without a post."""
PASSED = {"a", "an", "the", "as", "to", "be", "to be", "first", "new"}
OF = {"of", "at", "for", "in"}


def note_unread(state: State, clause: Clause, before: int) -> None:
    """Let the scene know that somebody got a post that was not understood; statements from ``before`` on are its."""
    verb = clause.verb
    if clause.kind == "apposition" and verb is None:
        note_title_unread(state, clause, before)
    if verb is None or clause.kind not in {"main", "coordinate", "infinitive"} or verb.modal or verb.is_negated:
        return
    names = state.p.words.is_a(verb.lemma, "naming") and verb.lemma != "make"
    if not names and verb.lemma not in BECOMING:
        return
    came = clause.objects if names and verb.voice == "active" else clause.subject
    told = {s.subject.name for s in state.found[before:] if s.predicate in TOLD}
    people = [m.entity.name for n in came if n.kind in {"person", "pronoun"} for m in people_of(state, n)]
    if people and not told & set(people) and is_unread(state, clause, names=names):
        at = state.p.tokens[verb_token(state, clause)].start
        state.scene = changed(state.scene, unread=(*state.scene.unread, *((name, at) for name in people)))


def note_title_unread(state: State, clause: Clause, before: int) -> None:
    """Let the scene know whose title, set beside the name, is of a body not understood: "the head of the X, Lee"."""
    titles = [n for n in clause.objects if n.kind == "office" and n.det == "the" and n.end - n.head > 1]
    people = [m for n in clause.subject if n.kind == "person" for m in people_of(state, n)]
    told = {s.subject.name for s in state.found[before:] if s.predicate in TOLD}
    unread = [n for n in titles if not targets_of(state, n)]
    if unread and not clause.times and not told & {m.entity.name for m in people}:
        at = state.p.tokens[unread[0].start].start
        state.scene = changed(state.scene, unread=(*state.scene.unread, *((m.entity.name, at) for m in people)))


def verb_token(state: State, clause: Clause) -> int:
    """Return the token where a clause's verb begins."""
    return state.chunks[clause.verb.start].start if clause.verb is not None else 0


def is_unread(state: State, clause: Clause, *, names: bool) -> bool:
    """Whether what somebody is said to have become is a word that is none of ours, or a role of no body known."""
    start = clause.verb.end if clause.verb is not None else 0
    rest = [c for c in state.chunks[start : clause.last] if not is_passed(c)]
    first = rest[0] if rest else None
    if first is None or first.key in HONOURS:
        return False
    if first.noun is not None:
        return first.noun.kind == "office" and names and not targets_of(state, first.noun)
    follows = next((c for c in rest[1:] if c.kind != "word"), None)
    return first.kind == "word" and (names or (follows is not None and follows.key in OF))


def is_passed(chunk: Chunk) -> bool:
    """Whether a chunk may stand between a verb and what somebody became."""
    person = chunk.noun is not None and chunk.noun.kind in {"person", "pronoun"}
    return chunk.key in PASSED or chunk.kind in {"adverb", "when", "verb"} or person
