"""Clauses that tell what ended the term of an entry: "1954–69, when the premier appointed him governor of X"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import english
from pipeline.extract.copying import changed
from pipeline.extract.layouts import spells
from pipeline.extract.scene import hold, speak
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.details import Telling
    from pipeline.extract.layouts.segments import Segment
    from schemas.records import Statement

WHEN = re.compile(r"when (?=(?:he|she|they|the|[A-Z])[\w ])")
BEGUN = {"position_held", "member_of", "appointed_by", "secretary_to"}
HAPPENED = {"abolished", "died", "renamed_to", "merged_into", "replaced_by", "preceded_by", "succeeded_by"}


def told(telling: Telling, segment: Segment) -> bool:
    """Take in a clause that begins with "when"; say whether it was one that names somebody or was understood.

    What it tells of the entry's person without a date began when the entry's term ended.
    """
    view, person = telling.view, telling.person
    begins = WHEN.match(view.text, segment.span.start, segment.span.end)
    if begins is None or spells.WAS.search(view.text, segment.span.start, segment.span.end):
        return False
    scene = changed(telling.scene, about=person, entry=None)
    scene = speak(hold(scene, person.entity.name, telling.post) if telling.post else scene, person)
    clause = Span(begins.end(), segment.span.end)
    said = english.read_of(view.text, clause, person, scene, view.vocabulary)
    own = telling.post.entity.name if telling.post else ""
    other = [s for s in said if s.predicate != "position_held" or s.object is None or s.object.name != own]
    telling.others += [began(statement, telling) for statement in other]
    return bool(said or view.persons(segment.span))


def began(statement: Statement, telling: Telling) -> Statement:
    """Return what happened then, or befell the entry's person, with the end of the term as its date."""
    end = telling.term.end.replace("..", "")
    own = statement.subject.name == telling.person.entity.name and statement.predicate in BEGUN
    fresh = (
        (own or statement.predicate in HAPPENED)
        and not statement.start
        and not statement.end
        and statement.polarity == "affirmed"
    )
    return replace(statement, start=end) if fresh and end else statement
