"""Posts held in an acting capacity: their names with 代理, and the posts themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.segment import Token
    from pipeline.extract.mentions import Mention

TITULAR = ("代理", "署理", "署任", "护理", "代")
"""Words for acting that stand before a title."""


def acted(post: Mention, word: str = "代理") -> Mention:
    """Return a post as held in an acting capacity: a word for that stands before its title."""
    name, role = post.entity.name, post.role
    if not role or not name.endswith(role) or role.startswith(word):
        return post
    doing = name[: len(name) - len(role)] + word + role
    return replace(post, entity=replace(post.entity, name=doing), role=word + role, acting=True)


def plain(post: Mention) -> Mention:
    """Return a post that is held in an acting capacity as the post itself."""
    word = next((word for word in TITULAR if post.role.startswith(word)), "")
    if not word or not post.entity.name.endswith(post.role):
        return post
    role = post.role[len(word) :]
    name = post.entity.name[: len(post.entity.name) - len(post.role)] + role
    return replace(post, entity=replace(post.entity, name=name), role=role, acting=False)


BEFORE = {"WHEN", "PERSON", "PRON", "ADV", "BREAK"}
"""Labels of what stands before 署 where it is a verb of acting in a post ("1921年7月署浙江省财政厅厅长")."""
BEHIND = {"PLACE", "AREA", "STARTER", "BODY"}


def with_acting(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, 署 between a time or name and a post as the verb of acting in it."""
    return [
        token._replace(label="ACTING", word="署理", entry=None) if token.word == "署" and acts(tokens, at) else token
        for at, token in enumerate(tokens)
    ]


def acts(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether what stands around 署 makes it a verb."""
    if not 0 < place < len(tokens) - 1 or tokens[place - 1].label not in BEFORE:
        return False
    titled = any(token.label == "ROLE" for token in tokens[place + 1 : place + 6])
    return tokens[place + 1].label in BEHIND and titled
