"""What the columns of a table mean, and its cells under them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.extract.english.titles import bare_office_at
from pipeline.extract.english.tokens import tokenize
from pipeline.extract.layouts.aligning import aligned
from pipeline.extract.layouts.office_terms import of_office
from pipeline.extract.layouts.office_titles import titled_office
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.openings import tells_present
from pipeline.extract.layouts.term_columns import START, by_content, of_holders, paired
from pipeline.extract.layouts.vocabulary import Label
from schemas.labels import closed_up
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View

ASIDE = re.compile(r"\s*(?:[(（\[][^()（）\[\]]*[)）\]]|\n.*|/.*)\s*$", re.DOTALL)
"""What a head adds to its word: "Name (born–died)"."""
BY_LAST_WORD = {"remarks", "rank", "term"}
"""Roles that the last word of a longer head tells: "Succession note", "Party grade"."""
REPEATED = {"person", "name", "post", "body", "office"}
"""Roles whose empty cells, first in a row, stand for the cell above."""
CHOSEN = {"elected", "appointed", "election", "nominated", "当选", "当选时间", "当选日期", "任命", "选举", "提名"}
"""Heads of columns that tell when somebody was chosen for an office."""
CAREERS = {"present_office", "previous_office"}
"""Roles of Chinese labels that head the posts of a career in a table (工作单位及职务, 经历)."""
DEPUTY = re.compile(r"(?i)(?:deputy|vice|assistant)\b")
"""How the heads of columns begin whose people are beside the holders."""
DEPUTY_HEAD = re.compile(r"(?:First )?(?:Deputy|Vice)[ -][A-Z]?[a-z]+(?:[ -][A-Z]?[a-z]+)?")
"""The head of a column of deputies."""
NAMES = {"person", "name", "incumbent"}
PORTFOLIOS = {"portfolio", "portfolios"}
BODIES = Label("body", "body")
NATIVE = Label("native name", "native")
BOTH = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A cell with what its column means; ``head`` is the column's head, or the cell where it has none."""

    number: int
    label: Label
    cell: Span
    head: Span

    @property
    def is_empty(self) -> bool:
        """Whether the cell has no words."""
        return self.cell.start == self.cell.end


def open_table(view: View, frame: Frame) -> Frame:
    """Return the frame with what the heads of a table mean."""
    header = view.unit.header
    columns = second_names(careers(of_bodies(beginning(without_elections([column_of(view, head) for head in header])))))
    columns = of_holders(frame, columns)
    present = frame.is_present or tells_present(view, view.unit.start)
    return replace(frame, header=header, columns=paired(view, columns, header), above=(), is_present=present)


def second_names(columns: Sequence[Label | None]) -> list[Label | None]:
    """Return the columns, one of names beside one of people under a head in another script (Head, 姓名) as such."""
    people = [label for label in columns if label and label.role in {*NAMES, "office"}]
    first = people[0] if people else None
    return [
        NATIVE if first and label and label.role in NAMES and is_han(label.words) != is_han(first.words) else label
        for label in columns
    ]


def careers(columns: Sequence[Label | None]) -> list[Label | None]:
    """Return the columns, those of Chinese careers as posts in a table that names neither people nor posts apart."""
    if {label.role for label in columns if label} & {*NAMES, "post", "office"}:
        return list(columns)
    return [replace(c, role="post") if c and c.role in CAREERS and is_han(c.words) else c for c in columns]


def without_elections(columns: Sequence[Label | None]) -> list[Label | None]:
    """Return the columns without those of elections where another one tells when terms began."""
    begins = [label for label in columns if label and label.role == "start" and label.words not in CHOSEN]
    return [
        None if label and begins and label.words in CHOSEN and label.role == "start" else label for label in columns
    ]


def beginning(columns: Sequence[Label | None]) -> list[Label | None]:
    """Return the columns, 任职 beside one of ends and none of starts being when a term began."""
    roles = [label.role for label in columns if label]
    told = "end" in roles and not {"start", "term"} & set(roles)
    return [START if told and label and label.words in TAKING else label for label in columns]


TAKING = {"任职", "任職"}


def of_bodies(columns: Sequence[Label | None]) -> list[Label | None]:
    """Return the columns; an end beside a founding ("Set up", "Ended"), "Office" beside "Director" are of bodies."""
    led = any(label and label.role == "office" and label.scope == "body" for label in columns)
    columns = [BODIES if led and label and label.words == "office" else label for label in columns]
    roles = {label.role for label in columns if label}
    told = "established" in roles and not {"person", "start", "term", "abolished"} & roles
    return [replace(label, role="abolished") if told and label and label.role == "end" else label for label in columns]


def column_of(view: View, head: Span) -> Label | None:
    """Return what the head of a column means: by the lexicon, else an office that it or the title names."""
    words = head.of(view.text)
    if words.casefold() in PORTFOLIOS:
        return Label(words, "portfolio")
    labels, short = view.vocabulary.layouts, ASIDE.sub("", words)
    known = labels.label(words) or of_office(view, head) or (labels.label(short) if short[1:] else None)
    known = known or of_other_time(words)
    known = replace(known, role="post") if known and known.role == "title" else known
    last = view.vocabulary.layouts.label(words.rsplit(maxsplit=1)[-1]) if known is None and words else None
    if last and last.role in BY_LAST_WORD:
        return last
    lettered = known is None and words != "" and not any(ch.isdigit() for ch in words)
    bare = lettered and heads_office(view, head)
    if bare or (lettered and view.posts(head)):
        return Label(words, "office", "body" if bare else "named")
    if known is None and DEPUTY_HEAD.fullmatch(words):
        return Label(words, "deputy")
    if known is None and titled_office(view, head):
        return Label(words, "office", "titled")
    return known or by_cues(view, head)


def heads_office(view: View, head: Span) -> bool:
    """Say whether a head is a title that a body completes: of one who leads, in the first columns of any other."""
    tokens = tokenize(view.text, head)
    office = bare_office_at(tokens, 0, view.vocabulary.english) if tokens else None
    if office is None or office.end != len(tokens) or office.body[1] or office.role.kind not in COMPLETED:
        return False
    first = any(head == cell for cell in view.unit.header[:BOTH])
    return office.role.number == "one" and (first or office.role.role_class == "head")


COMPLETED = {"generic", "state"}
"""Kinds of roles that a body completes."""


def of_other_time(words: str) -> Label | None:
    """Return what a Chinese head means that tells of before or after the term, ``None`` for another one."""
    words = closed_up(words)
    return next((Label(words, role) for role, pattern in BESIDE_TERM.items() if pattern.fullmatch(words)), None)


def by_cues(view: View, head: Span) -> Label | None:
    """Return what a head that the lexicon does not know means by the words in it: "In office until", "Term begin"."""
    words = head.of(view.text)
    told = view.has_cue("head_post", head) and view.has_cue("head_elsewhere", head)
    if told or view.is_cue("head_career", head):
        return Label(words, "other_office")
    if not words or view.has_cue("head_other", head):
        return None
    kinds = [kind for kind in ("start", "end", "term", "person") if view.has_cue(f"head_{kind}", head)]
    if {"start", "end"} <= set(kinds):
        return Label(words, "term")
    return Label(words, kinds[0]) if kinds else None


POST_WORD = (
    r"(?:的|所)?(?:主要|最高|最[后後])?(?:所?[任兼])?(?:单位及|單位及)?"
    r"(?:[职職][务務位]|[职職]|身[份分]|[岗崗]位|工作|[经經][历歷]|去[处處向])"
)
BESIDE_TERM = {
    "previous_office": re.compile(rf"(?:[\u3400-\u9fff]{{0,4}}前|原先?|曾){POST_WORD}"),
    "later_office": re.compile(rf"(?:[\u3400-\u9fff]{{0,4}}[后後]){POST_WORD}"),
    "neighbour_term": re.compile(
        "(?:上一任|下一任|[前后後上下继繼]任)者?的?(?:任期|[任在][职職任]?[时時][间間]|年限|起止)"
    ),
}
"""Chinese heads of what somebody held before or after the term, made of several words: 来院前职务, 离会后去向."""


def columns_of(view: View, frame: Frame) -> list[Column]:
    """Return the cells of a row under their columns; what merely repeats the row above is taken from there."""
    found: list[Column] = []
    leading = True
    has_names = any(label and label.role in {*NAMES, "office"} for label in frame.columns)
    cells = aligned(view, frame.columns)
    for number, known in enumerate(by_content(view, frame.columns, cells)[: len(cells)]):
        cell = cells[number]
        label = known if known and known.role != "nothing" else None
        label = label or (own_title(view, frame, cell) if has_names else unheaded(view, cell)) or known
        if label is None:
            continue
        above = frame.above[number] if number < len(frame.above) else cell
        empty = cell.start == cell.end
        repeats = view.is_cue("ditto", cell) or (leading and empty and label.role in REPEATED)
        found.append(Column(number, label, above if repeats else cell, frame.header[number]))
        leading = leading and empty
    return found


def own_title(view: View, frame: Frame, cell: Span) -> Label | None:
    """Return the label of a column whose head says nothing, and whose cells are titles in a list of mere heads."""
    roles = {label.role for label in frame.columns if label}
    general = frame.post is None or frame.post.role.split()[-1:] in HEADS
    if "post" in roles or not general or cell.start == cell.end or view.dates(cell):
        return None
    posts = view.posts(stripped_brackets(view, cell))
    return Label("", "post") if posts and posts[0].span.start == cell.start else None


def stripped_brackets(view: View, cell: Span) -> Span:
    """Return a cell without what stands in brackets behind its words."""
    return Span(cell.start, cell.start + len(ASIDE.sub("", cell.of(view.text))))


HEADS = (["leader"], ["head"], ["chief"])
"""Roles that lists of holders of several titles are headed by."""


def unheaded(view: View, cell: Span) -> Label | None:
    """Return the label of a column whose head says nothing and whose cell begins with a person."""
    people = view.persons(cell)
    return Label("", "person") if people and people[0].span.start == cell.start else None


def holder_column(columns: Sequence[Column], frame: Frame) -> Column | None:
    """Return the column that has the holders: one of names, else the first that an office heads.

    A head of state or government heads a column of context where the table is about another post.
    """
    names = [c for c in columns if c.label.role in NAMES]
    if not names and frame.topic and frame.topic.kind == "person" and any(c.label.role == "post" for c in columns):
        return None
    post = frame.post.entity.name.casefold() if frame.post else ""
    offices = [c for c in columns if c.label.role == "office"]
    offices = [c for c in offices if c.label.scope != "country" or not post or c.label.words in post.replace("-", " ")]
    bare = [c for c in offices if c.label.scope != "named" and not DEPUTY.match(c.label.words)]
    deputies = [c for c in columns if c.label.role == "deputy"]
    return next(iter((*names, *bare, *offices, *deputies)), None)
