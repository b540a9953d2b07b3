"""What stands around the name that an entry begins with: ranks and forms of address before it, letters behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.english.honorifics import skip_dot, titles_at
from pipeline.extract.english.tokens import tokenize
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View

REACH, MOST = 80, 3
"""Titles stand within so many characters, in so many groups that a hyphen or "The" parts."""
LETTERS = re.compile(
    r"(?:,? ?\((?:[A-Z][A-Za-z.]{0,6}(?:,? (?:& )?|(?=\))))+\)"
    r"|,? (?![IVX]{1,4}[./]\d)(?:[A-Z]{2,6}|(?:[A-Z]\.){2,4}|[A-Z][a-z]{0,2}\.?[A-Z][A-Za-z]?\.?[A-Z]?|[JS]r\.?"
    r"|Esq\.?|[Rr]etd\.?|& Bar)"
    r"(?=[\s,.;:()\[]|$))+"
)
"""Honours and degrees behind a name, after commas or in brackets."""


def titles_end(view: View, span: Span) -> int:
    """Return where the titles end that a stretch begins with."""
    tokens = tokenize(view.text, Span(span.start, min(span.end, span.start + REACH)))
    at = end = 0
    for _ in range(MOST):
        at += at < len(tokens) and tokens[at].text in {"-", "The", "the"}
        found = titles_at(tokens, at, view.vocabulary.english) if at < len(tokens) else None
        if found is None or found.end <= at:
            break
        at = end = skip_dot(tokens, found.end)
    return tokens[end].start if 0 < end < len(tokens) else span.start


def letters_end(view: View, at: int, end: int) -> int:
    """Return where the honours and degrees behind a name end."""
    match = LETTERS.match(view.text, at, end)
    return match.end() if match else at


def acting_mark(view: View) -> bool:
    """Say whether the mark before an item's words says that the holder acted ("［代行］")."""
    cells = view.unit.cells
    return bool(cells) and view.has_cue("acting", Span(view.unit.start, cells[0].start))


STYLES = 4
STYLE = re.compile(r"(?:[A-Z][\w.'’-]*|\([A-Z]\w*\.?\))")


def is_styled(words: str) -> bool:
    """Say whether what stands before a name in a title is nothing but a few styles of address ("Hon. Dr")."""
    parts = words.split()
    return 0 < len(parts) <= STYLES and words.endswith(" ") and all(STYLE.fullmatch(part) for part in parts)
