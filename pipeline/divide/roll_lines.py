"""Chinese lists of holders without bullets whose lines tell more than a name and a term: a remark behind them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.alternating import term_in
from pipeline.divide.lists import item
from pipeline.divide.pieces import Block, Line, Piece
from pipeline.divide.running import OFFICE
from pipeline.divide.shapes import DATES, WIDTH
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

NAME = re.compile(
    r"(?:第[\d一二三四五六七八九十]{1,3}任[ \u3000]+)?(?:拿督斯里|拿督|丹斯里)?[ \u3000]?"
    r"(?P<name>[\u3400-\u9fff]{1,8}(?:[·•][\u3400-\u9fff]{1,10}){1,4}"
    r"|[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]\u3000{1,2}[\u3400-\u9fff])"
    r"(?:[(（][\u3400-\u9fff]{1,6}[)）])?"
)
"""A name, with an aside such as the sex behind it."""
GAP = re.compile(r"[ \t\u3000]*[，,：:][ \t\u3000]*|[ \t\u3000]+")
OPENING = "（("
LONGEST, REMARK = 120, 60
"""Characters of a line, and of a remark, at most."""
FEWEST = 2


def roll_lines(text: str, lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the entries from line ``at`` on, each on a line of its own or on two, some of them with a remark."""
    return one_a_line(text, lines, at, rules) or two_a_piece(lines, at, rules)


def one_a_line(text: str, lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read entries of a name, a term and maybe a remark in one line."""
    end, remarks = at, 0
    while end < len(lines) and (shape := shape_of(lines[end], rules)):
        remarks += shape > 1
        end += 1
    if end - at < FEWEST or not (remarks or is_below_office(lines, at, end)):
        return None
    return [piece for line in lines[at:end] for piece in item(text, line, rules)], end


HEADING = re.compile(
    rf"[\u3400-\u9fff（()）]{{3,24}}{OFFICE}"
    r"|[\u3400-\u9fff]{3,24}(?:列表|名[录錄单單]|一[览覽]表?)"
)
"""The title of an office, or of a list, that holders stand below."""


def is_below_office(lines: Sequence[Line], at: int, end: int) -> bool:
    """Say whether lines stand right below the title of an office, which heads its holders, and no holder follows."""
    goes_on = end < len(lines) and not lines[end].after_blank and lines[end].words[-1] in "）)"
    return at > 0 and not lines[at].after_blank and not goes_on and HEADING.fullmatch(lines[at - 1].words) is not None


def shape_of(line: Line, rules: Rules) -> int:
    """Return 2 for a name, a term and a remark, 1 for a name and a term, 0 for another line."""
    match = NAME.match(line.words)
    if match is None or len(line.words) > LONGEST or rules.knows(match["name"]):
        return 0
    words = line.words[match.end() :].translate(WIDTH)
    opens = words[:1] in OPENING and words[:1] != ""
    gap = GAP.match(words)
    if not (opens or gap):
        return 0
    return behind(words[1 if opens or gap is None else gap.end() :], is_open=opens)


def behind(words: str, *, is_open: bool) -> int:
    """Return what ``shape_of`` returns, by what stands behind a name."""
    term = DATES.match(words)
    if term is None or term.group("interval") is None:
        return 0
    told = term.group("interval").rstrip()
    rest = words[words.index(told) + len(told) :]
    if is_open:
        inner, closed, rest = rest.partition("）") if "）" in rest else rest.partition(")")
        if not closed or (inner and inner[0] not in "，,；;、 \u3000"):
            return 0
        return 2 if inner or rest.strip(" \u3000。") else 1
    bare = rest.strip(" \t\u3000")
    if not bare:
        return 1
    remark = GAP.match(rest) or rest[0] in f"{OPENING}。"
    return 2 if len(bare) <= REMARK and remark else 0


def two_a_piece(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read entries of a name on one line, and its term with maybe a remark on the next."""
    pieces: list[Piece] = []
    end, remarks = at, 0
    while end + 1 < len(lines) and is_name(lines[end], rules) and not lines[end + 1].after_blank:
        name, term = lines[end], lines[end + 1]
        shape = 1 if term_in(term) else behind(term.words.translate(WIDTH), is_open=False)
        if not shape:
            break
        pieces.append(Piece(name.start, term.end, "item", (Span(name.start, term.end),)))
        remarks += shape > 1
        end += 2
    return (pieces, end) if len(pieces) >= FEWEST and remarks else None


def is_name(line: Line, rules: Rules) -> bool:
    """Say whether a line is nothing but a name."""
    return NAME.fullmatch(line.words) is not None and not rules.knows(line.words)
