"""What a phrase names, in whichever language it is written: the way of the layout readers to both grammars."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.extract.chinese import phrases as chinese
from pipeline.extract.english import phrases as english
from pipeline.extract.english import topics

if TYPE_CHECKING:
    from types import ModuleType

    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Language, Span

HAN = re.compile(r"[\u3400-\u9fff〇]+")
LETTERS_A_CHARACTER = 3
"""A Chinese character weighs as much as so many Latin letters, when a phrase has both."""
GLOSSED = re.compile(r"[^()（）\u3400-\u9fff〇]*[(（][^()（）]*[)）]?[^()（）\u3400-\u9fff〇]*")
"""A phrase in letters whose Chinese stands in one pair of brackets: a name with its characters."""


@lru_cache(maxsize=256)
def language_of(text: str, span: Span) -> Language:
    """Return the language that a stretch of text is mostly written in; a stretch without letters is English."""
    words = span.of(text)
    if words.isascii():
        return "en"
    if GLOSSED.fullmatch(words) and words[0].isalpha():
        return "en"
    han = sum(map(len, HAN.findall(words)))
    latin = sum(map(str.isalpha, HAN.sub("", words)))
    return "zh" if han * LETTERS_A_CHARACTER > latin else "en"


def grammar(text: str, span: Span) -> ModuleType:
    """Return the module that reads phrases of the language that the stretch is written in."""
    return chinese if language_of(text, span) == "zh" else english


def persons(text: str, span: Span, vocabulary: Vocabulary) -> list[Mention]:
    """Return the people named in a phrase."""
    return grammar(text, span).persons(text, span, vocabulary)  # type: ignore[no-any-return]


def bodies(text: str, span: Span, vocabulary: Vocabulary) -> list[Mention]:
    """Return the bodies named in a phrase."""
    return grammar(text, span).bodies(text, span, vocabulary)  # type: ignore[no-any-return]


def posts(text: str, span: Span, vocabulary: Vocabulary, scene: Scene) -> list[Mention]:
    """Return the posts and memberships in a phrase, open ones completed from the scene."""
    return grammar(text, span).posts(text, span, vocabulary, scene)  # type: ignore[no-any-return]


def ranks(text: str, span: Span, vocabulary: Vocabulary) -> list[Mention]:
    """Return the ranks named in a phrase."""
    return grammar(text, span).ranks(text, span, vocabulary)  # type: ignore[no-any-return]


@lru_cache(maxsize=256)
def topic(text: str, span: Span, vocabulary: Vocabulary) -> Mention | None:
    """Return what a title, heading or caption is about: a post, body or person."""
    reads = chinese.topic if language_of(text, span) == "zh" else topics.topic
    return reads(text, span, vocabulary)
