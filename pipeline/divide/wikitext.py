"""Wikitext: the fields of infobox templates, and tables."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.divide.cells import WIDEST, Cell, WrittenRow, laid_out
from pipeline.divide.pieces import Piece, gaps, trim
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.divide.rules import Rules

TOKEN = re.compile(r"<!--|-->|<ref[^<>]*/>|<ref[^<>]*>|</ref>|\{\{|\}\}|\[\[|\]\]|\||=")
CLOSES = {"{{": "}}", "[[": "]]", "<!--": "-->", "<ref>": "</ref>"}
BOX_NAME = re.compile(r"(?i)\{\{\s*(?:infobox|info\s?box|[^|{}\n]*(?:信息框|資訊框|資料框|infobox|官员|官員|政治人物))")
DEEPEST = 3
"""Boxes stand in boxes so deep at most."""
SPAN = re.compile(r"(?i)(row|col)span\s*=\s*[\"']?\s*(\d{1,3})")
ROW_BREAK = re.compile(r"^[ \t]*\|-", re.MULTILINE)
CAPTION = re.compile(r"^[ \t]*\|\+[ \t]*(.*)$", re.MULTILINE)
CELL_LINE = re.compile(r"^[ \t]*([|!])(?![-}+])", re.MULTILINE)


def template(text: str, start: int, end: int, depth: int = 0) -> list[Piece]:
    """Read the template that fills the stretch: the fields of an infobox and of boxes in it; others are ``rule``."""
    bars, signs = scan(text, start, end)
    if not BOX_NAME.match(text, start, end) and len(bars) < 3:  # noqa: PLR2004
        return list(gaps(text, start, end, []))
    edges = [*bars, end - 2]
    fields: list[Piece] = []
    for bar, edge in zip(bars, edges[1:], strict=True):
        field = parameter(text, bar, edge, signs.get(bar))
        inner = field.cells[1]
        if depth < DEEPEST and BOX_NAME.match(text, inner.start, inner.end):
            fields.extend(template(text, inner.start, inner.end, depth + 1))
        else:
            fields.append(field)
    return list(gaps(text, start, end, fields))


def scan(text: str, start: int, end: int) -> tuple[list[int], dict[int, int]]:
    """Return the pipes that part a template's parameters, and the first equals sign of each."""
    bars: list[int] = []
    signs: dict[int, int] = {}
    opened: list[str] = []
    for match in TOKEN.finditer(text, start, end):
        mark = "<ref>" if match.group().startswith("<ref") else match.group()
        if opened and opened[-1] == "<!--" and mark != "-->":
            continue
        if mark in CLOSES:
            if not match.group().endswith("/>"):
                opened.append(mark)
        elif opened and mark == CLOSES[opened[-1]]:
            opened.pop()
        elif len(opened) == 1 and mark == "|":
            bars.append(match.start())
        elif len(opened) == 1 and mark == "=" and bars:
            signs.setdefault(bars[-1], match.start())
    return bars, signs


def parameter(text: str, bar: int, edge: int, sign: int | None) -> Piece:
    """Return one parameter as a field; one without a name has an empty label."""
    label = trim(text, bar + 1, sign) if sign is not None else Span(bar + 1, bar + 1)
    value = trim(text, (sign if sign is not None else bar) + 1, edge)
    return Piece(bar, max(trim(text, bar, edge).end, value.end), "field", (label, value))


def wikitable(text: str, start: int, end: int, rules: Rules) -> list[Piece]:
    """Read the table that fills the stretch, from "{|" to "|}"."""
    caption = CAPTION.search(text, start, end)
    rows = list(written(text, start, end - len("|}")))
    pieces = laid_out(rows, text, rules)
    if caption and caption.group(1).strip():
        words = attributed(text, caption.start(1), caption.end(1)).span
        pieces.append(Piece(words.start, words.end, "heading", level=0))
    return list(gaps(text, start, end, pieces))


def written(text: str, start: int, end: int) -> Iterator[WrittenRow]:
    """Yield the rows of a table as written."""
    breaks = [start, *(m.start() for m in ROW_BREAK.finditer(text, start, end)), end]
    for begin, stop in pairwise(breaks):
        lines = list(CELL_LINE.finditer(text, begin, stop))
        if lines:
            edges = [*(m.start() for m in lines[1:]), stop]
            cells = [c for m, edge in zip(lines, edges, strict=True) for c in line_cells(text, m, edge)]
            yield WrittenRow(lines[0].start(1), trim(text, begin, stop).end, tuple(cells))


def line_cells(text: str, mark: re.Match[str], edge: int) -> Iterator[Cell]:
    """Yield the cells of one line of a table, which "||" or "!!" parts."""
    is_head = mark.group(1) == "!"
    at = mark.end()
    for match in re.compile(r"\|\||!!" if is_head else r"\|\|").finditer(text, at, edge):
        yield attributed(text, at, match.start(), head=is_head)
        at = match.end()
    yield attributed(text, at, edge, head=is_head)


def attributed(text: str, start: int, end: int, *, head: bool = False) -> Cell:
    """Return a cell without the attributes before its words ("rowspan=2 | Name")."""
    words = text[start:end]
    bar = bare_bar(words)
    front = words[:bar] if bar > 0 else ""
    if "=" not in front:
        return Cell(trim(text, start, end), head=head)
    reach = {kind.lower(): min(int(count), WIDEST) for kind, count in SPAN.findall(front)}
    return Cell(trim(text, start + bar + 1, end), max(1, reach.get("row", 1)), max(1, reach.get("col", 1)), head)


def bare_bar(words: str) -> int:
    """Return the place of the first pipe outside links and templates, -1 where there is none."""
    depth = 0
    for match in TOKEN.finditer(words):
        mark = match.group()
        if mark == "|" and depth == 0:
            return match.start()
        depth += (mark in {"[[", "{{"}) - (mark in {"]]", "}}"})
    return -1
