"""Careers, lists and chronologies with the dates on a line of their own above what was held or happened then."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.bullets import bullet
from pipeline.divide.pieces import Block, Line, Piece
from pipeline.divide.sentences import is_han, sentences
from pipeline.divide.shapes import DATES, LABEL_HAN, WIDTH, dated, is_finished, is_ruler, label_length, title_mark
from pipeline.divide.tables import has_pipe, has_tab
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

LONGEST, FEWEST = 120, 2
"""What was held is told in so many characters at most; a list has so many entries at least."""


def alternating(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the lines from ``at`` on that are by turns dates and Chinese words in either order, two pairs at least."""
    return cards(lines, at, rules) or below_dates(lines, at, rules)


def below_dates(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the lines from ``at`` on that are by turns dates and Chinese words, two pairs of them at least."""
    pieces: list[Piece] = []
    end = at
    while end + 1 < len(lines) and is_term(lines[end]) and is_told(lines[end + 1], rules):
        dates, text = lines[end], lines[end + 1]
        pieces.append(Piece(dates.start, text.end, "cv", (Span(dates.start, dates.end), text.span)))
        end += 2
    return (pieces, end) if len(pieces) >= FEWEST else None


def cards(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the lines from ``at`` on that are by turns Chinese words and their term, two pairs at least.

    What stands in brackets below a term is a piece of its own. Where the last line of the run is no term, the first one
    was a heading and the terms stand above what they are of.
    """
    pieces: list[Piece] = []
    end = at
    while end + 1 < len(lines) and is_carded(lines[end], rules) and (dates := term_in(lines[end + 1])):
        text = Span(lines[end].start + number_length(lines[end].words), lines[end].end)
        pieces.append(Piece(lines[end].start, lines[end + 1].end, "cv", (dates, text)))
        end += 2
        if end < len(lines) and not lines[end].after_blank and is_aside(lines[end].words):
            pieces.append(Piece(lines[end].start, lines[end].end, "prose"))
            end += 1
    goes_on = end < len(lines) and not lines[end].after_blank and is_told(lines[end], rules)
    heads = CAREER.search(lines[at].words) or (goes_on and not is_finished(lines[end].words))
    return (pieces, end) if len(pieces) >= FEWEST and not heads else None


def career_heading(lines: Sequence[Line], at: int) -> list[Piece]:
    """Return the heading of a Chinese career above its first dates: "任职经历：" above one alone, "履历（王某）"."""
    line, match = lines[at], HEADING.fullmatch(lines[at].words)
    if match is None or at + 1 >= len(lines):
        return []
    following = lines[at + 1]
    begins = is_term(following) or (match["name"] is not None and dated(following.words)[2])
    return [Piece(line.start, line.end, "heading", level=1 if at == 0 else 2)] if begins else []


HEADING = re.compile(
    r"[【\[〖]?[\u3400-\u9fff·]{0,12}(?:[简簡履][历歷]|[经經][历歷]|生平)表?"
    r"(?P<name>[（(][\u3400-\u9fff·]{2,12}[）)])?[】\]〗]?[:：]?"
)
CAREER = re.compile(r"[简簡履][历歷]|[经經][历歷]|生平")
"""Words of the heading of a career, above the first date of it."""


def is_carded(line: Line, rules: Rules) -> bool:
    """Say whether a line is one of Chinese words that a term can stand below."""
    words = line.words[number_length(line.words) :]
    labels = rules.knows(words) and rules.role(words) not in {"office", "deputy"}
    plain = is_han(words[0]) and not labels and not is_finished(words) and not label_length(words, rules)[1]
    return plain and len(words) <= LONGEST and not (has_pipe(words) or has_tab(words) or dated(words)[1])


def number_length(words: str) -> int:
    """Return the length of the number or bullet that a line begins with."""
    match = ORDINAL.match(words)
    return match.end() if match and match.end() < len(words) else bullet(words)


ORDINAL = re.compile(
    r"(?:第[\d一二三四五六七八九十]{1,3}[任届屆]|[首末][任届屆])[:：\s\u3000]+|\d{1,3}[ \u3000]+(?=[\u3400-\u9fff])"
)


def term_in(line: Line) -> Span | None:
    """Return the term that a line is, behind the label of one and in brackets or not."""
    label = TERM.match(line.words)
    begin = label.end() if label else 0
    match = DATES.fullmatch(line.words[begin:].rstrip(":：").translate(WIDTH))
    return Span(line.start + begin, line.end) if match and match.group("interval") is not None else None


TERM = re.compile(
    r"(?:任期|任职时间|任職時間|任职期间|任職期間|在任时间|在任時間|在任|任职|任職)[ \u3000]*[:：]?[ \u3000]*"
)


def is_aside(words: str) -> bool:
    """Say whether a line is in brackets."""
    return words[0] in "（(" and words[-1] in "）)"


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
