"""Names of bodies by their shape: capitalised words headed by an institution noun, with their complements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.ministries import Name, lower_case_ministry, party_group, party_organ
from pipeline.extract.english.name_ends import (
    FOREIGN,
    before_subject,
    continues,
    goes_on_to,
    is_elided,
    is_gerund,
    is_subject,
    is_unknown_noun,
    leads_name,
    names_other,
)
from pipeline.extract.english.numbering import is_figure, is_number, of_place
from pipeline.extract.english.role_openings import names_bearer
from pipeline.extract.english.tokens import kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary, Institution

LONGEST_NAME = 30


@kept
def institution_at(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> Name | None:
    """Return the institution whose name starts at a token: "State Council", "Office of the Prime Minister".

    The head is a run of capitalised words up to the last institution noun in it ("Hong Kong and Macao Affairs Office",
    "Chinese People's Political Consultative Conference"); its complements follow by the prepositions the noun takes.
    """
    return institution_within(tokens, at, words, at + LONGEST_NAME)


def institution_within(tokens: Sequence[Token], at: int, words: EnglishVocabulary, limit: int) -> Name | None:
    """Return the institution whose name starts at a token, of which nothing behind a limit is part."""
    limit = min(limit, at + LONGEST_NAME)
    if tokens[at].key in words.institutions and at + 2 < min(len(tokens), limit) and tokens[at + 1].key == "'s":
        owned = institution_within(tokens, at + 2, words, limit) if tokens[at + 2].is_capitalised else None
        if owned:
            return Name(at, owned.noun, owned.end)
    group = party_group(tokens, at)
    if group and (end := complements(tokens, group, words, limit)) > group + 1:
        return Name(at, group, end)
    if is_figure(tokens[at]) or (is_ordinal(tokens[at].key) and at + 1 < min(len(tokens), limit)):
        return counted_at(tokens, at, words, limit)
    noun = head_noun(tokens, at, words) if starts(tokens, at, words) else None
    if noun is None:
        return lower_case_ministry(tokens, at, words)
    end = foreign_end(tokens, noun, words, limit) or complements(tokens, noun, words, limit)
    end = of_place(tokens, end, words) if end == noun + 1 > at + 1 else directly_under(tokens, end, words, limit)
    organ = party_organ(tokens, end, words)
    end = complements(tokens, organ - 1, words, limit) if organ > end else end
    entry = entry_at(tokens, noun, words)
    goes_on = end == at + 1 and is_unknown_noun(tokens, end, words)
    names_itself = entry is not None and entry.refers == "name" and not goes_on
    is_whole = (end > at + 1 or names_itself) and not names_other(tokens, at, noun, end, words)
    return Name(at, noun, end) if is_whole else None


def directly_under(tokens: Sequence[Token], end: int, words: EnglishVocabulary, limit: int) -> int:
    """Return the end of a name that goes on with what its organs are under: "Organs Directly under the Committee"."""
    if tokens[end - 1].text != "Directly" or end + 2 >= len(tokens) or tokens[end].key != "under":
        return end
    whole = institution_within(tokens, end + 1 + (tokens[end + 1].key == "the"), words, limit)
    return whole.end if whole else end


ELECTED = {"committee", "politburo", "bureau", "commission", "assembly", "parliament", "council", "presidium"}
"""Nouns of bodies that are elected anew and counted: "17th Central Committee"; a counted congress is a meeting."""


def is_ordinal(key: str) -> bool:
    """Whether a word is an ordinal in figures."""
    return key[:1].isdigit() and key[-2:] in {"st", "nd", "rd", "th"} and key[:-2].isdigit()


UNITS = frozenset(
    ("army", "battalion", "brigade", "corps", "division", "fleet", "flotilla", "regiment", "squadron", "wing")
)
"""Nouns of bodies of soldiers, which are told apart by number."""


def counted_at(tokens: Sequence[Token], at: int, words: EnglishVocabulary, limit: int) -> Name | None:
    """Return the body whose name begins with a number: one elected anew, or one of soldiers."""
    counted = institution_within(tokens, at + 1, words, limit) if is_ordinal(tokens[at].key) else None
    elected = counted is not None and tokens[counted.noun].key in ELECTED and tokens[at + 1].is_capitalised
    return Name(at, counted.noun, counted.end) if counted and elected else unit_at(tokens, at, words, limit)


def unit_at(tokens: Sequence[Token], at: int, words: EnglishVocabulary, limit: int) -> Name | None:
    """Return the body of soldiers whose name begins with its number: "5th Infantry Division", "7 Squadron"."""
    end = min(len(tokens), limit)
    if at + 1 >= end or not starts(tokens, at + 1, words):
        return None
    noun = head_noun(tokens, at + 1, words)
    if noun is None or noun >= end or tokens[noun].key not in UNITS:
        return None
    return Name(at, noun, noun + 1)


def starts(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a capitalised run that may name a body starts here."""
    token = tokens[at]
    return (
        token.is_word
        and token.is_capitalised
        and not words.is_a(token.key, "month")
        and (
            not words.is_a(token.key, "function")
            or token.key in {"first", "second", "third", "new", "united"}
            or counts_in_name(tokens, at, words)
        )
    )


def counts_in_name(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a number is the first word of a name: "the Three Gorges Office"; not "Two State Council organs"."""
    if not words.is_a(tokens[at].key, "number") or not continues(tokens, at + 1, len(tokens)):
        return False
    if at > 0 and tokens[at - 1].is_word:
        return True
    noun = head_noun(tokens, at + 1, words)
    after = tokens[noun + 1] if noun and noun + 1 < len(tokens) else None
    stands_alone = after is None or not after.is_word or after.key in words.verbs or after.key in COUNTED_BEFORE
    return noun is not None and stands_alone


COUNTED_BEFORE = {"is", "was", "of", "for", "and"}


def head_noun(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int | None:
    """Return the last institution noun of the capitalised run that starts at a token."""
    found = None
    end = min(len(tokens), at + LONGEST_NAME)
    here = at
    while here < end:
        token = tokens[here]
        if token.is_word and token.is_capitalised and not words.is_a(token.key, "month"):
            if is_noun(tokens, here, words):
                found = here
            here += 1
        elif (
            (token.key == "'s" and here > at and continues(tokens, here + 1, end))
            or (token.key in {"and", "&"} and joins(tokens, here, found, words, end))
            or (token.text == "," and found is None and series_end(tokens, here, end, words))
            or (token.key == "of" and found is None and here > at and is_of_name(tokens, here, end, words))
        ):
            here += 1
        else:
            break
    return found


def is_of_name(tokens: Sequence[Token], at: int, end: int, words: EnglishVocabulary) -> bool:
    """Whether "of" stands inside a name that ends in its noun: "Port of Kelmar Authority"."""
    return not leads_name(tokens[at - 1].key, words) and later_noun(tokens, at + 1, end, words)


def is_noun(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a capitalised token is an institution noun, or the last word of one: "Military Region"."""
    return tokens[at].is_capitalised and entry_at(tokens, at, words) is not None


def entry_at(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> Institution | None:
    """Return the entry of the institution noun that ends at a token."""
    forms = [f"{tokens[at - 1].key}{joint}{tokens[at].key}" for joint in " -"] if at else []
    return next((words.institutions[form] for form in (*forms, tokens[at].key) if form in words.institutions), None)


def joins(tokens: Sequence[Token], at: int, noun: int | None, words: EnglishVocabulary, end: int) -> bool:
    """Whether "and" joins words before a common noun: only while no institution noun has been seen."""
    return noun is None and continues(tokens, at + 1, end) and later_noun(tokens, at + 1, end, words)


def later_noun(tokens: Sequence[Token], at: int, end: int, words: EnglishVocabulary) -> bool:
    """Whether the capitalised run from here reaches an institution noun."""
    while continues(tokens, at, end):
        if is_noun(tokens, at, words):
            return True
        at += 1
    return False


def series_end(tokens: Sequence[Token], at: int, end: int, words: EnglishVocabulary) -> bool:
    """Whether a comma stands inside "Food, Health and Farming Agency", not "Head, Food and Farming Agency"."""
    here = len(tokens) if tokens[at - 1].key in words.roles else at + 1
    while here < end and (tokens[here].text == "," or continues(tokens, here, end)):
        here += 1
    return here < end and tokens[here].key == "and" and later_noun(tokens, here + 1, end, words)


def complements(tokens: Sequence[Token], noun: int, words: EnglishVocabulary, limit: int) -> int:
    """Return the end of the complements after an institution noun."""
    end = noun + 1 + is_number(tokens, noun + 1, tokens[noun].key)
    entry = entry_at(tokens, noun, words)
    takes = entry.complements if entry else frozenset()
    while end + 1 < min(len(tokens), limit) and tokens[end].key in takes:
        apart = tokens[end].key == "to" and not goes_on_to(tokens, end, noun, words)
        after = None if apart else complement_end(tokens, end + 1, words, limit)
        if after is None:
            break
        end = after
    return end


def complement_end(tokens: Sequence[Token], at: int, words: EnglishVocabulary, limit: int) -> int | None:
    """Return the end of one complement: an institution, or capitalised words with their "and" and commas."""
    start = at + 1 if tokens[at].key in {"the", "its"} and at + 1 < len(tokens) else at
    if tokens[at].key == "its" or start >= len(tokens):
        return None
    is_led = continues(tokens, start, limit) or is_ordinal(tokens[start].key)
    inner = institution_within(tokens, start, words, limit) if is_led else None
    after = tokens[inner.end] if inner and inner.end < min(len(tokens), limit) else None
    goes_on = after is not None and after.is_capitalised and words.is_a(after.key, "common")
    return inner.end if inner and not goes_on else series(tokens, start, words, limit)


def series(tokens: Sequence[Token], at: int, words: EnglishVocabulary, limit: int) -> int | None:
    """Return the end of a series of capitalised words: "Education, Culture, Sports, Science and Technology"."""
    end = before_subject(tokens, at, run_end(tokens, at, words, limit), words)
    if end == at:
        return None
    listed = False
    while end < min(len(tokens), limit):
        end += listed and closes_series(tokens, end, words, limit)
        if tokens[end].key in {"and", "&"} or (tokens[end].text == "," and comma_in_series(tokens, end, words, limit)):
            after = run_end(tokens, end + 1, words, limit)
            if is_subject(tokens, end + 1, after, words):
                return end + 2 if words.is_a(tokens[end + 1].key, "portfolio") else end
            named = names_bearer(tokens, end + 1, after, words)
            field = all(words.is_a(t.key, "portfolio") or words.is_a(t.key, "common") for t in tokens[end + 1 : after])
            named = named or (after < len(tokens) and tokens[after].key == "as" and not field)
            if after == end + 1 or later_noun(tokens, end + 1, after, words) or named:
                break
            listed, end = tokens[end].text == ",", after
        else:
            break
    return end


def comma_in_series(tokens: Sequence[Token], at: int, words: EnglishVocabulary, limit: int) -> bool:
    """Whether a comma separates members of a series that ends in "and X"."""
    end = run_end(tokens, at + 1, words, limit)
    if end == at + 1 or end >= min(len(tokens), limit):
        return False
    return (
        (tokens[end].key in {"and", "&"} and continues(tokens, end + 1, limit))
        or closes_series(tokens, end, words, limit)
        or (tokens[end].text == "," and comma_in_series(tokens, end, words, limit))
    )


def closes_series(tokens: Sequence[Token], at: int, words: EnglishVocabulary, limit: int) -> bool:
    """Whether a comma and "and" stand before the last field of a series: "Information, Trade, and Industry"."""
    last = at + 2
    fits = last < min(len(tokens), limit) and tokens[at].text == "," and tokens[at + 1].key in {"and", "&"}
    return fits and (words.is_a(tokens[last].key, "portfolio") or words.is_a(tokens[last].key, "common"))


def run_end(tokens: Sequence[Token], at: int, words: EnglishVocabulary, limit: int) -> int:
    """Return the end of a run of capitalised words, with "'s", "of" and "of the" between them."""
    end = at
    stop = min(len(tokens), limit)
    while end < stop:
        if (
            (continues(tokens, end, stop) and not words.is_a(tokens[end].key, "month"))
            or (tokens[end].text == "." and tokens[end - 1].key in {"st", "mt"} and continues(tokens, end + 1, stop))
            or (end > at and tokens[end].key == "'s" and continues(tokens, end + 1, stop))
            or (end > at and tokens[end].key in {"of", *FOREIGN} and continues(tokens, end + 1, stop))
            or (end > at and is_elided(tokens[end]))
            or (
                end > at
                and tokens[end].key == "the"
                and is_gerund(tokens[end - 1])
                and continues(tokens, end + 1, stop)
            )
        ):
            end += 1
        elif (
            end > at
            and tokens[end].key in {"of", "de"}
            and end + 2 < stop
            and tokens[end + 1].key in {"the", "la", "los", "las"}
            and continues(tokens, end + 2, stop)
        ):
            whole = institution_within(tokens, end + 2, words, limit) if tokens[end + 1].key == "the" else None
            end = whole.end if whole else end + 2
        else:
            break
    return end


def foreign_end(tokens: Sequence[Token], noun: int, words: EnglishVocabulary, limit: int) -> int:
    """Return the end of what a name that is not translated goes on with ("Service des Forêts"), 0 for none."""
    at = noun + 1
    if at + 1 >= min(len(tokens), limit):
        return 0
    here = at + (tokens[at].key in FOREIGN)
    here += here > at and tokens[here].key in {"la", "los", "las", "l"}
    goes_on = is_elided(tokens[at]) or (here > at and continues(tokens, here, limit))
    return run_end(tokens, here, words, limit) if goes_on else 0
