"""Which sentences are told of public bodies, and which of companies and clubs."""

from __future__ import annotations

import pytest

from tests.test_english_institutions import Row, claims


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Factory Inspectorate was established in 1901.", ("established", "Factory Inspectorate", "", "1901", "")),
        ("The Ministry of Industries was set up in 1960.", ("established", "Ministry of Industries", "", "1960", "")),
        ("Anna Lee became Minister of Mines and Textiles in 2004.",
         ("position_held", "Anna Lee", "minister of Mines and Textiles", "2004", "")),
    ],
)  # fmt: skip
def test_a_public_name_with_a_word_of_trade_is_read(text: str, wanted: Row) -> None:
    assert wanted in claims(text)


@pytest.mark.parametrize("text", ["Anna Lee was chairman of the Leeds Football Club.", "Tom Birch led Birch Textiles."])
def test_a_company_or_club_gives_no_claim(text: str) -> None:
    assert not claims(text)


def test_capitals_before_member_are_nobody() -> None:
    found = claims("Anna Lee, a Lok Sabha member from Rajasthan, was sworn in as minister of health on 3 May 2004.")
    assert {subject for _, subject, *_ in found} == {"Anna Lee"}
