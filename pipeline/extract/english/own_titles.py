"""Posts told of somebody before that a title or its noun names again: "Governor Lee", "gave up the presidency"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.context import acting_as
from pipeline.extract.english.references import people_of
from pipeline.extract.english.standing import heads_name
from pipeline.extract.english.tokens import key_of

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.english.titles import Office
    from pipeline.extract.mentions import Mention
    from schemas.records import Span


def own_title(state: State, noun: Noun, office: Office, holder: Mention | None, span: Span) -> Mention | None:
    """Return the post told of somebody before that a title before the name repeats: "Governor Lee"."""
    if holder is None or office.prefixes or not heads_name(state, noun):
        return None
    held = (*state.scene.held, *state.scene.formerly)
    own = (p for who, p in reversed(held) if who == holder.entity.name and key_of(p.role) == office.role.name)
    found = next(own, None)
    return acting_as(found, office, span) if found is not None else None


def own_in_short(state: State, office: Office, role: str, span: Span, holder: Mention | None) -> Mention | None:
    """Return the post of whom a clause is about that an abstract noun ends the title of: "gave up the presidency"."""
    if office.role.number != "abstract" or state.clause is None:
        return None
    people = [*([holder] if holder else []), *(m for n in state.clause.subject for m in people_of(state, n))]
    names = {m.entity.name for m in people}
    held = [post for who, post in state.scene.held if who in names and not post.acting]
    own = [post for post in held if key_of(post.role).removesuffix(key_of(role)) in RANKING]
    return acting_as(own[-1], office, span) if own else None


RANKING = {"", "first ", "second ", "third ", "senior ", "chief ", "executive "}
"""Words that a title may lose when it is named again."""
