"""Brackets that say nothing of offices: the original of a foreign name, who reported or took the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk

REPORTERS = {"记者", "通讯员", "实习生", "图", "编辑", "责编", "摄影", "作者", "本报记者", "特派员"}
LONGEST = 60
"""Chunks in such a bracket, at most; each letter of another script is one."""
EXPLAINING = {"POST", "TITLE", "N", "X", "DE", "PLACE", "BODY", "PREFIX"}
KIND_OF_PERSON = {"NATIVE", "DUN", "COMMA"}
"""Labels in brackets that tell somebody's sex and people ("（女，回族）")."""
AGES = {"LATIN", "X", "D", "NATIVE", "COMMA"}
GLOSS = {"LATIN", "MARK", "SPACE", "DASH"}


def without_asides(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks without such brackets."""
    chunks = headword(chunks)
    kept: list[Chunk] = []
    place = 0
    while place < len(chunks):
        end = aside_end(chunks, place, kept)
        if dates_adverb(chunks, place):
            kept.append(chunks[place + 1])
            end = place + 3
        elif end == place:
            kept.append(chunks[place])
        place = max(end, place + 1)
    return kept


def dates_adverb(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether brackets at a place only date the adverb before them ("早年（1950年至1955年）任局长")."""
    labels = [chunk.label for chunk in chunks[place : place + 4]]
    alone = labels[:3] == ["OPEN", "WHEN", "CLOSE"] and labels[3:] not in ([], ["STOP"], ["COMMA"])
    return alone and place > 0 and chunks[place - 1].label in {"BREAK", "ADV"}


def headword(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """Return the chunks of an entry without the marks around its headword ("【张三】（1904—1983）")."""
    marks = [chunk.word for chunk in chunks[:3:2]]
    entry = marks in (["【", "】"], ["〔", "〕"], ["[", "]"], ["◎", "◎"]) and chunks[1].label == "PERSON"
    return [chunks[1], *chunks[3:]] if entry else chunks


def aside_end(chunks: Sequence[Chunk], place: int, before: Sequence[Chunk]) -> int:
    """Return the place after a bracket that says nothing, the same place where none opens."""
    if chunks[place].label != "OPEN" or place + 1 >= len(chunks):
        return place
    following = range(place + 1, min(len(chunks), place + LONGEST))
    end = next((at for at in following if chunks[at].label == "CLOSE"), place)
    inside = chunks[place + 1 : end]
    if not inside:
        return place
    if before and before[-1].label == "PERSON" and all(chunk.label in KIND_OF_PERSON for chunk in inside):
        return end + 1
    gloss = bool(before) and before[-1].label == "PERSON" and chunks[place + 1].word.isalpha()
    after = chunks[end + 1].label if end + 1 < len(chunks) else "STOP"
    between = bool(before) and before[-1].label in {"POST", "TITLE"} and after == "PERSON"
    if between and all(chunk.label in EXPLAINING or chunk.word == "兼" for chunk in inside):
        return end + 1
    if all(chunk.label in AGES for chunk in inside) and inside[-1].word.endswith("岁"):
        return end + 1
    original = gloss and all(chunk.label in GLOSS for chunk in inside)
    return end + 1 if original or inside[0].word in REPORTERS else place
