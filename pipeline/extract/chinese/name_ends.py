"""Where transliterated names end: before words that begin with characters which such names are written with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.segment import Token
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context


def as_known(token: Token, known: set[str]) -> list[Token]:
    """Return a foreign name without the character behind it that no name spoken of has: 卡塞雷斯 + 治 of 卡塞雷斯治."""
    name = token.word[:-1]
    torn = token.label == "PERSON" and token.entry is None
    if not torn or len(name) < SHORTEST_KNOWN or name not in known or token.word in known:
        return [token]
    cut = token.span.end - 1
    return [token._replace(span=Span(token.span.start, cut), word=name), Token(Span(cut, cut + 1), "X", token.word[-1])]


SHORTEST_KNOWN = 3
"""Characters of a name by which another word's first one behind it is known."""


def without_cause(token: Token, context: Context) -> list[Token]:
    """Return a foreign name apart from 因 and 才 behind it, where why or how somebody left follows ("孔蒂因病辞职")."""
    rest = context.vocabulary.folded(context.text[token.span.end : token.span.end + 2])
    told = BEHIND.get(token.word[-1:], ())
    foreign = token.label == "PERSON" and token.entry is None and len(token.word) > LONGEST_CHINESE
    if not foreign or not rest.startswith(tuple(told)) or not told:
        return [token]
    cut = token.span.end - 1
    name = token._replace(span=Span(token.span.start, cut), word=token.word[:-1])
    return [name, Token(Span(cut, token.span.end), "PREP" if token.word[-1] == "因" else "ADV", token.word[-1])]


LONGEST_CHINESE = 4
BEHIND = {
    "因": (
        "“",
        "「",
        "任期", "年", "病", "健康", "身体", "个人", "工作", "涉", "违", "丑闻", "故", "公", "车祸", "行为", "意见",
        "不", "政", "贪", "受贿", "家庭", "心脏", "癌", "抗议", "私",
        "被", "与", "在", "到", "退", "拒", "政治", "经济",
    ),
    "才": ("以", "正", "于", "在", "获", "当", "就", "接", "出", "被"),
}  # fmt: skip
"""Words that follow characters which end transliterated names as well, where these are words of their own."""


def is_like_place(tokens: Sequence[Token], place: int, context: Context) -> bool:
    """Tell whether what ends like an unknown place is the name behind a title ("组织部长徐泽州同岗转战上海")."""
    token, title = tokens[place], tokens[place - 1] if place else tokens[place]
    shaped = token.label == "PLACE" and len(token.word) == len("徐泽州") and token.word[-1] in "州江山海河港湾岛洲"
    known = context.vocabulary.folded(token.word) in context.vocabulary.words
    surname = context.vocabulary.surnames.get(context.vocabulary.folded(token.word[0])) == "zh"
    return title.label == "ROLE" and title.span.end == token.span.start and shaped and surname and not known
