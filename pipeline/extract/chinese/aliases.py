"""Other names of people: what stands after 原名, 曾用名, 化名 or 字 up to the next mark is one name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.foreign_names import DOTS, han
from pipeline.extract.chinese.pieces import Chunk
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COURTESY = {"字", "号", "号为", "又号", "别字", "晚号", "自号", "别号"}
"""Words before a courtesy name; they are common characters elsewhere, so they must open their clause."""
SHARED = {"FORMERLY", "NAMED"}
"""Labels of words for other names that bodies have too."""
ENDS = {"COMMA", "SEMI", "STOP", "CLOSE", "DUN", "OPEN", "PREP", "COLON"}
LONGEST = 5
"""Characters of a Chinese name, at most."""
LONGEST_FOREIGN = 30


def with_aliases(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """Return the chunks with each other name of a person as one, labelled ALIASNAME, its words before it ALIAS."""
    made: list[Chunk] = []
    place = 0
    while place < len(chunks):
        chunk = chunks[place]
        names, end = listed(chunks, place + 1, text) if calls(chunks, place) else ([], place)
        if names:
            span = Span(names[0].span.start, names[-1].span.end)
            made += [replace(chunk, label="ALIAS", mentions=()), Chunk("ALIASNAME", span, span.of(text), tuple(names))]
        else:
            made.append(chunk)
        place = max(end, place + 1)
    return made


def calls(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a word gives another name of a person named before it."""
    chunk = chunks[place]
    opens = place == 0 or chunks[place - 1].label in {"COMMA", "OPEN", "CLOSE", "DUN", "SEMI", "PERSON", "TITLEWORD"}
    if place > 1 and chunk.word in COURTESY and chunks[place - 1].word == "氏" and len(chunks[place - 2].word) == 1:
        return True
    known = chunk.label == "ALIAS" or (opens and (chunk.word in COURTESY or chunk.label in SHARED))
    if not known:
        return False
    before = [piece.label for piece in chunks[:place]]
    whose = next((label for label in reversed(before) if label in {"PERSON", "BODY", "PRON"}), "")
    if chunk.label in SHARED and ("FOUND" in before or before[:1] == ["BODY"]):
        return False
    return whose in {"PERSON", "PRON"} or "PERSON" in before[:1]


def listed(chunks: Sequence[Chunk], place: int, text: str) -> tuple[list[Mention], int]:
    """Return the names in a list that starts at a place, and the place after it."""
    found: list[Mention] = []
    end = place + (place < len(chunks) and chunks[place].label in {"IS", "COLON"})
    while True:
        last = next((at for at in range(end, len(chunks)) if ends_name(chunks, at)), len(chunks))
        last = min(last, end + 1) if end < len(chunks) and chunks[end].label == "QUOTED" else last
        names = list(name_of(chunks[end:last], text))
        if not names or (found and chunks[end - 1].label == "DUN" and chunks[end].label == "ALIAS"):
            return found, end - 1 if found else place
        found += names
        if last >= len(chunks) or chunks[last].label != "DUN":
            return found, last
        end = last + 1


def ends_name(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name ends at a place; 和 and its like right before a mark are part of it ("字子和，")."""
    if chunks[place].label != "PREP":
        return chunks[place].label in ENDS
    following = chunks[place + 1].label if place + 1 < len(chunks) else "STOP"
    return following not in {"COMMA", "SEMI", "STOP", "CLOSE", "DUN"}


def name_of(chunks: Sequence[Chunk], text: str) -> Iterator[Mention]:
    """Yield the name that some chunks are, if they are one by their length."""
    if not chunks:
        return
    quoted = len(chunks) == 1 and chunks[0].label == "QUOTED"
    span = Span(chunks[0].span.start + quoted, chunks[-1].span.end - quoted)
    words = span.of(text)
    foreign = not han(words[0]) or any(dot in words for dot in DOTS)
    short = len(words) <= (LONGEST_FOREIGN if foreign else LONGEST)
    if (
        short
        and not {chunk.label for chunk in chunks} & {"WHEN", "HOLD", "NATIVE"}
        and not any(map(words.count, NO_NAME))
    ):
        yield Mention("group", span, Entity(words, words))


NO_NAME = ("不详", "不詳", "的", "得")
"""What shows that the words after 字 or 原名 are no name."""
