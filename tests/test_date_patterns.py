"""Every pattern of the date grammar reads its own examples and leaves its counter-examples alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.extract.dates import compile_dates
from schemas.records import Span
from tests.compiled import LEXICON

GRAMMAR = compile_dates(LEXICON)
DOCUMENT = LEXICON.documents["dates/patterns"]


def notation(when):
    """Write a time expression as the pattern file does."""
    if when.kind in {"duration", "event"}:
        return f"{'+' if when.kind == 'duration' else '~'}{when.years}-{when.months}"
    return when.start if when.kind == "point" else f"{when.start}/{when.end}"


def language(text):
    return "zh" if any(sign > "\u2e80" for sign in text) else "en"


def results(text, pattern):
    return GRAMMAR.trace(
        text, Span(0, len(text)), language(text), pattern.get("context", ""), pattern.get("written", "")
    )


def examples(level, key):
    return [
        pytest.param(pattern, example, id=f"{pattern['id']}: {example}")
        for pattern in DOCUMENT[level]
        for example in pattern[key]
    ]


@pytest.mark.parametrize(("pattern", "example"), examples("dates", "reads") + examples("expressions", "reads"))
def test_a_pattern_reads_its_example_as_stated(pattern, example):
    text, _, expected = example.rpartition(" = ")
    found = results(text, pattern)
    assert " ; ".join(notation(result.when) for result in found) == expected
    if pattern in DOCUMENT["expressions"]:
        assert pattern["id"] in {result.pattern for result in found}


@pytest.mark.parametrize(("pattern", "text"), examples("expressions", "not"))
def test_an_expression_does_not_fire_on_its_counter_example(pattern, text):
    assert pattern["id"] not in {result.pattern for result in results(text, pattern)}


@pytest.mark.parametrize(("pattern", "text"), examples("dates", "not"))
def test_a_date_pattern_reads_nothing_in_its_counter_example(pattern, text):
    watched = replace(GRAMMAR, dates=GRAMMAR.dates.only(pattern["id"]))
    found = watched.trace(text, Span(0, len(text)), language(text), pattern.get("context", "2007-03-24"))
    assert [result.when for result in found] == []


def test_every_pattern_has_at_least_three_examples_and_two_counter_examples_and_its_own_id():
    patterns = [*DOCUMENT["dates"], *DOCUMENT["expressions"]]
    assert [pattern["id"] for pattern in patterns if len(pattern["reads"]) < 3 or len(pattern["not"]) < 2] == []
    assert len({pattern["id"] for pattern in patterns}) == len(patterns)
