"""What ministers are of: a portfolio, though its words may begin as a body's name does or be none of ours."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.institutions import institution_at
from pipeline.extract.english.masters import is_known_name
from pipeline.extract.english.ministries import portfolio_end
from pipeline.extract.english.names import name_at
from pipeline.extract.english.small_bodies import UNITS
from pipeline.extract.english.titles import Complement, bare_office_at, is_plain, is_small
from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.titles import Office
    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary


def as_portfolio(
    tokens: Sequence[Token], office: Office, found: Complement, words: EnglishVocabulary
) -> Complement | None:
    """Return what completes a role, as a portfolio where the role is a minister's; None for "for ten years"."""
    seen = fitting(tokens, office, found, words)
    return None if seen.kind == "other" and seen.preposition == "for" else seen


def fitting(tokens: Sequence[Token], office: Office, found: Complement, words: EnglishVocabulary) -> Complement:
    """Return what completes a role as what it is for that role."""
    if found.kind == "other" and office.role.name.endswith("minister"):
        return small_portfolio(tokens, found, words)
    if found.kind == "other" and office.role.kind in {"generic", "title"}:
        return task_in_body(tokens, office, found, words)
    if found.kind == "body" and office.role.kind == "portfolio":
        return whole_portfolio(tokens, found, words)
    return found


MOST_WORDS = 3
"""Words of a task that are none of ours."""


def task_in_body(tokens: Sequence[Token], office: Office, unknown: Complement, words: EnglishVocabulary) -> Complement:
    """Take unknown small words for a task where a body owns the post: "the Board's head of flood forecasting"."""
    task = small_portfolio(tokens, unknown, words)
    after = tokens[task.end].key if task.end < len(tokens) else ""
    named = task.end + 2 < len(tokens) and any(t.is_capitalised for t in tokens[task.end + 1 : task.end + 3])
    inside = after in WITHIN and named and is_in_body(tokens, task.end + 1, words)
    owned = office.start > 0 and tokens[office.start - 1].key in {"'s", "its"} and after not in {"of", "for", "in"}
    fits = task.kind == "portfolio" and task.end - task.start <= MOST_WORDS
    heads = office.role.role_class in {"head", "deputy"}
    part = task.kind == "portfolio" and tokens[task.end - 1].key in UNITS and heads and after not in {"of", "for", "to"}
    return task if fits and ((owned and heads) or (after == "at" and named) or inside or part) else unknown


WITHIN = {"of", "in", "within", "for"}
"""Prepositions between a task and the body that somebody sees to it in: "head of supplies in the Tax Office"."""


def is_in_body(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a body is named here: "(of) the Coast Board"."""
    return institution_at(tokens, at + (tokens[at].key == "the"), words) is not None


MINISTRIES = {"ministry", "department", "office", "bureau", "general", "ministries", "state"}
"""Words that bodies of ministers begin with; other names after "minister of" are portfolios."""


def whole_portfolio(tokens: Sequence[Token], found: Complement, words: EnglishVocabulary) -> Complement:
    """Return a minister's portfolio that begins as a body's name does: "Public Service and Administration"."""
    keys = {token.key for token in tokens[found.start : found.end]}
    if keys & MINISTRIES or found.preposition == "at":
        return found
    end = found.end
    while end + 1 < len(tokens) and tokens[end].key in {"and", ","} and tokens[end + 1].is_capitalised:
        if bare_office_at(tokens, end + 1, words) or name_at(tokens, end + 1, words):
            break
        end += 2
        while end < len(tokens) and tokens[end].is_word and tokens[end].is_capitalised:
            end += 1
    return replace(found, kind="portfolio", end=end)


def is_of_task(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a small word can be one of a task's: no verb, or a noun in "-ing" or "-s" that a verb has too."""
    is_part = tokens[at].key.endswith("ing") and at + 1 < len(tokens) and tokens[at + 1].key in UNITS
    return is_plain(tokens[at], words) or is_part or is_plural(tokens, at, words)


ENDING = {"at", "and", ",", "of", "in", "for", "(", ".", ";", "from", "until", "⏱"}
"""What may follow the last word of a task."""


def is_plural(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a small word that may be a verb is what a role is of: "curator of maps at the Library"."""
    token, after = tokens[at], tokens[at + 1].key if at + 1 < len(tokens) else ""
    led = tokens[at - 1].key in {"of", "for"} or words.is_a(tokens[at - 1].key, "portfolio")
    joined = tokens[at - 1].key == "and" and after in {"at", "of"} and not token.key.endswith("ed")
    is_noun = (led and after in ENDING and token.key.endswith("s")) or joined
    return is_noun and not token.is_capitalised and not is_small(token.key, words)


def small_portfolio_end(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return the end of a portfolio in small letters, and of "(president of the) republic"; ``at`` for none."""
    if tokens[at].key == "republic" and tokens[at - 1].key == "the" and not follows_of(tokens, at + 1):
        return at + 1
    end = portfolio_end(tokens, at, words)
    return joined_end(tokens, end, words) if end > at else at


def follows_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether "of" or an owner's mark stands here."""
    return at < len(tokens) and tokens[at].key in {"of", "'s"}


def joined_end(tokens: Sequence[Token], end: int, words: EnglishVocabulary) -> int:
    """Return the end of a task with the unknown one that "and" joins to it: "audit and review (at the Mint)"."""
    more = end + 2 < len(tokens) and tokens[end].key == "and" and tokens[end + 2].key == "at"
    return end + 2 if more and is_plural(tokens, end + 1, words) else end


def small_portfolio(tokens: Sequence[Token], unknown: Complement, words: EnglishVocabulary) -> Complement:
    """Take unknown small words after "minister of" for a portfolio: "minister of antiquities and monuments"."""
    end = at = unknown.end
    while at < len(tokens) and tokens[at].is_word and is_of_task(tokens, at, words):
        end = at + 1
        at = end + (end < len(tokens) and tokens[end].key == "and")
    of_place = end < len(tokens) and tokens[end].is_capitalised and longest(tokens, end, words.places) is not None
    if end == unknown.end or of_place:  # "of independent Kenya"
        return unknown
    return Complement(unknown.preposition, "portfolio", unknown.end, end)


ABSTRACT = ("isation", "ization", "lopment", "ulture", "ation", "affairs", "services", "erprises")
"""What words for a field of work end with: "Minister of Industrialisation Ann Lee"."""


def before_name(tokens: Sequence[Token], at: int, end: int, words: EnglishVocabulary) -> int:
    """Return where a portfolio ends that a name follows: "(Minister of) Finance Wang Bo"."""
    for here in range(at + 1, end):
        if not (words.is_a(tokens[here - 1].key, "portfolio") or tokens[here - 1].key.endswith(ABSTRACT)):
            continue
        name = name_at(tokens, here, words)
        if name and name.end >= end and (is_known_name(tokens, here, words) or is_full_name(tokens, here, end, words)):
            return here
    return end


def is_full_name(tokens: Sequence[Token], at: int, end: int, words: EnglishVocabulary) -> bool:
    """Whether two words or more after a portfolio are none that things are called by."""
    kinds = ("portfolio", "common", "thing", "division")
    return end > at + 1 and not any(words.is_a(t.key, kind) for t in tokens[at:end] for kind in kinds)


AFTER_TASKS = {"responsible", "proper", "alone", "general", "elect", "designate", "overseas", "abroad", "emeritus",
               "region", "province", "district", "oblast", "county", "area", "valley", "territory"}  # fmt: skip
"""What may stand after what a post is for, or where."""


def is_of_unread(tokens: Sequence[Token], at: int, end: int, words: EnglishVocabulary) -> bool:
    """Whether capitalised words only begin a name that was not understood: "head of the Ford car factory"."""
    follows = tokens[end] if end < len(tokens) else None
    if follows is None or tokens[at - 1].key != "the" or not follows.is_word or follows.key in AFTER_TASKS:
        return False
    adjoins = follows.start == tokens[end - 1].end + 1
    return adjoins and is_plain(follows, words) and not follows.key.endswith("ly") and follows.text.isalpha()


def owns_small(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a name owns something told in small letters behind it: "(chief of Norland)'s army"."""
    if at + 1 >= len(tokens) or tokens[at].key != "'s":
        return False
    thing = tokens[at + 1]
    return thing.is_word and not thing.is_capitalised and not words.is_a(thing.key, "function")
