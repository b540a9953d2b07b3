"""What a clause says in words that are taken as written: names, tasks, places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from pipeline.extract.chinese.forerunners import DUTIES
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk

LITERAL = {"name", "alias", "task", "place"}
"""Arguments that are taken as written."""
NOTE = re2.compile(r"(?:\[[0-9]{1,3}\])+$")
"""The marks of footnotes after words."""


def written(name: str, chunks: Sequence[Chunk], chunk: Chunk, span: Span, text: str) -> list[Mention]:
    """Return what captured chunks say, as it is written; a list of names is several."""
    duty = name == "task" and chunk.word.endswith(("是", "为", "包括")) and any(word in chunk.word for word in DUTIES)
    span = Span(chunk.span.end, span.end) if duty else span
    words = chunk.word if chunk.label == "QUOTED" else NOTE.sub("", span.of(text))
    if chunk.label == "BODY" and name not in LITERAL and ("与" in words or "、" in words):
        return []
    if name == "name" and chunk.label in {"BODY", "GROUP"} and "、" in words:
        return [Mention("group", span, Entity(part, part)) for part in words.split("、")]
    further = quoted_names(chunks, chunk) if name == "name" and chunk.label == "QUOTED" else []
    return [Mention("group", span, Entity(words, words)), *further]


def quoted_names(chunks: Sequence[Chunk], chunk: Chunk) -> list[Mention]:
    """Return the further names listed behind one in quotation marks ("简称“甲”、“乙”")."""
    place, found = next(at for at, one in enumerate(chunks) if one is chunk) + 1, []
    while [one.label for one in chunks[place : place + 2]] == ["DUN", "QUOTED"]:
        word = chunks[place + 1].word
        found.append(Mention("group", chunks[place + 1].span, Entity(word, word)))
        place += 2
    return found
