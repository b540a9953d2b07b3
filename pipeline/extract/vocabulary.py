"""The lexicon, compiled once: every name with what it means, and each language's words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

import re2

from pipeline.extract.ambiguity import check_forms, contradiction
from pipeline.extract.chinese.vocabulary import compile_chinese
from pipeline.extract.dates import compile_dates
from pipeline.extract.english.tokens import tokenize
from pipeline.extract.english.vocabulary import compile_english
from pipeline.extract.identities import compile_identities
from pipeline.extract.layouts.vocabulary import compile_layouts
from pipeline.extract.naming import Body, Person, Rank, name_key
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pipeline.extract.chinese.vocabulary import ChineseVocabulary
    from pipeline.extract.dates import DateGrammar
    from pipeline.extract.english.vocabulary import EnglishVocabulary
    from pipeline.extract.identities import Identities
    from pipeline.extract.layouts.vocabulary import LayoutWords
    from schemas.records import Lexicon, Row


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """What the readers look words up in; one is equal to itself only, so that what was read by it can be kept.

    Attributes:
        bodies, persons, ranks: Every written form, by its ``name_key``, with what it stands for.
        body_starts: The keys of the first words of the bodies' forms, articles left out.
        english, chinese: The words of each language.
        dates: The grammar of time expressions.
        layouts: Labels of fields and heads of columns.
        identities: Identifiers and what they are composed of.
        abroad: The forms of bodies that say which country's they are.
        countries: A search for the names of other countries and of their people.
        ignore: Phrases a unit is passed over for, in lower case, with the reason.
    """

    bodies: Mapping[str, Body]
    body_starts: frozenset[str]
    persons: Mapping[str, Person]
    ranks: Mapping[str, Rank]
    english: EnglishVocabulary
    chinese: ChineseVocabulary
    dates: DateGrammar
    layouts: LayoutWords
    ignore: tuple[tuple[str, str], ...]
    identities: Identities
    abroad: Mapping[str, Body]
    countries: re2._Regexp

    def of_matter(self, text: str) -> Vocabulary:
        """Return the vocabulary for a text: in one that names other countries only, a "Politburo" is not China's."""
        if CHINESE_MATTER.search(text) or not self.countries.search(text):
            return self
        return replace(self, bodies=self.abroad)

    def ignored(self, words: str) -> str:
        """Return the reason to pass over a unit with these words, "" where there is none."""
        lower = words.lower()
        return next((reason for phrase, reason in self.ignore if phrase in lower), "")


NAMES = ("name", "name_zh")
CHINESE_MATTER = re.compile(
    r"(?i)chin(?:a|ese)|\b(?:ccp|cpc|prc|cppcc|npc|pla|ndrc|kuomintang|kmt|taiwan|beijing|peking)\b"
    r"|\b(?:hong kong|macau|macao|tibet)\b|[\u4e00-\u9fff]|people's (?:republic|bank|court)|\bya?uan\b|japan|eurogroup"
)
"""What a text about China, or a body's name that says whose it is, has in it."""
Item = TypeVar("Item", Body, Person, Rank)


def compile_vocabulary(lexicon: Lexicon) -> Vocabulary:
    """Compile the lexicon.

    Raises:
        InputError: One written form stands for two things; the message names both lines.
    """
    check_forms(lexicon)
    bodies = by_form(lexicon.tables["bodies"], NAMES, body)
    ignore = tuple((row["phrase"].lower(), row["reason"]) for row in lexicon.tables.get("ignore", ()))
    return Vocabulary(
        bodies=bodies,
        body_starts=frozenset(first_words(lexicon.tables["bodies"])),
        persons=by_form(lexicon.tables["persons"], NAMES, person),
        ranks=by_form(lexicon.tables["ranks"], ("name_en", "name_zh"), rank),
        english=compile_english(lexicon),
        chinese=compile_chinese(lexicon),
        dates=compile_dates(lexicon),
        layouts=compile_layouts(lexicon),
        ignore=ignore,
        identities=compile_identities(lexicon),
        abroad={form: item for form, item in bodies.items() if CHINESE_MATTER.search(form)},
        countries=compile_countries(lexicon.tables["english/places"]),
    )


def compile_countries(rows: Iterable[Row]) -> re2._Regexp:
    """Return a search for any country but China, or a people's name."""
    names = {
        name
        for row in rows
        if row["kind"] == "country"
        for name in (row["name"], *row["demonym"].split("|"))
        if name and not CHINESE_MATTER.search(name)
    }
    return re2.compile(rf"\b(?:Soviet|USSR|{'|'.join(sorted(map(re.escape, names)))})\b")


def body(row: Row) -> Body:
    """Read a row of bodies.csv."""
    return Body(row["id"], row["name"], row["name_zh"], row["head"])


def person(row: Row) -> Person:
    """Read a row of persons.csv."""
    return Person(row["id"], row["name"], row["name_zh"])


def rank(row: Row) -> Rank:
    """Read a row of ranks.csv."""
    return Rank(row["rank_id"], int(row["order"]), row["name_en"], row["name_zh"])


def by_form(rows: Iterable[Row], columns: tuple[str, ...], make: Callable[[Row], Item]) -> dict[str, Item]:
    """Index rows by every form they are written in."""
    found: dict[str, tuple[Item, Row]] = {}
    for row in rows:
        item = make(row)
        for form in forms(row, columns):
            key = name_key(form)
            if key in found and found[key][0] != item:
                raise contradiction(form, row, found[key][1])
            found[key] = item, row
    return {key: item for key, (item, _) in found.items()}


def first_words(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the key of the first token of every form of bodies that is no article."""
    for row in rows:
        for form in forms(row, NAMES):
            keys = (name_key(token.text) for token in tokenize(form, Span(0, len(form))))
            yield next(filter(None, keys), "")


def forms(row: Row, columns: tuple[str, ...]) -> list[str]:
    """List the names and variants of a row."""
    names = [row[column] for column in columns]
    variants = [form for name, cell in row.values.items() if name.startswith("variants") for form in cell.split("|")]
    return [form for form in (*names, *variants) if form]
