"""A stretch of text ready for reading: its tokens, the vocabulary, and the names that one word stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.extract.english.tokens import Tokens
    from pipeline.extract.english.vocabulary import EnglishVocabulary
    from pipeline.extract.mentions import When
    from pipeline.extract.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Passage:
    """Tokens with what is needed to read them.

    Attributes:
        text: The whole document.
        tokens: The words and marks of the stretch; the first token of a time expression stands for all of it.
        vocabulary: The compiled lexicon.
        known: Words that stand for a person already named ("Li"), by key.
        whens: Time expressions by the number of their token.
        words: The English vocabulary.
    """

    text: str
    tokens: Tokens
    vocabulary: Vocabulary
    known: frozenset[str] = frozenset()
    whens: Mapping[int, When] | None = None
    words: EnglishVocabulary = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", self.vocabulary.english)

    def key(self, at: int) -> str:
        """Return the key of a token, "" beyond the end and where a time expression stands."""
        return self.tokens[at].key if 0 <= at < len(self.tokens) else ""

    def span(self, start: int, end: int) -> Span:
        """Return the span of a run of tokens."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)

    def phrase(self, start: int, end: int) -> str:
        """Return the words of a run of tokens, white space collapsed."""
        return " ".join(self.span(start, end).of(self.text).split())

    def is_a(self, at: int, word_class: str) -> bool:
        """Whether a token is a word of a class."""
        return 0 <= at < len(self.tokens) and self.tokens[at].key in self.words.words[word_class]
