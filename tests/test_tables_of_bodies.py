"""Tables that list bodies: their founding and end, and what a remark says of each."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER

TABLE = """Bodies for the rivers

| Body | Set up | Ended | Remarks |
|---|---|---|---|
| Rivers Commission | August 1980 | May 1982 | {} |
"""


def claims_of(text: str) -> set[str]:
    """Return the claims of a text in short."""
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    return {f"{c.predicate}({c.subject}; {c.object}; {c.start}/{c.end})" for c in found}


def test_an_end_beside_a_founding_is_that_of_the_body() -> None:
    """The two columns of dates tell when the body was set up and abolished."""
    wanted = {"established(Rivers Commission; ; 1980-08/)", "abolished(Rivers Commission; ; 1982-05/)"}
    assert wanted <= claims_of(TABLE.format(""))


@pytest.mark.parametrize(
    ("remark", "claim"),
    [
        ("Ministerial rank; absorbed by the Tax Board", "has_rank(Rivers Commission; ministerial; /)"),
        ("Ministerial rank; absorbed by the Tax Board", "merged_into(Rivers Commission; Tax Board; /)"),
        ("Administered by the Ministry of Finance", "subordinate_to(Rivers Commission; Ministry of Finance; /)"),
        ("Chairman: Ann Lee, vice premier", "position_held(Ann Lee; chairman of the Rivers Commission; /)"),
    ],
)
def test_a_remark_tells_of_the_body_of_its_row(remark: str, claim: str) -> None:
    """What leaves its subject out is about the row's body."""
    assert claim in claims_of(TABLE.format(remark))


def test_a_capital_makes_a_noun_a_name() -> None:
    """The Mint, which no text has named in full, is a body; "the library" is none."""
    assert "position_held(Ann Lee; director of the Mint; 1970/)" in claims_of(
        "Ann Lee became director of the Mint in 1970."
    )
    assert not claims_of("Ann Lee became director of the library in 1970.")


IN_OFFICE = """| Office | Current director | Appointed | Predecessor (term) |
|---|---|---|---|
| Tax Board | Ann Lee | March 2022 | Tom Birch (2016–2022) |
| Water Board | (vacant) | | |
"""


def test_a_head_tells_who_is_in_office_and_a_cell_how_long_the_predecessor_was() -> None:
    """The director is in office, and the years behind the predecessor's name are those of a tenure."""
    held = {claim for claim in claims_of(IN_OFFICE) if claim.startswith("position_held")}
    assert held == {
        "position_held(Ann Lee; director of the Tax Board; 2022-03/..)",
        "position_held(Tom Birch; director of the Tax Board; 2016/2022)",
    }


def test_the_term_of_a_predecessor_in_a_column_of_its_own_is_not_the_holders() -> None:
    """The years under 前任任期 are nobody else's."""
    head = "| 机构 | 现任局长 | 到任时间 | 前任局长 | 前任任期 |\n|---|---|---|---|---|\n"
    rows = f"{head}| 水务局 | 陈一山 | 2022.03 | 李四维 | 2016—2022 |\n"
    assert "position_held(陈一山; 水务局局长; 2022-03/..)" in claims_of(rows)
