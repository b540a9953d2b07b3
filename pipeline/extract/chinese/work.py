"""Work beside posts in lists: what is no office is passed over ("历任技术员、工程师、计划处副处长")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.pieces import Chunk
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence


def listed_posts(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks without the work that is told beside posts."""
    return without_ranks_and_file(without_work(chunks))


def without_work(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Leave out work that is no office where posts are listed after it ("历任技术员、工程师、计划处副处长")."""
    made: list[Chunk] = []
    place = 0
    while place < len(chunks):
        made.append(chunks[place])
        place += 1
        held, first = made[-1].label in HELD, place
        while held and (end := work_end(chunks, place)) > place:
            place = end
        if place > first and held:
            span = Span(chunks[first].span.start, chunks[place - 1].span.end)
            made.append(Chunk("SEQ", span, PASSED))
    return made


def without_ranks_and_file(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Leave out, from a list of posts, what is none that the reader knows ("任科员、连指导员、科长")."""
    made: list[Chunk] = []
    place = 0
    while place < len(chunks):
        made.append(chunks[place])
        place += 1
        if made[-1].label not in HELD:
            continue
        if place < len(chunks) and chunks[place].word == PASSED:
            made.append(chunks[place])
            place += 1
        items, end = listed_items(chunks, place)
        kept = [item for item in items if [chunk.label for chunk in item] == ["POST"]]
        if kept and len(kept) < len(items) and all(map(is_work, (item for item in items if item not in kept))):
            joints = [chunk for chunk in chunks[place:end] if chunk.label == "DUN"]
            for item in kept:
                made += [*(joints[:1] if item is not kept[0] else []), *item]
            place = end
    return made


def listed_items(chunks: Sequence[Chunk], place: int) -> tuple[list[list[Chunk]], int]:
    """Return the items of a list of posts and work that starts at a place, and the place after the last of them."""
    items: list[list[Chunk]] = [[]]
    end = place
    while end < len(chunks) and chunks[end].label in WORK | {"POST", "DUN", "BODY", "COMMA", "MANAGE", "RANK"}:
        if chunks[end].label == "COMMA" and not (items[-1] and comes(chunks, end + 1)):
            break
        if chunks[end].label in {"DUN", "COMMA"}:
            items.append([])
        else:
            items[-1].append(chunks[end])
        end += 1
    return (items, end) if all(items) else ([], place)


def comes(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a post goes on with the list behind a comma."""
    following = [chunk.label for chunk in chunks[place : place + 2]]
    return following[:1] == ["POST"] and following[1:] in (["DUN"], ["COMMA"], ["STOP"], ["SEMI"], ["DUTY"], [])


def is_work(item: Sequence[Chunk]) -> bool:
    """Tell whether an item of a list is work without a post that the reader knows."""
    ends = item[-1].label in {"N", "X", "TITLE", "COMPANYROLE", "AIDE", "RANK"}
    return len(item) <= LONGEST_WORK and (ends or (item[-1].label == "POST" and len(item) > 1))


PASSED = "（略）"
"""The word of work that is passed over: what stands behind it came later than the dates of the list."""


HELD = {"HOLD", "LIREN", "ONCE", "NOW", "MOVE", "THEN"}
WORK = {
    "PLACE",
    "N",
    "X",
    "V",
    "D",
    "TITLE",
    "SUFFIX",
    "PREFIX",
    "COMPANYROLE",
    "COMPANY",
    "AIDE",
    "BARE",
    "STARTER",
    "SEQ",
}
"""Labels of what such work may be named with."""
LONGEST_WORK = 8


def work_end(chunks: Sequence[Chunk], place: int) -> int:
    """Return the place after work that opens a list and the mark after it, the same place where posts open it."""
    end = place + employed_in(chunks, place)
    while end < len(chunks) and chunks[end].label in WORK and end - place < LONGEST_WORK:
        end += 1
    listed = place < end < len(chunks) - 1 and (chunks[end].label == "DUN" or last_post(chunks, end))
    rest = chunks[end + 1 : end + 1 + LONGEST_WORK]
    post = next((chunk.label for chunk in rest if chunk.label not in WORK | {"DUN", "COMMA"}), "")
    return end + 1 if listed and post == "POST" else place


def last_post(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a comma stands before the post that a list of work ends with ("任厂长、书记，市委工业部部长。")."""
    labels = [chunk.label for chunk in chunks[place : place + 3]]
    return labels[:2] == ["COMMA", "POST"] and labels[2:] in (["STOP"], ["COMMA"], ["SEMI"], ["DUN"], [])


def employed_in(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a body opens a list only as where the work was done ("历任省粮食局干事、科长")."""
    labels = [chunk.label for chunk in chunks[place : place + 4] if chunk.label != "RANK"]
    return labels[:3] == ["BODY", "N", "DUN"]
