"""Chinese cells that name several posts of one holder (局长、党组书记), or a person after the title (主任　某某)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import relation
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.rosters import LEADERS, belongs, is_title, page_body, post_in
from pipeline.extract.layouts.stand_ins import stand_in
from pipeline.extract.layouts.titled import entries, titled_people
from pipeline.extract.layouts.view import View
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import Scene
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.layouts.frame import Frame, Term
    from pipeline.extract.layouts.rows import Row
    from schemas.records import Statement

MARKS = re.compile(r"[、，,；;/／\s\u3000]+|兼(?!职|任|$)")
ASIDE = re.compile(r"[(（][^()（）]*[)）]")


def posts_of_cell(row: Row, cell: Span) -> list[Mention]:
    """Return the posts of the row's body that a cell of titles names, also those that the grammar does not know."""
    view, body = row.view, row.body or body_of(row.view, row.frame)
    words = cell.of(view.text)
    if body is None or not is_han(words):
        return []
    titles = list(parts(view, cell))
    if not titles or not all(is_title(view, title) for title in titles):
        return []
    return [post_in(view, body, title) for title in titles]


TOLD_LEADERS = re.compile(r"历任|歷任|历届|歷屆|现任|現任|[领領][导導]|负责人|負責人|班子|首[长長]")
"""What the title of a page of a body's leaders has behind the body's name."""


def leaders_post(row: Row, cell: Span) -> Mention | None:
    """Return the post of a bare title on a page of a body's leaders ("某大学历任领导"): in that body and no other."""
    view = row.view
    body = page_body(view) if row.body is None and is_han(cell.of(view.text)) else None
    if body is None or not TOLD_LEADERS.match(view.text, body.span.end, view.text.find("\n", body.span.end)):
        return None
    alone = View(view.text, view.unit, Scene(), view.vocabulary)
    titles = list(parts(view, cell))
    bare = len(titles) == 1 and is_title(view, titles[0]) and not alone.posts(titles[0])
    return post_in(alone, body, titles[0]) if bare else None


def parts(view: View, cell: Span) -> Iterator[Span]:
    """Yield the titles of a cell, without what brackets say of them."""
    words = ASIDE.sub(lambda match: " " * len(match.group()), cell.of(view.text))
    at = 0
    for match in [*MARKS.finditer(words), None]:
        stop = match.start() if match else len(words)
        if at < stop:
            yield Span(cell.start + at, cell.start + stop)
        at = match.end() if match else at


def body_of(view: View, frame: Frame) -> Mention | None:
    """Return the body whose posts the bare titles of a table are: its title's, else the page's."""
    if frame.post and frame.post.body:
        return Mention("body", frame.post.span, frame.post.body)
    about = next((m for m in (frame.topic, frame.subject, frame.page) if m and m.kind == "body"), None)
    return about or page_body(view)


def people_of_cell(row: Row, cell: Span, term: Term) -> list[Statement]:
    """Read a cell of people who each stand after a title, or of who stands in for the vacant head of the row's body."""
    view = row.view
    if row.body is None or not is_han(cell.of(view.text)):
        return []
    if next(entries(view, cell), None):
        frame = replace(row.frame, spell=term) if term else row.frame
        return titled_people(view, frame, row.body, cell) or []
    if row.person is None and row.post and row.post.body:
        return stand_in(view, row.post, cell, term, "table.term")
    return []


def placed_row(row: Row) -> list[Statement]:
    """State the parent of the body of a row, where the title says that the table has the units, not who heads them."""
    title = row.view.unit.title.of(row.view.text) if row.view.unit.title else ""
    if any(leader in title for leader in LEADERS):
        return []
    whole, body = page_body(row.view), row.body
    if whole is None or body is None or row.cell("parent") is not None or not belongs(row.view, row.frame):
        return []
    if not is_han(body.entity.name) or body.entity.name == whole.entity.name:
        return []
    return [relation(row.view, "subordinate_to", body, whole, "table.unit")]
