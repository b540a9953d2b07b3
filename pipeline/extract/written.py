"""The day a report was written on, by which its "yesterday", its 上月 and its days without a year are understood."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from pipeline.extract.english.dateline import after_dateline
from pipeline.extract.phrases import language_of
from schemas.dates import DateError, add
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.mentions import When
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Unit

FIRST = 3
"""A dateline stands in one of so many first units: after a title, and a byline."""
LONGEST = 2000
"""How far into a text its first dates are looked for."""
LINES = 8
"""A line that says when a page was put up is one of so many first ones, or the last."""
SHORT = 120
"""Such a line has no more characters."""


def day_written(text: str, units: Sequence[Unit], vocabulary: Vocabulary) -> str:
    """Return the day a report says it was written on, EDTF; "" where it does not say so.

    Args:
        text: The text.
        units: Its units, in order.
        vocabulary: The compiled lexicon.
    """
    spans = [Span(unit.start, unit.end) for unit in units[:FIRST]]
    found = (vocabulary.dates.dateline(text, span, language_of(text, span)) for span in spans)
    told = next(filter(None, found), "") or next(filter(None, (day_without_year(text, span) for span in spans)), "")
    told = told or day_told(text[: units[:FIRST][-1].end] if units else "", vocabulary)
    told = told or next(filter(None, (day_of_news(text, span) for span in spans)), "")
    headed = (day_headed(text, span, vocabulary) for span in spans)
    return told or next(filter(None, headed), "") or day_posted(text, vocabulary)


YEARLESS = re.compile(r"(\d{1,2})月(\d{1,2})日(?:电|電|讯|訊)")
"""A Chinese dateline without its year ("本报长春3月29日讯")."""
FULL_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
SOON = 31
"""What a report tells of first happened so many days before, at most."""


def day_without_year(text: str, span: Span) -> str:
    """Return the day of a dateline without a year, EDTF, by the year of the first day told behind it; else ""."""
    head = YEARLESS.search(text[span.start : min(span.end, span.start + HEAD)])
    told = FULL_DAY.search(text[span.start : span.start + HEAD + PAPER]) if head else None
    if head is None or told is None or told.start() < head.end():
        return ""
    year, month, day = map(int, told.groups())
    try:
        first = date(year, month, day)
        written = date(year, int(head[1]), int(head[2]))
    except ValueError:
        return ""
    return written.isoformat() if 0 <= (written - first).days <= SOON else ""


HEAD = 80
"""A dateline ends within so many characters."""
PAPER = 25
"""The name of a paper before the date has no more."""
NEWS = re.compile(
    r"\s*\w{0,6}(?:讯|訊|消息)\s*(?:[（(][^（()）\n]{0,24}[)）])?[\s:：]*(\d{4})年(\d{1,2})月(\d{1,2})日(?!\s*[至到-])"
)
"""How a paper opens its news with the day of what happened ("本报讯（记者 王明）2021年3月15日上午，…")."""


def day_of_news(text: str, span: Span) -> str:
    """Return the day that a report's first words give what it tells of, EDTF: it was written then; else ""."""
    told = NEWS.match(text, span.start, min(span.end, span.start + HEAD))
    if told is None:
        return ""
    try:
        return date(*map(int, told.groups())).isoformat()
    except ValueError:
        return ""


OPENING = re.compile(r"[（(\[【〔]\s*$")
BOXED = re.compile(r"[（(\[【〔][^（()）\[\]【】〔〕\n]*$")
CLOSING = re.compile(r"\s*[）)\]】〕]")
REPORTED = re.compile(r"[（(\[【〔]?\s*(?:[专專特急]|综合|綜合)?(?:电|電|讯|訊|报道|報道|报导|報導|消息|刊文|特稿)")
REPORTER = re.compile(
    r"[（(\[【〔［]\s*[\u3400-\u9fff]{0,6}(?:记者|記者|通讯员|通訊員|编译|編譯|特派员|特派員)[^（()）\[\]【】〔〕\n]{0,20}$"
)
"""Brackets that open with who reports, before the day ("〔记者王明报道，2024年9月17日〕")."""
WIRED = re.compile(r"(?:电|電|讯|訊|消息)\s*[（(\[【〔]\s*$")


def day_headed(text: str, span: Span, vocabulary: Vocabulary) -> str:
    """Return the day that a report's first words give: "【2025年5月28日】", "DHAKA (17 May 2019): ..."."""
    language = language_of(text, span)
    head = Span(span.start, min(span.end, span.start + HEAD))
    if language == "en":
        opened = text[span.start : after_dateline(text, span, vocabulary)]
        head = Span(span.start, span.start + len(opened.rstrip(" –—―-:")))
    whens = [when for when in vocabulary.dates.find(text, head, language) if when.kind == "point" or wired(text, when)]
    if not whens or len(whens[0].start) != len("2022-03-29"):
        return ""
    day = whens[0]
    if language == "en":
        rest = Span(head.end, min(len(text), head.end + LONGEST))
        return day.start if is_report(text, rest, day.start, vocabulary) else ""
    before, after = text[span.start : day.span.start], text[day.span.end : head.end]
    told = REPORTED.match(after) or ((WIRED.search(before) or REPORTER.search(before)) and CLOSING.match(after))
    paper = OPENING.sub("", before)
    boxed = (OPENING.search(before) or paper) and CLOSING.match(after)
    by_paper = vocabulary.layouts.has_cue("press", paper)
    named = not paper.strip("[【（( ") or by_paper
    is_head = len(before) <= PAPER and not set(before) & set("。；") and (told or (boxed and named))
    rest = Span(day.span.end, min(len(text), day.span.end + LONGEST))
    return day.start if is_head and (told or by_paper or is_report(text, rest, day.start, vocabulary)) else ""


def wired(text: str, when: When) -> bool:
    """Tell whether a day is a dateline's whose place ends like a word for a start ("蒙" + "自2024年4月28日" + "讯")."""
    return when.kind == "since" and REPORTED.match(text, when.span.end) is not None


def dates_a_report(text: str, span: Span, *, is_own: bool) -> bool:
    """Tell whether a Chinese date is only that of a report (湖州5月28日电) or of hearing the news (记者昨天获悉).

    Args:
        text: The text.
        span: The date.
        is_own: Whether it is the day the report was written on.
    """
    before, after = text[max(0, span.start - PAPER) : span.start], text[span.end : span.end + PAPER]
    boxed = is_own and BOXED.search(before) is not None and CLOSING.match(after) is not None
    return boxed or REPORTED.match(after) is not None or HEARD.match(after) is not None


HEARD = re.compile(r"[^，。；：\n]{0,16}(?:获悉|獲悉|获知|獲知|得知|了解到|瞭解到|采访|採訪)")
DAY_TOLD = re.compile(r"([今昨前])[日天晚早夜][（(](\d{4})年(\d{1,2})月(\d{1,2})日[）)]")
"""A day of a report with its date behind it: "昨日（2024年12月16日）"."""
DAYS_AGO = {"今": 0, "昨": 1, "前": 2}


TODAY_TOLD = re.compile(r"今[日天][（(]([^（）()\n]{2,5}[日号號])[）)]")
"""The same without the year, which a day told behind it gives ("今日（六月十八日）宣布，…於二〇一八年七月九日…")."""
SENTENCE = 120
"""Characters behind it in which that day stands."""


def day_told(text: str, vocabulary: Vocabulary) -> str:
    """Return the day a report was written, EDTF, where it dates its yesterday or today; else ""."""
    told = DAY_TOLD.search(text[:LONGEST])
    if told is None:
        return today_told(text[:LONGEST], vocabulary)
    day, (year, month, date) = told.group(1), told.groups()[1:]
    try:
        return add(f"{year}-{int(month):02}-{int(date):02}", days=DAYS_AGO[day])
    except DateError:
        return ""


def today_told(text: str, vocabulary: Vocabulary) -> str:
    """Return the day that a report calls today and dates without its year, by the next day told in its sentence."""
    told = TODAY_TOLD.search(text)
    if told is None:
        return ""
    rest = Span(told.end(), min(len(text), told.end() + SENTENCE, text.find("。", told.end()) % (len(text) + 1)))
    days = [when.start for when in vocabulary.dates.find(text, rest, "zh") if len(when.start) == len("2022-03-29")]
    if not days:
        return ""
    today = vocabulary.dates.find(text, Span(told.start(1), told.end(1)), "zh", days[0], days[0])
    return today[0].start if today and today[0].kind == "point" else ""


POSTED = re.compile(
    r"(?:发布|發布|日期|时间|時間|来源|來源|published|posted|updated|issued|released|^date)[^\d。.]{0,16}$",
    re.IGNORECASE,
)
"""Words right before the day on which a page was put up."""
OPENED = re.compile(r"^\s*[（(][^（()）\n]{6,20}[)）]")
"""A date in brackets that a text opens with."""
BYLINE = 60
"""A paper's name or a byline beside the date has no more characters."""
PLACED = re.compile(r"\s*[A-Z][\w.'’ -]{1,30},\s*")
"""The place before the day in a line of its own: "Linz, 27 June 2023"."""
PLACED_DAY = re.compile(rf"{PLACED.pattern}(?P<day>[^.\n]{{4,30}}\d)\. ")
"""The place and the day that a report opens with, before a stop: "Linz, 27 June 2023. The board ..."."""
STOPPED = re.compile(r"[。；;，]|\. |[:：](?!\d)")
SIGNS = re.compile(r"[\W\d年月日]+")


def day_posted(text: str, vocabulary: Vocabulary) -> str:
    """Return the day in the line that says when a page was put up, where the text gives days without their year."""
    for line in dated_lines(text):
        language = language_of(text, line)
        whens = [when for when in vocabulary.dates.find(text, line, language) if when.kind == "point"]
        days = [when for when in whens if len(when.start) == len("2022-03-29")]
        before = text[line.start : days[0].span.start] if days else ""
        labelled = POSTED.search(before) or OPENED.match(line.of(text))
        after = text[days[0].span.end : line.end] if days else ""
        rest_of = before + after.partition("来源")[0]
        pressed = (
            len(rest_of) <= BYLINE and vocabulary.layouts.has_cue("press", rest_of) and not STOPPED.search(rest_of)
        )
        placed = PLACED.fullmatch(before) and not after.strip()
        if days and (labelled or pressed or placed or not SIGNS.sub("", rest_of)):
            rest = Span(line.end, min(len(text), line.end + LONGEST))
            rest = rest if rest.of(text).strip() else Span(0, min(line.start, LONGEST))
            return days[0].start if is_report(text, rest, days[0].start, vocabulary) else ""
    return ""


def dated_lines(text: str) -> Iterator[Span]:
    """List the lines in which a page may say when it was put up; of one that goes on only what stands in brackets."""
    lines: list[Span] = []
    start = 0
    for words in text[:LONGEST].split("\n")[: LINES * 2]:
        lines.append(Span(start, start + len(words)))
        start += len(words) + 1
    last = text.rstrip().rfind("\n") + 1
    told = [line for line in lines if line.of(text).strip()][:LINES]
    for line in [*told, *([Span(last, len(text.rstrip()))] if last else [])]:
        opened = OPENED.match(line.of(text))
        if opened is not None:
            yield Span(line.start, line.start + opened.end())
        elif (placed := PLACED_DAY.match(line.of(text))) is not None:
            yield Span(line.start, line.start + placed.end("day"))
        elif line.end - line.start <= SHORT:
            yield line


def is_report(text: str, span: Span, day: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the first date of a text is one that only the day of writing gives its year or its meaning."""
    span = Span(span.start + len(span.of(text)) - len(span.of(text).lstrip()), span.end)
    language = language_of(text, span)
    known = {when.span for when in vocabulary.dates.find(text, span, language)}
    first = next(iter(vocabulary.dates.find(text, span, language, day, day)), None)
    return first is not None and first.span not in known
