"""Titles before a name: "Lt. Gen. (retd)", "Datuk Seri", "Lord"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

MOST_TITLES = 12
"""Tokens: "Lt. Gen. (retd) Datuk Seri Dr."."""
RETIRED = {"retd", "ret'd", "rtd", "ret"}


class Titles(NamedTuple):
    """The titles before a name: where they end, the last of them with its class, and a military rank among them."""

    end: int
    last: int
    kind: str
    service: tuple[int, int]


NONE = Titles(0, 0, "", (0, 0))


def titles_at(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> Titles:
    """Read the titles before a name: "Lt. Gen. (retd)", "Datuk Seri", "Rear Admiral", "Lord"."""
    here, last, kind, service = at, at, "", (0, 0)
    while here < min(len(tokens), at + MOST_TITLES) and tokens[here].is_capitalised:
        found = longest(tokens, here, words.titles)
        if found is None or (tokens[here].key in GIVEN_TOO and is_initial(tokens, here + 1)):
            break
        end = skip_mark(tokens, found[0], ".'’")
        if found[1] == "service":
            service = (service[0] if service[1] == here else here, end)
        last, kind, here = here, found[1], past_retired(tokens, end)
    return Titles(here, last, kind, service)


GIVEN_TOO = {"earl", "duke"}


def is_initial(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the initial of a name, before which a title is a given name too: "Earl K. Birch"."""
    word = tokens[at].text.rstrip(".") if at < len(tokens) else ""
    return len(word) == 1 and word.isupper()


def past_retired(tokens: Sequence[Token], at: int) -> int:
    """Step over "(retd)" after a rank."""
    if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 1].key.rstrip(".") in RETIRED:
        close = skip_dot(tokens, at + 2)
        return close + 1 if close < len(tokens) and tokens[close].text == ")" else at
    return at


def skip_dot(tokens: Sequence[Token], at: int) -> int:
    """Step over the full stop of an abbreviation."""
    return skip_mark(tokens, at, ".")


def skip_mark(tokens: Sequence[Token], at: int, marks: str) -> int:
    """Step over a mark that stands right after a word."""
    return at + 1 if at < len(tokens) and tokens[at].text in marks and tokens[at].start == tokens[at - 1].end else at
