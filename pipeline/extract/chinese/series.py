"""The post that a text tells the holders of, one after another, and who went from it to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene

TOLD_OF = {"COMMA", "DUTY", "IS", "SET", "BY", "FOUND", "OPEN", "NAMED"}
"""Labels right behind a post that a text begins with, and then is about."""


def series_of(chunks: Sequence[Chunk], scene: Scene) -> Mention | None:
    """Return the post whose holders a text tells of: one with 首任, or one that the text began with."""
    for place, chunk in enumerate(chunks[:-1]):
        following = chunks[place + 1]
        if chunk.label == "POST" and following.label == "PERSON" and counted(chunk.mentions[-1]):
            return chunk.mentions[-1]
        if chunk.label == "FIRST" and following.label == "POST" and following.mentions[-1].kind == "post":
            return following.mentions[-1]
    opens = not scene.persons and len(chunks) > 1 and chunks[0].label == "POST" and chunks[1].label in TOLD_OF
    return chunks[0].mentions[-1] if opens and chunks[0].mentions[-1].kind == "post" else scene.series


def counted(post: Mention) -> bool:
    """Tell whether the words of a post name its first holder ("国家测绘局首任局长")."""
    return post.kind == "post" and any(word in post.entity.words for word in ("首任", "第一任", "首位", "第一位"))


def post_in_series(person: Mention, state: State) -> Mention | None:
    """Return the post that a text tells the holders of, where somebody had it and held another beside or after it."""
    series = state.scene.series
    if series is None or state.scene.hero is not None:
        return None
    return next((post for post in state.posts_of(person.entity.name) if post.entity.name == series.entity.name), None)


def gone_on(post: Mention, people: Sequence[Mention], state: State) -> Mention | None:
    """Return the post that the text is about where a claim only tells what a former holder of it did besides."""
    series = state.scene.series
    if series is None or state.scene.hero is not None or post.entity.name == series.entity.name:
        return None
    held = {known.entity.name for person in people for known in state.posts_of(person.entity.name)}
    return series if series.entity.name in held else None
