"""The place a text has turned to: after "In Jiangsu the sequence was different" the governor is that of Jiangsu."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.tokens import tokenize
from pipeline.extract.english.vocabulary import longest
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary

FRONT = 80
"""Characters of a sentence within which the place stands that it sets out with."""


def turns_to(text: str, span: Span, vocabulary: Vocabulary) -> str:
    """Return the place a sentence sets out to speak of: "In Jiangsu the ...", "Zhejiang changed governors ..."."""
    words = vocabulary.english
    tokens = tokenize(text, Span(span.start, min(span.end, span.start + FRONT)))
    at = 1 if tokens and tokens[0].key == "in" else 0
    found = longest(tokens, at, words.places) if at < len(tokens) and tokens[at].is_capitalised else None
    if found is None or found[0] >= len(tokens):
        return ""
    follows = tokens[found[0]]
    goes_on = follows.is_capitalised or follows.text == "'s"
    if goes_on or (at == 0 and follows.key not in words.verbs):
        return ""
    return " ".join(text[tokens[at].start : tokens[found[0] - 1].end].split())


def turned(scene: Scene, place: str, vocabulary: Vocabulary) -> Scene:
    """Return the scene turned to a place: the governor spoken of last is now that of this place."""
    last = scene.posts[-1:]
    entries = vocabulary.english.roles.get(last[0].role.split()[0], ()) if last and last[0].role else ()
    bound = any(" ".join(key) == last[0].role and role.kind == "place" for key, role in entries)
    if not bound or last[0].body is not None:
        return replace(scene, place=place)
    moved = replace(last[0], entity=Entity(f"{last[0].role} of {place}", ""))
    return replace(scene, place=place, posts=(*scene.posts, moved))
