"""Heads of noun phrases that name or describe by themselves: bodies, people, institution nouns in small letters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.institutions import institution_at
from pipeline.extract.english.names import name_at, surname_after_title
from pipeline.extract.english.noun import Noun
from pipeline.extract.english.noun_ranks import rank_of_name
from pipeline.extract.english.offices import office_at
from pipeline.extract.english.small_bodies import UNITS, is_pair, is_particle, small_body_end
from pipeline.extract.english.titles import bare_office_at
from pipeline.extract.english.vocabulary import longest
from pipeline.extract.naming import name_key

if TYPE_CHECKING:
    from pipeline.extract.english.passage import Passage

LONGEST_BODY = 16


def body_at(p: Passage, at: int) -> Noun | None:
    """Read a body's name, by its shape or by the lexicon, whichever is longer."""
    shape = institution_at(p.tokens, at, p.words)
    end = max(shape.end if shape else 0, listed_end(p, at, shape.end if shape else at))
    end = end or told_by_kind(p, at) or with_small_noun(p, at)
    return Noun("body", at, end, at) if end else None


KINDS = {"agency", "body", "institution", "authority", "organisation", "organization", "service", "department",
         "directorate", "commission", "board", "council", "committee", "bureau", "regulator", "office"}  # fmt: skip
"""Kinds of bodies by which a name of any other shape is known for one."""
LONGEST_NAME, LONGEST_KIND = 4, 5


def told_by_kind(p: Passage, at: int) -> int:
    """Return the end of a name of no known shape after which its kind stands: "The Postal Giro, a separate agency,"."""
    end = at
    while end < min(len(p.tokens), at + LONGEST_NAME) and is_name_word(p, end):
        end += 1
    if p.key(at - 1) != "the" or end == at or p.key(end) != "," or p.key(end + 1) not in {"a", "an"}:
        return 0
    here = end + 2
    while here < min(len(p.tokens), end + 2 + LONGEST_KIND) and p.key(here) not in KINDS:
        if not p.tokens[here].is_word or p.tokens[here].is_capitalised or p.is_a(here, "function"):
            return 0
        here += 1
    return end if p.key(here) in KINDS and p.key(here + 1) in {",", "of", "for", "under", "in", "that", "which"} else 0


def with_small_noun(p: Passage, at: int) -> int:
    """Return the end of a part of a body that a name and a noun in small letters name: "the Kidira customs station"."""
    end = at
    while end < min(len(p.tokens), at + LONGEST_NAME) and (
        is_name_word(p, end) or (end > at and is_particle(p.tokens, end))
    ):
        end += 1
    if p.key(at - 1) != "the" or end == at or end >= len(p.tokens) or longest(p.tokens, at, p.words.demonyms):
        return 0
    last = small_body_end(p.tokens, end, p.words)
    return last if last and p.key(last - 1) in UNITS - {"office", "branch", "desk"} else 0


def is_name_word(p: Passage, at: int) -> bool:
    """Whether a capitalised word can be part of a name that nothing else is known of."""
    token = p.tokens[at]
    known = token.key in p.words.roles or p.is_a(at, "function") or p.is_a(at, "month")
    return token.is_word and token.is_capitalised and not known


def listed_end(p: Passage, at: int, floor: int) -> int:
    """Return the end of the longest body name of the lexicon (or the text's own short names) that starts here."""
    token = p.tokens[at]
    spelled_small = token.key in p.words.institutions and p.key(at + 1) == "of"
    if not token.is_word or not (token.is_capitalised or spelled_small or p.key(at + 1) == "'s"):
        return 0
    least = floor + 5 * (not token.is_capitalised and spelled_small)
    first = name_key(token.text)
    known = not first or first in p.vocabulary.body_starts
    for end in range(min(len(p.tokens), at + LONGEST_BODY), least, -1) if known else ():
        if name_key(p.phrase(at, end)) in p.vocabulary.bodies:
            return end
    is_short = len(token.text) > 1 and token.text.isupper() and token.key in p.known
    return at + 1 if is_short else 0


def person_at(p: Passage, at: int) -> Noun | None:
    """Read a person's name, or one word of a name already given."""
    if at >= len(p.tokens):
        return None
    name = name_at(p.tokens, at, p.words)
    if name and names_street(p, at, name.end):
        return None
    if name:
        return Noun("person", at, name.end, name.first, rank=rank_of_name(p, name))
    first = at + 1 if p.is_a(at, "honorific") else at
    token = p.tokens[first] if first < len(p.tokens) else None
    if token and token.is_capitalised and token.key in p.known and not token.text.isupper():
        return Noun("person", at, first + 1, first)
    return Noun("person", at, at + 1, at) if surname_after_title(p.tokens, at, p.words) else None


def titled_owner(p: Passage, at: int) -> Noun | None:
    """Read the bearer of a title before a name: "Justice Minister Ann Lee('s staff)"."""
    title = bare_office_at(p.tokens, at, p.words) if p.tokens[at].is_capitalised else None
    bearer = person_at(p, title.end) if title is not None and title.role.number == "one" else None
    return replace(bearer, office=title) if bearer is not None and p.key(bearer.end) == "'s" else None


def names_street(p: Passage, at: int, end: int) -> bool:
    """Whether a name is a street's: "Carl Schmidt Street", "12 Karl Marx Avenue"."""
    follows = end < len(p.tokens) and p.tokens[end].is_capitalised and p.is_a(end, "street")
    return follows or (at > 0 and p.tokens[at - 1].text.isdigit() and p.is_a(end - 1, "street"))


def common_at(p: Passage, at: int, room: int) -> Noun | None:
    """Read an institution noun in small letters, after up to ``room`` other small words ("a new central agency")."""
    for here in range(at, min(len(p.tokens), at + room + 1)):
        token = p.tokens[here]
        if token.key == "'s" and p.key(here - 1) in {"people", "workers", "women"} and here > at + 1:
            continue
        if not token.is_word or (token.is_capitalised and here > at):
            return None
        if here == at and p.key(at - 1) in {"the", "this", "that"} and is_pair(p.tokens, at, p.words):
            return Noun("common", at, at + 2, at)
        if token.key in p.words.institutions and (not token.is_capitalised or here == at):
            while p.key(here + 1) in p.words.institutions and not p.tokens[here + 1].is_capitalised:
                here += 1  # noqa: PLW2901 - "party committee": the last noun is the head
            follows = p.tokens[here + 1] if here + 1 < len(p.tokens) else None
            made = follows is not None and follows.is_capitalised and p.is_a(here + 1, "product")
            return None if made else instituted(p, at, here)
        named = token.key.endswith("ing") or p.is_a(here, "portfolio")
        verbal = token.key in p.words.verbs and not (room and named)
        if p.is_a(here, "function") or p.is_a(here, "preposition") or verbal:
            return None
    return None


def instituted(p: Passage, at: int, head: int) -> Noun:
    """Read what a common noun only announces: "the institution of the Office of X" is the Office of X."""
    named = head + 2 + (p.key(head + 2) == "the")
    announces = p.words.institutions[p.key(head)].refers == "any" and p.key(at - 1) not in {"a", "an"}
    if announces and p.key(head + 1) == "of" and named < len(p.tokens):
        body = body_at(p, named)
        if body:
            return replace(body, start=at)
    if p.key(head) == "committee" and p.key(head + 1) == "of" and head + 2 < len(p.tokens):
        place = longest(p.tokens, head + 2, p.words.places)
        local = p.key(head - 1) == "party" and p.tokens[head + 2].is_capitalised
        if place or local:
            return Noun("body", at, place[0] if place else head + 3, at)
    if p.key(head) == "office" and p.key(head + 1) == "of" and head + 2 < len(p.tokens):
        post = office_at(p.tokens, head + 2, p.words)
        if post:
            return Noun("office", at, post.end, post.start, office=post)
    return Noun("common", at, head + 1, at)


def is_unheard_place(p: Passage, at: int) -> bool:
    """Whether a single capitalised word that is none of ours stands where a place does: "moved to Handan"."""
    token = p.tokens[at]
    leads = p.key(at - 1) in {"in", "from", "to"} or (p.key(at - 1) == "of" and p.key(at - 2) == "and")
    if not leads or not (token.is_word and token.is_capitalised) or token.text.isupper():
        return False
    if p.key(at - 2) in {"according", "addressed", "compared"}:
        return False
    goes_on = at + 1 < len(p.tokens) and (p.tokens[at + 1].is_capitalised or p.key(at + 1) in {"'s", "-"})
    known = token.key in p.words.institutions or token.key in p.words.roles or token.key in p.known
    classed = any(p.is_a(at, kind) for kind in ("function", "month", "common", "title", "honorific"))
    return not (goes_on or known or classed or longest(p.tokens, at, p.words.demonyms))
