"""Chinese pages, with the claims that their lists, lines and sentences make together."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pipeline.collect import load_lexicon
from pipeline.reading import compile_reader
from schemas.records import Document
from tests.test_english_texts import written

TEXTS = tomllib.loads(Path(__file__).with_name("chinese_texts.toml").read_text("utf-8"))["text"]


@cache
def reader() -> Any:
    return compile_reader(load_lexicon())


@pytest.mark.parametrize("told", TEXTS, ids=[str(number) for number in range(len(TEXTS))])
def test_a_page_gives_the_claims_that_it_makes(told):
    found = reader().read(Document("told", told["read"].strip(), "0" * 64, "zh")).claims
    assert sorted(map(written, found)) == sorted(told["claims"])
