"""Posts in the place that a clause tells: "the same post at the Mines Office", "was followed there by Lee"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.resolve import body_entity, post_of_body
from pipeline.extract.scene import posts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.english.titles import Office
    from pipeline.extract.mentions import Mention
    from schemas.records import Entity

LIKE = {"same", "similar", "corresponding", "equivalent", "analogous", "like", "comparable"}
"""Words before a word for a post that stand for the title told before."""
INSIDE = {"in", "at", "of", "with", "on"}
BODIES = {"body", "common"}


def same_elsewhere(state: State, noun: Noun) -> list[Mention] | None:
    """Return the post of the title told before in another body, ``None`` where no other is named.

    "clerk of the Tax Court, having held the same post at the Port Office"; of a place alone no post is known.
    """
    clause = state.clause
    if clause is None or noun.kind != "postword" or not LIKE & set(noun.quals):
        return None
    after = [n for word, n in clause.phrases if word in INSIDE and n.start == noun.end + 1]
    told = state.scene.posts[-1:]
    if not after or not told:
        return None
    bodies = bodies_of(state, after[0]) if after[0].kind in BODIES else []
    return [in_body(told[0], body.entity, noun, state) for body in bodies]


def in_place_named(state: State, noun: Noun, found: list[Mention]) -> list[Mention]:
    """Return the posts meant, of the place that follows: "the post in Sichuan" is no post of Guangxi told of before."""
    after = [
        n for word, n in (state.clause.phrases if state.clause else ()) if word in INSIDE and n.start == noun.end + 1
    ]
    named = after[0] if noun.kind == "postword" and after and after[0].kind == "place" else None
    bound = [post for post in found if post.body is None and " of " in post.entity.name]
    if named is None or not bound:
        return found
    place = state.p.phrase(named.head, named.end)
    known = [*(post for _, post in state.scene.held), *state.scene.posts, *found]
    return [post for post in known if post.entity.name.endswith(f" of {place}")][-1:]


def in_body(post: Mention, body: Entity, noun: Noun, state: State) -> Mention:
    """Return the post of the same role in another body: "clerk of the Tax Court" in the Port Office."""
    role = post.role.removeprefix("acting ")
    kind = "head" if post.entity.id.endswith("-head") else "other"
    span = state.p.span(noun.start, noun.end)
    return replace(post, entity=post_of_body(role, kind, body), role=role, body=body, acting=False, span=span)


def post_there(state: State, person: Mention) -> list[Mention]:
    """Return somebody's post in the body where a clause says they were followed: "was followed at the Board by Lee"."""
    if placed := post_in_place(state, person):
        return placed
    body = body_there(state, state.clause) if state.clause is not None else None
    own = (*state.scene.formerly, *state.scene.held) if body is not None else ()
    held = [post for who, post in own if who == person.entity.name]
    return [post for post in held if post.body is not None and body is not None and post.body.name == body.name][-1:]


def post_in_place(state: State, person: Mention) -> list[Mention]:
    """Return the post in a place that somebody was last said to have, where "there" goes back to no later body."""
    last = posts_of(state.scene, person.entity.name)[-1:]
    if state.clause is None or not last or last[0].body is not None or not PLACED & set(last[0].entity.name.split()):
        return []
    there = there_in(state, state.clause)
    limit = state.p.tokens[there[0].start].start if there else 0
    named = [b.span.start for b in state.scene.bodies if b.span.start < limit and is_named(b.span.of(state.p.text))]
    return list(last) if there and max(named, default=0) < last[0].span.end else []


def is_named(words: str) -> bool:
    """Whether words for a body are a name and no pronoun: "there" goes back to what was named."""
    return words[:1].isupper() and words not in {"It", "Its", "They", "Their", "Both"}


PLACED = {"in", "at", "of", "to"}
"""What a place stands after in the name of a post."""


FOLLOWED = {"follow", "succeed", "replace", "supersede", "take", "fill", "relieve", "be", "step", "come", "go"}
"""Verbs of clauses that tell who came after somebody in a place."""


def body_there(state: State, clause: Clause) -> Entity | None:
    """Return the body in which a clause tells a succession: "at the Board he was followed", "his place there"."""
    verb = clause.verb
    if verb is None or not verb.lemma or verb.lemma.split()[0] not in FOLLOWED:
        return None
    named = [n for word, n in clause.phrases if word in {"at", "in"} and n.kind in BODIES]
    found = [m.entity for n in named for m in bodies_of(state, n)]
    if found:
        return found[-1] if len(found) == 1 else None
    there = there_in(state, clause)
    return last_named(state, state.p.tokens[there[0].start].start) if there else None


def there_in(state: State, clause: Clause) -> list[Chunk]:
    """Return "there" in or right behind a clause that tells who came after somebody."""
    verb = clause.verb
    if verb is None or not verb.lemma or verb.lemma.split()[0] not in FOLLOWED:
        return []
    first = min([clause.first, *(at for at, chunk in enumerate(state.chunks) if chunk.noun in clause.subject)])
    return [c for c in state.chunks[first : max(clause.last, verb.end + 2)] if c.key == "there"]


def body_named_there(state: State, noun: Noun) -> Entity | None:
    """Return the body named last before a role with "there" behind it: "took over from Yu as chief of staff there"."""
    return last_named(state, state.p.tokens[noun.start].start) if state.p.key(noun.end) == "there" else None


def last_named(state: State, before: int) -> Entity | None:
    """Return the body that the text named last before a place in it."""
    told = [b for b in state.scene.bodies if state.before.since <= b.span.start < before]
    told += [p for p in state.scene.posts if p.body and state.before.since <= p.span.start < before]
    last = max(told, key=lambda m: m.span.start, default=None)
    return (last.body or last.entity) if last is not None else None


def at_work(office: Office) -> bool:
    """Whether nothing but where somebody works completes a role: "her deputy", "her deputy at the bureau"."""
    return all(c.preposition in {"at", "in"} and c.kind in {"body", "reference"} for c in office.complements)


def posts_there(state: State, noun: Noun, posts: Sequence[Mention]) -> list[Mention]:
    """Return those of a person's posts that are in the body a deputy is said to work at: "his deputy at the Board"."""
    bodies = [c for c in (noun.office.complements if noun.office else ()) if c.kind == "body"]
    names = {body_entity(state.p.phrase(c.start, c.end), state.p.vocabulary, state.scene).name for c in bodies}
    return [p for p in posts if p.body is not None and p.body.name in names]
