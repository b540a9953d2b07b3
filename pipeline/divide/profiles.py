"""Lines that tell of one body or post in short: "Harbour Board — est. 9 Dec. 1939; reports to: Ministry of Works"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.pieces import Piece, trim
from pipeline.divide.sentences import is_han
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.divide.pieces import Line
    from pipeline.divide.rules import Rules

HEAD = re.compile(
    r"(?P<name>(?:The )?[A-Z][\w'’.-]*(?:,? (?:[A-Z][\w'’.-]*|of|for|the|and|on|to|in|at|de|du|des|der|von|al|&))*"
    r"(?: \([^()]{2,40}\))?)(?: (?P<mark>[—–|-]{1,2}) |: )"
)
"""A name at the beginning of a line and the mark behind it."""
MARK = re.compile(r"\s[—–|-]{1,2}\s")
CUT = re.compile(r";\s+|(?<=[a-z\d])\.\s+(?=[A-Z])")
COMMA = re.compile(r",\s+(?=[a-z])")
"""What parts the fields: the mark behind the name once more, else semicolons and full stops, else commas."""
LONGEST, WIDEST, LEAST, MOST_WORDS, LOWEST = 600, 110, 2, 4, 7
TELLING = {
    "established", "abolished", "refounded", "renamed", "parent", "part_of", "reports_to", "appointed_by",
    "merged_into", "superseding", "preceding", "distinct", "former", "headquarters", "chief_name",
}  # fmt: skip
"""Roles of labels whose values may follow without a colon: "est. 1939", "reports to the Governor"."""
DATED = {"established", "abolished", "refounded"}
VALUE = re.compile(r"(?:(?:on|in|by|as|from|with|since)\b|the [A-Z]|[A-Z\d])")
ADVERB = re.compile(r"(?:(?:formally|finally|first|then|and|was|later|directly|again) )*")
"""What may stand before the participle of a part."""
OF_PERSONS = {"born", "died", "term", "start", "end", "members", "office"}


def profile(text: str, line: Line, rules: Rules) -> list[Piece]:
    """Divide a line into the name that it tells of and fields of it; nothing for a line of another shape."""
    head = HEAD.match(line.words) if len(line.words) <= LONGEST and not is_han(line.words[0]) else None
    if head is None or rules.knows(head["name"]) or len(head["name"]) > WIDEST:
        return []
    name = Span(line.start, line.start + head.end("name"))
    parts = [(span, field(text, span, rules)) for span in spans(text, line, head.end())]
    told = [found for _, found in parts if found]
    roles = {rules.role(found[0].of(text)) for found in told}
    if len(told) < LEAST or 2 * len(told) < len(parts) or roles & OF_PERSONS or not roles & TELLING:
        return []
    pieces, names = [Piece(name.start, name.end, "heading", level=LOWEST)], 0
    for span, found in parts:
        names += found is not None and rules.role(found[0].of(text)) == "renamed"
        if found and (names <= 1 or rules.role(found[0].of(text)) not in {"renamed", "abolished"}):
            pieces.append(Piece(span.start, found[1].end, "field", found))
        else:
            pieces.append(Piece(span.start, span.end, "prose"))
    return pieces


def spans(text: str, line: Line, begin: int) -> list[Span]:
    """Return what the marks of a line part, behind the name."""
    shapes = ([match.span() for match in shape.finditer(line.words, begin)] for shape in (MARK, CUT, COMMA))
    cuts = next((cuts for cuts in shapes if cuts), [])
    bounds = [begin, *(at for cut in cuts for at in cut), len(line.words)]
    found = [trim(text, line.start + a, line.start + b) for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    return [span for span in found if span.start < span.end]


def field(text: str, span: Span, rules: Rules) -> tuple[Span, Span] | None:
    """Return the label and value of a part: "rank: minister", "est. 9 Dec. 1939", "reports to the Governor"."""
    span = trim(text, span.start + len(ADVERB.match(span.of(text)).group()), span.end)  # type: ignore[union-attr]
    words = span.of(text)
    end = span.end - words.endswith(".")
    label, mark, value = words.partition(":")
    if mark and rules.knows(label) and value.strip(" ."):
        return Span(span.start, span.start + len(label)), trim(text, span.start + len(label) + 1, end)
    for stop in reversed([match.start() for match in re.finditer(" ", words)][:MOST_WORDS]):
        role = rules.role(words[:stop])
        if role not in TELLING or not VALUE.match(words, stop + 1):
            continue
        if role in DATED and not re.search(r"\d{3,4}", words[stop:]):
            continue
        return Span(span.start, span.start + stop), trim(text, span.start + stop + 1, end)
    return None
