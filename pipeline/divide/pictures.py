"""Captions of pictures below a page's title, which are no headings: "王小明在议会作证（2023年）", 2019年的王小明."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.pieces import Line

NAME = re.compile(r"[\u3400-\u9fff]{2,12}(?:[·•‧・][\u3400-\u9fff]{1,12}){0,3}")
"""A title that is a name and nothing else."""
YEAR = r"(?:摄于|攝於|约|約)?(?:\d{4}|民[国國]\d{1,3})年?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[摄攝])?"
PICTURED = re.compile(rf"[^：:。；;|\t]{{2,60}}[（(，,]\s*{YEAR}[)）]?|{YEAR}的?[^：:。；;，,|\t\d]{{2,40}}")
"""A line that says what a picture shows and when: the year stands last, alone, or first."""
REACH = 4
"""A caption stands within so many lines of the title."""


def captions(lines: Sequence[Line]) -> set[int]:
    """Return the lines below a title that tell what its picture shows: a blank line follows, the name is in them."""
    if not lines or not NAME.fullmatch(lines[0].words):
        return set()
    name = re.split("[·•‧・]", lines[0].words)[-1]
    return {
        at
        for at in range(1, min(REACH, len(lines)))
        if lines[at].before_blank and name in lines[at].words and PICTURED.fullmatch(lines[at].words)
    }
