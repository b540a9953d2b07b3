"""A "would" in a story tells what came to be; in what somebody said or supposed it tells what was only expected."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER


def told(text: str) -> set[str]:
    """Return the claims of a text, as "predicate(subject; object; start/end) certainty"."""
    claims = READER.read(Document("t", text + "\n", "0" * 64, "en")).claims
    return {
        f"{c.predicate}({c.subject}; {c.object or ''}; {c.start or ''}/{c.end or ''}) {c.certainty}" for c in claims
    }


@pytest.mark.parametrize(
    "words",
    [
        ", a post she would hold until 1974.", ", an office she would occupy for seven years.",
        " and would remain in the post until 1974.", ". She would keep the post until 1974.",
        ", where she would stay until 1974.", ", a position she would relinquish only in 1974.",
    ],
)  # fmt: skip
def test_how_long_a_post_would_be_held_is_when_it_ended(words: str) -> None:
    assert "position_held(Ann Lee; head of the Reef Board; 1967/1974) stated" in told(
        f"In 1967 Ann Lee became head of the Reef Board{words}"
    )


@pytest.mark.parametrize("words", ["would later become", "would go on to become", "would eventually be appointed"])
def test_what_somebody_would_later_become_came_to_be(words: str) -> None:
    assert "position_held(Ann Lee; head of the Reef Board; 1970/) stated" in told(
        f"Ann Lee was clerk of the Toll House until 1960. She {words} head of the Reef Board in 1970."
    )


@pytest.mark.parametrize(
    "text",
    [
        "A newspaper reported that Ann Lee would become head of the Reef Board in 1970.",
        "It was rumoured in 1969 that Ann Lee would be appointed head of the Reef Board in 1970.",
        "If the bill passed, Ann Lee would become head of the Reef Board in 1970.",
        "LINZ, 3 May 1969 – The premier met the press. Ann Lee would become head of the Reef Board in 1970.",
    ],
)
def test_what_was_only_said_or_supposed_is_no_more_than_expected(text: str) -> None:
    assert not [claim for claim in told(text) if "Ann Lee" in claim and claim.endswith(" stated")]
