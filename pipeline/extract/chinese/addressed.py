"""Forms of address that stand for a person by themselves, as memorials have them: "1946年，先生出任系主任"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.segment import Token

ADDRESS = {"先生", "女士", "老先生", "老人家", "将军"}
"""Words that stand for whom a page is about where no name or title is before them."""
BEFORE = {"STOP", "COMMA", "SEMI", "WHEN", "ADV", "BY", "D", "SEQ", "DEPRIVE", "BREAK", "TIMEBOUND", "HANDOVER"}
"""Labels of what such a word may stand behind."""
AFTER = {"COMMA", "STOP", "COLON", "SUFFIX", "CLOSE", "UNQUOTE", "DUN", "SEMI", "PERSON"}
"""Labels of what stands behind such a word where it calls somebody, or is part of a name."""


def with_address(tokens: Sequence[Token]) -> list[Token]:
    """Return the words, a form of address that stands alone as a pronoun: 先生 in "，先生代理所长"."""
    return [
        token._replace(label="PRON") if token.word in ADDRESS and stands_alone(tokens, place) else token
        for place, token in enumerate(tokens)
    ]


def stands_alone(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a form of address at a place has no name before it and goes on: "先生" + "主持所务"."""
    before = tokens[place - 1].label if place else "STOP"
    after = tokens[place + 1].label if place + 1 < len(tokens) else "STOP"
    return before in BEFORE and (after not in AFTER or before == "BY")
