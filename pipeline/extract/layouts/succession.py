"""Succession as entries tell it beside a name: 接替某某, "succeeding N", 前任为某某（1990—1994）."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import relation
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.view import stripped

if TYPE_CHECKING:
    from pipeline.extract.layouts.details import Telling
    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.mentions import Mention
    from schemas.records import Span

NEIGHBOUR = re.compile(
    r"其?(?:(?P<before>前任|上任|前一任|原任)|(?P<after>继任|繼任|后任|後任|下任))(?:者)?(?:为|為|是|系|係)?[:：]?\s*"
)
"""Words before the name of who held the post before or afterwards."""
TITLE = re.compile(
    r"[\u3400-\u9fff]{3,}[司局署厅廳]"
    r"|[\u3400-\u9fff]{2,}(?:[长長官席]|[议議委专專][员員]|主任|[书書][记記]|大[臣使]|[总總][理监監裁督]|[顾顧][问問]|秘[书書])"
)
"""A post that looks like a name, for it is in a body of a place that its words leave out (州议会议长)."""


def succeeded(telling: Telling, other: Mention, span: Span, term: Term) -> None:
    """Tell whom the person succeeded, with the date where the same breath gives it, or who succeeded the person."""
    if telling.view.has_cue("succeeded_by", span):
        telling.others.append(relation(telling.view, "succeeded_by", telling.person, other, telling.pattern))
        return
    if term.start and telling.post and not telling.entries:
        telling.entries.append((telling.person, telling.post, Term(term.start, ""), telling.post.acting))
        telling.last = (0,)
    start = (telling.entries[-1][2].start if telling.entries else "") or telling.term.start
    telling.others.append(relation(telling.view, "preceded_by", telling.person, other, telling.pattern, start))
    if start and telling.entries:
        number = len(telling.entries) - 1
        telling.entries.insert(number, (other, telling.entries[number][1], Term("", start), False))
        telling.last = tuple(n + 1 if n >= number else n for n in telling.last)


def neighbour(telling: Telling, segment: Segment) -> bool:
    """Take in who held the post before or afterwards, to whom dates to come belong; say whether that was told."""
    view = telling.view
    match = NEIGHBOUR.match(view.text, segment.span.start, segment.span.end)
    name = stripped(view.text, match.end(), segment.span.end) if match else None
    people = view.holders(name) if name and name.start < name.end and not TITLE.fullmatch(name.of(view.text)) else []
    post = telling.entries[-1][1] if telling.entries else telling.post
    if match is None or len(people) != 1 or people[0].span != name or post is None:
        return False
    if not telling.entries:
        telling.entries.append((telling.person, post, telling.term, post.acting))
    predicate = "preceded_by" if match["before"] else "succeeded_by"
    telling.others.append(relation(view, predicate, telling.person, people[0], telling.pattern))
    telling.entries.append((people[0], post, Term(), False))
    telling.last = (len(telling.entries) - 1,)
    return True
