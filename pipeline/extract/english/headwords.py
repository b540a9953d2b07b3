"""Names by which entries of reference books open, and what headings and they say in brackets: "River Board (RB)."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.copying import changed
from pipeline.extract.english.phrases import bodies
from pipeline.extract.scene import alias, speak
from schemas.records import Entity, Span, Statement

if TYPE_CHECKING:
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary

BRACKET = re.compile(r"\s?\(([^()\n]{2,120})\)")
SHORT_NAME = re.compile(r"\s?\((?![IVX]+\))([A-Z][A-Z&]{1,9})\)")
IN_FULL = re.compile(r"(?i)(?:in full|full name|officially|official name|formally|also called|also|abbreviated):?\s+")
"""What stands before another name of an entry's body in brackets."""


def read_headword(
    text: str, span: Span, scene: Scene, vocabulary: Vocabulary, *, opens: bool
) -> tuple[list[Statement], Scene] | None:
    """Read a sentence that says nothing but the name of a body, as it opens an entry; ``None`` for other sentences.

    The entry is about that body. Of a text that has a topic it is one only where it opens a paragraph.
    """
    named = bodies(text, span, vocabulary)
    if not named or named[0].span.start != span.start or not (opens or scene.topic is None):
        return None
    bracket = BRACKET.match(text, named[0].span.end, span.end)
    end = bracket.end() if bracket else named[0].span.end
    if text[end : span.end].strip(" .\n"):
        return None
    found, after = names_in_heading(text, span, scene, vocabulary)
    full = IN_FULL.match(bracket[1]) if bracket and not found else None
    if bracket and full:
        entity, words = named[0].entity, bracket[1][full.end() :]
        found = [Statement("named", entity, Entity(words, words), Span(span.start, end), "en-bracket")]
        after = alias(after, words, entity)
    return found, speak(changed(after, topic=named[0]), named[0])


def names_in_heading(text: str, span: Span, scene: Scene, vocabulary: Vocabulary) -> tuple[list[Statement], Scene]:
    """Return the short names that stand in parentheses after bodies, and the scene in which they stand for them."""
    found: list[Statement] = []
    for body in bodies(text, span, vocabulary):
        short = SHORT_NAME.match(text, body.span.end, span.end)
        if short is None:
            continue
        words, entity = short.group(1), Entity(body.entity.name, body.span.of(text), body.entity.id)
        quote = Span(body.span.start, short.end())
        found.append(Statement("named", entity, Entity(words, words), quote, "en-bracket"))
        scene = speak(alias(scene, words, body.entity), body)
    return found, scene
