"""Rows of tables: who held what and when, by what the heads of the columns mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.cabinets import cabinet_post, whole_post
from pipeline.extract.layouts.career_rows import career_row, tells_career
from pipeline.extract.layouts.claims import event, relation, words_entity
from pipeline.extract.layouts.columns import Column, columns_of, holder_column
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.eras import headed_part
from pipeline.extract.layouts.facts import FACTS
from pipeline.extract.layouts.frame import Frame, Tenure, Term
from pipeline.extract.layouts.headless import untitled_office
from pipeline.extract.layouts.inverted_names import inverted
from pipeline.extract.layouts.items import native
from pipeline.extract.layouts.lifespans import is_lifespan
from pipeline.extract.layouts.missions import HEADS, charge, sent
from pipeline.extract.layouts.notes import marks_in
from pipeline.extract.layouts.office_terms import has_own_terms, own_terms
from pipeline.extract.layouts.office_titles import titled_office
from pipeline.extract.layouts.offices import as_acting, is_han, plain_post, post_of
from pipeline.extract.layouts.posts import office_post
from pipeline.extract.layouts.row_context import YEARS, context, other_office
from pipeline.extract.layouts.row_remarks import told_of_body
from pipeline.extract.layouts.row_terms import term_in
from pipeline.extract.layouts.stand_ins import acted, acting_part
from pipeline.extract.layouts.tenures import held, with_others
from pipeline.extract.layouts.terms import read_term
from pipeline.extract.layouts.titled_cells import leaders_post, people_of_cell, placed_row, posts_of_cell
from pipeline.extract.layouts.titles import title_topic
from pipeline.extract.layouts.view import stripped
from pipeline.extract.mentions import Mention
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.extract.layouts.view import View
    from pipeline.extract.layouts.vocabulary import Label
    from schemas.records import Statement

OTHER = {"other_office", "previous_office", "later_office"}
BOTH = 2
LISTED = 200
"""So many rows are remembered for a sentence about "all bodies in the table"."""
ACTED = re.compile(r"(?i)\((?:acting|interim|ad interim|a\.i\.|provisional|temporary|caretaker)\)$")
"""What ends a cell with a post that was held so."""
NUMBERED = re.compile(r"\d+(?:\s*\(|$)")
"""What is told by number is no body: the 16th cabinet, "16 (King)"."""
LIFE_HEAD = re.compile(r"(?i)\b(?:birth|born|b\.|life|lifespan|lived)\b|生\W{0,3}[卒歿殁]|出生")
"""A head that says so has the years of a person's life in brackets after the name."""
VITAL = re.compile(r"(?i)(?:born|b\.|(?P<died>died|d\.|†))\s*(?=[\w ]*\d{4}\s*$)")
"""How brackets begin that have one date of a life."""
OF_PERSONS = {"born", "died", "life", "native"}
"""Roles that state a fact about the holder, where the row has one."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row with whom and what it is about, as far as it tells."""

    view: View
    frame: Frame
    columns: tuple[Column, ...]
    holder: Column | None
    person: Mention | None
    body: Mention | None
    post: Mention | None = None
    term: Term = field(default_factory=Term)
    also: tuple[Mention, ...] = ()

    def cell(self, role: str) -> Span | None:
        """Return the first cell under a column of one role."""
        return next((column.cell for column in self.columns if column.label.role == role), None)


def read_row(view: View, frame: Frame) -> tuple[list[Statement], Frame]:
    """Read one row of a table; one of a single cell only heads a part of the table or remarks on it."""
    cells = {cell for cell in view.unit.cells if cell.start < cell.end}
    if len(cells) == 1 and len(frame.columns) > BOTH and view.unit.cells.index(min(cells)) < BOTH:
        return [], headed_part(view, frame, cells.pop())
    row = row_of(view, frame)
    if tells_career(row):
        return career_row(row, term_in(row))
    told = row.holder is not None and row.holder.cell not in view.unit.cells and not row.term
    told = told or (frame.is_above and row.post is frame.post and not row.term)
    titled = people_of_cell(row, row.holder.cell, row.term) if row.holder else []
    own = row.post is not None and row.person is not None and not (told or titled or has_own_terms(row))
    statements = [*titled, *placed_row(row), *own_terms(row)]
    for place, post in enumerate((row.post, *row.also) if own else ()):
        statements += held(row, row.person, post, place) if row.person and post else []
    if own and row.post and row.holder and not (row.person and "," in row.person.span.of(view.text)):
        statements += [said for person in with_others(row, row.holder.cell) for said in held(row, person, row.post)]
    if row.person and row.holder:
        beyond = Span(row.person.span.end, max(row.person.span.end, row.holder.cell.end))
        statements += [*native(view, row.person, beyond), *lived(row, row.person, beyond)]
        statements += acting_part(row, beyond) if own else []
    if row.person is None and row.post and row.post.body:
        statements += acted(row, row.post, row.post.body)
    for column in row.columns:
        if column is not row.holder and not column.is_empty and not view.is_cue("none", column.cell):
            statements += beside(row, column)
    if row.person and row.term.end not in {"", ".."} and view.has_cue("died_in_office", view.span):
        statements.append(event(view, "died", row.person, row.term.end, "table.died"))
    return list(dict.fromkeys(statements)), after_row(row)


def row_of(view: View, frame: Frame) -> Row:
    """Return a row with its person, body, post and term."""
    columns = tuple(columns_of(view, frame))
    holder = holder_column(columns, frame)
    person = named(view, holder)
    if holder is None and frame.subject and frame.subject.kind == "person":
        person = frame.subject
    row = Row(view, frame, columns, holder, person, None)
    row = replace(row, body=body_in(row))
    cell = row.cell("post")
    also = posts_of_cell(row, cell)[1:] if cell is not None and cell.start < cell.end else []
    return replace(row, post=post_in(row), term=term_in(row), also=tuple(also))


def named(view: View, column: Column | None) -> Mention | None:
    """Return the person in a cell, ``None`` where it has none."""
    if column is None or view.is_cue("none", column.cell):
        return None
    return inverted(view, column.cell) or next(iter(view.holders(column.cell)), None)


def body_in(row: Row) -> Mention | None:
    """Return the body that a row is about, ``None`` where no column has bodies."""
    cell = row.cell("body")
    if cell is None or cell.start == cell.end or row.view.is_cue("none", cell):
        return None
    if row.holder is not None and whole_post(row.view, cell):
        return None
    found = [body for body in row.view.bodies(cell) if body.span.start == cell.start]
    if found or (row.holder and (row.frame.post or row.holder.label.scope == "titled")):
        return next(iter(found), None)
    numbered = NUMBERED.match(cell.of(row.view.text)) is not None
    return None if numbered else Mention("body", cell, words_entity(row.view, cell))


def post_in(row: Row) -> Mention | None:
    """Return the post of a row: of its own cell, its body's head, or the table's."""
    cell = row.cell("post")
    if cell is not None and cell.start < cell.end:
        found = leaders_post(row, cell) or post_cell(row, cell) or next(iter(posts_of_cell(row, cell)), None)
        return as_acting(found) if found and ACTED.search(cell.of(row.view.text)) else found
    cell = row.cell("portfolio") or row.cell("body")
    if cell is not None and row.body is None and (post := cabinet_post(row.view, cell, head_of(row))):
        return post
    country = row.cell("country")
    if country is not None and country.start < country.end:
        post = of_country(row, country)
        if post:
            return post
    if row.body and row.holder:
        inner = replace(row.frame, subject=row.body, posts=())
        label = row.holder.label
        return office_post(
            row.view, inner, label if label.role == "office" else replace(label, scope="head"), row.holder.head
        )
    if row.frame.post and not (row.holder and is_other_office(row, row.frame.post, row.holder.label)):
        return charge(row.view, row.cell("remarks"), title_topic) or sent(
            row.view, row.view.unit.title, row.frame.post, title_topic
        )
    return headed(row, row.holder) if row.holder and row.holder.label.role in {"office", "deputy"} else None


def headed(row: Row, holder: Column) -> Mention | None:
    """Return the post that the head of the holders' column names."""
    if holder.label.scope == "titled":
        return titled_office(row.view, holder.head)
    if holder.label.scope == "named":
        return whole_post(row.view, holder.head)
    return sent(row.view, holder.head, office_post(row.view, row.frame, holder.label, holder.head), title_topic)


def is_bare_office(post: Mention) -> bool:
    """Say whether a title names an office without what it is an office of ("List of current foreign ministers")."""
    return post.body is None and post.entity.name.isascii() and " of " not in post.entity.name


def of_country(row: Row, cell: Span) -> Mention | None:
    """Return the office of the table, or of the head of its holders, in the country or city that a row names."""
    place = stripped(row.view.text, cell.start, cell.end).of(row.view.text)
    post, holder = row.frame.post, row.holder
    if is_han(place) and holder and holder.label.role == "office" and is_han(holder.label.words):
        noun = holder.head.of(row.view.text)
        return post_of(row.view, noun[row.view.vocabulary.layouts.prefix(noun) :], place, cell)
    if post is None or not place[:1].isupper():
        return None
    if post.role.startswith(HEADS) and " to " not in post.entity.name and " of " in post.entity.name:
        return plain_post(f"{post.entity.name} to {place}", cell, row.view, role=post.role)
    if not is_bare_office(post):
        return None
    return plain_post(f"{post.entity.name} of {place}", cell, row.view, role=post.role)


def is_other_office(row: Row, post: Mention, label: Label) -> bool:
    """Say whether a column of Chinese holders is headed by another office of the body than the title's."""
    names_role = label.role == "office" and label.scope in {"body", "place"} and is_han(label.words)
    role = post.role.translate(row.view.vocabulary.layouts.characters)
    return names_role and bool(post.body) and is_han(role) and not role.endswith(label.words)


def post_cell(row: Row, cell: Span) -> Mention | None:
    """Return the post that a cell names, of the row's body where the cell has the role only."""
    found = sent(row.view, cell, next(iter(row.view.posts(cell)), None), title_topic)
    own = row.frame.post
    if own and own.role and cell.of(row.view.text).casefold().strip() == own.role.casefold():
        return sent(row.view, cell, own, title_topic)
    if row.body is None and (whole := untitled_office(row.view, cell, found)):
        return whole
    if found is None and row.body is None:
        return cabinet_post(row.view, cell, head_of(row))
    if row.body is None or (found and found.body and found.body.name == row.body.entity.name):
        return found
    role = " ".join(cell.of(row.view.text).split())
    return post_of(row.view, role, row.body.entity.name, cell, row.body.entity)


def head_of(row: Row) -> str:
    """Return the head of the column that has the holders."""
    return row.holder.head.of(row.view.text) if row.holder else ""


def lived(row: Row, person: Mention, beyond: Span) -> list[Statement]:
    """Read the years of birth and death in brackets after a name, as the head of the column or the term tells."""
    years = YEARS.match(row.view.text, beyond.start, beyond.end)
    if years is None or row.holder is None:
        return []
    place = Span(*years.span(1))
    told = LIFE_HEAD.search(row.holder.head.of(row.view.text)) or is_lifespan(read_term(row.view, place), row.term)
    vital = VITAL.match(row.view.text, place.start, place.end)
    role = ("died" if vital["died"] else "born") if vital else "life" if told else ""
    return FACTS[role](row.view, person, place) if role else []


def after_row(row: Row) -> Frame:
    """Return the frame with the row's cells, and its tenure under the footnote markers that it has."""
    about = row.body or row.person
    listed = row.frame.listed if about is None or len(row.frame.listed) >= LISTED else (*row.frame.listed, about)
    cells = list(row.view.unit.cells)
    for column in row.columns:
        if column.number < len(cells) and cells[column.number].start == cells[column.number].end:
            cells[column.number] = column.cell
    frame = replace(row.frame, above=tuple(cells), listed=listed, told=other_posts(row))
    if row.person is None:
        return frame
    told = Tenure(row.person, row.post, row.term)
    return frame.noted([(mark, told) for mark in marks_in(row.view.span.of(row.view.text))], told)


def beside(row: Row, column: Column) -> list[Statement]:
    """Read a cell beside the holder's."""
    role = column.label.role
    if role in FACTS:
        about = row.person if role in OF_PERSONS and row.person else row.body or row.person
        about = row.post if about is None and role == "rank" and row.holder is None else about
        return FACTS[role](row.view, about, column.cell) if about else []
    return BESIDE[role](row, column) if role in BESIDE else []


def other_posts(row: Row) -> tuple[Mention, ...]:
    """Return the posts of the holder that cells beside the term name."""
    cells = [column.cell for column in row.columns if column.label.role in OTHER and row.person]
    told = [t for cell in cells if row.person for t in tell(row.view, cell, row.person, None, "table.other")[1]]
    return tuple(tenure.post for tenure in told if tenure.post)


def remark(row: Row, column: Column) -> list[Statement]:
    """Read a remark on the holder and the term, or on the body of a row without a holder."""
    if row.person is None and row.holder is None and row.body is not None:
        return told_of_body(row.view, row.body, column.cell)
    return tell(row.view, column.cell, row.person, row.post, "table.remark", row.term)[0] if row.person else []


def neighbour(row: Row, column: Column) -> list[Statement]:
    """Read whom the holder succeeded, or who succeeded the holder."""
    role = column.label.role
    predicate = "preceded_by" if role == "predecessor" else "succeeded_by"
    others = row.view.holders(column.cell) if row.person else []
    found = [relation(row.view, predicate, row.person, other, f"table.{role}") for other in others if row.person]
    for number, other in enumerate(others):
        stop = others[number + 1].span.start if number + 1 < len(others) else column.cell.end
        found += tell(row.view, Span(other.span.end, stop), other, row.post, f"table.{role}")[0] if row.post else []
    return found


BESIDE: dict[str, Callable[[Row, Column], list[Statement]]] = {
    "other_office": other_office, "previous_office": other_office, "later_office": other_office, "remarks": remark,
    "predecessor": neighbour, "successor": neighbour, "office": context, "deputy": context,
}  # fmt: skip
"""What the cells beside the holder's are read by."""
