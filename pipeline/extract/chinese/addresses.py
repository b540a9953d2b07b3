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
            span = Span(span.start, span.end - span.of(text).endswith(INSIDE))
            span = Span(span.start, span.start + len(NEW.sub(r"\1", span.of(text))))
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
    return link or before[-1].label in SEATED or (before[-1].word in {"在", "于"} and before[-1].label == "PREP")


LINKS = {"在", "于", "为", "是", "位于", "设在", "設在"}


def address_end(chunks: Sequence[Chunk], place: int, text: str) -> int:
    """Return the end of an address of several chunks that begins at a place, ``place`` where there is none."""
    end = place
    while end < min(len(chunks), place + LONGEST) and (chunks[end].label in IN_NAMES | BODILY | LOOSE):
        end += 1
    works = end < len(chunks) and chunks[end].label == "WORKS"
    verb = chunks[place - 1]
    if end == place or (verb.label == "PREP" and not works and chunks[place - 2].label != "HQBARE"):
        return place
    closed = end == len(chunks) or chunks[end].label in ENDS or works
    words = Span(chunks[place].span.start, chunks[end - 1].span.end).of(text)
    alone = end - place == 1 and chunks[place].label in BODILY | {"PLACE", "AREA"}
    if not closed or (alone and not works) or len(words) > LONGEST_WORDS:
        return place
    if chunks[place].word in HERE or words in NAMELESS or (works and chunks[place].label == "THIS"):
        return place
    return end if works or is_place(chunks[place:end], verb, words) else place


def is_place(run: Sequence[Chunk], verb: Chunk, words: str) -> bool:
    """Tell whether words behind a verb of seat tell where: a place in them, the end of an address, or unknown words."""
    described = [chunk.label for chunk in run[-2:]] == ["DE", "BODY"]
    if (
        described
        or run[-1].label in {"DE", "PREP", "V"}
        or (run[0].label in BODILY and not words.endswith((*STREETS, *HOUSES)))
    ):
        return False
    if any(chunk.label in {"PLACE", "AREA"} for chunk in run) or words.endswith((*STREETS, *BUILDINGS, *HOUSES)):
        return True
    unknown = all(chunk.label in {"X", "PERSON"} for chunk in run)
    return unknown and (verb.label == "HQ" or verb.word not in {"驻", "常驻"}) and len(words) <= LONGEST_UNKNOWN


LOOSE = {
    "DE", "TIMEBOUND", "THIS", "TWOTHINGS", "ALLADV", "COMPANY", "HQBARE", "TWONAME", "QUOTED", "SUPERL", "OWN",
    "FORMERPREFIX", "TITLE", "COMPANYROLE", "FUNC", "HANDLE", "MANAGE",
}  # fmt: skip
"""Labels that words in names of houses and streets have elsewhere."""
INSIDE = ("宫内", "宮內", "楼内", "樓內", "厦内", "廈內", "馆内", "館內")
"""Ends of places whose last character only says that something is inside."""
NEW = re2.compile("([\u3400-\u9fff\\d]{2})的?新(?:建的?)?(?:址|(?:办公|辦公)?大?[楼樓]|[馆館]舍?)$")
"""What ends a place and only says that the house is new."""
HERE = {"这", "那", "这里", "那里", "此", "此处", "一起", "一处", "同一", "当地", "家", "家中", "外"}
"""Words that point to a place instead of naming it."""
NAMELESS = {
    "新楼",
    "新樓",
    "新址",
    "新大楼",
    "新大樓",
    "大楼",
    "大樓",
    "办公楼",
    "辦公樓",
    "新办公楼",
    "新館",
    "新馆",
    "旧址",
    "舊址",
}
"""Houses that have no name."""
LONGEST_WORDS, LONGEST_UNKNOWN = 30, 10


BUILDINGS = ("大楼", "大樓", "大厦", "大廈", "合署", "官邸")
"""How the names of houses end that need no number."""
HOUSES = (
    *("楼樓厦廈馆館址园園宫宮侧側旁层層座室区區市县縣镇鎮岛島港湾灣城村州"),
    *("中心", "广场", "廣場", "门内", "門內", "院内", "院內"),
)
"""How the names of houses end."""
BODILY = {"BODY", "BARE_KIND", "KIND"}
"""Labels of names that streets have too, which only the number of a house shows ("大學路12號")."""
