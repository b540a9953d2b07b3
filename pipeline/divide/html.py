"""HTML: tables, and the elements around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.cells import WIDEST, Cell, WrittenRow, laid_out
from pipeline.divide.pieces import Piece, gaps, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.divide.rules import Rules
    from schemas.records import Span

TAG = re.compile(r"<(/?)(table|tr|td|th|caption)\b([^<>]*)>", re.IGNORECASE)
HEADING = re.compile(r"<h([1-6])\b[^<>]*>(.{1,300}?)</h\1\s*>", re.IGNORECASE)
OPENING = re.compile(
    r"(?:<(?:p|li|div|span|ul|ol|dl|dt|dd|small|b|i|sup|section|article|body|html|br)\b[^<>]*>\s*)+", re.IGNORECASE
)
REACH = re.compile(r"(?i)(row|col)span\s*=\s*[\"']?\s*(\d{1,3})")


def table(text: str, start: int, end: int, rules: Rules) -> list[Piece]:
    """Read the table element that fills the stretch."""
    captions = [Piece(s.start, s.end, "heading") for s in elements(text, start, end, "caption")]
    pieces = [*captions, *laid_out(list(rows(text, start, end)), text, rules)]
    return list(gaps(text, start, end, pieces))


def elements(text: str, start: int, end: int, name: str) -> Iterator[Span]:
    """Yield what stands inside the elements of one name."""
    opened = -1
    for match in TAG.finditer(text, start, end):
        if match.group(2).lower() != name:
            continue
        if match.group(1) and opened >= 0:
            yield trim(text, opened, match.start())
        opened = -1 if match.group(1) else match.end()


def rows(text: str, start: int, end: int) -> Iterator[WrittenRow]:
    """Yield the rows as written; a row or cell that is not closed ends where the next one begins."""
    tags = [m for m in TAG.finditer(text, start, end) if m.group(2).lower() in {"table", "tr", "td", "th"}]
    edges = [*(m.start() for m in tags[1:]), end]
    begin, cells = -1, list[Cell]()
    last = start
    for match, edge in zip(tags, edges, strict=True):
        name, closing = match.group(2).lower(), bool(match.group(1))
        if name == "tr":
            if cells:
                yield WrittenRow(begin, match.end() if closing else last, tuple(cells))
            begin, cells = match.start(), []
        elif name in {"td", "th"} and not closing:
            begin = match.start() if begin < 0 else begin
            cells.append(cell(text, match, edge))
            last = max(match.end(), trim(text, match.end(), edge).end)
    if cells:
        yield WrittenRow(begin, last, tuple(cells))


def cell(text: str, tag: re.Match[str], edge: int) -> Cell:
    """Return the cell that a tag opens, up to ``edge``."""
    reach = {kind.lower(): min(int(count), WIDEST) for kind, count in REACH.findall(tag.group(3))}
    span = trim(text, tag.end(), edge)
    return Cell(span, max(1, reach.get("row", 1)), max(1, reach.get("col", 1)), tag.group(2).lower() == "th")


def heading(text: str, start: int, end: int) -> list[Piece]:
    """Return the heading element that fills the stretch, with its tags as rules; else nothing."""
    match = HEADING.fullmatch(text, start, end)
    if match is None:
        return []
    words = trim(text, match.start(2), match.end(2))
    piece = Piece(words.start, words.end, "heading", level=int(match.group(1)))
    return list(gaps(text, start, end, [piece]))
