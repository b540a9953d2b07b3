"""The title of the volume that a page is out of, above the name of the body whose entry it is: a yearbook's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.pieces import Line

LONGEST = 90
"""A longer line is no title."""
VOLUME = re.compile(
    r"(?i)\b(?:year-? ?book|hand-?book|almanack?|directory|register|who[’']s who|gazetteer|blue book|guide to"
    r"|(?:civil|diplomatic|staff|colonial(?: office)?|consular) list|encyclop(?:a|ae|æ)dia)\b"
)
YEAR = re.compile(r"\b(?:1[789]|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?\b|(?i:\b(?:edition|volume|vol\.|issue)\b)")
BODY = re.compile(
    r"(?i)\b(?:ministry|department|commission|council|union|board|office|agency|bureau|embassy|legation|consulate"
    r"|mission|organi[sz]ation|institute|authority|committee|association|court|league|secretariat|service|bank|fund|cent(?:re|er)"
    r"|administration|conference|federation|directorate|inspectorate|tribunal|corps|academy|archives?|assembly|chamber"
    r"|registry|observatory|police|treasury)\b"
)
"""What the name of a body has in it."""
NUMBER = re.compile(r"(?:\d{1,3}|[IVXL]{1,7})[.)]\s+(?=[A-Z])")
"""The number of an entry."""
LABELLED = re.compile(r"[:：=|\t]|\d{4}|[.;]$")
"""What no name of a body on a line of its own has in it."""


def is_volume(lines: Sequence[Line]) -> bool:
    """Say whether the first line is a volume's title, and the next one names the body of the entry.

    The title has a year in it, or the entry a number before its name.
    """
    if len(lines) < 3 or len(lines[0].words) > LONGEST:  # noqa: PLR2004
        return False
    title, number = lines[0].words, NUMBER.match(lines[1].words)
    below = lines[1].words[number.end() if number else 0 :]
    named = len(below) <= LONGEST and below[:1].isupper() and BODY.search(below) and not LABELLED.search(below)
    alone = number is None or (len(lines[2].words) > LONGEST or not NUMBER.match(lines[2].words))
    return bool(named and alone and VOLUME.search(title) and (number or YEAR.search(title)))
