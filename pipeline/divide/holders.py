"""Lists of people with the name on one line and the term on the next, whatever stands below: "Ann Lee", "1990–95"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import re2

from pipeline.divide.bullets import MONTH, bullet
from pipeline.divide.pieces import Block, Line, Piece
from pipeline.divide.shapes import DATES, INTERVAL, looks_like_title, title_mark
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

NAME = re.compile(
    r"(?:\(?\d{1,3}[.)]? )?(?P<name>[^\W\d_][\w.'’-]*"
    r"(?: (?:[^\W\d_][\w.'’-]*|\"[^\"\n]{1,20}\"|\([^()\n]{1,20}\))){1,5}"
    r"(?:, (?:[A-Z]{2,6}|Jr\.?|Sr\.?|Esq\.?))*)"
)
"""A name, with its number and honours."""
SMALL = re.compile(r"(?:d[aeiou]|del|dos|das|van|von|der|den|ter|ten|el|al|bin|ibn|y|e|la|le|[A-Z'’(\"].*)")
NUMBER = re.compile(r"\(?\d{1,3}[.)]?")
BEFORE = re.compile(r"(?i)(?:term(?: of office)?|in office|served|tenure|years?(?: of service)?)(?:: ?| )(?=[\w(])")
"""What may stand before a term."""
NAMED = re2.compile(rf"(?i)^[^\d\s.:|\t][^\d.:|\t]{{1,60}}?(?:[,;:]? |\s[–—-]{{1,2}} )[(\[]?{INTERVAL}[)\]]?(?:\.|$)")
"""A name with its term behind it, and maybe a sentence."""
STARTS = re.compile(rf"(?i)[(\[]?(?:\d{{4}}\b|\d{{1,2}} {MONTH}|{MONTH} \d)")
"""How a line with a term begins."""
LONGEST = 100
NEAR = 60
"""Another entry of the list begins within so many lines."""


def holders(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the entry that begins at line ``at``: a name and a term below or above it; another one stands near it."""
    first = at + 1 if NUMBER.fullmatch(lines[at].words) and at + 1 < len(lines) else at
    found = entry(lines, first, rules)
    if found is None or not stands_in_list(lines, first, rules):
        return None
    name, term = found
    end = first + 2
    return [Piece(lines[at].start, lines[end - 1].end, "cv", (term, name))], end


def entry(lines: Sequence[Line], at: int, rules: Rules) -> tuple[Span, Span] | None:
    """Return the name and the term that line ``at`` and the one below it are, in either order."""
    if at + 1 >= len(lines):
        return None
    for here, there in ((lines[at], lines[at + 1]), (lines[at + 1], lines[at])):
        name, term = name_in(here, rules), None if bullet(there.words) else term_in(there)
        if name and term:
            return name, term
    return None


def stands_in_list(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether another entry with its lines in the same order stands within reach."""
    below = term_in(lines[at + 1]) is not None
    places = [*range(max(0, at - NEAR), at - 1), *range(at + 2, min(len(lines) - 1, at + NEAR))]
    return any(
        term_in(lines[n + below]) is not None and name_in(lines[n + (not below)], rules) is not None for n in places
    )


def term_in(line: Line) -> Span | None:
    """Return the term that a line is, without what may stand before it."""
    begin = bullet(line.words)
    before = BEFORE.match(line.words, begin)
    begin = before.end() if before else begin
    match = DATES.fullmatch(line.words[begin:].rstrip("."))
    found = match is not None and match.group("interval") is not None
    return Span(line.start + begin, line.start + len(line.words.rstrip("."))) if found else None


def name_in(line: Line, rules: Rules) -> Span | None:
    """Return the name that a line is."""
    match = NAME.fullmatch(line.words)
    if match is None or rules.knows(line.words):
        return None
    words = match["name"].split()
    named = all(SMALL.match(word) for word in words) and words[-1][0].isupper()
    return Span(line.start + match.start("name"), line.end) if named and not words[0].isupper() else None


def term_under_name(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read a line that is the term of the person whose name is the marked heading above it."""
    above = lines[at - 1].words if at else ""
    start, end, level = title_mark(above)
    heading = replace(lines[at - 1], words=above[start:end]) if level else None
    term = DATES.fullmatch(lines[at].words.rstrip("."))
    if heading is None or name_in(heading, rules) is None or not (term and term.group("interval")):
        return None
    return [Piece(lines[at].start, lines[at].end, "prose")], at + 1


def leads(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a line that ends in a colon is the heading of entries with a name on a line of its own."""
    words = lines[at].words
    if at + 1 >= len(lines) or words[-1] not in ":：" or not lines[at].before_blank or len(words) > LONGEST:
        return False
    follows = lines[at + 1]
    if bullet(follows.words) or ". " in words:
        return False
    named = NAMED.match(follows.words)
    return looks_like_title(words[:-1]) and (name_in(follows, rules) is not None or named is not None)


def is_name(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a line is a name with a term below it, so that it heads what is told of its person."""
    return at + 1 < len(lines) and name_in(lines[at], rules) is not None and begins_term(lines[at + 1])


def begins_term(line: Line) -> bool:
    """Say whether a line begins with a term, behind a bullet or label or not."""
    begin = bullet(line.words)
    before = BEFORE.match(line.words, begin)
    return STARTS.match(line.words, before.end() if before else begin) is not None
