"""Which of several bodies, people and titles a text goes on about after one of them has gone or was only passed by."""

from __future__ import annotations

import pytest

from tests.test_english_meant import told

GOES_ON = [
    (
        (
            "Kai Oak was named director of the Reef Board in 1979. In 1985 he was succeeded by Ida Holm. Holm, who was "
            "also deputy head of the Toll House, gave way to Bo Ash in 1992."
        ),
        "position_held(Bo Ash; director of the Reef Board; 1992/)",
    ),
    (
        (
            "The Reef Fund was set up in 1950. In 1983 the Senate replaced it with the Reef Office. Bo Ash was "
            "its first director."
        ),
        "position_held(Bo Ash; director of the Reef Office; /)",
    ),
    (
        (
            "In 1983 the Ministry of Trade merged the Toll House into the Reef Office. Bo Ash was its director "
            "until 1990."
        ),
        "position_held(Bo Ash; director of the Reef Office; /1990)",
    ),
    (
        "In 1983 the Ministry of Trade abolished the Toll Office. Bo Ash had been its director since 1970.",
        "position_held(Bo Ash; director of the Toll Office; 1970/)",
    ),
    (
        "The Toll Office was dissolved in 1983, and the Reef Board took its place. The director was Bo Ash.",
        "position_held(Bo Ash; director of the Reef Board; /)",
    ),
    (
        "The Toll Office was merged into the Reef Board in 1983. Its last director was Bo Ash.",
        "position_held(Bo Ash; director of the Toll Office; /)",
    ),
    (
        (
            "The Reef Commission inspects reefs.\n\nIts forerunner, the Toll Commission, existed from 1956 to 1969."
            " The present commission was set up in 1979 with Bo Ash as its secretary."
        ),
        "position_held(Bo Ash; secretary of the Reef Commission; 1979/)",
    ),
    (
        (
            "Ann Lee was named director of the Reef Office, replacing Bo Ash, who became mayor of Leeds. Her "
            "deputy is Ida Holm."
        ),
        "position_held(Ida Holm; deputy director of the Reef Office; /..)",
    ),
    (
        (
            "Ann Lee became director of the Mint in 1990 in place of Bo Ash, who was made mayor of Leeds. She "
            "left in 1995."
        ),
        "position_held(Ann Lee; director of the Mint; 1990/1995)",
    ),
    (
        (
            "Ann Lee was director of the Mint and Bo Ash its clerk. In 1990 the former was replaced by Ida Holm "
            "and the latter by Tom Birch."
        ),
        "preceded_by(Tom Birch; Bo Ash; 1990/)",
    ),
    (
        "The Reef Office is headed by a superintendent, currently Ann Lee.",
        "position_held(Ann Lee; superintendent of the Reef Office; /..)",
    ),
    (
        ("Ann Lee was governor of the Bank of Tonga. In 1991 the Diet elected Bo Ash governor of the central bank."),
        "position_held(Bo Ash; governor of the Bank of Tonga; 1991/)",
    ),
    (
        ("The Kent Military District, headquartered in Dover, was subordinate to the Home Military Region until 2016."),
        "subordinate_to(Kent Military District; Home Military Region; /2016)",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), GOES_ON)
def test_a_text_goes_on_about_what_is_left(text: str, wanted: str) -> None:
    assert wanted in told(text)


@pytest.mark.parametrize(
    "title",
    [
        "safety director", "operations chief", "party branch secretary", "station chief", "deputy programme director",
        "discipline inspection secretary", "night editor", "crown solicitor",
    ],
)  # fmt: skip
def test_nouns_before_a_role_belong_to_it(title: str) -> None:
    claims = told(f"Ann Lee was {title} of the Harbour Board from 1950 to 1955.")
    assert claims == {f"position_held(Ann Lee; {title} of the Harbour Board; 1950/1955)"}


@pytest.mark.parametrize("word", ["energetic", "influential", "former", "respected"])
def test_words_that_tell_of_a_holder_are_no_part_of_the_title(word: str) -> None:
    claims = told(f"Ann Lee was the {word} director of the Harbour Board.")
    assert claims == {"position_held(Ann Lee; director of the Harbour Board; /)"}


def test_any_noun_with_general_behind_it_is_a_title() -> None:
    claims = told("Ann Lee was Pilotmaster-General of Ceylon from 1890 to 1895.")
    assert claims == {"position_held(Ann Lee; pilotmaster-general of Ceylon; 1890/1895)"}


def test_a_title_that_was_not_understood_stands_for_no_other_post() -> None:
    text = "Ann Lee ran the Water Board from 1974. "
    text += "In 1991 the Diet elected her governor of the savings bank in place of Bo Ash."
    assert not [claim for claim in told(text) if "Bo Ash" in claim and "Water Board" in claim]


@pytest.mark.parametrize("leave", ["resigned in 1980", "were dismissed in 1980", "stepped down in 1980"])
def test_of_several_who_leave_together_each_leaves_the_post_that_was_theirs(leave: str) -> None:
    claims = told(f"Ann Lee was head of the Reef Board. Lee and her deputy, Bo Ash, {leave}.")
    assert claims == {
        "position_held(Ann Lee; head of the Reef Board; /1980)",
        "position_held(Bo Ash; deputy head of the Reef Board; /1980)",
    }


def test_each_of_those_by_whom_a_post_was_held_has_the_years_behind_the_name() -> None:
    text = "Kai Oak was head of the Reef Board until 2009. Since then the post has been held by Ann Lee (2009–2015), "
    text += "Bo Ash (2015–2021) and, since 1 April 2021, Ida Holm."
    assert told(text) == {
        "position_held(Kai Oak; head of the Reef Board; /2009)",
        "position_held(Ann Lee; head of the Reef Board; 2009/2015)",
        "position_held(Bo Ash; head of the Reef Board; 2015/2021)",
        "position_held(Ida Holm; head of the Reef Board; 2021-04-01/..)",
    }
