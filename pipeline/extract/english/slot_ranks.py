"""Ranks that fill a slot of a frame: named as such, or as those of a post ("the rank of deputy minister")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.ranks import rank_key
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.posts import Filler
    from pipeline.extract.english.state import State

GRADES = {"rank", "grade"}


def ranks(state: State, nouns: Sequence[Noun], _taken: Sequence[Mention]) -> list[Filler]:
    """Return ranks, also that of a post: "the rank of deputy minister"."""
    found: list[Filler] = []
    for noun in nouns:
        owner = noun.owner if noun.kind == "relation" and state.p.key(noun.head) in GRADES else None
        if noun.rank and noun.kind in {"rank", "common"}:
            found.append(noun.rank)
        elif owner is not None:
            found.extend(ranks_of_posts(state, [owner], []) or rank_of_whole(state, owner))
    return found


def rank_of_whole(state: State, noun: Noun) -> list[Filler]:
    """Return the rank of a post under its whole name: "the rank of a secretary to the government"."""
    if noun.office is None or not noun.office.complements or noun.office.role.number != "one":
        return []
    words = state.p.phrase(noun.head, noun.end)
    return [Mention("rank", state.p.span(noun.head, noun.end), Entity(words, words))]


def ranks_of_posts(state: State, nouns: Sequence[Noun], _taken: Sequence[Mention]) -> list[Filler]:
    """Return the ranks that go with posts: "ranks as a state secretary", "that of a minister"."""
    found: list[Filler] = []
    for noun in nouns:
        if noun.rank and noun.kind == "rank":
            found.append(noun.rank)
        elif noun.kind == "office" and noun.office and not (noun.office.complements or noun.office.country):
            words = state.p.phrase(noun.head, noun.end)
            known = state.p.words.ranks.get(rank_key(f"{words} level"), "")
            found.append(
                Mention("rank", state.p.span(noun.head, noun.end), Entity(known or words.lower(), words, known))
            )
        elif noun.kind == "common" and noun.det in {"a", "an"}:
            known = state.p.words.ranks.get(rank_key(f"{state.p.key(noun.end - 1)} level"), "")
            found += [Mention("rank", state.p.span(noun.start, noun.end), Entity(known, known, known))] if known else []
    return found
