"""Sentence to claims: what a careful reader finds in a text, and the sentences left unread."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import chinese, english, layouts
from pipeline.extract.ends import ended_before, ended_by_death
from pipeline.extract.english.embassies import mission_of, sent
from pipeline.extract.english.taught import with_taught
from pipeline.extract.homes import at_home
from pipeline.extract.layouts.plain import plain
from pipeline.extract.layouts.sentences import behind_value
from pipeline.extract.left_then import after_leaving
from pipeline.extract.phrases import language_of
from pipeline.extract.plausible import plausible
from pipeline.extract.scene import Scene, remembering
from pipeline.extract.settle import settle
from pipeline.extract.still import still
from pipeline.extract.things import Register
from pipeline.extract.written import day_written
from schemas.dates import OPEN, bounds, definitely_before
from schemas.records import Claim, Document, Reading, Sentence, Span, Statement, Status, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Entity

Fault = Callable[[Unit, Exception], None]
PROSE = {"prose", "timeline", "heading"}
LONGEST = 2000
"""No sentence and no cell has more characters; what is longer is read in parts."""
NEAR_TOP = 200
"""A line so near the top of a page may be the name of whom it is about, below a title."""
MOST_CELLS = 8
"""So many times as long is the longest field, row or item that is read as such."""
CUTS = " \n,;、，；。"
"""Where a unit that is too long is cut."""
CITATION = re.compile(r"\[(?:\d{1,3}|[a-z]|[rn]\d{1,4})\]")


def read(document: Document, units: Sequence[Unit], vocabulary: Vocabulary, fault: Fault | None = None) -> Reading:
    """Read all units of one document in order, each in the scene that the earlier ones have set.

    Args:
        document: The text.
        units: Its units, in text order, as ``divide`` gives them.
        vocabulary: The compiled lexicon.
        fault: Told of a unit that a reader fails on, which then is left unread; by default such an error is raised.

    Returns:
        Claims in order of span and predicate, and every unit with its status.
    """
    vocabulary = at_home(document.text, vocabulary.of_matter(document.text))
    vocabulary = with_taught(document, units, vocabulary)
    seen = plain(document, units, vocabulary.layouts.shorthand)
    scene = Scene(written=day_written(seen.document.text, seen.units, vocabulary))
    mission = mission_of(seen.document.text, vocabulary.english)
    found: list[tuple[Unit, Statement]] = []
    for unit, visible in zip(units, seen.units, strict=True):
        statements, scene = guarded(seen.document, visible, scene, vocabulary, fault)
        found.extend((unit, sent(seen.statement(statement), mission)) for statement in statements)
    told = ended_by_death(ended_before(still(plausible(found)), document.text))
    settled = [(unit, statement) for unit, statement in settle(after_leaving(told)) if in_order(statement)]
    register = Register(vocabulary)
    register.learn(statement for _, statement in settled)
    claims = number(document, [(unit, register.addressed(statement)) for unit, statement in settled])
    read_ids = {c.sentence_id for c in claims}
    sentences = tuple(sentence(document, unit, unit.sentence_id in read_ids, vocabulary) for unit in units)
    return Reading(document, sentences, claims, tuple(register.things.values()))


def in_order(statement: Statement) -> bool:
    """Tell whether a statement's end can follow its start; one that cannot was misread and is left unread."""
    if not statement.start or statement.end in {"", OPEN}:
        return True
    return not definitely_before(bounds(statement.end), bounds(statement.start))


def number(document: Document, found: Iterable[tuple[Unit, Statement]]) -> tuple[Claim, ...]:
    """Make statements claims, sorted by span and predicate; an identifier digests where and by what it was read.

    Statements that share source, span, predicate and pattern are told apart by their order, so that a better name or
    date in the lexicon corrects a claim without renaming it.
    """
    seen: Counter[str] = Counter()
    claims = []
    for unit, statement in sorted(found, key=lambda f: (f[1].quote, f[1].predicate, f[1].pattern_id)):
        span = statement.quote
        place = f"{document.sha256}\x1f{span.start}\x1f{span.end}\x1f{statement.predicate}\x1f{statement.pattern_id}"
        claims.append(claim(document, unit, statement, digest(f"{place}\x1f{seen[place]}")))
        seen[place] += 1
    return tuple(claims)


def digest(words: str) -> str:
    """Return a claim's identifier: "c" and 20 hexadecimal digits of SHA-256."""
    return "c" + hashlib.sha256(words.encode()).hexdigest()[:20]


def guarded(
    document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary, fault: Fault | None
) -> tuple[list[Statement], Scene]:
    """Read one unit; where a reader fails and somebody is told of it, the units after it are read all the same."""
    try:
        return read_unit(document, unit, scene, vocabulary)
    except Exception as error:
        if fault is None:
            raise
        fault(unit, error)
        return [], scene


def read_unit(document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> tuple[list[Statement], Scene]:
    """Read one unit with the reader for its layout and language; one that is no sentence by its length in parts."""
    if unit.layout == "rule":
        return [], scene
    if unit.layout not in PROSE and not is_endless(unit):
        field, *behind = behind_value(document, unit)
        statements, after = layouts.read(document, field, scene, vocabulary)
        for sentence in behind:
            told, after = read_prose(document, sentence, remembering(after), vocabulary)
            statements = [*statements, *told]
        return statements, remembering(after)
    found: list[Statement] = []
    for part in parts(document.text, unit):
        statements, scene = read_prose(document, part, scene, vocabulary)
        found += statements
        scene = remembering(scene)
    return found, scene


def is_endless(unit: Unit) -> bool:
    """Tell whether a unit or one of its cells is too long for a field, row or item."""
    longest = max((cell.end - cell.start for cell in (*unit.cells, *unit.header)), default=0)
    return longest > LONGEST or unit.end - unit.start > LONGEST * MOST_CELLS


def parts(text: str, unit: Unit) -> Iterator[Unit]:
    """Yield a unit in parts of bounded length, cut after a space or mark: the readers look through a whole sentence."""
    start = unit.start
    while unit.end - start > LONGEST:
        cut = max(text.rfind(mark, start, start + LONGEST) for mark in CUTS) + 1 or start + LONGEST
        yield replace(unit, start=start, end=cut)
        start = cut
    yield replace(unit, start=start) if start > unit.start else unit


def read_prose(document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> tuple[list[Statement], Scene]:
    """Read a sentence, and a heading or title as such too."""
    words = document.text[unit.start : unit.end]
    page = Span(0, min(len(document.text), LONGEST))
    is_chinese = (
        language_of(document.text, Span(unit.start, unit.end) if any(map(str.isalpha, words)) else page) == "zh"
    )
    entry = None if is_chinese else layouts.read_holder(document, unit, scene, vocabulary)
    if entry and unit.layout != "heading":
        return entry
    statements, after = (chinese.read if is_chinese else english.read)(document, unit, scene, vocabulary)
    if entry:
        return [*statements, *entry[0]], after
    if unit.layout == "heading" or unit.start == 0 or (unit.start < NEAR_TOP and not statements):
        statements = [*statements, *layouts.read_heading(document, unit, scene, vocabulary)]
    if not statements and not is_chinese:
        return layouts.read_career_line(document, unit, replace(after, frame=scene.frame), vocabulary)
    return statements, after


def claim(document: Document, unit: Unit, statement: Statement, claim_id: str) -> Claim:
    """Make a statement a claim, with its literal words and the citation markers of its sentence, as far as one goes."""
    quote = statement.quote
    there = document.text[max(unit.start, quote.start - LONGEST) : min(unit.end, quote.end + LONGEST)]
    subject, other = statement.subject, statement.object
    return Claim(
        claim_id=claim_id,
        source_id=document.source_id,
        sentence_id=unit.sentence_id,
        predicate=statement.predicate,
        subject=subject.name,
        subject_id=subject.id,
        subject_text=literal(subject, quote.of(document.text)),
        object=other.name if other else "",
        object_id=other.id if other else "",
        object_text=literal(other, quote.of(document.text)) if other else "",
        start=statement.start,
        end=statement.end,
        anchor=statement.anchor,
        polarity=statement.polarity,
        certainty=statement.certainty,
        quantifier=statement.quantifier,
        acting=statement.acting,
        quote=quote.of(document.text),
        quote_start=quote.start,
        quote_end=quote.end,
        citations=" ".join(CITATION.findall(there)),
        pattern_id=statement.pattern_id,
    )


def literal(entity: Entity, quote: str) -> str:
    """Return the literal words for an end: the reader's, else its name as it stands in the quote, else the quote."""
    at = quote.lower().find(entity.name.lower())
    return entity.words or (quote[at : at + len(entity.name)] if at >= 0 else quote)


def sentence(document: Document, unit: Unit, is_read: bool, vocabulary: Vocabulary) -> Sentence:
    """Say what became of a unit."""
    status, reason = status_of(document.text, unit, is_read, vocabulary)
    return Sentence(
        sentence_id=unit.sentence_id,
        source_id=unit.source_id,
        start=unit.start,
        end=unit.end,
        layout=unit.layout,
        section=unit.section,
        status=status,
        reason=reason,
        text=document.text[unit.start : unit.end],
    )


def status_of(text: str, unit: Unit, is_read: bool, vocabulary: Vocabulary) -> tuple[Status, str]:
    """Return the status of a unit, and the lexicon's reason where it is ignored on purpose.

    A heading says of what the units below it speak; by itself it states nothing.
    """
    if is_read:
        return "claims", ""
    reason = vocabulary.ignored(text[unit.start : unit.end])
    if reason:
        return "ignored", reason
    found = unit.layout != "heading" and triggers(text, Span(unit.start, unit.end), vocabulary)
    return ("unread" if found else "nothing"), ""


def triggers(text: str, span: Span, vocabulary: Vocabulary) -> list[Span]:
    """Return the words in a stretch of text that promise a claim, in order."""
    return (chinese.triggers if language_of(text, span) == "zh" else english.triggers)(text, span, vocabulary)
