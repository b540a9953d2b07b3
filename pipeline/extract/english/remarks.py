"""Words between a role and what completes it that say no more: "director (policy) of", "director roles at"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.titles import Office
    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary


def past_remark(tokens: Sequence[Token], at: int, allowed: set[str]) -> int:
    """Step over words in parentheses before what completes a role: "director (policy) of the X", "Director (DG) of"."""
    if tokens[at].text != "(":
        return at
    close = next((n for n in range(at + 1, min(len(tokens), at + 6)) if tokens[n].text == ")"), 0)
    plain = all(token.is_word and not token.is_capitalised for token in tokens[at + 1 : close])
    plain = plain or (close == at + 2 and tokens[at + 1].text.isupper() and len(tokens[at + 1].text) > 1)
    return close + 1 if close and plain and close + 2 < len(tokens) and tokens[close + 1].key in allowed else at


GLOSS = re.compile(r"\([a-zà-ÿ][\w'’-]{1,24}(?: [a-zà-ÿ][\w'’-]{1,24}){0,2}\) (?=(?:of|for|in|at|to) [\w])")


def gloss_end(text: str, at: int) -> int:
    """Return the end of small words in brackets between a role and what completes it: "Mayor (akim) of"; 0 for none."""
    found = GLOSS.match(text, at) if at > 1 and text[at - 2].isalpha() else None
    return found.end() if found else 0


HISTORY = ["in", "the", "history", "of"]


def past_history(tokens: Sequence[Token], at: int) -> int:
    """Step to the last word of "in the history of", which says no more than "of": "the youngest head in ..."."""
    found = [token.key for token in tokens[at : at + len(HISTORY)]] == HISTORY
    return at + len(HISTORY) - 1 if found else at


def past_postword(tokens: Sequence[Token], office: Office, words: EnglishVocabulary) -> Office:
    """Step over a noun for the post right behind a role: "director roles at the Mint", "his director's job"."""
    at = office.end + (office.end < len(tokens) and tokens[office.end].key == "'s")
    goes_on = at + 1 < len(tokens) and tokens[at + 1].key in {"of", "as"}
    is_post = at < len(tokens) and words.is_a(tokens[at].key, "postword") and tokens[at].key != "office"
    return replace(office, end=at + 1) if is_post and not goes_on else office


LENGTHS = {"longest", "shortest", "first", "second", "third", "last", "next", "rest", "remainder", "past", "duration",
           "whole", "entire"}  # fmt: skip


def tells_how_long(tokens: Sequence[Token], at: int) -> bool:
    """Whether words behind a role say how long or which time: "minister for the longest period"."""
    words = [token.key for token in tokens[at : at + 3]]
    return words[:2] == ["for", "the"] and words[-1] in LENGTHS
