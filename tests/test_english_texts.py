"""English told over several sentences: which post is meant, who is meant, and how long it lasted."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from schemas.records import Document
from tests.compiled import READER
from tests.test_english_patterns import separate

FILES = ("english_texts.toml", "english_discourse.toml")
TEXTS = [text for name in FILES for text in tomllib.loads(Path(__file__).with_name(name).read_text("utf-8"))["text"]]


def written(claim: Any) -> str:
    dates = f"{claim.start}/{claim.end}" if claim.start or claim.end else ""
    marks = [mark for mark in (claim.polarity, claim.certainty) if mark not in {"affirmed", "stated"}]
    parts = [claim.subject, claim.object, dates, claim.anchor, *marks]
    return f"{claim.predicate}({'; '.join(part for part in parts if part)})"


@pytest.mark.parametrize("told", TEXTS, ids=[text["read"].strip()[:60] for text in TEXTS])
def test_a_text_gives_the_claims_that_its_sentences_make_together(told):
    found = READER.read(Document("told", told["read"].strip(), "0" * 64, "en")).claims
    assert sorted(map(written, found)) == separate(told["claims"])
