"""Who leads a body, on lines of their own: the posts above the name, or the name above the posts, then the life."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.pieces import Piece
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.pieces import Block, Line
    from pipeline.divide.rules import Rules

TITLES = re.compile(
    r"[\u3400-\u9fff]{0,20}?(?:[长長任记記席]|[委成组組]员|[委成組]員|常委|[总總](?:理|[裁监監]|[\u3400-\u9fff]{2}[师師])|[书書][记記]|[调調]研[员員]|巡[视視][员員])"
)
"""One title by its ending."""
PARTED = re.compile(r"[、，,；;\s]+")
NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff][ \u3000]{1,4}[\u3400-\u9fff]")
LIFE = re.compile(
    r"(?:[\u3400-\u9fff]{2,4}\s?[，,]\s?)?[男女][，,、。 \u3000]|性别|性別|[\u3400-\u9fff]{1,4}族[，,]"
    r"|\d{4}年\d{1,2}月(?:出)?生|简历|簡歷"
)
"""How the line about somebody's life begins."""
LONGEST = 40


def leaders(lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read two lines that are the posts and the name of somebody whose life the next line tells."""
    if at + 2 >= len(lines) or not LIFE.match(lines[at + 2].words):
        return None
    first, second = lines[at], lines[at + 1]
    if not (
        (is_titles(first, rules) and is_name(second, rules)) or (is_name(first, rules) and is_titles(second, rules))
    ):
        return None
    whole = Span(first.start, second.end)
    return [Piece(whole.start, whole.end, "item", (whole,))], at + 2


def is_titles(line: Line, rules: Rules) -> bool:
    """Say whether a line is titles of posts and nothing else."""
    parts = [part for part in PARTED.split(line.words) if part]
    known = any(rules.role(part) in {"office", "deputy"} for part in parts) or len(parts) > 1
    return len(line.words) <= LONGEST and known and all(TITLES.fullmatch(part) for part in parts)


def is_name(line: Line, rules: Rules) -> bool:
    """Say whether a line could be a name and nothing else."""
    return NAME.fullmatch(line.words) is not None and not rules.knows(line.words)
