"""Lines above rows that look like something else: "# Secretary Years" over numbers, "- Directors" over a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.bullets import bullet
from pipeline.divide.pieces import Line, Piece, rule
from pipeline.divide.spaced import spaced
from pipeline.divide.tables import has_pipe
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

FIRST = re.compile(r"1[.)]?[ \t]+\D")
"""How the first of numbered rows begins."""
LONGEST = 120
"""Characters of such a line at most."""


def over_rows(lines: Sequence[Line], at: int, rules: Rules) -> list[Piece]:
    """Return a line that only heads the columns of numbered rows as a rule, one with a bullet as a table's title."""
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if below is None or below.after_blank or len(line.words) > LONGEST:
        return []
    if line.words.startswith("# ") and FIRST.match(below.words) and not any(ch.isdigit() for ch in line.words):
        return [rule(line.span)] if any(rules.knows(word) for word in line.words.split()[1:]) else []
    size = bullet(line.words)
    lone = at == 0 or line.after_blank or not bullet(lines[at - 1].words)
    if not size or not lone or not has_pipe(below.words) or has_pipe(line.words):
        return []
    words = Span(line.start + size, line.end)
    return [rule(Span(line.start, line.start + len(line.words[:size].rstrip()))), Piece(*words, "heading", level=4)]


def numbers_rows(text: str, lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a line that begins with "# " is the heads of a table whose rows it numbers, and no heading."""
    words, below = lines[at].words, lines[at + 1].words if at + 1 < len(lines) else ""
    apart = HASHED.match(words) is not None and below[:1].isdigit() and "  " in below
    return apart or (words.startswith("# ") and spaced(text, lines, at, rules) is not None)


HASHED = re.compile(r"#(?: {2,}|\t)\S")
"""Heads of a table with aligned columns, the first of which numbers its rows."""
