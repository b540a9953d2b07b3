"""Careers and lists of holders in one Chinese paragraph: 1984年至1985年办公厅主任; 历任局长：甲（1990—1995）."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.pieces import Piece, trim
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


OFFICE = (
    r"(?:[长長监監督官]|主任|主席|[书書][记記]|代表|大臣|大使|[总總][理统統裁管办辦]|[会會][办辦]|司令|政委|[领領]事|公使"
    r"|首相|知事|[参參][赞贊])"
)
"""How titles of offices end."""
HEAD = re.compile(
    rf"[\u3400-\u9fff]{{2,30}}(?:[（(](?![今现現原后後])[^()（）]{{1,20}}[)）])?[历歷][任届屆][\u3400-\u9fff]{{0,12}}{OFFICE}[:：]"
    rf"|[\u3400-\u9fff]{{3,40}}{OFFICE}[:：]"
)
"""The title of a list that goes on in the same line: 某行历任行长：…."""
PERSON = (
    r"(?:(?:[海空陆陸]?[军軍]?[大上中少准][将將校]|大校)[ \u3000])?"
    r"(?:[\u3400-\u9fff]{1,8}(?:[·•][\u3400-\u9fff]{1,10}){1,4}|[\u3400-\u9fff]{2,4})(?:[（(][^()（）\d]{1,16}[)）])?"
)
TERM = r"[ \u3000,，]*[（(]?[自]?\d{4}[年.]?[^;；。]*"
ENTRY = re.compile(rf"{PERSON}{TERM}")
TITLED = re.compile(rf"[\u3400-\u9fff]{{2,30}}{OFFICE}[ \u3000]+{PERSON}{TERM}")
FIRST = re.compile(rf"[\u3400-\u9fff]{{4,30}}{OFFICE}[ \u3000]")
COMMA = re.compile(r"[\u3400-\u9fff·]{2,12}[，,]")
"""How entries begin that the sentence grammar reads."""
SOURCE = re.compile(r"[。]?(?:——[^;；]{2,60})?$")
INTERVAL = re.compile(r"\d[年月日]?\s?[—–－―~～至-]+\s?(?:\d{4}|[至迄]?今)")
CUTS = re.compile(r"[（(）);；、]")
LONGEST, LEAST = 1500, 2


def running_list(text: str, start: int, end: int) -> list[Piece]:
    """Divide a Chinese list of holders that runs on in one line: "某行历任行长：甲（1951—1954）、乙（1954—1958）"."""
    if end - start > LONGEST or len(INTERVAL.findall(text, start, end)) < LEAST:
        return []
    stop = start + SOURCE.search(text[start:end]).start()  # type: ignore[union-attr]
    if "。" in text[start:stop] or len(INTERVAL.findall(text, start, stop)) < LEAST:
        return []
    head = HEAD.match(text, start, stop)
    parts = entries_of(text, head.end() if head else start, stop)
    shape = ENTRY if head else TITLED
    told = [part for part in parts if shape.fullmatch(text, part.start, part.end)]
    if head and any(COMMA.match(text, part.start, part.end) for part in told):
        return []
    if len(told) < LEAST or 2 * len(told) <= len(parts) or not (head or FIRST.match(text, start)):
        return []
    title = Span(start, head.end() - 1) if head else None
    begins = [title.end if title else start, *(part.end for part in parts[:-1])]
    pieces = [Piece(title.start, title.end, "prose")] if title else []
    for part, begin in zip(parts, begins, strict=True):
        pieces.append(Piece(trim(text, begin, part.end).start, part.end, "item", (part,), title=title))
    return [*pieces, *([Piece(stop, end, "prose")] if stop < end else [])]


def entries_of(text: str, start: int, end: int) -> list[Span]:
    """Return what semicolons and enumeration commas outside brackets part."""
    found, at, depth = [], start, 0
    for match in CUTS.finditer(text, start, end):
        depth = max(0, depth + (match.group() in "（(") - (match.group() in "）)"))
        if match.group() in ";；、" and not depth:
            found.append(trim(text, at, match.start()))
            at = match.end()
    return [span for span in (*found, trim(text, at, end)) if span.start < span.end]
