"""Words, numbers and marks of a stretch of English text, with their offsets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import re2

if TYPE_CHECKING:
    from schemas.records import Span

APOSTROPHES = "'’ʼ‘`´"
HYPHENS = "‐‑-"
WORD = rf"[\p{{L}}\p{{M}}]+(?:[{APOSTROPHES}{HYPHENS}][\p{{L}}\p{{M}}]+)*"
PIECES = re2.compile(rf"\p{{Han}}+|[{APOSTROPHES}]s\b|(?:\p{{Lu}}\.)+|{WORD}|\d+(?:st|nd|rd|th)?|\S")


class Token(NamedTuple):
    """A word, number, run of Chinese characters or mark; ``key`` is lower case with plain apostrophes and hyphens."""

    start: int
    end: int
    text: str
    key: str

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters of an alphabet."""
        return self.text[0].isalpha() and not self.is_chinese

    @property
    def is_chinese(self) -> bool:
        """Whether it is a run of Chinese characters."""
        return "\u3400" <= self.text[0] <= "\u9fff"


def key_of(words: str) -> str:
    """Return words in lower case with plain apostrophes and hyphens: what lookups compare."""
    return words.translate(PLAIN).lower()


PLAIN = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(HYPHENS, "-")})


def tokenize(text: str, span: Span) -> list[Token]:
    """Split a stretch of text; a possessive "'s" (or a bare apostrophe after s) is a token of its own."""
    found: list[Token] = []
    for match in PIECES.finditer(span.of(text)):
        start, end = span.start + match.start(), span.start + match.end()
        word = text[start:end]
        key = key_of(word)
        if len(key) > len("'s") and key.endswith("'s"):
            found.append(Token(start, end - 2, word[:-2], key[:-2]))
            found.append(Token(end - 2, end, word[-2:], "'s"))
        elif key == "'" and found and found[-1].end == start and found[-1].key.endswith("s"):
            found.append(Token(start, end, word, "'s"))
        else:
            found.append(Token(start, end, word, key))
    return found
