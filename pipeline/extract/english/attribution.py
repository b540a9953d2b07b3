"""Who told the news: "In a statement issued by the Chief of Staff, the president named ..." is about the president."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.passage import Passage

LEADING = {"in", "through", "via", "by"}
STATEMENTS = {"statement", "release", "communique", "communiqué", "notice", "letter", "circular", "memo", "dispatch",
              "message", "tweet", "post", "announcement", "note"}  # fmt: skip
MADE = {"issue", "release", "sign", "publish", "circulate", "post", "send", "make", "read", "share", "tweet"}
"""Verbs for what is done with such words."""
NEAR = 5
"""Tokens from the beginning of a sentence."""
LONGEST = 16
"""Chunks of what tells the source."""


def without_attribution(p: Passage, chunks: list[Chunk]) -> list[Chunk]:
    """Leave out where a sentence says in front by what statement of whom the news came; one with a time stays."""
    told = {token.key for token in p.tokens[:NEAR]} & STATEMENTS
    if not told or not chunks or chunks[0].key not in LEADING:
        return chunks
    comma = next((at for at, chunk in enumerate(chunks[:LONGEST]) if chunk.kind == "comma"), 0)
    front = chunks[:comma]
    made = any(chunk.kind == "verb" and MADE & {lemma for lemma, _ in chunk.forms} for chunk in front)
    goes_on = comma + 1 < len(chunks) and chunks[comma + 1].noun is not None
    timed = any(chunk.when is not None for chunk in front)
    return chunks[comma + 1 :] if made and goes_on and not timed else chunks
