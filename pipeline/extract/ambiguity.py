"""One written form, one meaning: entries of the lexicon that contradict each other stop the line before it starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from schemas.records import Lexicon, Row

FORMS = {
    "bodies": ("id", ""),
    "persons": ("id", ""),
    "ranks": ("rank_id", ""),
    "posts": ("id same", "id title title_zh"),
    "qualifiers": ("word", ""),
    "ignore": ("phrase", ""),
    "english/roles": ("role plural abstract", "class kind"),
    "english/prefixes": ("prefix", ""),
    "english/institutions": ("noun plural", "head refers complements"),
    "english/kinds": ("word", ""),
    "english/phrases": ("phrase", ""),
    "english/places": ("name", ""),
    "english/verbs": ("lemma", ""),
    "chinese/roles": ("role", ""),
    "chinese/suffixes": ("suffix", ""),
    "chinese/words": ("word", ""),
    "chinese/common": ("word", ""),
    "chinese/places": ("place", ""),
    "chinese/surnames": ("surname", ""),
    "chinese/characters": ("traditional", ""),
    "layouts/abbreviations": ("word", ""),
    "layouts/furniture": ("words", ""),
    "dates/numbers": ("form", ""),
    "dates/breaks": ("form", ""),
}
"""By table: the columns that hold written forms ("|" between several in a cell), and those that say what a form means,
"" for the whole row. Tables that are not named here give a word several meanings on purpose (``english/words``), none
at all (lists of one column), or are checked where they are compiled, since their forms are compared in another way."""


def check_forms(lexicon: Lexicon) -> None:
    """Check that no two rows of a table give one form two meanings; a row that is repeated word for word does no harm.

    Raises:
        InputError: A form has two meanings; the message names both lines.
    """
    for table, (columns, meaning) in FORMS.items():
        check_table(lexicon.tables.get(table, ()), columns.split(), meaning.split())


def check_table(rows: Iterable[Row], columns: list[str], meaning: list[str]) -> None:
    """Check one table."""
    seen: dict[str, Row] = {}
    for row in rows:
        for form in forms(row, columns):
            other = seen.setdefault(form.casefold().replace("-", " "), row)
            if other is not row and meant(other, meaning) != meant(row, meaning):
                raise contradiction(form, row, other)


def meant(row: Row, meaning: Iterable[str]) -> list[str]:
    """Return what a row says of its forms."""
    return [row[column] for column in meaning or row.values]


def forms(row: Row, columns: Iterable[str]) -> Iterator[str]:
    """Yield the written forms of a row."""
    return (form for column in columns for form in row[column].split("|") if form)


def contradiction(form: str, row: Row, other: Row) -> InputError:
    """Return the error that names both lines in which a form has a meaning."""
    return InputError(
        f"{row.path}, line {row.line}: {form!r} already stands for another entry in {other.path}, line {other.line}. "
        "Keep it in one of them."
    )
