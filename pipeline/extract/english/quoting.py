"""Quotations and news set apart from who says them: "“She built it,” the mayor, Tom Birch, said."."""

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


SAYING = {"said", "says", "announced", "announces", "added", "confirmed", "confirms", "wrote", "writes", "explained",
          "stated", "states", "declared", "noted", "revealed", "disclosed", "tweeted"}  # fmt: skip
"""Forms by which somebody is named as the source of a sentence."""
LONGEST = 6
"""Chunks between the comma and what is said, and behind it."""


def source_apart(chunks: list[Chunk]) -> list[Chunk]:
    """Return chunks with a stop before a source that a sentence ends with, which is no apposition to what it told."""
    cut = source_start(chunks)
    says = any(chunk.kind in {"verb", "be", "have", "modal"} for chunk in chunks[:cut])
    if not says:
        return chunks
    return [*chunks[:cut], chunks[cut]._replace(kind="stop", key=";"), *chunks[cut + 1 :]]


MARKS = {"comma", "stop"}


def source_start(chunks: list[Chunk]) -> int:
    """Return the chunk of the comma before a source: ", the mayor, Tom Birch, said", ", said Lee"; 0 for none."""
    verb = next((at for at in range(len(chunks) - 1, 0, -1) if chunks[at].key in SAYING), 0)
    behind = chunks[verb + 1 :]
    if not verb:
        return 0
    if chunks[verb - 1].kind in MARKS and behind and behind[0].noun is not None:
        is_source = any(c.noun is not None and c.noun.kind == "person" for c in behind[:LONGEST])
        return verb - 1 if is_source and not any(c.kind in {"verb", "be", "have", "modal"} for c in behind) else 0
    if verb > FURTHEST and chunks[verb - 2].key == "it" and chunks[verb - 3].kind in MARKS:
        return verb - 3 if chunks[verb - 1].kind == "be" else 0
    if len(behind) > LONGEST or any(c.kind in {"comma", "relative", "modal", "be"} for c in behind):
        return 0
    last = verb - 1 - (chunks[verb - 1].kind == "comma")
    return front_mark(chunks, last)


def front_mark(chunks: list[Chunk], last: int) -> int:
    """Return the mark before a name with its office, which end at a chunk: ", the mayor, Tom Birch"."""
    kinds = ["mark" if c.kind in MARKS else c.noun.kind if c.noun is not None else c.kind for c in chunks[: last + 1]]
    if kinds[-1:] == ["office"] and kinds[-4:-1] == ["mark", "person", "mark"]:
        return last - 3
    titled = kinds[-2:] == ["office", "person"]
    first = last - titled
    if kinds[-1:] != ["person"] or first < 1 or kinds[first - 1] != "mark":
        return 0
    beside = kinds[max(0, first - 3) : first - 1] in (["mark", "office"], ["mark", "common"])
    return first - 3 if beside and first > FURTHEST else first - 1


FURTHEST = 3
"""Chunks that an office before a name takes up, with its marks."""
