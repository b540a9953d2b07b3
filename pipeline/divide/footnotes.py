"""Footnotes whose markers stand in a table or list above."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.divide import html
from pipeline.divide.pieces import Line, Piece
from pipeline.divide.sentences import sentences
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.divide.rules import Rules

MARK = re.compile(
    r"(?:\[\^?[\da-zA-Z]{1,3}\]|\([\da-z]\)|\^[\da-z]|[*†‡§]{1,3}|[¹²³⁴-⁹①-⑳]|注\s?[\d一二三四五六七八九]{1,2}|\d{1,2}(?=\.\s))[.:：、]?\s*"
)
CELL_MARK = re.compile(
    r"\[\^?[\da-zA-Z]{1,3}\]|(?<=\w\s)\([\da-z]\)(?=$|\s{2,}|\s*[|\t\n])|(?:(?<=\S)[*†‡§]{1,3}|(?<=\S\s)[†‡§]{1,3})(?=$|\s|\|)|[¹²³⁴-⁹①-⑳]|注\s?[\d一二三四五六七八九]{1,2}"
)
BOLD = re.compile(r"(\*{2,3})(?=[^\s*])[^*]+\1|\*(?=[^\s*])[^*]+\*$")
"""Words that stars set in bold, or a line that they set in italics, which mark no footnote."""
ITALIC = re.compile(r"\*(?=[^\s*])[^*\n]+\*")
"""Words that stars set in italics, which no footnote belongs to."""


def note_of(text: str, line: Line, marks: frozenset[str], rules: Rules) -> list[Piece]:
    """Return a footnote, its opening tags inside its first piece."""
    tags = html.OPENING.match(line.words)
    cut = tags.end() if tags else 0
    found = note(text, replace(line, start=line.start + cut, words=line.words[cut:]), marks, rules)
    return [replace(piece, start=line.start) if n == 0 else piece for n, piece in enumerate(found)]


def note(text: str, line: Line, marks: frozenset[str], rules: Rules) -> list[Piece]:
    """Return the sentences of a footnote whose marker stands in the table above, each with the marker as first cell."""
    match = MARK.match(line.words)
    known = match is not None and plain_mark(match.group()) in marks and not BOLD.match(line.words)
    if match is None or not known or match.end() >= len(line.words):
        return []
    mark = Span(line.start, line.start + len(match.group().rstrip()))
    spans = list(sentences(text, line.start + match.end(), line.end, rules))
    begins = [line.start, *(span.start for span in spans[1:])]
    return [Piece(begin, span.end, "note", (mark, span)) for begin, span in zip(begins, spans, strict=True)]


def marks_of(text: str, pieces: Iterable[Piece]) -> frozenset[str]:
    """Return the footnote markers that stand in the rows and items of a block."""
    return frozenset(
        plain_mark(match.group())
        for piece in pieces
        if piece.layout in {"row", "item", "cv", "field"}
        for match in CELL_MARK.finditer(ITALIC.sub("", text[piece.start : piece.end]))
    )


def plain_mark(mark: str) -> str:
    """Return a footnote marker without brackets and stops: "[a]", "a." and "(a)" are one."""
    return mark.strip().strip("[]()^.:：、 ")
