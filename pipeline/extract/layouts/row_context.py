"""Columns of a table that name the holders of other offices beside the holder of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.copying import changed
from pipeline.extract.layouts.claims import tenure
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.posts import office_post
from pipeline.extract.layouts.terms import read_term
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import speak
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.columns import Column
    from pipeline.extract.layouts.rows import Row
    from pipeline.extract.layouts.view import View
    from schemas.records import Statement

LONGEST_TERM = 60
"""Characters."""
YEARS = re.compile(r"\s*[(（]([^()（）]*)[)）]")
BEHIND = re.compile(r",\s*([^,;()\n]*\d{4}[^,;()\n]*)")


def context(row: Row, column: Column) -> list[Statement]:
    """Read the holders of another office in a column of their own, unless the row above has the same cell."""
    above = row.frame.above
    if column.number < len(above) and above[column.number] == column.cell:
        return []
    post = context_post(row, column)
    people = row.view.holders(column.cell) if post else []
    shared = row.term if post and shares_term(row, column, post) else Term()
    terms = [(person, term_beside(row, person, column.cell) or shared) for person in people]
    return [tenure(row.view, person, post, term, "table.context") for person, term in terms if post]


def shares_term(row: Row, column: Column, post: Mention) -> bool:
    """Tell whether the row's term is that of all whom it names: of two officers of one Chinese body, behind the term.

    "届次 | 任期 | 主席 | 秘书长": who sat in each term of a committee, or below a title that names both offices.
    """
    term = next((other for other in row.columns if other.label.role == "term"), None)
    holder, own = row.holder, row.post
    if term is None or holder is None or own is None or holder.label.role != "office" or not is_han(holder.label.words):
        return False
    same = post.body is not None and own.body is not None and post.body.name == own.body.name
    first = term.number < min(holder.number, column.number) and len(row.view.holders(holder.cell)) == 1
    title = row.view.unit.title.of(row.view.text) if row.view.unit.title else ""
    heads = "".join(head.of(row.view.text) for head in row.frame.header)
    return same and first and (column.label.words in title or bool({"届", "屆"} & set(heads)))


def term_beside(row: Row, person: Mention, cell: Span) -> Term:
    """Return the term in brackets or behind a comma right after a name: "N (1984–93)", "N, 1984–93"."""
    reach = min(cell.end, person.span.end + LONGEST_TERM)
    years = YEARS.match(row.view.text, person.span.end, reach) or BEHIND.match(row.view.text, person.span.end, reach)
    return read_term(row.view, Span(*years.span(1))) if years else Term()


def context_post(row: Row, column: Column) -> Mention | None:
    """Return the office that heads a column beside the holder's."""
    if column.label.scope == "named":
        return next(iter(row.view.posts(column.head)), None)
    told = replace(row.frame, posts=(row.post,) if row.post else row.frame.posts)
    return office_post(row.view, told, column.label, column.head)


def other_office(row: Row, column: Column) -> list[Statement]:
    """Read other posts of the holder; a bare title among them is of no body that the rows above named."""
    if row.person is None:
        return []
    view = row.view if SAME.search(column.cell.of(row.view.text)) else own_view(row)
    return tell(view, column.cell, row.person, None, "table.other", offices_only=True)[0]


SAME = re.compile(r"\b(?:same|its|that)\b|[该該同本]")


def own_view(row: Row) -> View:
    """Return the row in a scene that knows of the table's post only."""
    post = row.post
    body = Mention("body", post.span, post.body) if post and post.body else None
    scene = changed(row.view.scene, bodies=(), posts=(), named=())
    for mention in (body, post):
        scene = speak(scene, mention) if mention else scene
    return replace(row.view, scene=scene)
