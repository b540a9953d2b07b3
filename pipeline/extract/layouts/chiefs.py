"""Parameters of boxes that part who leads a body from the title: "chief1_name", "chief1_position", "minister1_pfo"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import tenure
from pipeline.extract.layouts.items import holders_of
from pipeline.extract.layouts.offices import phrase_post, post_of
from pipeline.extract.layouts.terms import read_term
from schemas.labels import ASIDE
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.fields import Field, Read
    from pipeline.extract.layouts.view import View


def chief_name(field: Field) -> Read:
    """Read the people whose position the parameter before told ("chief2_position"), else keep them for the next."""
    frame = field.frame
    own = field.known.group or NAME_WORD.sub("", field.known.words)
    if frame.ahead and frame.ahead == own and frame.posts:
        told, after = holders_of(field.view, frame, frame.posts[0], field.value, "box.chief")
        return told, replace(after, ahead="", waiting=())
    return [], replace(frame, waiting=tuple(field.view.holders(field.value)))


def chief_position(field: Field) -> Read:
    """Read the position, in the body that the box is about, of the people in the parameter before or the next."""
    view, frame, body = field.view, field.frame, field.subject
    if body is None or body.kind != "body":
        return [], replace(frame, waiting=())
    span = undated(view, field.value)
    role, term = " ".join(span.of(view.text).split()), read_term(view, field.value)
    own = phrase_post(view, role, span)
    whole = own is not None and (own.body is not None or PORTFOLIO.fullmatch(role) is not None)
    post = own if own and whole else post_of(view, role, body.entity.name, span, body.entity)
    told = [tenure(view, person, post, term, "box.chief") for person in frame.waiting]
    ahead = "" if frame.waiting else field.known.group or TITLE_WORD.sub("", field.known.words)
    holder = next(iter(frame.waiting), frame.holder)
    return told, replace(frame, waiting=(), posts=(post,), holder=holder, ahead=ahead)


def undated(view: View, span: Span) -> Span:
    """Return a title without the brackets behind it that have nothing but dates: "Director (1979–1987)"."""
    aside = ASIDE.search(span.of(view.text))
    begin = span.start + aside.start() if aside else span.end
    dates = aside is not None and any(ch.isdigit() for ch in aside.group()) and bool(read_term(view, span))
    return Span(span.start, begin) if dates else span


PORTFOLIO = re.compile(r"(?:\w+ ){0,3}[Mm]inister (?:of|for) [A-Z].*")
"""A title that says itself what it is an office of."""
NAME_WORD = re.compile(r" name$|(?:姓名|名称|名稱)$")
"""The end of a label that gives who has the title of the one before ("leader name", 首长姓名 below 首长职称)."""
TITLE_WORD = re.compile(
    r" (?:title(?: name)?|position|type|pfo)$|(?:职称|職稱|头衔|頭銜|职位|職位|职务|職務|官衔|官銜|名称|名稱)$"
)
"""The end of a Chinese label that gives the title of whom the label without it names (首长职称, 首长)."""
