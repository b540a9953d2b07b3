"""Posts and seats: a role noun with the body before it, or with the body that was spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.chinese.context import seats
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.segment import Token
    from pipeline.extract.chinese.vocabulary import Role

BEFORE_ROLE = {"PREFIX", "ACTING"}


ORDER = {"FIRST", "NOW", "FORMERPREFIX"}
"""Labels between a body and a title that tell which holder is meant; they are no part of the post's name."""


@dataclass(frozen=True, slots=True)
class Title:
    """A role noun with what qualifies it; ``start`` is where its words start, ``end`` the token after it."""

    role: Role
    qualifier: str
    acting: bool
    span: Span
    end: int


def title_at(tokens: Sequence[Token], place: int, context: Context) -> Title | None:
    """Return the title whose words start at a token, or ``None``."""
    while place < len(tokens) and tokens[place].label in ORDER and touching(tokens, place):
        place += 1
    end = place
    while end < len(tokens) and tokens[end].label in BEFORE_ROLE and touching(tokens, end):
        end += 1
    if end >= len(tokens) or tokens[end].label != "ROLE":
        return None
    span = Span(tokens[place].span.start, tokens[end].span.end)
    qualifier = context.text[span.start : tokens[end].span.start]
    acting = any(token.label == "ACTING" for token in tokens[place:end])
    return Title(context.vocabulary.roles[tokens[end].word], qualifier, acting, span, end + 1)


def touching(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a token is followed by the next without a gap."""
    return place + 1 < len(tokens) and tokens[place].span.end == tokens[place + 1].span.start


def post(title: Title, body: Entity, words: Span, context: Context, name: str = "") -> Mention | None:
    """Return the post or seat that a title in a body is; ``name`` where it is not just the two joined."""
    role = title.role
    if seats(role):
        return seat(title, body, words, context)
    title_words = title.span.of(context.text).replace(" ", "")
    entity = Entity(name or f"{body.name}{title_words}", words.of(context.text))
    kept = Entity(body.name, body.words, body.id)
    return Mention("post", words, entity, role=title_words, body=kept, acting=title.acting)


def seat(title: Title, body: Entity, words: Span, context: Context) -> Mention | None:
    """Return the seat of a member: in the body, or in its standing committee."""
    inside = standing_committee(body, context) if title.role.kind == "standing" else body
    if title.role.kind == "delegate" and not context.vocabulary.folded(body.name).endswith(
        ("大会", "人大", "院", "会")
    ):
        return None
    entity = Entity(inside.name, words.of(context.text), inside.id)
    return Mention("membership", words, entity, role=title.role.name, body=entity)


def standing_committee(body: Entity, context: Context) -> Entity:
    """Return the standing committee of a body; the lexicon's where it knows it."""
    folded = context.vocabulary.folded(body.name)
    for ending in ("常委会", "常务委员会"):
        entry = context.vocabulary.words.get(folded + ending)
        if entry is not None and entry.id:
            name = context.vocabulary.scripted(ending, context.text)
            return Entity(body.name + name, body.words, entry.id)
    if folded.endswith(("常委会", "常务委员会")):
        return body
    return Entity(body.name + context.vocabulary.scripted("常委会", context.text), body.words)


ITSELF = "itself"
"""What roles.csv says of a title that is a post's full name."""


def bare_post(title: Title, context: Context) -> Mention | None:
    """Return the post that a title without its body is: by itself, or in the body spoken of."""
    role = title.role
    if role.alone == ITSELF:
        words = title.span.of(context.text)
        return Mention("post", title.span, Entity(words, words), role=words, acting=title.acting)
    if role.alone:
        entry = next((word for word in context.vocabulary.words.values() if word.id == role.alone), None)
        name = context.vocabulary.scripted(entry.name, context.text) if entry else ""
        return post(title, Entity(name, "", role.alone), title.span, context, title.span.of(context.text))
    body = context.led_by(role)
    if body is None and context.country and "国" in role.bodies:
        body = Entity(context.country, "")
    return post(title, body, title.span, context) if body else None
