"""Deputies of Chinese career lines who rise inside the line: "2015—2019 财政厅副厅长，2017年3月起任厅长"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.offices import is_han

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.frame import Term
    from pipeline.extract.mentions import Mention

BELOW = re.compile(r"^(?:常务副|常務副|第一副|副|代理|代)(?=.)")
"""What the title of a deputy or of who acts begins with."""


def risen(entries: Sequence[tuple[Mention, Mention, Term, bool]], told: list[Term], line: Term) -> list[Term]:
    """Return the terms, the deputy's until the date of the head of the same body, who lasts as long as the line.

    Args:
        entries: Person, post, own term and whether acting, of each office of the line.
        told: The terms as they stand.
        line: The term of the line.
    """
    terms = [*told]
    for at in range(1, len(entries)):
        (_, before, own, _), (_, post, new, _) = entries[at - 1], entries[at]
        rises = bool(line.start and new.start) and not own and not new.end and not post.acting
        rises = rises and is_above(post, before)
        if rises and line.start < new.start:
            terms[at - 1] = replace(terms[at - 1], end=new.start)
            terms[at] = replace(terms[at], end=line.end)
    return terms


def is_above(post: Mention, before: Mention) -> bool:
    """Say whether a post is the one that another is the deputy of, or the acting holder."""
    if post.body is None or before.body is None or not is_han(post.role) or post.body.name != before.body.name:
        return False
    below = BELOW.match(before.role)
    return below is not None and before.role[below.end() :] == BELOW.sub("", post.role) and before.role != post.role
