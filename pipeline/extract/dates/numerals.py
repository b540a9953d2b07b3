"""Chinese numerals: how long one is, what number it stands for, and what part of a date that can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.dates.tokens import Token
    from pipeline.extract.dates.words import Words

YEARS = range(1000, 2101)
"""Four digits outside these are no year of a text about offices."""
LONGEST_YEAR = len("2000")
ERA_DIGITS = len("一〇六")
"""So many digits side by side are a number written digit by digit, as the years of an era are."""
LONGEST_NUMERAL = len("一百二十八")
HAN_ROLE = dict.fromkeys(range(1, 13), "hanlow") | dict.fromkeys(range(13, 32), "hanmid")


def numeral_length(tokens: list[Token], index: int, words: Words) -> int:
    """Return the length of the run of Chinese digits that starts at a token."""
    end = index
    while end < len(tokens) and tokens[end].text in words.numerals and (end == index or tokens[end].glued):
        end += 1
    return end - index


def numeral_role(numeral: str, words: Words) -> tuple[str, int]:
    """Return role and value of a numeral: a year or era's year digit by digit, or a number below a thousand."""
    if len(numeral) == LONGEST_YEAR and all(sign in words.digits for sign in numeral):
        year = int("".join(str(words.digits[sign]) for sign in numeral))
        return ("year" if year in YEARS else "number"), year
    if len(numeral) == ERA_DIGITS and all(sign in words.digits for sign in numeral):
        value = int("".join(str(words.digits[sign]) for sign in numeral))
    else:
        value = numeral_value(numeral, words) if len(numeral) <= LONGEST_NUMERAL else 0
    return (HAN_ROLE.get(value, "hannumber") if value else "word"), value


def numeral_value(numeral: str, words: Words) -> int:
    """Return the value of a numeral in tens and hundreds (三十八, 一百零五), 0 where it is none."""
    total = digit = 0
    for sign in numeral:
        value = words.numerals[sign]
        if sign in words.digits:
            if digit:
                return 0
            digit = value
        elif value in words.multipliers:
            total, digit = total + (digit or 1) * value, 0
        else:
            total += value
    return total + digit


LATEST_CLIPPED = 35
"""A year of two digits up to this one is of this century."""


def clipped_year(value: int) -> int:
    """Return the year that two digits stand for."""
    return value + (2000 if value <= LATEST_CLIPPED else 1900)
