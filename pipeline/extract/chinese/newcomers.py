"""The post of somebody not named before in an account of the holders of a post ("1980年张三到任")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.meetings import silent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention


def post_of_newcomer(people: Sequence[Mention], verb: str, state: State, *, formerly: bool) -> list[Mention]:
    """Return the post that people not yet named are said to take up, to stay in or to leave.

    Args:
        people: The subject where the clause names one.
        verb: The label of the verb.
        state: The discourse.
        formerly: The clause introduces them by a post that they had before.
    """
    if formerly and state.scene.series is not None and state.scene.hero is None:
        return [silent(state.scene.series)]
    known = {name for name, _ in state.scene.held}
    if not people or any(person.entity.name in known for person in people):
        return []
    topic, told = state.scene.topic, state.scene.institution
    if topic is not None and topic.kind == "post" and verb in {"TAKE", "LEAVE"}:
        return [silent(topic)]
    owner = state.post.body if state.post is not None else None
    own = owner is not None and told is not None and owner.name == told.entity.name
    return [silent(state.post)] if state.post is not None and own and len(people) == 1 and verb in COMING else []


COMING = {"TAKE", "STAY"}
"""Labels of verbs for coming to a post and staying in it."""
