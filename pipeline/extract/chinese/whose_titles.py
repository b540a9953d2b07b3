"""Whose post a title without its body is: "主任" after other posts, in a list, or in the body spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.context import same
from pipeline.extract.chinese.posts import ORDER, again, bare_post, is_short_for, post
from pipeline.extract.chinese.titles import post_of_list, post_of_series, post_ranked, post_resumed
from pipeline.extract.chinese.workplaces import post_there

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.posts import Title
    from pipeline.extract.chinese.segment import Token
    from pipeline.extract.mentions import Mention


def whose(tokens: Sequence[Token], place: int, title: Title, context: Context) -> Mention | None:
    """Return the post that a title without its body is: in a list of titles, of a series, or of what was spoken of.

    Who is a delegate to a congress of the party has no post by that ("十九大代表").
    """
    if place and tokens[place - 1].label == "SESSION" and tokens[place - 1].word.endswith("大"):
        return None
    listed = (
        of_topic(tokens, place, title, context)
        or post_of_list(tokens, place, title, context)
        or post_resumed(tokens, place, title, context)
    )
    listed = listed or post_there(tokens, place, title, context) or post_ranked(tokens, place, title, context)
    found = listed or post_of_series(tokens, place, title, context) or bare_post(title, context)
    such = only_such(title, context) if found is None or context.is_life else None
    if found is None and such is None:
        return titled_before(tokens, place, title, context)
    told = any(token.label == "BODY" for token in tokens[:place])
    new = found is None or (not told and all(post.entity.name != found.entity.name for post in context.posts))
    return such if such is not None and new else found


def of_topic(tokens: Sequence[Token], place: int, title: Title, context: Context) -> Mention | None:
    """Return the post that the page is about where its holders are counted ("行政院院长": "现任院长为卓明").

    Nothing where the sentence names another body that has such a post.
    """
    topic = context.topic
    counted = place > 0 and tokens[place - 1].label in ORDER and not title.qualifier
    if topic is None or topic.kind != "post" or not counted or not all(title.role.bodies):
        return None
    other = any(token.label in {"BODY", "BARE"} and token.word.endswith(title.role.bodies) for token in tokens[:place])
    other = other or any(one is not None and not same(one, topic.body) for one in (context.page, context.own))
    short = is_short_for(title.role.name, context.vocabulary.folded(topic.role))
    return again(topic, title, context) if short and not other else None


def only_such(title: Title, context: Context) -> Mention | None:
    """Return the one post with that very title that the text has named, where no body fits it."""
    if title.qualifier not in {"", *DEPUTY} or title.role.kind in {
        "member",
        "standing",
        "alternate",
        "delegate",
        "aide",
    }:
        return None
    fold = context.vocabulary.folded
    such = (one for one in context.posts if one.kind == "post" and fold(one.role) == title.role.name)
    named = {one.entity.name: one for one in such}
    only = next(iter(named.values())) if len(named) == 1 else None
    if only is None or not title.qualifier:
        return again(only, title, context) if only is not None else None
    return post(title, only.body, title.span, context) if only.body is not None else None


def titled_before(tokens: Sequence[Token], place: int, title: Title, context: Context) -> Mention | None:
    """Return the post in the body that the sentence has named with that very title ("反应署协调员…，由副协调员…")."""
    if context.listing is None or title.role.kind not in {"head", "other"} or title.role.alone:
        return None
    first, body = context.listing
    between = tokens[first + 1 : place]
    such = between[:1] and between[between[0].label in ORDER :][:1]
    named = any(token.label == "ROLE" and token.word == title.role.name for token in such)
    other = any(token.label in {"BODY", "BARE"} for token in between)
    return post(title, body, title.span, context) if named and not other else None


DEPUTY = {"副", "第一副", "常务副", "首席副"}
"""Words before a title for a deputy of who has it ("副协调员" where the text has named 反应署协调员)."""
