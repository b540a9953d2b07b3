"""Who told the news at the end of a sentence: in "Lee was named director, the mayor, Tom Birch, said" only a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.copying import changed
from pipeline.extract.english.quoting import source_start
from pipeline.extract.english.references import people_of

if TYPE_CHECKING:
    from pipeline.extract.english.state import State


def set_source_apart(state: State) -> None:
    """Leave in the scene whom and what a sentence told of, not who is named at its end as having said so."""
    cut = source_start(state.chunks)
    told = [c for c in state.clauses if c.kind == "main" and c.verb is not None and c.verb.start < cut and c.subject]
    if not cut or not told:
        return
    place = state.p.tokens[state.chunks[cut].start].start
    people = [m for noun in told[0].subject if noun.kind != "implied" for m in people_of(state, noun)]
    sources = {m.entity.name for found in state.people.values() for m in found if m.span.start > place}
    if len(people) != 1 or people[0].entity.name in sources:
        return
    kept = tuple(post for post in state.scene.posts if post.span.start < place)
    state.scene = changed(state.scene, posts=kept, group=(people[0],))
    state.speak(people[0])
