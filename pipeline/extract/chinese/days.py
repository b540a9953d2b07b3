"""The dates in a sentence: of a report, a chronicle or another text, and those that only date an announcement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import clause_start, runs_through
from pipeline.extract.chinese.undated import without_borrowed
from pipeline.extract.written import dates_a_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.mentions import When
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Span, Statement


def dates_of(text: str, span: Span, scene: Scene, vocabulary: Vocabulary) -> list[When]:
    """Return the dates in a sentence."""
    if scene.written:
        return in_year_of_report(text, span, scene, vocabulary)
    whens = vocabulary.dates.find(text, span, "zh", scene.date, scene.written)
    if not scene.is_yearless:
        return whens
    own = {when.span for when in vocabulary.dates.find(text, span, "zh")}
    return without_borrowed(whens, own, text)


def in_year_of_report(text: str, span: Span, scene: Scene, vocabulary: Vocabulary) -> list[When]:
    """Return the dates in a sentence of a report: days without a year are those of the year it was written in."""
    whens = vocabulary.dates.find(text, span, "zh", scene.date or scene.written, scene.written)
    own = {when.span for when in vocabulary.dates.find(text, span, "zh", "", scene.written)}
    written = {when.span: when for when in vocabulary.dates.find(text, span, "zh", scene.written, scene.written)}
    news = {when.span for when in whens if dates_a_report(text, when.span, is_own=when.start == scene.written)}
    whens = [when for when in whens if when.span not in news]
    borrowed = {when.span for when in whens} - {when.span for when in without_borrowed(whens, own, text)}
    return [written.get(when.span, when) if when.span in borrowed else when for when in whens]


def told_on(whens: Sequence[When], date: str, found: Sequence[Statement]) -> list[When]:
    """Return the dates that a text goes on from: no birth, nor since when something had been so by the date before.

    "2021年1月，甲接替乙。乙自2009年起任此职。7月，…" goes on in 2021.
    """
    births = {statement.start for statement in found if statement.predicate == "born"}
    going = [when for when in whens if when.kind != "since" or not date or when.start[:4] >= date[:4]]
    return [when for when in going if when.start not in births]


def dates_no_more(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a clause ends whose date says nothing of the next: an announcement's, a school's, or a series'."""
    series = chunks[place].label in {"COMMA", "SEMI"} and runs_through(chunks, place)
    return only_announced(chunks, place) or after_school(chunks, place) or series


def after_school(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a comma ends a clause that only dates the end of somebody's schooling ("1983年大学毕业后，")."""
    return chunks[place].label == "COMMA" and place > 0 and chunks[place - 1].word in SCHOOLED


SCHOOLED = {"毕业后", "毕业之后", "毕业以后", "肄业后", "学成后", "结业后", "大学毕业后"}


def only_announced(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a colon ends a clause that only dates an announcement ("今日公布两项变动：")."""
    if chunks[place].label != "COLON":
        return False
    before = chunks[clause_start(chunks, place) : place]
    return any(chunk.label == "WHEN" and chunk.word[:1] in "今昨" for chunk in before)
