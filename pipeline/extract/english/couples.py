"""Which of two people "the former", "the latter" and "neither" mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.pronouns import named_before

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention


def of_couple(state: State, noun: Noun) -> list[Mention]:
    """Return the one of two people told of whom a noun means, both for "neither"."""
    key = state.p.key(noun.end - 1)
    second = is_second(state, noun)
    here = [] if second else named_before(state, noun)
    here = here[-2:] if len(here) > 1 or key == "latter" else []
    couple = here or list((state.before if second else state.scene).couple)
    return {"former": couple[:1], "latter": couple[-1:]}.get(key, couple)


def is_second(state: State, noun: Noun) -> bool:
    """Whether "the latter" stands in a sentence behind "the former", so that both are those told of before it."""
    if state.p.key(noun.end - 1) != "latter" or len(state.before.couple) < len(("one", "two")):
        return False
    return any(state.p.key(at) == "former" for at in range(noun.start))
