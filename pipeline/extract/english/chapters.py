"""Headings of chronologies that are dates ("1894", "March 2001", "May"), and entries under them that go on from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.copying import changed
from pipeline.extract.mentions import When
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.english.entries import Opening
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Unit

MARKS = " \t()[]:.,–—-*•·▪■|\u00a0"
MONTH = r"[A-Z][a-z]{2,8}\.?"
"""A capitalised word that the reader of dates may know for a month."""
DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}|{MONTH}(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?)"
OPENS = re.compile(rf"(?P<day>{DAY})(?:\s*[:–—]\s*|\s+-\s+|\.\s+|\t+|\s{{2,}})(?=\S)")
"""A day or month without its year at the beginning of an entry, and what parts it from the words."""
YEAR = len("1949")


def under_date(text: str, span: Span, scene: Scene, vocabulary: Vocabulary) -> Scene:
    """Return the scene under a heading: of a chronology's chapter, if the heading is nothing but a date."""
    date = heading_date(text, span, scene, vocabulary)
    if not scene.chapter and dates_page(text, span, date, vocabulary):
        return changed(scene, date=date)
    return changed(scene, chapter=date, opened="", date=date or scene.date)


HEAD_LINES = 8
"""The day of a page stands in one of so many first lines."""
READ = 20_000
"""How far into a text other days that are lines of their own are looked for, in characters."""
SHORT = 40


def dates_page(text: str, span: Span, date: str, vocabulary: Vocabulary) -> bool:
    """Whether a day above the text is that of the page: no other line of it is a day, as in a chronology."""
    if len(date) != len("1949-10-01") or text.count("\n", 0, span.start) >= HEAD_LINES:
        return False
    start = span.end
    for line in text[span.end : span.end + READ].split("\n"):
        end = start + len(line)
        if line.strip() and len(line) <= SHORT:
            whens = vocabulary.dates.find(text, Span(start, end), "en", date)
            if len(whens) == 1 and not line.replace(whens[0].span.of(text), "").strip(MARKS):
                return False
        start = end + 1
    return True


def heading_date(text: str, span: Span, scene: Scene, vocabulary: Vocabulary) -> str:
    """Return the year, month or day that a heading is, EDTF, else ""; a month is one of the year above it."""
    words = span.of(text)
    whens = vocabulary.dates.find(text, span, "en", scene.date)
    first = whens[0] if len(whens) == 1 else None
    if first is not None and not words.replace(first.span.of(text), "").strip(MARKS):
        return first.start if first.kind == "point" and first.start.replace("-", "").isdigit() else ""
    return in_year(words.strip(MARKS), scene.chapter[:YEAR], vocabulary)


def in_year(words: str, year: str, vocabulary: Vocabulary) -> str:
    """Return a day or month in the year of the chapter, EDTF, "" where the words are none or there is no year."""
    if not year.isdigit() or not re.fullmatch(DAY, words):
        return ""
    made = f"{words} {year}"
    found = vocabulary.dates.find(made, Span(0, len(made)), "en")
    return found[0].start if len(found) == 1 and found[0].span == Span(0, len(made)) else ""


def under_label(text: str, unit: Unit, scene: Scene) -> Scene:
    """Return the scene of a paragraph with a label of its own: its "On 10 June" is any day of the year spoken of.

    "[Personnel] In August 2014 ... [Structure] On 10 June ...": the second one is no day after August.
    """
    dated = scene.date[:YEAR].isdigit() and LABEL.match(text, unit.start, unit.end)
    return changed(scene, date=scene.date[:YEAR]) if dated else scene


LABEL = re.compile(r"[\[【][A-Z][^\]】\d]{2,40}[\]】]\s")


def opened(text: str, unit: Unit, begin: int, scene: Scene, vocabulary: Vocabulary) -> tuple[str, int]:
    """Return the date of an entry of a chapter and where its words begin: its own day, or what it goes on from."""
    own = OPENS.match(text, begin, unit.end)
    date = in_year(own["day"], scene.chapter[:YEAR], vocabulary) if own else ""
    if own and date:
        return date, own.end()
    goes_on = bool(text[text.rfind("\n", 0, unit.start) + 1 : unit.start].strip())
    return (scene.opened if goes_on and scene.opened else scene.chapter), unit.start


def day_in(text: str, found: Opening, unit: Unit, vocabulary: Vocabulary) -> tuple[str, int]:
    """Return the day or month right behind the year that an entry opens with, and where its words begin.

    "1964  22 July: The office ..." is "1964-07-22"; "" where none stands there.
    """
    own = OPENS.match(text, found.start, unit.end) if found.when.kind == "point" else None
    date = in_year(own["day"], found.when.start, vocabulary) if own and len(found.when.start) == YEAR else ""
    return (date, own.end()) if own and date else ("", found.start)


def point(date: str, unit: Unit) -> When:
    """Return the time of an entry that its heading tells, or its own day without the year."""
    return When("point", Span(unit.start, unit.start), date)
