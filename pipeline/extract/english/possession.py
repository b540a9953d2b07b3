"""Bodies that a role is of and that are named after their owner: "head of the city council's Housing Department"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.institutions import institution_at
from pipeline.extract.english.small_bodies import small_body_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.titles import Complement
    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

OWNERS = {"body", "place", "portfolio"}
"""Kinds of complement that can be the owner of what a role is of."""

NO_BODIES = {"system", "systems", "service", "services", "post", "office"}
"""Kinds of things behind a name that make no body of it: "head of the Police system"."""


def with_possession(tokens: Sequence[Token], found: Complement | None, words: EnglishVocabulary) -> Complement | None:
    """Return what a role is of with the body that it is but the owner of; no known thing where that is unknown.

    A name and the kind of body beside it are one: "Leeds council".
    """
    if found is None or found.kind not in OWNERS or found.end + 1 >= len(tokens):
        return found
    small = small_body_end(tokens, found.end, words) if found.kind != "body" else 0
    own = small or found.end
    if own + 1 >= len(tokens) or tokens[own].key != "'s":
        joined = found.kind == "portfolio" and small == found.end + 1 and tokens[found.end].key not in NO_BODIES
        return replace(found, kind="body", end=small) if joined else found
    body = institution_at(tokens, own + 1, words)
    end = body.end if body else small_body_end(tokens, own + 1, words)
    if end or found.kind == "portfolio":
        return replace(found, kind="body", end=end) if end else found
    return replace(found, kind="other", end=own + 1)
