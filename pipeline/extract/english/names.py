"""Names of people by their shape: capitalised words in the orders the world writes them in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.honorifics import NONE, Titles, skip_dot, titles_at
from pipeline.extract.english.inverted import inverted_end
from pipeline.extract.english.shouting import LONGEST_INITIALS, SHORTEST_SHOUT, is_plain, is_shouted, is_shouted_surname
from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

LONGEST_NAME = 6
"""Characters: "J.", "A.P.J."."""
PREFIXED = ("al-", "el-", "ul-", "ur-", "ud-", "as-", "an-", "ad-", "az-", "ibn-", "d'")
"""Small beginnings of words of names: "al-Sisi", "d'Estaing"."""
COMPOUNDS = ("-based", "-born", "-led", "-backed", "-owned", "-run", "-level", "-elect")
"""Endings of words that are no names: "Hong Kong-based"."""
SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}


class Name(NamedTuple):
    """A name found, in token numbers.

    Attributes:
        start, end: With the titles before it.
        first: Where the name proper starts.
        service: The run of a military rank among the titles, empty for none.
    """

    start: int
    first: int
    end: int
    service: tuple[int, int] = (0, 0)


def name_at(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> Name | None:
    """Return the personal name that starts at a token, if its shape is one.

    A name has two words or more, or one after a title ("Mr Okello"), none of them a month, an institution noun, a title
    or a word that stands in names of things ("Great", "Revolution"); initials and particles count with the words around
    them. A run of capitals that ends in an institution noun is that institution's name.
    """
    opens = tokens[0].start == tokens[at].start
    if opens and (turned := inverted_end(tokens, words)):
        return Name(at, at, turned)
    titles = titles_at(tokens, at, words)
    shouted = shouted_end(tokens, titles.end, words) if opens else 0
    if shouted:
        return Name(at, titles.end, shouted, titles.service)
    return named(tokens, at, titles, words) or (
        named(tokens, at, NONE._replace(end=at), words) if titles.kind else None
    )


def named(tokens: Sequence[Token], at: int, titles: Titles, words: EnglishVocabulary) -> Name | None:
    """Return the name after some titles."""
    first = titles.end
    if first >= len(tokens) or not starts_name(tokens, first, words):
        return None
    end = end_of_name(tokens, first, words)
    length = count_words(tokens, first, end)
    if length < (1 if titles.kind in SHORT else 2) or names_a_thing(tokens, first, end, words):
        return None
    if not titles.kind and describes_one(tokens, at, end, words):
        return None
    if length == 1 and end < len(tokens) and tokens[end].is_capitalised:
        return None
    if titles.kind == "noble" and length == 1:
        first, end = titles.last, seat_end(tokens, end, words)
    return Name(at, first, end, titles.service)


def describes_one(tokens: Sequence[Token], at: int, end: int, words: EnglishVocabulary) -> bool:
    """Whether capitals between "a" and a role say of what somebody is a member: "a Lok Sabha member"."""
    indefinite = at > 0 and tokens[at - 1].key in {"a", "an"}
    role = longest(tokens, end, words.roles) if indefinite and end < len(tokens) else None
    return role is not None and role[1].kind == "member"


SHORT = {"honorific", "noble"}
"""Titles after which one word is a name."""


def seat_end(tokens: Sequence[Token], end: int, words: EnglishVocabulary) -> int:
    """Return the end of a peer's name: "Lord Birch of Leeds"."""
    seated = end + 1 < len(tokens) and tokens[end].key == "of" and is_name_word(tokens, end + 1, words)
    return end + 2 if seated else end


def shouted_end(tokens: Sequence[Token], first: int, words: EnglishVocabulary) -> int:
    """Return the end of a name in capitals ("RAMESH IYER"), 0 for none: two words or more that name nothing else."""
    end = first
    while end < min(len(tokens), first + LONGEST_NAME) and is_shouted(tokens[end], words):
        end += 1
    proper = [token.text for token in tokens[first:end] if not token.key.endswith(".")]
    follows = tokens[end] if end < len(tokens) else None
    lettered = follows is not None and words.is_a(follows.key, "postnominal")
    goes_on = follows is not None and follows.is_word and follows.text.isupper() and not lettered
    placed = end > first and longest(tokens, first, words.places)
    long_enough = len(proper) > 1 and max(map(len, proper)) >= SHORTEST_SHOUT
    return end if long_enough and not goes_on and not placed else 0


def starts_name(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a name can start here: not with a function word, a place, a nationality."""
    token = tokens[at]
    if not is_name_word(tokens, at, words) or is_gerund(token, words):
        return False
    if words.is_a(token.key, "function") and not is_surname_here(tokens, at, words):
        return False
    place = longest(tokens, at, words.places) or longest(tokens, at, words.demonyms)
    if place is None:
        return True
    return place[0] == at + 1 and (words.is_a(token.key, "given") or token.key in words.surnames)


def is_gerund(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a capitalised word is a verb that opens a sentence: "Replacing Lee, ..."."""
    return ("ing" in {form for _, form in words.verbs.get(token.key, ())}) and token.key not in words.surnames


PINYIN = re.compile(
    "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:[iu]?(?:ang|eng|ong|an|en|in|ing|ao|ai|ei|ou|uo|ui|un|ie|ia|iu|ua|a|e|i|o|u))){1,2}"
)
"""A Chinese given name in Latin letters: after "An" it makes a name of what else is an article."""


def is_surname_here(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a function word is a surname here: a given name follows, no place, no month."""
    after = at + 1
    inside = at > 0 and tokens[at - 1].is_word and not tokens[at - 1].is_capitalised
    if words.is_a(tokens[at].key, "preposition") and not inside:
        return False
    is_an = after < len(tokens) and tokens[at].text == "An" and PINYIN.fullmatch(tokens[after].key) is not None
    known = (tokens[at].key in words.surnames and tokens[at].key != "an") or is_an
    if not known or after >= len(tokens) or not is_name_word(tokens, after, words):
        return False
    return not (longest(tokens, after, words.places) or words.is_a(tokens[after].key, "function"))


def end_of_name(tokens: Sequence[Token], first: int, words: EnglishVocabulary) -> int:
    """Return where the run of name words, initials, particles and "Jr" ends."""
    at, limit = first + 1, min(len(tokens), first + LONGEST_NAME)
    while at < limit:
        comma = tokens[at].text == "," and at + 1 < limit
        if tokens[at + comma].key in SUFFIXES:
            at = skip_inner_dot(tokens, at + comma + 1)
        elif is_name_word(tokens, at, words) and not is_lettered(tokens, at, words):
            at += 1
        elif particle_end(tokens, at, words):
            at = particle_end(tokens, at, words)
        else:
            break
    return at


def is_lettered(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether letters of an honour or service stand behind a name: "William Pedder R.N."."""
    letters = tokens[at].key.replace(".", "")
    dotted = "." in tokens[at].key and len(letters) > 1 and words.is_a(letters, "postnominal")
    return dotted and not (at + 1 < len(tokens) and is_name_word(tokens, at + 1, words))


def skip_inner_dot(tokens: Sequence[Token], at: int) -> int:
    """Step over the full stop of an abbreviation inside a sentence."""
    return skip_dot(tokens, at) if at + 1 < len(tokens) else at


def particle_end(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return the end of particles ("de la", "van der") that a name word follows, else 0."""
    end = at
    while end < len(tokens) and words.is_a(tokens[end].key, "particle") and not tokens[end].is_capitalised:
        end += 1
    return end if end > at and end < len(tokens) and is_name_word(tokens, end, words) else 0


def is_name_word(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a token can be a word of a name."""
    token = tokens[at]
    if not (token.is_word and (token.is_capitalised or token.key.startswith(PREFIXED))) or token.key.endswith(
        COMPOUNDS
    ):
        return False
    if token.key.endswith("."):
        return len(token.text) <= LONGEST_INITIALS
    if len(token.text) > 1 and token.text.isupper() and token.key not in words.surnames:
        return is_shouted_surname(tokens, at, words)
    if words.is_a(token.key, "month"):
        return month_names(tokens, at, words)
    if is_surname_too(tokens, at, words):
        return True
    return not (
        (words.is_a(token.key, "common") and not (is_common_given(tokens, at, words) or leads(tokens, at, words)))
        or words.is_a(token.key, "title")
        or is_people(token, words)
        or (words.is_a(token.key, "number") and token.key not in words.surnames)
        or token.key in words.institutions
        or token.key in words.exclusions
        or (token.key in words.roles and any(len(key) == 1 for key, _ in words.roles[token.key]))
    )


def is_people(token: Token, words: EnglishVocabulary) -> bool:
    """Whether a word is the plural of a nationality: "Kenyans"."""
    one = token.key.removesuffix("s")
    return one != token.key and any(key == (one,) for key, _ in words.demonyms.get(one, ()))


def month_names(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether the name of a month is that of a person: "Theresa May"; no date has been read here."""
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    if follows is not None and follows.text[0].isdigit():
        return False
    if at > 0 and tokens[at - 1].is_capitalised and not words.is_a(tokens[at - 1].key, "function"):
        return tokens[at].key not in WEEKDAYS or at == 1 or not tokens[at - 2].is_capitalised
    dated = at > 0 and words.is_a(tokens[at - 1].key, "preposition") and tokens[at].key in GIVEN
    given = tokens[at].key in GIVEN or words.is_a(tokens[at].key, "given")
    follow = at + 1 + (at + 2 < len(tokens) and tokens[at + 1].key in {"de", "van", "von", "der", "ten"})
    return given and not dated and continues(tokens, follow) and is_plain(tokens[follow].key, words)


WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""Days that news tell right behind a whole name: "Tom Birch Wednesday named"."""
GIVEN = {"april", "may", "june", "august"}
"""Months that are first names too."""


def is_surname_too(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a word of office or of things is a surname here: "Stephen King", "Nigel Chambers"."""
    if at == 0 or not words.is_a(tokens[at].key, "surname-too") or not words.is_a(tokens[at - 1].key, "given"):
        return False
    return not continues(tokens, at + 1)


def continues(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capitalised word stands here."""
    return at < len(tokens) and tokens[at].is_word and tokens[at].is_capitalised


def surname_after_title(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether one word after the title of an office is a name: "President Zelensky"."""
    if at == 0 or not (tokens[at - 1].is_capitalised and words.is_a(tokens[at - 1].key, "title")):
        return False
    plain = starts_name(tokens, at, words) and not words.is_a(tokens[at].key, "portfolio")
    return plain and not tokens[at].text.isupper() and not continues(tokens, at + 1)


def leads(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a common word is a surname that comes first: "Song Ping", not "Song Dynasty"."""
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    inside = at > 0 and tokens[at - 1].is_word and tokens[at - 1].is_capitalised
    if follows is None or inside or tokens[at].key not in words.surnames or not follows.is_capitalised:
        return False
    known = follows.key in words.institutions or follows.key in words.roles or len(follows.text) == 1
    return not known and not any(words.is_a(follows.key, kind) for kind in ("common", "title", "month", "function"))


def is_common_given(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a common word ends a name: after a surname or given name, before no name of a thing."""
    if at == 0 or not tokens[at - 1].is_capitalised or any(words.is_a(tokens[at].key, k) for k in NO_SURNAMES):
        return False
    before = tokens[at - 1].key
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = follows is None or not (follows.is_word and follows.is_capitalised)
    return ends and not words.is_a(before, "common") and (before in words.surnames or words.is_a(before, "given"))


NO_SURNAMES = ("division", "thing")
"""Classes of words that end names of bodies and things, and no person's: "Department", "Seaway"."""


def count_words(tokens: Sequence[Token], first: int, end: int) -> int:
    """Count the words of a name that are no initials, initials together as one."""
    initials = any(tokens[i].key.endswith(".") for i in range(first, end))
    return sum(not tokens[i].key.endswith(".") for i in range(first, end)) + initials


def names_a_thing(tokens: Sequence[Token], first: int, end: int, words: EnglishVocabulary) -> bool:
    """Whether what follows makes the run part of a longer name ("Marlow Rowing Club", "Northbank Harbour Treaty")."""
    if end >= len(tokens) or not tokens[end].is_capitalised or tokens[first].key in words.surnames:
        return False
    key = tokens[end].key
    if longest(tokens, end, words.roles) or key in WEEKDAYS:
        return False
    return key in words.institutions or key in words.exclusions or words.is_a(key, "common")
