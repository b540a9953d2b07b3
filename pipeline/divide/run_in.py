"""Lists of holders run into one paragraph, with nothing but their terms: "Ann Lee (1990–95), Tom Birch (1995–2001)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from pipeline.divide.pieces import Block, Line, Piece
from pipeline.divide.shapes import DATES, WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = r"(?:[\x{3400}-\x{9fff}]{1,8}(?:[·•][\x{3400}-\x{9fff}]{1,10})*|\p{Lu}[^\d()（）;；,，、:：\n]{2,60}?)"
ENTRY = re2.compile(rf"{NAME}\s*[(（]([^()（）\n]{{4,40}})[)）](?:\s*[、，；,;]\s*(?:and |及|和)?|\s*[.。]?$)")
FEWEST, LONGEST = 2, 2000
"""Entries of such a list at least, and characters of it at most."""


def run_in(lines: Sequence[Line], at: int) -> Block | None:
    """Read line ``at`` as an item where it is such a list; ``None`` where it holds anything else."""
    words = lines[at].words
    place = entries = 0
    if len(words) > LONGEST:
        return None
    while place < len(words) and (match := ENTRY.match(words, place)):
        term = DATES.match(match.group(1).translate(WIDTH))
        if term is None or term.group("interval") is None:
            return None
        entries += 1
        place = match.end()
    whole = place == len(words) and entries >= FEWEST
    return ([Piece(lines[at].start, lines[at].end, "item", (lines[at].span,))], at + 1) if whole else None
