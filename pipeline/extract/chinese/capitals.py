"""Names of cities that a noun before them shows to be places: 首都坎帕拉."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
