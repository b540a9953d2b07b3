"""Items about a body: its name, then facets between dots ("X · deputy-ministerial · managed by Y · director: N")."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import relation
from pipeline.extract.layouts.facts import FACTS
from pipeline.extract.layouts.items import holders_of, split_label
from pipeline.extract.layouts.kinds import stated_ranks
from pipeline.extract.layouts.posts import label_post
from pipeline.extract.layouts.view import stripped
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

DOT = re.compile(r"\s[·•|]\s")
LEAST = 3
PARENT = re.compile(
    r"(?i)(?:managed|run|administered|supervised|overseen) by (?:the )?|(?:directly )?under (?:the )?"
    r"|由|隶属于|隸屬於|直属于?"
)
UNSURE = re.compile(r"(?i)\b(?:until|before|since|not|formerly|former)\b|曾|原|至")
"""Words that limit a facet in time, which a bare rank or parent does not have."""


def read_facets(view: View, frame: Frame, span: Span) -> list[Statement]:
    """Read an item of a body and its facets; nothing where the item has another shape."""
    cuts = list(DOT.finditer(view.text, span.start, span.end))
    if len(cuts) + 1 < LEAST:
        return []
    first = stripped(view.text, span.start, cuts[0].start())
    bodies = [body for body in view.bodies(first) if body.span.start == first.start]
    if not bodies:
        return []
    inner = replace(frame, subject=bodies[0], posts=(), topic=None)
    ends = [*(cut.start() for cut in cuts[1:]), span.end]
    statements: list[Statement] = []
    for cut, end in zip(cuts, ends, strict=True):
        statements += facet(view, inner, bodies[0], Span(cut.end(), end))
    return statements


def facet(view: View, frame: Frame, body: Mention, part: Span) -> list[Statement]:
    """Read one facet: a label with its value, a rank, or what the body is under."""
    label, value = split_label(view, part)
    if label.start < label.end:
        known = view.vocabulary.layouts.label(label.of(view.text))
        if known and known.role in FACTS:
            return FACTS[known.role](view, body, value)
        post = label_post(view, frame, label)
        return holders_of(view, frame, post, value)[0] if post else []
    words = part.of(view.text)
    if UNSURE.search(words):
        return []
    parent = PARENT.match(words)
    if parent:
        above = view.bodies(Span(part.start + parent.end(), part.end))[:1]
        return [relation(view, "subordinate_to", body, found, "list.facet") for found in above]
    return [relation(view, "has_rank", body, rank, "list.facet") for rank in stated_ranks(view, part)]
