"""Fields that stand one after the other in a line: "Chair: Ann Lee. Members: Tom Birch.", 姓名：王小明　　性别：男."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import re2

from pipeline.divide.pieces import Piece, trim
from pipeline.divide.sentences import is_han, sentences
from pipeline.divide.shapes import parted_label
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.divide.pieces import Line
    from pipeline.divide.rules import Rules

LABEL = re2.compile(r"(?:^|[.;] +)([A-Z][a-zA-Z'’-]+(?: [a-zA-Z'’-]+){0,3}): ")
LEAST = 2
"""Labels that the lexicon knows in a line of fields."""


def labelled_run(text: str, line: Line, rules: Rules) -> list[Piece]:
    """Divide a line in which several known labels have their values after each other; nothing for other lines."""
    if is_han(line.words.lstrip("| ")[:1] or " "):
        return spaced_run(line, rules) or paired_cells(line, rules)
    found = labels_of(line.words, rules)
    if not found:
        return []
    pieces = prose(text, line.start, line.start + found[0].start(1), rules)
    for match, following in zip(found, [*found[1:], None], strict=True):
        end = following.start(1) if following is not None else len(line.words)
        label = Span(line.start + match.start(1), line.start + match.end(1))
        told = list(sentences(text, line.start + match.end(), line.start + end, rules))
        value = told[0] if told else Span(label.end, label.end)
        words = value.of(text).rstrip(" .;")
        if words[:1].islower():
            pieces.append(Piece(value.start, value.end, "prose"))
        elif words and knows(match.group(1), rules):
            value = Span(value.start, value.start + len(words))
            pieces.append(Piece(label.start, value.end, "field", (label, value)))
        elif words:
            pieces.append(Piece(label.start, value.end, "prose"))
        pieces += [Piece(span.start, span.end, "prose") for span in told[1:]]
    return pieces


def labels_of(words: str, rules: Rules) -> list[re2._Match[str]]:
    """Return the labels of a line in which several known ones have their values after each other; none of others."""
    found = list(LABEL.finditer(words)) if words.count(": ") >= LEAST else []
    told = sum(knows(match.group(1), rules) for match in found) >= LEAST and not stands_in_brackets(words)
    return found if told else []


def knows(label: str, rules: Rules) -> bool:
    """Say whether the lexicon knows a label, as it stands or in the singular ("Secretaries")."""
    single = label[:-3] + "y" if label.endswith("ies") else label.removesuffix("s")
    return rules.knows(label) or rules.knows(single)


def stands_in_brackets(words: str) -> bool:
    """Say whether the labels of a line stand in brackets inside a sentence: "The Board (Malay: X; Tamil: Y) is ..."."""
    opened, first = words.find("("), words.find(": ")
    closed = words.find(")", first)
    return 0 <= opened < first < closed < words.rfind(".") and words[closed + 1 : closed + 2] in {" ", ","}


def prose(text: str, start: int, end: int, rules: Rules) -> list[Piece]:
    """Return the sentences of a stretch before the first label."""
    span = trim(text, start, end)
    told = list(sentences(text, span.start, span.end, rules)) if span.start < span.end else []
    return [Piece(s.start, s.end, "prose") for s in told]


GAP = re.compile(r"(?:\u3000| {2,}|\t| \u3000)[ \u3000\t]*")
"""Wide space between the fields of a line."""


def spaced_run(line: Line, rules: Rules) -> list[Piece]:
    """Divide a Chinese line into the fields that wide spaces part, two at least and most with known labels."""
    bounds = [0, *(end for match in GAP.finditer(line.words) for end in match.span()), len(line.words)]
    parts = [Span(first, last) for first, last in zip(bounds[::2], bounds[1::2], strict=True) if first < last]
    shapes = [parted_label(part.of(line.words), rules) for part in parts]
    if len(parts) < LEAST or not all(value for _, value, _ in shapes):
        return []
    known = sum(known for _, _, known in shapes)
    if known < LEAST or 2 * known <= len(parts):
        return []
    return [
        field_of(line, part, Span(part.start, part.start + label), Span(part.start + value, part.end))
        for part, (label, value, _) in zip(parts, shapes, strict=True)
    ]


def paired_cells(line: Line, rules: Rules) -> list[Piece]:
    """Divide a Chinese row whose cells are by turns known labels and their values, as those of forms are."""
    mark = "|" if "|" in line.words else "\t" if "\t" in line.words else ""
    cells = [cell for cell in cells_of(line.words, mark) if cell.start < cell.end] if mark else []
    labels, values = cells[::2], cells[1::2]
    if len(cells) < 2 * LEAST or len(labels) != len(values):
        return []
    words = [(label.of(line.words), value.of(line.words)) for label, value in zip(labels, values, strict=True)]
    if not all(rules.knows(label) and not rules.knows(value) for label, value in words):
        return []
    begins = [0, *(label.start for label in labels[1:]), len(line.words)]
    return [
        field_of(line, Span(begins[n], begins[n + 1]), label, value)
        for n, (label, value) in enumerate(zip(labels, values, strict=True))
    ]


def cells_of(words: str, mark: str) -> list[Span]:
    """Return the cells of a row that a mark parts."""
    found, at = [], 0
    for cell in words.split(mark):
        start = at + len(cell) - len(cell.lstrip())
        found.append(Span(start, max(start, at + len(cell.rstrip()))))
        at += len(cell) + 1
    return found


def field_of(line: Line, whole: Span, label: Span, value: Span) -> Piece:
    """Return a field of a line, all given by their places in it."""
    end = whole.start + len(whole.of(line.words).rstrip())
    cells = tuple(Span(line.start + cell.start, line.start + cell.end) for cell in (label, value))
    return Piece(line.start + whole.start, line.start + end, "field", cells)
