"""What a Chinese phrase names: people, bodies, posts, ranks, and what a title is about.

The layout readers call these on cells, headings and list items; the prose reader works on the same chunks.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.extract.chinese.chunks import chunk
from pipeline.extract.chinese.context import context_of
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import Scene
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.vocabulary import Vocabulary

DATED = re.compile(r"\d年(?=[\u3400-\u9fff])")
"""A year glued to the words behind it."""


def persons(text: str, span: Span, vocabulary: Vocabulary) -> list[Mention]:
    """Return the people named in a phrase; a phrase that is nothing but a name by its shape is one."""
    return of_kinds(alone(text, span, vocabulary), {"person"})


def bodies(text: str, span: Span, vocabulary: Vocabulary) -> list[Mention]:
    """Return the bodies named in a phrase, those of its posts included."""
    found = of_kinds(alone(text, span, vocabulary), {"body", "post", "membership"})
    return [mention if mention.kind == "body" else body_of(mention) for mention in found]


def body_of(mention: Mention) -> Mention:
    """Return the body of a post as a mention over the post's words."""
    return Mention("body", mention.span, mention.body or mention.entity)


def posts(text: str, span: Span, vocabulary: Vocabulary, scene: Scene) -> list[Mention]:
    """Return the posts and seats named in a phrase, each with its body: the one it names, or the one spoken of."""
    return of_kinds(mentions(text, span, vocabulary, scene), {"post", "membership"})


def ranks(text: str, span: Span, vocabulary: Vocabulary) -> list[Mention]:
    """Return the ranks named in a phrase."""
    return of_kinds(alone(text, span, vocabulary), {"rank"})


def topic(text: str, span: Span, vocabulary: Vocabulary) -> Mention | None:
    """Return what a title is about: its last post, else its last body, else its first person.

    Of a path through a site ("首页 > 某局概况 > 沿革") it is the last part that names a post or body.
    """
    parts = path_parts(text, span)
    if len(parts) > 1:
        told = (topic(text, part, vocabulary) for part in reversed(parts))
        return next((mention for mention in told if mention is not None and mention.kind != "person"), None)
    told_of = KIND_OF_PAGE.search(text, span.start, span.end)
    end = told_of.start() if told_of else 0
    own = topic(text, Span(span.start, end), vocabulary) if end > span.start + 1 else None
    if own is not None and own.kind == "body":
        return own
    found = of_kinds(alone(text, span, vocabulary), {"post", "membership", "body", "person"})
    for kind in ("post", "membership", "body"):
        matching = [mention for mention in found if mention.kind == kind]
        if matching:
            return matching[-1]
    return next((mention for mention in found if not stuck(text, span, mention)), None)


STEP = re.compile(r"\s*[>›»＞]+\s*|\s+/\s+")
KIND_OF_PAGE = re.compile(
    "(?:概况|概況|概览|概覽|简介|簡介|简史|簡史|沿革|历史沿革|歷史沿革|大事记|大事記|志略|史略|志稿|纪事|紀事|介绍|介紹|述略|小史|小志|史话|史話)$"
)
"""The words at the end of a title that only say what is told of the body before them."""


def path_parts(text: str, span: Span) -> list[Span]:
    """Return the steps of a path through a site, or the whole of another title."""
    edges = [span.start]
    for mark in STEP.finditer(text, span.start, span.end):
        edges += [mark.start(), mark.end()]
    edges.append(span.end)
    parts = [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return [part for part in parts if part.start < part.end]


def stuck(text: str, span: Span, mention: Mention) -> bool:
    """Tell whether what looks like a name in a title goes on from the word for a body ("院" + "况概要")."""
    return mention.kind == "person" and text[span.start : mention.span.start] in BODIES


BODIES = set("院局部厅廳委会會署馆館所校处處区區县縣市省国國司")
"""Words of one character for a body or place."""


def titled(text: str, span: Span, vocabulary: Vocabulary) -> Mention | None:
    """Return the post of a page whose title is nothing but a role: "审计长"."""
    words = span.of(text).lstrip("# ").partition("（")[0].strip()
    role = vocabulary.chinese.roles.get(vocabulary.chinese.folded(words))
    if role is None or role.kind != "head" or not words:
        return None
    start = text.index(words, span.start)
    return Mention("post", Span(start, start + len(words)), Entity(words, words), role=role.name)


@lru_cache(maxsize=256)
def alone(text: str, span: Span, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """Return all mentions in a phrase by itself; several readers ask for one, so the last are kept."""
    return tuple(mentions(text, span, vocabulary, Scene()))


def mentions(text: str, span: Span, vocabulary: Vocabulary, scene: Scene) -> list[Mention]:
    """Return the mentions in a phrase, in order; the years that it tells are part of none."""
    dated = DATED.search(text, span.start, span.end) is not None
    whens = vocabulary.dates.find(text, span, "zh") if dated else ()
    chunks, _ = chunk(span, whens, context_of(scene, text, span, vocabulary.chinese))
    named = [piece for piece, label in zip(chunks, after(chunks), strict=True) if not is_firm(piece, label)]
    return [mention for piece in named for mention in piece.mentions]


def of_kinds(found: Iterable[Mention], kinds: set[str]) -> list[Mention]:
    """Return the mentions of some kinds, in order."""
    return [mention for mention in found if mention.kind in kinds]


def after(chunks: Sequence[Chunk]) -> list[str]:
    """Return the label of what follows each chunk."""
    return [*(piece.label for piece in chunks[1:]), ""][: len(chunks)]


def is_firm(piece: Chunk, following: str) -> bool:
    """Tell whether what looks like a name is that of a company ("东方贸易" + "有限公司")."""
    return piece.label == "PERSON" and following == "COMPANY"
