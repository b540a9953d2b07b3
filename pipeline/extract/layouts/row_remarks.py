"""What a remark in a table of bodies says of the row's body: its rank, what it is under, who led it, its end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract import english
from pipeline.extract.layouts.claims import relation
from pipeline.extract.layouts.kinds import RANK, stated_ranks
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.unit_facts import unit_facts
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

PIECE = re.compile(r"[^;\n]+?(?:\.(?=\s+[A-Z])|(?=;)|$)")
"""A remark's part up to a semicolon or to a stop before another sentence."""


def told_of_body(view: View, body: Mention, cell: Span) -> list[Statement]:
    """Read a remark on a body, each part of it a sentence that leaves its subject out."""
    if is_han(cell.of(view.text)):
        return unit_facts(view, body, cell)
    found: list[Statement] = []
    for piece in pieces(view.text, cell):
        if RANK.fullmatch(view.text, piece.start, piece.end) or any(rank.span == piece for rank in view.ranks(piece)):
            found.append(relation(view, "has_rank", body, stated_ranks(view, piece)[0], "table.remark"))
        else:
            found += english.read_about(view.text, piece, body, view.scene, view.vocabulary)
    return found


def pieces(text: str, cell: Span) -> Iterator[Span]:
    """Yield the parts of a remark without the space around them."""
    for match in PIECE.finditer(text, cell.start, cell.end):
        words = match.group()
        start = match.start() + len(words) - len(words.lstrip())
        if words.strip():
            yield Span(start, start + len(words.strip()))
