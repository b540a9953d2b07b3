"""Rows of a table that tells a career: when its person held which posts, in which body."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.copying import changed
from pipeline.extract.layouts.aides import is_role
from pipeline.extract.layouts.careers import made, parted
from pipeline.extract.layouts.claims import words_entity
from pipeline.extract.layouts.cv import person_of, ranked
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.entries import told_line
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.owning import told_apart
from pipeline.extract.layouts.segments import segments
from pipeline.extract.layouts.terms import read_term
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import speak

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame, Term
    from pipeline.extract.layouts.rows import Row
    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from schemas.records import Span, Statement


def tells_career(row: Row) -> bool:
    """Say whether a row tells when somebody held which post, the person named further up."""
    time = row.cell("term") or row.cell("start")
    own = row.frame.subject is not None and row.frame.subject.kind == "person"
    titled = row.cell("post") is not None and (own or is_han(row.view.span.of(row.view.text)))
    if row.holder or row.frame.post or not titled or time is None:
        return False
    return any(when.span.start == time.start for when in row.view.dates(time))


def career_row(row: Row, term: Term) -> tuple[list[Statement], Frame]:
    """Read a row of a career: what its person was, in the body of the row where it names one apart."""
    view, post, body = row.view, row.cell("post"), row.cell("body") or row.cell("employer")
    person = person_of(view, row.frame, post) if post is not None and post.start < post.end else None
    if post is None or person is None:
        return [], row.frame
    if not is_han(row.view.span.of(row.view.text)):
        where = body if body is not None and body.start < body.end else None
        return told_apart(view, row.frame, person, post, where, term, "cv.row")
    parts = segments(view, post, term.start)
    if body is not None and body.start < body.end and not view.posts(body):
        own = row.body if row.body and row.body.span.end == body.end else None
        whole = own or Mention("body", body, words_entity(view, body))
        before = view.scene.frame and replace(view.scene.frame, posts=())
        view = replace(view, scene=changed(speak(view.scene, whole), frame=before))
        parts = [titled(view, whole, part) for part in parts]
    statements, posts = told_line(view, person, parts, term, "cv.line")
    after = replace(row.frame, subject=person, posts=posts or row.frame.posts, is_career=True)
    remarks = row.cell("remarks")
    noted = tell(view, remarks, person, posts[0] if posts else None, "table.remark", term)[0] if remarks else []
    return [*statements, *ranked(view, person, post), *noted], after


def headless_row(view: View, frame: Frame) -> tuple[list[Statement], Frame] | None:
    """Read a row without heads in a career: a time, what its person was then, and where, in any order."""
    person = frame.subject or view.scene.topic
    cells = [cell for cell in view.unit.cells if cell.start < cell.end]
    plain = not view.unit.header and len(cells) in {2, 3} and not is_han(view.span.of(view.text))
    named = {found.span.start for found in view.persons(view.span)}
    if person is None or person.kind != "person" or not plain or any(cell.start in named for cell in cells):
        return None
    times = [cell for cell in cells if is_time(view, cell)]
    posts = [cell for cell in cells if cell not in times and starts_post(view, cell)]
    others = [cell for cell in cells if cell not in times and cell not in posts]
    if len(times) != 1 or len(posts) != 1 or len(others) > 1:
        return None
    return told_apart(view, frame, person, posts[0], next(iter(others), None), read_term(view, times[0]), "cv.row")


def is_time(view: View, cell: Span) -> bool:
    """Say whether a cell has nothing but a time in it."""
    whens = view.dates(cell)
    return (
        bool(whens)
        and not view.text[cell.start : whens[0].span.start].strip(" ([")
        and not (view.text[whens[-1].span.end : cell.end].strip(" )].–—-"))
    )


def starts_post(view: View, cell: Span) -> bool:
    """Say whether a cell begins with a role."""
    words = cell.of(view.text)
    return is_role(view, words.partition(",")[0]) or any(post.span.start == cell.start for post in view.posts(cell))


def titled(view: View, body: Mention, part: Segment) -> Segment:
    """Return a segment of titles without a body (常委、秘书长) with the posts that they are in the row's body."""
    titles = [] if part.whens else parted(f"{body.entity.name}{part.span.of(view.text)}")
    return replace(part, posts=tuple(made(view, name, role, part.span) for name, role in titles)) if titles else part
