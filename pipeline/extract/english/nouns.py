"""Noun phrases: determiner, owner, qualifiers and a head that names or describes a person, body, post or rank."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.determiners import PARTITIVE, determiner, headless_end, is_named, modifies_office
from pipeline.extract.english.initialled import behind_initials
from pipeline.extract.english.institutions import institution_at, is_ordinal
from pipeline.extract.english.kin import kin_at
from pipeline.extract.english.names import name_at
from pipeline.extract.english.noun import UNKNOWN, Noun
from pipeline.extract.english.noun_heads import (
    body_at,
    common_at,
    is_unheard_place,
    listed_end,
    person_at,
    titled_owner,
)
from pipeline.extract.english.noun_ranks import RANKED, describes, is_body_of, is_honour, service_rank
from pipeline.extract.english.offices import SENT, office_at
from pipeline.extract.english.place_owners import local_owner
from pipeline.extract.english.places import LEVELS
from pipeline.extract.english.professions import by_profession, calling_length
from pipeline.extract.english.ranks import rank_at
from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.english.titles import Office

MOST_MODIFIERS = 5
PLACES = {"place", "stead", "shoes"}
"""What somebody steps into who follows another: "in Lee's stead"."""
LONGEST_OWNER = 40
NEAR, MOST_NESTED = 12, 3
"""Of so many tokens before a relation so many can be relations it stands in: "successor to the successor of X"."""


def noun_at(p: Passage, at: int) -> Noun | None:
    """Return the noun phrase that starts at a token."""
    if known := next((noun for read in FIXED if (noun := read(p, at))), None):
        return known
    part = p.key(at) in PARTITIVE and p.key(at + 1) == "of"
    owned = owner_at(p, at + 2 * part)
    if owned:
        owner, here = owned
        if p.key(here) in PLACES:
            return Noun("relation", at, here + 1, here, owner=owner)
        found = headed(p, here, "", owner, (f"{p.key(at)} of",) if part else ())
        if found or owner.kind != "person" or (here < len(p.tokens) and p.tokens[here].is_word and not elided(p, here)):
            return replace(found, start=at) if found else None
    length = 1 if is_pronoun(p, at) or is_named(p, at) else calling_length(p, at)
    if length:
        return Noun("pronoun", at, at + length, at)
    here, det, quals = determiner(p, at)
    found = headed(p, here, det, None, quals)
    if found is None:
        end = headless_end(p, at, det)
        return Noun("pronoun", at, end, at, det=det if det == "neither" else "") if end > at else None
    return replace(found, start=at)


def elided(p: Passage, at: int) -> bool:
    """Whether what somebody has is not said again: "Lee's place was taken by Birch, and Birch's by Holm"."""
    return p.key(at) in {"by", "in"} or longest(p.tokens, at, p.words.phrases) is not None


def national_office(p: Passage, at: int) -> Noun | None:
    """Read an office under the country it is of: "Finland's Chancellor of Justice", "France's foreign minister"."""
    place = longest(p.tokens, at, p.words.places) if p.tokens[at].is_capitalised else None
    if place is None or p.key(place[0]) != "'s" or place[0] + 1 >= len(p.tokens):
        return None
    found = headed(p, place[0] + 1, "the", None)
    office = found.office if found else None
    is_sent = office is not None and office.role.name in SENT  # "Denmark's ambassador to Portugal"
    if found is None or office is None or office.country or not (is_sent or office.role.kind in COUNTRY_KINDS):
        return None
    return replace(found, start=at, office=office if is_sent else replace(office, start=at, country=place[1]))


COUNTRY_KINDS = {"state", "title", "portfolio", "place"}


def is_pronoun(p: Passage, at: int) -> bool:
    """Whether a pronoun stands here ("He Guoqiang" is a name), or "that" for a noun said before ("that of Fujian")."""
    if p.key(at) in {"that", "those"} and p.key(at + 1) == "of":
        return True
    return p.is_a(at, "pronoun") and p.tokens[at].text != "US" and not name_at(p.tokens, at, p.words)


ERAS = {"administration", "government", "presidency", "premiership", "era", "years"}
"""What a time is told by with the name of who ruled then."""


def era_at(p: Passage, at: int) -> Noun | None:
    """Read a time told by whoever ruled: "the Hu Jintao administration", "the Thatcher years"."""
    here, det, _ = determiner(p, at)
    person = person_at(p, here) if det == "the" and here < len(p.tokens) else None
    if person is None or p.key(person.end) not in ERAS:
        return None
    return Noun("relation", at, person.end + 1, person.head, owner=person)


def owner_at(p: Passage, at: int) -> tuple[Noun, int] | None:
    """Read a possessor with its "'s": "Jiang Zemin's", "the commission's", "Hu's"."""
    if p.key(at) == "the" and p.key(at + 1) in {"latter", "former"} and p.key(at + 2) == "'s":
        return Noun("pronoun", at, at + 2, at), at + 3
    if local := local_owner(p, at):
        return local
    here, det, _ = determiner(p, at)
    if here >= len(p.tokens) or all(token.key != "'s" for token in p.tokens[here : here + LONGEST_OWNER]):
        return None
    named = institution_at(p.tokens, here, p.words)
    is_plain = not p.tokens[here].is_capitalised and not listed_end(p, here, here)
    if named and not is_plain and p.key(past_short_name(p, named.end)) != "'s":
        return None
    for found in (titled_owner(p, here), person_at(p, here), body_at(p, here), common_at(p, here, 0)):
        end = past_short_name(p, found.end) if found else 0
        if found and p.key(end) == "'s":
            return replace(found, start=at, det=det), end + 1
    return None


def past_short_name(p: Passage, at: int) -> int:
    """Step over a short name in parentheses: "the Party (CCP)'s"."""
    return at + 3 if p.key(at) == "(" and p.key(at + 2) == ")" else at


def that_office(p: Passage, at: int) -> Noun | None:
    """Read a role after "that of": "the post with that of secretary-general"."""
    if p.key(at) != "that" or p.key(at + 1) != "of" or at + 2 >= len(p.tokens):
        return None
    office = office_at(p.tokens, at + 2, p.words)
    return Noun("office", at, office.end, office.start, office=with_known(p, office)) if office else None


IN_LINE = {"first", "second", "third", "fourth", "fifth", "last", "latest", "most recent"}


def in_line(p: Passage, at: int) -> Noun | None:
    """Read one of several holders whose name follows: "The first, Ann Lee, was ...", "the first of them, Ann Lee"."""
    end = at + 2 + 2 * (p.key(at + 2) == "of" and p.key(at + 3) in {"them", "these", "those"})
    named = p.key(at) == "the" and p.key(at + 1) in IN_LINE and p.key(end) == "," and person_at(p, end + 1)
    return Noun("relation", at, end, at + 1) if named else None


def own_place(p: Passage, at: int) -> Noun | None:
    """Read "his place", "her shoes"."""
    if p.key(at) not in {"his", "her", "their"} or p.key(at + 1) not in PLACES:
        return None
    return Noun("relation", at, at + 2, at + 1, owner=Noun("pronoun", at, at + 1, at))


def headed(p: Passage, at: int, det: str, owner: Noun | None, quals: tuple[str, ...] = ()) -> Noun | None:
    """Read qualifiers and a head."""
    here, seen = at, list(quals)
    for _ in range(MOST_MODIFIERS):
        ranked = rank_at(p.text, p.tokens, here, p.vocabulary) if here < len(p.tokens) else None
        described = ranked and p.key(here) != "general" and common_at(p, ranked.end, 1)
        if ranked and described:
            return replace(described, start=at, det=det, owner=owner, quals=tuple(seen), rank=ranked.mention)
        here += bool(det == "the" and p.is_a(here, "national") and person_at(p, here + 1))
        if found := head_at(p, here, det, owner):
            return replace(found, start=at, det=det, owner=owner or found.owner, quals=(*seen, *found.quals))
        if found_demonym := (det or owner) and longest_demonym(p, here):
            here = found_demonym
        elif p.key(here) in {"longest", "shortest", "long"} and p.key(here + 1) == "serving":
            here += 2
        elif qualifies(p, here, det, seen):
            seen.append(p.key(here))
            here += 1
        elif det and modifies_office(p, here):
            seen.append(UNKNOWN)
            here += 1
        else:
            break
    return None


def qualifies(p: Passage, at: int, det: str, seen: list[str]) -> bool:
    """Whether a token qualifies the head to come: "former", "provincial", "newly founded"."""
    if p.is_a(at, "qualifier") or is_ordinal(p.key(at)) or (det and p.key(at) in LEVELS):
        return not (p.is_a(at, "number") and p.tokens[at].is_capitalised and body_at(p, at))
    return (p.is_a(at, "adverb") and bool(det or seen)) or (bool(seen) and is_new(p, at, seen[-1]))


def is_new(p: Passage, at: int, before: str) -> bool:
    """Whether a participle goes on with a description: "the newly founded X", "its recently elected president"."""
    forms = {form for _, form in p.words.verbs.get(p.key(at), ())}
    return before.endswith("ly") and "participle" in forms


def longest_demonym(p: Passage, at: int) -> int:
    """Return the end of a nationality ("the English name"), 0 for none."""
    found = longest(p.tokens, at, p.words.demonyms) if at < len(p.tokens) else None
    return found[0] if found and p.tokens[at].is_capitalised else 0


def head_at(p: Passage, at: int, det: str, owner: Noun | None) -> Noun | None:
    """Read a head: the longest of office and body, then person, relation, post word, common noun, rank, place."""
    if at >= len(p.tokens):
        return None
    rank = rank_at(p.text, p.tokens, at, p.vocabulary) or service_rank(p, at, det)
    if rank and not describes(p, rank.end):
        return Noun("rank", at, rank.end + (p.key(rank.end) in RANKED), at, rank=rank.mention)
    office, body = office_at(p.tokens, at, p.words), body_at(p, at)
    office = office or behind_initials(p, at, body)
    person = person_at(p, at) if det in {"", "the"} else None
    if person and p.key(person.end) == "executive" and longest(p.tokens, person.end, p.words.roles):
        return person  # "elected Ann Lee Executive Director": no Executive is called so
    if office and ((not office.complements and p.key(office.end) == "'s") or is_body_of(p.tokens, office, det)):
        office = None
    if office and (body is None or office.role_end >= body.end) and not (person and is_honour(office, person)):
        return Noun("office", at, office.end, at, office=with_known(p, office))
    if body and not (person and person.end > body.end):
        return body
    return (
        person
        or word_at(p, at, det or ("'s" if owner else ""))
        or common_at(p, at, MOST_MODIFIERS if det or owner else 0)
        or other_at(p, at, det)
    )


def with_known(p: Passage, office: Office) -> Office:
    """Take a single word for the person or body it stands for: "private secretary to Zhou", "head of the SCA"."""
    complements = tuple(
        replace(c, kind="body" if p.tokens[c.start].text.isupper() else "person")
        if c.kind == "portfolio"
        and c.end == c.start + 1
        and p.key(c.start) in p.known
        and not (c.end < len(p.tokens) and p.tokens[c.end].is_capitalised)
        and c.preposition in {"to", "of"}
        else c
        for c in office.complements
    )
    return replace(office, complements=complements)


def word_at(p: Passage, at: int, det: str) -> Noun | None:
    """Read "successor", "predecessor", "the post", "both jobs", a run of Chinese characters."""
    if p.tokens[at].is_chinese:
        return Noun("chinese", at, at + 1, at)
    if p.key(at) in GRADES or p.is_a(at, "leading"):
        found = related(p, at) if det in HAVING or p.key(at - 1) == "whose" else None
        return found if p.key(at) in GRADES or is_led(p, found, det) else None
    if (
        p.is_a(at, "relation")
        and not (p.key(at).removesuffix("s") in SUCCEEDING and p.key(at + 1) == "'s")
        and (det or p.is_a(at - 1, "qualifier") or p.key(at - 1) == "whose")
        and not office_at(p.tokens[at + 1 : at + 9], 0, p.words)
    ):
        return related(p, at)
    if p.is_a(at, "postword"):
        end = at + 1
        while p.key(end) == "of" and (inner := office_at(p.tokens, end + 1 + (p.key(end + 1) == "the"), p.words)):
            return Noun("office", at, inner.end, inner.start, office=inner)
        return Noun("postword", at, end, at)
    return None


def is_led(p: Passage, found: Noun | None, det: str) -> bool:
    """Whether words say under whom something is: "the direction of Lee", "Lee's direction", "in Lee's hands"."""
    if found is None or det == "'s":
        return found is not None
    return found.owner is not None and found.owner.kind == "person" and p.key(found.head) != "hands"


GRADES = {"rank", "grade"}
HAVING = {"the", "its", "his", "her", "their", "whose", "'s"}
SUCCEEDING = {"successor", "predecessor", "replacement"}


def related(p: Passage, at: int) -> Noun:
    """Read what a relation is of: "successor to Hu", "the name of the body"."""
    takes = {"of", "to"} if p.key(at).removesuffix("s") in SUCCEEDING else {"of"}
    nested = sum(p.is_a(before, "relation") for before in range(at - NEAR, at))
    if p.key(at + 1) in takes and at + 2 < len(p.tokens) and nested < MOST_NESTED:
        owner = noun_at(p, at + 2)
        bearer = person_at(p, owner.end) if owner and owner.kind == "office" and owner.det in {"", "the"} else None
        if owner and bearer:
            return Noun("relation", at, bearer.end, at, owner=replace(bearer, office=owner.office))
        if owner and owner.kind in {"person", "body", "common", "office", "pronoun"}:
            return Noun("relation", at, owner.end, at, owner=owner)
    return Noun("relation", at, at + 1, at)


def other_at(p: Passage, at: int, det: str) -> Noun | None:
    """Read a ruler, or a place that stands by itself."""
    if det == "the" and p.is_a(at, "sovereign") and not (at + 1 < len(p.tokens) and p.tokens[at + 1].is_capitalised):
        return Noun("authority", at, at + 1, at)
    place = longest(p.tokens, at, p.words.places)
    if place and p.tokens[at].is_capitalised and det not in {"a", "an"}:
        return Noun("place", at, place[0], at)
    return Noun("place", at, at + 1, at) if not det and is_unheard_place(p, at) else None


FIXED = (national_office, era_at, own_place, that_office, in_line, kin_at, by_profession)
"""Readers of noun phrases of a fixed shape."""
