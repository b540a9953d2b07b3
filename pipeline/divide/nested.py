"""Lists of offices with the fields of each below it: "1. Mayor of Leeds", then "Term: 1990–95" set in deeper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.bullets import bullet
from pipeline.divide.pieces import Block, Line, Piece
from pipeline.divide.shapes import dated, label_length, mark_length, title_mark
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

GAP = re.compile(r" {2,}|\t+")
TERMS = {"term", "start", "incumbent"}
"""Roles of labels that open the fields of an office."""
FEWEST = 2
"""Fields below the entries of such a list."""


def fields_below(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the entries from line ``at`` on, each with fields below it that are set in deeper and have known labels."""
    pieces: list[Piece] = []
    end, fields, heads = at, 0, 0
    while end < len(lines):
        line = lines[end]
        cells = field_of(line, rules) if heads and line.indent > lines[at].indent else None
        if cells:
            pieces.append(Piece(line.start, line.end, "field", cells))
            fields += 1
        elif heads_fields(lines, at, end, rules):
            begin = line.start + bullet(line.words)
            pieces.append(Piece(line.start, line.end, "field", (Span(begin, begin), Span(begin, line.end))))
            heads += 1
        else:
            break
        end += 1
    return (pieces, end) if heads and fields >= FEWEST else None


def heads_fields(lines: Sequence[Line], first: int, at: int, rules: Rules) -> bool:
    """Say whether a line is an entry as deep as the first, with a field right below it."""
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if below is None or below.after_blank or not bullet(line.words) or title_mark(line.words)[2]:
        return False
    words = line.words[bullet(line.words) :]
    plain = not label_length(words, rules)[1] and not dated(words)[1]
    level = line.indent == lines[first].indent and below.indent > line.indent
    cells = field_of(below, rules) if plain and level else None
    label = below.words[cells[0].start - below.start : cells[0].end - below.start] if cells else ""
    return rules.role(label) in TERMS


def field_of(line: Line, rules: Rules) -> tuple[Span, Span] | None:
    """Return the label and value of a line whose label the lexicon knows, ``None`` for another line."""
    cut = bullet(line.words)
    words, begin = line.words[cut:], line.start + cut
    label, value, known = label_length(words, rules)
    gap = GAP.search(words)
    if not known and gap and rules.knows(words[: gap.start()]):
        label, value, known = gap.start(), gap.end(), True
    if not known or not value:
        return None
    return Span(begin + mark_length(words), begin + label), Span(begin + value, line.end)
