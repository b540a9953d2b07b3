"""Bodies and places that a comma or "and" joins to the one that a role is of: "of the A, the B and the C"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.institutions import institution_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.titles import Complement
    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary


def list_end(tokens: Sequence[Token], comma: int, words: EnglishVocabulary) -> int:
    """Return where the "and" of a list of bodies stands that a comma continues ("of the A, the B and the C"), or 0."""
    here = comma
    while tokens[here].text == ",":
        here += 1
        here += here < len(tokens) and tokens[here].key == "the"
        found = here < len(tokens) and institution_at(tokens, here, words)
        if not found or found.end >= len(tokens):
            return 0
        here = found.end
    return here if tokens[here].key == "and" else 0


def same_kind(added: Complement | None, last: Complement) -> Complement | None:
    """Keep a coordinated complement only if it is of the kind before it."""
    if added is None or added.kind != last.kind or added.kind not in {"body", "place"}:
        return None
    return added
