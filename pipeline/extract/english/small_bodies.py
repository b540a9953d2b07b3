"""Bodies that complete a role in small letters: "party commission", "the French railway inspectorate"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.institutions import institution_at
from pipeline.extract.english.masters import is_known_name
from pipeline.extract.english.names import COMPOUNDS
from pipeline.extract.english.places import LEVELS
from pipeline.extract.english.titles import is_plain
from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary


def past_owner(tokens: Sequence[Token], at: int) -> int:
    """Step over whose mission it is: "(counsellor at) his country's Embassy", "(in) China's Permanent Mission"."""
    return next((n + 1 for n in (at + 1, at + 2) if n + 1 < len(tokens) and tokens[n].key == "'s"), at)


MOST_ADJECTIVES = 5
LANDS = {"country", "nation", "island", "kingdom", "republic", "colony", "city", "state"}


def past_adjectives(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Step over small words that describe a body named after them: "newly created", "then", "country's"."""
    end = at
    while end + 1 < min(len(tokens), at + MOST_ADJECTIVES):
        owns = tokens[end].key in {*LEVELS, *LANDS} and tokens[end + 1].key == "'s"
        if not (owns or describes(tokens[end], words)):
            break
        end += 1 + owns
    named = at < end < len(tokens) and tokens[end].is_capitalised and institution_at(tokens, end, words)
    return end if named else at


def describes(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a small word can describe a body: an adjective or participle, no word for a body or post."""
    if token.key.endswith(COMPOUNDS):
        return True
    if not token.is_word or token.is_capitalised or token.key in words.institutions or token.key in words.roles:
        return False
    closed = ("preposition", "conjunction", "subordinator", "pronoun", "determiner", "modal", "relative")
    forms = {form for _, form in words.verbs.get(token.key, ())}
    finite = bool(forms) and not forms & {"participle", "ing"}
    return token.key not in LEVELS and not finite and not any(words.is_a(token.key, kind) for kind in closed)


def owned_end(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return the end of a body under one that is only described: "the bureau's Legal Department"; 0 for none."""
    if tokens[at].key not in words.institutions or tokens[at].is_capitalised or at + 2 >= len(tokens):
        return 0
    body = institution_at(tokens, at + 2, words) if tokens[at + 1].key == "'s" else None
    return body.end if body else 0


def part_end(tokens: Sequence[Token], end: int, words: EnglishVocabulary) -> int:
    """Return the end of a part of a body named before in small letters: "(the Tax Board)'s legal department".

    It is ``end`` where nothing of it follows, and 0 where something else does: "(head of the Tax Board)'s lobbyists".
    """
    if end >= len(tokens) or tokens[end].key != "'s":
        return end
    if end + 1 >= len(tokens) or tokens[end + 1].is_capitalised:
        return end
    here = end + 1
    while here < min(len(tokens), end + LONGEST_PART) and qualifies(tokens[here], words):
        here += 1
    last = here
    while here < len(tokens) and tokens[here].key in words.institutions and not tokens[here].is_capitalised:
        here += 1
    return here if here > last else 0


LONGEST_PART = 6


def qualifies(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a word can stand before the noun of a part of a body: "planning", "Party", "legal", "newly created"."""
    closed = ("preposition", "subordinator", "pronoun", "determiner", "modal", "relative", "qualifier")
    small = token.is_word and (not token.is_capitalised or token.key == "party")
    return small and token.key not in words.institutions and not any(words.is_a(token.key, kind) for kind in closed)


def described_end(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return the end of a description in small letters: "party commission", "latter", "other body"; ``at`` for none."""
    end = at + 1 if tokens[at].key in RENEWED else at
    start = end
    if is_pair(tokens, start, words):
        return start + 2
    if only := only_one_end(tokens, start):
        return only
    while end < len(tokens):
        task = 0 if is_part_of_name(tokens[end].key, words) else task_end(tokens, end, words)
        if not task and not is_part_of_name(tokens[end].key, words):
            break
        end = task or end + 1
    if end == start:
        return at + 1 if tokens[at].key in {"latter", "former", "same"} else at
    return end if tokens[end - 1].key in words.institutions else at


RENEWED = {"other", "same", "new", "whole", "combined", "enlarged", "larger", "joint", "unified", "single",
           "newly-formed"}  # fmt: skip
"""Words before a description of a body that was told of."""


def is_pair(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether two small words are the noun of a body together: "the military region", "the general staff".

    Those of a body named behind them are a task in it: "the general secretariat of the Tax Board".
    """
    pair, follows = tokens[at : at + 2], tokens[at + 2].key if at + 2 < len(tokens) else ""
    small = len(pair) > 1 and follows != "of" and not any(token.is_capitalised for token in pair)
    noun = words.institutions.get(" ".join(token.key for token in pair)) if small else None
    return noun is not None and not noun.is_plural


def is_part_of_name(key: str, words: EnglishVocabulary) -> bool:
    """Whether a small word can stand in the description of a body: "provincial finance department"."""
    described = words.is_a(key, "portfolio") or words.is_a(key, "kind-of-body")
    return key in words.institutions or key in LEVELS or described


MOST_TASKS = 4


def task_end(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return the end of small words for what a part of a body does: of "forecasting", "border guards" before "section".

    0 for none; "waste and minerals division" has two of them.
    """
    end = at
    while end < min(len(tokens), at + MOST_TASKS) and tokens[end].key not in UNITS:
        joins = end > at and tokens[end].key == "and" and end + 1 < len(tokens) and is_task(tokens[end + 1], words)
        if not (joins or is_task(tokens[end], words)):
            return 0
        end += 1
    if end == at or end >= len(tokens) or tokens[end].key not in UNITS:
        return 0
    return 0 if end + 1 < len(tokens) and tokens[end + 1].key in {"in", "at", "within", "inside"} else end


def is_task(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a small word can say what a part of a body does: "forecasting", "minerals"."""
    task = is_plain(token, words) or (token.key.endswith("ing") and not token.is_capitalised)
    return token.is_word and task and not words.is_a(token.key, "qualifier") and token.key not in words.roles


LONGEST_DESCRIPTION = 5


def small_body_end(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return the end of a body in small letters after a nationality: "the French railway inspectorate"; 0 for none."""
    for here in range(at, min(len(tokens), at + LONGEST_DESCRIPTION)):
        if not is_plain(tokens[here], words):
            return 0
        if tokens[here].key in words.institutions:
            end = here + 1
            while end < len(tokens) and tokens[end].key in words.institutions and is_plain(tokens[end], words):
                end += 1  # "the French customs inspectorate"
            return end
    return 0


UNITS = {"department", "division", "office", "section", "desk", "bureau", "unit", "directorate", "branch", "station",
         "inspectorate", "registry", "laboratory", "observatory", "archive", "mission"}  # fmt: skip
"""Parts of a body that are named after a place or task in small letters."""


def unit_end(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return the end of "(the Africa) department of the Water Board", the body it is part of included; 0 for none."""
    end = small_body_end(tokens, at, words)
    if not end or tokens[end - 1].key not in UNITS:
        return 0
    start = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].key == "the")
    named = end < len(tokens) and tokens[end].key == "of" and start < len(tokens) and tokens[start].is_capitalised
    whole = institution_at(tokens, start, words) if named else None
    return whole.end if whole else end


def of_named_whole(tokens: Sequence[Token], end: int, words: EnglishVocabulary) -> int:
    """Return the end of the name of no body of ours that a unit is of: "(the legal division) of the State Lottery"."""
    if tokens[end - 1].key not in UNITS or end + 1 >= len(tokens) or tokens[end].key != "of":
        return 0
    start = end + 1 + (tokens[end + 1].key == "the")
    person = start == end + 1 and is_known_name(tokens, start, words)
    return 0 if person or start >= len(tokens) or not tokens[start].is_capitalised else past_name(tokens, start)


def of_place(tokens: Sequence[Token], end: int, words: EnglishVocabulary) -> int:
    """Return the end of the place that a body in small letters is of: "the cabinet of Malta", 0 for none."""
    if end + 1 >= len(tokens) or tokens[end].key != "of" or not tokens[end + 1].is_capitalised:
        return 0
    place, noun = longest(tokens, end + 1, words.places), words.institutions.get(tokens[end - 1].key)
    return place[0] if place and noun and noun.refers in {"name", "own"} else 0


PARTICLES = {"de", "do", "da", "del", "di", "la", "le", "el", "al", "dos", "van", "der", "den"}


def is_particle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small word joins two words of a foreign name: "Torre do Tombo"."""
    return tokens[at].key in PARTICLES and at + 1 < len(tokens) and tokens[at + 1].is_capitalised


def past_name(tokens: Sequence[Token], at: int) -> int:
    """Step over the capitalised words of a name, and the small ones that join them."""
    end = at
    while end < min(len(tokens), at + LONGEST_DESCRIPTION) and (
        (tokens[end].is_word and tokens[end].is_capitalised) or is_particle(tokens, end)
    ):
        end += 1
    return end


ONLY_ONES = {"central bank", "national bank", "supreme court", "constitutional court", "high court", "national library",
             "court of appeal", "supreme administrative court", "electoral commission", "election commission",
             "audit office", "court of audit", "state council"}  # fmt: skip
"""Bodies of which a country has one, so that their small words name them: "governor of the central bank"."""


def of_one_country(tokens: Sequence[Token], at: int) -> int:
    """Return the end of a country's only body of its kind behind its name: "Peru's central bank"; 0 for none."""
    return only_one_end(tokens, at + 1) if at < len(tokens) and tokens[at].key == "'s" else 0


def only_one_end(tokens: Sequence[Token], at: int) -> int:
    """Return the end of the small words for a body of which a country has one, 0 for none."""
    ends = (at + count for count in (3, 2) if at + count <= len(tokens))
    return next((end for end in ends if " ".join(token.text for token in tokens[at:end]) in ONLY_ONES), 0)
