"""Titles of Chinese lists of holders, with their number or without: 附表3：某局历任局长名录, 历届主席（节录）."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.divide.alternating import is_carded, term_in
from pipeline.divide.bullets import bullet
from pipeline.divide.entries import ends_in_term, is_bare_item
from pipeline.divide.heads import are_heads
from pipeline.divide.sentences import is_han
from pipeline.divide.shapes import DATES, WIDTH, dated
from pipeline.divide.tables import has_pipe, has_tab
from pipeline.divide.titled_holders import is_office, tells_holder
from schemas.labels import ASIDE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.pieces import Line
    from pipeline.divide.rules import Rules

NUMBER = re.compile(
    r"[（(【\[]?(?:附表|附录|附錄|附件|续表|續表|附|表)[ \u3000]?"
    r"(?:[\d一二三四五六七八九十]{1,3}(?:[-－—.．][\d一二三四五六七八九十]{1,3})?)?[)）】\]]?"
    r"(?:[\s\u3000]*[:：.、．]|[\s\u3000]+|(?<=[\d)）】\]]))[\s\u3000]*"
)
"""How the title of an annex or table is numbered."""
ORNAMENT = re.compile(r"(?:[〇○◎●◆◇■□▲△★☆※▶►◈❖·•▪][ \u3000]*)+")
ROLL = re.compile(
    r"[^。；：:，,|\t（）()]{0,40}(?:[历歷][任届屆代][\u3400-\u9fff、·]{1,30}|[\u3400-\u9fff]{2,30}(?:名[录錄单單]|一[览覽]表?|更迭表?))"
)
"""A title of a list of holders, without its number and what brackets behind it say."""
LONGEST = 60


def is_roll(words: str) -> bool:
    """Say whether a line is the title of a list of holders."""
    if len(words) > LONGEST:
        return False
    number = NUMBER.match(words) or ORNAMENT.match(words)
    title = ASIDE.sub("", words[number.end() if number else 0 :]).rstrip("：: ")
    return ROLL.fullmatch(title) is not None and not STATION.match(title)


STATION = re.compile(r"\d{4}(?:年\d{1,2}月|[./-]\d{1,2})[^\u3400-\u9fff至到起]{0,3}[^历歷]{0,20}[历歷]任[^、]*、")
"""How a line of a career begins that tells of several posts: "1970.07—1974.10 历任某局科员、副局长"."""


def stands_over_holders(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a table, or lines with a name and a term each, begin below a Chinese title of a list."""
    if at + 1 >= len(lines):
        return False
    below = lines[at + 1].words
    return begins_table(lines[at + 1]) or are_heads(below, rules) or holds_terms(lines, at + 1, rules)


def begins_table(line: Line) -> bool:
    """Say whether a line has the shape of a table's or list's first line."""
    return (
        has_pipe(line.words) or has_tab(line.words) or bullet(line.words) > 0 or line.words.startswith(("{|", "<table"))
    )


def heads_holders(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a Chinese line is the title of a list of holders which begins right below it.

    A bare title of an office is one above the heads of a table, or above a name and a term.
    """
    if at + 1 >= len(lines) or not is_han(lines[at].words[0]) or lines[at + 1].after_blank:
        return False
    words = lines[at].words
    if is_roll(words):
        return stands_over_holders(lines, at, rules)
    below = lines[at + 1].words
    return is_office("".join(words.split()).rstrip("：:"), rules) and (are_heads(below, rules) or tells_holder(below))


def holds_terms(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether lines right below each other are a Chinese name and its term each, or one of them each."""
    below = lines[at : at + 2]
    if len(below) > 1 and any(term_in(term) and is_carded(name, rules) for term, name in (below, below[::-1])):
        return True
    alike = all(is_holder(line, rules) for line in below) or all(dated(line.words)[2] for line in below)
    return len(below) > 1 and not below[1].after_blank and alike


def is_holder(line: Line, rules: Rules) -> bool:
    """Say whether a line is a name with a term behind it, after a colon or space or in brackets."""
    if number := COUNTED.match(line.words):
        line = replace(line, words=line.words[number.end() :])
    if not is_han(line.words[0]):
        return False
    return ends_in_term(line) or is_bare_item(line) or has_term(line, rules)


COUNTED = re.compile(r"\d{1,2}[ \u3000\t]+(?=[\u3400-\u9fff])")
"""The number of a row that has no heads."""


def has_term(line: Line, rules: Rules) -> bool:
    """Say whether a line is a Chinese name, a colon or space, and a term."""
    match = NAMED.match(line.words)
    if match is None or rules.knows(match["name"]):
        return False
    term = DATES.match(line.words[match.end() :][:LONGEST].translate(WIDTH))
    return term is not None and term.group("interval") is not None


def are_colon_terms(lines: Sequence[Line], rules: Rules) -> bool:
    """Say whether the first two of the lines are names with a term behind a colon."""
    return len(lines) > 1 and all(has_term(line, rules) and COLON.search(line.words) for line in lines[:2])


COLON = re.compile("[:：]")


NAMED = re.compile(
    r"(?P<name>[\u3400-\u9fff]+(?:[·•\u3000 ][\u3400-\u9fff]+){0,4})(?:[\s\u3000]*[:：][\s\u3000]*|[\s\u3000]+)"
)
