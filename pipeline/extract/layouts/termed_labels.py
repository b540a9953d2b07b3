"""Labels of boxes that have a title and the term of its holder: "Chairman 2010-2014: Ann Lee"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import tenure
from pipeline.extract.layouts.posts import label_post
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.fields import Field
    from pipeline.extract.layouts.frame import Term
    from schemas.records import Statement

TITLE_END = re.compile(r"[\s,(]+(?:since|from)?\s*$")
"""What stands between a title and its dates."""


def termed(field: Field, term: Term) -> list[Statement]:
    """Read the holders under a label that has a title and a term: "Chairman 2010-2014: Ann Lee"."""
    view, label, value = field.view, field.label, field.value
    when = next(iter(view.dates(label)), None) if term else None
    if when is None or view.text[when.span.end : label.end].strip(" )"):
        return []
    title = TITLE_END.sub("", view.text[label.start : when.span.start])
    post = label_post(view, field.frame, Span(label.start, label.start + len(title))) if title else None
    people = view.holders(value) if post and not view.dates(value) else []
    return [tenure(view, person, post, term, "box.termed") for person in people if post]
