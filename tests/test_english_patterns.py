"""Every English frame reads its examples, and is silent on what is no example of it; the examples are the lexicon's."""

from __future__ import annotations

import pytest

from pipeline.divide import divide
from pipeline.extract import read_unit
from pipeline.extract.scene import Scene
from pipeline.extract.settle import settle
from schemas.records import Document
from tests.compiled import LEXICON, RULES, VOCABULARY

FRAMES = [
    frame
    for name, content in LEXICON.documents.items()
    if name.startswith("english/")
    for frame in content.get("frame", [])
]
READS = [(frame["id"], text, claims) for frame in FRAMES for text, claims in frame["reads"]]
NOTS = [(frame["id"], text) for frame in FRAMES for text in frame["not"]]


def raw(text):
    document = Document("example", text, "0" * 64, "en")
    scene, found = Scene(), []
    for unit in divide(document, RULES):
        made, scene = read_unit(document, unit, scene, VOCABULARY)
        found += [(unit, statement) for statement in made]
    return found


def statements(text):
    return [statement for _, statement in settle(raw(text))]


def written(statement):
    dates = f"{statement.start}/{statement.end}" if statement.start or statement.end else ""
    other = statement.object.name if statement.object else ""
    marks = [
        statement.polarity if statement.polarity != "affirmed" else "",
        statement.certainty if statement.certainty != "stated" else "",
        statement.quantifier if statement.quantifier != "one" else "",
    ]
    parts = [statement.subject.name, other, dates, statement.anchor, *marks]
    return f"{statement.predicate}({'; '.join(part for part in parts if part)})"


def separate(claims):
    return sorted(part.strip() + ")" for part in claims.split(")") if part.strip())


@pytest.mark.parametrize(("frame", "text", "expected"), READS)
def test_a_frame_gives_the_claims_of_its_example_and_no_others(frame, text, expected):
    assert sorted(written(statement) for statement in statements(text)) == separate(expected)
    assert f"en-{frame}" in {statement.pattern_id for _, statement in raw(text)}


@pytest.mark.parametrize(("frame", "text"), NOTS)
def test_a_frame_is_silent_on_what_is_no_example_of_it(frame, text):
    assert [written(found) for _, found in raw(text) if found.pattern_id == f"en-{frame}"] == []


def test_every_frame_has_three_examples_and_two_counterexamples():
    assert [frame["id"] for frame in FRAMES if len(frame["reads"]) < 3 or len(frame["not"]) < 2] == []
    assert len({frame["id"] for frame in FRAMES}) == len(FRAMES)
