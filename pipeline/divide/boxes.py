"""Infobox fields written one a line, as copied from a rendered page or typed with colons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.bullets import bullet
from pipeline.divide.entries import is_bare_item
from pipeline.divide.labelled import labels_of
from pipeline.divide.pieces import Block, Line, Piece, rule
from pipeline.divide.rolls import are_colon_terms, heads_holders
from pipeline.divide.sessions import heads_titles, names_office
from pipeline.divide.shapes import (
    DATES,
    FUNCTION_WORDS,
    dated,
    is_label_shaped,
    is_ruler,
    label_length,
    looks_like_title,
    mark_length,
    parted_label,
    title_mark,
)
from pipeline.divide.tables import has_pipe, has_tab
from pipeline.divide.wide import held_label, spread_label
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

CELLS = re.compile(r"[|\t]")
WINDOW = 16
"""Whether lines are a box is seen from so many of them."""
GROUP = 8
"""A label has so many lines with its values at most."""
HEAD = 5
"""The head of a box, with its title and its holder, has so many lines at most."""
KNOWN = 2
"""So many labels that the lexicon knows make a box."""
AGED = re.compile(
    r"(?i)\((?:aged?|age)[ \u00a0]\d|[(（](?:[现現]年|享年)?\s*\d{1,3}\s*[岁歲][^()（）]{0,6}[)）]"
    r"|^[\d年月日號号]{4,12}\s*[(（][\u3400-\u9fff]{1,6}[前后後初次时時][)）]$"
)
"""A date with the age behind it, or with what tells it from another (行宪后), which is a value of the label above."""
FURTHER = ("其他", "其它")
"""A label of what else somebody was, not of remarks."""
FULL_STOP = re.compile(r"[。！]|\.(?=\s+[A-Z]|$)")
LONG = 160
"""A line of so many characters without a label is a paragraph and ends a box."""


def box(lines: Sequence[Line], at: int, rules: Rules, *, goes_on: bool = False) -> Block | None:
    """Read the box that begins at line ``at``: fields, and lines without a label among them.

    A line whose label the lexicon knows is enough where it stands alone; where lines run on, two in three must have
    labels or two be known, so that paragraphs with a colon stay paragraphs. Where a box stands right before
    (``goes_on``), one known label is enough.
    """
    group = labelled_group(lines, at, rules, goes_on=goes_on)
    if group:
        return group
    if is_commentary(lines[at].words, rules, alone=not goes_on):
        return None
    window = extent(lines, at, min(len(lines), at + WINDOW), rules)
    shapes = [label_length(line.words, rules) for line in lines[at:window]]
    known = sum(shape[2] for shape in shapes) + sum(rules.knows(line.words) for line in lines[at:window])
    dates = sum(dated(line.words)[2] for line in lines[at:window])
    labelled = sum(shape[1] > 0 for shape in shapes) if dates < len(shapes) else 0
    alone = bool(shapes) and parted_label(lines[at].words, rules)[2]
    enough = known >= KNOWN or (known and goes_on) or (alone and 3 * labelled >= 2 * len(shapes))
    enough = enough or (known > 0 and heads_box(lines, at, window, rules)) or are_colon_terms(lines[at:window], rules)
    spaced = is_spaced(lines, at, window, rules)
    if enough or spaced or (labelled > KNOWN and labelled == len(shapes)):
        end = extent(lines, at, len(lines), rules)
        return fields(lines, at, end, rules, spaced=spaced), end
    return None


def is_spaced(lines: Sequence[Line], at: int, end: int, rules: Rules) -> bool:
    """Say whether the lines are a box whose labels one space parts from their values ("Formation 2 May 1946")."""
    words = [line.words for line in lines[at:end]]
    sizes = [rules.spaced_label(line) for line in words]
    labelled = sum(size > 0 or rules.knows(line) for size, line in zip(sizes, words, strict=True))
    labels = {line[: size or len(line) * rules.knows(line)] for size, line in zip(sizes, words, strict=True)} - {""}
    return len(labels) > KNOWN and 2 * labelled >= len(words)


def heads_box(lines: Sequence[Line], at: int, end: int, rules: Rules) -> bool:
    """Say whether a few short lines, one of them a label, are the head of the box after the blank line below them."""
    if end >= len(lines) or not 1 < end - at <= HEAD or not all(looks_like_title(line.words) for line in lines[at:end]):
        return False
    window = extent(lines, end, min(len(lines), end + WINDOW), rules)
    return (
        is_spaced(lines, end, window, rules)
        or sum(label_length(line.words, rules)[2] for line in lines[end:window]) > KNOWN
    )


def labelled_group(lines: Sequence[Line], at: int, rules: Rules, *, goes_on: bool) -> Block | None:
    """Read a label on a line of its own with its values on the lines below, up to a blank line.

    The lexicon knows the label, and a box stands before it or another such label begins the next group; a label that
    the lexicon does not know needs both.
    """
    end = at + 1
    while end < len(lines) and not lines[end].after_blank and end - at <= GROUP:
        end += 1
    values = lines[at + 1 : end]
    follows = end < len(lines) and (rules.knows(lines[end].words) or held_label(lines[end].words)[0] > 0)
    known = rules.knows(lines[at].words)
    if not ((known and (goes_on or follows)) or (goes_on and follows and is_label_shaped(lines[at].words))):
        return None
    if not values or end - at > GROUP or is_career(values) or any(not is_value(line, rules) for line in values):
        return None
    label = Span(lines[at].start, lines[at].end - (lines[at].words[-1] in ":："))
    return [Piece(label.start, values[-1].end, "field", (label, Span(values[0].start, values[-1].end)))], end


def is_career(lines: Sequence[Line]) -> bool:
    """Say whether lines below a label are a career: most begin with their dates, the first with an interval."""
    return bool(lines) and dated(lines[0].words)[2] and 2 * sum(dated(line.words)[1] > 0 for line in lines) > len(lines)


def is_value(line: Line, rules: Rules) -> bool:
    """Say whether a line below a label is a value: short, no sentence, and without a label of its own."""
    words = line.words
    apart = bullet(words) or has_pipe(words) or has_tab(words) or rules.knows(words) or label_length(words, rules)[1]
    return not apart and len(words) <= LONG and words[-1] not in ".。!！?？"


def extent(lines: Sequence[Line], at: int, stop: int, rules: Rules) -> int:
    """Return the end of the lines from ``at`` on, up to ``stop``, that can be parts of one box."""
    end = at
    while end < stop and (end == at or not (lines[end].after_blank or labels_of(lines[end].words, rules))):
        if not fits(lines[end], rules):
            break
        labelled = rules.spaced_label(lines[end].words) > 0
        apart = is_bare_item(lines[end]) and not labelled and not further_value(lines, at, end, rules)
        apart = apart and not is_below_people(lines, at, end, rules)
        if not label_length(lines[end].words, rules)[1] and (apart or captions_list(lines, end, rules)):
            break
        if is_commentary(lines[end].words, rules, alone=False) or (end > at and heads_holders(lines, end, rules)):
            break
        if end > at and names_office(lines[end - 1].words, rules) and heads_titles(lines, end, rules):
            break
        end += 1
    return end


def further_value(lines: Sequence[Line], first: int, at: int, rules: Rules) -> bool:
    """Say whether a line of a name and years is one more value of the field above, which has a name and years too."""
    above = at - 1
    while above >= first and is_bare_item(lines[above]) and not label_length(lines[above].words, rules)[1]:
        above -= 1
    return above >= first and is_bare_item(lines[above]) and label_length(lines[above].words, rules)[1] > 0


def is_below_people(lines: Sequence[Line], first: int, at: int, rules: Rules) -> bool:
    """Say whether a line of a name and years is one of those below a label for people ("President", "Deputy")."""
    above = at - 1
    while above > first and is_bare_item(lines[above]):
        above -= 1
    return above >= first and rules.role(lines[above].words) in PEOPLE


def is_commentary(words: str, rules: Rules, *, alone: bool) -> bool:
    """Say whether a line after "Remarks:" or 说明： is sentences: several of them, or one that stands ``alone``."""
    label, value, known = parted_label(words, rules)
    if not known or rules.role(words[:label]) != "remarks" or rules.simple(words[:label]).startswith(FURTHER):
        return False
    return FULL_STOP.search(words, value, len(words) - (not alone)) is not None


def captions_list(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a line is the caption of a list without bullets right below it, after which no label goes on."""
    below = lines[at + 1 : at + 3]
    end = at + 1
    while end < len(lines) and is_bare_item(lines[end]) and not lines[end].after_blank:
        end += 1
    in_box = end < len(lines) and not lines[end].after_blank and rules.knows(lines[end].words)
    if in_box and rules.role(lines[at].words) in PEOPLE:
        return False
    return len(below) > 1 and all(
        is_bare_item(line) and not line.after_blank and not label_length(line.words, rules)[2] for line in below
    )


def fits(line: Line, rules: Rules) -> bool:
    """Say whether a line can be part of a box."""
    words = line.words
    if bullet(words) or title_mark(words)[2] or words.startswith(("{{", "<")):
        return False
    _, value, known = label_length(words, rules)
    if has_pipe(words) or has_tab(words):
        cells = [cell for cell in CELLS.split(words) if cell.strip()]
        return known and not rules.knows(words[value:]) and not (len(cells) > KNOWN and rules.knows(cells[1]))
    if value:
        return True
    return len(words) <= LONG and (words[-1] not in ".。!！?？" or len(words) <= LONG // 4 or rules.knows(words))


def fields(lines: Sequence[Line], at: int, end: int, rules: Rules, *, spaced: bool = False) -> list[Piece]:
    """Return the fields of a box; the first line of the whole text is its heading where it has no label."""
    pieces: list[Piece] = []
    number = at
    while number < end:
        piece, number = one_field(lines, number, end, rules, spaced=spaced)
        pieces.append(piece)
    return pieces


def one_field(lines: Sequence[Line], at: int, end: int, rules: Rules, *, spaced: bool) -> tuple[Piece, int]:
    """Return the field that begins at line ``at``, and the number of the line after it."""
    line = lines[at]
    label, value, _ = label_length(line.words, rules)
    apart = rules.spaced_label(line.words) if spaced and not value and not rules.knows(line.words) else 0
    if apart:
        label, value = apart, apart + 1
    label, value = (label, value) if value else spread_label(line.words)
    if is_ruler(line.words):
        return rule(line.span), at + 1
    if dated(line.words)[1] and not is_term(line.words) and not AGED.search(line.words):
        return entry(line), at + 1
    if value:
        last = line.start + max(value, len(line.words.rstrip("| \t")))
        cells = (Span(line.start + mark_length(line.words), line.start + label), Span(line.start + value, last))
        return Piece(line.start, line.end, "field", cells), at + 1
    if rules.knows(line.words) and not is_torn(lines, at, end):
        return label_alone(lines, at, end, rules)
    return no_label(lines, at, end)


def no_label(lines: Sequence[Line], at: int, end: int) -> tuple[Piece, int]:
    """Return a line without label: the page's title, or a field with an empty label, joined with a line it needs."""
    line = lines[at]
    torn = is_torn(lines, at, end)
    if at == 0 and looks_like_title(line.words):
        return Piece(line.start, lines[at + torn].end, "heading", level=1), at + 1 + torn
    if torn or (line.words.rsplit(maxsplit=1)[-1] in FUNCTION_WORDS and at + 1 < end):
        joined = Span(line.start, lines[at + 1].end)
        return Piece(line.start, joined.end, "field", (Span(line.start, line.start), joined)), at + 2
    words = Span(line.start, line.start + len(line.words.rstrip("| \t")))
    return Piece(line.start, line.end, "field", (Span(line.start, line.start), words)), at + 1


def is_torn(lines: Sequence[Line], at: int, end: int) -> bool:
    """Say whether a line and the one below it are a title: "Private Secretary" above "to the Prime Minister"."""
    return at + 1 < end and GOES_ON.match(lines[at + 1].words) is not None and looks_like_title(lines[at].words)


GOES_ON = re.compile(r"(?:to|of|for|in|at|on) (?:the )?[A-Z]")
"""How the second line of a title begins."""


def entry(line: Line) -> Piece:
    """Return a line of a box that begins with its dates instead of a label."""
    stop, begins, _ = dated(line.words)
    cells = (Span(line.start, line.start + stop), Span(line.start + begins, line.end))
    return Piece(line.start, line.end, "cv", cells)


def is_term(words: str) -> bool:
    """Say whether a line is two dates and nothing else, as a term whose dash was lost."""
    _, begins, _ = dated(words)
    return begins > 0 and DATES.fullmatch(words[begins:]) is not None


def label_alone(lines: Sequence[Line], at: int, end: int, rules: Rules) -> tuple[Piece, int]:
    """Return a field whose label fills its line; its value is the next line, where that has no label itself."""
    line = lines[at]
    label = Span(line.start, line.end - (line.words[-1] in ":："))
    following = lines[at + 1] if at + 1 < end else None
    taken = following is not None and (
        rules.knows(following.words)
        or (dated(following.words)[1] > 0 and not is_term(following.words))
        or following.words[-1] in ":："
        or leads_label(line.words, following.words, rules)
    )
    if following is None or taken or label_length(following.words, rules)[1]:
        return Piece(line.start, line.end, "field", (label, Span(line.end, line.end))), at + 1
    last = at + 1
    while last + 1 < end and rules.role(line.words) in LISTS and goes_on(lines[last + 1], rules):
        last += 1
    value = Span(following.start, lines[last].end)
    return Piece(line.start, value.end, "field", (label, value)), last + 1


PEOPLE = {"office", "deputy", "predecessor", "successor", "first", "last", "incumbent"}
"""Roles of labels that fill their line above the people they stand for."""
LISTS = {"other_office", "previous_office", "later_office"}
"""Roles of labels whose values may be on several lines."""


def goes_on(line: Line, rules: Rules) -> bool:
    """Say whether a line below a label is a further value: it has no label and does not begin with dates."""
    return not (rules.role(line.words) or label_length(line.words, rules)[1] or dated(line.words)[1])


def leads_label(label: str, words: str, rules: Rules) -> bool:
    """Say whether a line has a label of its own that one above it leads in ("Head office", "Address X")."""
    size = rules.spaced_label(words)
    return size > 0 and rules.role(label) in {"nothing", rules.role(words[:size])} - {"office"}
