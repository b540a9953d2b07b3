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
PARTS = INSIDE | UNKNOWN | {"SITED", "BORN", "ACTING"}
FARTHEST = 60
"""Words from a verb to the last of the posts listed behind it, at most."""
PRIVATE = {"COMPANY", "COMPANYROLE", "RANK"}
LEADING = {"head", "deputy", "secretary"}
FUNCTIONAL = {
    "PREP",
    "TIMEBOUND",
    "ALLADV",
    "BREAK",
    "ADV",
    "THIS",
    "FICTION",
    "OFFICEWORK",
    "RESTORE",
    "MISSION",
    "IS",
}
"""Labels of words that are part of a name inside it, where the lexicon does not know the whole ("都" + "市发展局")."""
NO_NAMES = {
    "并", "后", "被", "的", "为", "将", "等", "其", "以", "且", "又", "再", "由", "从", "向", "对", "在", "至",
    "是", "之前", "以前", "之后", "期间",
}  # fmt: skip
"""Words of these labels that hardly any name has."""
DOING = {"做", "当", "干"}
"""Verbs for holding a post, which no name has ("到全国政协做秘书长")."""
SHORTEST, LONGEST = 4, 24
"""Characters of such a post."""


def post_end(tokens: Sequence[Token], place: int) -> int:
    """Return the end of the touching words from a place to the title of a post that somebody holds, 0 where none is."""
    opens = tokens[place].label in OWNERS | UNKNOWN or complete(tokens[place]) or tokens[place].word.endswith("兵")
    if not place or not opens or is_object(tokens, place):
        return 0
    if not (follows_verb(tokens, place) or in_list(tokens, place)):
        return 0
    end = place
    while end < len(tokens) and stands(tokens[end]) and (end == place or touching(tokens, end - 1)):
        end += 1
    titled = end > place + 1 + complete(tokens[place]) and tokens[end - 1].label == "ROLE"
    closed = end == len(tokens) or tokens[end].label in AFTER or tokens[end].label in HOLDING
    return end if titled and closed else 0


def is_object(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a name is that of who is dismissed from the post behind it ("免去张三江城市委书记职务")."""
    behind = tokens[place + 1].label if place + 1 < len(tokens) else ""
    return tokens[place].label == "PERSON" and tokens[place - 1].label == "DISMISS" and behind in OWNERS


def complete(token: Token) -> bool:
    """Tell whether a word may be the whole name of a body by itself ("行政会议")."""
    return token.label == "BARE" and len(token.word) >= SHORTEST - 1


def in_list(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a place is behind a mark in a list of posts that follows a verb of holding ("任局长、" + …)."""
    if tokens[place - 1].label != "DUN" or place < len((0, 1, 2)) or tokens[place - 2].label != "ROLE":
        return False
    at = place - 2
    while at > max(0, place - FARTHEST) and (stands(tokens[at]) or tokens[at].label in {"DUN", "BARE"}):
        at -= 1
    return tokens[at].label in HOLDING


def stands(token: Token) -> bool:
    """Tell whether a word may be part of such a post's name."""
    inside = token.label in PARTS or (token.label in FUNCTIONAL and token.word not in NO_NAMES)
    return inside and token.word not in DOING


def with_whole(
    tokens: Sequence[Token], place: int, end: int, context: Context, read: Callable[[int, Context], Step]
) -> tuple[list[Chunk], int, Context]:
    """Return the chunks of such words, their end, and the context after: as read, or one post where none is read."""
    chunks, known, at = [], context, place
    while at < end:
        made, at, known = read(at, known)
        chunks.append(made)
    if is_read(chunks) or not is_whole(tokens[place:end], context):
        return chunks, at, known
    start = title_start(tokens, place, end)
    span = Span(tokens[place].span.start, tokens[end - 1].span.end)
    body = Span(span.start, tokens[start].span.start).of(context.text)
    words = span.of(context.text)
    title = Span(tokens[start].span.start, span.end).of(context.text)
    acting = any(token.label == "ACTING" for token in tokens[start:end])
    held = Mention("post", span, Entity(words, words), title, Entity(body, body), acting=acting)
    return [Chunk("POST", span, tokens[end - 1].word, (held,))], end, context.with_body(Entity(body, body))


def is_read(chunks: Sequence[Chunk]) -> bool:
    """Tell whether a post is read with all that stands before it; with words before or behind it it is not."""
    posts = [chunk for chunk in chunks if chunk.label in {"POST", "AIDE"}]
    return len(posts) > 1 or (bool(posts) and (posts[0].label == "AIDE" or len(chunks) == 1))


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
    named = run[0].word not in BEFORE_NAMES | {"正"} and not LENGTH.match(run[0].word)
    official = role.kind != "aide" and not seats(role) and not any(token.label in PRIVATE for token in run)
    known = not any(token.label == "PERSON" and token.entry is not None for token in run)
    known = known and (run[0].label in OWNERS or complete(run[0]) or role.kind in LEADING)
    return named and official and known and SHORTEST <= size <= LONGEST
