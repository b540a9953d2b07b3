"""Lines of a paragraph that were broken to a width."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.bullets import bullet
from pipeline.divide.shapes import is_ruler, title_mark

if TYPE_CHECKING:
    from pipeline.divide.pieces import Line


def wrapped(line: Line, following: Line) -> bool:
    """Say whether a line goes on in the next one."""
    if following.after_blank or bullet(following.words) or title_mark(following.words)[2] or is_ruler(following.words):
        return False
    if following.words[0].islower():
        return True
    if ADDRESSED.match(line.words) and ADDRESSED.match(following.words):
        return False
    narrow = len(following.words) <= len(line.words) + LONGEST_WORD
    broken = narrow and SHORTEST_BROKEN <= len(line.words) <= LONGEST_BROKEN
    return broken and line.words[-1] not in ".!?。！？”’)）]>:：" and following.words[0] not in "<{|["


ADDRESSED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Hon|Rev|Justice|Mme|M)\.? [A-Z]")
"""How lines begin that each name a person."""
SHORTEST_BROKEN, LONGEST_BROKEN = 50, 200
"""Characters of a line that was broken to a width and goes on in the next one."""
LONGEST_WORD = 40
"""Characters by which the next line may be longer than one that was broken to the same width."""
