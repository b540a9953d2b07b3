"""Names in capitals as they are printed: "ANITA RAO" is Anita Rao."""

from __future__ import annotations

import re

SHORTEST_SHOUT = 4
"""Letters of the longest word of a name in capitals, which initials of bodies seldom have."""


def calmed(words: str) -> str:
    """Return words in capitals as a name is printed ("Ramesh Iyer"); other words stay."""
    if not words.isupper() or len(words) < SHORTEST_SHOUT:
        return words
    small = {"of", "the", "and", "for", "on", "at", "to", "in", "de", "da", "van", "von"}
    parts = (part.lower() if at and part.lower() in small else part for at, part in enumerate(words.split(" ")))
    return " ".join(
        part if part.islower() else re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda m: m[0].capitalize(), part)
        for part in parts
    )


def calmed_name(words: str) -> str:
    """Return a person's name without capitals, also where the surname alone is in them ("Tomasz WIERZBICKI")."""
    if words.isupper():
        return calmed(words)
    return " ".join(calmed(part) if part.isalpha() or "-" in part else part for part in words.split(" "))
