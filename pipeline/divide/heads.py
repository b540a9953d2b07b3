"""The heads of Chinese tables of holders, and tables that stand right below one another, each under its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.sentences import is_han

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.pieces import Line
    from pipeline.divide.rules import Rules

LONGEST = 60
"""Characters of a row of heads at most."""
TITLES = {"office", "deputy", "holders"}
"""Roles of lines that are the title of a table: whose holders it has."""


def are_heads(words: str, rules: Rules) -> bool:
    """Say whether a line is the heads of a table of holders in Chinese, whatever parts them."""
    if len(words) > LONGEST or not is_han(words[0]) or not any(mark in words for mark in PARTS):
        return False
    heads = [rules.role(part) for part in BETWEEN.split(words) if part]
    if len(heads) < PAIR:
        heads = [rules.role(part) for part in words.split()]
    told = bool(TERMS.intersection(heads)) and bool(NAMES.intersection(heads))
    return told and heads.count("") < min(PAIR, len(heads) - 1)


PARTS, PAIR = " \u3000\t|｜", 2
BETWEEN = re.compile(r"[ \u3000]{2,}|[\t|｜]+")
"""What parts the heads of a table: a head may have single spaces inside (姓　名)."""
TERMS, NAMES = {"term", "start", "end"}, {"name", "person", "incumbent"}
"""Roles of the heads of terms, and of the heads of those who held them."""


def first_table(lines: Sequence[Line], at: int, end: int, rules: Rules) -> int:
    """Return the end of the table that begins at line ``at``: before the title of another with heads of its own."""
    for number in range(at + 1, end - 1):
        titled = rules.role(lines[number].words) in TITLES
        if titled and are_heads(lines[number + 1].words, rules):
            return number
    return end
