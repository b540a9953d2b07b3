"""Verbs side by side that share one object: "develops, implements and reviews the rules"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk


def row_start(chunks: Sequence[Chunk], at: int) -> int:
    """Return where the row of verbs begins of which the one at a chunk is the last; that chunk where it is alone."""
    form = form_of(chunks[at])
    joined = at > 0 and chunks[at - 1].kind == "conjunction" and chunks[at - 1].key in {"and", "or"}
    while joined and form:
        before = at - 2 - (at > 1 and chunks[at - 1].kind == "conjunction" and chunks[at - 2].kind == "comma")
        if before < 0 or form_of(chunks[before]) != form or is_thing(chunks, before):
            break
        at = before
        joined = at > 0 and chunks[at - 1].kind == "comma"
    return at


def is_thing(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether what looks like a verb is what the verb before it is done to: "it issues radio licences and keeps X"."""
    while at > 0 and chunks[at - 1].kind == "word":
        at -= 1
    return at > 0 and chunks[at - 1].kind == "verb"


def form_of(chunk: Chunk) -> str:
    """Return the ending that a verb has in common with those beside it: "ing", "ed", "s" or "-" for none of these."""
    if chunk.kind != "verb":
        return ""
    return next((end for end in ("ing", "ed", "s") if chunk.key.endswith(end)), "-")


def shares_object(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "and" stands between participles that share their object: "(for) drafting and sealing acts"."""
    before = at - 1 - (at > 0 and chunks[at - 1].kind == "comma")
    pair = [form_of(chunks[here]) for here in (before, at + 1) if 0 <= here < len(chunks)]
    return pair == ["ing", "ing"]
