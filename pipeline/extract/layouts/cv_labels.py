"""Labelled lines below a line of a CV: "2002–10 Director, Water Board", below it "Reports to: Ann Lee, Minister"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import relation
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.dressing import titles_end
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from schemas.records import Statement

BELOW = re.compile(r"\n[ \t]+(?P<label>[A-Z][A-Za-z/ ]{2,30}):(?=\s)[ \t]*")
"""The label of a line of its own that is set in."""
ABOVE = re.compile(r"(?i)(?:reports|reporting|reported|answers|answerable|responsible)(?: directly)? to|line manager")
"""Labels of whom the holder of a post answers to."""


def without_labels(view: View, text: Span) -> tuple[Span, list[tuple[str, Span]]]:
    """Return the words of a line up to its first labelled line below, and those lines as labels and values.

    "Director, Water Board" and "Reports to", "Ann Lee, Minister of Works".
    """
    found = [*BELOW.finditer(view.text, text.start, text.end)]
    if not found or text.start >= found[0].start():
        return text, []
    ends = [*(match.start() for match in found[1:]), text.end]
    labelled = [(match["label"], Span(match.end(), end)) for match, end in zip(found, ends, strict=True)]
    return Span(text.start, found[0].start()), labelled


def unlabelled(text: str, words: Span) -> Span:
    """Return the words of a line up to its first labelled line below: "Director, Water Board"."""
    found = BELOW.search(text, words.start, words.end)
    return Span(words.start, found.start()) if found and found.start() > words.start else words


def told_below(view: View, statements: list[Statement], lines: list[tuple[str, Span]]) -> list[Statement]:
    """Read whom the holder of the first post of a line answers to, and what is said of that person."""
    post = next((said.object for said in statements if said.predicate == "position_held" and said.object), None)
    value = next((value for label, value in lines if ABOVE.fullmatch(label)), None)
    if post is None or value is None:
        return []
    begin = titles_end(view, value)
    person = next((p for p in view.persons(value) if p.span.start in {value.start, begin}), None)
    if person is None:
        return []
    said = tell(view, Span(person.span.end, value.end), person, None, "cv.below", offices_only=True)[0]
    return [relation(view, "reports_to", post, person, "cv.below"), *said]
