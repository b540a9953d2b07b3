"""Ranks and titles beside nouns: "Vice Admiral Lee", "an air marshal", "a bureau-level cadre", "Chief Ola"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.ranks import RankFound
from pipeline.extract.english.vocabulary import longest
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.names import Name
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.english.titles import Office
    from pipeline.extract.english.tokens import Token

HONOURS = {"chief", "justice", "judge"}
"""Roles that before a name are only a title."""


def is_honour(office: Office, person: Noun) -> bool:
    """Whether a role is a title before a name: "Chief Adewale Ola", "Justice Lee", "Air Marshal Lee"."""
    ranked = person.rank is not None and office.role.name == "marshal"
    return ranked or (office.role.name in HONOURS and not office.complements and office.end <= person.head)


def is_body_of(tokens: Sequence[Token], office: Office, det: str) -> bool:
    """Whether "command" is a body and no commander's post: "is a naval command of", "the Joint Coastal Command"."""
    at = office.role_end - 1
    if office.role.name != "commander" or office.role.number != "abstract" or at >= len(tokens):
        return False
    named = at > 0 and tokens[at].is_capitalised and tokens[at - 1].is_capitalised and tokens[at - 1].key != "the"
    return named or det in {"a", "an"}


def describes(p: Passage, end: int) -> bool:
    """Whether a rank only describes the word after it: "ministerial windows"."""
    graded = p.key(end - 1).rpartition("-")[2] in RANK_WORDS
    if (
        p.key(end - 1) in RANK_WORDS
        or (graded and p.key(end) in RANKED)
        or end >= len(p.tokens)
        or not p.tokens[end].is_word
    ):
        return False
    follows = p.tokens[end]
    if p.key(end - 1) == "general" and follows.key in p.words.institutions:
        return True
    small = any(p.is_a(end, kind) for kind in ("function", "preposition", "conjunction", "adverb", "subordinator"))
    return not (small or follows.is_capitalised or follows.key in p.words.verbs or follows.key in p.words.institutions)


RANKED = {"cadre", "cadres", "official", "officials", "functionary", "post", "position", "figure"}
"""What a rank with its grade word tells of as such: "a bureau-level cadre"."""
RANK_WORDS = {"rank", "level", "grade", "status", "ranks", "levels"}


def rank_of_name(p: Passage, name: Name) -> Mention | None:
    """Return the military rank that stands before a name: "Vice Admiral", "Lt. Gen."."""
    start, end = name.service
    if start == end:
        return None
    words = p.phrase(start, end)
    return Mention("rank", p.span(start, end), Entity(words, words))


def is_adjective(p: Passage, end: int) -> bool:
    """Whether "major" stands with another adjective before a noun: "a major and lasting role"."""
    noun = p.tokens[end + 2] if p.key(end - 1) == "major" and p.key(end) == "and" and end + 2 < len(p.tokens) else None
    return noun is not None and noun.is_word and not p.is_a(end + 2, "function") and not p.is_a(end + 2, "preposition")


def service_rank(p: Passage, at: int, det: str) -> RankFound | None:
    """Return a military rank in small letters: "an air marshal", "promoted to major general"."""
    found = longest(p.tokens, at, p.words.titles)
    told = det in {"a", "an"} or (not det and (p.key(at - 1) in {"to", "of"} or p.is_a(at - 1, "qualifier")))
    if found is None or found[1] != "service" or p.tokens[at].is_capitalised or not told or is_adjective(p, found[0]):
        return None
    words = p.phrase(at, found[0])
    return RankFound(Mention("rank", p.span(at, found[0]), Entity(words, words)), found[0])
