"""The furniture of web pages: lines of navigation and names of pictures, which no block of a text has in it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.divide.pictures import captions
from pipeline.divide.volumes import NUMBER, is_volume
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.divide.pieces import Line
    from pipeline.divide.rules import Rules

LONGEST = 120
"""A longer line that begins with words of navigation is a paragraph."""
HEADING = 60
"""A longer line with a mark for editors behind it is no heading."""
FEWEST = 4
"""So many bars on lines of their own part the cells of a table that stand one a line."""
GLUED = re.compile(r"(?<=[a-z)\d])(?<![Cc]r)edit\Z")
"""The mark for editors, glued to a heading."""
FRONT = re.compile(r"(?:\[ ?(?:edit(?: \| edit source)?|编辑|編輯|编辑源代码) ?\] ?(?=\S)|edit(?=[A-Z|\d•]))")
"""The mark of the heading above, glued to the line below it."""


def cleared(lines: Sequence[Line], ends: Mapping[int, int], rules: Rules) -> tuple[list[Line], list[Span]]:
    """Return the lines of a text without its furniture, and the stretches that are furniture, both in order.

    A line that is all furniture parts the lines around it as a blank one does. What stands in the markup that ``ends``
    tells of is left as it is.
    """
    left: list[Line] = []
    furniture: list[Span] = []
    until, gap = 0, False
    keys = legends(lines, rules) | captions(lines)
    bars = {at for at, line in enumerate(lines) if line.words == "|"}
    keys |= bars if len(bars) >= FEWEST else set()
    volume = is_volume(lines)
    for at, whole in enumerate(lines):
        until = max(until, ends.get(whole.start, 0))
        front = FRONT.match(whole.words) if whole.start >= until and left and len(left[-1].words) <= HEADING else None
        number = NUMBER.match(whole.words) if volume and at == 1 else None
        line = begun(whole, front.end()) if front else begun(whole, number.end()) if number else whole
        if number:
            furniture.append(Span(whole.start, whole.start + number.end()))
        if front:
            furniture.append(Span(whole.start, whole.start + front.end()))
            left[-1], gap = replace(left[-1], before_blank=True, after_blank=True), True
        hidden = at in keys or (volume and not at)
        kept = line.end if line.start < until else line.start + (0 if hidden else content(line.words, rules))
        if kept < line.end:
            furniture.append(Span(kept, line.end))
        heads = line.start < kept < line.end
        if kept > line.start:
            left.append(cut(line, kept, gap=gap or heads) if kept < line.end or gap else line)
        if left and kept < line.end and at not in bars:
            left[-1] = replace(left[-1], before_blank=True)
        gap = kept < line.end and at not in bars
    return left, furniture


def begun(line: Line, at: int) -> Line:
    """Return a line without what stands in its first characters."""
    words = line.words[at:].lstrip()
    return replace(line, words=words, start=line.end - len(words))


def legends(lines: Sequence[Line], rules: Rules) -> set[int]:
    """Return the lines of the keys to the colours of tables: "Key:", the names of parties below it, then a table."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if line.words.casefold().rstrip(":：") not in rules.furniture["legend"]:
            continue
        end = at + 1
        while end < min(len(lines), at + MOST_KEYS) and NAME.fullmatch(lines[end].words):
            end += 1
        if at + 1 < end < len(lines) and lines[end].words.startswith("|"):
            found.update(range(at, end))
    return found


MOST_KEYS = 20
NAME = re.compile(r"(?:[-*•] )?[^\W\d_][^|#=:.\d]{1,60}(?:\(\d+\))?")
"""A line of a key: a name, with a number of holders in brackets."""


def cut(line: Line, end: int, *, gap: bool) -> Line:
    """Return a line up to ``end``, as one after a blank line where there is a ``gap`` before it."""
    words = line.words[: end - line.start].rstrip()
    return replace(line, words=words, end=line.start + len(words), after_blank=line.after_blank or gap)


def content(words: str, rules: Rules) -> int:
    """Return how many characters at the start of a line belong to the text."""
    folded, furniture = words.casefold(), rules.furniture
    if len(words) > LONGEST:
        return len(words)
    if folded in furniture["line"] or folded.startswith(furniture["start"]) or folded.endswith(furniture["end"]):
        return 0
    if len(words) > HEADING:
        return len(words)
    glued = GLUED.search(words)
    if glued:
        return glued.start()
    return len(words) - next((len(mark) for mark in furniture["heading"] if folded.endswith(mark)), 0)
