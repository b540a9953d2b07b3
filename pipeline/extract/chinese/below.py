"""What a sentence goes on to tell of the one body that another has below it ("局下设气象站，建于1957年")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk

PASSED = {"WHEN", "ADV", "PRESENT", "NOW"}
"""Labels of what stands before the verb of the clause behind."""
FACTS = {"FOUND", "HQ", "HQBARE", "SITED", "STAFFWORD", "CHARGE", "HANDLE"}
"""Labels of verbs that tell something of a body in a clause of their own."""
HAVING = {"SUBDIVIDE", "INSTEAD"}
REACH = 4


def goes_below(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether the next clause is about the only body that a match puts below another."""
    start, end = match.groups.get("object", (0, 0))
    alone = match.frame.id == "zh.has-below" and [chunk.label for chunk in chunks[start:end]] == ["BODY"]
    if not alone or len(chunks[start].mentions) > 1 or match.end >= len(chunks) or chunks[match.end].label != "COMMA":
        return False
    behind = chunks[match.end + 1 : match.end + 1 + REACH]
    return next((chunk.label for chunk in behind if chunk.label not in PASSED), "") in FACTS


def of_unread_below(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a clause without a subject may be about a body below another whose name was not read."""
    if chunks[match.own].label not in FACTS or "subject" in match.groups:
        return False
    start = clause_start(chunks, match.own)
    if start < 2 or chunks[start - 1].label != "COMMA":  # noqa: PLR2004
        return False
    before = chunks[clause_start(chunks, start - 2) : start - 1]
    verbs = [at for at, chunk in enumerate(before) if chunk.label in HAVING]
    rest = before[verbs[-1] + 1 :] if verbs else ()
    return bool(rest) and not any(chunk.label in {"BODY", "DUN", "COUNT"} for chunk in rest)
