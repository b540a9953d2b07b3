"""Lines with two cells, an interval and English words, which are entries of a list: "- 1988–91 | Head, Tax Board"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.divide.bullets import bullet
from pipeline.divide.pieces import Piece
from pipeline.divide.shapes import DATES, is_interval
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.pieces import Line

BOX, TABLE = 2, 2
"""Such a line has two cells; a list has so many lines at least."""


def dated_lines(text: str, rows: Sequence[tuple[Line, tuple[Span, ...]]]) -> list[Piece]:
    """Return lines that are each an interval and words as entries; none where any line is something else."""
    pieces: list[Piece] = []
    for line, cells in rows:
        if len(cells) != BOX or cells[1].start == cells[1].end:
            return []
        mark = bullet(cells[0].of(text))
        dates = Span(cells[0].start + mark, cells[0].end)
        term = DATES.fullmatch(dates.of(text))
        told = cells[1].of(text)
        if not (term and is_interval(term)) or not told[0].isupper() or told[0] > LATIN or DATES.match(told):
            return []
        pieces.append(Piece(line.start, line.end, "cv", (dates, cells[1])))
    return pieces if len(pieces) >= TABLE else []


LATIN = "\u024f"
"""The last letter of the Latin script, but for a few with two accents."""
