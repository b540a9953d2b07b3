"""The Chinese reader: phrases by shape and lexicon, and prose by patterns over labelled chunks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import re2

from pipeline.extract.chinese.chronicle import entered, heading_date, in_entry, under_date
from pipeline.extract.chinese.phrases import titled, topic
from pipeline.extract.chinese.prose import read_sentence
from pipeline.extract.chinese.protagonist import in_block
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import speak
from schemas.labels import ASIDE
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Document, Statement, Unit

__all__ = ["read", "triggers"]


def read(document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> tuple[list[Statement], Scene]:
    """Read one sentence, heading or dated entry.

    Args:
        document: The text.
        unit: The unit of it to read.
        scene: What was spoken of before.
        vocabulary: The compiled lexicon.

    Returns:
        The statements in text order, and the scene after the unit.
    """
    span = Span(unit.start, unit.end)
    opens = scene.block != unit.block or (unit.layout != "prose" and document.text[unit.start - 1 : unit.start] == "\n")
    if scene.block != unit.block:
        scene = in_block(scene, unit.block)
    if unit.layout == "heading" and unit.start and vocabulary.layouts.label(ASIDE.sub("", span.of(document.text))):
        return [], scene
    if unit.layout == "heading":
        return [], under_heading(document.text, span, scene, vocabulary)
    if is_bare_date(document.text, unit, scene, vocabulary):
        return [], under_heading(document.text, span, scene, vocabulary)
    scene = entered(document.text, span, scene, opens=opens)
    if scene.in_plot or OF_PAGE.match(span.of(document.text)):
        return [], scene
    scene = in_entry(document.text, unit, scene, vocabulary)
    span, scene = without_head(document.text, without_bullet(document.text, span), scene, vocabulary)
    return read_sentence(document.text, span, scene, vocabulary, goes_on=unit.layout == "timeline" and not unit.cells)


OF_PAGE = re2.compile(
    "^(?:本(?:条目|條目|列表|页面?|頁面?|文|表)|以下|下表|下列|此列表|这是|這是)[^。，,]{0,12}(?:历任|歷任|历届|歷屆|列出|列表|名单|名單)[^。，,]{0,24}[。:：]?$"
)
"""A sentence that only says what the page or the list below is."""


def is_bare_date(text: str, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> bool:
    """Whether a line is nothing but a date, as a heading of a chronology is."""
    short = unit.layout == "prose" and unit.end - unit.start < LONGEST_DATE
    return short and bool(heading_date(text, Span(unit.start, unit.end), scene, vocabulary))


LONGEST_DATE = 20
"""A line that is nothing but a date has fewer characters."""


def without_bullet(text: str, span: Span) -> Span:
    """Return a unit without the mark or number of a list's item, which would be read with what follows it."""
    start = span.start
    while start < span.end and (text[start] in BULLETS or (start > span.start and text[start].isspace())):
        start += 1
    if start == span.end:
        return Span(start, span.end)
    numbered = NUMBER.match(text[start : min(span.end, start + LONGEST_DATE)])
    end = start + numbered.end(1) if numbered else start
    return Span(start, span.end) if text[start] == "【" and text[end : end + 1] in BRACKETS else Span(end, span.end)


HEAD = re2.compile(r"[【［〖][^【】［］〖〗\n]{2,20}[】］〗]\s*([^（(\s])")
"""What brackets set apart at the start of an entry, where no dates of life follow it."""


def without_head(text: str, span: Span, scene: Scene, vocabulary: Vocabulary) -> tuple[Span, Scene]:
    """Return a unit without the head of its entry in brackets, and the scene that such a head gives; people stay."""
    head = HEAD.match(span.of(text))
    if head is None:
        return span, scene
    rest = Span(span.start + head.start(1), span.end)
    found = topic(text, Span(span.start, rest.start), vocabulary)
    if found is None:
        return rest, scene
    if found.kind == "person":
        return span, scene
    return rest, speak(replace(scene, topic=found, office=None, institution=None), found)


BRACKETS = ("（", "(")
"""What stands behind the headword of an entry ("【张三】（1904—1983）")."""
NUMBER = re2.compile(
    r"^(【[^【】]{2,10}】\s*|\d{1,2}[.．、)）]\s*|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]\s*"
    r"|[一二三四五六七八九十]{1,3}、\s*|[①-⑳]\s*|[注註][一二三四五六七八九十0-9]{1,3}[\s　：:]+)"
    r"(?:[^\d.]|\d{4}|[12]?\d月)"
)
"""The number of an item, with what shows that it is no part of a figure."""
BULLETS = "-–—•·*●○◦▪■"


def under_heading(text: str, span: Span, scene: Scene, vocabulary: Vocabulary) -> Scene:
    """Return the scene under a heading: what it names is what the text is about, a date that of the entries below."""
    date = heading_date(text, span, scene, vocabulary)
    scene = under_date(scene, date)
    found = topic(text, span, vocabulary) if not date or len(span.of(text)) > len("1949年10月1日") else None
    found = found or (titled(text, span, vocabulary) if scene.topic is None else None)
    place = ANNALS.match(span.of(text)) if found is None else None
    if place is not None:
        area = Span(span.start, span.start + place.end(1))
        return speak(scene, Mention("body", area, Entity(place[1], area.of(text))))
    if found is None or (found.kind == "person" and (NOTICE.search(span.of(text)) or BYLINE.search(span.of(text)))):
        return scene
    if found.kind == "body" and NOTICE.search(span.of(text)) and found.span.start == span.start:
        scene = replace(scene, meeting=(found, None))
    if found.kind in {"person", "body"}:
        scene = replace(scene, hero=found if found.kind == "person" else None, hero_block=-1)
    return speak(replace(scene, topic=found, office=None, institution=None), found)


ANNALS = re2.compile(
    "([\u3400-\u9fff]{1,6}[省市县縣区區州旗])(?:志|誌|年鉴|年鑑|史志|史|通志|通誌|续志|續志|概况|大事记|大事記)"
)
"""A heading that names the annals of a place, which the text then calls by its kind alone ("县人民政府")."""
NOTICE = re2.compile("任免|任命|任职|任職|免职|免職|等(?:同志|人|[0-9]+[名人])")
"""What shows that a heading names one of the people whom a notice appoints and dismisses, not whom a text is about."""


BYLINE = re2.compile(
    "记者|記者|通讯员|通訊員|特派员|撰稿|撰文|作者|责编|責編|编辑|編輯|供稿|来稿|实习生|整理|[文图圖]/"
)
"""What shows that a line under a title names who wrote the text, not whom it is about."""


def triggers(text: str, span: Span, vocabulary: Vocabulary) -> list[Span]:
    """Return the words in a stretch of text that promise a claim, in order."""
    folded = vocabulary.chinese.folded(span.of(text))
    found = vocabulary.chinese.triggers.find_matches_as_indexes(folded)
    return [Span(span.start + start, span.start + end) for _, start, end in found]
