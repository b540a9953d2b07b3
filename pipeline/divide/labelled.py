"""Fields that stand one after the other in a line: "Chair: Ann Lee. Members: Tom Birch, Ida Holm. Staff: 40."."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from pipeline.divide.pieces import Piece, trim
from pipeline.divide.sentences import sentences
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.divide.pieces import Line
    from pipeline.divide.rules import Rules

LABEL = re2.compile(r"(?:^|[.;] +)([A-Z][a-zA-Z'’]+(?: [a-zA-Z'’]+){0,3}): ")
LEAST = 2
"""Labels that the lexicon knows in a line of fields."""


def labelled_run(text: str, line: Line, rules: Rules) -> list[Piece]:
    """Divide a line in which several known labels have their values after each other; nothing for other lines."""
    found = list(LABEL.finditer(line.words)) if line.words.count(": ") >= LEAST else []
    if sum(rules.knows(match.group(1)) for match in found) < LEAST:
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
        elif words and rules.knows(match.group(1)):
            value = Span(value.start, value.start + len(words))
            pieces.append(Piece(label.start, value.end, "field", (label, value)))
        elif words:
            pieces.append(Piece(label.start, value.end, "prose"))
        pieces += [Piece(span.start, span.end, "prose") for span in told[1:]]
    return pieces


def prose(text: str, start: int, end: int, rules: Rules) -> list[Piece]:
    """Return the sentences of a stretch before the first label."""
    span = trim(text, start, end)
    told = list(sentences(text, span.start, span.end, rules)) if span.start < span.end else []
    return [Piece(s.start, s.end, "prose") for s in told]
