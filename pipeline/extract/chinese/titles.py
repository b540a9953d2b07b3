"""Titles without their body before them: whose they are, and which of them name a post at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.context import central, same
from pipeline.extract.chinese.posts import headed_so, office_before, post, touching

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.posts import Title
    from pipeline.extract.chinese.segment import Token
    from pipeline.extract.chinese.vocabulary import Role
    from pipeline.extract.mentions import Mention


def serves_one(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a secretary is somebody's ("毛泽东的秘书")."""
    before = tokens[place - 1] if place else None
    return before is not None and (before.label in {"PERSON", "PRON"} or before.word == "的")


def is_office(role: Role, context: Context) -> bool:
    """Tell whether a secretary is one of the body spoken of last or told of, or holds a post that was named before."""
    latest, leads = next(context.latest(), None), context.led_by(role)
    own = same(latest, leads) or same(leads, context.institution)
    return leads is not None and (own or office_before(role, context) is not None)


def post_of_series(tokens: Sequence[Token], place: int, title: Title, context: Context) -> Mention | None:
    """Return the post of the institution told of where its holders are counted ("首任局长"), or it is set up in it."""
    about = context.institution
    counted = place > 0 and tokens[place - 1].label in SERIES and touching(tokens, place - 1)
    name = context.vocabulary.folded(about.name) if about is not None else ""
    body = next(context.latest(), None)
    set_up = place > 0 and tokens[place - 1].word in SETTING and touching(tokens, place - 1) and not title.role.alone
    if set_up and body is not None:
        return post(title, body, title.span, context)
    if not counted or about is None or central(name) or not all(title.role.bodies):
        return None
    fits = name.endswith(title.role.bodies) or headed_so(title.role, context) is not None
    return post(title, about, title.span, context) if fits else None


SETTING = {"设", "设有", "置", "设立", "增设", "设置"}
"""Verbs by which a body has a post ("审计署设主席一人")."""
SERIES = {"FIRST", "LIREN", "EACHHOLDER"}
"""Labels of words that count a post's holders."""


def stuck(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a title is stuck to a word that may be a body the reader does not know ("海基会秘书长")."""
    return place > 0 and touching(tokens, place - 1) and tokens[place - 1].label in UNKNOWN


UNKNOWN = {"N", "X", "SUFFIX", "BARE", "LATIN", "PERSON", "UNQUOTE"}
