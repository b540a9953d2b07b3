"""Entries of a career over several labelled lines ("Dates: … / Post: … / Employer: …"), in any order."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import relation, words_entity
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.owning import told_apart
from pipeline.extract.layouts.terms import read_end, read_start, read_term
from pipeline.extract.mentions import Mention
from pipeline.extract.naming import entity_of, name_key
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.fields import Field, Read
    from pipeline.extract.layouts.view import View
    from schemas.records import Statement

LINE = re.compile(
    r"[ \t]*[|•*▪–-]?[ \t]*(?P<label>[^:：|\t\n]{2,50}?)[ \t]*(?:[:：|\t]|[ ]{2})[ \t]*(?P<value>[^\n]*?)[ \t|]*$",
    re.MULTILINE,
)
REACH = 12
"""An entry has so many lines at most."""
WHERE = {"employer", "body"}
ENTRY = {"post", "term", "start", "end", *WHERE}
"""Roles of the labels that an entry is made of."""
SHORT = re.compile(r" ?\(([A-Z][A-Za-z&]{0,2}[A-Z]{1,8})\)")


def read_entry(field: Field) -> Read | None:
    """Read a field that is one line of an entry with a post and where it was, or dates ahead of the post.

    Returns:
        Claims and frame, the claims with the line of the post; ``None`` where the field belongs to no such entry.
    """
    role = field.known.role
    person = field.holder
    is_parameter = "=" in field.view.text[field.label.end : field.value.start]
    if role not in ENTRY or person is None or field.is_empty or is_parameter:
        return None
    lines = entry_lines(field.view, field.frame.opener)
    post = lines.get("post")
    where = lines.get("employer") or lines.get("body")
    dated = next((lines[name] for name in ("term", "start") if name in lines), None)
    if post is None or not (where or (dated and dated.start < post.start)):
        return None
    if role == "post":
        return told_entry(field, lines, where, person)
    return abbreviated(field) if role in WHERE else [], field.frame


def opened(field: Field) -> Field:
    """Return the field in a frame that knows which label the entries of the block begin with."""
    role = field.known.role
    is_first = role in ENTRY and not field.frame.opener
    return field.within(opener="body" if role in WHERE else role) if is_first else field


def told_entry(field: Field, lines: dict[str, Span], where: Span | None, person: Mention) -> Read:
    """Tell the posts of an entry, with its dates and what its employer completes."""
    view = field.view
    return told_apart(view, field.frame, person, field.value, where, term_in(view, lines), "cv.block")


def entry_lines(view: View, opener: str) -> dict[str, Span]:
    """Return the values of the labelled lines of the entry that the unit is a line of, by the roles of their labels."""
    start, stop = view.unit.start, view.unit.end
    begins = view.text.rfind("\n", 0, start) + 1
    found = dict(labelled(view, begins))
    own = next(iter(found), "")
    above: list[tuple[str, Span]] = []
    at = begins
    for _ in range(REACH if not opens(own, opener) else 0):
        at = view.text.rfind("\n", 0, max(0, at - 1)) + 1 if at else -1
        told = labelled(view, at) if at >= 0 else []
        if not told:
            break
        above += told
        if opens(told[0][0], opener) or at == 0:
            break
    end = view.text.find("\n", stop)
    for _ in range(REACH):
        told = labelled(view, end + 1) if end >= 0 else []
        if not told or opens(told[0][0], opener):
            break
        for name, value in told:
            found.setdefault(name, value)
        end = view.text.find("\n", end + 1)
    for name, value in above:
        found.setdefault(name, value)
    return found


def opens(role: str, opener: str) -> bool:
    """Say whether a label of a role is the one that entries begin with."""
    return role == opener or (role in WHERE and opener in WHERE)


def labelled(view: View, at: int) -> list[tuple[str, Span]]:
    """Return the role of a line's label and its value; nothing for a blank line or one without a known label."""
    end = view.text.find("\n", at)
    match = LINE.match(view.text, at, len(view.text) if end < 0 else end)
    label = view.vocabulary.layouts.label(match["label"]) if match else None
    return [(label.role, Span(*match.span("value")))] if match and label else []


def term_in(view: View, lines: dict[str, Span]) -> Term:
    """Return the term of an entry: of its dates, or of its start and end."""
    if "term" in lines:
        return read_term(view, lines["term"])
    start = read_start(view, lines["start"]) if "start" in lines else ""
    return Term(start, read_end(view, lines["end"]) if "end" in lines else "")


def abbreviated(field: Field) -> list[Statement]:
    """State the abbreviation that stands in brackets behind an employer's name."""
    view = field.view
    body = next((b for b in view.bodies(field.value) if b.span.start == field.value.start), None)
    short = SHORT.match(view.text, body.span.end, field.value.end) if body else None
    if body is None or short is None:
        return []
    return [relation(view, "named", body, words_entity(view, Span(*short.span(1))), "cv.block")]


def named_in_parts(field: Field) -> Read:
    """Read a family name or given name, where the line of the other stands beside it: whom the page is about."""
    view, frame = field.view, field.frame
    lines = entry_lines(view, "")
    given, family = lines.get("given"), lines.get("surname")
    if given is None or family is None:
        return [], frame
    parts = [calm(part) for words in (given, family) for part in words.of(view.text).split()]
    name = " ".join(parts)
    known = view.vocabulary.persons.get(name_key(name))
    words = field.value.of(view.text)
    entity = entity_of(known, words) if known else Entity(name, words)
    return [], replace(frame, subject=Mention("person", field.value, entity))


def calm(word: str) -> str:
    """Return a word in capitals as a name is printed."""
    return word.title() if word.isupper() and len(word) > 2 else word  # noqa: PLR2004
