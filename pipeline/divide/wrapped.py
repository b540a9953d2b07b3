"""Rows of a table with tabs whose cells have several lines, as copied pages have them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.divide.second_heads import below

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.pieces import Line
    from pipeline.divide.rules import Rules

FEWEST = 2
"""Tabs in the row of heads of a table that is wide enough to be seen through."""
LONGEST = 60
"""A further line of a cell has so many characters at most."""
PEOPLE = {"office", "deputy"}
"""Roles of a last column whose cells may have a name on each line."""
MOST = 8
"""Further lines of a cell."""


def unwrapped(text: str, lines: Sequence[Line], at: int, rules: Rules) -> tuple[list[Line], int]:
    """Return the lines of the table from line ``at`` on, the lines of one row joined, and the number of the next line.

    A row goes on where a cell was broken before a bracket, and a last cell of people in lines that have no tab.
    """
    width = lines[at].words.count("\t")
    if width < FEWEST:
        return [], at
    second = lines[at + 1].words.split("\t") if at + 1 < len(lines) else []
    parted = below(lines[at].words.split("\t"), [head for head in second if head.strip()], rules) >= 0
    width += len([head for head in second if head.strip()]) - 1 if parted else 0
    lists_people = rules.role(lines[at].words.rsplit("\t", 1)[-1]) in PEOPLE
    rows, end, further = list(lines[at : at + 1 + parted]), at + 1 + parted, 0
    while end < len(lines) and not lines[end].after_blank:
        line, above = lines[end], rows[-1].words.count("\t")
        tabs = line.words.count("\t")
        torn = above < width and above + tabs == width and (line.words[0] in "([" or line.words[0].islower())
        listed = lists_people and not tabs and above == width and is_name(line.words) and further < MOST
        if torn or listed:
            whole = text[rows[-1].start : line.end]
            rows[-1] = replace(rows[-1], end=line.end, words=whole, before_blank=line.before_blank)
            further += 1
        elif not tabs:
            break
        else:
            rows.append(line)
            further = 0
        end += 1
    return (rows, end) if len(rows) < end - at else ([], at)


def is_name(words: str) -> bool:
    """Say whether a line is short, capitalised and has no figures outside of brackets."""
    name = words.partition("(")[0]
    return len(words) <= LONGEST and words[0].isupper() and not any(ch.isdigit() for ch in name)
