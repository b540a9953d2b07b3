"""Forecasts that a later clause of their sentence says did not come true: "一度传说将并入党校，结果没有并入"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import clause_start
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.chinese.pieces import Chunk
    from schemas.records import Statement

TELLING = {
    "HOLD": {"position_held", "member_of"},
    "TAKE": {"position_held", "member_of"},
    "FOLLOW": {"position_held", "member_of"},
    "ELECT": {"position_held", "member_of"},
    "MOVE": {"position_held", "member_of"},
    "APPOINT": {"position_held", "member_of"},
    "CONFIRM": {"position_held", "member_of"},
    "MERGE": {"merged_into"},
    "RENAME": {"renamed_to"},
    "VOID": {"abolished"},
    "HQMOVE": {"headquartered_at"},
}
"""What the verbs of a forecast tell, by their labels."""
NOT_ELECTED = {"落选", "败选", "落败"}
"""Words for who has not got a post that was foreseen, which elsewhere tell of one that is lost."""
BEFORE = {"BUT", "ADV", "PRON", "PERSON", "BODY", "BARE", "REFBODY", "WHEN", "D", "BREAK", "SEQ", "THIS", "N", "V"}
"""Labels of what may stand between the comma and the word that denies it."""
ENDS = {"STOP", "COMMA", "SEMI"}


LONGEST = 8
"""So many chunks stand before the denial in its clause at most."""


def denied(chunks: Sequence[Chunk], found: Sequence[Statement]) -> Iterator[Statement]:
    """Yield what a sentence foretold and then denies, by a verb without an object: "但她最终没有出任"."""
    expected = [said for said in found if said.certainty == "expected" and said.polarity == "affirmed"]
    for place in range(len(chunks) if expected else 0):
        last = unfulfilled(chunks, place)
        start = clause_start(chunks, place)
        said = [one for one in expected if one.predicate in last[1] and one.quote.end <= chunks[start].span.start]
        if said and place - start < LONGEST and all(before.label in BEFORE for before in chunks[start:place]):
            quote = Span(chunks[start].span.start, chunks[last[0]].span.end)
            yield replace(said[-1], quote=quote, start="", end="", anchor="", polarity="negated", certainty="stated")


def unfulfilled(chunks: Sequence[Chunk], place: int) -> tuple[int, set[str]]:
    """Return where a verb that is denied from a place on ends its clause and what it tells: 没有 + 并入 of a merger."""
    chunk, verb = chunks[place], place
    ends = place + 1 == len(chunks) or chunks[place + 1].label in ENDS
    if ends and (chunk.label == "FAILED" or chunk.word in NOT_ELECTED):
        return place, TELLING["HOLD"]
    if chunk.label == "NEG" and not chunk.word.endswith(("任", "职")):
        verb += 1
        verb += verb < len(chunks) and chunks[verb].label in {"ADV", "BEI"}
    after = chunks[verb + 1].label if verb + 1 < len(chunks) else "STOP"
    if verb >= len(chunks) or after not in ENDS:
        return place, set()
    label = "HOLD" if verb == place else chunks[verb].label
    return verb, TELLING.get(label, set()) if chunk.label == "NEG" else set()
