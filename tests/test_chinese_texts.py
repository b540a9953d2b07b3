"""Chinese pages, with the claims that their lists, lines and sentences make together."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from schemas.records import Document
from tests.compiled import READER
from tests.test_english_texts import written

TEXTS = tomllib.loads(Path(__file__).with_name("chinese_texts.toml").read_text("utf-8"))["text"]


@pytest.mark.parametrize("told", TEXTS, ids=[str(number) for number in range(len(TEXTS))])
def test_a_page_gives_the_claims_that_it_makes(told):
    found = READER.read(Document("told", told["read"].strip(), "0" * 64, "zh")).claims
    assert sorted(map(written, found)) == sorted(told["claims"])
