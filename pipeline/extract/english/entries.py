"""Entries of a chronology: "March 1993: Li becomes director of X." What such an entry tells happened at its date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.clauses import Timed
from pipeline.extract.english.dating import own_or_inherited
from pipeline.extract.english.lookahead import certain
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.mentions import When
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Unit

LAYOUTS = {"cv", "item", "timeline"}
SEPARATORS = " \t:–—-.,\u00a0"
BULLETS = " \t*-•·–"
UNDATED = {"relative", "apposition", "subordinate", "complement"}
"""Kinds of clauses that tell of another time than the entry's."""


class Opening(NamedTuple):
    """The date an entry opens with, and where its words begin."""

    when: When
    start: int


def opening(text: str, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> Opening | None:
    """Return the date a unit opens with if only separators stand between it and the words, or nothing follows it."""
    if unit.layout == "prose":
        return leading_year(text, unit, scene, vocabulary)
    if unit.layout not in LAYOUTS:
        return None
    if unit.layout in {"cv", "timeline"} and len(unit.cells) > 1:
        return of_cells(text, unit, scene, vocabulary)
    begin = begin_of(text, unit)
    whens = vocabulary.dates.find(text, Span(begin, unit.end), "en", scene.date)
    first = whens[0] if whens else None
    if first is None or text[begin : first.span.start].strip(BULLETS):
        return None
    start = first.span.end
    while start < unit.end and text[start] in SEPARATORS:
        start += 1
    gap = text[first.span.end : start]
    separated = start == unit.end or any(mark in gap for mark in ":–—-.\t") or len(gap) - len(gap.lstrip()) > 1
    return Opening(first, start) if separated else None


def leading_year(text: str, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> Opening | None:
    """Return the year that a paragraph begins with and says nothing else of: "1905 The Tax Bureau was established."."""
    words = text[unit.start : min(unit.end, unit.start + LONGEST_DATE)].split(None, 2)
    opened = len(words) > 1 and len(words[0]) == YEAR and words[0].isdigit() and words[1] in DETERMINERS
    if not opened or text[: unit.start].rstrip(" \t")[-1:] not in {"", "\n"}:
        return None
    whens = vocabulary.dates.find(text, Span(unit.start, unit.start + YEAR), "en", scene.date)
    return Opening(whens[0], text.index(words[1], unit.start)) if whens else None


YEAR = 4
DETERMINERS = {"The", "A", "An"}


def begin_of(text: str, unit: Unit) -> int:
    """Return where a unit begins after its bullet."""
    return unit.end - len(text[unit.start : unit.end].lstrip(BULLETS))


def only_date(text: str, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> When | None:
    """Return the date that the first sentence of a paragraph is nothing but: "December 1871. The Board ..."."""
    if unit.layout != "prose" or continues(text, unit) or unit.end - unit.start > LONGEST_DATE:
        return None
    whens = vocabulary.dates.find(text, Span(unit.start, unit.end), "en", scene.date)
    alone = len(whens) == 1 and not text[unit.start : unit.end].replace(whens[0].span.of(text), "").strip(SEPARATORS)
    return whens[0] if alone else None


LONGEST_DATE = 40
"""Characters."""


def of_cells(text: str, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> Opening | None:
    """Return the date of a line whose dates and words stand in two cells."""
    dates, words = unit.cells[0], unit.cells[-1]
    whens = vocabulary.dates.find(text, dates, "en", scene.date)
    return Opening(whens[0], words.start) if whens else None


LASTING = {"be", "serve", "act", "become", "appoint", "name", "elect", "hold", "take"}
"""Verbs of what lasts from an entry's date to the end that the entry tells."""


REMAINING = {"remain", "stay", "continue", "keep", "retain"}
"""Verbs of what had begun before the entry's date."""


def dated(clause: Clause, when: When) -> list[Timed]:
    """Return the times of a clause with the entry's date, where it has none, or only an end to what begins then."""
    if (clause.verb is not None and clause.verb.lemma in REMAINING) or is_of_another_time(clause, when):
        return clause.times
    if not clause.times:
        return [] if shares_day(clause, when) else [Timed(when, 0)]
    last = clause.times[0]
    begins = clause.verb is not None and clause.verb.lemma in LASTING and when.kind == "point"
    if begins and len(clause.times) == 1 and last.when.kind == "until" and last.when.end > when.start:
        return [replace(last, when=replace(last.when, kind="interval", start=when.start, marker=""))]
    return clause.times


def is_of_another_time(clause: Clause, when: When) -> bool:
    """Whether a clause looks back or ahead from the years of an entry: "had been his deputy", "was later minister"."""
    verb = clause.verb
    if verb is None or when.kind != "interval":
        return False
    return verb.is_pluperfect or bool(AT_OTHER_TIMES & {*verb.adverbs, *clause.spoken()})


AT_OTHER_TIMES = {"later", "afterwards", "subsequently", "previously", "formerly", "earlier", "before", "eventually"}


def shares_day(clause: Clause, when: When) -> bool:
    """Whether a clause has a closer date within the entry's from the one before: "1962: In May A left and B came"."""
    shared = own_or_inherited(clause)
    return any(t.when.kind == "point" and t.when.start.startswith(f"{when.start}-") for t in shared)


def continues(text: str, unit: Unit) -> bool:
    """Whether a unit goes on with the entry before it: it stands on the same line."""
    return unit.layout in {*LAYOUTS, "prose"} and bool(
        text[text.rfind("\n", 0, unit.start) + 1 : unit.start].strip(BULLETS)
    )


def tells_duty(clause: Clause) -> bool:
    """Whether a clause tells what a body has to do, as it does still: "It is responsible for the atlas"."""
    verb = clause.verb
    present = verb is not None and verb.lemma == "be" and verb.tense == "present"
    return present and bool({"responsible", "accountable"} & set(clause.spoken()))


def date_by_entry(clauses: Sequence[Clause], chunks: Sequence[Chunk], when: When) -> None:
    """Give an entry's date to the clauses without one, and read its present tense as the past it stands for.

    A verb that may be past or participle ("Board dissolved") is taken for either.
    """
    for clause in clauses:
        if clause.verb is not None and ("still" in {*clause.spoken(), *clause.verb.adverbs} or tells_duty(clause)):
            continue
        if clause.kind not in UNDATED:
            clause.times = dated(clause, when)
        verb = clause.verb
        if verb is None:
            continue
        if verb.tense == "present":
            verb = replace(verb, tense="past")
        elif verb.tense == "past" and not clause.objects and not certain(verb, chunks):
            verb = replace(verb, voice="either")
        clause.verb = verb
