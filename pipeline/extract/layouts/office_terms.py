"""Columns of Chinese tables that tell the term of one post each: 局长任期 beside 党委书记任期."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import tenure
from pipeline.extract.layouts.offices import post_of
from pipeline.extract.layouts.posts import label_post, owner
from pipeline.extract.layouts.terms import read_term
from pipeline.extract.layouts.unknown_offices import OFFICER
from pipeline.extract.layouts.vocabulary import Label
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.columns import Column
    from pipeline.extract.layouts.rows import Row
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

ROLE = "office_term"
HEAD = re.compile(
    r"(?P<office>[\u3400-\u9fff]{2,8}?)(?:的)?(?:任期|任职时间|任職時間|任职年月|任職年月|任职起止|任職起止|在任时间|在任時間|任职期间|任職期間)"
)
"""The title of an office and the word for a term."""


def of_office(view: View, head: Span) -> Label | None:
    """Return the label of a column whose head is the title of an office before the word for a term."""
    match = HEAD.fullmatch("".join(head.of(view.text).split()))
    known = view.vocabulary.layouts.label(match["office"]) if match else None
    titled = known.role in {"office", "deputy"} if known else match is not None and OFFICER.fullmatch(match["office"])
    return Label(head.of(view.text), ROLE, "body") if titled else None


def own_terms(row: Row) -> list[Statement]:
    """Return what the holder of a row held, by the columns that tell the term of one post each."""
    found: list[Statement] = []
    for column in row.columns if row.person else ():
        term = read_term(row.view, column.cell) if column.label.role == ROLE else None
        post = office_of(row, column) if term else None
        if term and post and row.person:
            found.append(tenure(row.view, row.person, post, term, "table.office_term"))
    return found


def has_own_terms(row: Row) -> bool:
    """Say whether a row tells the terms of several posts in columns of their own."""
    return any(column.label.role == ROLE for column in row.columns)


def office_of(row: Row, column: Column) -> Mention | None:
    """Return the post whose term a column tells."""
    match = HEAD.match(row.view.text, column.head.start, column.head.end)
    if match is None:
        return None
    span, body = Span(*match.span("office")), owner(row.view, row.frame, "body")
    found = label_post(row.view, row.frame, span)
    return found or (post_of(row.view, match["office"], body.name, span, body) if body else None)
