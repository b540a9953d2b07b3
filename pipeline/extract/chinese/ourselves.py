"""Whom 我们 means on a page that a body writes about itself: the body ("关于我们", "我们负责渡轮检查")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.segment import Token

WORDS = {"我们", "咱们"}
"""Words that a body calls itself by as people do."""
QUOTES = (("“", "”"), ("「", "」"), ("『", "』"), ("《", "》"))
"""Marks around what somebody says."""
LOOKBACK = 500
"""Characters, so that a line of any length takes linear time."""


def with_ourselves(tokens: Sequence[Token], context: Context) -> list[Token]:
    """Return the words, 我们 as pointing to the body that a page is about, where it is nobody's speech."""
    own = self_told(context)
    return [
        token._replace(label="REFBODY") if own and token.word in WORDS and not quoted(token, context.text) else token
        for token in tokens
    ]


def self_told(context: Context) -> Entity | None:
    """Return the body that a page is about, ``None`` where it is about somebody or about nothing so far."""
    if context.is_life:
        return None
    topic = context.topic
    return topic.entity if topic is not None and topic.kind == "body" else context.page or context.own


def ourselves(token: Token, words: str, context: Context) -> Entity | None:
    """Return the body that 我们 means, ``None`` for other words."""
    own = self_told(context) if token.word in WORDS else None
    return Entity(own.name, words, own.id) if own else None


def quoted(token: Token, text: str) -> bool:
    """Tell whether a word stands in quotation marks in its line, as far as one looks back."""
    first = max(0, token.span.start - LOOKBACK)
    before = text[text.rfind("\n", first, token.span.start) + 1 or first : token.span.start]
    return any(before.count(opening) > before.count(closing) for opening, closing in QUOTES)
