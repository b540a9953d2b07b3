"""Times told by an event: 大会后, 任内, 抗日战争时期 date what follows them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.reached import in_front, only_then, up_to
from pipeline.extract.chinese.spans import OPENERS, clause_start
from pipeline.extract.mentions import When
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk


EVENTS = {
    "后", "之后", "以后", "时", "之时", "期间", "时期", "任内", "当政时期", "执政时期", "主政时期", "执政期间",
    "任期内", "之际", "时代", "主政期间", "当政期间", "在任期间",
}  # fmt: skip
"""Words after an event or reign that dates what follows."""


HAPPENINGS = {
    "POST", "PERSON", "LEAVE", "RETIRE", "FOLLOW", "DIE", "VOID", "FOUND", "RESTORE", "QUIT", "HOLD", "RENAME", "DUTY",
    "BODY", "SESSION",
}  # fmt: skip
"""Labels of what may have happened or reigned right before such a word."""


TURNS_OF_STATE = {
    "大选", "选举", "改选", "换届", "政变", "独立", "改组", "重组", "解放", "建国", "统一", "回归", "革命", "光复",
    "组阁", "倒台", "改革", "交接", "停战", "战争", "事变", "起义", "分治", "胜利", "成立", "两会", "大会", "全会",
    "会议",
}  # fmt: skip
"""Words for public events, by which the date before them dates what follows ("2018年大选后，")."""


def dated_by_events(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """Return the chunks with words such as 后 and 时期 made times, where an event or person stands before them."""
    made: list[Chunk] = []
    chunks = up_to(in_front(only_then([era(chunk, text) for chunk in chunks])))
    following = [*(chunk.label for chunk in chunks[1:]), "STOP"]
    for place, chunk in enumerate(chunks):
        before = chunks[place - 1] if place else chunk
        happened = before.label in HAPPENINGS or before.word in TURNS_OF_STATE
        happened = happened and place > 0 and chunk.label in {"BREAK", "TIMEBOUND"}
        happened = happened and not (before.label == "RENAME" and following[place] == "DE")
        if happened and chunk.word in EVENTS:
            first = event_start(chunks, place)
            span = Span(chunks[first].span.start, chunk.span.end)
            anchor = text[span.start : chunk.span.start]
            if first == place - 1:
                made = without_event(made)
            led = first - 1 - (first > 1 and chunks[first - 1].label == "COMMA")  # "1950年1月，会议后"
            dated = chunks[led].when if first and chunks[led].label == "WHEN" else None
            dated = dated or next((one.when for one in chunks[first:place] if one.when), None)
            when = dated if dated and dated.kind == "point" else When("event", span, anchor=anchor)
            made.append(replace(chunk, label="WHEN", span=span, when=replace(when, span=span)))
        else:
            made.append(chunk)
    return made


def era(chunk: Chunk, text: str) -> Chunk:
    """Return the name of a time ("抗日战争时期") as the time that it dates by."""
    when = When("event", chunk.span, anchor=chunk.span.of(text))
    return replace(chunk, label="WHEN", when=when) if chunk.label == "ERA" else chunk


def without_event(made: list[Chunk]) -> list[Chunk]:
    """Return the chunks without the one that names the event, and without the preposition before it."""
    rest = made[:-1]
    return rest[:-1] if rest and rest[-1].label == "PREP" else rest


def event_start(chunks: Sequence[Chunk], place: int) -> int:
    """Return where the words of an event start: after its preposition, or after the clause's opening adverbs."""
    start = clause_start(chunks, place - 1)
    for before in range(place - 1, start - 1, -1):
        if chunks[before].word in {"在", "于", "自", "当", "从"}:
            return before + 1
    while start < place - 1 and chunks[start].label in OPENERS:
        start += 1
    return start


def in_event(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name stands in an event that only dates its clause ("张三逝世后")."""
    start = chunks[place].span.start
    whens = (chunk.when for chunk in chunks[place + 1 : place + NEAR] if chunk.when and chunk.when.kind == "event")
    return any(when.span.start <= start < when.span.end for when in whens)


NEAR = 8
"""An event ends within so many chunks of a name in it."""
