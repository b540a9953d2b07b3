"""The labelled chunks that a sentence is read as."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.segment import Token
    from pipeline.extract.mentions import Mention, When
    from schemas.records import Span


@dataclass(frozen=True, slots=True)
class Chunk:
    """A labelled stretch.

    Attributes:
        label: What it is in the patterns.
        span: Where it stands.
        word: Its words in simplified characters.
        mentions: What it names, several in a list.
        when, lasts: What time it is, and how long a time.
        nested: It stands in brackets.
    """

    label: str
    span: Span
    word: str = ""
    mentions: tuple[Mention, ...] = ()
    when: When | None = None
    lasts: When | None = None
    nested: bool = False


Step = tuple[Chunk, int, "Context"]


def plain(tokens: Sequence[Token], place: int, context: Context) -> Step:
    """Read a word that names nothing."""
    token = tokens[place]
    return Chunk(token.label, token.span, token.word), place + 1, context
