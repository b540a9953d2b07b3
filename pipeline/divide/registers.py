"""Entries of biographical registers ("Who's Who"): a paragraph with a name and then the stations of a life."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import re2

from pipeline.divide.pieces import Block, Piece, trim
from pipeline.divide.sentences import sentences
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.divide.pieces import Line
    from pipeline.divide.rules import Rules

WORD = r"[(]?\p{Lu}[\pL'’-]*\.?[)]?"
GIVEN = rf"{WORD}(?:[ -]{WORD}){{0,7}}"
CAPITAL = r"(?:(?:Mc|Mac|O['’])?\p{Lu}[\p{Lu}'’-]+|\p{Ll}{2,3})"
CAPITALS = re2.compile(rf"{CAPITAL}(?: {CAPITAL}){{0,4}}, {GIVEN}")
INVERTED = re2.compile(rf"\p{{Lu}}[\pL'’-]+(?: \p{{Lu}}[\pL'’-]+)?, {GIVEN}")
NATURAL = re2.compile(rf"(?:{WORD} )(?:(?:{WORD}|de|da|la|van|von|der|bin|al) ){{0,5}}{WORD}")
PEER = re2.compile(
    r"\p{Lu}[\p{Lu}'’ -]+, (?:\d\w{2} )?(?:Baron(?:ess)?|Viscount(?:ess)?|Earl|Countess|Marquess)\b[^;\n]{0,160};\s*"
)
BORN = re.compile(r"[;,.:(]\s*(?:b\.?|[Bb]orn)\s+(?:(?:in|on|at) )?(?=[A-Z\d])")
YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
TOLD = re.compile(r"\b(?:[Hh]e|[Ss]he|was|were|has|had)\b")
"""Words of sentences, which such entries do without."""
FEWEST, NEAR, LONGEST = 3, 400, 6000
"""An entry has so many semicolons and years at least, and tells near its beginning when its person was born."""
LEADS = ",;:. "


def register_entry(text: str, start: int, end: int, rules: Rules) -> list[Piece]:
    """Divide a paragraph that is an entry of a register: its name as a heading, and an item for each station.

    Stations end at semicolons outside brackets and at full stops. Nothing for other paragraphs.
    """
    head = headword(text, start, min(end, start + LONGEST))
    if head is None:
        return []
    before = trim(text, start, head.start)
    pieces = [Piece(before.start, before.end, "prose")] if before.start < before.end else []
    pieces.append(Piece(head.start, head.end, "heading", level=6))
    for station in stations(text, head.end, end, rules):
        words = text[station.start : station.end]
        bare = trim(
            text, station.start + len(words) - len(words.lstrip(LEADS)), station.start + len(words.rstrip("; "))
        )
        pieces.append(
            Piece(station.start, station.end, "item", (bare if bare.start < bare.end else station,), title=head)
        )
    return pieces


HONOURS = re2.compile(r",? (?:\p{Lu}{2,6}\b|\(\p{Lu}{2,6} ).*")
"""Honours behind a name: "KCMG 1968 (CMG 1959)"."""
STATION = re2.compile(
    r"(?:[Bb]\. |(?:[Bb]orn|[Ee]duc)\b)|\p{Lu}.*,? \(?(?:1[6-9]|20)\d\d(?:\s?[-–—]\s?\d{0,4})?\)?[.;]?$"
)
"""A line of an entry: "b. 3 April 1911", "Governor of Fiji, 1959–64"."""
LINES = 2


def register_lines(text: str, lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Divide an entry whose stations stand one a line below the name with honours behind it."""
    line, below = lines[at], lines[at + 1 : at + 1 + LINES]
    name = CAPITALS.match(line.words) if len(below) == LINES and "," in line.words else None
    bare = name is not None and name.end() == len(line.words) and below[0].words.startswith("b. ")
    if name is None or not (bare or HONOURS.fullmatch(line.words, name.end())):
        return None
    if not all(STATION.match(other.words) and not other.after_blank for other in below):
        return None
    head = Span(line.start, line.start + len(name.group().rstrip(" ")))
    rest = trim(text, head.end + 1, line.end)
    pieces = [Piece(head.start, head.end, "heading", level=6)]
    pieces += [Piece(rest.start, rest.end, "prose")] if rest.start < rest.end else []
    end = at + 1
    while end < len(lines) and not lines[end].after_blank:
        found = stations(text, lines[end].start, lines[end].end, rules)
        cells = ((span, trim(text, span.start, span.end - (text[span.end - 1] == ";"))) for span in found)
        pieces += [Piece(span.start, span.end, "item", (cell,), title=head) for span, cell in cells]
        end += 1
    return pieces, end


def headword(text: str, start: int, end: int) -> Span | None:
    """Return the name that an entry begins with, ``None`` where a paragraph is none."""
    words = text[start:end]
    if words.count(";") < FEWEST or len(YEAR.findall(words)) < FEWEST or TOLD.search(words):
        return None
    peer = PEER.match(words)
    born = BORN.search(words, 0, NEAR)
    for shape, is_sure in ((NATURAL, True),) if peer else ((CAPITALS, True), (INVERTED, False), (NATURAL, False)):
        found = shape.match(words, peer.end() if peer else 0)
        if found and (is_sure or born) and words[found.end() : found.end() + 1] in {*",;:.(", " "}:
            return Span(start + found.start(), start + found.start() + len(found.group().rstrip(" ")))
    return None


def stations(text: str, start: int, end: int, rules: Rules) -> Iterator[Span]:
    """Yield the stretches between semicolons outside brackets and full stops, each with the mark that ends it."""
    short = {**dict.fromkeys(rules.spelt, "within"), **dict.fromkeys(rules.shorthand, "before name")}
    whole = replace(rules, abbreviations={**rules.abbreviations, **short})
    for sentence in sentences(text, start, end, whole):
        at, depth = sentence.start, 0
        for match in MARKS.finditer(text, sentence.start, sentence.end):
            depth = max(0, depth + (match.group() == "(") - (match.group() == ")"))
            if match.group() == ";" and not depth:
                yield trim(text, at, match.end())
                at = match.end()
        rest = trim(text, at, sentence.end)
        if rest.start < rest.end:
            yield rest


MARKS = re.compile(r"[();]")
PAGES = r"(?:\s+pp?\.?\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?)?"
DATED = re2.compile(
    r"(?:,|\))\s\(?(?:1[6-9]|20)\d\d(?:\s?[-–—]\s?(?:(?:1[6-9]|20)\d\d|\d\d|present))?\)?"
    rf"{PAGES}(?:\s\([\pL][^()]{{1,160}}\))?(?:\s\d{{1,3}})?(?:\s|$)"
)
"""The dates that end a station where nothing parts it from the next, with the pages that tell of it."""
STYLED = re2.compile(
    r"(?:Sir|Dame|Dr|Mr|Mrs|Ms|Lord|Lady|Prof\.?|Ambassador) (?:\p{Lu}[\pL.'’-]* ){1,4}\p{Lu}[\pL'’-]+"
)
STRUNG = 4
"""So many stations at least stand in a string."""


def strung(text: str, start: int, end: int, rules: Rules) -> list[Piece]:
    """Divide a paragraph in which the stations of somebody named before follow each other without a mark between.

    "Sir Ian Lowe. Career: Second Secretary, Rome, 1972-75 Treasury, 1976-80 Head of the Water Division, 1980-84 ...",
    as lines that a page was printed in run together. Nothing for other paragraphs.
    """
    dated = list(DATED.finditer(text, start, end))
    name = STYLED.search(text, start, end) if len(dated) >= STRUNG else None
    lead = text.find(":", name.end(), dated[-STRUNG].start()) + 1 if name else 0
    ends = [match.end() for match in dated if match.start() > lead]
    stop = next((n for n, at in enumerate(ends) if not text[at : at + 1].isupper()), len(ends)) + 1
    ends = ends[:stop]
    if name is None or not lead or len(ends) < STRUNG or TOLD.search(text, lead, ends[-1]):
        return []
    title, begins = Span(*name.span()), [lead, *ends[:-1]]
    found = [trim(text, begin, stop) for begin, stop in zip(begins, ends, strict=True)]
    items = [Piece(span.start, span.end, "item", (span,), title=title) for span in found]
    around = [(start, lead), (ends[-1], end)]
    first, last = ([Piece(s.start, s.end, "prose") for s in sentences(text, *stretch, rules)] for stretch in around)
    return [*first, *items, *last]
