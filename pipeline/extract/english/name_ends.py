"""What stands right behind the noun of a body's name: a place of its name, or a noun that makes it another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary


def continues(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a capitalised word stands here, before an end and that of the text."""
    return at < min(end, len(tokens)) and tokens[at].is_word and tokens[at].is_capitalised


def leads_name(key: str, words: EnglishVocabulary) -> bool:
    """Whether a word before "of" only leads to a name and is no part of it: "List of Water Boards"."""
    return key in words.roles or key in LISTS or words.is_a(key, "title")


LISTS = {"list", "lists", "table", "tables", "names", "timeline", "history", "chronology", "index", "functions"}
"""Words of headings that are no part of the name of a body behind "of"."""


def is_unknown_noun(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a name goes on with a noun that nobody has taught us: "Government Dockyard"."""
    if not continues(tokens, at, len(tokens)) or longest(tokens, at, words.roles):
        return False
    key = tokens[at].key
    known = key in words.verbs or key in words.surnames or any(words.is_a(key, kind) for kind in KNOWN)
    return not known and not key.isdigit()


KNOWN = ("month", "title", "honorific", "function", "preposition", "given", "adverb", "pronoun")


def names_other(tokens: Sequence[Token], at: int, noun: int, end: int, words: EnglishVocabulary) -> bool:
    """Whether a name is only part of that of something else: "Canal House", "the Water Board Gazette"."""
    made = end < len(tokens) and tokens[end].is_capitalised and words.is_a(tokens[end].key, "product")
    return made or (tokens[noun].key == "house" and end == noun + 1 and tokens[at].key not in HOUSES)


HOUSES = {"white", "upper", "lower", "blue", "state", "royal", "government", "first", "second"}
"""Words before "House" that make it a body; "Canal House" is a building."""


def before_subject(tokens: Sequence[Token], at: int, end: int, words: EnglishVocabulary) -> int:
    """Return where a portfolio ends before a name that a verb follows: "In the Ministry of Health Lee is"."""
    if titled := before_title(tokens, at, end, words):
        return titled
    cut = at
    while cut < end and words.is_a(tokens[cut].key, "portfolio"):
        cut += 1
    named = at < cut <= end - 2 and (words.is_a(tokens[cut].key, "given") or tokens[end - 1].key in words.surnames)
    return cut if named and opens_clause(tokens, end) else end


def before_title(tokens: Sequence[Token], at: int, end: int, words: EnglishVocabulary) -> int:
    """Return where a body's name ends with a place before the title of its head: "Bank of Ghana Governor", else 0."""
    place = longest(tokens, at, words.places) if at < end else None
    here = place[0] if place else end
    while here < end and tokens[here].key in words.prefixes:
        here += 1
    role = longest(tokens, here, words.roles) if here < end else None
    return place[0] if place and role and role[1].kind in {"generic", "place", "state"} else 0


def opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb follows a run of capitalised words, which then is the subject of a clause of its own."""
    return at < len(tokens) and tokens[at].key in {"is", "was", "are", "were", "became", "has", "had", "will"}


def is_subject(tokens: Sequence[Token], at: int, end: int, words: EnglishVocabulary) -> bool:
    """Whether words behind an "and" are the subject of a verb, and no part of a name: "Health and Otto Brandt was"."""
    last = tokens[end - 1].key
    of_field = any(words.is_a(last, kind) for kind in ("portfolio", "common", "thing")) or last in FIELDS
    return at + 1 < end and tokens[at + 1].key != "of" and not of_field and opens_clause(tokens, end)


FIELDS = {"medicine", "crafts", "handicrafts", "wellness", "reform", "reforms", "renewal", "heritage", "innovation",
          "reconciliation", "resettlement", "biodiversity", "broadcasting", "livestock", "fisheries", "monuments",
          "wildlife", "gender", "hydrocarbons", "logistics", "cyberspace", "coordination", "integration"}  # fmt: skip
"""Nouns that end names of ministries and no person's."""


def is_gerund(token: Token) -> bool:
    """Whether a capitalised word governs what follows it in a name: "Office for Restructuring the Economic System"."""
    return token.is_capitalised and token.key.endswith("ing")


FOREIGN = ("de", "des", "du", "di", "del", "della", "dei", "da", "do", "dos", "das", "der", "für", "och", "van")
"""Small words inside names that are not translated."""


def is_elided(token: Token) -> bool:
    """Whether a token is a small word and a capitalised one: "d'État"."""
    return token.key[:2] in {"d'", "l'"} and token.text[2:3].isupper()


ADVISING = {"committee", "commission", "council"}
"""Bodies whose name goes on with "to" only before what they do and whom they advise: "Council to the President"."""


def goes_on_to(tokens: Sequence[Token], at: int, noun: int, words: EnglishVocabulary) -> bool:
    """Whether a "to" behind a name's noun belongs to the name: in "gave the Mint Commission to Lee" it does not."""
    first = at + 1 + (tokens[at + 1].key == "the") if at + 1 < len(tokens) else at
    if first == at or first >= len(tokens):
        return False
    key, placed = tokens[first].key, longest(tokens, first, words.places)
    if first == at + 1 and not placed and (words.is_a(key, "honorific") or words.is_a(key, "given")):
        return False
    if first == at + 1 and not placed and key in words.surnames:
        return False
    if tokens[noun].key not in ADVISING or tokens[noun - 1].key == "high":
        return True
    return key in words.verbs or key in words.roles or key == "united"
