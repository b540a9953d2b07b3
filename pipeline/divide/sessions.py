"""Terms of assemblies and committees that head those who served in them: 第八届（1981.1—1984.5）, 1950年—1953年."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import re2

from pipeline.divide.pieces import Piece, rule, trim
from pipeline.divide.sentences import is_han
from pipeline.divide.shapes import DATES, HAN, INTERVAL, WIDTH, label_length
from pipeline.divide.tables import has_pipe, has_tab

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.pieces import Line
    from pipeline.divide.rules import Rules

ORDINAL = r"(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．]|[【〔])?\s?"
SESSION = re2.compile(
    rf"(?:{ORDINAL}第\s?{HAN}{{1,3}}\s?[届屆期][\x{{3400}}-\x{{9fff}}]{{0,20}}[】〕]?[\s\x{{3000}}]*[（(［\[【〔]?\s?{INTERVAL}\s?[)）］\]】〕]?"
    rf"|{ORDINAL}第\s?{HAN}{{1,3}}\s?[届屆期][（(][^()（）]{{0,8}}\d{{4}}[^()（）]{{0,12}}[)）]"
    rf"|{INTERVAL}[\s\x{{3000}}]*[（(]?\s?第\s?{HAN}{{1,3}}\s?[届屆期]\s?[)）]?)"
)
"""A numbered term with its years, in either order."""
BEHIND = re.compile(r"[\s\u3000]*[:：—][\s\u3000]*|[\s\u3000]+")
"""What parts it from the people on its line."""
LONGEST = 90


def session_heading(text: str, lines: Sequence[Line], at: int, rules: Rules) -> list[Piece]:
    """Return the heading that a numbered term with its years is, and as an item who stands behind it on the line.

    Mere years head lines that begin with titles (局长：某某).
    """
    line = lines[at]
    if heads_titles(lines, at, rules):
        return [Piece(line.start, line.end, "heading", level=DEEP)]
    if line.words[0] not in "第(（【〔" and not line.words[0].isdigit() and not is_han(line.words[0]):
        return []
    match = SESSION.match(line.words[:LONGEST].translate(WIDTH))
    if match is None or has_pipe(line.words) or has_tab(line.words):
        return []
    stop = len(line.words[: match.end()].rstrip())
    heading = Piece(line.start, line.start + stop, "heading", level=DEEP)
    gap = BEHIND.match(line.words, stop)
    if stop == len(line.words):
        return [heading] if heads(lines, at) else []
    rest = trim(text, line.start + (gap.end() if gap else stop), line.end)
    if gap is None or rest.start == rest.end or line.words[-1] in "。！？" or not is_han(rest.of(text)[0]):
        return []
    mark = trim(text, line.start + stop, rest.start)
    return [
        heading,
        *([rule(mark)] if mark.start < mark.end else []),
        Piece(rest.start, rest.end, "item", (rest,)),
    ]


DEEP = 6
"""Such a heading stands below all others."""


def heads(lines: Sequence[Line], at: int) -> bool:
    """Say whether the line below a term tells of it, rather than being another term."""
    following = lines[at + 1] if at + 1 < len(lines) else None
    if following is None or DATES.fullmatch(following.words.translate(WIDTH)):
        return False
    match = SESSION.match(following.words[:LONGEST].translate(WIDTH))
    return match is None or match.end() < len(following.words)


def heads_titles(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a line is years and nothing else above a line that the title of an office begins."""
    match = DATES.fullmatch(lines[at].words.strip("【】〔〕").rstrip(":：").translate(WIDTH))
    following = lines[at + 1] if at + 1 < len(lines) else None
    if match is None or match.group("interval") is None or following is None or following.after_blank:
        return False
    return names_office(following.words, rules)


def names_office(words: str, rules: Rules) -> bool:
    """Say whether a Chinese line begins with the title of an office and a mark."""
    label, value, known = label_length(words, rules)
    return bool(value) and known and is_han(words[0]) and rules.role(words[:label]) in {"office", "deputy"}
