"""Dates in a row, each of its own post: "1985年至1989年、1990年至1993年分别任驻法国大使和驻德国大使"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.mentions import Mention, When

IN_TURN = ("分别", "先后", "相继", "依次", "各自", "历任", "陆续")
"""Words that give the first of several dates to the first of several posts, and so on."""
PASSED = {"PERSON", "PRON", "ADV", "SEQ", "D", "COMMA", "ALLADV", "BREAK", "PREP"}
"""Labels of what may stand between the last of the dates and the verb."""
JOINTS = {"DUN", "PREP"}
"""Labels of what stands between two of them (、 and 和)."""
REACH = 8


def each_date(
    match: Match, chunks: Sequence[Chunk], subjects: Sequence[Mention], posts: Sequence[object]
) -> list[When]:
    """Return the dates in a row before a verb that gives one person several posts in turn, [] where there is no row.

    "1985年和1990年分别出任A和B": both dates.
    """
    words = "".join(chunk.word for chunk in chunks[match.start : match.last])
    if len(subjects) != 1 or len(posts) < len((0, 1)) or not any(word in words for word in IN_TURN):
        return []
    last = match.own - 1
    while last >= max(0, match.own - REACH) and chunks[last].label in PASSED:
        last -= 1
    if last < 0:
        return []
    found = [chunks[last].when]
    while last > 1 and chunks[last - 1].label in JOINTS and chunks[last - 2].label == "WHEN":
        last -= 2
        found.insert(0, chunks[last].when)
    return [when for when in found if when is not None] if len(found) > 1 else []


def in_brackets(inner: Sequence[Chunk]) -> tuple[When, When] | None:
    """Return both ends of a term that brackets tell with their verbs, the verb of beginning first.

    "1983年5月任职，1988年1月被免": May 1983 and January 1988.
    """
    end = next((at for at, chunk in enumerate(inner) if chunk.label == "CLOSE"), 0)
    whens = [(at, chunk.when) for at, chunk in enumerate(inner[:end]) if chunk.when is not None]
    if len(whens) != len((0, 1)) or any(when.kind != "point" for _, when in whens):
        return None
    (first, begun), (second, ended) = whens
    begins = {chunk.label for chunk in inner[first + 1 : second]}
    leaves = {chunk.label for chunk in inner[second + 1 : end]}
    told = (
        first == 0 and begins <= BEGINNING | {"COMMA", "SEMI"} and bool(begins & BEGINNING) and bool(leaves & LEAVING)
    )
    return (begun, ended) if told and begun.start < ended.start else None


BEGINNING = {"STAY", "TAKE", "HOLD", "ELECT", "APPOINT", "MOVE"}
LEAVING = {"LEAVE", "RETIRE", "QUIT", "DISMISS", "BEI", "DIE", "MOVE"}


TURNS = {
    "第一次", "首次", "头一次", "前一次", "头一回", "第一任期", "第二次", "后一次", "第二回", "第三次", "第二任期",
    "再次",
}  # fmt: skip
"""Words for one of several times that somebody held a post."""
ENDS = {"COMMA", "SEMI", "STOP", "CLOSE"}


def dates_it(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether an interval stands at a place, behind 是 or 在 at most, and ends its clause."""
    at = next((n for n in range(place, min(place + 3, len(chunks))) if chunks[n].label == "WHEN"), place)
    when = chunks[at].when if at < len(chunks) else None
    linked = all(chunk.label in {"IS", "PREP", "STAY", "D"} for chunk in chunks[place:at])
    return (
        when is not None
        and when.kind == "interval"
        and linked
        and (at + 1 >= len(chunks) or chunks[at + 1].label in ENDS)
    )


def whole_stretch(whens: Sequence[When], held: Chunk, behind: Sequence[Chunk]) -> bool:
    """Tell whether a clause is dated by one time with both its ends, as the lines of a career are, and names nobody."""
    named = bool(behind) and behind[-1].label == "PERSON"
    sessions = "、" in held.word and "届" in held.word
    return not (named or sessions) and len(whens) == 1 and bool(whens[0].start and whens[0].end)
