"""Time expressions in English and Chinese text: what they say, where, and never more than they say.

Use::

    grammar = compile_dates(lexicon)                        # once; part of the vocabulary
    grammar.find(text, span, language, context="")          # -> list[When], left to right, never overlapping

``span`` is the stretch of ``text`` to read (a sentence, a cell). ``language`` is the text's, "en" or "zh": the words of
both are read in either, it settles only figures that could be two things. ``context`` is the EDTF text of the date last
spoken of, from which "that month", "two months later", 翌日, 同年4月 and dates without a year are resolved; with none
they yield nothing. Inside the span each date found becomes the context of those after it; ``last_spoken(whens,
context)`` returns the context for what follows the span.

``written`` is the text's own date, EDTF (``grammar.dateline(text, span, language)`` reads it off a news report's first
lines: "TOKYO, 2 October 2024 - ...", 福州2024年3月18日电). "Yesterday", "last year", "two years ago", 去年 and 今年3月
count from it and yield nothing without it; a day or month without a year is the nearest one to it.

What the fields of ``When`` hold (``pipeline.extract.mentions``), beyond what is said there:

- ``point``: "in 1954", "on 1 September 2012". ``marker`` tells when the date is not the time itself but a limit of it:
  "by", "before", "after", "not before", "not after", "as of", 前, 后, 不迟于, 截至; also "of" ("the summit of 1982").
- ``interval``: ``end`` is ".." for an open end ("2003-", "2022-present", 至今), "" where none is stated ("from 1992",
  "1994-?"); ``start`` is "" where it is unknown. A length beside one end gives the other ("for ten years from 1992"
  ends in 2002) and is kept in ``years`` and ``months``; two years joined by "and" are one interval if consecutive.
- ``since``: ``end`` is ".." also where the sentence turns out to be about the past; the reader decides.
- ``until``: "until 1978", "until the day before", "until he retired in 1991"; a cell "Incumbent" has ``end`` "..".
- ``duration``: "for six years"; ``marker`` is "for" or the Chinese verb.
- ``event``: "two years after leaving Paris": ``years``/``months`` and the marker "after" or "before"; the event's words
  follow the span.

Approximate dates carry ``~`` (about, around, circa, 约, 左右), doubted ones ``?`` (probably, "1942?"); "late 1997" is
1997, "the early 1950s" is 195X.

The words are ``schemas/lexicon/dates/*.csv``; the grammar is ``patterns.toml`` beside them, with examples of each
pattern. Time is linear in the length of the span.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.extract.dates.atoms import ATOMS
from pipeline.extract.dates.eras import (
    counting_from,
    era_counted,
    era_spoken,
    in_figures,
    in_two_figures,
    shortens_years,
    with_era,
)
from pipeline.extract.dates.expressions import Result, read_items
from pipeline.extract.dates.joining import join_terms
from pipeline.extract.dates.moments import Spoken
from pipeline.extract.dates.orders import in_order
from pipeline.extract.dates.shapes import Level, compile_level
from pipeline.extract.dates.short_ends import as_term
from pipeline.extract.dates.terms import SCANNED, scan
from pipeline.extract.dates.words import Words, compile_trigger, compile_words
from schemas.dates import OPEN
from schemas.errors import InputError
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    import re2

    from pipeline.extract.mentions import When
    from schemas.records import Language, Lexicon

__all__ = ["DateGrammar", "compile_dates", "last_spoken"]

PATTERNS = "dates/patterns"
REMEMBERED = 500
"""An era that was named so many characters before is understood in years without one ("九十四年三月")."""
DATELINE = 80
"""A dateline ends within so many characters."""
DATELINES = {"dateline", "dateline-colon", "dateline-alone"}


@dataclass(frozen=True, slots=True, eq=False)
class DateGrammar:
    """The words and patterns of time expressions, compiled."""

    words: Words
    trigger: re2._Regexp
    dates: Level
    expressions: Level

    def find(self, text: str, span: Span, language: Language, context: str = "", written: str = "") -> list[When]:
        """Return the time expressions in a span, left to right; see the module's docstring."""
        return [result.when for result in self.trace(text, span, language, context, written)]

    def trace(self, text: str, span: Span, language: Language, context: str = "", written: str = "") -> list[Result]:
        """Like ``find``, with the id of the pattern that read each expression."""
        return list(traced(self, text, span, language, context, written))

    def dateline(self, text: str, span: Span, language: Language) -> str:
        """Return the day a report was written, EDTF, where the span starts with its dateline; else ""."""
        head = Span(span.start, min(span.end, span.start + DATELINE))
        return next((found.when.start for found in self.trace(text, head, language) if found.pattern in DATELINES), "")


@lru_cache(maxsize=256)
def traced(
    grammar: DateGrammar, text: str, span: Span, language: Language, context: str, written: str
) -> tuple[Result, ...]:
    """Return what ``DateGrammar.trace`` does; readers ask for the same stretch several times, so the last are kept."""
    if not grammar.trigger.search(text[span.start : span.end]):
        return ()
    terms = scan(text, span.start, span.end, grammar.words)
    spoken_era = era_spoken(text[max(0, span.start - REMEMBERED) : span.end]) or era_counted(text)
    era = spoken_era if language == "zh" else ""
    terms = with_era(terms, grammar.words, era, text) if era else terms
    figures = counting_from(text) < span.end
    terms = in_figures(terms) if figures else in_two_figures(terms) if shortens_years(text) else terms
    terms = in_order(terms, text)
    spoken = Spoken("" if context == OPEN else context, "", written)
    items = join_terms(terms, grammar.dates, grammar.words)
    found = read_items(items, grammar.expressions, language, spoken, text)
    return tuple(result._replace(when=as_term(result.when, text)) for result in found)


def compile_dates(lexicon: Lexicon) -> DateGrammar:
    """Compile the grammar from the lexicon's ``dates`` folder.

    Raises:
        InputError: A table or the pattern file is missing or has a fault.
    """
    if PATTERNS not in lexicon.documents:
        raise InputError(f"lexicon: {PATTERNS}.toml is missing; dates cannot be read without it")
    words, document = compile_words(lexicon), lexicon.documents[PATTERNS]
    roles, path = (*SCANNED, *words.roles), f"{PATTERNS}.toml"
    return DateGrammar(
        words,
        compile_trigger(words),
        compile_level(document["dates"], document["classes"], roles, path),
        compile_level(document["expressions"], document["classes"], (*roles, *ATOMS), path),
    )


def last_spoken(whens: Iterable[When], context: str = "") -> str:
    """Return the date last spoken of after some time expressions: the context for the next sentence."""
    spoken = Spoken(context)
    for when in whens:
        spoken = spoken.then(when.start).then(when.end)
    return spoken.date
