"""Names of months, and persons' given names that look like them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.dates.tokens import neighbour

if TYPE_CHECKING:
    from pipeline.extract.dates.tokens import Token
    from pipeline.extract.dates.words import Words


def is_month(word: str, words: Words) -> bool:
    """Tell whether a word is a month's name."""
    return any(entry.role in {"month", "shortmonth"} for entry in words.latin.get(word, ()))


def begins_name(tokens: list[Token], index: int, words: Words) -> bool:
    """Tell whether a short month is a given name: a capitalised word after it ("Jan Smit"), no day before it."""
    before, after = tokens[max(index - 1, 0) : index], tokens[index + 1 : index + 2]
    year = bool(before) and tokens[index].word == "jan" and len(before[0].text) == LONG_YEAR
    if not after or (before and before[0].kind == "number" and not year):
        return False
    follows = after[0]
    return (
        follows.kind == "latin" and follows.text[0].isupper() and not (follows.glued or is_month(follows.word, words))
    )


ROMAN = {
    numeral: value
    for value, numeral in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], 1)
}
SEPARATORS = frozenset("./")
LONG_YEAR = len("1992")


def roman_month(tokens: list[Token], index: int) -> int:
    """Return the month that a Roman numeral stands for between day and year, 0 where it is none.

    "3.II.1992", "XI.1937", "17/III/1893"; not "Vol. II.1992 pages", "Elizabeth II".
    """
    sign, year = neighbour(tokens, index, 1), neighbour(tokens, index + 1, 1)
    value = ROMAN.get(tokens[index].text, 0)
    if not value or sign is None or sign.text not in SEPARATORS or year is None:
        return 0
    before, day = neighbour(tokens, index, -1), neighbour(tokens, index - 1, -1)
    led = (
        before is None
        or (before.text == sign.text and day is not None and day.kind == "number")
        or (before.kind == "mark" and before.text not in SEPARATORS)
    )
    return value if led and year.kind == "number" and len(year.text) == LONG_YEAR else 0
