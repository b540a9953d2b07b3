"""Pages whose dates stand in other clauses, sentences and lines than what they date, with the claims they give."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from schemas.records import Document
from tests.compiled import READER
from tests.test_english_texts import written

PAGES = tomllib.loads(Path(__file__).with_name("dated_pages.toml").read_text("utf-8"))["text"]


@pytest.mark.parametrize("told", PAGES, ids=[str(number) for number in range(len(PAGES))])
def test_a_page_gives_its_claims_with_their_dates(told):
    found = READER.read(Document("told", told["read"].strip(), "0" * 64, told["language"])).claims
    assert sorted(map(written, found)) == sorted(told["claims"])
