"""Words that name a body by its kind alone: "局址", "部机关" and "全处" are those of the body the text tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.context import same
from pipeline.extract.chinese.outer import ending_or_outer
from pipeline.extract.chinese.posts import touching
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.segment import Token
    from schemas.records import Entity

UNITS = frozenset("局部署厅处院会馆所社站台行校司委关队团办庭")
"""Characters that a body's kind is told by before 址, 机关 and 内."""
TOLD = {"HQ", "HQBARE", "STAFFWORD"}
"""Labels of words for where a body is and how many work for it."""
COUNTED = {"HAVE", "STAFFWORD", "COUNT"}
"""Labels of what follows "全局" where it tells how many work there."""
OPENING = {"COMMA", "STOP", "SEMI", "WHEN", "ADV", "D"}
"""Labels of what stands before the beginning of a clause, or in it before its subject."""
OTHER_WORDS = ("司令", "所在", "厅舍", "会议", "行政", "关员", "部队", "行署", "处所", "办公")
"""Words that begin with such a character and tell of no body."""
PASSED = {"ADV", "D", "PRESENT"}
"""Labels of what may stand between such a word and the staff that it tells of."""
WHOLE, INSIDE = "全", "内"
AMBIGUOUS = {"全部", "全会", "全团"}
"""Words for "all" that are no body's."""
IMPLIED = "某"
"""What the reader is given before the kind of a body that is only implied ("局" of 局址)."""
SCHOOLS = ("大学", "学院", "党校", "中学", "小学", "学堂")
"""Endings of bodies that 校址 and 全校 tell of."""


def with_own_words(tokens: Sequence[Token]) -> list[Token]:
    """Return the words, those for a body's kind before what tells of it as pointing words ("局址": 某局 + 址)."""
    made: list[Token] = []
    place = 0
    while place < len(tokens):
        begins = not place or tokens[place - 1].label in OPENING
        parts = (split(tokens[place]) or pointing(tokens, place)) if begins else []
        made += parts or [counted(tokens, place)]
        place += 2 if parts and parts[0].span.end > tokens[place].span.end else 1
    return made


def split(token: Token) -> list[Token]:
    """Return a word for a seat as the kind of body in it and the rest ("馆址" → 某馆, 址), nothing for others."""
    if token.label not in TOLD or token.word[0] not in UNITS or token.word.startswith(OTHER_WORDS):
        return []
    if len(token.word) != token.span.end - token.span.start:
        return []
    middle = token.span.start + 1
    return [
        token._replace(span=Span(token.span.start, middle), label="REFBODY", word=IMPLIED + token.word[0], entry=None),
        token._replace(span=Span(middle, token.span.end), word=token.word[1:], entry=None),
    ]


def pointing(tokens: Sequence[Token], place: int) -> list[Token]:
    """Return the word for a body's kind before what tells of the body as a pointing one, nothing for others.

    "部" before "机关设在", "全处" and "署内" before how many work there.
    """
    token, after = tokens[place], tokens[place + 1 : place + 3]
    if not after:
        return []
    if token.word in UNITS and after[0].word == "机关" and touching(tokens, place):
        whole = Span(token.span.start, after[0].span.end)
        return [token._replace(span=whole, label="REFBODY", word=IMPLIED + token.word, entry=None)]
    tells = after[0].label in TOLD or after[0].word.startswith("机关")
    if token.word in UNITS and tells and touching(tokens, place):
        return [token._replace(label="REFBODY", word=IMPLIED + token.word, entry=None)]
    two = len(token.word) == 1 and touching(tokens, place) and len(after[0].word) == 1
    word = token.word + (after[0].word if two else "")
    end = after[0].span.end if two else token.span.end
    kind = kind_in(word)
    rest = tokens[place + (2 if two else 1) : place + (5 if two else 4)]
    told = [one.label for one in rest if one.label not in PASSED and one.word not in {"有", *STAFF}]
    if not kind or not told or told[0] not in COUNTED:
        return []
    return [token._replace(span=Span(token.span.start, end), label="REFBODY", word=IMPLIED + kind, entry=None)]


def counted(tokens: Sequence[Token], place: int) -> Token:
    """Return a token, a word for people before their number as one for a body's staff ("全处" + "人员" + "62名")."""
    token = tokens[place]
    begins = not place or tokens[place - 1].label in {*OPENING, "BODY", "BARE", "SUFFIX", "HAVE"}
    follows = touching(tokens, place) and tokens[place + 1].label == "COUNT"
    return token._replace(label="STAFFWORD", entry=None) if token.word in STAFF and begins and follows else token


STAFF = {"人员", "外交官", "官员", "馆员", "外交人员", "公务人员"}
"""Words for people that before a number are how many work for a body."""


def kind_in(word: str) -> str:
    """Return the kind of body that "全局" or "署内" is about, "" for other words."""
    if word in AMBIGUOUS:
        return ""
    whole = word[1:] if word.startswith(WHOLE) else word[:-1] if word.endswith(INSIDE) else ""
    return whole if whole in UNITS or whole == "中心" else ""


def implied_body(kinds: tuple[str, ...], context: Context) -> Entity | None:
    """Return the body of a kind that the text tells of, ``None`` where it may be another than the page's own.

    That is the page's own, the body told of last, or the one named last: for 局址 one whose name ends with 局.
    """
    topic, fold = context.topic, context.vocabulary.folded
    titled = None if topic is None else topic.entity if topic.kind == "body" else topic.body
    page = context.page or context.own or titled
    kinds = (*kinds, *SCHOOLS) if kinds == ("校",) else kinds
    own, told = (
        body if body is not None and fold(body.name).endswith(kinds) else None for body in (page, context.institution)
    )
    elsewhere = titled is not None and context.page is None
    if own is None or told is None or same(own, told) or own.name.endswith(told.name):
        return own or told or ending_or_outer(kinds, context)
    return told if elsewhere else None
