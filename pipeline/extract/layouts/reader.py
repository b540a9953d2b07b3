"""One unit into claims, by its layout."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import chinese, english, phrases
from pipeline.extract.copying import changed
from pipeline.extract.layouts.bare_headings import titled_above
from pipeline.extract.layouts.boxes import read_field
from pipeline.extract.layouts.career_rows import headless_row
from pipeline.extract.layouts.chronicles import chronicled
from pipeline.extract.layouts.columns import open_table
from pipeline.extract.layouts.cv import born_below_name, person_told, read_cv, read_loose
from pipeline.extract.layouts.cv_labels import told_below, unlabelled, without_labels
from pipeline.extract.layouts.entries import is_in_company
from pipeline.extract.layouts.facets import read_facets
from pipeline.extract.layouts.frame import Frame
from pipeline.extract.layouts.further import goes_on, of_entry, read_further, read_further_han, read_under_name
from pipeline.extract.layouts.headless import open_plain
from pipeline.extract.layouts.items import read_item, whole_of
from pipeline.extract.layouts.labelled import read_fact, read_labelled
from pipeline.extract.layouts.leading import leading_person
from pipeline.extract.layouts.memberships import read_membership
from pipeline.extract.layouts.notes import is_remark, noted, read_note, within
from pipeline.extract.layouts.organs import placed, read_organ
from pipeline.extract.layouts.rosters import read_roster, whole_page
from pipeline.extract.layouts.rows import read_row
from pipeline.extract.layouts.shorthand import in_register
from pipeline.extract.layouts.stations import read_station
from pipeline.extract.layouts.subheads import banner_post, read_headed, seat
from pipeline.extract.layouts.titled import titled_list
from pipeline.extract.layouts.titles import frame_of
from pipeline.extract.layouts.told_values import named_only, told_value
from pipeline.extract.layouts.unit_duties import duties, unit_before
from pipeline.extract.layouts.view import View
from pipeline.extract.mentions import Mention
from pipeline.extract.phrases import language_of
from pipeline.extract.scene import speak
from schemas.records import Span, Statement

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Document, Unit

BY_SOMEBODY = re.compile(r"由.{2,30}(?:兼任|担任|擔任|接任|出任|继任|繼任|代理|主持|兼)[。；，]?$")
"""The end of a Chinese sentence that tells who held a post."""
TELLING = re.compile(r"[，,\s]*[他她](?!们|們)")
VACANT = re.compile(r"(?:\d{1,2}[.、．]\s*)?(?:[—–－-]{1,4}|空缺|暂缺|暫缺|缺)\s*[（(][^()（）\n]*[)）]$", re.MULTILINE)
"""An item that only says that nobody held the post."""
Read = tuple[list[Statement], Frame]


def read_unit(document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> tuple[list[Statement], Scene]:
    """Read one unit; see ``pipeline.extract.layouts.read``."""
    if unit.layout == "item" and (is_outside(document, unit, vocabulary) or VACANT.match(document.text, unit.start)):
        return [], scene
    if unit.layout == "item" and is_remark(document.text, unit):
        return as_prose(document, within(unit), scene, vocabulary)[0], scene
    if is_entry(document, unit, scene, vocabulary):
        return as_prose(document, unit, scene, vocabulary)
    entries = chronicled(View(document.text, unit, scene, vocabulary))
    return in_turn(document, entries, scene, vocabulary) if entries else in_frame(document, unit, scene, vocabulary)


def in_frame(document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> tuple[list[Statement], Scene]:
    """Read a unit in the frame that its block and title make."""
    unit = titled_above(document, unit, scene, vocabulary)
    frame = frame_of(View(document.text, unit, scene, vocabulary))
    view = View(document.text, unit, spoken(scene, frame), vocabulary)
    if unit.layout in {"item", "cv"} and is_closed(view, frame):
        return [], changed(scene, frame=frame)
    if frame.person and goes_on(view):
        return further(document, view, frame, frame.person)
    about = told_of(document, view, frame) if unit.layout == "note" else None
    clause = told_value(document, unit, frame.subject)
    about = frame.subject if clause else about
    said = as_prose(document, clause or sentence_of(unit), speak(view.scene, about), vocabulary)[0] if about else []
    if said:
        return said, changed(scene, frame=frame)
    statements, after = READERS[view.unit.layout](view, frame)
    statements = named_only(statements, document, clause)
    if unit.layout == "item":
        after = replace(after, person=leading_person(view, frame, unit.cells[0])[0])
    parents = placed(view, frame) if unit.layout == "item" else []
    if not statements and unit.layout in {"item", "cv", "note"} and not in_register(document.text, unit):
        known = view.scene if frame.post or unit.layout != "item" else scene
        told, later = as_prose(document, unit, changed(known, frame=after), vocabulary)
        return [*parents, *told], later
    if not statements and unit.layout == "field" and is_told(document, unit):
        sentence = replace(unit, start=unit.cells[1].start, layout="prose", cells=())
        told, later = as_prose(document, sentence, changed(scene, frame=after), vocabulary)
        return told, changed(scene, frame=after) if not told else changed(later, frame=after)
    return [*parents, *statements], spoken(remembered(changed(scene, frame=after), after, statements), after)


PRONOUN = re.compile(r"(?:He|She|They)\b")


def told_of(document: Document, view: View, frame: Frame) -> Mention | None:
    """Return the one person whom a footnote tells of in a sentence that begins with a pronoun."""
    mark, words = view.unit.cells
    people = noted(view, frame, mark) if PRONOUN.match(view.text, words.start) else []
    tells = len(people) == 1 and english.tells(document.text, words, view.scene, view.vocabulary)
    return people[0].person if tells else None


def sentence_of(unit: Unit) -> Unit:
    """Return the sentence of a footnote."""
    return replace(unit, start=unit.cells[1].start, layout="prose", cells=())


def remembered(scene: Scene, frame: Frame, statements: list[Statement]) -> Scene:
    """Return the scene in which the holders that a list of a post names are known, without being spoken of last."""
    if frame.post is None or not statements or len(scene.persons) > KNOWN:
        return scene
    known = {person.entity.name for person in scene.persons}
    held = [said for said in statements if said.predicate in {"position_held", "member_of"}]
    new = {said.subject.name: Mention("person", said.quote, said.subject) for said in held}
    return changed(scene, persons=(*(who for name, who in new.items() if name not in known), *scene.persons))


KNOWN = 200
"""So many people of lists are known by their short names afterwards."""


def further(document: Document, view: View, frame: Frame, person: Mention) -> tuple[list[Statement], Scene]:
    """Read a further sentence of an entry, which may tell of the entry's person without a subject."""
    about = changed(of_entry(view.scene, frame, person), frame=frame)
    told, later = read_further(view, frame, person), about
    if not told:
        told, later = as_prose(document, view.unit, about, view.vocabulary)
    told = told or read_further_han(view, frame, person)
    return told, changed(later, about=view.scene.about)


PROFILE = re.compile(
    r"(?:个人|個人|人物|工作|任职|任職|主要|领导|領導|作者|基本)?(?:简历|簡歷|简介|簡介|履历|履歷|生平|小传|小傳)"
)
"""A label before an account of somebody's life in sentences ("简历：张三，男，汉族，…")."""
PRESENTED = re.compile(r"[\u3400-\u9fff·]{2,16}[，,（(][^\n]{6,}")
SENTENCE = re.compile(r"[\u3400-\u9fff]{4,}[^，,。]{0,20}[，,；]|。$")
"""Words of a Chinese sentence, by its marks."""


def is_told(document: Document, unit: Unit) -> bool:
    """Whether a line of a box is a Chinese sentence: without a label, with one in brackets (【职责】负责…。)."""
    label, value = unit.cells
    if PROFILE.fullmatch(label.of(document.text)) and PRESENTED.match(value.of(document.text)):
        return True
    apart = label.start == label.end or "\n" in document.text[label.end : value.start]
    apart = apart or document.text[label.start] in "【［〖"
    return apart and SENTENCE.search(value.of(document.text)) is not None


def is_outside(document: Document, unit: Unit, vocabulary: Vocabulary) -> bool:
    """Whether a list points to other pages and books rather than tells of its subject ("See also")."""
    title = unit.title.of(document.text) if unit.title else ""
    return any(vocabulary.layouts.is_cue("outside", name) for name in (title, unit.section.rpartition(" > ")[2]))


def in_turn(
    document: Document, units: list[Unit], scene: Scene, vocabulary: Vocabulary
) -> tuple[list[Statement], Scene]:
    """Read units one after the other."""
    found: list[Statement] = []
    for unit in units:
        told, scene = read_unit(document, unit, scene, vocabulary)
        found += told
    return found, scene


def is_closed(view: View, frame: Frame) -> bool:
    """Whether a line of a person's page stands under a heading of what is no career: schools, honours, books."""
    title, about = view.unit.title, frame.subject or view.scene.topic
    company = view.unit.layout == "cv" and is_in_company(view, view.unit.cells[-1])
    if company or title is None or about is None or about.kind != "person":
        return company
    return view.is_closed(title.of(view.text))


def is_entry(document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> bool:
    """Whether a dated line is an entry of a chronology that tells something in a sentence ("1982: Li takes over")."""
    if unit.layout != "cv":
        return False
    if language_of(document.text, Span(unit.start, unit.end)) == "zh":
        words = unit.cells[-1].of(document.text)
        told = bool(BY_SOMEBODY.search(words) or TELLING.match(words))
        return told or (document.text[unit.end - 1] in "。；" and not is_of_career(document, unit, scene, vocabulary))
    return english.tells(document.text, unlabelled(document.text, unit.cells[-1]), scene, vocabulary)


def is_of_career(document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> bool:
    """Whether a dated line stands among those of a career, or on the page of a person."""
    frame = scene.frame
    about = (frame.subject if frame else None, scene.topic, scene.hero, *scene.persons[-1:])
    if (frame and frame.is_career) or any(found and found.kind == "person" for found in about[:3]):
        return True
    named = phrases.persons(document.text, unit.title, vocabulary) if unit.title else []
    return bool(named) or (about[-1] is not None and not scene.bodies)


def read_career_line(
    document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary
) -> tuple[list[Statement], Scene]:
    """Read a unit without a sentence beside a career; see ``pipeline.extract.layouts.read_career_line``."""
    frame = scene.frame or Frame()
    view = View(document.text, unit, spoken(scene, frame), vocabulary)
    about = person_told(frame, scene) or born_below_name(view)
    if about is None or english.tells(document.text, Span(unit.start, unit.end), scene, vocabulary):
        return [], scene
    statements, after = read_dated(view, frame) if unit.layout == "timeline" else read_loose(view, frame)
    return statements, changed(scene, frame=after) if statements else scene


def read_dated(view: View, frame: Frame) -> Read:
    """Read an entry of a chronology that names a post behind its date, without a verb: "1929 Governor of Tobago."."""
    if len(view.unit.cells) == 1 or not view.unit.cells:
        return [], frame
    dates, text = view.unit.cells
    told = Span(text.start, text.end - view.text[text.start : text.end].endswith("."))
    return read_cv(view, replace(frame, subject=person_told(frame, view.scene)), dates, told)


def table_row(view: View, frame: Frame) -> Read:
    """Read a row of a table, or its heads."""
    if view.unit.header == view.unit.cells:
        return [], open_table(view, frame)
    banner = banner_post(view) if frame.columns else None
    if banner:
        return [], replace(frame, topic=banner, posts=(banner,), is_above=False, above=())
    if any(frame.columns):
        return read_row(view, frame)
    if career := headless_row(view, frame):
        return career
    statements, after = read_roster(view, frame, whole_page(view, frame), view.span)
    return (statements, after) if statements else read_row(view, open_plain(view, frame))


def cv_line(view: View, frame: Frame) -> Read:
    """Read a CV line, or a dated seat of a body; a further sentence of one has no dates before it."""
    if len(view.unit.cells) == 1:
        return [], frame
    dates, (text, below) = view.unit.cells[0], without_labels(view, view.unit.cells[1])
    seated = seat(view, frame, text, dates)
    statements, after = (seated, frame) if seated else read_cv(view, frame, dates, text)
    return [*statements, *told_below(view, statements, below)], after


def list_item(view: View, frame: Frame) -> Read:
    """A list item: a body with its facets or the people of it, or a holder or post."""
    cell = view.unit.cells[0]
    if in_register(view.text, view.unit):
        return read_station(view, frame, cell)
    headed = read_headed(view, frame, cell) or read_membership(view, frame, cell)
    if headed is not None:
        return headed
    facets = read_facets(view, frame, cell) or read_under_name(view, frame)
    if facets:
        return facets, frame
    statements, after = duties(view, frame), frame
    if not statements:
        statements, after = read_roster(view, frame, whole_of(view, frame), cell)
    statements = statements or titled_list(view, frame, unit_before(view, frame) or whole_page(view, frame), cell)
    if statements:
        return statements, after
    for read in (read_fact, read_organ, read_labelled):
        statements, after = read(view, frame, cell)
        if statements:
            return statements, after
    return read_item(view, frame, cell)


READERS: dict[str, Callable[[View, Frame], Read]] = {
    "field": lambda view, frame: read_field(view, frame, *view.unit.cells),
    "row": table_row,
    "item": list_item,
    "cv": cv_line,
    "note": lambda view, frame: (read_note(view, frame, *view.unit.cells), frame),
}
"""What each layout is read by."""


def spoken(scene: Scene, frame: Frame) -> Scene:
    """Return the scene with what a unit has named as spoken of."""
    bodies = (Mention("body", post.span, post.body) for post in frame.posts if post.body)
    for mention in (*frame.places, frame.subject, *frame.posts, *bodies, *frame.listed[-1:], *frame.told, frame.holder):
        if mention:
            scene = speak(scene, mention)
    return changed(scene, rows=frame.listed)


def as_prose(document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> tuple[list[Statement], Scene]:
    """Read a unit as the sentence that it is."""
    reader = chinese if language_of(document.text, Span(unit.start, unit.end)) == "zh" else english
    read_prose: tuple[list[Statement], Scene] = reader.read(document, unit, scene, vocabulary)
    return read_prose
