"""What a word for a post refers back to: whether it is a post at all, and which were told before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.references import people_of
from pipeline.extract.scene import posts_of

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention


def is_qualified(state: State, noun: Noun) -> bool:
    """Whether a word that is none of ours stands before a word for a post: "a full ministerial post".

    A day is none, nor a word in small letters before capitals: "on Sunday President Lee", "said President Lee".
    """
    inside, p = noun.start > 1 or (noun.start > 0 and not state.p.tokens[0].is_capitalised), state.p
    apart = p.is_a(noun.start - 1, "month") or (
        p.tokens[noun.start].is_capitalised and not p.tokens[noun.start - 1].is_capitalised
    )
    return inside and not apart and any(chunk.kind == "word" and chunk.end == noun.start for chunk in state.chunks)


def is_of_a_body(state: State, noun: Noun) -> bool:
    """Whether a name right before a word for a post says which: "the Local Government portfolio"."""
    return noun.kind == "postword" and any(
        chunk.end == noun.start and chunk.noun is not None and chunk.noun.kind == "body" for chunk in state.chunks
    )


RESUMING = {"he", "she", "they", "which", "that"}
"""Words right behind "a post" and "an office" that go on with what somebody did in it: "an office she held"."""


def is_a_body(state: State, noun: Noun) -> bool:
    """Whether "it" means the body that the sentence before was about, which told of no post since."""
    before, opens = state.before, noun.kind == "pronoun" and state.p.key(noun.start) == "it" and noun.start < NEAR
    told = any(body.span.start >= before.since for body in before.bodies[-1:])
    return opens and told and all(post.span.start < before.since for post in before.posts[-1:])


def follows_unread(state: State, noun: Noun) -> bool:
    """Whether "it" comes after a word for a post that is not told: "passed over for the top post; it went to Lee"."""
    if noun.kind != "pronoun" or state.p.key(noun.start) != "it":
        return False
    before = [c.noun for c in state.chunks if c.noun is not None and c.end <= noun.start and c.noun.kind == "postword"]
    return bool(before) and (is_qualified(state, before[-1]) or "top" in before[-1].quals)


def told_before(state: State, noun: Noun) -> tuple[Mention, ...]:
    """Return the posts told of before a word for one, without those that its sentence names only after it."""
    here = state.p.tokens[noun.start].start
    later = any(here < m.span.start < state.limit.end for m in state.scene.posts[-2:])
    if later and noun.kind == "postword" and noun.start < NEAR:
        return state.before.posts
    return state.before.posts if has_another(state, noun) else ()


GAINING = {"take", "get", "gain", "win", "obtain", "receive", "secure", "land", "succeed", "raise", "elevate", "move",
           "transfer", "prefer", "advance", "assume", "accede", "go"}  # fmt: skip
ANOTHER = {"former", "old", "previous", "first", "new", "next", "initial", "last", "only"}
"""Words that tell of somebody's post that it is another than the one told of: "her first job"."""
OWN = {"first", "last", "second", "third", "next", "new", "founding", "inaugural", "original", "current", "present",
       "incumbent", "future", "then"}  # fmt: skip
"""Words before a title that make it the post a sentence goes on about."""


def has_another(state: State, noun: Noun) -> bool:
    """Whether who gets the post told of has the title of another: "Birch, the inspector, was promoted to the post"."""
    clause, last = state.clause, state.before.posts[-1:]
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None or noun.det not in {"the", "that", "this"} or not last or noun.quals:
        return False
    if verb.lemma not in GAINING and not state.p.words.is_a(verb.lemma, "naming"):
        return False
    subjects = {id(n) for n in clause.subject}
    beside = [c for c in state.clauses if c.kind == "apposition" and any(id(n) in subjects for n in c.subject)]
    titles = [n for c in beside for n in c.objects if n.kind == "office" and not c.times and not OWN & set(n.quals)]
    people = {m.entity.name for n in clause.subject for m in people_of(state, n)}
    held = {who for who, post in state.before.held if post.entity.name == last[0].entity.name}
    return bool(titles) and not people & held


NEAR = 3
"""A word for a post that begins so near the start of a sentence has nothing of it before."""


UNTOLD = {"positions", "roles", "role", "offices", "duties"}
"""Words for posts that without article mean none in particular: "had a major and lasting role"."""


def first_acts(state: State, clause: Clause | None) -> bool:
    """Whether the first clause of a sentence tells that somebody was appointed, so that "the post" is the new one."""
    verb = clause.verb if clause is not None else None
    return verb is not None and state.p.words.is_a(verb.lemma, "naming")


STAYING = {"hold", "act", "occupy", "serve", "remain", "retain", "keep", "continue", "stay"}


def has_on(clause: Clause | None) -> bool:
    """Whether a clause tells that somebody has the post of their title: "the clerk, Lee, has held that post since"."""
    verb = clause.verb if clause is not None else None
    return verb is not None and verb.lemma in STAYING and (verb.lemma == "act" or verb.tense in {"present", "perfect"})


def known_head(state: State, post: Mention, holder: Mention | None) -> Mention | None:
    """Return the post of a body's head that somebody was told to have by its title: "she is the third head of it"."""
    body = post.body.name if post.body is not None else ""
    held = posts_of(state.scene, holder.entity.name) if holder is not None and body else ()
    titles = {title for name, title in state.scene.heads if name == body}
    return next((p for p in reversed(held) if p.body is not None and p.body.name == body and p.role in titles), None)
