"""Days and months that no year is known for: they open a clause like an adverb and date nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from pipeline.extract.mentions import When

NUMBER = "[0-9〇零一二三四五六七八九十]{1,3}"
YEARLESS = re2.compile(
    f"(?:随后|此后|之后|其后|接下来)?的?(?:{NUMBER}|数|几)(?:年|个月|天|周)(?:多|余)?(?:里|内|间|中)|"
    f"(?:[于在自从]|截至)?(?:[今去明前当本次翌同]年|同|次|翌)?(?:{NUMBER}月份?(?:{NUMBER}[日号]|[上中下]旬|[底初末])?|年[底初末])"
    f"(?:起|以来|以前|以后)?|[于在自从]?(?:{NUMBER}日|[同当翌次即]日|[本上下同当]月(?:{NUMBER}日|[上中下]旬|[底初末])?)(?:起|以来)?"
)
"""A month or day without a year, with its preposition and what follows it."""
LENGTH = re2.compile(f"(?:{NUMBER}|两|几|数)个(?:多)?月|(?:{NUMBER}|两)年(?:半|又?(?:{NUMBER}|两)个月)")
"""A length of time that no word introduces, which is one word to the reader: 三个月 in "代理局长三个月"."""
MONTH = re2.compile(f"^[于於在自从從到至]?{NUMBER}[月日]")


ENDS = {"", *"，。；）、,;)"}
"""What ends a clause behind a length."""
TIMES = {
    "今日",
    "昨日",
    "今天",
    "昨天",
    "明天",
    "今晚",
    "昨晚",
    "今早",
    "本月",
    "上月",
    "下月",
    "本周",
    "上周",
    "下周",
    "明年",
    "今年",
    "去年",
    "生前",
}


def is_undated(word: str) -> bool:
    """Tell whether a word is a time that no date is known for; 当天 and 同日 are those of the date before."""
    return word in TIMES or (word[:1] not in "当同" and "月" in word and YEARLESS.fullmatch(word) is not None)


def undated_spans(folded: str, start: int, dated: Iterable[Span]) -> list[Span]:
    """Return where a day or month stands that is no date; ``start`` is the place of the folded text in the document."""
    taken = bytearray(len(folded) + 1)
    for span in dated:
        taken[max(0, span.start - start) : span.end - start] = b"\x01" * (span.end - max(start, span.start))
    found = [hit.span() for hit in YEARLESS.finditer(folded)]
    found += [
        hit.span() for hit in LENGTH.finditer(folded) if folded[hit.end() : hit.end() + 1] in ENDS and hit.start()
    ]
    return [Span(start + first, start + last) for first, last in found if not any(taken[first:last])]


def without_borrowed(whens: Sequence[When], own: Collection[Span], text: str) -> list[When]:
    """Return the dates of a sentence without the days and months that took their year from another sentence.

    A report that gives its own days without a year does not date them by the years of the past it tells of.

    Args:
        whens: The dates as read after what was spoken of before.
        own: Where the sentence alone gives a date.
        text: The document's text.
    """
    return [when for when in whens if when.span in own or not MONTH.match(when.span.of(text))]


def is_yearless(text: str, span: Span, whens: Sequence[When]) -> bool:
    """Tell whether a sentence gives a day or month that no year is known for."""
    return bool(undated_spans(span.of(text), span.start, (when.span for when in whens)))
