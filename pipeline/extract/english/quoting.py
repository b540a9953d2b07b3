"""Quotations that open a sentence, set apart from who says them: "“She built it,” the mayor, Tom Birch, said."."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.english.chunks import Chunk

OPENING = {'"', "“", "«", "„", "'", "‘", "``"}
CLOSING = {'"', "”", "»", "“", "'", "’", "''"}
ENDS = {"comma", "stop"}


def quotes_apart(chunks: list[Chunk]) -> list[Chunk]:
    """Return chunks with a stop behind a quotation that a sentence opens with and that has a verb of its own.

    What follows is then no apposition to its last word, nor its verb one of the quotation's subject.
    """
    if not chunks or chunks[0].key not in OPENING:
        return chunks
    closed = next((at for at in range(2, len(chunks)) if chunks[at].key in CLOSING), 0)
    ends = closed if closed and chunks[closed - 1].kind in ENDS else 0
    says = any(chunk.kind in {"verb", "be", "have", "modal"} for chunk in chunks[:ends])
    after = chunks[ends + 1] if ends and ends + 1 < len(chunks) else None
    if not says or after is None or after.noun is None:
        return chunks
    mark = chunks[ends - 1]._replace(kind="stop", key=";")
    return [*chunks[: ends - 1], mark._replace(end=chunks[ends].end), *chunks[ends + 1 :]]
