"""Role phrases with what completes them: "director of the Office of X", "secretary to Y", "minister for Z"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.counted import counted_bodies
from pipeline.extract.english.institutions import institution_at, series
from pipeline.extract.english.joined import list_end, same_kind
from pipeline.extract.english.local import at_meeting
from pipeline.extract.english.masters import led_under, named_beside, person_complement, second_person, titled_person
from pipeline.extract.english.names import name_at
from pipeline.extract.english.places import LEVELS
from pipeline.extract.english.portfolios import as_portfolio, before_name, is_of_unread, owns_small, small_portfolio_end
from pipeline.extract.english.possession import with_possession
from pipeline.extract.english.regions import of_what_is_theirs, past_region
from pipeline.extract.english.remarks import past_history, past_postword, past_remark, tells_how_long
from pipeline.extract.english.small_bodies import (
    UNITS,
    described_end,
    of_named_whole,
    of_one_country,
    of_place,
    owned_end,
    part_end,
    past_adjectives,
    past_name,
    past_owner,
    small_body_end,
    unit_end,
)
from pipeline.extract.english.titles import MOST_MODIFIERS, Complement, bare_office_at
from pipeline.extract.english.tokens import kept
from pipeline.extract.english.vocabulary import longest
from pipeline.extract.english.workplaces import beside, in_government, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.titles import Office
    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

MOST_NESTED = 4
"""A role is followed to the role it is to, and so on, so many times: "secretary to the head of ..."."""
POSSESSIVES = {"its", "his", "her", "their"}
TIMES = {"day", "time", "period", "moment", "hour", "era", "whole", "rest", "remainder", "duration", "entire"}
"""What "the president of the day", "the director of the time" say nothing more by."""
STEADS = {"place", "stead"}
"""What "the acting governor in his place" is in, which completes no role either."""
OPENERS = POSSESSIVES | {"the", "a", "an", "both", "that", "this"}


@kept
def office_at(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> Office | None:
    """Return the role phrase that starts at a token, complements included."""
    office = bare_office_at(tokens, at, words)
    follows = tokens[office.end] if office and office.end < len(tokens) else None
    qualifies = follows is not None and follows.is_word and follows.is_capitalised  # "Principal Legal Officer"
    if office is None or (qualifies and office.role.name == "principal"):
        return None
    whole = with_complements(tokens, office, words)
    return None if whole.end < len(tokens) and tokens[whole.end].key in {"system", "systems"} else whole


def with_complements(
    tokens: Sequence[Token], office: Office, words: EnglishVocabulary, room: int = MOST_NESTED
) -> Office:
    """Add "of the A and of the B", "to X", "for Y", "at Z" after a role, or the bodies that ordinals count."""
    office = past_postword(tokens, office, words)
    if office.end + 1 < len(tokens) and tokens[office.end].key in prepositions(office, []):
        counted, end = counted_bodies(tokens, office.end + 1, tokens[office.end].key, words)
        if counted:
            return replace(office, complements=tuple(counted), end=end)
    inside = within(tokens, office, office.end, words) or beside(tokens, office, words)
    if inside:
        return replace(office, complements=(inside,), end=inside.end)
    return with_all(tokens, office, words, room)


def with_all(tokens: Sequence[Token], office: Office, words: EnglishVocabulary, room: int) -> Office:
    """Add the complements that stand after a role one after another."""
    found: list[Complement] = []
    end, series = office.end, 0
    while end + 1 < len(tokens):
        inside = within(tokens, office, end, words) if found and is_part(tokens, found[-1]) else None
        if inside:
            found.append(inside)
            end = inside.end
            break
        allowed = prepositions(office, found)
        end = past_remark(tokens, end, allowed) if not found else end
        joined = bool(found) and tokens[end].key == "and" and end + 2 < len(tokens)
        at = end + 1 if joined else past_history(tokens, end)
        if found and tokens[end].text == "," and end >= series:
            series = list_end(tokens, end, words)
        governs = bool(found) or "minister" in office.role.name or office.portfolio[1]
        ends = tells_how_long(tokens, at) or (bool(found) and at_meeting(tokens, at))
        if ends or (in_government(tokens, at) and governs):
            break
        nests = not joined and bool(found) and goes_on(tokens, at, found[-1])
        if tokens[at].key in allowed and not nests and not of_rank(tokens, at + 1, words):
            added = with_possession(tokens, complement_at(tokens, at + 1, tokens[at].key, words, room), words)
        elif joined or (tokens[end].text == "," and end < series):
            added = same_kind(complement_at(tokens, end + 1, found[-1].preposition, words, room), found[-1])
            added = added or second_person(tokens, office, end + 1, found[-1], words)
        else:
            break
        added = as_told(tokens, office, added, words) if added else None
        if added is None or (joined and (added.kind == "other" or bare_office_at(tokens, end + 1, words))):
            break
        if found and added.kind == "body" and nested(tokens, found[-1], added):
            added = replace(added, preposition=found[-1].preposition, start=found.pop().start)
        found.append(added)
        end = added.end
        if added.kind == "other":
            break
    return replace(office, complements=tuple(found), end=end)


def as_told(tokens: Sequence[Token], office: Office, added: Complement, words: EnglishVocabulary) -> Complement | None:
    """Return what a role is completed by as what it is for that role: a portfolio, a thing of a place, a person."""
    seen = as_portfolio(tokens, office, added, words)
    if seen and office.role.kind == "generic":
        seen = of_what_is_theirs(tokens, seen, words)
    return (named_beside(tokens, office, seen, words) or led_under(tokens, office, seen, words)) if seen else None


def is_part(tokens: Sequence[Token], told: Complement) -> bool:
    """Whether what a role is of is a task or a part in small letters, which may be "in" a body."""
    return told.kind in {"portfolio", "reference"} or (told.kind == "body" and tokens[told.end - 1].key in UNITS)


def nested(tokens: Sequence[Token], before: Complement, added: Complement) -> bool:
    """Whether a body is what the one described before it is of: "chairman of the board of the State Bank"."""
    here = before.end + 1 + (tokens[before.end + 1].key == "the")
    return before.kind == "reference" and tokens[before.end].key == "of" and here == added.start


def of_rank(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a rank follows a preposition: "vice-governors of deputy-ministerial rank"."""
    first = tokens[at].key.partition("-")[0]
    graded = any(token.key in {"rank", "level", "grade", "status"} for token in tokens[at + 1 : at + 4])
    return first in words.rank_starts | words.tier_starts and (graded or "-" in tokens[at].key)


def prepositions(office: Office, found: list[Complement]) -> set[str]:
    """Return the prepositions that may come next: "of" first, then "for", "to", "at", "in" once each."""
    if found and found[-1].kind == "other":
        return set()
    seat = office.role.number == "abstract" or office.role.name == "chair"
    may_be_to = (not found or office.role.name in SENT) and not seat
    base = {"of", "for", "at"} | ({"to"} if may_be_to else set())
    placed = bool(found) and found[-1].kind == office.role.kind == "place" and "consul" not in office.role.name
    seated = office.role.kind in {"place", "portfolio"} and office.role.name not in OVER
    if not placed and (seated or "under" in office.prefixes):
        base |= {"in"}
    return base


OVER = {"governor", "lieutenant governor", "mayor", "chief minister"}
"""Roles that are of a place and not in it: what "in" leads to is no more than where one is so."""


SENT = {"ambassador", "envoy", "representative", "permanent representative", "special representative", "adviser",
        "advisor", "high commissioner", "secretary", "private secretary", "assistant", "aide", "observer", "minister",
        "permanent observer", "minister plenipotentiary", "minister resident", "nuncio", "consul", "counsellor",
        "commissioner", "ambassador extraordinary", "ambassador extraordinary and plenipotentiary",
        "envoy extraordinary", "envoy extraordinary and minister plenipotentiary"}  # fmt: skip
"""Roles that may be both of somewhere and to somebody."""


def goes_on(tokens: Sequence[Token], at: int, before: Complement) -> bool:
    """Whether "of" goes on with a body rather than with the role: "head of the Political Department of the army"."""
    small = at + 2 < len(tokens) and tokens[at + 1].key == "the" and not tokens[at + 2].is_capitalised
    return before.kind == "body" and before.preposition == tokens[at].key == "of" and small


def complement_at(
    tokens: Sequence[Token], at: int, preposition: str, words: EnglishVocabulary, room: int
) -> Complement | None:
    """Return the complement that starts at a token, after its preposition; roles are nested in it ``room`` times.

    "Owned" is a body under a possessive ("its Standing Committee"), "reference" a description ("the department").
    """
    if at >= len(tokens):
        return None
    at = past_owner(tokens, at) if tokens[at].key in POSSESSIVES else past_region(tokens, at, words)
    start = at + 1 if tokens[at].key in OPENERS and at + 1 < len(tokens) else at
    start += start < len(tokens) - 1 and preposition == "to" and tokens[start].key in THEN
    if start > at and tokens[start].key in TIMES | STEADS | {"own"}:
        return None
    start = past_adjectives(tokens, start, words) if tokens[at].key == "the" else start
    body = body_complement(tokens, at, start, preposition, words)
    if body:
        return body
    end = described_end(tokens, start, words) if start > at else start
    if end == start > at and (tokens[start].key in LEVELS or is_any_state(tokens, at)):
        return levelled(tokens, at, preposition, words)
    if end > start or tokens[at].key in POSSESSIVES:
        whole = (of_place(tokens, end, words) or of_named_whole(tokens, end, words)) if end > start else 0
        reference = Complement(preposition, "reference", at, max(end, start + 1))
        return Complement(preposition, "body", start, whole) if whole else reference
    return named_complement(tokens, at, start, preposition, words, room)


THEN = {"then", "late"}
"""What stands before the title of a person served: "secretary to the then governor, Lee Ash"."""


def is_any_state(tokens: Sequence[Token], at: int) -> bool:
    """Whether "a state", "a colony" stands here, which is none that has been named."""
    return tokens[at].key in {"a", "an"} and tokens[at + 1].key in {"state", "colony", "town", "bank", "ministry"}


def levelled(tokens: Sequence[Token], at: int, preposition: str, words: EnglishVocabulary) -> Complement:
    """Return "the provincial Party Committee" as a description, "the country" as a word for a place, "a state" none."""
    if tokens[at].key in {"a", "an"}:
        return Complement(preposition, "other", at, at + 1)
    named = institution_at(tokens, at + 2, words) if at + 2 < len(tokens) else None
    return (
        Complement(preposition, "reference", at, named.end) if named else Complement(preposition, "level", at, at + 2)
    )


def body_complement(
    tokens: Sequence[Token], at: int, start: int, preposition: str, words: EnglishVocabulary
) -> Complement | None:
    """Return a complement that is a body by its name, also one under another body, or a person with a title."""
    served = titled_person(tokens, start, preposition, words) if preposition == "to" else None
    if served:
        return served
    owned = owned_end(tokens, start, words)
    if owned:
        return Complement(preposition, "owned", at, owned)
    body = institution_at(tokens, start, words)
    if not body:
        return None
    kind, end = "owned" if tokens[at].key in POSSESSIVES else "body", part_end(tokens, body.end, words)
    return Complement(preposition, kind if end else "other", at if kind == "owned" else start, end or body.end + 1)


def named_complement(
    tokens: Sequence[Token], at: int, start: int, preposition: str, words: EnglishVocabulary, room: int
) -> Complement | None:
    """Return a complement that is a person, another role, a portfolio or a place."""
    styled = words.is_a(tokens[start].key, "honorific") or tokens[start].key in {"right", "most"}
    person = person_complement(tokens, start, preposition, words) if start == at or styled else None
    if person:
        return person
    role = bare_office_at(tokens, start, words)
    bearer = titled_name(tokens, role, words, room) if role and start == at and preposition == "to" else None
    if bearer:
        return bearer
    if role and start > at and preposition == "to":
        whole = with_complements(tokens, role, words, room - 1) if room else role
        return Complement(preposition, "role", start, whole.end)
    if not tokens[start].is_capitalised and (small := small_portfolio_end(tokens, start, words)) > start:
        return Complement(preposition, "portfolio", start, small)
    if tokens[start].is_word and tokens[start].is_capitalised and not words.is_a(tokens[start].key, "month"):
        return capitalised(tokens, start, preposition, words)
    return Complement(preposition, "other", at, start) if preposition in {"of", "for"} else None


def titled_name(tokens: Sequence[Token], role: Office, words: EnglishVocabulary, room: int) -> Complement | None:
    """Return the person whose title stands before the name: "(secretary to) Vice Governor N"."""
    title = with_complements(tokens, role, words, room - 1) if room else role
    name = name_at(tokens, title.end, words) if title.end < len(tokens) else None
    return Complement("to", "person", name.start, name.end) if name else None


def capitalised(tokens: Sequence[Token], at: int, preposition: str, words: EnglishVocabulary) -> Complement | None:
    """Return a complement of capitalised words: a place, or a portfolio."""
    foreign = longest(tokens, at, words.demonyms)
    if foreign and foreign[0] < len(tokens) and tokens[foreign[0]].is_word and not tokens[foreign[0]].is_capitalised:
        foreign_end = small_body_end(tokens, foreign[0], words)
        return Complement(preposition, "body" if foreign_end else "other", at, foreign_end or foreign[0])
    place = longest(tokens, at, words.places)
    if place and (only := of_one_country(tokens, place[0])):
        return Complement(preposition, "body", at, only)
    after = past_name(tokens, place[0] if place else at + 1)
    unit = unit_end(tokens, after, words) if tokens[at - 1].key == "the" and after < len(tokens) else 0
    if unit:
        return Complement(preposition, "body", at, unit)
    if place and not (place[0] < len(tokens) and tokens[place[0]].is_capitalised and tokens[place[0]].is_word):
        return Complement(preposition, "place", at, place[0])
    end = series(tokens, at, words, at + MOST_MODIFIERS * 2)
    joint = next((n for n in range(at + 1, end or at) if tokens[n].key == "and"), 0)
    if joint and preposition in {"in", "to", "at"} and name_at(tokens, joint + 1, words):
        end = joint
    if end and (owns_small(tokens, end, words) or is_of_unread(tokens, at, end, words)):
        return Complement(preposition, "other", at, end)
    return Complement(preposition, "portfolio", at, before_name(tokens, at, end, words)) if end else None
