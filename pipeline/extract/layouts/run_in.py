"""Items that are several holders with nothing but their terms: "Ann Lee (1990–95), Tom Birch (1995–2001)"."""

from __future__ import annotations

import re

BETWEEN = re.compile(r"(?<=[)）])\s*[、，；,;]\s*(?:and |及|和)?")
HOLDER = re.compile(
    r"(?:[\u3400-\u9fff·•]{2,20}|[^\W\d_][^\d()（）;；,，、:：\n]{2,60})\s*[(（](?=[^()（）]*\d)[^()（）\n]{4,40}[)）]"
)
"""A name with its term."""
FEWEST = 2


def is_run_in(words: str) -> bool:
    """Say whether an item is several holders, each a name and a term in brackets, one behind the other."""
    parts = BETWEEN.split(words.rstrip(".。 "))
    return len(parts) >= FEWEST and all(HOLDER.fullmatch(part) for part in parts)
