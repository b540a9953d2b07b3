"""Addresses after what tells where a body has its seat: all their words are one place ("驻" + "沅水北路18号")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import re2

from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk

SEATED = {"SITED", "HQ", "HQMOVE"}
STREETS = ("路", "街", "大道", "巷", "号", "弄", "胡同", "里", "坊", "横道", "条", "號")
"""How addresses end."""
ENDS = {"COMMA", "STOP", "SEMI", "CLOSE", "OPEN", "END", "DUN"}
IN_NAMES = {
    "PLACE", "AREA", "PERSON", "POST", "X", "N", "D", "LATIN", "SUFFIX", "ORDINAL", "PREFIX", "STARTER", "V", "NATIVE",
    "BARE",
}  # fmt: skip
LONGEST = 24


def addressed(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """Return the chunks with each address behind a verb of seat as one place."""
    made: list[Chunk] = []
    place = 0
    while place < len(chunks):
        end = address_end(chunks, place, text) if seated(made) else place
        if end > place:
            span = Span(chunks[place].span.start, chunks[end - 1].span.end)
            words = span.of(text)
            mention = Mention("place", span, Entity(words, words))
            made.append(replace(chunks[place], label="PLACE", span=span, word=words, mentions=(mention,)))
        else:
            made.append(chunks[place])
        place = max(end, place + 1)
    return made


def seated(before: Sequence[Chunk]) -> bool:
    """Tell whether what stands before a place says that a body has its seat there ("驻", "办公地址在")."""
    if not before:
        return False
    link = before[-1].word in LINKS and len(before) > 1 and before[-2].label == "HQBARE"
    return link or before[-1].label in SEATED


LINKS = {"在", "于", "为", "是", "位于", "设在", "設在"}


def address_end(chunks: Sequence[Chunk], place: int, text: str) -> int:
    """Return the end of an address of several chunks that begins at a place, ``place`` where there is none."""
    end = place
    while end < min(len(chunks), place + LONGEST) and (chunks[end].label in IN_NAMES | BODILY or of_house(chunks, end)):
        end += 1
    closed = end == len(chunks) or chunks[end].label in ENDS
    last = chunks[end - 1].span.of(text) if end > place else ""
    house = any(of_house(chunks, at) for at in range(place, end)) and last.endswith(HOUSES)
    house = house or (end - place > 1 and last.endswith(BUILDINGS))
    if not closed or end == place or not (house or chunks[end - 1].span.of(text).endswith(STREETS)):
        return place
    words = Span(chunks[place].span.start, chunks[end - 1].span.end).of(text)
    bodily = any(chunk.label in BODILY for chunk in chunks[place:end])
    return place if bodily and not house and not NUMBERED.search(words) else end


def of_house(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether 的 stands between the number of a house and its name ("38號的海港政府大樓")."""
    return place > 0 and chunks[place].label == "DE" and chunks[place - 1].word.endswith(("号", "号楼"))


BUILDINGS = ("大楼", "大樓", "大厦", "大廈", "合署", "官邸")
"""How the names of houses end that need no number."""
HOUSES = ("楼", "樓", "厦", "廈", "中心", "馆", "館", "址", "园", "園")
"""How the names of houses end."""
BODILY = {"BODY", "BARE_KIND", "KIND"}
"""Labels of names that streets have too, which only the number of a house shows ("大學路12號")."""
NUMBERED = re2.compile("[路街道巷弄里胡同段條条][0-9〇一二三四五六七八九十之-]{1,8}[號号]$")
