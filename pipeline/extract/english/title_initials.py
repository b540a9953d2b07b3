"""Initials of posts' titles in parentheses: "Chief of the Harbour Board (CHB)", "Director General (DG) of the Mint"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_beside, emit, here
from pipeline.extract.english.posts import targets_of
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from schemas.records import Span


def read_initials_inside(state: State, clause: Clause, noun: Noun) -> None:
    """Claim the initials of a title that stand before what completes it: "the Director General (DG) of the X"."""
    at = next((at for at in range(noun.head + 1, noun.end - 3) if state.p.key(at) == "("), 0)
    if noun.office is None or not at or at >= noun.office.end - 1 or state.p.key(at + 2) != ")":
        return
    say_initials(state, clause, noun, state.p.span(at + 1, at + 2), at)


def read_short_title(state: State, clause: Clause, noun: Noun, first: int, last: int) -> bool:
    """Claim the initials of a post's title, which are not its body's: "Chief of the Harbour Board (CHB)"."""
    p, chunks = state.p, state.chunks[first:last]
    end = next((chunk.start for chunk in chunks if chunk.key in {";", ","}), chunks[-1].end)
    span = p.span(chunks[0].start, end)
    return say_initials(state, clause, noun, span, noun.end)


def say_initials(state: State, clause: Clause, noun: Noun, span: Span, end: int) -> bool:
    """Claim the words of a span as the name of a post where they are the initials of its title up to a token."""
    p = state.p
    words = [token.text for token in p.tokens[noun.head : end] if token.is_word and token.key not in SMALL]
    letters = "".join(word[0].upper() for word in words)
    if span.of(p.text) != letters or len(words) < SHORTEST:
        return False
    posts = [t.mention for t in targets_of(state, noun) if t.is_post]
    for post in posts[:1]:
        named = Entity(letters, letters)
        emit(act_beside(state, clause, "bracket"), "named", here(post, state), named, [post.span, span])
    return True


SMALL = {"of", "the", "for", "and", "to", "in", "on", "at"}
SHORTEST = 3
"""Words of a title that initials may stand for."""
