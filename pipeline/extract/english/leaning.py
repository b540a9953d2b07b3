"""Ways to say that a body is under another: "under the direct control of", "within the remit of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.nouns import noun_at

if TYPE_CHECKING:
    from pipeline.extract.english.passage import Passage

OVERSIGHT = {"control", "authority", "supervision", "oversight", "jurisdiction", "administration", "aegis", "auspices",
             "umbrella", "purview", "responsibility", "remit", "portfolio", "management", "tutelage", "direction",
             "wing", "ambit", "custody", "charge", "guidance", "superintendence", "leadership",
             "command", "patronage"}  # fmt: skip
"""What a body can be under that another has over it."""
WITHIN = {"portfolio", "remit", "purview", "jurisdiction", "responsibility", "ambit", "authority"}
MASTERS = {"body", "common", "office", "authority"}
LONGEST_OVERSIGHT = 5
"""Tokens of "the direct administrative control"."""


def leaning_end(p: Passage, at: int) -> int:
    """Return the end of "under the direct control of" before a body, which says no more than "under"; 0 for others."""
    key = p.key(at)
    if key not in {"under", "within"} or p.key(at + 1) in {"a", "an"}:
        return 0
    wanted = OVERSIGHT if key == "under" else WITHIN
    for here in range(at + 1, min(len(p.tokens), at + 1 + LONGEST_OVERSIGHT)):
        if p.key(here) in wanted and p.tokens[here].text.islower() and p.key(here + 1) == "of":
            noun = noun_at(p, here + 2) if here + 2 < len(p.tokens) else None
            return here + 2 if noun is not None and noun.kind in MASTERS else 0
        if not p.tokens[here].is_word or p.key(here) in {"of", "a"}:
            return 0
    return 0
