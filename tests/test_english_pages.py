"""One page, many ways to go on: what a sentence adds, with the post, body and people that the page is about."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from schemas.records import Document
from tests.compiled import READER
from tests.test_english_patterns import separate
from tests.test_english_texts import written

PAGES = tomllib.loads(Path(__file__).with_name("english_pages.toml").read_text("utf-8"))["page"]
CASES = [(page["opening"], page["says"], text, adds) for page in PAGES for text, adds in page["next"]]


@pytest.mark.parametrize(("opening", "says", "text", "adds"), CASES, ids=[case[2][:60] for case in CASES])
def test_a_page_going_on_says_what_it_said_and_what_the_sentence_adds(opening, says, text, adds):
    found = READER.read(Document("told", (opening + text).strip(), "0" * 64, "en")).claims
    assert Counter(map(written, found)) == Counter(separate(says) + separate(adds))
