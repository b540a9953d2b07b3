"""Posts that are told by their titles alone: of who is new in an account of a post's holders, or of their holder."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.meetings import silent
from pipeline.extract.chinese.spans import clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention


def post_of_newcomer(people: Sequence[Mention], told: Chunk, state: State, *, formerly: bool) -> list[Mention]:
    """Return the post that people not yet named are said to take up, to stay in or to leave.

    Args:
        people: The subject where the clause names one.
        told: The verb.
        state: The discourse.
        formerly: The clause introduces them by a post that they had before.
    """
    if formerly and state.scene.series is not None and state.scene.hero is None:
        return [silent(state.scene.series)]
    known = {name for name, _ in state.scene.held}
    if not people or any(person.entity.name in known for person in people):
        return []
    topic, own_body = state.scene.topic, state.scene.institution
    verb = "" if told.word in FALLING else told.label
    if topic is not None and topic.kind == "post" and verb in {"TAKE", "LEAVE"}:
        return [silent(topic)]
    owner = state.post.body if state.post is not None else None
    own = owner is not None and own_body is not None and owner.name == own_body.entity.name
    return [silent(state.post)] if state.post is not None and own and len(people) == 1 and verb in COMING else []


FALLING = {"落马", "下马", "垮台", "倒台"}
"""Verbs of falling from power, which mean no post that the text is about."""


def ends_another(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether somebody's coming only tells until when another stayed ("任局长，直到2025年2月李明到任")."""
    start, _ = match.groups.get("subject", (0, 0))
    when = chunks[start - 1].when if start else None
    return when is not None and when.kind == "until" and chunks[match.own].label == "TAKE"


def office_told(match: Match, chunks: Sequence[Chunk], state: State) -> Mention | None:
    """Return the post that a clause is about, for a verb that tells of its holders ("局长则干满九年，由王立接任")."""
    return state.office if state.about == "post" and chunks[match.own].label in PASSING else None


PASSING = {"FOLLOW", "SUCCEED", "LEAVE", "LASTING", "TAKE"}
"""Labels of verbs that in a clause about a post tell of that post."""
COMING = {"TAKE", "STAY"}
"""Labels of verbs for coming to a post and staying in it."""


def own_posts(posts: list[Mention], people: Sequence[Mention], state: State) -> list[Mention]:
    """Return posts, each named by its title alone as the post with that title that the person holds."""
    known = state.posts_of(people[0].entity.name) if len(people) == 1 else ()
    made: list[Mention] = []
    for named in posts:
        bare = named.entity.words == named.role
        held = next((post for post in reversed(known) if bare and post.role == named.role), None)
        own = held and replace(held, span=named.span, entity=replace(held.entity, words=named.entity.words))
        made.append(own or named)
    return made


def just_now(match: Match, chunks: Sequence[Chunk], state: State) -> Mention | None:
    """Return the post that who follows was said to take in the clause before ("乙升任局长，接替其职务")."""
    start = clause_start(chunks, match.own)
    before = chunks[clause_start(chunks, start - 1) : start - 1] if start > 1 else ()
    takes = len(before) > 1 and before[-1].label == "POST" and before[-2].label in {"HOLD", "MOVE", "TAKE", "ELECT"}
    follows = "subject" not in match.groups and chunks[match.own].label in {"SUCCEED", "FOLLOW"}
    return state.post_of(state.person) if takes and follows and state.person is not None else None
