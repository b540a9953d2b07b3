"""Lists: bulleted and numbered items, and lines that begin with their dates."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.divide.bullets import bullet
from pipeline.divide.entries import (
    BRACKETED,
    ENDING,
    HOLDERS,
    NAMES,
    PLURAL,
    are_posts,
    begins_entry,
    ends_in_term,
    heads_entry,
    is_bare_item,
)
from pipeline.divide.organs import ORGAN, is_gap, opens_section
from pipeline.divide.pieces import Block, Line, Piece
from pipeline.divide.rolls import heads_holders, is_roll
from pipeline.divide.sentences import is_han, sentences
from pipeline.divide.shapes import (
    DASHED,
    dated,
    is_bracketed,
    is_closed,
    is_label_shaped,
    is_ruler,
    label_length,
    mark_length,
    parted,
    title_mark,
)
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipeline.divide.rules import Rules

FEWEST = 2


def items(text: str, lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the bulleted or numbered list that begins at line ``at``, or a box written with dashes."""

    def goes_on(n: int) -> bool:
        """Say whether a line is an item of the same list as the one above it ("2. B" behind "1. A")."""
        further = n == at or not lines[n].after_blank or same_kind(lines, n)
        return further and is_item(lines, n) and (n == at or not opens_section(lines, n))

    found, end = grouped(text, lines, at, lambda n: goes_on(n) or (n > at and is_remark(lines, n)))
    if not found:
        return None
    known = [label_length(words_after(line), rules)[2] for line in found if not dated(words_after(line))[1]]
    is_flat = len({(line.indent, stars(line.words)) for line in found}) == 1
    if is_flat and sum(known) * 2 > len(known) and not are_posts([words_after(line) for line in found]):
        return [piece for line in found for piece in dash_field(text, line, rules)], end
    return nested(text, found, rules), end


HANGING = re.compile(r"(?i)(?:[,;–—-]|\b(?:and|or|of|the|for|to|in|at|concurrently|also|then))$")
"""An entry that ends so goes on in the next line."""


def runs_on(entry: Line, before: Line, line: Line) -> bool:
    """Say whether a line goes on with the entry above it: it is set in deeper, in small letters, or was announced."""
    words, deeper = line.words, line.indent > entry.indent + 1
    if line.after_blank or bullet(words) or title_mark(words)[2] or is_ruler(words):
        return False
    if dated(words)[1] and not (deeper and HANGING.search(before.words)):
        return False
    if words[0] in "|<{[!" or is_han(words[0]):
        return False
    return deeper or words[0].islower() or HANGING.search(before.words) is not None


OWN = re.compile(r"[A-Z][^,;:()]{4,40}(?: \([^()]{2,30}\))?, (?:(?:acting|interim|pro)\b[^,;]{0,60}, )?[^,;]*\d{4}")
"""A line set in deeper that has a name and dates of its own."""


def is_own(entry: Line, before: Line, line: Line) -> bool:
    """Say whether a line set in deeper is another holder rather than a part of the entry above, which has its dates."""
    deeper = line.indent > entry.indent + 1 and not line.after_blank
    full = before.words[-1:].isalnum() and any(ch.isdigit() for ch in before.words)
    return deeper and full and OWN.match(line.words) is not None


def grouped(text: str, lines: Sequence[Line], at: int, begins: Callable[[int], bool]) -> tuple[list[Line], int]:
    """Return the entries from line ``at`` on, each with the lines that go on with it, and the next line's number."""
    firsts: list[int] = []
    end = at
    while end < len(lines):
        if begins(end) or (firsts and is_own(lines[firsts[-1]], lines[end - 1], lines[end])):
            firsts.append(end)
        elif not firsts or not runs_on(lines[firsts[-1]], lines[end - 1], lines[end]):
            break
        end += 1
    found = [joined(text, lines, first, last) for first, last in pairwise([*firsts, end])]
    return [beside(found[n - 1], line) if n and not begins(firsts[n]) else line for n, line in enumerate(found)], end


def beside(entry: Line, line: Line) -> Line:
    """Return a line without a bullet as deep as the entry above it."""
    return replace(line, indent=entry.indent)


def joined(text: str, lines: Sequence[Line], first: int, last: int) -> Line:
    """Return an entry with the further lines of it."""
    entry, final = lines[first], lines[last - 1]
    return replace(entry, end=final.end, words=text[entry.start : final.end], before_blank=final.before_blank)


def is_item(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line is a list item: it has a bullet, and is no marked heading that stands alone."""
    words = lines[at].words
    if not bullet(words) or is_ruler(words):
        return False
    return not title_mark(words)[2] or is_hashed(lines, at)


def is_remark(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line between two items is a remark with dates, which is no heading of those that follow."""
    beside = at + 1 < len(lines) and not lines[at].after_blank and not lines[at + 1].after_blank
    return beside and is_bracketed(lines[at].words) and is_item(lines, at + 1)


def is_hashed(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line is an item of a list numbered by "#", as the line right above or below it shows."""
    beside = [above for above in lines[at - 1 : at] if not lines[at].after_blank] if at else []
    beside += [below for below in lines[at + 1 : at + 2] if not below.after_blank]
    return lines[at].words[:2] == "# " and any(line.words[:2] == "# " for line in beside)


def same_kind(lines: Sequence[Line], at: int) -> bool:
    """Say whether an item after a blank line goes on with the list before it."""
    before, here = lines[at - 1].words, lines[at].words
    return before[:1] == here[:1] or (before[:1].isdigit() and here[:1].isdigit())


def words_after(line: Line) -> str:
    """Return the words of a line after its bullet."""
    return line.words[bullet(line.words) :]


def dash_field(text: str, line: Line, rules: Rules) -> list[Piece]:
    """Return a bulleted line of a box: a field, its label ended by a dash too; else an entry with its dates."""
    rest, begin = words_after(line), line.start + bullet(line.words)
    if dated(rest)[1]:
        return item(text, line, rules)
    label, value, _ = label_length(rest, rules)
    dash = DASHED.search(rest)
    if not value and dash and is_label_shaped(rest[: dash.start()]):
        label, value = dash.span()
    cells = (Span(begin + mark_length(rest), begin + label), Span(begin + value, line.end))
    return [Piece(begin, line.end, "field", cells if label else (Span(begin, begin), cells[1]))]


def nested(text: str, lines: Sequence[Line], rules: Rules) -> list[Piece]:
    """Return the items; an item that stands deeper than the one before has that one as its title."""
    pieces: list[Piece] = []
    parents: list[tuple[tuple[int, int], Span]] = []
    reads = dated if any(is_closed(words_after(line)) for line in lines) else parted
    for line in lines:
        depth = (line.indent, stars(line.words))
        while parents and parents[-1][0] >= depth:
            parents.pop()
        found = item(text, line, rules, reads)
        pieces.extend(replace(p, title=parents[-1][1]) if parents else p for p in found)
        parents.append((depth, Span(words_of(found[0]).start, words_of(found[-1]).end)))
    return pieces


def words_of(piece: Piece) -> Span:
    """Return the words of an item: its last cell, or all of a sentence that has no cells."""
    return piece.cells[-1] if piece.cells else Span(piece.start, piece.end)


def stars(words: str) -> int:
    """Return how many wikitext bullets a line begins with."""
    return len(words) - len(words.lstrip("*#"))


def item(text: str, line: Line, rules: Rules, reads: Callable[[str], tuple[int, int, bool]] = dated) -> list[Piece]:
    """Return one list item, a piece for each of its sentences; one that begins with its dates is a CV line."""
    cut = bullet(line.words)
    rest = replace(line, start=line.start + cut, words=line.words[cut:])
    if dated(rest.words)[1]:
        first, *others = entry(text, rest, rules, reads)
        return [replace(first, start=line.start), *others]
    cut = first_line(rest)
    spans = [*([Span(rest.start, cut)] if cut else []), *sentences(text, cut or rest.start, line.end, rules)]
    begins = [line.start, *(span.start for span in spans[1:])]
    return [Piece(begin, span.end, "item", (span,)) for begin, span in zip(begins, spans, strict=True)]


def first_line(entry: Line) -> int:
    """Return where the first line of an entry ends, if it is a name with a term and sentences stand below, else 0."""
    words, _, below = entry.words.partition("\n")
    words = words.rstrip()
    below = below.lstrip()
    if not below[:1].isupper() or OWN.match(below) or not (ENDING.search(words) or BRACKETED.search(words)):
        return 0
    return entry.start + len(words)


def bare_items(text: str, lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read a list without bullets: lines that each end in brackets with a year ("N (1990–95)"), two at least.

    Of lines that end in a term without brackets ("N, 1990–95") it takes three, as of those that tell more behind a
    name ("N, of Kent. Appointed 1990.").
    """
    end = run(lines, at, is_bare_item)
    while end - at >= FEWEST and is_gap(lines, end, is_bare_item):
        end = run(lines, end + 1, is_bare_item)
    ended = run(lines, at, lambda line: ends_in_term(line) or is_bare_item(line))
    fewest = fewest_below(lines, at, rules)
    led = end > at and at > 0 and not lines[at].after_blank and lines[at - 1].words[-1] in ":："
    if end - at < FEWEST and ended - at < fewest and not (led or NAMES.fullmatch(lines[at].words)):
        told = run(lines, at, begins_entry)
        return ([p for line in lines[at:told] for p in item(text, line, rules)], told) if told - at > FEWEST else None
    end = max(end, ended if ended - at >= fewest else at + 1, at + 1)
    end -= end - at > 1 and heads_holders(lines, end, rules) and ORGAN.fullmatch(lines[end - 1].words) is not None
    cells = (Span(line.start + bullet(line.words), line.end) for line in lines[at:end])
    return [Piece(line.start, line.end, "item", (cell,)) for line, cell in zip(lines[at:end], cells, strict=True)], end


def fewest_below(lines: Sequence[Line], at: int, rules: Rules) -> int:
    """Return how many entries that end in a term make a list: fewer below a heading."""
    if not at or lines[at].after_blank:
        return FEWEST + 1
    above = lines[at - 1]
    if heads_holders(lines, at - 1, rules):
        return 1
    if lines[at].before_blank and above.after_blank and heads_entry(above):
        return 1
    return FEWEST if PLURAL.search(above.words) or HOLDERS.search(above.words) or is_roll(above.words) else FEWEST + 1


def run(lines: Sequence[Line], at: int, holds: Callable[[Line], bool]) -> int:
    """Return the end of the lines from ``at`` on, without blank ones between, for which something holds."""
    end = at
    while end < len(lines) and holds(lines[end]) and (end == at or not lines[end].after_blank):
        end += 1
    return end


def entries(text: str, lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the lines from ``at`` on that begin with their dates: a CV or a timeline."""
    told = run(lines, at, begins_dated) - at >= CHRONICLE
    found, end = grouped(
        text,
        lines,
        at,
        lambda n: (begins_dated if told else is_entry)(lines[n]) and (n == at or not lines[n].after_blank),
    )
    if not found or (len(found) == 1 and not stands_alone(found[0])):
        return None
    reads = dated if any(is_closed(line.words) for line in found) else parted
    return [piece for line in found for piece in entry(text, line, rules, reads)], end


CHRONICLE, LONGEST = 3, 240
"""So many lines right below each other that each begin with a date are entries, in so many characters each at most."""


def begins_dated(line: Line) -> bool:
    """Say whether a line of other than Chinese words begins with its dates."""
    begins = dated(line.words)[1]
    return begins > 0 and len(line.words) <= LONGEST and not is_han(line.words[begins])


def is_entry(line: Line) -> bool:
    """Say whether a line begins with its dates and is no plain prose."""
    return dated(line.words)[1] > 0 and not is_paragraph(line)


def stands_alone(line: Line) -> bool:
    """Say whether a single line that begins with dates is an entry rather than a sentence that begins with them."""
    stop, begins, interval = dated(line.words)
    gap = line.words[stop:begins]
    parted = bool(gap.strip(" ,，")) or len(gap) > 1 or "\t" in gap
    return parted or (interval and line.words[-1] not in ".!?") or (interval and is_han(line.words[begins]))


def is_paragraph(line: Line) -> bool:
    """Say whether the line is prose that happens to begin with a date ("2018年3月，……撤销。", "1998 saw …")."""
    stop, begins, interval = dated(line.words)
    gap = line.words[stop:begins]
    return not interval and line.words[-1] in ".!?。！？" and gap in {"", " ", "，", ",", ", "}


def entry(text: str, line: Line, rules: Rules, reads: Callable[[str], tuple[int, int, bool]] = dated) -> list[Piece]:
    """Return the pieces of a line that begins with its dates, which ``reads`` tells from the text.

    The line is a ``timeline`` where a sentence follows a single date, else ``cv``; its two cells are dates and text.
    Further sentences of the line are pieces of the same layout, those of a ``cv`` with one cell.
    """
    stop, begins, interval = reads(line.words)
    first, *others = sentences(text, line.start + begins, line.end, rules)
    dates = Span(line.start, line.start + stop)
    if not interval and line.words[-1] in ".!?。！？":
        opened = Piece(line.start, first.end, "timeline", (dates, first))
        return [opened, *(Piece(s.start, s.end, "timeline") for s in others)]
    return [Piece(line.start, first.end, "cv", (dates, first)), *(Piece(s.start, s.end, "cv", (s,)) for s in others)]
