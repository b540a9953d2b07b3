"""Documents to units: every sentence, field, row and item of a text, with the context it has to be read in."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pipeline.divide import html, markup
from pipeline.divide.alternating import alternating, career_heading, chronology
from pipeline.divide.announcing import is_lead
from pipeline.divide.boxes import box
from pipeline.divide.bullets import bullet
from pipeline.divide.captions import caption, is_named_twice, is_other_name
from pipeline.divide.celled import celled
from pipeline.divide.cells import WIDEST
from pipeline.divide.columns import columns, heads_columns, one_a_line
from pipeline.divide.footnotes import marks_of, note_of
from pipeline.divide.furniture import cleared
from pipeline.divide.gapped import gapped
from pipeline.divide.groups import groups
from pipeline.divide.holders import holders, is_name, leads, term_under_name
from pipeline.divide.labelled import labelled_run
from pipeline.divide.leaders import leaders
from pipeline.divide.lists import bare_items, entries, is_hashed, items
from pipeline.divide.members import member_line
from pipeline.divide.nested import fields_below
from pipeline.divide.organs import heads_part, organ_heading, titled_lines, undecorated
from pipeline.divide.over_rows import numbers_rows, over_rows
from pipeline.divide.paragraphs import wrapped
from pipeline.divide.pieces import LONGEST_TITLE, Block, Line, Piece, cut, lines_of, rule, trim
from pipeline.divide.profiles import profile
from pipeline.divide.registers import register_entry, register_lines, strung
from pipeline.divide.roll_lines import roll_lines
from pipeline.divide.rolls import heads_holders
from pipeline.divide.rules import Rules, compile_rules
from pipeline.divide.run_in import run_in
from pipeline.divide.running import running_career, running_list
from pipeline.divide.seats import seats
from pipeline.divide.sentences import sentences
from pipeline.divide.sessions import session_heading
from pipeline.divide.shapes import is_ruler, title_mark
from pipeline.divide.spaced import spaced
from pipeline.divide.stacks import stacks
from pipeline.divide.tables import table
from pipeline.divide.titled_holders import heads_titled, titled_holders
from schemas.records import Span, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from schemas.records import Document

__all__ = ["Rules", "compile_rules", "divide"]


def divide(document: Document, rules: Rules) -> list[Unit]:
    """Divide a text into units.

    The units are in text order, do not overlap, and together hold every character that is not white space. The work is
    linear in the length of the text. Of each unit are filled:

    - ``sentence_id``: ``source_id``, a colon and the offset of its first character.
    - ``layout``: ``prose`` a sentence; ``heading`` a title, section heading or caption without its "##" or "==", which
      are ``rule`` units of their own; ``field`` a label with its value in a box; ``row``; ``item``; ``cv`` a line that
      begins with an interval, or with a date and no sentence; ``timeline`` a sentence after the date that begins its
      line; ``note`` a footnote whose marker stands in the table or list above; ``rule`` rulers and markup.
    - ``cells``: of a ``field`` label and value, either of them empty (start == end) where the line has only the other:
      a line without label inside a box has an empty label; of a ``row`` its cells, merged ones repeated in every row
      and column that they cover; of an ``item`` one cell, the sentence without its bullet; of ``cv`` and ``timeline``
      two, dates and text (one or none, where a line has further sentences); of a ``note`` two, marker and text. Cells
      leave out borders and white space, but keep the markup inside them.
    - ``header``: of every row of a table with heads the cells of the row of heads; the row of heads itself has
      ``header == cells``.
    - ``title``: a table's caption; the sentence that leads in a list, by a colon or "Here are"; of a nested item the
      item above it; else the nearest heading, else ``None``.
    - ``section``: the headings above, outermost first; a heading's own words are not in its section.
    - ``block``: boxes on successive lines or parted by blank lines only are one block, as are the lines of a list or
      table.

    Args:
        document: The text.
        rules: What ``compile_rules`` makes of the lexicon.
    """
    state = State(document, rules)
    state.read()
    return state.units


@dataclass
class State:
    """The division as far as it has come: the headings in force, the markers of the last table, the units so far."""

    document: Document
    rules: Rules
    units: list[Unit] = field(default_factory=list)
    headings: list[tuple[int, Span]] = field(default_factory=list)
    lead: Span | None = None
    marks: frozenset[str] = frozenset()
    block: int = -1
    kind: str = ""

    def read(self) -> None:
        """Divide the whole text, block by block."""
        text = self.document.text
        ends = markup.ends_of(text)
        lines, furniture = cleared(lines_of(text), ends, self.rules)
        at = 0
        while at < len(lines):
            end = ends.get(lines[at].start)
            if end is None:
                pieces, at = next_block(text, lines, at, self.rules, self.marks, after=self.kind)
            else:
                pieces, at = markup.block(text, lines[at].start, end, self.rules), resume(text, lines, at, end)
            self.add(pieces)
        self.furnish(furniture)

    def furnish(self, furniture: Sequence[Span]) -> None:
        """Put the furniture between the units, but for what stands inside of one that goes on behind it."""
        self.headings, self.block = [], self.block + 1
        units, self.units = self.units, []
        waiting = deque(furniture)
        for unit in [*units, None]:
            while waiting and (unit is None or waiting[0].start < unit.start):
                span = waiting.popleft()
                if not self.units or self.units[-1].end <= span.start:
                    self.units.append(self.unit(rule(span)))
            if unit:
                self.units.append(unit)

    def add(self, pieces: Sequence[Piece]) -> None:
        """Make the pieces of one block units."""
        kind = pieces[-1].layout if pieces else ""
        if not (kind == "field" and self.kind == "field"):
            self.block += 1
        for piece in pieces:
            self.units.append(self.unit(piece))
            if piece.layout == "heading":
                self.open_heading(piece)
            elif piece.layout == "prose":
                words = self.document.text[piece.start : piece.end]
                self.lead = Span(piece.start, piece.end) if is_lead(words) else None
        if kind != "rule":
            self.kind = kind
        if kind in {"row", "item", "cv", "field", "rule"}:
            self.marks = marks_of(self.document.text, pieces) or self.marks

    def unit(self, piece: Piece) -> Unit:
        """Return the unit of a piece, in its context."""
        text = self.document.text
        return Unit(
            sentence_id=f"{self.document.source_id}:{piece.start}",
            source_id=self.document.source_id,
            start=piece.start,
            end=piece.end,
            layout=piece.layout,
            section=" > ".join(
                text[span.start : min(span.end, span.start + LONGEST_TITLE)]
                for level, span in self.headings
                if not piece.level or level < piece.level
            ),
            title=cut(piece.title or self.title(piece)),
            block=self.block,
            cells=piece.cells[:WIDEST],
            header=piece.header[:WIDEST],
        )

    def title(self, piece: Piece) -> Span | None:
        """Return what names the block that a piece stands in."""
        if self.lead and piece.layout in {"item", "row", "cv", "field"}:
            return self.lead
        above = [span for level, span in self.headings if not piece.level or level < piece.level]
        return above[-1] if above else None

    def open_heading(self, piece: Piece) -> None:
        """Put a heading in force; it ends the headings of its depth and deeper."""
        level = piece.level or 7
        self.headings = [h for h in self.headings if h[0] < level]
        self.headings.append((level, Span(piece.start, piece.end)))
        self.lead = None


def next_block(
    text: str, lines: list[Line], at: int, rules: Rules, marks: frozenset[str], *, after: str = ""
) -> tuple[list[Piece], int]:
    """Read the block that begins at line ``at``: the first reader that knows its shape takes it."""
    line = lines[at]
    if is_ruler(line.words):
        return [rule(line.span)], at + 1
    if pieces := one_line(text, lines, at, rules, marks):
        return pieces, at + 1
    if block := shaped(text, lines, at, rules, after):
        return block
    if after == "heading" and is_other_name(lines, at):
        return [Piece(line.start, line.end, "field", (Span(line.start, line.start), line.span))], at + 1
    is_caption = is_named_twice(lines, at, rules) or caption(lines, at, rules) or leads(lines, at, rules)
    is_caption = is_caption or heads_columns(lines, at, rules)
    if is_caption and not term_under_name(lines, at, rules):
        words, ornaments = undecorated(line)
        level = 1 if at == 0 else 4 if heads_holders(lines, at, rules) else 3 if is_name(lines, at, rules) else 2
        heading = Piece(words.start, words.end, "heading", level=level)
        return sorted([heading, *ornaments], key=lambda piece: piece.start), at + 1
    block = (
        term_under_name(lines, at, rules)
        or table(text, lines, at, rules)
        or columns(lines, at, rules)
        or items(text, lines, at, rules)
        or leading(text, lines, at, rules)
        or box(lines, at, rules, goes_on=after == "field")
        or running_career(text, lines, at, rules)
        or entries(text, lines, at, rules)
        or bare_items(text, lines, at, rules)
    )
    return block or paragraph(text, lines, at, rules)


def shaped(text: str, lines: list[Line], at: int, rules: Rules, after: str) -> Block | None:
    """Read a block that shows by its shape whatever stands above it, so that none of its lines is a heading."""
    return (
        run_in(lines, at)
        or leaders(lines, at, rules)
        or celled(lines, at, rules)
        or register_lines(text, lines, at, rules)
        or fields_below(lines, at, rules)
        or stacks(text, lines, at, rules)
        or one_a_line(lines, at, rules)
        or spaced(text, lines, at, rules)
        or gapped(lines, at, rules)
        or seats(text, lines, at, rules)
        or roll_lines(text, lines, at, rules)
        or alternating(lines, at, rules)
        or chronology(text, lines, at, rules)
        or titled_lines(text, lines, at, rules, after=after)
        or titled_holders(lines, at, rules, after=after)
        or groups(lines, at, rules)
        or holders(lines, at, rules)
    )


def leading(text: str, lines: list[Line], at: int, rules: Rules) -> Block | None:
    """Read a sentence that ends in a colon right above a table with one cell a line."""
    words = lines[at].words
    leads = words[-1] in ":：" and len(words) > SHORTEST_LEAD and at + 1 < len(lines)
    return paragraph(text, lines[: at + 1], at, rules) if leads and columns(lines, at + 1, rules) else None


SHORTEST_LEAD = 20
"""Characters: a shorter line with a colon is a label."""


def one_line(text: str, lines: list[Line], at: int, rules: Rules, marks: frozenset[str]) -> list[Piece]:
    """Return the pieces of a line whose shape tells what it is: a heading, a footnote, a name with titles."""
    line = lines[at]
    heads_rows = numbers_rows(text, lines, at, rules)
    return (
        ([] if heads_rows else over_rows(lines, at, rules))
        or ([] if is_hashed(lines, at) or heads_rows else marked_heading(text, line))
        or heads_part(lines, at, rules)
        or (note_of(text, line, marks, rules) if marks else [])
        or profile(text, line, rules)
        or labelled_run(text, line, rules)
        or organ_heading(lines, at, rules)
        or heads_titled(lines, at, rules)
        or session_heading(text, lines, at, rules)
        or member_line(lines, at, rules)
        or career_heading(lines, at)
    )


def resume(text: str, lines: list[Line], at: int, end: int) -> int:
    """Return the number of the first line that reaches beyond ``end``, cut to begin there."""
    while at < len(lines) and lines[at].end <= end:
        at += 1
    if at < len(lines) and lines[at].start < end:
        span = trim(text, end, lines[at].end)
        lines[at] = replace(lines[at], start=span.start, words=span.of(text), after_blank=True)
    return at


def marked_heading(text: str, line: Line) -> list[Piece]:
    """Return a heading marked by "##", "==" or tags, with its marks as rules."""
    if line.words.startswith("<"):
        return html.heading(text, line.start, line.end)
    start, end, level = title_mark(line.words)
    if not level or (bullet(line.words) and "[[" in line.words):
        return []
    marks = [Span(line.start, line.start + start), Span(line.start + end, line.end)]
    before, after = (trim(text, s.start, s.end) for s in marks)
    piece = Piece(line.start + start, line.start + end, "heading", level=level)
    return [
        *([rule(before)] if before.start < before.end else []),
        piece,
        *([rule(after)] if after.start < after.end else []),
    ]


def paragraph(text: str, lines: Sequence[Line], at: int, rules: Rules) -> tuple[list[Piece], int]:
    """Read a paragraph: one line, or hard-wrapped lines up to one that ends a sentence."""
    end = at + 1
    while end < len(lines) and wrapped(lines[end - 1], lines[end]):
        end += 1
    whole = lines[at].start, lines[end - 1].end
    entry = register_entry(text, *whole, rules) or strung(text, *whole, rules) or running_list(text, *whole)
    if entry:
        return entry, end
    spans = sentences(text, lines[at].start, lines[end - 1].end, rules)
    return [Piece(span.start, span.end, "prose") for span in spans], end
