"""Titles that name a post by themselves where the text has told of no state: "国务总理", "总检察长"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.posts import Title

SHORTEST = len("总检察长")
"""Characters of titles of state that are names of posts by themselves."""


def of_state(title: Title, context: Context) -> Mention | None:
    """Return the post of a long title that only a state's officer has ("国务总理"), else ``None``."""
    role, words = title.role, title.span.of(context.text)
    if "国" not in role.bodies or role.kind != "head" or len(role.name) < SHORTEST:
        return None
    return Mention("post", title.span, Entity(words, words), role=words, acting=title.acting)
