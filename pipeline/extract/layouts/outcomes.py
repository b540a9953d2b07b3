"""What English values say beside the date of a beginning or end: the name then, what it went into, its return."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import event, relation, words_entity
from pipeline.extract.layouts.terms import read_start
from pipeline.extract.naming import name_key
from schemas.dates import OPEN
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.fields import Field
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

NAME = r"(?P<name>[A-Z][^\n,;()]+)"
FIRST = re.compile(rf"(?:, ?|\()(?:(?:originally|first|initially) )?as (?:the |an? )?{NAME}")
"""The name that something had when it was set up: "1902, as the Fishery Board"."""
INTO = re.compile(
    r"(?:^|[ ,;(])(?:(?:when|and|then) )?(?:it )?(?:(?:was|were) )?(?:merged |absorbed |folded |incorporated )?into "
    rf"(?:the )?{NAME}"
)
"""What a body went into: "1950, into the Health Board", "1984 (merged into the Tax Court)"."""
PASSED = re.compile(
    r"(?:[,;(] ?)(?:its )?(?:(?:functions?|duties|powers|work|staff|tasks|responsibilities)(?:,| and)? ?){1,3}"
    rf"(?:(?:were |was )?(?:passed|transferred|assigned|moved|given|handed over|handed) )?to (?:the )?{NAME}"
)
"""Who took over: "1926 (functions to the Forest Militia)"."""
RESTORED = re.compile(
    r"(?i)[,;(] ?(?:but |and )?"
    r"(?:restored|re-?established|re-?founded|revived|re-?constituted|re-?opened|re-?created)\b"
)
DEFUNCT = re.compile(
    r"(?i)(?:now )?(?:defunct|abolished|dissolved|disbanded|extinct|disestablished|closed|inactive|wound up|ceased"
    r"|discontinued|no longer)\b"
)
"""How a status begins that tells of something that there is no more."""
RUNNING = re.compile(
    r"(?i)(?:still )?(?:active|extant|existing|in existence|current|operational|functioning|in being|in operation)\b"
)
"""A status that tells that something is still there, which is no kind of body."""


def first_name(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the name that a body had when it was set up: "22 August 1902, as the Fishery Board"."""
    match = FIRST.search(view.text, value.start, value.end) if about.kind != "person" else None
    old = words_entity(view, Span(*match.span("name"))) if match else None
    if old is None or name_key(old.name) == name_key(about.entity.name):
        return []
    return [relation(view, "renamed_to", old, about, "box.former")]


def refounded(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read when something was set up anew, and its new name: "12 March 1948, as the State Forest Corps"."""
    start = read_start(view, value)
    match = FIRST.search(view.text, value.start, value.end)
    if about.kind == "person" or not start:
        return []
    new = words_entity(view, Span(*match.span("name"))) if match else about.entity
    found = [event(view, "established", about, start, "box.established")]
    changed = name_key(new.name) != name_key(about.entity.name)
    return [*found, *([relation(view, "renamed_to", about, new, "box.renamed", start)] if changed else [])]


def ended(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read what follows the date of an end: the body it went into, who took over, when it was set up again."""
    start, found = read_start(view, value), []
    into, passed = (shape.search(view.text, value.start, value.end) for shape in (INTO, PASSED))
    if into and about.kind == "body":
        whole = words_entity(view, Span(*into.span("name")))
        found.append(relation(view, "merged_into", about, whole, "box.merged", start))
    if passed and start and about.kind != "person":
        after = words_entity(view, Span(*passed.span("name")))
        found.append(relation(view, "replaced_by", about, after, "box.superseding", start))
    anew = RESTORED.search(view.text, value.start, value.end)
    back = read_start(view, Span(anew.end(), value.end)) if anew and start and about.kind != "person" else ""
    return [*found, *([event(view, "established", about, back, "box.established")] if back else [])]


def went_into(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read what a body was merged into, behind a date: "1950, into the Health Board"; nothing of another value."""
    return [said for said in ended(view, about, value) if said.predicate == "merged_into"]


def state(view: View, about: Mention, value: Span) -> list[Statement] | None:
    """Read a status: when what is "defunct" ended; nothing where it is "active"; ``None`` for a kind of body."""
    if RUNNING.match(view.text, value.start, value.end):
        return []
    if not DEFUNCT.match(view.text, value.start, value.end):
        return None
    start = read_start(view, value)
    return [event(view, "abolished", about, start, "box.abolished"), *ended(view, about, value)] if start else []


def spells(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read when something was there: "1897–1918; 1936–present"; nothing of a person, who was active then."""
    if about.kind == "person":
        return []
    found: list[Statement] = []
    for when in view.dates(value):
        if when.kind not in {"interval", "since", "until"}:
            continue
        begun, over = when.start, "" if when.end == OPEN else when.end
        found += [event(view, "established", about, begun, "box.established")] if begun else []
        found += [event(view, "abolished", about, over, "box.abolished")] if over else []
    return found


def is_task(field: Field) -> bool:
    """Say whether the "role" of a body's box is what the body does, by its small letters: "drafting of bills"."""
    about, words = field.frame.subject, field.value.of(field.view.text)
    of_body = field.known.words in {"role", "roles"} and about is not None and about.kind == "body"
    return of_body and words[:1].islower() and not field.view.posts(field.value)
