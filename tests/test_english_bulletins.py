"""News: what follows a dated announcement happened on the same day, what stands in the present holds."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER

OPENING = "LINZ, 12 March 2019 – The cabinet on Tuesday dismissed Ann Lee as director of the Tax Board. "


def claims_of(text: str) -> list[str]:
    """Return the claims of a text in short."""
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    return [f"{c.predicate}({c.subject}; {c.object}; {c.start}/{c.end})" for c in found]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Tom Birch becomes chairman of the Water Board.",
         "position_held(Tom Birch; chairman of the Water Board; 2019-03-12/)"),
        ("Tom Birch has been named mayor of Bergen.", "position_held(Tom Birch; mayor of Bergen; 2019-03-12/)"),
        ("At the same meeting Tom Birch was made mayor of Bergen.",
         "position_held(Tom Birch; mayor of Bergen; 2019-03-12/)"),
        ("She is succeeded by Tom Birch.", "position_held(Tom Birch; director of the Tax Board; 2019-03-12/)"),
        ("Tom Birch, who becomes mayor of Bergen, was glad.", "position_held(Tom Birch; mayor of Bergen; 2019-03-12/)"),
    ],
)  # fmt: skip
def test_a_move_told_after_a_dated_announcement_has_its_day(words: str, wanted: str) -> None:
    assert wanted in claims_of(OPENING + words)


@pytest.mark.parametrize(
    "words",
    [
        "She was appointed mayor of Bergen by the old government.",
        "Tom Birch had become chairman of the Water Board.",
        "Tom Birch later became chairman of the Water Board.",
        "Tom Birch keeps the post of chairman of the Water Board.",
        "Tom Birch will become chairman of the Water Board.",
        "The Water Board was founded in 1950. Tom Birch was its first chairman.",
    ],
)
def test_what_was_so_before_or_is_to_come_has_not_that_day(words: str) -> None:
    later = [claim for claim in claims_of(OPENING + words) if "Tax Board" not in claim]
    assert later
    assert not any("2019-03-12" in claim for claim in later)


def test_a_move_told_beside_one_of_a_later_month_has_that_month() -> None:
    told = claims_of(OPENING + "In June Bo Ash was moved to the Port Board, and Cy Oak was appointed director of it.")
    assert not any("Cy Oak" in claim and "2019-03-12" in claim for claim in told)
    assert any("Cy Oak" in claim and "2019-06" in claim for claim in told)


def test_changes_announced_on_a_day_are_of_that_day_in_a_text_without_dateline() -> None:
    told = claims_of("On 9 May 2014 the premier announced changes to the cabinet. Ann Lee became minister of health.")
    assert "position_held(Ann Lee; minister of health; 2014-05-09/)" in told


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("Ann Lee is director of the Tax Board.", ".."),
        ("Ann Lee heads the Tax Board.", ".."),
        ("Ann Lee was director of the Tax Board.", ""),
        ("Ann Lee is currently director of the Tax Board.", ".."),
        ("The director of the Tax Board is Ann Lee.", ".."),
        ("Ann Lee became director of the Tax Board in 1990. She remains in office.", ".."),
    ],
)
def test_the_present_leaves_the_end_open(words: str, end: str) -> None:
    assert claims_of(words)[0].endswith(f"/{end})")


CABINET = "The premier named her cabinet. "


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Health has gone to Ann Lee, the Interior to Tom Birch.",
         {"position_held(Ann Lee; minister of Health; /)", "position_held(Tom Birch; minister of the Interior; /)"}),
        ("Ann Lee moves from Justice to Public Works.",
         {"position_held(Ann Lee; minister of Justice; /)", "position_held(Ann Lee; minister of Public Works; /)"}),
        ("Ann Lee takes over Transport from Tom Birch.",
         {"position_held(Ann Lee; minister of Transport; /)", "preceded_by(Ann Lee; Tom Birch; /)",
          "position_held(Tom Birch; minister of Transport; /)"}),
        ("At Labour Ann Lee replaces Tom Birch.",
         {"position_held(Ann Lee; minister of Labour; /)", "preceded_by(Ann Lee; Tom Birch; /)",
          "position_held(Tom Birch; minister of Labour; /)"}),
        ("Ann Lee keeps agriculture.", {"position_held(Ann Lee; minister of agriculture; /..)"}),
        ("Ann Lee moved to Health Street.", set()),
        ("Ann Lee took the water from the Finance Ministry.", set()),
    ],
)  # fmt: skip
def test_a_portfolio_stands_for_the_ministers_post_in_a_text_about_a_cabinet(words: str, wanted: set[str]) -> None:
    assert set(claims_of(CABINET + words)) == wanted


def test_a_portfolio_stands_for_no_post_in_another_text() -> None:
    assert not claims_of("Ann Lee, a painter, moved from Justice to Health in 1990.")


def test_vice_before_a_name_says_in_whose_place_somebody_comes() -> None:
    told = claims_of("Ann Lee was appointed director of the Tax Board on 4 May 1990, vice Mr Tom Birch, retired.")
    assert "preceded_by(Ann Lee; Tom Birch; 1990-05-04/)" in told
    assert "position_held(Tom Birch; director of the Tax Board; /1990-05-04)" in told
    assert not any("preceded_by" in claim for claim in claims_of("Ann Lee, vice president of the Tax Board, left."))


def test_a_short_rank_before_a_name_is_a_style() -> None:
    assert claims_of("Lt Gen Ann Lee was head of the Tax Board.") == [
        "position_held(Ann Lee; head of the Tax Board; /)"
    ]


def test_who_reports_a_succession_is_not_the_body_it_is_in() -> None:
    told = claims_of("Ann Lee replaces Tom Birch, the Water Board announced on Monday.")
    assert told == ["preceded_by(Ann Lee; Tom Birch; /)"]
