"""English told over several sentences: which post is meant, who is meant, and how long it lasted."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.test_english_patterns import separate, statements, written

TEXTS = tomllib.loads(Path(__file__).with_suffix("").with_name("english_discourse.toml").read_text("utf-8"))["text"]


@pytest.mark.parametrize("told", TEXTS, ids=[text["read"].strip()[:60] for text in TEXTS])
def test_a_text_gives_the_claims_that_its_sentences_make_together(told):
    found = sorted(written(statement) for statement in statements(told["read"].strip()))
    assert found == separate(told["claims"])
