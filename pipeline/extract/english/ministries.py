"""Bodies named in small letters: "foreign ministry", "ministry of finance", "Linhe municipal party committee"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary


class Name(NamedTuple):
    """A body's name from token ``start`` to ``end``; ``noun`` is the token of its institution noun."""

    start: int
    noun: int
    end: int


def lower_case_ministry(
    tokens: Sequence[Token], at: int, words: EnglishVocabulary, *, is_placed: bool = False
) -> Name | None:
    """Return "foreign ministry", "ministry of finance": the bodies that are named in small letters.

    A nationality can stand before it, unless one has (``is_placed``).
    """
    here = at
    while here < len(tokens) and here < at + 3 and words.is_a(tokens[here].key, "portfolio"):
        here += 1
    if here > at and here < len(tokens) and tokens[here].key == "ministry":
        return Name(at, here, here + 1)
    if tokens[at].key == "ministry" and at + 2 < len(tokens) and tokens[at + 1].key in {"of", "for"}:
        end = portfolio_end(tokens, at + 2, words)
        return Name(at, at, end) if end > at + 2 else None
    place = None if is_placed else longest(tokens, at, words.demonyms)
    if place and place[0] < len(tokens) and not words.is_a(tokens[place[0]].key, "function"):
        return lower_case_ministry(tokens, place[0], words, is_placed=True)
    return local_body(tokens, at, words)


def local_body(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> Name | None:
    """Return a place's body, of which the place alone is capitalised: "Linhe municipal party committee"."""
    here = at
    while here < min(len(tokens), at + LONGEST_PLACE) and tokens[here].is_word and tokens[here].is_capitalised:
        here += 1
    if here == at or here + 1 >= len(tokens) or not words.is_a(tokens[here].key, "local"):
        return None
    if any(words.is_a(token.key, kind) for token in tokens[at:here] for kind in ("function", "month", "pronoun")):
        return None
    while here < min(len(tokens), at + LONGEST_LOCAL) and (
        tokens[here].key in {"communist", "party", "people", "'s"} or words.is_a(tokens[here].key, "local")
    ):
        here += 1
    is_body = here < len(tokens) and tokens[here].is_word and words.is_a(tokens[here].key, "local-body")
    return Name(at, here, here + 1) if is_body else None


def party_group(tokens: Sequence[Token], at: int) -> int:
    """Return the last token of "Party leadership group", as the party has one in each ministry; 0 for none."""
    if tokens[at].key not in PARTIES and tokens[at].key != "leading":
        return 0
    keys = [token.key for token in tokens[at : at + LONGEST_GROUP]]
    start = 1 if keys[:1] == ["leading"] else 0
    end = next((number for number, key in enumerate(keys) if key in {"group", "groups"}), 0)
    inner = keys[start + 1 : end]
    named = end > start and keys[start] in PARTIES and all(key in GROUPED for key in inner)
    return at + end if named else 0


def party_organ(tokens: Sequence[Token], end: int, words: EnglishVocabulary) -> int:
    """Return the end of "(the Tax Board's Party) branch", which a name in capitals breaks off before, else ``end``."""
    last = end
    while last < len(tokens) and tokens[last].key in PARTY_NOUNS and tokens[end - 1].key in {"party", "league"}:
        last += 1
    return last if last > end and tokens[last - 1].key in words.institutions else end


PARTY_NOUNS = {"party", "branch", "group", "committee", "cell", "leadership", "leading", "members", "core", "general",
               "league", "grassroots"}  # fmt: skip


LONGEST_GROUP = 6
"""Words."""
PARTIES = {"party", "cpc", "ccp"}
GROUPED = {"leadership", "leading", "members", "member", "'s", "core"}
"""Words between the party's name and "group"."""


LONGEST_PLACE = 3
"""Words."""
LONGEST_LOCAL = 8
"""Words."""


def portfolio_end(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return the end of a portfolio in small letters: "foreign affairs", "trade and industry"."""
    here = at + 1 if at < len(tokens) and tokens[at].key == "the" else at
    start = here
    while here < len(tokens):
        key = tokens[here].key
        if (
            words.is_a(key, "portfolio")
            or (key == "affairs" and here > start)
            or (
                key == "and"
                and here > start
                and here + 1 < len(tokens)
                and words.is_a(tokens[here + 1].key, "portfolio")
            )
        ):
            here += 1
        elif here > start and (listed := listed_portfolios(tokens, here, words)):
            here = listed
        else:
            break
    goes_on = here < len(tokens) and tokens[here].is_word and not tokens[here].is_capitalised
    acts = goes_on and tokens[here].key in words.verbs and not is_thing(tokens, here)
    unknown = goes_on and not acts and not is_small(tokens[here].key, words)
    return here if here > start and not unknown else at


def is_thing(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form that may be a verb ends what a role is of: "keeper of public records at the archive"."""
    after = tokens[at + 1].key if at + 1 < len(tokens) else "."
    return tokens[at].key.endswith("s") and after in {"at", "of", "in", "for", "(", ")", ",", ".", ";", "from", "⏱"}


def listed_portfolios(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return the end of the rest of a list of portfolios, 0 for none: ", infrastructure and transport"."""
    here = at
    while here + 1 < len(tokens) and tokens[here].text == "," and words.is_a(tokens[here + 1].key, "portfolio"):
        here += 2
    joined = here > at and here + 1 < len(tokens) and tokens[here].key == "and"
    return here + 2 if joined and words.is_a(tokens[here + 1].key, "portfolio") else 0


def is_small(key: str, words: EnglishVocabulary) -> bool:
    """Whether a word joins and places others, and is no noun."""
    kinds = ("function", "preposition", "conjunction", "adverb", "subordinator", "relative", "pronoun", "modal")
    return any(words.is_a(key, kind) for kind in kinds)
