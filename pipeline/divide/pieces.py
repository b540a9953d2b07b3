"""What the block readers of this stage hand to one another: lines of the text and the pieces they are divided into."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from schemas.records import Layout, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LINE = re.compile(r"[^\r\n]+|\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text without surrounding white space; ``indent`` counts the white space before it.

    ``after_blank`` and ``before_blank`` say whether the neighbouring line is blank or missing.
    """

    start: int
    end: int
    words: str
    indent: int = 0
    after_blank: bool = True
    before_blank: bool = True

    @property
    def span(self) -> Span:
        """The line's place in the text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Piece:
    """A unit in the making.

    Attributes:
        level: Of a heading its depth, 1 the outermost; else 0.
        title: What the block itself gives as its title (a caption, a parent item), else ``None``.
        block: Number of the piece's block among those of one block reader; pieces of one list share it.
    """

    start: int
    end: int
    layout: Layout
    cells: tuple[Span, ...] = ()
    header: tuple[Span, ...] = ()
    level: int = 0
    title: Span | None = None


Block = tuple[list[Piece], int]
"""The pieces of one block, and the number of the first line after it."""


def lines_of(text: str) -> list[Line]:
    """Return the lines that are not blank, in order."""
    found: list[Line] = []
    blank, place = True, 0
    for match in LINE.finditer(text):
        raw = match.group()
        if raw[0] in "\r\n":
            blank = blank or place == 0
            place = 0
            continue
        place = 1
        words = raw.strip()
        if not words:
            blank = True
            continue
        start = match.start() + raw.index(words[0])
        if blank and found:
            found[-1] = replace(found[-1], before_blank=True)
        found.append(Line(start, start + len(words), words, start - match.start(), blank, before_blank=False))
        blank = False
    if found:
        found[-1] = replace(found[-1], before_blank=True)
    return found


def trim(text: str, start: int, end: int) -> Span:
    """Return the stretch without the white space around it; an empty stretch stays where it starts."""
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    stripped = words.strip()
    return Span(start + left, start + left + len(stripped)) if stripped else Span(start, start)


LONGEST_TITLE = 400
"""Characters of a heading or title that its units carry: every one of them is read with it."""


def cut(title: Span | None) -> Span | None:
    """Return a title no longer than every unit under it can be read with."""
    return title and Span(title.start, min(title.end, title.start + LONGEST_TITLE))


def rule(span: Span) -> Piece:
    """Return a piece for markup that has no words to read."""
    return Piece(span.start, span.end, "rule")


def gaps(text: str, start: int, end: int, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces in order, with a ``rule`` for every stretch between them that has more than white space."""
    at = start
    for piece in sorted(pieces, key=lambda p: p.start):
        yield from rules(text, at, piece.start)
        yield piece
        at = piece.end
    yield from rules(text, at, end)


def rules(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield one ``rule`` a line of the stretch."""
    for match in LINE.finditer(text, start, end):
        span = trim(text, match.start(), match.end())
        if span.start < span.end:
            yield rule(span)
