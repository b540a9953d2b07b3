"""English values that name several things in turn, each with when it was so: "Leeds (1950–62), York (since 1962)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.terms import read_term
from pipeline.extract.layouts.view import stripped, stripped_right
from schemas.dates import OPEN
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.layouts.view import View

LONGEST = 600
PIECE = re.compile(r"(?:[^,;\n()]|\([^()]*\))+|\([^()]*$")
"""What stands between commas and semicolons that no brackets hold."""
BRACKET = re.compile(r"\s*\(([^()]*)\)$")
EARLIER = re.compile(
    r"(?i)(?:previously|formerly|earlier|before that|until then|originally|at first|initially)(?: in)? "
)
LATER = re.compile(r"(?i)(?:and )?(?:then|later|thereafter|subsequently|afterwards|since then|now|today)(?: in)? ")
MOVED = re.compile(
    r"(?i)(?:moved|transferred|removed|relocated|shifted) from (?P<old>[^,;()]+?),? (?:in )?(?P<when>[^,;()]*\d{4})$"
)
UNTIL = re.compile(r"(?i)(?P<when>(?:until|till|up to|before|to) [^:()]*\d{4}):? (?:in )?(?P<old>[A-Z][^:()]+)$")


@dataclass(frozen=True, slots=True)
class Phase:
    """One thing of a value that names several in turn: its name, when it was so, and the word of order before it."""

    name: Span
    term: Term
    order: str = ""


def phases(view: View, value: Span) -> list[Phase]:
    """Return the things that a value names in turn, dated: "A (1950–62), B (since 1962)"; none where no date stands."""
    if value.end - value.start > LONGEST or not value.of(view.text).isprintable():
        return []
    found: list[Phase] = []
    for piece, is_apart in pieces(view, value):
        name, term, order = told(view, piece)
        if not name.of(view.text) and found and not found[-1].term:
            found[-1] = Phase(found[-1].name, term, found[-1].order)
        elif found and not is_apart and not order and not found[-1].term:
            found[-1] = Phase(Span(found[-1].name.start, name.end), term, found[-1].order)
        else:
            found += [Phase(name, term, order), *inside(view, piece)]
    ordered = any(phase.term for phase in found) or any(phase.order for phase in found[1:])
    return found if ordered and all(phase.name.of(view.text) for phase in found) else []


def pieces(view: View, value: Span) -> Iterator[tuple[Span, bool]]:
    """Yield what stands between the marks of a value, and whether a semicolon parts it from what is before it."""
    for match in PIECE.finditer(view.text, value.start, value.end):
        span = stripped_right(view.text, *match.span())
        if span.start < span.end:
            yield span, view.text[match.start() - 1 : match.start()] == ";"


def told(view: View, piece: Span) -> tuple[Span, Term, str]:
    """Return the name that a piece gives, its dates, and whether a word says that it was "earlier" or "later"."""
    order, start = "", piece.start
    for name, words in (("earlier", EARLIER), ("later", LATER)):
        match = words.match(view.text, start, piece.end)
        if match:
            order, start = name, match.end()
    bracket = BRACKET.search(view.text, start, piece.end)
    if bracket and MOVED.match(bracket[1]):
        return stripped(view.text, start, bracket.start()), Term(), order
    dates = Span(*bracket.span(1)) if bracket else piece
    term = read_term(view, dates) if bracket or is_dated(view, piece) else Term()
    end = bracket.start() if bracket else piece.start if term else piece.end
    return stripped(view.text, min(start, end), end), term, order


def is_dated(view: View, piece: Span) -> bool:
    """Say whether a piece is nothing but dates: "from 1931", "1921–1931"."""
    return [when.span for when in view.dates(piece)] == [piece]


def inside(view: View, piece: Span) -> list[Phase]:
    """Return what brackets tell of an earlier seat or body: "A (moved from B, 1901)", "A (until 1938: B)"."""
    bracket = BRACKET.search(view.text, piece.start, piece.end)
    for shape in (MOVED, UNTIL) if bracket else ():
        match = shape.match(view.text, bracket.start(1), bracket.end(1))  # type: ignore[union-attr]
        when = read_term(view, Span(*match.span("when"))) if match else Term()
        if match and when:
            return [Phase(Span(*match.span("old")), Term("", when.end or when.start), "earlier")]
    return []


def in_turn(found: list[Phase]) -> list[Phase]:
    """Return phases where one that is "earlier" ends, and one that is "later" begins, with the other's dates."""
    settled = list(found)
    for at, phase in enumerate(found):
        if phase.order == "earlier" and at:
            now = settled[at - 1]
            if phase.term.end and not phase.term.start:
                settled[at - 1] = Phase(now.name, Term(phase.term.end, ""), now.order)
            elif not phase.term and now.term.start:
                settled[at] = Phase(phase.name, Term("", now.term.start), phase.order)
        elif phase.order == "later" and at and settled[at - 1].term.end not in {"", OPEN} and not phase.term:
            settled[at] = Phase(phase.name, Term(settled[at - 1].term.end, ""), phase.order)
    return settled
