"""Whether what began at a date lasts still: so where a text says since when, and tells of nothing that ended it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from schemas.dates import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from schemas.records import Statement, Unit

SINCE = "..since"
"""The end, until a document is read, of what is told to have been so since a date."""
HELD = {"position_held", "member_of"}
TAKEN_UP = {"zh.hold", "zh.promoted"}
"""Patterns that tell what somebody took up next, where they stand further on in a text and have no date."""
BODIES = {"abolished", "renamed_to", "merged_into", "replaced_by"}
"""Predicates after which a body's posts are others."""


def still(found: Iterable[tuple[Unit, Statement]]) -> list[tuple[Unit, Statement]]:
    """Return the statements of a document, those since a date open where nothing else tells of their end."""
    told = list(found)
    said = [statement for _, statement in told]
    if not any(statement.end == SINCE for statement in said):
        return told
    ended = Endings(said)
    return [(unit, replace(s, end="" if ended.of(s) else OPEN) if s.end == SINCE else s) for unit, s in told]


MOST = 500
"""Of so many statements at most, the last ones, the bodies that came to an end are kept in mind."""


def latest_two(known: tuple[tuple[str, str], str] | None, new: tuple[str, str]) -> tuple[tuple[str, str], str]:
    """Return who took up a post last and when, and when the last one did who is another."""
    first, second = known or (("", ""), "")
    if new[0] >= first[0]:
        return new, second if new[1] == first[1] else max(first[0], second)
    return first, second if new[1] == first[1] else max(new[0], second)


class Endings:
    """What a document tells of the ends of posts: who came next, who died or moved on, which bodies are no more."""

    def __init__(self, said: Sequence[Statement]) -> None:
        """Gather the statements once, so that each post asked for is looked up."""
        self.last_of_post: dict[str, tuple[tuple[str, str], str]] = {}
        self.last_of_person: dict[str, str] = {}
        self.over: set[tuple[str, str]] = set()
        self.undated: dict[str, int] = {}
        self.gone = {s.subject.name for s in said if s.predicate == "died"}
        self.bodies = tuple({s.subject.name for s in said[-MOST:] if s.predicate in BODIES and s.start})
        for one in said:
            name = one.object.name if one.object is not None else ""
            if one.predicate == "preceded_by":
                self.gone.add(name)
            elif one.predicate == "succeeded_by":
                self.gone.add(one.subject.name)
            elif one.predicate in HELD and one.polarity == "affirmed":
                self.last_of_post[name] = latest_two(self.last_of_post.get(name), (one.start, one.subject.name))
                if one.end not in {"", OPEN, SINCE}:
                    self.over.add((one.subject.name, name))
                later = max(one.start, self.last_of_person.get(one.subject.name, ""))
                self.last_of_person[one.subject.name] = later
                if one.end != SINCE and one.pattern_id in TAKEN_UP and not one.start and one.certainty == "stated":
                    self.undated[one.subject.name] = one.quote.end

    def of(self, said: Statement) -> bool:
        """Tell whether something told ended the time in a post, or may have."""
        name, post = said.subject.name, said.object.name if said.object is not None else ""
        (start, last), second = self.last_of_post.get(post, (("", ""), ""))
        follows = (second if last == name else start) > said.start
        moved = self.last_of_person.get(name, "") > said.start or self.undated.get(name, 0) > said.quote.end
        past = bool(self.bodies) and post.startswith(self.bodies)
        return name in self.gone or (name, post) in self.over or follows or moved or past
