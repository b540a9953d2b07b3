"""Chinese lists whose lines are the title of an office, a name and a term, in that order (局长 石文 1952.3—1955.6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.heads import are_heads
from pipeline.divide.pieces import Block, Line, Piece, rule
from pipeline.divide.sentences import is_han
from pipeline.divide.shapes import DATES, WIDTH, looks_like_title
from schemas.labels import ASIDE
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

WORD = re.compile(r"[^\s\u3000]+")
NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,6}(?:[·•][\u3400-\u9fff]{1,8}){1,3}")
OFFICER = re.compile(r"[\u3400-\u9fff]{1,6}(?:[长長]|主任|主席|书记|書記|专员|專員|委员|委員|督察|政委|会计师)")
BEHIND = re.compile(r"[\s\u3000]*(?:[(（][^()（）]{1,20}[)）])?")
"""What may stand behind the term."""
NUMBER = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])\s*")
FEWEST, LONGEST = 2, 60
"""Lines of such a list at least, one below the name of a body, and characters of one at most."""


def titled_holders(lines: Sequence[Line], at: int, rules: Rules, *, after: str) -> Block | None:
    """Read the lines from ``at`` on that each tell of one holder: fields with the title as label."""
    found: list[Piece] = []
    while at < len(lines) and (size := title_length(lines[at], rules)) and not (found and lines[at].after_blank):
        line = lines[at]
        begin = line.start + len(line.words) - len(line.words[size:].lstrip())
        cells = (Span(line.start, line.start + size), Span(begin, line.end))
        found.append(Piece(line.start, line.end, "field", cells))
        at += 1
    return (found, at) if len(found) >= (1 if after == "heading" else FEWEST) else None


def title_length(line: Line, rules: Rules) -> int:
    """Return the length of the title that a line of such a list begins with, 0 for another line."""
    words = line.words
    if len(words) > LONGEST or not is_han(words[0]):
        return 0
    tokens = list(WORD.finditer(words))
    for size in range(1, min(len(tokens), MOST) + 1):
        title = "".join(token.group() for token in tokens[:size])
        if is_office(title, rules) and tells_holder(words[tokens[size - 1].end() :]):
            return tokens[size - 1].end()
    return 0


MOST = 3
"""A title of two or three characters has them apart (主　任)."""


def is_office(title: str, rules: Rules) -> bool:
    """Say whether a word is the title of an office."""
    return rules.role(title) in {"office", "deputy"} or OFFICER.fullmatch(title) is not None


def tells_holder(words: str) -> bool:
    """Say whether words are a Chinese name and a term, and a remark in brackets at most."""
    if not is_han(words.lstrip()[:1] or " ") or len(words) > LONGEST:
        return False
    bare = ASIDE.sub("", words)
    tokens = [match.span() for match in WORD.finditer(bare)]
    for size in range(1, min(len(tokens) - 1, FEWEST) + 1):
        begin, end = tokens[0][0], tokens[size - 1][1]
        if NAME.fullmatch("".join(bare[begin:end].split())) is None:
            continue
        rest = bare[end:].lstrip()
        term = DATES.match(rest.translate(WIDTH))
        if term and term.group("interval") is not None and BEHIND.fullmatch(rest, term.end()):
            return True
    return False


def heads_titled(lines: Sequence[Line], at: int, rules: Rules) -> list[Piece]:
    """Return the heading that a line is above such a list: a numbered line, or the name of a body."""
    line = lines[at]
    below = lines[at + 1] if at + 1 < len(lines) else None
    match = NUMBER.match(line.words)
    if below is None or below.after_blank or not title_length(below, rules) or title_length(line, rules):
        return []
    name = line.words[match.end() :] if match else line.words
    if (
        not name
        or not is_han(name[0])
        or are_heads(name, rules)
        or not looks_like_title(name)
        or (not match and DATES.search(name))
    ):
        return []
    cut = line.end - len(name)
    number = [rule(Span(line.start, line.start + len(match.group().rstrip())))] if match else []
    return [*number, Piece(cut, line.end, "heading", level=3 if match or at else 1)]
