"""Whom a text means by what somebody is instead of a name: "the career diplomat", "the 57-year-old"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.known import about_whom
from pipeline.extract.english.pronouns import acted, told_of

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention


def is_called(state: State, noun: Noun) -> bool:
    """Whether a noun stands for a person by their profession or age."""
    return state.p.is_a(noun.end - 1, "profession") or state.p.key(noun.end - 1).endswith("year-old")


def by_calling(state: State, people: list[Mention]) -> list[Mention]:
    """Return the person a text is about, else the one of the sentence before, if she was told to have or get a post."""
    about = about_whom(state, people)
    if about is not None:
        return [about]
    since = state.before.since
    told = [m for m in told_of(state, people) if m.span.start >= since]
    return told if acted(state, told) else []
