"""Tables written in plain text: cells parted by pipes, tabs, or two and more spaces."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import partial
from typing import TYPE_CHECKING

from pipeline.divide.broken import mended_rows
from pipeline.divide.cells import WIDEST
from pipeline.divide.dated_rows import dated_lines
from pipeline.divide.heads import first_table
from pipeline.divide.pieces import Block, Line, Piece, rule, trim
from pipeline.divide.second_heads import fit, in_two_rows
from pipeline.divide.shapes import DATES, dated, is_interval, is_ruler
from pipeline.divide.two_columns import BOX, TABLE, Row, field, is_box, is_field, own_cells
from pipeline.divide.wide import is_spread
from pipeline.divide.wrapped import unwrapped
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipeline.divide.rules import Rules

PIPE = re.compile(r"\\\||\[\[|\]\]|\{\{|\}\}|[|｜│┃]")
BARS = "|｜│┃"
GAP = re.compile(r" {2,}| ?\.{4,} ?| \.{3} (?=[\d(]|[A-Z][a-z]+$)|(?: \.){3,} ?|\t+ *|\u3000{2,}")
MARKED = re.compile(r"[•*▪‣◦●■□◆►➢–-]\t|\d{1,3}[.)]?\t(?=[^\t\n]*[^\W\d_][^\t\n]*\d{4}[^\t\n]*$)")
"""A bullet that a tab follows, or the number of an entry with a year that has no other cells."""
WINDOW = 40
"""Whether lines are a table with aligned columns is seen from so many of them."""
FAR = 8
"""A lone cell of a table with aligned columns is indented by so many characters."""
INSERTED = 40
"""A line between the rows of a table has so many characters at most."""


def table(text: str, lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the table that begins at line ``at``, or a box whose labels and values stand in two columns."""
    rows, end = unwrapped(text, lines, at, rules) if has_tab(lines[at].words) else ([], at)
    if rows:
        return grid(text, rows, tab_cells, rules), end
    for splits, cut in ((has_pipe, pipe_cells), (has_tab, tab_cells)):
        end = first_table(lines, at, run(lines, at, splits), rules)
        body = [line for line in lines[at:end] if not is_ruler(line.words)]
        if len(body) >= TABLE or (body and is_field(text, cut(text, body[0]), rules)):
            return grid(text, lines[at:end], cut, rules), end
    return delimited(text, lines, at, rules) or aligned(text, lines, at, rules)


MARKS = (" / ", "／", "/", ";", ",")
"""What may part the cells of a table besides pipes and tabs; heads that are known show it."""


def delimited(text: str, lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read a table whose heads, most of them known, and cells a slash, semicolon or comma parts."""
    head = lines[at].words
    for mark in MARKS:
        heads = [part.strip() for part in head.split(mark)]
        known = sum(rules.knows(part) for part in heads)
        if len(heads) < BOX or 2 * known < len(heads) or (len(heads) == BOX and (mark == "," or known < BOX)):
            continue
        end = at + 1
        while end < len(lines) and not lines[end].after_blank and has_marks(lines[end], mark, len(heads)):
            end += 1
        if end - at > TABLE:
            return grid(text, lines[at:end], partial(marked_cells, mark=mark.strip()), rules), end
    return None


def has_marks(line: Line, mark: str, width: int) -> bool:
    """Say whether a mark parts a line into as many cells as there are heads."""
    return line.words.count(mark.strip()) == width - 1


def marked_cells(text: str, line: Line, mark: str) -> Row:
    """Return the cells of a line that a mark parts."""
    cells, start = [], line.start
    for part in line.words.split(mark):
        cells.append(trim(text, start, start + len(part)))
        start += len(part) + len(mark)
    return tuple(cells)


def run(lines: Sequence[Line], at: int, splits: Callable[[str], bool], stop: int | None = None) -> int:
    """Return the end of the lines from ``at`` on, up to ``stop``, that have cells or draw rules, none of them blank."""
    end = at
    stop = len(lines) if stop is None else min(stop, len(lines))
    while end < stop and (end == at or not lines[end].after_blank):
        inside = end > at and (is_ruler(lines[end].words) or is_between(lines, end, splits))
        if not splits(lines[end].words) and not inside:
            break
        end += 1
    return end


def is_between(lines: Sequence[Line], at: int, splits: Callable[[str], bool]) -> bool:
    """Say whether a short line without cells stands right between rows: the heading of a part, or a remark."""
    last = at + 1 >= len(lines) or lines[at + 1].after_blank
    if splits is has_gap or last or len(lines[at].words) > INSERTED:
        return False
    return splits(lines[at - 1].words) and splits(lines[at + 1].words)


def has_pipe(words: str) -> bool:
    """Say whether a pipe parts cells on the line, outside links and templates."""
    depth = 0
    for match in PIPE.finditer(words):
        mark = match.group()
        if mark in BARS and depth == 0:
            return True
        depth += {"[[": 1, "{{": 1, "]]": -1, "}}": -1}.get(mark, 0)
    return False


def has_gap(words: str) -> bool:
    """Say whether two or more spaces part cells on the line."""
    return GAP.search(words) is not None


def has_tab(words: str) -> bool:
    """Say whether a tab parts cells on the line."""
    mark = MARKED.match(words)
    return "\t" in (words[mark.end() :] if mark else words)


def pipe_cells(text: str, line: Line) -> Row:
    """Return the cells of a line parted by pipes; pipes at the ends of the line are borders."""
    cuts, depth = [], 0
    for match in PIPE.finditer(line.words):
        mark = match.group()
        if mark in BARS and depth <= 0:
            cuts.append(match.start())
        depth += {"[[": 1, "{{": 1, "]]": -1, "}}": -1}.get(mark, 0)
    if cuts and cuts[0] == 0:
        begins = [0, *(c + 1 for c in cuts[1:])]
        begins[0] = 1
        cuts = cuts[1:]
    else:
        begins = [0, *(c + 1 for c in cuts)]
    ends = [*cuts, len(line.words)]
    spans = [trim(text, line.start + b, line.start + e) for b, e in zip(begins, ends, strict=False)]
    if cuts and cuts[-1] == len(line.words) - 1:
        spans = spans[: len(cuts)]
    return tuple(spans)


def tab_cells(text: str, line: Line) -> Row:
    """Return the cells of a line parted by tabs, an empty one wherever two tabs meet or the line ends in one."""
    end = text.find("\n", line.end)
    at = line.start - line.indent
    cells = []
    for part in text[at : len(text) if end < 0 else end].split("\t"):
        cells.append(trim(text, at, at + len(part)))
        at += len(part) + 1
    low, high = line.start, line.end
    cells = cells[1:] if MARKED.match(line.words) and cells[1].start < cells[1].end else cells
    return tuple(Span(min(max(c.start, low), high), min(max(c.end, low), high)) for c in cells)


def gap_cells(line: Line) -> Row:
    """Return the cells of a line parted by two or more spaces."""
    cells, at = [], 0
    for match in GAP.finditer(line.words):
        cells.append(Span(line.start + at, line.start + match.start()))
        at = match.end()
    return (*cells, Span(line.start + at, line.end))


def grid(text: str, lines: Sequence[Line], cut: Callable[[str, Line], Row], rules: Rules) -> list[Piece]:
    """Make the lines of one run the rows of a table, or the fields of a box."""
    rows = [(line, () if is_ruler(line.words) else filled(cut(text, line))) for line in lines]
    body = [cells for _, cells in rows if cells]
    if not body:
        return [rule(line.span) for line, _ in rows]
    if is_box(text, body, rules) or (len(body) == 1 and is_field(text, body[0], rules)):
        return [rule(line.span) if not cells else field(line, own_cells(text, cells, rules)) for line, cells in rows]
    if entries := dated_lines(text, rows):
        return entries
    made = mended_rows(text, rows, rules) if cut is pipe_cells else None
    return made or in_two_rows(text, rows, rules) or rows_of(rows, header_of(text, rows, rules))


def filled(cells: Row) -> Row:
    """Return the cells of a row, none of one that is empty: the heads of a table that has none."""
    return cells if any(cell.start < cell.end for cell in cells) else ()


def rows_of(rows: Sequence[tuple[Line, Row]], header: int) -> list[Piece]:
    """Return the rows with their header, which is row number ``header``, -1 where the table has none."""
    head = rows[header][1][:WIDEST] if header >= 0 else ()
    return [
        rule(line.span)
        if not cells
        else Piece(line.start, line.end, "row", fit(cells, head), head if number >= header else ())
        for number, (line, cells) in enumerate(rows)
    ]


FIGURE = re.compile(r"\d|[〇零○一二三四五六七八九十]{1,4}年")
"""A number, or a year in Chinese figures."""


def header_of(text: str, rows: Sequence[tuple[Line, Row]], rules: Rules) -> int:
    """Return the number of the row of heads, -1 where there is none.

    It is the row above the first rule, else a first row of known heads, else a first row without figures above rows
    that have them.
    """
    body = [n for n, (_, cells) in enumerate(rows) if cells]
    first = body[0]
    if first + 1 < len(rows) and not rows[first + 1][1]:
        return first
    heads = [c.of(text) for c in rows[first][1] if c.start < c.end]
    known = sum(rules.knows(head) for head in heads)
    if 2 * known >= len(heads) and known:
        return -1 if any(is_interval(term) for head in heads if (term := DATES.fullmatch(head))) else first
    figures = [FIGURE.search(line.words) is not None for line, cells in rows if cells]
    return first if len(body) > TABLE and not figures[0] and sum(figures[1:]) * 2 > len(body) else -1


def aligned(text: str, lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read a table or box whose columns are parted by two or more spaces."""
    first = lines[at].words
    if not has_gap(first) or dated(first)[0] or is_spread(first, rules):
        return None
    end = gap_run(lines, at, at + WINDOW)
    body = [line for line in lines[at:end] if not is_ruler(line.words)]
    if len(body) < TABLE:
        return None
    cells = [gap_cells(line) for line in body]
    if not is_box(text, cells, rules) and len(cells[0]) < BOX:
        return None
    has_heads = header_of(text, list(zip(body, cells, strict=True)), rules) >= 0 or len(body) < end - at
    if not has_heads and not is_box(text, cells, rules) and not all(has_dates(text, row) for row in cells):
        return None
    end = gap_run(lines, at, len(lines))
    starts = tuple(c.start - body[0].start + body[0].indent for c in cells[0])
    if all(numbers_row(line, row, starts[0]) for line, row in zip(body[1:], cells[1:], strict=True)):
        starts = (0, *starts)
    return grid(text, lines[at:end], lambda _, line: placed(gap_cells(line), line, starts), rules), end


def numbers_row(line: Line, cells: Row, first: int) -> bool:
    """Say whether a row begins with a number left of the first head, which has no head of its own."""
    number = line.words[: cells[0].end - line.start]
    return line.indent + len(number) < first and number.rstrip(".)").isdigit()


def gap_run(lines: Sequence[Line], at: int, stop: int) -> int:
    """Return the end of the lines with cells from ``at`` on; one that stands far to the right is a cell by itself."""
    end = run(lines, at, has_gap, stop)
    while end < min(stop, len(lines)) and not lines[end].after_blank and lines[end].indent >= lines[at].indent + FAR:
        end = max(end + 1, run(lines, end + 1, has_gap, stop) if goes_on(lines, end + 1) else end + 1)
    return end


def goes_on(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line follows the one before without a blank line."""
    return at < len(lines) and not lines[at].after_blank


def has_dates(text: str, cells: Row) -> bool:
    """Say whether a cell behind the first is dates and nothing else, as in every row of a list of terms."""
    return any(DATES.fullmatch(cell.of(text)) for cell in cells[1:])


def placed(cells: Row, line: Line, starts: tuple[int, ...]) -> Row:
    """Put the cells of a short row under the heads that they stand below."""
    if len(cells) >= len(starts):
        return cells
    columns = [Span(line.end, line.end)] * len(starts)
    for cell in cells:
        columns[max(0, bisect_right(starts, cell.start - line.start + line.indent + 2) - 1)] = cell
    return tuple(columns)
