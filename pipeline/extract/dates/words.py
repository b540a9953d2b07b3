"""The words of time expressions, compiled from the lexicon's ``dates/*.csv`` tables for look-up while scanning."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import re2

from schemas.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from schemas.records import Lexicon, Row


class Entry(NamedTuple):
    """A form with its role in the grammar.

    Attributes:
        parts: The words of a Latin form, the characters of a Chinese one.
        role: See the patterns in ``dates/patterns.toml``.
        value: The number, month, length or first year the form stands for, else 0.
        marker: The preposition as published in ``When.marker``, else "".
        unless: Characters that make another word of the form when they follow it (起 in 起草).
    """

    parts: tuple[str, ...]
    role: str
    value: int = 0
    marker: str = ""
    unless: str = ""


@dataclass(frozen=True, slots=True)
class Era:
    """A reign or era that years are counted in, or back from; of a lunar one only the year can be converted."""

    first_year: int
    last_year: int
    lunar: bool
    back: bool


@dataclass(frozen=True, slots=True)
class Words:
    """The compiled vocabulary: forms by their first word or character, the longest first."""

    latin: Mapping[str, tuple[Entry, ...]]
    han: Mapping[str, tuple[Entry, ...]]
    digits: Mapping[str, int]
    numerals: Mapping[str, int]
    multipliers: frozenset[int]
    counted: frozenset[str]
    counted_han: tuple[str, ...]
    eras: tuple[Era, ...]
    breaks: Mapping[str, str]

    def counts(self, words: str) -> bool:
        """Return whether Chinese words start with what is counted, and not with another word: 届代表, but not 届龄."""
        if not words.startswith(self.counted_han):
            return False
        forms = (form for form in self.counted_han if words.startswith(form))
        return any(words[len(form) : len(form) + 1] not in [*self.breaks.get(form, "")] for form in forms)

    @property
    def roles(self) -> tuple[str, ...]:
        """All roles that a form of the lexicon has, in order."""
        found = {entry.role for forms in (self.latin, self.han) for entries in forms.values() for entry in entries}
        return tuple(sorted(found))


MONTHS = frozenset({"month", "shortmonth"})
CORE = frozenset({
    "unitday", "unitdays", "unitmonth", "unityear", "then", "since", "open", "todate", "tonow", "today", "yesterday",
    "weekday",
})  # fmt: skip
"""Roles of which, or of a month or a digit, every time expression has at least one."""


def compile_trigger(words: Words) -> re2._Regexp:
    """Return a search for what every time expression contains; a text without it holds none."""
    forms = [entry for table in (words.latin, words.han) for entries in table.values() for entry in entries]
    months = [
        form for entry in forms if entry.role in MONTHS for form in (entry.parts[0].title(), entry.parts[0].upper())
    ]
    latin = [r"\s+".join(entry.parts) for entry in forms if entry.role in CORE and entry.parts[0].isascii()]
    han = ["".join(entry.parts) for entry in forms if entry.role in CORE and not entry.parts[0].isascii()]
    letters = "A-Za-z\u00c0-\u024f"
    bounded = f"(?:^|[^{letters}])(?i:{'|'.join(sorted(latin))})(?:[^a-z]|$)"
    return re2.compile("|".join(["[0-9０-９]", *sorted(months), *sorted(han), bounded]))


def compile_words(lexicon: Lexicon) -> Words:
    """Compile the tables.

    Raises:
        InputError: A table is missing, a number is none, or one form has two meanings; the message names the lines.
    """
    latin: dict[str, dict[tuple[str, ...], tuple[Entry, Row]]] = defaultdict(dict)
    han: dict[str, dict[tuple[str, ...], tuple[Entry, Row]]] = defaultdict(dict)
    breaks = {row["form"]: row["following"] for row in rows(lexicon, "breaks")}
    for found, row in entries(lexicon):
        entry = found._replace(unless=breaks.get(row["form"], ""))
        known = (han if row["form"][0] > "\u2e7f" else latin)[entry.parts[0]]
        if entry.parts in known and known[entry.parts][0] != entry:
            other = known[entry.parts][1]
            raise InputError(
                f"{row.path}, line {row.line}: {row['form']!r} already has another meaning in {other.path}, line "
                f"{other.line}. Keep one of the two."
            )
        known[entry.parts] = (entry, row)
    counted = rows(lexicon, "counted")
    return Words(
        longest_first(latin),
        longest_first(han),
        values(lexicon, "digit"),
        MappingProxyType(
            dict(values(lexicon, "digit")) | dict(values(lexicon, "tens")) | dict(values(lexicon, "twenty"))
        ),
        frozenset(values(lexicon, "tens").values()),
        frozenset(row["form"] for row in counted if row["language"] == "en"),
        tuple(row["form"] for row in counted if row["language"] == "zh"),
        tuple(era(row) for row in rows(lexicon, "eras")),
        MappingProxyType(breaks),
    )


def values(lexicon: Lexicon, kind: str) -> Mapping[str, int]:
    """Return the Chinese numerals of one kind: ``digit``, ``tens`` (multiplied by what stands before) or ``twenty``."""
    return MappingProxyType({
        row["form"]: number(row, "value") for row in rows(lexicon, "numbers") if row["kind"] == kind
    })  # fmt: skip


def longest_first(
    forms: Mapping[str, Mapping[tuple[str, ...], tuple[Entry, Row]]],
) -> Mapping[str, tuple[Entry, ...]]:
    """Freeze the forms of each first word, so that the first that matches is the longest."""
    return MappingProxyType({
        first: tuple(entry for _, (entry, _) in sorted(found.items(), key=lambda item: -len(item[0])))
        for first, found in forms.items()
    })  # fmt: skip


def entries(lexicon: Lexicon) -> Iterator[tuple[Entry, Row]]:
    """Yield every form of every table with its role; digits are left to ``Words.digits``."""
    for row in rows(lexicon, "months"):
        role = "shortmonth" if row["abbreviated"] == "yes" else "month"
        yield Entry(parts(row), role, number(row, "value")), row
    for row in rows(lexicon, "numbers"):
        if row["kind"] not in {"digit", "tens", "twenty"}:
            yield Entry(parts(row), row["kind"], number(row, "value")), row
    for row in rows(lexicon, "units"):
        yield Entry(parts(row), row["unit"], number(row, "length")), row
    for index, row in enumerate(rows(lexicon, "eras")):
        yield Entry(parts(row), "era", index), row
    for row in (*rows(lexicon, "seasons"), *rows(lexicon, "markers")):
        yield Entry(parts(row), row["role"], 0, row.values.get("marker", "")), row


def rows(lexicon: Lexicon, table: str) -> tuple[Row, ...]:
    """Return the rows of one of the date tables.

    Raises:
        InputError: The lexicon has no such table.
    """
    name = f"dates/{table}"
    if name not in lexicon.tables:
        raise InputError(f"lexicon: {name}.csv is missing; dates cannot be read without it")
    return lexicon.tables[name]


def parts(row: Row) -> tuple[str, ...]:
    """Split a form as the scanner splits a text: words of a Latin script, single Chinese characters."""
    form = row["form"]
    return tuple(form) if form[0] > "\u2e7f" else tuple(form.split())


def number(row: Row, column: str) -> int:
    """Return a whole number from a cell.

    Raises:
        InputError: The cell holds none.
    """
    try:
        return int(row[column])
    except ValueError as error:
        raise InputError(f"{row.path}, line {row.line}, column {column}: {row[column]!r} is no whole number") from error


def era(row: Row) -> Era:
    """Return the era of a row."""
    calendar = row["calendar"]
    return Era(number(row, "first_year"), number(row, "last_year"), calendar == "lunar", calendar == "back")
