"""Words that what stands before them shows to be places or kinds: "首都坎帕拉", "是该国的中央银行"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.segment import Token

CITIES = {
    "首都", "首府", "省会", "省城", "州府", "首邑", "港口", "港市", "城市", "市镇", "城镇", "小镇",
    "古城", "边城", "故乡", "家乡", "旧都", "陪都", "海港",
}  # fmt: skip


def with_cities(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, names right behind the noun for a city as places, not as people."""
    return [
        token._replace(label="PLACE")
        if at and token.label == "PERSON" and tokens[at - 1].word in CITIES and "·" not in token.word
        else token
        for at, token in enumerate(tokens)
    ]


STATES = {"王国", "共和国", "联邦", "合众国", "公国", "大公国", "联邦共和国", "苏丹国", "人民共和国", "联合王国"}
"""Nouns that a country's full name ends with."""


def with_states(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, a country's full name before 驻 as one place ("挪威" + "王国" + "驻华大使馆")."""
    made: list[Token] = []
    for place, token in enumerate(tokens):
        sends = place + 1 < len(tokens) and tokens[place + 1].word.startswith("驻")
        if sends and token.word in STATES and made and made[-1].label == "PLACE" and touches(made[-1], token):
            whole = Span(made[-1].span.start, token.span.end)
            made[-1] = made[-1]._replace(span=whole, word=made[-1].word + token.word, entry=None)
        else:
            made.append(token)
    return made


def touches(one: Token, other: Token) -> bool:
    """Tell whether nothing stands between two words."""
    return one.span.end == other.span.start


KINDS = {"中央银行", "央行"}
"""Names of bodies that in a definition are the kind of body that something is."""
DEFINING = {"是", "为", "系", "乃", "作为", "身为"}
BEFORE_KIND = 10
"""Words between such a verb and the kind, at most."""


def with_kinds(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, the kind of body that a definition ends with as such ("是莱索托的中央银行，")."""
    return [
        token._replace(label="KINDWORD", entry=None) if token.word in KINDS and defines(tokens, at) else token
        for at, token in enumerate(tokens)
    ]


def defines(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a clause says of something that it is what ends it at a place."""
    before = tokens[max(0, place - BEFORE_KIND) : place]
    ends = place + 1 == len(tokens) or tokens[place + 1].label in {"COMMA", "STOP", "SEMI"}
    marks = [at for at, token in enumerate(before) if token.label in {"COMMA", "STOP", "SEMI"}]
    clause = before[marks[-1] + 1 :] if marks else before
    return ends and [token.word for token in clause[-1:]] == ["的"] and any(one.word in DEFINING for one in clause)
