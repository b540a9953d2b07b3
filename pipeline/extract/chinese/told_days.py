"""Days that words point to by what was told of them before: "从那时起", "自建院之日起", "会上"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.pieces import Chunk
from pipeline.extract.mentions import When
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.scene import Scene

THENCE = {"那时起", "从那时起", "自那时起", "由那时起", "从那时开始", "自那时开始"}
"""Words for the day last told of, as the beginning of something."""
FOUNDING = {"成立", "建立", "组建", "创立", "设立", "创办", "创建", "建院", "建局", "建馆", "建校", "建署", "建部"}
DAYS = {"日", "时", "日起", "时起"}


def with_told_days(chunks: Sequence[Chunk], scene: Scene, text: str) -> list[Chunk]:
    """Return the chunks with such words as times, where the day is known."""
    made: list[Chunk] = []
    place = 0
    while place < len(chunks):
        end = founding_end(chunks, place)
        thence = last_told(made, scene) if chunks[place].word in THENCE else ""
        day = founding_day(scene, chunks[place].word) if end > place else thence
        if not day:
            made.append(chunks[place])
            place += 1
            continue
        begins = bool(made) and made[-1].word in {"自", "从"}
        first = made.pop() if begins else chunks[place]
        end = max(end, place + 1)
        span = Span(first.span.start, chunks[end - 1].span.end)
        since = begins or span.of(text).endswith(("起", "开始"))
        when = When("since" if since else "point", span, start=day, end=".." if since else "")
        made.append(Chunk("WHEN", span, span.of(text), when=when))
        place = end
    return made


def last_told(before: Sequence[Chunk], scene: Scene) -> str:
    """Return the date last spoken of."""
    when = next((chunk.when for chunk in reversed(before) if chunk.when), None)
    return scene.date if when is None else when.end if when.end not in {"", ".."} else when.start


def founding_end(chunks: Sequence[Chunk], place: int) -> int:
    """Return the end of "成立之日起" and its like from a place on, the place itself where there is none."""
    if chunks[place].word not in FOUNDING or place + 1 >= len(chunks) or chunks[place + 1].word != "之":
        return place
    day = place + 2
    if day >= len(chunks) or chunks[day].word not in DAYS:
        return place
    return day + 1 + (day + 1 < len(chunks) and chunks[day + 1].word == "起")


def founding_day(scene: Scene, word: str) -> str:
    """Return when the institution told of was founded: one that ends as the word says (建院), else the last."""
    about = (scene.institution, scene.topic, scene.own)
    names = [body.entity.name for body in about if body is not None and body.kind == "body"]
    kind = word[1:] if word[:1] == "建" and len(word) > 1 and word != "建立" else ""
    fitting = [name for name in names if name.endswith(kind)]
    return next((start for body, start in reversed(scene.founded) if body in fitting[:1]), "")
