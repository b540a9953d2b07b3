"""Dates in bold or slanted print at the beginning of a line: "**1944** – Ann Lee dies.", "'''May 1944:''' Founded."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SET_OFF = re.compile(r"(?P<mark>\*{1,3}|_{1,2}|'{2,3})(?P<dates>(?=[^*_'\n]{0,48}\d)[^*_'\n]{2,50})(?P=mark)")


def beneath_marks(words: str, reads: Callable[[str], tuple[int, int, bool]]) -> tuple[int, int, bool]:
    """Return where the dates that ``reads`` finds end in a line and where its text begins, marks of print counted in.

    The third value says whether the dates are an interval. Zeros where there are no dates, and where the print goes on
    with what they date.
    """
    match = SET_OFF.match(words)
    if match is None:
        return reads(words)
    inner, mark = len(match["dates"]), len(match["mark"])
    stop, begins, interval = reads(match["dates"] + words[match.end() :])
    if begins < inner:
        return 0, 0, False
    return stop + (mark if stop <= inner else 2 * mark), begins + 2 * mark, interval
