"""Boxes whose fields blank lines part: a label on a line of its own, its values on the lines right below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.divide.bullets import bullet
from pipeline.divide.pieces import Block, Line, Piece
from pipeline.divide.shapes import dated, is_finished, is_label_shaped, label_length, parted_label, title_mark
from pipeline.divide.tables import has_pipe, has_tab
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

FEWEST, MOST = 4, 8
"""Fields of such a box at least, and lines of a field at most."""
KNOWN = 3
"""So many of the labels, and one in three, the lexicon knows."""
LONGEST = 120
"""Characters of a line of values at most."""


TERMS = {"term", "start", "end", "incumbent", "born"}
"""Roles of labels that boxes of people have, whose offices are no labels."""


def groups(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the fields from line ``at`` on, each between blank lines; not every label is in the lexicon."""
    pieces: list[Piece] = []
    known = 0
    if not rules.knows(lines[at].words):
        return None
    while at < len(lines) and (end := group_end(lines, at, rules)):
        label = Span(lines[at].start, lines[at].end - (lines[at].words[-1] in ":："))
        values = Span(lines[at + 1].start, lines[end - 1].end)
        pieces.append(Piece(label.start, values.end, "field", (label, values)))
        known += rules.knows(lines[at].words)
        told = rules.role(lines[at].words) in TERMS
        at = end
        if told or len(pieces) > KNOWN * max(known, FEWEST):
            return None
    enough = len(pieces) >= FEWEST and known >= KNOWN and len(pieces) <= known * KNOWN
    return (pieces, at) if enough else None


def group_end(lines: Sequence[Line], at: int, rules: Rules) -> int:
    """Return the line after the field that begins at a line, 0 where none does."""
    end = at + 1
    while end < len(lines) and not lines[end].after_blank and end - at <= MOST:
        end += 1
    whole = end - at > 1 and end - at <= MOST and lines[at].after_blank and is_label(lines[at], rules)
    return end if whole and all(is_value(line, rules) for line in lines[at + 1 : end]) else 0


def is_label(line: Line, rules: Rules) -> bool:
    """Say whether a line can be a label above its value."""
    words = line.words
    plain = is_label_shaped(words.rstrip(":：")) and not (bullet(words) or title_mark(words)[2] or dated(words)[1])
    return plain and not (has_pipe(words) or has_tab(words) or parted_label(words, rules)[1])


def is_value(line: Line, rules: Rules) -> bool:
    """Say whether a line is a value below a label: short, no sentence, without a label or date before its words."""
    words = line.words
    marked = bullet(words) or title_mark(words)[2] or has_pipe(words) or has_tab(words) or dated(words)[1]
    return not marked and len(words) <= LONGEST and not is_finished(words) and not label_length(words, rules)[2]
