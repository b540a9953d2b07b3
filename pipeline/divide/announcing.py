"""Sentences that lead in a list: they end in a colon, or say that it follows."""

from __future__ import annotations

import re

FOLLOWS = re.compile(
    r"(?i)(?:^|, )(?:here (?:is|are)|below (?:is|are)|these are|the following (?:is|are|has|have|were|table|list|"
    r"people|persons|men|women|individuals)|this is (?:a|the)(?: \w+)? list)\b"
)
"""How a sentence begins that says what the lines below it are."""
LONGEST = 300
"""Characters of such a sentence."""


def is_lead(words: str) -> bool:
    """Say whether a sentence leads in the list below it.

    "It had three heads:", "Here are all who have served as mayors of Leeds.", "Below is the list of its chairmen".
    """
    return words[-1] in ":：" or (len(words) <= LONGEST and FOLLOWS.search(words) is not None)
