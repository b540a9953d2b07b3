"""Every layout pattern reads its examples and leaves its counter-examples alone; the examples are the lexicon's."""

from __future__ import annotations

import pytest

from pipeline.divide import divide
from pipeline.extract import english, layouts
from pipeline.extract.layouts.plain import plain
from pipeline.extract.scene import Scene
from schemas.records import Document, Statement
from tests.compiled import LEXICON, RULES, VOCABULARY

PATTERNS = LEXICON.documents["layouts/patterns"]["pattern"]
IDS = [pattern["id"] for pattern in PATTERNS]
READ = {"field", "row", "item", "cv", "note"}


def read(text: str) -> list[Statement]:
    document = Document("t", text, "", "en")
    seen = plain(document, divide(document, RULES), VOCABULARY.layouts.shorthand)
    scene, found = Scene(), []
    for unit in seen.units:
        if unit.layout in READ:
            statements, scene = layouts.read(seen.document, unit, scene, VOCABULARY)
            found += statements
            continue
        if unit.layout == "heading" or unit.start == 0:
            found += layouts.read_heading(seen.document, unit, scene, VOCABULARY)
            _, scene = english.read(seen.document, unit, scene, VOCABULARY)
        statements, scene = layouts.read_career_line(seen.document, unit, scene, VOCABULARY)
        found += statements
    return found


def written(statement: Statement) -> str:
    when = f"; {statement.start}/{statement.end}" if statement.start or statement.end else ""
    return f"{statement.predicate}({statement.subject.name}; {statement.object.name if statement.object else ''}{when})"


EXAMPLES = [(p["id"], example) for p in PATTERNS for example in p["reads"]]
COUNTER_EXAMPLES = [(p["id"], text) for p in PATTERNS for text in p["not"]]


@pytest.mark.parametrize(("pattern", "example"), EXAMPLES)
def test_a_pattern_gives_the_claims_of_its_example_and_no_others(pattern, example):
    assert [written(s) for s in read(example["text"]) if s.pattern_id == pattern] == example["claims"]


@pytest.mark.parametrize(("pattern", "text"), COUNTER_EXAMPLES)
def test_a_pattern_leaves_its_counter_example_alone(pattern, text):
    assert [written(s) for s in read(text) if s.pattern_id == pattern] == []


def test_every_pattern_has_three_examples_and_two_counter_examples():
    assert [p["id"] for p in PATTERNS if len(p["reads"]) < 3 or len(p["not"]) < 2 or not p["says"]] == []
    assert len(set(IDS)) == len(IDS)


def test_the_readers_name_no_pattern_that_is_not_written_down():
    named = {s.pattern_id for _, example in EXAMPLES for s in read(example["text"])}
    layouts_only = {name for name in named if name.split(".")[0] in {"box", "table", "list", "cv", "heading"}}
    assert layouts_only == set(IDS)


def test_every_quote_lies_in_a_unit_and_every_claim_has_a_subject():
    for _, example in EXAMPLES:
        text = example["text"]
        for statement in read(text):
            assert statement.subject.name
            assert statement.quote.start < statement.quote.end
