"""Two nouns on either side of a comma of which one says who or what the other is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.parser import Parser

TITLES = {"office", "relation", "postword"}


def appose(s: Parser, before: Noun, noun: Noun) -> None:
    """Open an apposition: the person, or the thing named first, is what the other describes."""
    person_last = noun.kind == "person" and before.kind in TITLES | {"body", "pronoun"}
    subject, title = (noun, before) if person_last else (before, noun)
    everyone = listed_with(s, subject, title)
    clause = s.open("apposition", ",", antecedent=subject, subject=everyone)
    clause.objects.append(title)
    s.modified = True
    if person_last and clause.parent:
        exchange(clause.parent, before, noun)


def listed_with(s: Parser, subject: Noun, title: Noun) -> list[Noun]:
    """Return whom a title describes: of "Lee and Birch, both directors of X" each of those named together."""
    several = title.office is not None and title.office.role.number == "many"
    people = [n for n in s.top.subject if n.kind == "person"]
    return people if several and len(people) > 1 and people[-1] is subject else [subject]


def exchange(clause: object, old: Noun, new: Noun) -> None:
    """Let the person named in an apposition stand where the description stood."""
    subject, objects = clause.subject, clause.objects  # type: ignore[attr-defined]
    for place in (subject, objects):
        for index, noun in enumerate(place):
            if noun is old:
                place[index] = new
    clause.phrases[:] = [(w, new if n is old else n) for w, n in clause.phrases]  # type: ignore[attr-defined]


def describes(before: Noun, noun: Noun) -> bool:
    """Whether one of two nouns beside a comma can describe the other."""
    if before.kind in {"person", "pronoun"}:
        return noun.kind in {"office", "relation", "rank"}
    if noun.kind == "person":
        return before.kind in TITLES
    return before.kind in {"body", "common"} and noun.kind in {"common", "rank"}
