"""Modifiers and role noun of an office by their shape: "acting deputy director", "Japanese foreign minister"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.extract.english.compound_roles import compound_end
from pipeline.extract.english.institutions import institution_at
from pipeline.extract.english.vocabulary import Role, longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

MOST_MODIFIERS = 8
Tried = dict[int, bool]
"""Where one search has looked for a role, and found one: "deputy deputy ..." is not gone through again and again."""


@dataclass(frozen=True, slots=True)
class Complement:
    """What completes a role: ``kind`` is body, place, portfolio, person, reference, role or other.

    ``ordinal`` is the token of the number of a body where other words stand between the two, ``name`` where the name
    of a person begins after the title.
    """

    preposition: str
    kind: str
    start: int
    end: int
    ordinal: int = -1
    name: int = 0


@dataclass(frozen=True, slots=True)
class Office:
    """A role phrase between two tokens, as written; nothing in it is resolved yet.

    Attributes:
        start, end: First token (a modifier or the role) and the token after the last.
        role_at, role_end: The role noun proper.
        role: Its entry.
        prefixes: "deputy", "first-ranked" and the like, as written, in order, without "acting".
        portfolio: Tokens of a portfolio before the role ("foreign" minister), or an empty stretch.
        country: Place that a nationality or place name before the role stands for, else "".
        body: Tokens of a body's name before the role ("Politburo" member), or an empty stretch.
        complements: What follows, coordination spread out.
        acting: Held in an acting capacity.
    """

    start: int
    end: int
    role_at: int
    role_end: int
    role: Role
    prefixes: tuple[str, ...] = ()
    portfolio: tuple[int, int] = (0, 0)
    country: str = ""
    body: tuple[int, int] = (0, 0)
    complements: tuple[Complement, ...] = ()
    acting: bool = False


def bare_office_at(
    tokens: Sequence[Token], at: int, words: EnglishVocabulary, tried: Tried | None = None, may_own: bool = True
) -> Office | None:
    """Return modifiers and role noun ("Japanese foreign minister"); ``may_own``: a body's name may stand before."""
    tried = {} if tried is None else tried
    here = max(at, deputys_portfolio(tokens, at, words))
    prefixes, portfolio, country, body, acting = [], (at, here) if here > at else (0, 0), "", (0, 0), False
    while here < min(len(tokens), at + MOST_MODIFIERS):
        role = role_from(tokens, here, words)
        if role and not (role[0] == here + 1 and completes(tokens, here, words, tried)):
            end, entry, fused = role
            prefixes.extend(fused)
            return Office(at, end, here, end, entry, tuple(prefixes), portfolio, country, body, acting=acting)
        key = tokens[here].key
        place = longest(tokens, here, words.demonyms) or longest(tokens, here, words.places)
        if key == "under" and not (here + 1 < len(tokens) and tokens[here + 1].key.startswith("secretar")):
            return None
        if key in words.prefixes:
            acting |= words.prefixes[key] == "acting"
            prefixes.extend([key] if words.prefixes[key] != "acting" else [])
            here += 1
        elif words.is_a(key, "portfolio"):
            portfolio = (portfolio[0] if portfolio[1] == here else here, here + 1)
            here += 1
        elif (
            key == "and"
            and portfolio[1] == here
            and here + 1 < len(tokens)
            and words.is_a(tokens[here + 1].key, "portfolio")
        ):
            portfolio = (portfolio[0], here + 2)
            here += 2
        elif place and tokens[here].is_capitalised and not country:
            here, country = place[0] + is_kind(tokens, place[0]), place[1]
        elif portfolio[1] in {0, here} and (end := unheard_end(tokens, here, words, begun=portfolio[1] == here)):
            portfolio, here = (portfolio[0] if portfolio[1] == here else here, end), end
        elif here == at and entitles(tokens, here, words):
            prefixes.append(tokens[here].text)
            here += 1
        else:
            return body_then_role(tokens, at, here, words, tried) if may_own else None
    return None


def is_kind(tokens: Sequence[Token], at: int) -> bool:
    """Whether the kind of place stands between its name and a role: "Nanjing city mayor", "Henan province governor"."""
    return at + 1 < len(tokens) and tokens[at].text in {"city", "province", "county", "municipality"}


MOST_UNHEARD = 4
"""Words of a portfolio before "minister" that are none of ours."""
MINISTERS = {"minister", "ministers"}


def unheard_end(tokens: Sequence[Token], at: int, words: EnglishVocabulary, *, begun: bool) -> int:
    """Return the end of words before a role that say which it is and that nobody has taught us; 0 for none."""
    if not begun and (tokens[at].key == "and" or ends_a_name(tokens, at, words)):
        return 0
    return unheard_portfolio(tokens, at, words, begun=begun) or compound_end(tokens, at, words)


def unheard_portfolio(tokens: Sequence[Token], at: int, words: EnglishVocabulary, *, begun: bool) -> int:
    """Return the end of the words before "minister" that say of what: "presidential affairs minister"; 0 for none."""
    end = next((n for n in range(at, min(len(tokens), at + MOST_UNHEARD + 1)) if tokens[n].key in MINISTERS), 0)
    inner = [token for token in tokens[at:end] if token.key != "and"]
    if not inner or tokens[end - 1].key == "and" or len({token.is_capitalised for token in inner}) > 1:
        return 0
    alone = len(inner) == 1 and not begun
    return end if all(names_portfolio(token, words, alone=alone) for token in inner) else 0


def ends_a_name(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a name has begun: "Works Minister Gwen Dahl-Holm and Labour Minister Eva Lind"."""
    if at == 0 or not (tokens[at].is_capitalised and tokens[at - 1].is_capitalised):
        return False
    before = tokens[at - 1].key
    if before in MINISTERS:
        return not words.is_a(tokens[at].key, "portfolio")
    if words.is_a(tokens[at].key, "portfolio") or [token.key for token in tokens[at + 1 : at + 2]] != ["and"]:
        return False
    known = before in words.places or before in words.demonyms or before in words.prefixes
    return not (known or any(words.is_a(before, kind) for kind in ("function", "portfolio", "month")))


def deputys_portfolio(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return the end of a portfolio with "and" before "Deputy Minister": "Land Reform and Justice Deputy Minister"."""
    end, joined = at, False
    while end < min(len(tokens), at + LONGEST_PORTFOLIO) and tokens[end].key not in words.prefixes:
        joined |= tokens[end].key == "and"
        fits = tokens[end].key == "and" or (tokens[end].is_capitalised and tokens[end].is_word)
        named = tokens[end].key in words.institutions or tokens[end].key in words.surnames
        if not fits or named or words.is_a(tokens[end].key, "given"):
            return 0
        end += 1
    led = end + 1 < len(tokens) and tokens[end].key in words.prefixes and tokens[end + 1].key in MINISTERS
    return end if led and joined and tokens[at].is_capitalised and tokens[end - 1].is_capitalised else 0


LONGEST_PORTFOLIO = 7
"""Words."""


def names_portfolio(token: Token, words: EnglishVocabulary, *, alone: bool) -> bool:
    """Whether a word can be part of a portfolio: a noun, and where it stands alone no name of a body or person."""
    if words.is_a(token.key, "portfolio"):
        return True
    known = token.key in words.roles or token.key in words.prefixes or token.key in words.places
    known |= any(
        words.is_a(token.key, kind) for kind in ("qualifier", "title", "honorific", "given", "month", "no-portfolio")
    )
    if known or not token.is_word or token.key in words.verbs or is_small(token.key, words):
        return False
    return not (alone and (token.is_capitalised or token.key in words.institutions or token.key in words.surnames))


def entitles(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a capitalised word belongs to the title after it: "Commonwealth Statistician", "Grand Marshal"."""
    token = tokens[at]
    if at + 1 >= len(tokens) or not (token.is_word and token.is_capitalised and tokens[at + 1].is_capitalised):
        return False
    known = words.is_a(token.key, "function") or token.key in words.surnames or token.key in words.institutions
    known |= any(form == "participle" for _, form in words.verbs.get(token.key, ()))  # "Appointed Auditor-General"
    known |= words.is_a(token.key, "month")
    role = longest(tokens, at + 1, words.roles)
    return not known and role is not None and role[1].kind == "title"


CHIEF = {"chief", "lead"}
"""Roles that before a noun nobody has taught us are no roles themselves."""


def is_plain(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a token is a small word that is no verb and no function word."""
    return not (token.is_capitalised or token.key in words.verbs or is_small(token.key, words))


def is_small(key: str, words: EnglishVocabulary) -> bool:
    """Whether a word only joins or modifies others."""
    small = ("function", "preposition", "conjunction", "subordinator", "adverb", "pronoun", "determiner", "modal")
    return any(words.is_a(key, kind) for kind in small)


def completes(tokens: Sequence[Token], at: int, words: EnglishVocabulary, tried: Tried) -> bool:
    """Whether a role noun only completes the one after it: "deputy director", "justice minister", "chief cook"."""
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].key in CHIEF and follows is not None and follows.is_word and is_plain(follows, words):
        return follows.key not in words.institutions
    if words.is_a(tokens[at].key, "portfolio"):
        return at + 1 < len(tokens) and longest(tokens, at + 1, words.roles) is not None
    return prefixes_role(tokens, at, words, tried)


def prefixes_role(tokens: Sequence[Token], at: int, words: EnglishVocabulary, tried: Tried) -> bool:
    """Whether a role noun is only the prefix of the role after it: "deputy director", "chief inspector"."""
    if tokens[at].key not in words.prefixes or at + 1 >= len(tokens):
        return False
    if at not in tried:
        tried[at] = False
        tried[at] = len(tried) <= MOST_MODIFIERS and bare_office_at(tokens, at + 1, words, tried) is not None
    return tried[at]


def body_then_role(
    tokens: Sequence[Token], at: int, here: int, words: EnglishVocabulary, tried: Tried
) -> Office | None:
    """Return "Organization Department head": a body's name, then modifiers and a role."""
    found = institution_at(tokens, at, words)
    if here > at + 2 or found is None or found.end >= len(tokens) or found.end - at > MOST_MODIFIERS * 2:
        return None
    if tokens[found.end].key in words.institutions:
        return None
    office = bare_office_at(tokens, past_initials(tokens, found.end), words, tried, may_own=False)
    return office and replace(office, start=at, body=(at, found.end))


def past_initials(tokens: Sequence[Token], at: int) -> int:
    """Step over the short form of a body's name between it and a role: "Coal Board (CB) chairman"."""
    short = at + 3 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")"
    return at + 3 if short and tokens[at + 1].is_capitalised else at


DEGREES = {"arts", "science", "sciences", "law", "laws", "business", "public", "engineering", "philosophy", "economics"}


def is_degree(tokens: Sequence[Token], at: int) -> bool:
    """Whether "master" is a degree: "master's degree", "Master of Arts"."""
    follows = [token.key for token in tokens[at : at + 2]]
    return bool(follows) and (follows[0] in {"'s", "degree"} or (follows[0] == "of" and follows[-1] in DEGREES))


def role_from(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> tuple[int, Role, list[str]] | None:
    """Return the end, the entry and the fused prefix ("vice-" of "vice-chairman") of the role noun at a token."""
    found = longest(tokens, at, words.roles)
    longer = longest(tokens, at + 1, words.roles) if found and tokens[at].key == "first" else None
    if found and longer and longer[0] > found[0]:
        return None
    officer = chief_officer(tokens, at) or (officer_general(tokens, at) if found is None else None)
    if officer and (found is None or found[0] <= at + 1):
        return officer
    if found and found[0] > at + 1 and not tokens[at].is_capitalised and tokens[found[0] - 1].is_capitalised:
        found = next(((at + 1, role) for key, role in words.roles[tokens[at].key] if len(key) == 1), None)
    if found and found[1].name == "master" and is_degree(tokens, found[0]):
        return None
    if found:
        return found[0], found[1], []
    prefix, hyphen, rest = tokens[at].key.partition("-")
    if hyphen and words.prefixes.get(prefix) in {"deputy", "same"}:
        single = [role for key, role in words.roles.get(rest, ()) if key == (rest,)]
        if single:
            return at + 1, single[0], [prefix]
    return None


GENERAL = re.compile(r"(?P<noun>[a-z]{5,}(?:er|or|man|ian|ist|ary|ard|ar|ant))(?P<many>s)?-general")
RANKS = {"major", "lieutenant", "brigadier", "colonel"}


def officer_general(tokens: Sequence[Token], at: int) -> tuple[int, Role, list[str]] | None:
    """Return a title that ends in "-general" whatever its first noun is: "Harbourmaster-General"."""
    match = GENERAL.fullmatch(tokens[at].key)
    if match is None or match["noun"] in RANKS:
        return None
    return at + 1, Role(f"{match['noun']}-general", "head", "title", "many" if match["many"] else "one"), []


def chief_officer(tokens: Sequence[Token], at: int) -> tuple[int, Role, list[str]] | None:
    """Return the title "Chief Elections Officer", whatever stands between its first word and its last."""
    if tokens[at].key != "chief":
        return None
    for end in range(at + 2, min(len(tokens), at + 5)):
        if not tokens[end - 1].is_word or tokens[end - 1].is_capitalised != tokens[at].is_capitalised:
            return None
        if tokens[end].key in {"officer", "officers"}:
            name = " ".join([*(token.key for token in tokens[at:end]), "officer"])
            return end + 1, Role(name, "head", "title", "one" if tokens[end].key == "officer" else "many"), []
    return None
