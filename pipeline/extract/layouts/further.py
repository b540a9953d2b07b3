"""Entries of a page about holders that are no list items, and further sentences of entries.

"1. Ann Lee. Sworn in 1931; resigned 1950.", "Ann Lee (1931–50). She was a lawyer." in paragraphs or as a heading, a
heading "Ann Lee" and "1931–50" below it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import english
from pipeline.extract.copying import changed
from pipeline.extract.layouts.claims import tenure
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.incidents import BY_WHOM
from pipeline.extract.layouts.items import is_date
from pipeline.extract.layouts.kinds import soldier
from pipeline.extract.layouts.leading import leading_person
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.terms import read_term
from pipeline.extract.layouts.titles import frame_of
from pipeline.extract.layouts.view import View
from pipeline.extract.scene import Scene, hold, speak
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame, Term
    from pipeline.extract.mentions import Mention
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Document, Statement, Unit

OTHER = re.compile(r"[A-Z][^,;:()]{4,40}(?: \([^()]{2,30}\))?, (?:(?:acting|interim|pro)\b[^,;]{0,60}, )?[^,;]*\d{4}")
"""Another holder, set in deeper below the one of an entry."""
HONOURS = re.compile(r"(?:,? (?:[A-Z][A-Za-z]{0,3}[A-Z]|[QK]C|MP|Esq\.?|Ph\.?D\.?|M\.?D\.?)\b\.?)+")
"""Letters behind a name."""
LONGEST = 120
"""An entry that is a sentence or heading has so many characters at most."""
LONGEST_TERM = 35
"""Years between a name and a post in a heading are those of a life where they are more."""
LABELLED = re.compile(r"(?P<label>[A-Z][A-Za-z ]{2,30})(?: [–—-] |: )")
CAREERS = {"later_office", "previous_office", "other_office"}
"""Roles of labels that posts stand behind."""
TERM = re.compile(
    r"(?i)[(\[]?(?:term(?: of office)?|in office|served|tenure|years? of service)?:?\s*(?P<dates>[^()\[\]]*)[)\]]?\.?"
)
"""A line that is a term, with what may stand before it."""


def goes_on(view: View) -> bool:
    """Say whether a unit is a further sentence of an item, rather than its first: it begins in the midst of a line."""
    unit = view.unit
    if unit.layout != "item" or unit.cells[0].start != unit.start:
        return False
    line = view.text.rfind("\n", 0, unit.start) + 1
    before = view.text[line : unit.start]
    above = view.text[view.text.rfind("\n", 0, max(0, line - 1)) + 1 : line]
    deeper = len(before) > len(above) - len(above.lstrip()) and bool(above.strip())
    deeper = deeper and not OTHER.match(view.text, unit.start, unit.end)
    return bool(before.strip()) or (deeper and not is_han(view.span.of(view.text)))


def of_entry(scene: Scene, frame: Frame, person: Mention) -> Scene:
    """Return the scene in which an entry's person and post are the ones spoken of."""
    told = hold(speak(scene, frame.post), person.entity.name, frame.post) if frame.post else scene
    return changed(speak(told, person), about=person, entry=None)


def read_further(view: View, frame: Frame, person: Mention) -> list[Statement]:
    """Read a further sentence that has no subject and so tells of the entry's person; nothing for another one."""
    if is_han(view.span.of(view.text)):
        return []
    scene = of_entry(view.scene, frame, person)
    if english.tells(view.text, view.span, scene, view.vocabulary):
        return []
    spoken = english.read_of(view.text, view.span, person, scene, view.vocabulary)
    if any(statement.predicate == "appointed_by" for statement in spoken):
        return spoken
    last = next((tenure for mark, tenure in frame.tenures if not mark), None)
    known = last.term if last and last.person.entity.name == person.entity.name else None
    return tell(view, view.span, person, frame.post, "list.further", known)[0] or spoken


def read_further_han(view: View, frame: Frame, person: Mention) -> list[Statement]:
    """Read a further Chinese sentence of an entry that has no verb of its own as remarks on its person."""
    if not is_han(view.span.of(view.text)):
        return []
    stop = view.span.end - view.text[view.span.end - 1 :].startswith("。")
    last = next((tenure for mark, tenure in frame.tenures if not mark), None)
    known = last.term if last and last.person.entity.name == person.entity.name else None
    named = any(who.entity.name != person.entity.name for who in view.persons(view.span))
    return [] if named else tell(view, Span(view.span.start, stop), person, None, "list.further", known)[0]


def read_holder(
    document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary
) -> tuple[list[Statement], Scene] | None:
    """Read a sentence or heading that is but a name and a term, under the title of a post; ``None`` for others.

    A sentence that is but a term is read too, under a heading with a name.
    """
    span = Span(unit.start, unit.end)
    if unit.title is None or span.end - span.start > LONGEST or is_han(span.of(document.text)):
        return None
    entry = replace(unit, layout="item", cells=(span,))
    if not vocabulary.dates.find(document.text, span, "en", ""):
        return None
    frame = frame_of(View(document.text, entry, changed(scene, frame=None), vocabulary))
    view = View(document.text, entry, scene, vocabulary)
    told = of_name(view, frame) or of_term(view, frame)
    if told is None or (unit.layout == "heading" and lasts_long(told[1])):
        return None
    if unit.layout != "heading" and english.tells(document.text, span, scene, vocabulary):
        return None
    person, term, post = told
    after = of_entry(scene, replace(frame, topic=post), person)
    return [tenure(view, person, post, term, "list.holder")], changed(after, frame=replace(frame, person=person))


def read_under_name(view: View, frame: Frame) -> list[Statement]:
    """Read an item under a heading with a name on the page of a post: a term, who appointed the person, a career."""
    told = of_term(view, frame)
    if told:
        return [tenure(view, told[0], told[2], told[1], "list.holder")]
    return by_whom(view, frame, view.unit.cells[0]) or career(view, frame, view.unit.cells[0])


def career(view: View, frame: Frame, span: Span) -> list[Statement]:
    """Read the posts behind a label of a career: "Later career - ambassador to Chad (1950-53)"."""
    match = LABELLED.match(view.text, span.start, span.end)
    label = view.vocabulary.layouts.label(match["label"]) if match else None
    person = frame.subject
    if match is None or label is None or label.role not in CAREERS or person is None or person.kind != "person":
        return []
    value = Span(match.end(), span.end)
    told = tell(replace(view, scene=Scene()), value, person, None, "list.career", offices_only=True)[0]
    return [*told, *soldier(view, person, value, "list.career")]


def by_whom(view: View, frame: Frame, span: Span) -> list[Statement]:
    """Read who gave a post to the person of the heading above: "Appointed by President Lee"."""
    person = frame.subject
    told = not is_han(span.of(view.text)) and BY_WHOM.match(view.text, span.start, span.end)
    if person is None or person.kind != "person" or not frame.posts or not told:
        return []
    scene = of_entry(view.scene, replace(frame, topic=frame.posts[0]), person)
    return english.read_of(view.text, span, person, scene, view.vocabulary)


def of_name(view: View, frame: Frame) -> tuple[Mention, Term, Mention] | None:
    """Return person, term and post of words that are a name with a term, under the title of a post."""
    person, rest = leading_person(view, frame, view.span) if frame.post else (None, view.span)
    if person is None or frame.post is None:
        return None
    honours = HONOURS.match(view.text, rest.start, rest.end)
    rest = Span(honours.end(), rest.end) if honours else rest
    words = rest.of(view.text).rstrip(".")
    begin = rest.start + len(words) - len(words.lstrip("([,:;–—- "))
    dates = Span(begin, rest.start + len(words.rstrip(")] ")))
    return (person, read_term(view, dates), frame.post) if is_term(view, dates) else None


def of_term(view: View, frame: Frame) -> tuple[Mention, Term, Mention] | None:
    """Return person, term and post of words that are a term, under a heading with a name on the page of a post."""
    match = TERM.fullmatch(view.text, view.unit.cells[0].start, view.unit.cells[0].end)
    person, post = frame.subject, next(iter(frame.posts), None)
    if match is None or post is None or person is None or person.kind != "person" or frame.post:
        return None
    dates = Span(*match.span("dates"))
    return (person, read_term(view, dates), post) if is_term(view, dates) else None


def is_term(view: View, dates: Span) -> bool:
    """Say whether a stretch is a term and nothing else."""
    return dates.start < dates.end and is_date(view, dates) and bool(read_term(view, dates).end)


def lasts_long(term: Term) -> bool:
    """Say whether years are rather those of a life."""
    first, last = term.start[:4], term.end[:4]
    return first.isdigit() and last.isdigit() and int(last) - int(first) > LONGEST_TERM
