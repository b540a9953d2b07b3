"""Careers in one paragraph: Chinese sentences that begin with a post's years ("1984年至1985年中央办公厅主任。")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.divide.pieces import Piece
from pipeline.divide.sentences import is_han, sentences
from pipeline.divide.shapes import dated
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.pieces import Line
    from pipeline.divide.rules import Rules

FEWEST = 3
"""Sentences that begin with years, and half of the paragraph's."""


def running_career(text: str, lines: Sequence[Line], at: int, rules: Rules) -> tuple[list[Piece], int] | None:
    """Return the sentences of a paragraph as lines of a career where most begin with years and a post."""
    line = lines[at]
    if line.words[-1] not in "。." or line.words.count("年") < FEWEST:
        return None
    pieces = [piece_of(text, span) for span in sentences(text, line.start, line.end, rules)]
    told = sum(piece.layout == "cv" for piece in pieces)
    return (pieces, at + 1) if told >= FEWEST and 2 * told >= len(pieces) else None


def piece_of(text: str, span: Span) -> Piece:
    """Return a sentence as a line of a career where it begins with an interval and Chinese words, else as prose."""
    words = span.of(text)
    stop, begins, interval = dated(words)
    if not interval or begins >= len(words) or not is_han(words[begins]) or words[stop:begins].strip():
        return Piece(span.start, span.end, "prose")
    end = span.end - (words[-1] in "。.")
    cells = (Span(span.start, span.start + stop), Span(span.start + begins, end))
    return Piece(span.start, span.end, "cv", cells)
