"""Sentences that were not read, ordered by how much they promise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.extract import triggers
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Reading, Sentence

SHOWN = {"unread", "ignored"}


def unread(found: Iterable[Reading], vocabulary: Vocabulary, *, everything: bool = False) -> list[dict[str, Any]]:
    """Return the unread and ignored sentences, the most promising first; ``everything`` adds those without a trigger.

    A sentence promises as much as it has different trigger words, and one more for a figure that can be a year.
    """
    rows = [
        row(sentence, triggers(reading.document.text, Span(sentence.start, sentence.end), vocabulary))
        for reading in found
        for sentence in reading.sentences
        if sentence.status in SHOWN or (everything and sentence.status == "nothing")
    ]
    return sorted(rows, key=lambda r: (r["status"] != "unread", -r["promise"], r["sentence_id"]))


def row(sentence: Sentence, found: Sequence[Span]) -> dict[str, Any]:
    """Describe one sentence, its trigger words in double brackets."""
    words = {sentence.text[s.start - sentence.start : s.end - sentence.start].lower() for s in found}
    has_year = any(part.isdigit() and len(part) >= 4 for part in sentence.text.split())  # noqa: PLR2004
    return {
        "promise": len(words) + has_year,
        "status": sentence.status,
        "sentence_id": sentence.sentence_id,
        "reason": sentence.reason,
        "text": marked(sentence, found),
    }


def marked(sentence: Sentence, found: Sequence[Span]) -> str:
    """Return the sentence with each trigger word in double brackets."""
    parts, last = [], sentence.start
    for span in found:
        if span.start >= last:
            before = sentence.text[last - sentence.start : span.start - sentence.start]
            word = sentence.text[span.start - sentence.start : span.end - sentence.start]
            parts += [before, f"[[{word}]]"]
            last = span.end
    return "".join([*parts, sentence.text[last - sentence.start :]])
