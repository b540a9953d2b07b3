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
    """A labelled stretch; ``mentions`` are what it names (several in a list), ``nested`` is in brackets."""

    label: str
    span: Span
    word: str = ""
    mentions: tuple[Mention, ...] = ()
    when: When | None = None
    nested: bool = False


Step = tuple[Chunk, int, "Context"]


def plain(tokens: Sequence[Token], place: int, context: Context) -> Step:
    """Read a word that names nothing."""
    token = tokens[place]
    return Chunk(token.label, token.span, token.word), place + 1, context
