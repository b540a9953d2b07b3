"""Entries of a career on two to four lines each, one of them the dates: role, employer and years below each other."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import re2

from pipeline.divide.bullets import bullet
from pipeline.divide.entries import HOLDERS
from pipeline.divide.pieces import Block, Line, Piece
from pipeline.divide.sentences import is_han, sentences
from pipeline.divide.shapes import DATES, INTERVAL, is_finished, is_ruler, label_length, title_mark
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

LEAST, MOST, FEWEST = 2, 4, 2
"""Lines of an entry, at least and at most, and so many entries at least."""
LONGEST, FURTHEST = 120, 60
"""Characters of a line, and lines of entries without a blank one between them, at most."""
BEHIND = re2.compile(rf"(?i)^[A-Z].*?(?:,\s|\s[–—-]\s|\s\|\s|\s?[(\[])\s?({INTERVAL})\s?[)\]]?$")
"""A line with its dates behind a comma, dash or bracket."""
LASTING = re.compile(
    r"(?i)\s*[·•|,(–-]?\s*(?:less than )?(?:\d{1,2}|an?) ?(?:yrs?|years?|mos?|months?)\.?"
    r"(?:,? (?:and )?\d{1,2} ?(?:mos?|months?)\.?)?\s*\)?$"
)
"""How long something lasted, as profiles add it to its dates: "· 5 yrs 8 mos"."""
SPAN = re.compile(r"\d{4}\s?[–—-]\s?(?:\d{2}|present)")
"""Years in a line that dates do not end: it is an entry by itself."""
TIMED = re.compile(
    r"(?:\s[–—-]\s|[,:]\s|\()(?:(?:from|since|until|till|to|up to)\s[^,;]{0,30}\d{4}|\d{4} onwards?)"
    r"|^[A-Z][^,;:]+ (?:from|since|until|till) \d{4}"
)
"""Other times behind a name, in an entry by itself: "Ann Lee – from 1938 until her death"."""
PROFILED = 6
"""An entry that adds it has so many lines at most."""
OFFICES = {"", "office", "deputy", "post", "body"}
"""Roles of labels that are titles or bodies too."""
NUMBER = re.compile(r"\(?\d{1,3}[.)]?")
"""A line that only counts the entry."""
TITLES = {"office", "deputy"}
APART = re.compile(r"[|\t]| {2,}")

Entry = tuple[int, int, Span]
"""First line of an entry, the line after it, and its dates."""
TOLD = 40
"""A sentence that tells what an entry's work was has so many characters at least."""


def stacks(text: str, lines: Sequence[Line], at: int, rules: Rules) -> Block | None:
    """Read the entries that begin at line ``at``, parted by blank lines or by the dates that begin or end them.

    What the work was may be told below an entry, in items or sentences; these are pieces by themselves.
    """
    if is_over(lines, at, rules) and (below := stacks(text, lines, at + 1, rules)):
        heading = Piece(lines[at].start, lines[at].end, "heading", level=4)
        return [heading, *below[0]], below[1]
    found: list[Entry] = []
    told: list[Piece] = []
    place = stop = at
    while place < len(lines):
        entries = run_of(lines, place, rules)
        if not entries or all(HOLDERS.search(lines[first].words) for first, _, _ in entries):
            break
        found += entries
        place = stop = entries[-1][1]
        while place < len(lines) and is_duty(lines[place]):
            told += duty(text, lines[place], rules)
            place += 1
    told = [piece for piece in told if piece.start < lines[stop - 1].end]
    if len(found) < FEWEST or not (is_regular(lines, found) or is_profile(lines, found)):
        return None
    return sorted([*(piece(lines, entry) for entry in found), *told], key=lambda one: one.start), stop


LIST = re.compile(r"List of (?:the )?")


def is_over(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a line names the post of those on the lines right below it, a name and a term each."""
    if at + LEAST >= len(lines) or lines[at + 1].after_blank or not HOLDERS.search(LIST.sub("", lines[at].words)):
        return False
    entries = run_of(lines, at + 1, rules)
    return len(entries) >= FEWEST and all(stop - first == LEAST for first, stop, _ in entries)


def is_duty(line: Line) -> bool:
    """Say whether a line below an entry tells what its work was: an item, or a sentence."""
    words = line.words
    return bullet(words) > 0 or (not line.after_blank and is_finished(words) and len(words) >= TOLD)


def duty(text: str, line: Line, rules: Rules) -> list[Piece]:
    """Return the pieces of a line that tells what the work of an entry was."""
    begin = line.start + bullet(line.words)
    spans = list(sentences(text, begin, line.end, rules))
    if begin == line.start:
        return [Piece(span.start, span.end, "prose") for span in spans]
    starts = [line.start, *(span.start for span in spans[1:])]
    return [Piece(start, span.end, "item", (span,)) for start, span in zip(starts, spans, strict=True)]


def run_of(lines: Sequence[Line], at: int, rules: Rules) -> list[Entry]:
    """Return the entries of the lines from ``at`` to the next blank one; none where a line has no such shape."""
    end = at
    dates: list[Span | None] = []
    stop = min(len(lines), at + FURTHEST)
    while end < stop and (end == at or not lines[end].after_blank):
        if end - at == PROFILED and not any(dates):
            return []
        is_told = end == at + 1 and dates[0] is not None and not bullet(lines[end].words)
        if any(dates) and not is_told and is_duty(lines[end]):
            break
        if not can_be_part(lines[end], rules, is_told=is_told):
            return []
        dates.append(dates_in(lines[end]))
        end += 1
    dated = [at + number for number, span in enumerate(dates) if span]
    if not dated:
        return []
    if len(dated) == 1:
        bounds = [(at, end)]
    elif dated[0] == at:
        bounds = list(zip(dated, [*dated[1:], end], strict=True))
    elif dated[-1] == end - 1 or all(lasting(lines[n]) for n in dated):
        bounds = list(zip([at, *(n + 1 for n in dated[:-1])], [*(n + 1 for n in dated[:-1]), end], strict=True))
    else:
        return []
    most = PROFILED if all(lasting(lines[n]) for n in dated) else MOST
    if not all(LEAST <= stop - start <= most for start, stop in bounds):
        return []
    return [(start, stop, next(d for d in dates[start - at : stop - at] if d)) for start, stop in bounds]


def can_be_part(line: Line, rules: Rules, *, is_told: bool) -> bool:
    """Say whether a line can be one of an entry: short, no sentence, item, heading or labelled field.

    The line right below dates that begin an entry (``is_told``) may have a full stop.
    """
    words = line.words
    if len(words) > LONGEST or is_han(words[0]) or bullet(words) or title_mark(words)[2] or is_ruler(words):
        return False
    if APART.search(words) or words[0] in "|<{[!" or (is_finished(words) and not (is_told or dates_in(line))):
        return False
    if not dates_in(line) and (SPAN.search(words) or TIMED.search(words)):
        return False
    size, value, known = label_length(words, rules)
    parted = value and not (known and rules.role(words[:size]) in TITLES and words[size:value].strip() in "–—-")
    return rules.role(words) in OFFICES and not parted


def dates_in(line: Line) -> Span | None:
    """Return the dates that a line is, or that stand behind its words."""
    words = line.words[: len(line.words) - lasting(line)].rstrip()
    whole = DATES.fullmatch(words)
    if whole:
        return Span(line.start, line.start + len(words)) if whole.group("interval") is not None else None
    behind = BEHIND.match(line.words)
    return Span(line.start + behind.start(1), line.start + behind.end(1)) if behind else None


def lasting(line: Line) -> int:
    """Return the length of what the dates that begin a line are followed by, if that is how long it lasted, else 0."""
    match = DATES.match(line.words)
    found = LASTING.fullmatch(line.words, match.end()) if match and match.group("interval") is not None else None
    return len(found.group()) if found else 0


def is_profile(lines: Sequence[Line], found: Sequence[Entry]) -> bool:
    """Say whether entries tell how long they lasted, as most of those of a profile do."""
    told = sum(any(lasting(lines[n]) for n in range(first, end)) for first, end, _ in found)
    return 2 * told > len(found)


def is_regular(lines: Sequence[Line], found: Sequence[Entry]) -> bool:
    """Say whether the entries have their dates in one place, from above or from below: all, or three in four."""
    rows = [
        (next(n for n in range(first, end) if lines[n].end >= dates.end), first, end) for first, end, dates in found
    ]
    above, below = Counter(row - first for row, first, _ in rows), Counter(end - row for row, _, end in rows)
    return 4 * max(*above.values(), *below.values()) >= 3 * len(found)


def piece(lines: Sequence[Line], entry: Entry) -> Piece:
    """Return an entry as a line of a career: its dates, and its lines without those that tell of time only."""
    first, end, dates = entry
    kept = [n for n in range(first, end) if lines[n].start != dates.start and not LASTING.fullmatch(lines[n].words)]
    kept = kept[1:] if len(kept) > 1 and NUMBER.fullmatch(lines[kept[0]].words) else kept
    text = Span(lines[kept[0]].start, lines[kept[-1]].end)
    return Piece(lines[first].start, lines[end - 1].end, "cv", (dates, text))
