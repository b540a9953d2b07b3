"""Tables copied with one cell a line: the heads first, then the cells row by row."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.divide.pieces import Block, Line, Piece
from pipeline.divide.sentences import is_han
from pipeline.divide.shapes import DATES, looks_like_title
from schemas.labels import ASIDE
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.divide.rules import Rules

NUMBER = re.compile(
    r"\d{1,3}[.)]?|[–—-]|第?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[任届屆代]?|首任|代理|署理|代行|[临臨][时時]|再任"
)
"""What counts a row, or says that its holder acted."""
NUMBERED = frozenset(
    (
        "no",
        "no.",
        "#",
        "number",
        "num",
        "nr",
        "序号",
        "序號",
        "序",
        "任",
        "届",
        "届次",
        "顺序",
        "順序",
        "任次",
        "任别",
        "任別",
        "任期别",
        "屆次",
        "屆別",
        "届别",
        "代数",
        "代",
        "顺位",
        "№",
        "s. no.",
        "s.no.",
        "s no",
        "s.n.",
        "s.n",
        "sn",
        "sno",
        "s/n",
        "sl. no.",
        "sl.no.",
        "sl no",
        "sr. no.",
        "sr no",
        "serial no.",
        "order",
        "nº",
        "n°",
        "seq",
        "seq.",
        "sequence",
        "ser. no.",
        "nr.",
        "rank",
    )
)
LEAST, MOST, FEWEST = 3, 9, 2
"""A table has so many columns at least and at most, and so many heads at least that the lexicon knows."""
LONGEST = 120


def columns(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the table that begins at line ``at`` with its heads, one a line.

    Where the first column numbers the rows, a row begins at each number, and lines that its heads leave over belong to
    the second cell; else every row has as many lines as there are heads, or begins at each line that dates follow.
    """
    heads = at
    while heads < len(lines) and heads - at <= MOST and in_block(lines, heads, at) and is_head(lines, heads, rules):
        heads += 1
    if heads - at < FEWEST or heads == len(lines):
        return None
    if lines[heads].after_blank:
        return in_paragraphs(lines, at, heads, rules)
    end = heads
    while end < len(lines) and in_block(lines, end, at) and len(lines[end].words) <= LONGEST:
        end += 1
    header = folded(lines[at:heads])
    if len(header) >= LEAST:
        numbered = header[0].words.casefold() in NUMBERED
        cells = folded(lines[heads:end])
        pictures = len(pictures_of(header, rules))
        for width in dict.fromkeys((len(header), len(header) - pictures)):
            open_end = rules.role(header[-1].words) in {"end", "remarks"}
            groups = list(grouped(cells, width, numbered=numbered, open_end=open_end))
            if groups and all(is_row(group) for group in groups) and (numbered or not pictures or is_even(groups)):
                return made_of(spread(header, groups, rules), groups, pictures_of(header, rules)), end
    if pairs := in_pairs(header, lines[heads:end], rules):
        return made_of(tuple(line.span for line in header), pairs), end
    first = next((n for n in range(heads, min(end, at + MOST)) if begins_row(lines, n, end)), end)
    groups = list(by_dates(lines, first, end))
    fits = len(groups) > 1 and all(len(group) <= first - at for group in groups)
    return (made(lines, at, first, groups), end) if fits else None


def heads_columns(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a line is the title of a table with one cell a line, whose heads stand right below it."""
    line = lines[at]
    begins = (at == 0 or line.after_blank) and not line.before_blank and at + LEAST < len(lines)
    title = begins and looks_like_title(line.words) and not rules.knows(line.words)
    return title and rules.knows(lines[at + 1].words) and columns(lines, at + 1, rules) is not None


def one_a_line(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read a table whose first two heads stand on lines of their own, each known by itself."""
    if at + LEAST >= len(lines) or lines[at + 1].after_blank or not is_han(lines[at].words[0]):
        return None
    heads = rules.knows(lines[at].words) and rules.knows(lines[at + 1].words)
    return columns(lines, at, rules) if heads else None


def in_pairs(header: Sequence[Line], lines: Sequence[Line], rules: Rules) -> list[list[Line]]:
    """Return the rows of a table of terms and people, a term and a name a row; none where they do not come out even."""
    roles = [rules.role(line.words) for line in header]
    if len(roles) != FEWEST or "term" not in roles or not set(roles) & PEOPLE or len(lines) % FEWEST:
        return []
    rows = [list(lines[n : n + FEWEST]) for n in range(0, len(lines), FEWEST)]
    dated = [[DATES.fullmatch(line.words) is not None for line in row] for row in rows]
    return rows if len(rows) > 1 and all(row == [role == "term" for role in roles] for row in dated) else []


PEOPLE = {"person", "name", "incumbent", "office"}


def is_head(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a line is a known head, or goes on with the one above in brackets: "(Birth–Death)"."""
    words = lines[at].words
    if NUMBER.fullmatch(words):
        return False
    bare = ASIDE.sub("", words)
    last = bare.rsplit(maxsplit=1)[-1] if bare and len(bare.split()) <= LEAST else ""
    return rules.knows(words) or rules.knows(bare) or last == "Name" or BRACKETS.fullmatch(words) is not None


BRACKETS = re.compile(r"[(（][^()（）]{1,40}[)）]")


def in_paragraphs(lines: Sequence[Line], at: int, heads: int, rules: Rules) -> Block | None:
    """Read a table whose rows blank lines part, each of as many lines as there are heads at most, dates among them."""
    header = folded(lines[at:heads])
    rows: list[list[Line]] = []
    end = heads
    while end < len(lines):
        stop = end + 1
        while stop < len(lines) and not lines[stop].after_blank and stop - end <= MOST:
            stop += 1
        group = folded(lines[end:stop])
        if not (1 < len(group) <= len(header) + SPREAD and is_row(group)) or any(
            len(line.words) > LONGEST for line in group
        ):
            break
        rows.append(group)
        end = stop
    if len(rows) < FEWEST or len(header) < LEAST:
        return None
    dated = all(any(DATES.match(line.words) for line in group) for group in rows)
    spans = spread(header, rows, rules)
    fits = dated and all(len(group) <= len(spans) for group in rows)
    return (made_of(spans, rows, pictures_of(header, rules)), end) if fits else None


SPREAD = 2
"""One head may stand over so many columns more than one: start, end and length of a term."""


def spread(header: Sequence[Line], rows: Sequence[Sequence[Line]], rules: Rules) -> tuple[Span, ...]:
    """Return the heads, with an empty one behind that of a term for each cell that the rows have more than heads."""
    spans = [line.span for line in header]
    more = max((len(group) for group in rows), default=0) - len(header)
    terms = [n for n, line in enumerate(header) if rules.role(line.words) == "term"]
    if len(terms) != 1 or not 0 < more <= SPREAD:
        return tuple(spans)
    empty = Span(spans[terms[0]].end, spans[terms[0]].end)
    return (*spans[: terms[0] + 1], *[empty] * more, *spans[terms[0] + 1 :])


def pictures_of(header: Sequence[Line], rules: Rules) -> tuple[int, ...]:
    """Return the numbers of the columns of pictures, whose cells are lost."""
    return tuple(n for n, line in enumerate(header) if rules.role(line.words) == "picture")


def made_of(header: tuple[Span, ...], groups: Sequence[Sequence[Line]], pictures: tuple[int, ...] = ()) -> list[Piece]:
    """Return the rows of a table under its heads, with empty cells for its pictures where so many are missing."""
    return [
        Piece(header[0].start, header[-1].end, "row", header, header),
        *(row(group, header, pictures if len(group) + len(pictures) == len(header) else ()) for group in groups),
    ]


def folded(lines: Sequence[Line]) -> list[Line]:
    """Return lines with those that are but brackets joined to the ones above them."""
    found: list[Line] = []
    for line in lines:
        if found and BRACKETS.fullmatch(line.words):
            found[-1] = replace(found[-1], end=line.end, words=f"{found[-1].words} {line.words}")
        else:
            found.append(line)
    return found


def made(lines: Sequence[Line], at: int, heads: int, groups: Sequence[Sequence[Line]]) -> list[Piece]:
    """Return the rows of a table, its row of heads first."""
    return made_of(tuple(line.span for line in lines[at:heads]), groups)


def begins_row(lines: Sequence[Line], number: int, end: int) -> bool:
    """Say whether a line is followed by one of dates only, and is none itself."""
    dates = number + 1 < end and DATES.fullmatch(lines[number + 1].words)
    return bool(dates) and not DATES.fullmatch(lines[number].words)


def by_dates(lines: Sequence[Line], first: int, end: int) -> Iterator[list[Line]]:
    """Yield the lines of each row, which begins at a line that dates follow."""
    starts = [n for n in range(first, end) if begins_row(lines, n, end)]
    for start, stop in pairwise([*starts, end]):
        yield list(lines[start:stop])


def in_block(lines: Sequence[Line], number: int, at: int) -> bool:
    """Say whether no blank line parts a line from the one before."""
    return number == at or not lines[number].after_blank


def grouped(lines: Sequence[Line], width: int, *, numbered: bool, open_end: bool) -> Iterator[list[Line]]:
    """Yield the lines of each row; nothing where they do not come out even, but for an empty last cell of the last."""
    if not numbered:
        if len(lines) % width == 0 or (open_end and len(lines) > width and len(lines) % width == width - 1):
            yield from (list(lines[n : n + width]) for n in range(0, len(lines), width))
        return
    group: list[Line] = []
    for line in lines:
        if NUMBER.fullmatch(line.words) and (not group or len(group) >= width - 1):
            if group:
                yield group
            group = []
        group.append(line)
    if group:
        yield group


def is_even(groups: Sequence[Sequence[Line]]) -> bool:
    """Say whether the rows before the last have their dates in the same places."""
    places = {tuple(n for n, line in enumerate(group) if DATES.fullmatch(line.words)) for group in groups[:-1]}
    return len(places) <= 1


def is_row(group: Sequence[Line]) -> bool:
    """Say whether a row's lines have a figure among them, as every row of a list of terms has."""
    begun = DATES.fullmatch(group[0].words) is not None
    return begun or any(ch.isdigit() for line in group[1:] for ch in line.words)


def row(group: Sequence[Line], header: tuple[Span, ...], pictures: tuple[int, ...] = ()) -> Piece:
    """Return the row of a group of lines."""
    spare = max(0, len(group) - len(header))
    end = group[-1].end
    cells = [line.span for line in group]
    for place in pictures:
        at = cells[place].start if place < len(cells) else end
        cells.insert(place, Span(at, at))
    if spare:
        cells[1 : 2 + spare] = [Span(group[1].start, group[1 + spare].end)]
    cells += [Span(end, end)] * (len(header) - len(cells))
    return Piece(group[0].start, end, "row", tuple(cells), header)
