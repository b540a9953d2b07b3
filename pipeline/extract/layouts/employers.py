"""Lists of a career under the names of bodies: "Ministry of Justice, 1979–92", then "Head, Legislation Department"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.aides import AIDE, is_role
from pipeline.extract.layouts.beside import is_bare
from pipeline.extract.layouts.owning import in_body
from pipeline.extract.layouts.segments import completed, role_words, segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from schemas.records import Entity, Span


def named_alone(view: View, span: Span) -> Entity | None:
    """Return the body that an item is nothing but the name of, with dates: where the posts of the next items were."""
    body = next((body for body in view.bodies(span) if body.span.start == span.start), None)
    parts = segments(view, span)
    if body is None or not parts or parts[0].span.start != body.span.start or view.is_outside(body.entity.name):
        return None
    alone = parts[0].span == body.span or (
        bool(parts[0].whens) and role_words(view, parts[0]) == body.span.of(view.text)
    )
    dated = any(part.whens for part in parts)
    return body.entity if alone and dated and all(is_bare(view, part) for part in parts[1:]) else None


def within(view: View, employer: Entity, parts: Sequence[Segment]) -> list[Segment]:
    """Return the segments of an item with the posts completed that are of no body, or of a part of one."""
    found: list[Segment] = []
    for part in parts:
        words = role_words(view, part)
        bare = not (part.posts or part.in_brackets or AIDE.search(words)) and bool(words) and is_role(view, words)
        posts = completed(view, part, employer.name) if bare else ()
        found.append(replace(part, posts=posts, is_unclear=False) if posts else in_body(view, part, employer))
    return found
