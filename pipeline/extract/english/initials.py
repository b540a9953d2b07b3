"""What a text teaches: a name with what it says it is, and names that stand with their initials behind them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.institutions import institution_at
from pipeline.extract.english.offices import office_at
from pipeline.extract.english.tokens import tokenize
from pipeline.extract.english.vocabulary import longest
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

LINKS = {"of", "the", "for", "to", "and", "'s", "de", "du", "des", "la", "in", "at"}
"""Small words inside a name."""
PARTING = {"of", "to", "for", "in", "at"}
"""Small words after which a name says whose post it is."""
LONGEST_NAME = 8
LONGEST_TITLE = 80
"""Characters."""


class Taught(NamedTuple):
    """A name with what a text says it is: ``post`` or ``body``."""

    kind: str
    name: str


INITIALS = re.compile(r"\(([A-Z]{3,7})\)")


def abbreviated(text: str, sentences: Iterable[Span], words: EnglishVocabulary) -> Iterator[Taught]:
    """Yield names with their initials behind them, which hold no noun of ours: "the Riigi Kinnisvara Keskus (RKK)"."""
    for span in sentences:
        for found in INITIALS.finditer(text, span.start, span.end):
            tokens = tokenize(text, Span(max(span.start, found.start() - LONGEST_TITLE), found.start()))
            first = last_article(tokens)
            name = [token for token in tokens[first:] if token.is_capitalised]
            initials = "".join(token.text[0] for token in name)
            named = bool(first) and len(tokens) - first <= LONGEST_NAME and tokens[first].is_capitalised
            other = any(words.is_a(token.key, "product") or token.key in words.roles for token in name)
            if named and initials == found[1] and not other and is_new("body", tokens, first, len(tokens), words):
                yield Taught("body", text[tokens[first].start : tokens[-1].end])


SHORTENED = re.compile(r"\(([A-Z]{3,6})[;,)]")


def titles_shortened(text: str, sentences: Iterable[Span], words: EnglishVocabulary) -> Iterator[tuple[str, str]]:
    """Yield initials with the title of a post that they stand behind: "the Inspector General of Mines (IGM)"."""
    for span in sentences:
        for found in SHORTENED.finditer(text, span.start, span.end):
            tokens = tokenize(text, Span(max(span.start, found.start() - LONGEST_TITLE), found.start()))
            heads = [at for at, token in enumerate(tokens) if token.is_capitalised][-len(found[1]) :]
            if "".join(tokens[at].text[0] for at in heads) != found[1] or len(tokens) - heads[0] > LONGEST_NAME:
                continue
            office = office_at(tokens, heads[0], words)
            whole = office is not None and office.end == len(tokens) and office.role.number == "one"
            if whole and not any(found[1].lower() in table for table in (words.roles, words.institutions)):
                yield found[1], text[tokens[heads[0]].start : tokens[-1].end]


OFFICE_OF = re.compile(r"\bOffice of the (?:[A-Z][\w’']+ ){0,3}([A-Z][a-z]+(?:er|or|ian|ist|man))\b")
"""What a body is called after its head, by a noun for who does something."""
ALONE = "[Tt]he|first|second|third|last|present|current|new|elected|appointed|as"
"""Words before that noun where it stands alone for the holder."""
TOLD = 2
"""Times that a text does so, at least."""


def named_after_heads(text: str, words: EnglishVocabulary) -> Iterator[Taught]:
    """Yield posts that offices are named after and the text goes on to name alone: "the first Defender was ..."."""
    for noun in dict.fromkeys(OFFICE_OF.findall(text)):
        key = noun.lower()
        if key in words.roles or key in words.surnames or key in words.institutions:
            continue
        if len(re.findall(rf"\b(?:{ALONE}) {noun}\b", text)) >= TOLD:
            yield Taught("post", noun)


def last_article(tokens: Sequence[Token]) -> int:
    """Return the token after the last article that begins a name, 0 where there is none."""
    ends = [at + 1 for at, token in enumerate(tokens[:-1]) if token.key == "the" and tokens[at - 1].key not in LINKS]
    return ends[-1] if ends else 0


def is_new(kind: str, tokens: Sequence[Token], start: int, end: int, words: EnglishVocabulary) -> bool:
    """Whether a name is none that its words tell: no office, body, place or nobleman."""
    whole = longest(tokens, start, words.places)
    if (whole and whole[0] >= end) or words.is_a(tokens[start].key, "noble"):
        return False
    if kind != "body":
        named = next((at for at in range(start + 1, end) if tokens[at].key in PARTING), end)
        office = office_at(tokens, start, words)
        return office is None or office.role_end < named
    inside = tokens[start:end]
    shapes = any(
        institution_at(inside, at, words) or token.key in words.institutions for at, token in enumerate(inside)
    )
    return not shapes and all(token.is_capitalised or token.key in LINKS for token in inside)


def opens_sentence(key: str, words: EnglishVocabulary) -> bool:
    """Whether a word before a comma is no name but a word such as sentences open with: "First, the Board ..."."""
    return key in words.verbs or key.endswith("ly") or any(words.is_a(key, kind) for kind in OPENERS)


OPENERS = ("pronoun", "adverb", "function", "preposition", "conjunction", "subordinator", "month", "number")
