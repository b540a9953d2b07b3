"""What pages of encyclopaedias, agencies and ministries say beside offices, and what must not be made of it."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER


def read(text: str) -> list[str]:
    """Return what a text is read to say."""
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    return [f"{c.predicate}({c.subject}; {c.object})" for c in claims if c.polarity == "affirmed"]


LIFE = "Ann Lowe\n\nAnn Lowe (1911–1992) was born in Leeds. "


@pytest.mark.parametrize(
    "sentence",
    [
        "She served as a surveyor of the lakes from 1960 to 1964.",
        "She retired from active business in 1970.",
        "She holds a master's degree in law.",
        "She served in the Royal Navy for two years.",
        "She is a senior member of the Labour Party.",
        "She worked under a president at home.",
        "She was made a commander of the Order of the Star.",
        "She was managing director of Birchware.",
        "She held various positions in the city.",
        "She gave evidence following Tom Birch's removal from power.",
    ],
)
def test_what_is_no_office_or_of_no_known_body_gives_none(sentence: str) -> None:
    told = read(f"{LIFE}{'In 1950 she was director of the Water Board. '}{sentence}\n")
    assert [c for c in told if not c.startswith(("born", "died"))] == [
        "position_held(Ann Lowe; director of the Water Board)"
    ]


def test_a_distinction_of_somebody_of_no_office_is_none() -> None:
    assert not [c for c in read(f"{LIFE}She was the only archer of Leeds.\n") if c.startswith("characterised_as")]


def test_a_title_before_a_name_is_of_no_body_that_was_merely_spoken_of() -> None:
    told = read("The Hill College opened in 1901. President Ulysses Grant sent his greetings.\n")
    assert told == ["established(Hill College; )", "position_held(Ulysses Grant; President)"]


def test_the_person_a_page_is_about_is_meant_before_others_of_the_family() -> None:
    told = read(f"{LIFE}Her brother was Harry Lowe. In 1960 Lowe became director of the Water Board.\n")
    assert "position_held(Ann Lowe; director of the Water Board)" in told


def test_a_bracket_belongs_to_the_longer_name_that_ends_before_it() -> None:
    assert read("She wrote in the Journal of the Water Board (JWB) in 1990.\n") == []


@pytest.mark.parametrize("country", ["Soviet", "Vietnamese"])
def test_another_countrys_politburo_is_not_chinas(country: str) -> None:
    told = read(f"In 1971 the {country} statesman Boris Lund was elected to the Politburo.\n")
    assert told == ["member_of(Boris Lund; Politburo)"]


CAREER = """
ANNA LOWE, OBE

’45–’58       clerk, Water Board
1958/1960     deputy head, then (from May 1959) head, Tax Office
Summer 1961 – Oct. 1963: secretary to the mayor of Riverton, Tom Birch; concurrently
              member of the Harbour Commission
1998-date     chair of the Audit Board

Education
1930–34       University of York, law

Member of the Delta Council (1964–66). Chairman of the Riverton Rowing Club.
"""


def test_a_career_goes_on_over_lines_and_beside_them() -> None:
    claims = READER.read(Document("t", CAREER, "0" * 64, "en")).claims
    assert {(c.subject, c.object, c.start, c.end) for c in claims} == {
        ("Anna Lowe", "clerk of the Water Board", "1945", "1958"),
        ("Anna Lowe", "deputy head of the Tax Office", "1958", "1959-05"),
        ("Anna Lowe", "head of the Tax Office", "1959-05", "1960"),
        ("Anna Lowe", "Tom Birch", "1961", "1963-10"),
        ("Tom Birch", "mayor of Riverton", "", ""),
        ("Anna Lowe", "Harbour Commission", "1961", "1963-10"),
        ("Anna Lowe", "chair of the Audit Board", "1998", ".."),
        ("Anna Lowe", "Delta Council", "1964", "1966"),
    }


CHRONICLE = """
A chronology of the Water Board

Autumn 1960: The Senate sets up the board; Ann Lee is made its head.
Same year: Seat moved from Leeds to York.
On 3 May 1970: The Well Board and the Pump Board merge to form the River Board.
Late 1971: The River Board is not, as planned, merged into the Tax Office.
"""


def test_an_entry_of_a_chronology_tells_of_what_its_title_names() -> None:
    told = read(CHRONICLE)
    assert "established(Water Board; )" in told
    assert "position_held(Ann Lee; head of the Water Board)" in told
    assert "merged_into(Well Board; River Board)" in told
    assert "merged_into(River Board; Tax Office)" not in told


TWO_BODIES = "The Reef Board (RFB) was founded in 1958. The Salt Office (SLO) was founded in 1960. "


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Tom Birch was RFB director from 1990.", "position_held(Tom Birch; director of the Reef Board)"),
        ("The RFB director, Tom Birch, resigned.", "position_held(Tom Birch; director of the Reef Board)"),
        ("The king named Tom Birch RFB chairman in 1990.", "position_held(Tom Birch; chairman of the Reef Board)"),
        ("SLO deputy director Tom Birch died.", "position_held(Tom Birch; deputy director of the Salt Office)"),
        ("Bank of Ghana Governor Jo Holm left.", "position_held(Jo Holm; governor of the Bank of Ghana)"),
    ],
)
def test_initials_or_a_bank_before_a_role_are_the_body_it_is_in(sentence: str, claim: str) -> None:
    assert claim in read(f"{TWO_BODIES}{sentence}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "Tom Birch was the XQZ director.",
        "Tom Birch was an IT director.",
        "Tom Birch was the first to be governor of a state.",
        "In 1905 the president Tom Birch laid out a park.",
    ],
)
def test_roles_of_what_is_not_told_are_in_no_body_told_of(sentence: str) -> None:
    held = [c for c in read(f"{TWO_BODIES}{sentence}\n") if c.startswith("position_held")]
    assert all(" of " not in c for c in held)


HOLDERS = "1. Tom Birch - 1963 - 1969\n\n2. Jo Holm - 1969 - 1981\n"


@pytest.mark.parametrize(
    ("lead", "post"),
    [
        ("Here are all the people who have been chairmen of the Reef Board.", "chairman of the Reef Board"),
        ("Below is the list of past directors of the Reef Board", "director of the Reef Board"),
        ("Kenya's finance ministers", "finance minister of Kenya"),
        ("Complete list of Reef Board chairmen", "chairman of the Reef Board"),
    ],
)
def test_a_sentence_that_says_what_follows_leads_in_a_list(lead: str, post: str) -> None:
    assert f"position_held(Jo Holm; {post})" in read(f"It has a long history.\n\n{lead}\n\n{HOLDERS}")


def test_a_number_and_a_name_over_sentences_are_a_heading() -> None:
    text = (
        "2. Tom Birch\n\nIn 1976 Birch became chairman of the Reef Board. The vote made Jo Holm mayor of Lund.\n\n"
        "He died in 1985.\n"
    )
    assert "died(Tom Birch; )" in read(text)


def test_a_list_under_a_short_name_is_of_the_body_that_the_page_has_told_in_full() -> None:
    told = read("The Kelmar Reef Board was set up in 1950.\n\nList of Reef Board chairmen\n\n- Tom Birch (1950–1960)\n")
    assert "position_held(Tom Birch; chairman of the Kelmar Reef Board)" in told


def test_the_first_line_over_a_long_sentence_is_the_title_of_the_page() -> None:
    told = read(
        "Complete list of the chairmen of the Reef Board from its early days to the present\n"
        "The Reef Board has had a great part in the life of the town since it was set up by the merchants of the old "
        "harbour, and its chairmen have been known far beyond the town.\n"
        "1. Tom Birch (1950–1960)\n2. Jo Holm (1960–1970)\n"
    )
    assert "position_held(Tom Birch; chairman of the Reef Board)" in told


POST_BOX = """Minister of Reefs (Malta)

Minister of Reefs | |
---|---|
Ministry of Reefs | |
Appointer | President of Malta |
Member of | Cabinet of Malta |
Formation | 1947 |
First holder | Tom Birch |
"""


def test_the_box_of_a_minister_that_names_the_ministry_is_about_the_minister() -> None:
    assert set(read(POST_BOX)) == {
        "appointed_by(minister of Reefs; president of Malta)",
        "member_of(minister of Reefs; Cabinet of Malta)",
        "established(minister of Reefs; )",
        "position_held(Tom Birch; minister of Reefs)",
    }


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "The Reef Board is responsible for drafting and sealing all acts.",
            "function(Reef Board; drafting and sealing all acts)",
        ),
        ("The Reef Board drafts, seals and keeps all acts.", "function(Reef Board; drafts, seals and keeps all acts)"),
        (
            "In 1953 the Reef Board was split into two: the Cape Board and the Bay Board.",
            "replaced_by(Reef Board; Bay Board)",
        ),
    ],
)
def test_verbs_in_a_row_and_names_behind_a_colon_belong_together(sentence: str, claim: str) -> None:
    assert claim in read(f"{sentence}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1990 the Reef Board closed the old bank.",
        "In 1953 the Reef Board was split.",
        "Tom Birch was clerk of the Mint under the administration of the Union Party's Bo Holm (1938–1942).",
    ],
)
def test_what_a_body_closes_and_who_ruled_are_told_as_nothing_else(sentence: str) -> None:
    told = read(f"{sentence}\n")
    assert not [c for c in told if c.startswith(("abolished", "established")) or "Bo Holm;" in c]


def test_who_all_heads_have_led_and_what_somebody_does_for_a_living_are_no_claims() -> None:
    told = read(
        "Tom Birch was chairman of the Reef Board.\n\nEvery chairman who has led this board has borne a load. "
        "Ms Jo Holm, an administrator, was appointed in 2004.\n"
    )
    assert not [c for c in told if c.startswith("concurrent_with") or "administrator" in c]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Tom Birch was named head of the Tax Court in 2004, filling the gap left by Ann Lee (李安), named a judge.",
            ["preceded_by(Tom Birch; Ann Lee)", "position_held(Ann Lee; head of the Tax Court)"],
        ),
        (
            "Eva Dahl, US ambassador to Chile since 2001, was named head of the Tax Court.",
            ["position_held(Eva Dahl; ambassador to Chile)", "position_held(Eva Dahl; head of the Tax Court)"],
        ),
        (
            "Per Lund was appointed Hefei Party Secretary in April 1990.",
            ["position_held(Per Lund; party secretary of Hefei)"],
        ),
        (
            "Tom Birch became director of the Water Board. Before taking office, he was clerk of the Tax Court.",
            [
                "position_held(Tom Birch; director of the Water Board)",
                "position_held(Tom Birch; clerk of the Tax Court)",
            ],
        ),
    ],
)
def test_posts_left_and_those_before(text: str, claims: list[str]) -> None:
    told = read(f"{text}\n")
    assert [c for c in claims if c not in told] == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "Tom Birch became director of the Water Board. Before taking office, Ann Lee was clerk of the Tax Court.",
            "position_held(Ann Lee; director of the Water Board)",
        ),
        (
            "Ida Holm was chair of the Mint. In 2004 Per Lund was named chair, filling the vacancy left by Ann Lee.",
            "preceded_by(Per Lund; Ida Holm)",
        ),
    ],
)
def test_the_post_told_of_last_is_not_everybodys(text: str, wrong: str) -> None:
    assert wrong not in read(f"{text}\n")
