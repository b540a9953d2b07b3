"""Tables whose cells are parted by single spaces, as copied from pages: a line of known heads, rows with dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import re2

from pipeline.divide.broken import PEOPLE, YEARS, is_date, is_name, mended, name_alone, roles_of
from pipeline.divide.columns import NUMBERED
from pipeline.divide.pieces import Block, Line, Piece, rule
from pipeline.divide.rolls import heads_holders
from pipeline.divide.sentences import is_han
from pipeline.divide.shapes import DAY, looks_like_title
from schemas.labels import ASIDE
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.divide.rules import Rules

DATE = re2.compile(rf"(?i){DAY}|\b(?:incumbent|present)\b|现任|現任|至今|在任|目前在任|今$")
ERA = re.compile(r"\[[^\[\]]{1,4}\]|[(（][^()（）]{1,12}年[)）](?=\d)|\s*[(（][^()（）]*[)）]")
GAP = re.compile(r"[\s–—―~～─－-]{0,3}(?:to |至|到)?")
PARTED = re.compile(r"[|｜\t]|  ")
"""What parts the cells of other tables."""
CELLED = re.compile(r"[|｜\t]")
WORD = re.compile(r"[(（][^()（）]*[)）]|[^\s()（）]+")
MOST, LEAST, ROWS, REACH = 5, 3, 2, 4
"""A head has so many words at most; a table so many heads and rows at least; so many other lines may part its rows."""
LONGEST = 160


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of a table: their places, whether each is of dates, and which have cells in the rows."""

    spans: tuple[Span, ...]
    dated: tuple[int, ...]
    before: tuple[int, ...]
    is_numbered: bool
    tells_birth: bool = False
    all_before: tuple[int, ...] = ()


def spaced(text: str, lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the table whose heads are line ``at``; every line under it is a row with dates, or stands between such."""
    heads, begin = heads_at(lines, at, rules)
    if heads is None:
        return None
    table = Table(text, heads, tuple(roles_of(text, heads.spans, rules)))
    found: list[tuple[int, Piece]] = []
    number = begin
    while number < len(lines) and number - (found[-1][0] if found else begin - 1) <= REACH:
        piece = table.row(lines[number])
        if piece:
            found.append((number, piece))
        elif not looks_like_title(lines[number].words):
            break
        number += 1
    if len(found) < ROWS:
        return None
    rows, end = dict(found), found[-1][0] + 1
    while end < len(lines) and not lines[end].after_blank and any(dates_of(lines[end].words)):
        end += 1
    header = Piece(lines[at].start, lines[begin - 1].end, "row", heads.spans, heads.spans)
    others = (rows.get(n) or rule(lines[n].span) for n in range(begin, end))
    return [header, *others], end


def heads_at(lines: Sequence[Line], at: int, rules: Rules) -> tuple[Heads | None, int]:
    """Return the heads that line ``at`` begins, Chinese ones on three lines at most, and the line after them."""
    line, reach = lines[at], 0 if heads_holders(lines, at, rules) else HEADED
    for end in range(at + 1, min(len(lines), at + reach) + 1):
        if end > at + 1:
            following = lines[end - 1]
            title = not any(knows(line.words, [match.span()], rules) for match in WORD.finditer(line.words))
            if title or following.after_blank or following.start != line.end + 1 or not is_han(line.words[0]):
                break
            line = replace(line, end=following.end, words=f"{line.words}\n{following.words}")
        heads = heads_of(line, rules)
        if heads:
            return heads, end
    return None, at


HEADED = 3
"""The heads of a table stand on so many lines at most."""


@dataclass(slots=True)
class Table:
    """A table being read: its heads with what they stand for, and the name that a line without dates has told."""

    text: str
    heads: Heads
    roles: tuple[str, ...]
    name: Span | None = None
    first: Span | None = None

    def row(self, line: Line) -> Piece | None:
        """Return the row of a line, ``None`` where it has none; a name alone is that of the rows below it."""
        if not is_han_table(self.text, self.heads):
            return row(line, self.heads)
        cells = tuple(tokens_of(line))
        if YEARS.fullmatch(line.words) and self.name and self.text[self.name.end : line.start].isspace():
            self.name = Span(self.name.start, line.end)
        if YEARS.fullmatch(line.words) or CELLED.search(line.words) or len(line.words) > LONGEST:
            return None
        alone = name_alone(self.text, cells)
        if alone:
            self.name, self.first = alone, cells[0] if cells[0] != alone else None
        people = next(n for n, role in enumerate(self.roles) if role in PEOPLE)
        made = row(line, self.heads) if alone is None else None
        if made:
            made = self.remarked(made, cells)
        if made and not is_name(ASIDE.sub("", made.cells[people].of(self.text))):
            made = None
        if made is None and alone is None and people < self.heads.dated[0]:
            put = mended(self.text, cells, self.roles, self.name)
            if put and self.first and people and put[0].start == put[0].end and put[people] == self.name:
                put = (self.first, *put[1:])
            made = Piece(line.start, line.end, "row", put, self.heads.spans) if put else None
        if made:
            self.name = made.cells[people]
        return made

    def remarked(self, piece: Piece, cells: Sequence[Span]) -> Piece:
        """Return a row with what stands behind its dates as its remarks, where the heads have a column of them."""
        last = max(piece.cells[n].end for n in self.heads.dated)
        behind = [cell for cell in cells if cell.start >= last]
        at = next((n for n, role in enumerate(self.roles) if role == "remarks"), -1)
        if at < 0 or not behind or piece.cells[at].start < piece.cells[at].end:
            return piece
        whole = Span(behind[0].start, behind[-1].end)
        return replace(piece, cells=(*piece.cells[:at], whole, *piece.cells[at + 1 :]))


def is_han_table(text: str, heads: Heads) -> bool:
    """Say whether the heads of a table are Chinese."""
    return is_han(heads.spans[0].of(text)[0])


def tokens_of(line: Line) -> Iterator[Span]:
    """Yield the words of a line, the parts of a date that spaces part taken as one."""
    kept: list[tuple[int, int]] = []
    for match in WORD.finditer(line.words):
        begin, stop = match.span()
        if kept and is_date(line.words[kept[-1][0] : stop]) and not is_date(line.words[begin:stop]):
            kept[-1] = (kept[-1][0], stop)
        else:
            kept.append((begin, stop))
    yield from (Span(line.start + begin, line.start + stop) for begin, stop in kept)


def heads_of(line: Line, rules: Rules) -> Heads | None:
    """Return the heads that fill a line; ``None`` where it is no line of heads of dates and people.

    They are the longest that the lexicon knows, or single words where those make none ("Name", "Since", "Until").
    """
    return heads_in(line, rules, MOST) or heads_in(line, rules, 1)


def heads_in(line: Line, rules: Rules, most: int) -> Heads | None:
    """Return the heads of at most so many words each that fill a line."""
    words = line.words
    if len(words) > LONGEST or len(words.split()) < PAIR or words[-1] in ".。:：" or PARTED.search(words):
        return None
    tokens = [match.span() for match in WORD.finditer(words)]
    spans: list[tuple[int, int]] = []
    known, place = 0, 0
    while place < len(tokens):
        begin, stop = tokens[place]
        size = next(
            (n for n in range(min(most, len(tokens) - place), 0, -1) if knows(words, tokens[place : place + n], rules)),
            0,
        )
        known += size > 0
        if not size and words[begin] in "(（" and spans:
            spans[-1] = (spans[-1][0], stop)
        else:
            spans.append((begin, tokens[place + max(size, 1) - 1][1]))
        place += max(size, 1)
    said = any(words[begin:stop].lower() in {"the", "a", "an", "of"} for begin, stop in spans)
    labels = [ASIDE.sub("", words[begin:end]) for begin, end in spans]
    pair = "\n" not in words and known == len(spans) == PAIR and [rules.role(label) for label in labels] in PAIRS
    if (known < LEAST and not pair) or 3 * known < 2 * len(spans) or said:
        return None
    dated = tuple(n for n, label in enumerate(labels) if rules.role(label) in TIMES or label.casefold() in SPELLS)
    people = [n for n, label in enumerate(labels) if rules.role(label) in PEOPLE]
    if not dated or not people or dated[0] < people[0] <= dated[-1]:
        return None
    first = people[0] > dated[-1]
    if (people[0] > dated[0]) != first or (first and (dated[0] or people != [len(spans) - 1])):
        return None
    before = tuple(n for n in (people if first else range(dated[0])) if rules.role(labels[n]) != "picture")
    numbered = rules.simple(labels[0].casefold()) in NUMBERED
    birth = bool(before) and rules.role(labels[before[-1]]) in {"born", "life"}
    columns = tuple(Span(line.start + b, line.start + e) for b, e in spans)
    return Heads(columns, dated, before, numbered, birth, before if first else tuple(range(dated[0])))


TIMES, SPELLS = {"start", "end", "term"}, {"mandate", "duration"}
"""Roles of the heads of dates, and heads that mean something else above other things."""
PAIR, PAIRS = 2, (["person", "term"], ["name", "term"], ["incumbent", "term"])
"""A table of two columns has a name and a term in each row."""


def knows(words: str, tokens: Sequence[tuple[int, int]], rules: Rules) -> bool:
    """Say whether tokens side by side are a head that the lexicon knows."""
    return bool(tokens) and rules.knows(words[tokens[0][0] : tokens[-1][1]])


def row(line: Line, heads: Heads) -> Piece | None:
    """Return the row of a line that has the cells before the dates, and the dates, as the heads ask for."""
    birth = next(dates_of(line.words), None) if heads.tells_birth else None
    dates = list(dates_of(line.words, birth[1] if birth else 0))
    if dates and heads.before[0] > heads.dated[-1]:
        return row_behind(line, heads, dates)
    front = line.words[: dates[0][0]].rstrip(" (（") if dates else ""
    if not front or len(line.words) > LONGEST:
        return None
    told = [birth] if birth else []
    if birth:
        heads = replace(heads, before=heads.before[:-1], all_before=heads.all_before[:-1])
        front = front[: birth[0]].rstrip(" (（")
    cells = cells_of(front, heads) if front else None
    before = heads.before
    if front and cells is None and len(heads.all_before) > len(before):
        cells, before = cells_of(front, replace(heads, before=heads.all_before)), heads.all_before
    if cells is None:
        return None
    empty = Span(line.end, line.end)
    found = [empty] * len(heads.spans)
    for number, (begin, stop) in zip(
        (*before, heads.dated[0] - 1)[: len(cells) + len(told)], [*cells, *told], strict=True
    ):
        found[number] = Span(line.start + begin, line.start + stop)
    if len(heads.dated) == 1:
        found[heads.dated[0]] = Span(line.start + dates[0][0], line.start + dates[-1][1])
    else:
        for number, (begin, stop) in zip(heads.dated, dates, strict=False):
            found[number] = Span(line.start + begin, line.start + stop)
    return Piece(line.start, line.end, "row", tuple(found), heads.spans)


def row_behind(line: Line, heads: Heads, dates: Sequence[tuple[int, int]]) -> Piece | None:
    """Return the row of a line that begins with its dates, as many as the heads ask for, the name behind them."""
    name = line.words[dates[-1][1] :].lstrip()
    if (
        dates[0][0]
        or not (name[:1].isupper() or is_han(name[:1]))
        or len(heads.dated) not in {1, len(dates)}
        or len(line.words) > LONGEST
    ):
        return None
    found = [Span(line.end, line.end)] * len(heads.spans)
    found[heads.before[0]] = Span(line.end - len(name), line.end)
    cells = dates if len(heads.dated) > 1 else [(dates[0][0], dates[-1][1])]
    for number, (begin, stop) in zip(heads.dated, cells, strict=True):
        found[number] = Span(line.start + begin, line.start + stop)
    return Piece(line.start, line.end, "row", tuple(found), heads.spans)


def dates_of(words: str, begin: int = 0) -> Iterator[tuple[int, int]]:
    """Yield the first dates of a line behind ``begin``, two at most, which stand side by side, eras in brackets too."""
    at, found = begin, 0
    while found < 2:  # noqa: PLR2004
        match = DATE.search(words, at)
        begin = match.end() - len(match.group().lstrip()) if match else 0
        if match is None or (found and not GAP.fullmatch(words[at:begin])):
            return
        whole = DATE.match(words, begin)
        stop = max(match.end(), whole.end() if whole else 0)
        if words[begin : begin + 4].isdigit() and words[stop : stop + 2].isdigit():
            stop = begin + 4
        while aside := ERA.match(words, stop):
            more = DATE.match(words, aside.end()) if words[aside.end() : aside.end() + 1].isdigit() else None
            stop = more.end() if more else aside.end()
        yield begin, stop
        at, found = stop, found + 1


def cells_of(front: str, heads: Heads) -> list[tuple[int, int]] | None:
    """Return the cells before the dates, one for each head that has them; ``None`` where they do not come out even."""
    tokens = [match.span() for match in WORD.finditer(front)]
    if is_han(front[tokens[-1][0]]):
        merged: list[tuple[int, int]] = []
        for begin, stop in tokens:
            if merged and front[begin] in "(（" and begin == merged[-1][1]:
                merged[-1] = (merged[-1][0], stop)
                continue
            single = stop - begin == 1 and is_han(front[begin])
            if single and merged and merged[-1][1] - merged[-1][0] == 1 and is_han(front[merged[-1][0]]):
                merged[-1] = (merged[-1][0], stop)
            else:
                merged.append((begin, stop))
        return merged if len(merged) == len(heads.before) else None
    first = 1 if heads.is_numbered and front[0].isdigit() else 0
    if len(heads.before) != first + 1:
        return None
    return [*tokens[:first], (tokens[first][0], tokens[-1][1])] if len(tokens) > first else None
