"""Companies, whose posts are no offices: "director of the Leeds Steel Company", "went into business as head of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.titles import Complement
    from pipeline.extract.english.tokens import Token

LEFT_FOR = (
    ("into", "business"), ("private", "sector"), ("private", "practice"), ("private", "industry"),
    ("business", "career"), ("career", "in", "business"), ("into", "industry"), ("into", "banking"),
    ("corporate", "world"),
)  # fmt: skip
"""Words of a sentence that tell of work outside offices."""
UNSURE = {"portfolio", "other"}
"""Kinds of complements that are of no known body."""


def is_of_company(tokens: Sequence[Token], complement: Complement) -> bool:
    """Whether a role is one in a company: by its name's noun, or by the sentence where the name is of nothing known."""
    if complement.kind == "body":
        return tokens[complement.end - 1].text == "Company"
    return complement.kind in UNSURE and tokens[complement.start].is_capitalised and tells_of_business(tokens)


def tells_of_business(tokens: Sequence[Token]) -> bool:
    """Whether a sentence says that somebody worked in business: "she went into business"."""
    keys = [token.key for token in tokens]
    return any(tuple(keys[at : at + len(words)]) == words for at in range(len(keys)) for words in LEFT_FOR)
