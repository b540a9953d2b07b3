"""Careers, lists and chronologies with the dates on a line of their own above what was held or happened then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.divide.pieces import Block, Line, Piece
from pipeline.divide.sentences import is_han, sentences
from pipeline.divide.shapes import DATES, LABEL_HAN, WIDTH, bullet, dated, is_ruler, title_mark
from pipeline.divide.tables import has_pipe, has_tab
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

LONGEST, FEWEST = 120, 2
"""What was held is told in so many characters at most; a list has so many entries at least."""


def alternating(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the lines from ``at`` on that are by turns dates and Chinese words, two pairs of them at least."""
    pieces: list[Piece] = []
    end = at
    while end + 1 < len(lines) and is_term(lines[end]) and is_told(lines[end + 1], rules):
        dates, text = lines[end], lines[end + 1]
        pieces.append(Piece(dates.start, text.end, "cv", (Span(dates.start, dates.end), text.span)))
        end += 2
    return (pieces, end) if len(pieces) >= FEWEST else None


def chronology(text: str, lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the lines from ``at`` on that are by turns a date and a line or two of what happened then."""
    pieces: list[Piece] = []
    end, found = at, 0
    while end + 1 < len(lines) and (dates := point_in(lines[end])) and tells(lines, end + 1, rules):
        last = end + 2
        while last < min(len(lines), end + MOST) and not lines[last].after_blank and tells(lines, last, rules):
            last += 1
        spans = list(sentences(text, lines[end + 1].start, lines[last - 1].end, rules))
        pieces.append(Piece(dates.start, spans[0].end, "cv", (dates, spans[0])))
        pieces += [Piece(span.start, span.end, "cv", (span,)) for span in spans[1:]]
        end, found = last, found + 1
    return (pieces, end) if found >= LEAST else None


MOST, LEAST = 4, 3
"""An entry of a chronology has so many lines at most, and the chronology so many entries at least."""


def point_in(line: Line) -> Span | None:
    """Return the date that a line is, without what marks it."""
    begin = bullet(line.words)
    words = line.words[begin:].rstrip(":：. ")
    match = DATES.fullmatch(words)
    found = match is not None and match.group("point") is not None
    return Span(line.start + begin, line.start + begin + len(words)) if found else None


def tells(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a line is one of letters that neither a date nor a mark begins."""
    words = lines[at].words
    marked = title_mark(words)[2] or is_ruler(words) or has_pipe(words) or has_tab(words) or dated(words)[1]
    return words[0].isalpha() and not is_han(words[0]) and not (marked or point_in(lines[at]) or rules.knows(words))


def is_term(line: Line) -> bool:
    """Say whether a line is an interval and nothing else."""
    match = DATES.fullmatch(line.words.rstrip(":：").translate(WIDTH))
    return match is not None and match.group("interval") is not None


def is_told(line: Line, rules: Rules) -> bool:
    """Say whether a line is one of Chinese words, and neither a label nor the beginning of something else."""
    words = line.words
    marked = bullet(words) or title_mark(words)[2] or is_ruler(words) or has_pipe(words) or has_tab(words)
    labels = len(words) <= LABEL_HAN and "、" not in words and rules.knows(words)
    return is_han(words[0]) and len(words) <= LONGEST and not (marked or dated(words)[1] or labels)
