"""Parts of a body's page that a line with the name of a part of the body heads: a directory's departments."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.frame import Term

if TYPE_CHECKING:
    from pipeline.extract.layouts.fields import Field
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.layouts.vocabulary import Label
    from pipeline.extract.mentions import Mention
    from schemas.records import Span

BLANK = re.compile(r"\n[ \t]*\n[ \t]*\Z")
GAP = 20
"""A blank line has so many characters at most."""
FAR = 200
"""A line with a holder has so many characters at most."""
SEATS = {"office", "deputy", "seats"}
NAMED_BEHIND = re.compile(r"\S +[–—-]{1,2} +\S")
"""What parts a title from who bears it."""


def of_part(view: View, frame: Frame, known: Label | None, label: Span) -> Frame:
    """Return the frame of the part of the page that a body's name on a line apart has begun, for a label of a post."""
    body, about = frame.body, frame.subject
    told = label.start < label.end and (known is None or known.role in SEATS)
    if not told or body is None or body.kind != "body" or about is None or about.kind != "body":
        return frame
    if not (BLANK.search(view.text, max(0, body.span.start - GAP), body.span.start) or below_holder(view, body)):
        return frame
    return replace(frame, subject=body, body=None, posts=(), term=Term(), holder=None)


def below_holder(view: View, body: Mention) -> bool:
    """Say whether a line stands right below one that names who holds a post ("Minister: Ruth Salom")."""
    above = view.text[max(0, body.span.start - FAR) : body.span.start].rstrip()
    words, mark, value = above.rpartition("\n")[2].partition(":")
    label = view.vocabulary.layouts.label(words.strip())
    return bool(mark and value.strip()) and label is not None and label.role in SEATS


def is_of_page(frame: Frame, post: Mention) -> bool:
    """Say whether a post was taken for one of the page's body, though a box stands in a part of it."""
    about, page = frame.subject, frame.page
    apart = about is not None and page is not None and page.kind == "body" and about.entity.name != page.entity.name
    return apart and page is not None and post.body is not None and post.body.name == page.entity.name


def names_bearer(field: Field) -> bool:
    """Say whether a line without label is a title of a post and, behind a dash, the name of who holds it."""
    match = NAMED_BEHIND.search(field.view.text, field.value.start, field.value.end)
    return match is not None and any(who.span.end == field.value.end for who in field.view.persons(field.value))
