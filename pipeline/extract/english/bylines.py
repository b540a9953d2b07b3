"""Lines that only say who wrote or photographed a page: "By Ann Lee in Oslo" is about nobody of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.names import name_at
from pipeline.extract.english.tokens import tokenize
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.english.tokens import Token
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Unit

LONGEST = 16
"""Words of a line that names an author."""
FARTHEST = 3
"""Words before the author's name: "Additional reporting by"."""
WRITTEN = {
    "words", "text", "story", "report", "reporting", "interview", "written", "posted", "reported", "published",
    "compiled", "edited", "translated", "photograph", "photographs", "photo", "photos", "picture", "pictures",
    "illustration", "author", "authors", "profile", "additional", "analysis", "comment", "a", "an", "and", "review",
}  # fmt: skip
"""Words that stand before an author's name, with "by" or a colon behind them."""
BETWEEN = {
    ",", "and", "&", "in", "for", "at", "of", "on", "|", "/", "-", "–", "—", "the", "our", "staff", "political",
    "editor", "correspondent", "reporter", "writer", "columnist", "chief", "special", "deputy", "diplomatic", "affairs",
    "contributor", "agency", "foreign", "national", "local", "senior",
}  # fmt: skip
"""Words in small letters and marks that go on with an author's name."""


def is_byline(text: str, unit: Unit, vocabulary: Vocabulary) -> bool:
    """Whether a unit names an author alone: "By Ann Lee in Oslo", "Words by Ann Lee", "Text: Ann Lee", no "By 1990".

    The line goes on with a place, a paper, the author's work or a day only.
    """
    tokens = tokenize(text, Span(unit.start, min(unit.end, unit.start + 200)))
    if not tokens or len(tokens) > LONGEST or tokens[0].key not in WRITTEN | {"by", "from"}:
        return False
    by = next((at for at, token in enumerate(tokens[: FARTHEST + 1]) if token.key in {"by", ":", "from"}), None)
    if by is None or any(token.key not in WRITTEN for token in tokens[:by]):
        return False
    if tokens[by].key == "from" and all(token.key != "in" for token in tokens):
        return False
    name = name_at(tokens, by + 1, vocabulary.english) if by + 1 < len(tokens) else None
    return name is not None and all(goes_on(token) for token in tokens[name.end :])


def goes_on(token: Token) -> bool:
    """Whether a word after an author's name says only where, when and for whom: "in", "Oslo", "2024", "editor"."""
    return token.key in BETWEEN or token.is_capitalised or token.text[0].isdigit() or token.text in {".", ":", "(", ")"}
