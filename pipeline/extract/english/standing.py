"""How a role stands beside its neighbours: as a title before a name, before words that were not understood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.noun_heads import person_at
from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.english.vocabulary import Role
    from pipeline.extract.scene import Scene


def heads_name(state: State, noun: Noun) -> bool:
    """Whether a role stands as a title right before a name: "President Ito", not "the president, Ito"."""
    p = state.p
    if noun.det or noun.end >= len(p.tokens):
        return False
    return person_at(p, noun.end) is not None or p.key(noun.end) in p.known


def leads_name(state: State, noun: Noun) -> bool:
    """Whether a title with its article stands right before a name: "the then president Ana Ito"."""
    p = state.p
    return noun.det == "the" and noun.end < len(p.tokens) and person_at(p, noun.end) is not None


def told_of(scene: Scene, role: Role) -> Scene:
    """Return the scene with no body but the one that the page is about: a title before a name is of no other.

    A president before a name is a country's, unless a president was told of.
    """
    about = scene.topic and (scene.topic.entity.name, scene.topic.body.name if scene.topic.body else "")
    about = None if role.kind == "state" else about
    return replace(
        scene,
        bodies=tuple(b for b in scene.bodies if about and b.entity.name in about),
        posts=tuple(
            p for p in scene.posts if plain(p.role) == plain(role.name) or (p.body and about and p.body.name in about)
        ),
    )


def plain(role: str) -> str:
    """Return a role without what makes it a deputy's."""
    return role.removeprefix("vice-").removeprefix("deputy ")


UNREAD = {"of", "for", "to"}
"""Prepositions after a role that say of what it is, ..."""
PLACING = {"at", "in"}
"""... and others that do before a name."""


def lacks_complement(state: State, noun: Noun) -> bool:
    """Whether what a role is of stands beside it in words that were not understood: then it is of nothing else."""
    p, at = state.p, noun.end
    sent_to = p.key(noun.end - 1) in SENT and p.key(noun.end) == "to"
    if sent_to or is_of_kind(state, noun) or (noun.start > 0 and p.key(noun.start - 1).startswith("ex-")):
        return True
    follows = p.tokens[at + 1] if at + 1 < len(p.tokens) else None
    if follows is None or (p.whens and at + 1 in p.whens):
        return False
    if tells_time(state, at):
        return False
    if p.key(at) == "to" and any(form == "base" for _, form in p.words.verbs.get(follows.key, ())):
        return False
    if p.key(at) in PLACING:
        return follows.is_word and follows.is_capitalised
    return p.key(at) in UNREAD and follows.is_word


def tells_time(state: State, at: int) -> bool:
    """Whether "of" or "for" goes on with a time: "the mayor of the day", "the President for five years"."""
    after = [state.p.key(at + n) for n in range(1, LONGEST_TERM)]
    of_day = state.p.key(at) == "of" and after[1] in {"day", "time", "moment"}
    return of_day or (state.p.key(at) == "for" and bool(TERMS & set(after)))


TERMS = {"term", "terms", "period", "periods", "year", "years", "month", "months", "life", "week", "weeks", "day",
         "days", "fortnight", "while", "spell", "decade", "decades"}  # fmt: skip
"""What "for" leads to where it says how long somebody is appointed."""
LONGEST_TERM = 6


SENT = {"commissioner", "commissioners", "delegate", "delegates"}
"""Roles that an infinitive completes: "commissioners to negotiate a treaty"."""
LEADING = {"leader", "leaders"}
KNOWN = ("preposition", "determiner", "function", "adverb", "qualifier", "pronoun", "past-adverb", "honorific")


def is_of_kind(state: State, noun: Noun) -> bool:
    """Whether a leader is one of things that stand before the word and were not understood: "rebel leader"."""
    p = state.p
    before = noun.start - 1
    if p.key(noun.end - 1) not in LEADING or noun.det or before < 0 or not p.tokens[before].is_word:
        return False
    key = p.key(before)
    known = any(p.is_a(before, kind) for kind in KNOWN) or (key in p.words.verbs and not key.endswith("ed"))
    return not known and not p.tokens[before].is_capitalised and not key.endswith("ly")


def is_thing(state: State, noun: Noun) -> bool:
    """Whether "it" is a thing by its verb: "received it in October", "hold it my duty"."""
    clause = state.clause
    if clause is None or clause.verb is None or noun.kind != "pronoun" or not any(n is noun for n in clause.objects):
        return False
    follows = next((c for c in state.chunks if c.start == noun.end), None)
    owned = follows is not None and follows.key in {"my", "his", "her", "their"}
    return clause.verb.lemma in {"receive", "send", "deliver", "read", "write"} or owned


def is_profession(state: State, noun: Noun) -> bool:
    """Whether a nationality and a word for what somebody does for a living name no post: "a Czech statistician"."""
    first, last = noun.start + bool(noun.det), noun.end - 1
    alone = noun.office is not None and not noun.office.complements and noun.det in {"", "a", "an"}
    if not alone or not state.p.is_a(last, "profession") or state.p.tokens[last].is_capitalised:
        return False
    inside = range(first, last if noun.det else first + 1)
    nations = [longest(state.p.tokens, at, state.p.words.demonyms) for at in inside]
    return any(n is not None and (noun.det or n[0] == last) for n in nations)


def of_what_follows(state: State, noun: Noun) -> bool:
    """Whether words not understood say of what a role is: "(secretary) in the department of culture and the arts".

    So do "with responsibility for X" and what is charge or place in parentheses: "Additional Secretary (Shipping)".
    """
    p, at = state.p, noun.end
    after = [p.key(n) for n in range(at, at + 4)]
    small = at + 3 < len(p.tokens) and not p.tokens[at + 2].is_capitalised and after[2] not in SAME
    goes_on = after[2] in p.words.institutions and after[3] in {"of", "for"}
    inside = small and after[:2] == ["in", "the"] and (goes_on or after[3] in p.words.institutions)
    charged = after[:3] == ["with", "responsibility", "for"]
    is_generic = noun.office is not None and noun.office.role.kind in {"generic", "member"}
    charged = charged or is_titled_by_words(state, noun)
    return inside or charged or (is_generic and is_labelled(state, at))


SAME = {"same", "new", "said", "present", "old", "then", "latter", "former"}


def is_titled_by_words(state: State, noun: Noun) -> bool:
    """Whether capitals that were not understood stand after a title and a comma: "Secretary, Defence Production"."""
    p, at = state.p, noun.end + 1
    capital = at < len(p.tokens) and p.key(noun.end) == "," and p.tokens[at].is_capitalised
    words = [c for c in state.chunks if c.start == at] if capital and p.tokens[noun.head].is_capitalised else []
    two = at + 1 < len(p.tokens) and p.tokens[at + 1].is_capitalised
    return bool(words) and words[0].kind == "word" and two and not noun.det


def is_labelled(state: State, at: int) -> bool:
    """Whether one word with a capital, no initials, stands in parentheses at a token, and no preposition after it."""
    p = state.p
    inner = p.tokens[at + 1] if at + 2 < len(p.tokens) and p.key(at) == "(" and p.key(at + 2) == ")" else None
    named = inner is not None and inner.is_word and inner.is_capitalised and not inner.text.isupper()
    return named and not p.is_a(at + 3, "preposition") and not p.is_a(at + 1, "qualifier")
