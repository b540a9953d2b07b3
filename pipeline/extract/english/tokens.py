"""Words, numbers and marks of a stretch of English text, with their offsets."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

import re2

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Self

    from schemas.records import Span

Words = TypeVar("Words")
Read = TypeVar("Read")
APOSTROPHES = "'’ʼ‘`´"
STOPS = "ʻʼʿʾ"
"""Letters for a glottal stop, which have no capitals: the second letter of "ʻAtunaisa" is the capital."""
HYPHENS = "‐‑-"


def pieces(letter: str, capital: str, han: str) -> str:
    """Return the grammar of tokens for an alphabet."""
    word = rf"{letter}+(?:[{APOSTROPHES}{HYPHENS}]{letter}+|–{capital}{letter}+)*"
    return rf"{han}[{APOSTROPHES}]s\b|(?:{capital}\.)+|{word}|[0-9]+(?:st|nd|rd|th)?|[^\t\n\f\r ]"


PIECES = re2.compile(pieces(r"[\p{L}\p{M}]", r"\p{Lu}", r"\p{Han}+|"))
LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
CAPITALS = "".join(c for c in map(chr, range(ord("ɏ"))) if unicodedata.category(c) == "Lu")
LATIN_PIECES = re.compile(pieces(f"[{LATIN}]", f"[{CAPITALS}]", ""), re.ASCII)
"""The same for text in Latin letters: the standard library's engine starts faster but knows no classes of letters."""
OTHER = re.compile(rf"[^\x00-\x7f{LATIN}\xa0“”‘’–—…·]")


class Token(NamedTuple):
    """A word, number, run of Chinese characters or mark; ``key`` is lower case with plain apostrophes and hyphens."""

    start: int
    end: int
    text: str
    key: str

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper() or (self.text[0] in STOPS and self.text[1:2].isupper())

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters of an alphabet."""
        first = self.text[0]
        return first.isalpha() and not "\u3400" <= first <= "\u9fff"

    @property
    def is_chinese(self) -> bool:
        """Whether it is a run of Chinese characters."""
        return "\u3400" <= self.text[0] <= "\u9fff"


class Tokens(tuple[Token, ...]):  # noqa: SLOT001 (a tuple can have no slots of its own)
    """The tokens of a stretch, with what was read of them so far (``known``), by what was asked for and where."""

    known: dict[tuple[object, ...], object]

    def __new__(cls, tokens: Iterable[Token]) -> Self:
        """Return the tokens, of which nothing was read yet."""
        made = super().__new__(cls, tokens)
        made.known = {}
        return made


def kept(read: Callable[[Sequence[Token], int, Words], Read]) -> Callable[[Sequence[Token], int, Words], Read]:
    """Keep what is read from a place in ``Tokens``: several readers ask for the same one."""

    @wraps(read)
    def read_once(tokens: Sequence[Token], at: int, words: Words) -> Read:
        if not isinstance(tokens, Tokens):
            return read(tokens, at, words)
        asked = read, at, words
        if asked not in tokens.known:
            tokens.known[asked] = read(tokens, at, words)
        return cast("Read", tokens.known[asked])

    return read_once


def key_of(words: str) -> str:
    """Return words in lower case with plain apostrophes and hyphens: what lookups compare."""
    return words.translate(PLAIN).lower()


PLAIN = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(HYPHENS, "-")})


@lru_cache(maxsize=256)
def tokenize(text: str, span: Span) -> Tokens:
    """Split a stretch of text; a possessive "'s" (or a bare apostrophe after s) is a token of its own.

    So are "then-" and "ex-" before a title; the key of "ex" is that of "former". Several readers ask for the same
    stretch one after the other, so that the last ones are kept.
    """
    found: list[Token] = []
    for first, end, key in keyed(span.of(text), span.start):
        royal = bool(found) and key.startswith("majest") and found[-1].text in MAJESTIES
        start = found.pop().start if royal else first
        word = text[start:end]
        if len(key) > len("'s") and key.endswith("'s"):
            found.append(Token(start, end - 2, word[:-2], key[:-2]))
            found.append(Token(end - 2, end, word[-2:], "'s"))
        elif key.startswith(("then-", "ex-")) and key.partition("-")[2] not in {"", "officio"}:
            cut = key.index("-")
            found.append(Token(start, start + cut, word[:cut], "former" if cut == len("ex") else key[:cut]))
            found.append(Token(start + cut + 1, end, word[cut + 1 :], key[cut + 1 :]))
        elif key == "'" and found and found[-1].end == start and found[-1].key.endswith("s"):
            found.append(Token(start, end, word, "'s"))
        else:
            found.append(Token(start, end, word, key))
    return Tokens(found)


MAJESTIES = {"Her", "His", "Their"}
"""What is one word with what follows: "Her Majesty's Treasury" is not hers of whom was told before."""


def keyed(words: str, offset: int) -> Iterator[tuple[int, int, str]]:
    """Yield where the pieces of a stretch stand, ``offset`` added, and their keys."""
    if OTHER.search(words):
        for match in PIECES.finditer(words):
            yield match.start() + offset, match.end() + offset, key_of(match.group())
        return
    keys = key_of(words)
    is_even = len(keys) == len(words)
    for piece in LATIN_PIECES.finditer(words):
        start, end = piece.span()
        yield start + offset, end + offset, keys[start:end] if is_even else key_of(piece.group())
