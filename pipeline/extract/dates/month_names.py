"""Names of months, and persons' given names that look like them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.dates.tokens import Token
    from pipeline.extract.dates.words import Words


def is_month(word: str, words: Words) -> bool:
    """Tell whether a word is a month's name."""
    return any(entry.role in {"month", "shortmonth"} for entry in words.latin.get(word, ()))


def begins_name(tokens: list[Token], index: int, words: Words) -> bool:
    """Tell whether a short month is a given name: no number beside it, a capitalised word after it ("Jan Smit")."""
    before, after = tokens[max(index - 1, 0) : index], tokens[index + 1 : index + 2]
    if not after or (before and before[0].kind == "number"):
        return False
    follows = after[0]
    return (
        follows.kind == "latin" and follows.text[0].isupper() and not (follows.glued or is_month(follows.word, words))
    )
