"""Letters of honours and peerages behind names, which tell of no post: "Edward Ash, 1st Baron Ash, KG, was ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.phrases import past_peerage
from pipeline.extract.english.telegraphic import Edit, applied
from pipeline.extract.naming import PEERAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.english.passage import Passage


def without_letters(p: Passage) -> Passage:
    """Return a sentence without the letters and peerages behind the names in it."""
    marked = any(is_letters(p, at) or token.key in PEERAGES for at, token in enumerate(p.tokens))
    edits = list(edits_of(p)) if marked else []
    return applied(p, edits) if edits else p


def edits_of(p: Passage) -> Iterator[Edit]:
    """Yield the stretches to leave out, with the comma before each, and that behind where a verb follows."""
    done = 0
    for at, token in enumerate(p.tokens):
        may_begin = at >= done and (token.text == "," or is_letters(p, at)) and ends_name(p, at - 1)
        end = past_all(p, at) if may_begin else at
        if end > at:
            closed = token.text == "," and p.key(end) == "," and goes_on(p, end + 1)
            done = end + closed
            yield Edit(at, done, "")


def past_all(p: Passage, at: int) -> int:
    """Return the end of the peerages and letters from a comma or first letters on."""
    end = past_peerage(p.tokens, at, p.vocabulary)
    while True:
        following = end + (p.key(end) == ",")
        if not is_letters(p, following):
            return end
        end = following + 1


def is_letters(p: Passage, at: int) -> bool:
    """Whether a token is an abbreviation in capitals that stands behind names, and is no role."""
    if not 0 <= at < len(p.tokens) or not p.tokens[at].text.isupper() or p.key(at) in p.words.roles:
        return False
    return p.is_a(at, "postnominal")


def ends_name(p: Passage, at: int) -> bool:
    """Whether a token can be the last word of a person's name."""
    if at < 1 or not (p.tokens[at].is_word and p.tokens[at].is_capitalised and p.tokens[at - 1].is_capitalised):
        return False
    key = p.key(at)
    return not (key in p.words.institutions or key in p.words.roles or key in p.words.places or p.is_a(at, "title"))


def goes_on(p: Passage, at: int) -> bool:
    """Whether a verb stands here, which the name before is the subject of."""
    forms = {form for _, form in p.words.verbs.get(p.key(at), ())}
    return p.is_a(at, "modal") or p.key(at) in {"was", "is", "has", "had"} or bool(forms & {"past", "s"})
