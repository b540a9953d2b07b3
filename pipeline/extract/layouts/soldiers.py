"""Ranks of soldiers right beside the names that entries of a list begin with: 退役准将王小明：1980年—1984年."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import relation, words_entity
from pipeline.extract.layouts.styled_names import RANK
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement


def ranked(view: View, person: Mention, entry: Span) -> list[Statement]:
    """State the rank that an entry gives its person right before or right behind the name."""
    before = RANK.search(view.text, entry.start, person.span.start)
    found = before or RANK.match(view.text, person.span.end, entry.end)
    rank = words_entity(view, Span(*found.span("rank"))) if found else None
    return [relation(view, "has_rank", person, rank, "list.entry")] if rank else []
