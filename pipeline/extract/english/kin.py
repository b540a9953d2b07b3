"""Relatives called by their given name alone: "his younger brother Leonard" is Leonard of the same family name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.noun import Noun
from pipeline.extract.english.pronouns import SEX, by_sex
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.english.state import State

KIN = {"brother", "son", "father", "grandson", "grandfather"}
"""Relatives who have the same family name as a rule."""
AGES = {"elder", "eldest", "older", "oldest", "younger", "youngest", "twin", "only", "second", "third", "first", "late"}


def kin_at(p: Passage, at: int) -> Noun | None:
    """Read "his younger brother Leonard", "her son, Peter," as a person."""
    here = at + 1
    if p.key(at) not in {"his", "her"}:
        return None
    while p.key(here) in AGES:
        here += 1
    name = here + 1 + (p.key(here + 1) == ",")
    if p.key(here) not in KIN or not is_given_name(p, name):
        return None
    closed = name == here + 1 or p.key(name + 1) == ","
    return Noun("person", at, name + 1, name, det=p.key(at)) if closed else None


def is_given_name(p: Passage, at: int) -> bool:
    """Whether a single capitalised word that is none of ours stands here."""
    token = p.tokens[at] if at < len(p.tokens) else None
    follows = p.tokens[at + 1] if at + 1 < len(p.tokens) else None
    if token is None or not (token.is_word and token.is_capitalised) or token.text.isupper():
        return False
    known = token.key in p.words.institutions or token.key in p.words.roles or p.is_a(at, "function")
    return not known and (follows is None or not follows.is_capitalised)


def relative(state: State, noun: Noun) -> Mention | None:
    """Return a relative under the family name of whom "his" or "her" means."""
    people = by_sex(state, list(state.scene.persons), SEX[noun.det])
    words = people[0].entity.name.split() if people else []
    if len(words) < 2 or words[0].lower() in state.p.words.surnames:  # noqa: PLR2004 - given and family name
        return None
    span = state.p.span(noun.head, noun.end)
    given = span.of(state.p.text)
    return Mention("person", span, Entity(f"{given} {words[-1]}", given))
