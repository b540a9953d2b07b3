"""A text as its reader sees it: markup taken away, every character still traceable to the source."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.shorthand import in_register, is_headword, natural
from pipeline.extract.layouts.templates import arguments, closings, shown
from pipeline.extract.naming import PEERAGES
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence

    from pipeline.extract.layouts.shorthand import Shorthand
    from schemas.records import Document, Statement, Unit

MARKUP = re.compile(r"\[\[|\{\{|''|<[/!a-zA-Z]|&[#\w]{1,10};|\*\*|\]\(|\[https?:|(?<![\w*])\*[^\s*]|(?<!\w)_[^\W_]")
TOKEN = re.compile(
    r"(?P<comment><!--)|<ref\b[^<>]*/>|<ref\b[^<>]*>(?P<ref>[^<]*)</ref>|(?P<template>\{\{)"
    r"|\[\[(?:[^\[\]|]*\|)?(?P<link>[^\[\]|]*)\]\]|\[(?P<label>[^\[\]\n]{1,200})\]\((?:[^()\s]{1,400})\)"
    r"|\[https?://[^\s\[\]]+(?:[ ](?P<site>[^\[\]\n]*))?\]|(?<![\w*])\*(?P<slanted>[^\s*][^*\n]{0,80}[^\s*])\*(?![\w*])"
    r"|(?<!\w)_(?P<lined>[^\W_][^_\n]{0,80}[^\s_])_(?!\w)|'''''|'''|''|\*\*|(?P<br><br\s*/?>)"
    r"|</?(?:b|i|u|em|strong|span|small|big|sup|sub|a|p|div|li|ul|ol|dl|dd|dt|abbr|cite|time|font|center|nowiki|section)\b"
    r"[^<>]*>|(?P<entity>&(?:[a-zA-Z]{2,10}|#\d{1,6}|#x[0-9a-fA-F]{1,5});)",
    re.DOTALL | re.IGNORECASE,
)
OPENERS, CLOSERS = ("[[", "''", "**", "*", "_", "<b", "<i", "<a", "<s"), ("]", "''", "**", "*", "_", "</", "}")
REMARK = 60
"""A footnote of a table's cell up to this length is kept, in brackets: it may say "died in office"."""

CAPITALISED = r"[A-Z][^\W\d_]+(?:[-'’][^\W\d_]+)*"
TITLES = "|".join((*map(str.title, PEERAGES), "Count", "Lord", "Lady", "Sir", "Dame"))
ENTRY = re.compile(
    rf"({CAPITALISED}(?: {CAPITALISED})?, (?!(?:{TITLES})\b)"
    rf"(?:{CAPITALISED}|[A-Z]\.)(?: (?:{CAPITALISED}|[A-Z]\.)){{0,3}}) ?"
    r"\((?:c\. ?|ca\. ?|b\. ?|born )?1[4-9]\d\d"
)
"""A name with the surname first and the years of a life."""
DEEPEST = 6
"""Templates nested deeper than this are left as they are."""

Run = tuple[int, int, str | None]
"""A stretch of the source and what stands for it: ``None`` where it stands for itself."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A document without markup, with its units, and the way back.

    Attributes:
        document: The document with the text as seen; the digest is the source's.
        units: The units, their spans counted in the text as seen.
        seen, runs: Where each run begins in the text as seen, and the runs.
        raw: The source.
        begins: Where in the source a stretch of words begins, which no quote of another stretch reaches into.
    """

    document: Document
    units: tuple[Unit, ...]
    seen: tuple[int, ...] = ()
    runs: tuple[Run, ...] = ()
    raw: str = ""
    begins: frozenset[int] = frozenset()

    def source(self, span: Span) -> Span:
        """Return the stretch of the source that a stretch of the text as seen stands for."""
        if not self.runs:
            return span
        first, last = self.run_at(span.start), self.run_at(max(span.start, span.end - 1))
        start, end = self.back(first, span.start, at_end=False), self.back(last, span.end, at_end=True)
        while self.runs[first][0] == start and start not in self.begins and self.is_mark(first - 1, OPENERS):
            first -= 1
            start = self.runs[first][0]
        while self.runs[last][1] == end and end not in self.begins and self.is_mark(last + 1, CLOSERS):
            last += 1
            end = self.runs[last][1]
        return Span(start, end)

    def run_at(self, at: int) -> int:
        """Return the number of the run that a place of the text as seen stands in."""
        return bisect_right(self.seen, at) - 1

    def is_mark(self, number: int, marks: tuple[str, ...]) -> bool:
        """Say whether there is a run that is markup of a kind, of which nothing is seen."""
        if not 0 <= number < len(self.runs):
            return False
        start, end, words = self.runs[number]
        return words == "" and self.raw[start:end].startswith(marks)

    def back(self, number: int, at: int, *, at_end: bool) -> int:
        """Return a place's place in the source, the number of its run given."""
        start, end, words = self.runs[number]
        if words is None:
            return min(end, start + at - self.seen[number])
        return end if at_end else start

    def statement(self, statement: Statement) -> Statement:
        """Return a statement with its quote in the source."""
        return replace(statement, quote=self.source(statement.quote)) if self.runs else statement


def plain(document: Document, units: Sequence[Unit], shorthand: Shorthand) -> Plain:
    """Take the markup out of a document's units: links, emphasis, templates, tags, entities, comments.

    Lines, separators and labels stay as they are; only the words of sentences and cells are cleaned. In the entries of
    registers names are put in their usual order, and short forms spelt out. A text without all that is returned as it
    is.
    """
    names, stations = register_of(document.text, units)
    lives = lives_told(document.text, units)
    if not names and not stations and not lives and not MARKUP.search(document.text):
        return Plain(document, tuple(units))
    runs: list[Run] = []
    for run in all_runs(document.text, units):
        if run[2] is None and run[:2] in names:
            runs.append((*run[:2], natural(document.text[slice(*run[:2])])))
        elif run[2] is None and run[0] in lives and lives[run[0]] < run[1]:
            name = Span(run[0], lives[run[0]])
            runs.extend([(*name, natural(name.of(document.text))), (name.end, run[1], None)])
        elif run[2] is None and inside(run, stations):
            runs.extend(shorthand.runs(document.text, *run[:2]))
        else:
            runs.append(run)
    seen, parts, at = [], [], 0
    for start, end, words in runs:
        seen.append(at)
        parts.append(document.text[start:end] if words is None else words)
        at += len(parts[-1])
    begins = frozenset((*(leaf.start for leaf, _ in leaves(units)), *(unit.start for unit in units)))
    moved = Forward(tuple(runs), tuple(seen))
    text = "".join(parts)
    units = tuple(moved.unit(unit) for unit in units)
    return Plain(replace(document, text=text), units, tuple(seen), tuple(runs), document.text, begins)


def register_of(text: str, units: Sequence[Unit]) -> tuple[set[tuple[int, int]], list[int]]:
    """Return where the names of a register's entries stand, and where their stations begin and end, in order."""
    heads = (
        unit for unit, after in zip(units, [*units[1:], None], strict=False) if not (after and after.layout == "field")
    )
    named = (Span(unit.start, unit.end) for unit in heads if unit.layout == "heading")
    names = {(name.start, name.end) for name in named if is_headword(text, name)}
    told = (unit.cells[0] for unit in units if in_register(text, unit))
    return names, [place for cell in told for place in (cell.start, cell.end)]


def lives_told(text: str, units: Sequence[Unit]) -> dict[int, int]:
    """Return where the names begin and end that paragraphs of a dictionary of lives open with: "LEE, Ann (1920–99)"."""
    opening = [
        unit for before, unit in zip([None, *units], units, strict=False) if not before or before.block != unit.block
    ]
    found = (ENTRY.match(text, unit.start, unit.end) for unit in opening if unit.layout == "prose")
    return {match.start(): match.end(1) for match in found if match}


def inside(run: Run, stations: Sequence[int]) -> bool:
    """Say whether a run is part of a station."""
    at = bisect_right(stations, run[0])
    return at % 2 == 1 and run[1] <= stations[at]


@dataclass(frozen=True, slots=True)
class Forward:
    """The way from the source to the text as seen."""

    runs: tuple[Run, ...]
    seen: tuple[int, ...]

    def place(self, at: int, *, at_end: bool) -> int:
        """Return where a place of the source stands in the text as seen."""
        number = max(0, bisect_right(self.runs, at - (1 if at_end and at else 0), key=lambda run: run[0]) - 1)
        start, end, words = self.runs[number]
        if words is None:
            return self.seen[number] + min(at, end) - start
        return self.seen[number] + (len(words) if at_end else 0)

    def span(self, span: Span) -> Span:
        """Return a stretch."""
        start = self.place(span.start, at_end=False)
        return Span(start, max(start, self.place(span.end, at_end=True)) if span.start < span.end else start)

    def unit(self, unit: Unit) -> Unit:
        """Return a unit."""
        span = self.span(Span(unit.start, unit.end))
        return replace(
            unit,
            start=span.start,
            end=span.end,
            title=unit.title and self.span(unit.title),
            cells=tuple(self.span(cell) for cell in unit.cells),
            header=tuple(self.span(cell) for cell in unit.header),
        )


def all_runs(text: str, units: Sequence[Unit]) -> Iterator[Run]:
    """Yield the runs of a whole text: what stands between the leaves as it is, the leaves cleaned."""
    at = 0
    for leaf, is_cell in leaves(units):
        if leaf.start < at:
            continue
        if at < leaf.start:
            yield at, leaf.start, None
        ends = closings(text, leaf.start, leaf.end)
        yield from cleaned(text, leaf.start, leaf.end, ends, is_cell=is_cell)
        at = leaf.end
    if at < len(text):
        yield at, len(text), None


def leaves(units: Sequence[Unit]) -> list[tuple[Span, bool]]:
    """Return the stretches that have words, in order: cells, and units without cells; with whether it is a cell."""
    found: dict[Span, bool] = {}
    for unit in units:
        if unit.layout == "rule":
            continue
        for span in unit.cells or (Span(unit.start, unit.end),):
            found.setdefault(span, unit.layout in {"row", "field"})
    return sorted((item for item in found.items() if item[0].start < item[0].end), key=lambda item: item[0])


def cleaned(
    text: str, start: int, end: int, ends: Mapping[int, int], *, is_cell: bool, depth: int = 0
) -> Iterator[Run]:
    """Yield the runs of a stretch; ``ends`` tells where its templates and comments end."""
    at = start
    while match := TOKEN.search(text, at, end):
        if at < match.start():
            yield at, match.start(), None
        at = match.end()
        if match["template"]:
            at = yield from template_runs(text, match.start(), end, ends, is_cell=is_cell, depth=depth)
        elif match["comment"]:
            closed = ends.get(match.start(), end + 1)
            at = closed if closed <= end else at
            yield match.start(), at, "" if closed <= end else None
        else:
            yield from token_runs(text, match, ends, is_cell=is_cell, depth=depth)
    if at < end:
        yield at, end, None


def token_runs(text: str, match: re.Match[str], ends: Mapping[int, int], *, is_cell: bool, depth: int) -> Iterator[Run]:
    """Yield the runs of one token that is no template and no comment."""
    shown_group = next((g for g in ("link", "label", "site", "slanted", "lined") if match[g] is not None), None)
    if shown_group:
        inner = match.span(shown_group)
        yield match.start(), inner[0], ""
        yield from cleaned(text, *inner, ends, is_cell=is_cell, depth=depth)
        yield inner[1], match.end(), ""
    elif match["entity"]:
        yield match.start(), match.end(), html.unescape(match["entity"]).replace("\xa0", " ")
    elif match["ref"] and is_cell and len(match["ref"]) <= REMARK:
        yield match.start(), match.end(), f" ({match['ref']})"
    else:
        yield match.start(), match.end(), "\n" if match["br"] else ""


def template_runs(
    text: str, start: int, end: int, ends: Mapping[int, int], *, is_cell: bool, depth: int
) -> Generator[Run, None, int]:
    """Yield the runs of the template that begins at ``start``; return where it ends."""
    stop = ends.get(start, end + 1) if depth < DEEPEST else end + 1
    if stop > end:
        yield start, start + 2, None
        return start + 2
    name, *spans = arguments(text, start + 2, stop - 2)
    seen = shown(
        " ".join(text[slice(*name)].split()).casefold().replace("_", " "), [text[slice(*span)] for span in spans]
    )
    if isinstance(seen, str):
        yield start, stop, seen
        return stop
    at = start
    numbers, link = seen
    for number in numbers:
        begin, finish = value_of(text, *spans[number])
        yield at, begin, link if at > start else ""
        yield from cleaned(text, begin, finish, ends, is_cell=is_cell, depth=depth + 1)
        at = finish
    yield at, stop, ""
    return stop


def value_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Return an argument without its name."""
    words = text[start:end]
    name, sign, _ = words.partition("=")
    return (start + len(name) + 1, end) if sign and name.strip().isalnum() and len(name) < 16 else (start, end)  # noqa: PLR2004
