"""A noun phrase as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pipeline.extract.english.titles import Office
    from pipeline.extract.mentions import Mention, When

NounKind = Literal["person", "body", "office", "rank", "place", "pronoun", "relation", "postword", "common", "chinese",
                   "authority", "implied"]  # fmt: skip

UNKNOWN = "?"
"""Stands among the qualifiers for a word that is none of ours ("the former county governor")."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase, unresolved.

    Attributes:
        kind: What the head is; ``relation`` is "successor", "predecessor"; ``postword`` "the post", "both jobs";
            ``common`` an institution noun in small letters ("the department", "a ministerial-level agency");
            ``authority`` a ruler by title ("the King"); ``implied`` what a sentence without a subject is about.
        start, end: Tokens, determiner included.
        head: First token of the head.
        det: Determiner or possessive pronoun in lower case, "" for none; "one of his" keeps "one of" in ``quals``.
        owner: Possessor ("Hu's successor").
        quals: Qualifiers before the head ("former", "first").
        office: The role phrase of an ``office``.
        rank: A rank that stands before ("deputy-ministerial agency").
        whens: Times that stand with it ("director from 1987 to 1989").
        brackets: Runs of tokens in parentheses after it.
    """

    kind: NounKind
    start: int
    end: int
    head: int
    det: str = ""
    owner: Noun | None = None
    quals: tuple[str, ...] = ()
    office: Office | None = None
    rank: Mention | None = None
    whens: tuple[When, ...] = ()
    brackets: tuple[tuple[int, int], ...] = ()


def is_present(noun: Noun) -> bool:
    """Whether a noun speaks of the post that somebody holds now: "took over her present post in May"."""
    return noun.kind == "postword" and noun.det in {"his", "her"} and not {"present", "current"}.isdisjoint(noun.quals)
