"""Two rows of the lexicon that contradict each other are an error that names both lines."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from pipeline.extract.ambiguity import FORMS, check_forms
from pipeline.extract.vocabulary import compile_vocabulary
from pipeline.reading import compile_reader
from schemas.errors import InputError
from schemas.records import Lexicon, Row
from tests.compiled import LEXICON


def with_row(table: str, values: dict[str, str], line: int = 90_000) -> Lexicon:
    """Add a row to a table of the project's lexicon."""
    row = Row(values, f"{table}.csv", line)
    return replace(LEXICON, tables={**LEXICON.tables, table: (*LEXICON.tables[table], row)})


def another_meaning(table: str) -> dict[str, str]:
    """Return the first row of a table with one cell changed that is no form."""
    columns, meaning = (cell.split() for cell in FORMS[table])
    first = LEXICON.tables[table][0]
    changed = next(column for column in meaning or first.values if column not in columns)
    return {**first.values, changed: "zz"}


def test_the_lexicon_gives_no_form_two_meanings() -> None:
    check_forms(LEXICON)


@pytest.mark.parametrize("table", [t for t in FORMS if t != "posts"])
def test_a_form_with_two_meanings_stops_and_names_both_lines(table: str) -> None:
    first = LEXICON.tables[table][0]
    wanted = rf"{re.escape(table)}\.csv, line 90000: .*already stands for another entry in .*, line {first.line}\."
    with pytest.raises(InputError, match=wanted):
        compile_vocabulary(with_row(table, another_meaning(table)))


@pytest.mark.parametrize("table", FORMS)
def test_a_row_that_is_repeated_does_no_harm(table: str) -> None:
    check_forms(with_row(table, dict(LEXICON.tables[table][0].values)))


def test_a_post_cannot_be_known_under_a_form_of_another_post() -> None:
    known = LEXICON.tables["posts"][0]
    row = {"id": "other", "title": "Other", "title_zh": "", "same": f"x|{known['same'].split('|')[0]}"}
    with pytest.raises(InputError, match=rf"posts\.csv, line 90000: .* line {known.line}\."):
        compile_vocabulary(with_row("posts", row))


def test_a_plural_that_is_another_role_of_another_class_stops() -> None:
    row = {"role": "lampwarden", "plural": "director", "abstract": "", "class": "other", "kind": "generic"}
    with pytest.raises(InputError, match="'director' already stands for another entry"):
        compile_vocabulary(with_row("english/roles", row))


def test_a_hyphen_makes_no_other_form() -> None:
    row = {"role": "director-general", "plural": "", "abstract": "", "class": "deputy", "kind": "generic"}
    with pytest.raises(InputError, match="'director-general' already stands for another entry"):
        compile_vocabulary(with_row("english/roles", row))


def test_a_word_may_be_in_two_classes_where_the_grammar_decides_by_the_sentence() -> None:
    words = {row["word"] for row in LEXICON.tables["english/words"] if row["class"] == "adverb"}
    lexicon = with_row("english/words", {"word": min(words), "class": "hedge"})
    assert min(words) in compile_vocabulary(lexicon).english.words["hedge"]


def test_a_label_that_stands_twice_stops_and_names_both_lines() -> None:
    first = LEXICON.tables["layouts/labels"][0]
    with pytest.raises(InputError, match=rf"labels\.csv, line 90000: .* line {first.line} too"):
        compile_reader(with_row("layouts/labels", {**first.values, "role": "end"}))
