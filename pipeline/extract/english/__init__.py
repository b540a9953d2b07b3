"""English prose into claims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.copying import changed
from pipeline.extract.dates import last_spoken
from pipeline.extract.english import chapters
from pipeline.extract.english.bylines import is_byline
from pipeline.extract.english.chunks import chunks_of
from pipeline.extract.english.dateline import after_dateline
from pipeline.extract.english.entries import begin_of, continues, only_date, opening
from pipeline.extract.english.headwords import names_in_heading, read_headword
from pipeline.extract.english.lives import about_whose_life, introduced, life_in_heading
from pipeline.extract.english.names import name_at
from pipeline.extract.english.parser import clauses_of
from pipeline.extract.english.places import turned, turns_to
from pipeline.extract.english.reading import read_sentence
from pipeline.extract.english.screening import before_company, is_active, screened, triggers
from pipeline.extract.english.sentence import passage_of
from pipeline.extract.english.short_names import at_home
from pipeline.extract.english.telegraphic import spelt_out
from pipeline.extract.english.tokens import tokenize
from pipeline.extract.english.topics import titled, topic
from pipeline.extract.english.vocabulary import longest
from pipeline.extract.mentions import Mention, When
from pipeline.extract.naming import name_key
from pipeline.extract.scene import alias, speak
from schemas.records import Entity, Span, Statement

if TYPE_CHECKING:
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Document, Unit

__all__ = ["read", "read_about", "read_of", "tells", "triggers"]


def read(document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> tuple[list[Statement], Scene]:
    """Read one unit of prose in the scene that the text before it has set.

    Returns:
        The statements found, and the scene after the unit.
    """
    span = Span(unit.start, unit.end)
    if unit.layout in LINES and is_byline(document.text, unit, vocabulary):
        return [], scene
    if unit.layout == "heading":
        after = under_heading(document.text, span, scene, vocabulary)
        names, after = names_in_heading(document.text, span, after, vocabulary)
        lives = life_in_heading(document.text, span, after, vocabulary)
        dated = replace(after, date=lives[-1].start) if lives else after
        return [*names, *lives], chapters.under_date(document.text, span, dated, vocabulary)
    opens = unit.block != scene.block
    scene = screened(document.text, span, unit.block, scene, vocabulary)
    scene = introduced(document.text, unit, scene, vocabulary) if opens and not scene.is_fiction else scene
    scene = chapters.under_label(document.text, unit, scene) if opens else scene
    date = only_date(document.text, unit, scene, vocabulary)
    if date is not None:
        return [], changed(scene, entry=date, date=last_spoken([date], scene.date))
    part = before_company(document.text, span, scene, vocabulary) if scene.is_fiction else span
    if part is None:
        return [], scene
    place = turns_to(document.text, span, vocabulary)
    scene = turned(scene, place, vocabulary) if place else scene
    scene, span = entered(document.text, unit, scene, vocabulary)
    span = Span(after_dateline(document.text, span, vocabulary), min(span.end, part.end))
    if span.start >= span.end:
        return [], scene
    scene = changed(scene, date=scene.date or scene.written)
    headword = read_headword(document.text, span, scene, vocabulary, opens=opens)
    return headword if headword is not None else read_told(document.text, span, unit, scene, vocabulary)


LINES = {"heading", "prose"}
"""Layouts that an author is named in."""


def read_told(text: str, span: Span, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> tuple[list[Statement], Scene]:
    """Read a sentence, of one that speaks of no office only whom it names."""
    active = is_active(text, span, scene, vocabulary)
    if not active and not names_somebody(text, span, vocabulary):
        return [], scene
    found, after = read_sentence(text, span, scene, vocabulary, Span(unit.start, unit.end))
    people = changed(scene, persons=after.persons, sexes=after.sexes, date=after.date)
    return (found, about_whose_life(found, after, unit)) if active else ([], people)


def names_somebody(text: str, span: Span, vocabulary: Vocabulary) -> bool:
    """Whether a sentence without an office names a person in full, whom the next one may mean by a pronoun."""
    tokens = tokenize(text, span)
    found = (name_at(tokens, at, vocabulary.english) for at in range(len(tokens)) if tokens[at].is_capitalised)
    return any(name is not None and name.end - name.first > 1 for name in found)


def read_of(text: str, span: Span, person: Mention, scene: Scene, vocabulary: Vocabulary) -> list[Statement]:
    """Read words that tell of a person and leave the subject out: "elected by the Diet in 1990".

    Args:
        text: The text.
        span: The words.
        person: Who is told of.
        scene: What was spoken of before.
        vocabulary: The compiled lexicon.
    """
    told = speak(changed(scene, about=person, entry=None), person)
    return read_sentence(text, span, told, vocabulary, person=person)[0]


def read_about(text: str, span: Span, body: Mention, scene: Scene, vocabulary: Vocabulary) -> list[Statement]:
    """Read words that tell of a body and leave the subject out: "absorbed by the Tax Board".

    Args:
        text: The text.
        span: The words.
        body: What is told of.
        scene: What was spoken of before.
        vocabulary: The compiled lexicon.
    """
    told = speak(changed(scene, topic=body, theme=body.entity.name, institution=None, entry=None), body)
    return read_sentence(text, span, told, vocabulary)[0]


def entered(text: str, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> tuple[Scene, Span]:
    """Return the scene with the date of the chronology's entry that a unit opens or continues, and the unit's words."""
    found = opening(text, unit, scene, vocabulary)
    if found is None and scene.chapter and unit.layout in CHAPTERED:
        date, start = chapters.opened(text, unit, begin_of(text, unit), scene, vocabulary)
        return changed(scene, entry=chapters.point(date, unit), date=date, opened=date), Span(start, unit.end)
    if found is None:
        return changed(scene, entry=scene.entry if continues(text, unit) else None), Span(unit.start, unit.end)
    day, start = chapters.day_in(text, found, unit, vocabulary)
    when = replace(found.when, start=day) if day else found.when
    return changed(scene, entry=when, date=last_spoken([when], scene.date)), Span(start, unit.end)


CHAPTERED = {"prose", "timeline", "item", "cv"}
"""Layouts whose units stand in the chapters of a chronology."""


def tells(text: str, span: Span, scene: Scene, vocabulary: Vocabulary) -> bool:
    """Whether a stretch is a sentence: a subject we know with a finite verb of its own, no list of posts."""
    entry = When("point", Span(span.start, span.start), scene.date)
    passage = spelt_out(passage_of(text, span, scene, vocabulary), changed(scene, entry=entry))
    clauses = clauses_of(passage, chunks_of(passage)) if passage.tokens else []
    return any(
        c.kind in {"main", "coordinate"} and c.subject and c.verb is not None and c.verb.is_finite for c in clauses
    )


TOP = 60
"""Characters: a page's title begins within."""


def opens_life(text: str, span: Span, found: Mention, vocabulary: Vocabulary) -> bool:
    """Whether a heading on the page of a person is another person's name, not a thing's ("Lord Ash's War").

    A title may stand behind the name: "Ann Lee, Deputy Director".
    """
    rest = text[found.span.end : span.end].strip(" *_'")
    if found.kind != "person" or found.span.start - span.start >= TOP:
        return False
    opens = not text[span.start : found.span.start].strip(" *_'#") and rest[:1] in {",", "–", "—", "-", ":", "|"}
    tokens = tokenize(text, Span(found.span.end, span.end)) if opens else []
    titled_so = any(longest(tokens, at, vocabulary.english.roles) for at in range(len(tokens)))
    return titled_so or not any(ch.isalpha() for ch in rest)


LEAST_INITIALS = 3


def with_initials(scene: Scene, found: Mention, vocabulary: Vocabulary) -> Scene:
    """Return the scene of a page in which the initials of the body that its title names stand for it."""
    words = [word for word in found.entity.name.split() if word[:1].isupper()]
    initials = "".join(word[0] for word in words)
    taken = vocabulary.bodies.get(name_key(initials))
    if found.kind != "body" or len(words) < LEAST_INITIALS or taken is not None:
        return scene
    return alias(scene, initials, found.entity)


def headed(text: str, span: Span, scene: Scene, vocabulary: Vocabulary) -> Mention | None:
    """Return the post whose holders a section of a body's page is about: "Directors", "Past chairmen"."""
    body = scene.topic.entity if scene.topic is not None and scene.topic.kind == "body" else None
    tokens = [token for token in tokenize(text, span) if token.is_word and token.key not in SECTIONED]
    found = longest(tokens, 0, vocabulary.english.roles) if tokens and body is not None else None
    if found is None or body is None or found[0] != len(tokens) or found[1].role_class not in {"head", "secretary"}:
        return None
    return Mention("post", span, Entity(f"{found[1].name} of the {body.name}", ""), found[1].name, body)


SECTIONED = {"past", "former", "the", "list", "of", "previous", "holders", "succession"}
"""Words beside a title in the heading of a section about its holders."""


def under_heading(text: str, span: Span, scene: Scene, vocabulary: Vocabulary) -> Scene:
    """Return the scene under a heading: what it names is what the text is about."""
    found = at_home(topic(text, span, vocabulary), scene)
    if scene.topic is None and not scene.bodies and (found is None or found.kind == "body"):
        found = titled(text, span, vocabulary) or found
    led = headed(text, span, scene, vocabulary) if found is None or found.body is None else None
    if led is not None:
        return speak(scene, led)
    is_group = found is not None and any(
        vocabulary.english.is_a(word.lower(), "collective") for word in found.span.of(text).split()
    )
    if found is None or is_group or (found.kind == "post" and found.body is None and text[found.span.start].islower()):
        return scene
    about = scene.topic
    if (
        about is not None
        and about.kind == "person"
        and about.span.start < TOP
        and not opens_life(text, span, found, vocabulary)
    ):
        return speak(scene, found) if found.kind != "person" else scene
    under = with_initials(speak(changed(scene, topic=found), found), found, vocabulary)
    return speak(under, replace(found, kind="body", entity=found.body)) if found.body is not None else under
