"""What English prose says a body is there for."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER
from tests.test_english_institutions import claims


@pytest.mark.parametrize(
    ("words", "task"),
    [
        ("Its job was to oversee the bridges.", "oversee the bridges"),
        ("It was meant to oversee the bridges.", "oversee the bridges"),
        ("It exists to oversee the bridges.", "oversee the bridges"),
        ("It was given the task of repairing the bridges.", "repairing the bridges"),
    ],
)
def test_a_purpose_is_a_function(words: str, task: str) -> None:
    assert ("function", "Water Board", task, "", "") in claims(f"The Water Board is a body of Samoa. {words}")


@pytest.mark.parametrize("words", ["It was set up to mark the jubilee.", "Its job was well paid."])
def test_what_is_no_work_is_no_function(words: str) -> None:
    found = claims(f"The Water Board is a body of Samoa. {words}")
    assert not any(predicate == "function" for predicate, *_ in found)


@pytest.mark.parametrize(
    ("title", "post"),
    [
        ("deputy head of the general secretariat of the Water Board",
         "water-board-deputy-head-of-the-general-secretariat"),
        ("head of the licensing section in the Water Board", "water-board-head-of-the-licensing-section"),
    ],
)  # fmt: skip
def test_who_heads_a_task_in_a_body_has_another_post_than_its_head(title: str, post: str) -> None:
    read = READER.read(Document("t", f"Ann Lee was {title} from 1965.\n", "0" * 64, "en")).claims
    assert [c.object_id for c in read] == [post]
