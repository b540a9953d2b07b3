"""Whom and what English back-references mean in running text: the person a life is told of, subjects, owners."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER


def told(text: str, predicate: str = "position_held") -> list[tuple[str, str]]:
    """Return subject and object of the claims of one predicate."""
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    return [(c.subject, c.object) for c in claims if c.predicate == predicate]


LIFE = "Sir Hugh Marwood, who has died aged 90, grew up in Leeds. "


@pytest.mark.parametrize(
    "told_before",
    [
        "He was private secretary to the Chancellor, Lord Tavener. ",
        "He worked closely with the Home Secretary, Anne Coe. ",
        "His wife, Jane Marwood, died in 2006. ",
    ],
)
def test_he_is_the_person_whose_life_is_told_whoever_else_was_named(told_before: str) -> None:
    found = told(f"{LIFE}{told_before}In 1981 he became Head of the Home Civil Service.\n")
    assert ("Hugh Marwood", "head of the Home Civil Service") in found


@pytest.mark.parametrize("name", ["Lord Marwood", "Hugh Marwood", "Hugh James Marwood", "Marwood"])
def test_a_style_and_a_longer_name_stand_for_the_person_whose_life_is_told(name: str) -> None:
    assert told(f"{LIFE}{name} was chairman of the Rail Board.\n") == [("Hugh Marwood", "chairman of the Rail Board")]


def test_nobody_is_called_by_a_middle_name() -> None:
    text = "Ann Thomas Reed was born in 1950. Her son, Thomas, is Ambassador to Chile.\n"
    assert "Ann Thomas Reed" not in dict(told(text))


def test_the_deputies_that_it_has_are_those_of_the_body_it_means() -> None:
    text = (
        "Lee Ash is deputy director of the Tax Board. The Port Office reports to the Cabinet. "
        "It has two deputy directors: Ann Birch and Bo Cedar.\n"
    )
    assert told(text)[1:] == [
        ("Ann Birch", "deputy director of the Port Office"), ("Bo Cedar", "deputy director of the Port Office"),
    ]  # fmt: skip


def test_after_somebody_left_for_another_post_the_text_goes_on_about_the_post_left() -> None:
    text = (
        "Ann Birch was director of the Port Office. Birch left in 1999 to become ambassador to Peru. "
        "Her successor, Bo Cedar, held the post for six months.\n"
    )
    assert ("Bo Cedar", "director of the Port Office") in told(text)


def test_a_prime_ministers_office_has_a_chief_of_staff() -> None:
    text = "The Office of the Prime Minister was created in 1921. The first Chief of Staff was Ann Birch.\n"
    assert told(text) == [("Ann Birch", "chief of staff of the Office of the Prime Minister")]


def test_a_sentence_that_opens_with_a_place_sets_its_subject_as_the_person_spoken_of() -> None:
    text = (
        "Lu Wei replaces Dai Yuan. Dai had led the Port Office since 2018. A native of Anqing, Anhui, Lu was a clerk. "
        "He rose to vice-president of the High Court in 2009.\n"
    )
    assert ("Lu Wei", "vice-president of the High Court") in told(text)


@pytest.mark.parametrize("post", ["justice minister", "Justice Minister", "justice secretary"])
def test_justice_before_a_role_is_what_it_is_about(post: str) -> None:
    assert [o.lower() for _, o in told(f"Ann Birch was {post} of Peru.\n")] == [f"{post.lower()} of peru"]


def test_who_replaces_whom_is_said_of_the_post_that_a_body_has_somebody_new_in() -> None:
    text = (
        "The Port Office has a new director. Ann Birch, hitherto deputy head of the Tax Board, came on Monday. "
        "Birch replaces Bo Cedar.\n"
    )
    assert {("Ann Birch", "director of the Port Office"), ("Bo Cedar", "director of the Port Office")} <= set(
        told(text)
    )


def test_names_go_with_the_roles_they_stand_before() -> None:
    text = "In 1971 the Port Office opened, with Ann Birch as director and Bo Cedar and Cy Dale as deputy directors.\n"
    deputy = "deputy director of the Port Office"
    assert told(text) == [("Ann Birch", "director of the Port Office"), ("Bo Cedar", deputy), ("Cy Dale", deputy)]


def test_who_stayed_until_named_to_another_post_is_followed_in_the_post_left() -> None:
    text = (
        "Ann Birch became director of the Port Office in 1997. Birch remained in charge until March 2003, when she was "
        "named mayor of Leeds. Bo Cedar took over from her.\n"
    )
    assert told(text)[-1] == ("Bo Cedar", "director of the Port Office")


def test_a_chief_of_an_unknown_trade_heads_nothing() -> None:
    assert told("The Port Office was founded in 1950. Ann Birch was chief lamplighter from 1960 to 1970.\n") == []


@pytest.mark.parametrize("teller", ["the department itself", "China Daily", "one account"])
def test_what_somebody_is_said_to_tell_is_hedged(teller: str) -> None:
    text = f"According to {teller}, the Tax Department was founded in 1939.\n"
    assert [c.certainty for c in READER.read(Document("t", text, "0" * 64, "en")).claims] == ["hedged"]


@pytest.mark.parametrize(
    ("teller", "certainty"), [("一部百科", "hedged"), ("英文名单", "hedged"), ("机构改革方案", "stated")]
)
def test_what_an_account_has_is_hedged_and_what_a_plan_orders_is_not(teller: str, certainty: str) -> None:
    text = f"据{teller}，国家档案局于1954年成立。\n"
    assert [c.certainty for c in READER.read(Document("t", text, "0" * 64, "zh")).claims] == [certainty]


def test_he_may_be_either_of_two_when_one_writes_to_the_other() -> None:
    assert told("Bo Cedar wrote to Cy Dale that he was appointed head of the Tax Board.\n") == []


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Served as mayor of Leeds until 1995.", "position_held mayor of Leeds /1995"),
        ("Elected chairman of the Port Office in 1990.", "position_held chairman of the Port Office 1990/"),
        ("From 1990 to 1995 was mayor of Leeds.", "position_held mayor of Leeds 1990/1995"),
        ("Has held ministerial rank since 2007.", "has_rank ministerial 2007/.."),
        ("Born in Leeds on 3 May 1950.", "born  1950-05-03/"),
        ("Retired in 1980; became mayor of Leeds in 1990.", "position_held mayor of Leeds 1990/"),
        ("Elected to the Port Office in 1990, she resigned.", ""),
        ("Speaks English.", ""),
    ],
)
def test_a_sentence_without_a_subject_is_about_whose_page_it_stands_on(sentence: str, claim: str) -> None:
    claims = READER.read(Document("t", f"Ann Birch\n\n{sentence}\n", "0" * 64, "en")).claims
    read = [f"{c.predicate} {c.object} {c.start}/{c.end}" for c in claims if c.subject == "Ann Birch"]
    assert claim in read if claim else not any(r.startswith("position_held") for r in read)


def test_what_ends_later_is_the_post_taken_up_last() -> None:
    text = "Ann Ash was mayor of Leeds from 1990 to 1994; she became head of the Port Office in 1995; she left in 2005."
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    assert [(c.object, c.start, c.end) for c in claims] == [
        ("mayor of Leeds", "1990", "1994"),
        ("head of the Port Office", "1995", "2005"),
    ]


CHRONICLE = """Timeline of the Port Office

1894
The Port Office is established under the Ministry of Trade. Its first director is Ann Birch.

1901
March – Birch resigns; Bo Cedar, a former mayor, is appointed.
4 June – The Office moves to Leeds.

1910: Dan Ash elected director (until 1915)
1912: Renamed Dock Office
1920: Death of Ash, Eve Oak takes over
1930: Headquarters moved from Leeds to York
1940: Transferred from the Ministry of Trade to the Ministry of Works
1945: Foundation of the Quay Board; Fay Elm first chairman
"""


def test_a_chronicle_dates_what_it_tells_by_its_headings_and_in_note_form() -> None:
    claims = READER.read(Document("t", CHRONICLE, "0" * 64, "en")).claims
    told = {f"{c.predicate} {c.subject} {c.object} {c.start}/{c.end}" for c in claims}
    assert told >= {
        "established Port Office  1894/",
        "subordinate_to Port Office Ministry of Trade 1894/",
        "position_held Ann Birch director of the Port Office 1894/1901-03",
        "position_held Bo Cedar director of the Port Office 1901-03/",
        "headquartered_at Port Office Leeds 1901-06-04/",
        "position_held Dan Ash director of the Port Office 1910/1915",
        "renamed_to Port Office Dock Office 1912/",
        "died Dan Ash  1920/",
        "headquartered_at Dock Office York 1930/",
        "subordinate_to Dock Office Ministry of Works 1940/",
        "established Quay Board  1945/",
        "position_held Fay Elm chairman of the Quay Board 1945/",
    }


def test_a_date_that_is_a_sentence_by_itself_dates_its_paragraph() -> None:
    text = (
        "May 1901. The Port Office is set up in Leeds. Ann Birch becomes its director.\n\n"
        "1910. It becomes the Dock Board, with Bo Cedar as director.\n"
    )
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    assert {f"{c.subject} {c.object} {c.start}".strip() for c in claims} >= {
        "Port Office  1901-05",
        "Ann Birch director of the Port Office 1901-05",
        "Port Office Dock Board 1910",
        "Bo Cedar director of the Dock Board 1910",
    }


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("In 1997 the Mine Board was renamed the Ore Agency, and Bo Hay was appointed director.", "Ore Agency"),
        ("In 1997 the Ore Agency was set up, with Bo Hay as director.", "Ore Agency"),
        ("In 1997 the Mine Board and the Rock Board merged to form the Ore Agency, headed by Bo Hay.", "Ore Agency"),
    ],
)
def test_a_title_is_one_of_the_body_just_made(sentence: str, post: str) -> None:
    text = f"Ann Birch was director of the Port Office from 1990 to 1995.\n\n{sentence}\n"
    assert [(who, what.partition(" of the ")[2]) for who, what in told(text)][1:] == [("Bo Hay", post)]


def test_people_of_two_surnames_are_called_by_the_first() -> None:
    text = (
        "The Port Commission elected José Woldenberg Paz its president in 1996. Woldenberg left in 2003.\n\n"
        "2004: Leonardo Valdés Soto becomes president; he is still in office.\n"
    )
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    held = {(c.subject, c.start, c.end) for c in claims if c.predicate == "position_held"}
    assert held == {("José Woldenberg Paz", "1996", "2003"), ("Leonardo Valdés Soto", "2004", "..")}


def test_who_acts_as_a_holder_is_an_acting_one() -> None:
    assert told("The Port Office was founded in 1950. Bo Cedar acted as director of the Port Office in 1960.\n") == [
        ("Bo Cedar", "acting director of the Port Office")
    ]


def test_the_same_post_elsewhere_has_the_title_told_before() -> None:
    text = "Ann Lee became clerk of the Tax Court in 1993. She had held the same post at the Port Office since 1990.\n"
    assert told(text) == [("Ann Lee", "clerk of the Tax Court"), ("Ann Lee", "clerk of the Port Office")]


def test_the_same_post_in_a_town_alone_is_none_that_is_known() -> None:
    text = "Ann Lee was clerk of the Tax Court. She left in 1993 to fill the same post in Leeds.\n"
    assert told(text) == [("Ann Lee", "clerk of the Tax Court")]


def test_who_is_followed_there_is_followed_in_the_body_named_last() -> None:
    text = (
        "Ann Lee was director of the Tax Board until 1960. Her successor was Tom Birch, until then clerk of the Port "
        "Office. Birch was followed there by Ida Holm.\n"
    )
    assert ("Ida Holm", "clerk of the Port Office") in told(text)
    assert ("Ida Holm", "Tom Birch") in told(text, "preceded_by")


def test_at_a_body_she_is_who_had_a_post_in_it() -> None:
    text = (
        "Ann Lee led the Tax Board until she moved to the Port Office as clerk in 1938. Her successor there was "
        "Tom Birch; at the Board she had been followed by Ida Holm.\n"
    )
    assert ("Ida Holm", "Ann Lee") in told(text, "preceded_by")
    assert ("Ida Holm", "head of the Tax Board") in told(text)


def test_the_latter_is_of_the_two_that_a_sentence_is_about() -> None:
    text = "The Tax Office and the Port Office answered to the Ministry of Works. Ann Lee headed the latter in 1950.\n"
    assert told(text) == [("Ann Lee", "head of the Port Office")]


def test_the_latter_is_the_subject_of_a_verb_said_once_for_two() -> None:
    text = "The Tax Office reports to the Treasury, the Port Office to the Cabinet. Ann Lee led the latter in 1950.\n"
    assert told(text) == [("Ann Lee", "head of the Port Office")]


def test_a_superintendent_is_of_the_body_named_after_the_role() -> None:
    text = "The Superintendency of Banks was set up in 1930. The Tax Board shares its house. "
    text += "In 1957 Ann Lee was appointed superintendent.\n"
    assert told(text) == [("Ann Lee", "superintendent of the Superintendency of Banks")]


def test_a_title_said_once_is_that_of_the_next_body_too() -> None:
    text = "Ann Lee was named clerk of the Tax Court in 1979, and Tom Birch of the Port Office in 1982.\n"
    assert told(text) == [("Ann Lee", "clerk of the Tax Court"), ("Tom Birch", "clerk of the Port Office")]
