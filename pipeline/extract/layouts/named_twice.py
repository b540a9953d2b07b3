"""Fields that name a body and give its name in another script behind it: 组织：环球气象组织（World Weather Union）."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts import fields
from pipeline.extract.layouts.claims import relation, words_entity
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.fields import Field, Read

TWICE = re.compile(r"(?P<own>[\u3400-\u9fff]{3,30})\s*[（(]\s*(?P<other>[A-Z][A-Za-zÀ-ž .,&'’-]{1,80}?)\s*[）)]")
"""A name in Chinese with one in letters in brackets."""


def body(field: Field) -> Read:
    """Return what a field tells that names the body of the box, with the body's name in letters if brackets give it."""
    view, value = field.view, field.value
    match = TWICE.fullmatch(view.text, value.start, value.end)
    if match is None:
        return fields.body(field)
    told, after = fields.body(replace(field, value=Span(*match.span("own"))))
    named = after.body or after.subject
    if named is None or named.kind != "body" or named.entity.name != match["own"]:
        return told, after
    return [*told, relation(view, "named", named, words_entity(view, Span(*match.span("other"))), "box.name")], after
