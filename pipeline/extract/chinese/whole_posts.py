"""Posts by where they stand: what a verb of holding is followed by, up to a title, is one post, whatever its words.

"1990年任海军司令员", "出任黄石国家公园园长": where the grammar of names makes no post of them, they are one as a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.context import seats
from pipeline.extract.chinese.held import AFTER, BEFORE_NAMES, HOLDING, INSIDE, LENGTH, follows_verb
from pipeline.extract.chinese.pieces import Chunk
from pipeline.extract.chinese.posts import touching
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.pieces import Step
    from pipeline.extract.chinese.segment import Token

QUALIFYING = {"PREFIX", "ACTING", "FIRST", "ROLE"}
"""Labels of words right before a title that are part of it."""
OWNERS = {"PLACE", "AREA", "STARTER", "BODY"}
"""Labels of what a name of a body or post opens with, so that it is whole."""
UNKNOWN = {"X", "PERSON", "TWOTHINGS", "UNDER"}
"""Labels of words that a name may open with which the lexicon does not know ("淞沪", "秦城", "两江", "直隶")."""
PARTS = INSIDE | UNKNOWN | {"SITED", "BORN"}
PRIVATE = {"COMPANY", "COMPANYROLE", "RANK"}
LEADING = {"head", "deputy"}
SHORTEST, LONGEST = 5, 24
"""Characters of such a post."""


def post_end(tokens: Sequence[Token], place: int) -> int:
    """Return the end of the touching words from a place to the title of a post that somebody holds, 0 where none is."""
    if not place or tokens[place].label not in OWNERS | UNKNOWN or not follows_verb(tokens, place):
        return 0
    end = place
    while end < len(tokens) and tokens[end].label in PARTS and (end == place or touching(tokens, end - 1)):
        end += 1
    titled = end > place + 1 and tokens[end - 1].label == "ROLE"
    closed = end == len(tokens) or tokens[end].label in AFTER or tokens[end].label in HOLDING
    return end if titled and closed else 0


def with_whole(
    tokens: Sequence[Token], place: int, end: int, context: Context, read: Callable[[int, Context], Step]
) -> tuple[list[Chunk], int, Context]:
    """Return the chunks of such words, their end, and the context after: as read, or one post where none is read."""
    chunks, known, at = [], context, place
    while at < end:
        made, at, known = read(at, known)
        chunks.append(made)
    if any(chunk.label in {"POST", "AIDE"} for chunk in chunks) or not is_whole(tokens[place:end], context):
        return chunks, at, known
    start = title_start(tokens, place, end)
    span = Span(tokens[place].span.start, tokens[end - 1].span.end)
    body = Span(span.start, tokens[start].span.start).of(context.text)
    words = span.of(context.text)
    title = Span(tokens[start].span.start, span.end).of(context.text)
    acting = any(token.label == "ACTING" for token in tokens[start:end])
    held = Mention("post", span, Entity(words, words), title, Entity(body, body), acting=acting)
    return [Chunk("POST", span, tokens[end - 1].word, (held,))], end, context.with_body(Entity(body, body))


def title_start(tokens: Sequence[Token], place: int, end: int) -> int:
    """Return where the title at the end of some words starts, its prefixes included."""
    start = end - 1
    while start > place + 1 and tokens[start - 1].label in QUALIFYING:
        start -= 1
    return start


def is_whole(run: Sequence[Token], context: Context) -> bool:
    """Tell whether words may be the full name of a public post."""
    role = context.vocabulary.role(run[-1].word)
    size = run[-1].span.end - run[0].span.start
    named = run[0].word not in BEFORE_NAMES and not LENGTH.match(run[0].word)
    official = role.kind != "aide" and not seats(role) and not any(token.label in PRIVATE for token in run)
    known = not any(token.label == "PERSON" and token.entry is not None for token in run)
    known = known and (run[0].label in OWNERS or role.kind in LEADING)
    return named and official and known and SHORTEST <= size <= LONGEST
