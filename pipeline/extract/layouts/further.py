"""Further sentences of an entry of a list of holders: "1. Ann Lee. Sworn in 1931; resigned 1950. He was a lawyer."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract import english
from pipeline.extract.copying import changed
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.scene import hold, speak

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene
    from schemas.records import Statement


def goes_on(view: View) -> bool:
    """Say whether a unit is a further sentence of an item, rather than its first: it begins in the midst of a line."""
    unit = view.unit
    if unit.layout != "item" or unit.cells[0].start != unit.start:
        return False
    before = view.text[view.text.rfind("\n", 0, unit.start) + 1 : unit.start]
    return bool(before.strip()) and not is_han(view.span.of(view.text))


def of_entry(scene: Scene, frame: Frame, person: Mention) -> Scene:
    """Return the scene in which an entry's person and post are the ones spoken of."""
    told = hold(speak(scene, frame.post), person.entity.name, frame.post) if frame.post else scene
    return changed(speak(told, person), about=person, entry=None)


def read_further(view: View, frame: Frame, person: Mention) -> list[Statement]:
    """Read a further sentence that has no subject and so tells of the entry's person; nothing for another one."""
    scene = of_entry(view.scene, frame, person)
    if english.tells(view.text, view.span, scene, view.vocabulary):
        return []
    spoken = english.read_of(view.text, view.span, person, scene, view.vocabulary)
    if any(statement.predicate == "appointed_by" for statement in spoken):
        return spoken
    last = next((tenure for mark, tenure in frame.tenures if not mark), None)
    known = last.term if last and last.person.entity.name == person.entity.name else None
    return tell(view, view.span, person, frame.post, "list.further", known)[0] or spoken
