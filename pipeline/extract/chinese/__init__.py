"""The Chinese reader: phrases by shape and lexicon, and prose by patterns over labelled chunks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.prose import read
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.vocabulary import Vocabulary

__all__ = ["read", "triggers"]


def triggers(text: str, span: Span, vocabulary: Vocabulary) -> list[Span]:
    """Return the words in a stretch of text that promise a claim, in order."""
    folded = vocabulary.chinese.folded(span.of(text))
    found = vocabulary.chinese.triggers.find_matches_as_indexes(folded)
    return [Span(span.start + start, span.start + end) for _, start, end in found]
