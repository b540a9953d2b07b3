"""Whose life an English text tells, its birth, death and stations, and whom an aide serves."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER


def told(text: str, predicate: str = "position_held") -> list[tuple[str, str]]:
    """Return subject and object of the claims of one predicate."""
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    return [(c.subject, c.object) for c in claims if c.predicate == predicate]


OPENINGS = (
    "Tan Bowen (谭博文; 17 February 1918 – 9 December 2006) was a Chinese economist. ",
    "Tan Bowen (Chinese: 谭博文; February 1918 – ) is a Chinese politician. ",
    "Tan Bowen (3 March 1911, Wuxi – 9 October 1994) was a civil servant. ",
    "Tan Bowen was a Chinese diplomat and writer. ",
    "Tan Bowen, born in 1918, was one of the last mandarins. ",
)


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_text_without_a_title_is_about_whom_its_first_sentence_introduces(opening: str) -> None:
    text = f"{opening}In 1941 he was secretary to Chen Rui, who led the Tax Board.\n\nHe headed the Port Office.\n"
    assert told(text, "secretary_to") == [("Tan Bowen", "Chen Rui")]
    assert ("Tan Bowen", "head of the Port Office") in told(text)


def test_a_paragraph_that_introduces_a_person_is_about_that_person() -> None:
    text = (
        "# Port Office\n\nThe Port Office was set up in 1950. Ann Reed was its first director.\n\n"
        "Tan Bowen (1910–1990) was a Chinese engineer. In 1951 he worked for Chen Rui, the mayor of Wuxi. "
        "He was director of the Port Office from 1955.\n"
    )
    assert ("Tan Bowen", "director of the Port Office") in told(text)


def test_after_a_sentence_about_another_alone_he_may_be_either() -> None:
    text = "Tan Bowen (1910–1990) was an engineer. Chen Rui joined the Tax Board in 1950. He was its director.\n"
    assert told(text) == []


@pytest.mark.parametrize(("years", "events"), [
    ("1 May 1920, Oslo – 2 June 1999, Bergen", [("born", "1920-05-01"), ("died", "1999-06-02")]),
    ("c. 1890 – after 1950", [("born", "1890~")]),
    ("born 3 May 1940; died 4 June 1999", [("born", "1940-05-03"), ("died", "1999-06-04")]),
    ("née Lund; born 1940, Oslo", [("born", "1940")]),
    ("Wuxi, 1918 – Beijing, 2006", [("born", "1918"), ("died", "2006")]),
])  # fmt: skip
def test_birth_and_death_in_parentheses(years: str, events: list[tuple[str, str]]) -> None:
    claims = READER.read(Document("t", f"Anna Berg ({years}) was a diplomat.\n", "0" * 64, "en")).claims
    assert [(c.predicate, c.start) for c in claims] == events


def test_two_of_one_family_are_two_people() -> None:
    text = "# Chen Rui\n\nChen Rui is a politician. His father Chen Da was director of the Tax Board.\n"
    assert told(text) == [("Chen Da", "director of the Tax Board")]


@pytest.mark.parametrize(("served", "master", "post"), [
    ("Vice Governor Fang Ke of Hubei", "Fang Ke", "vice-governor of Hubei"),
    ("the prime minister, Harold Wood", "Harold Wood", "prime minister"),
    ("Foreign Minister Eva Dahl", "Eva Dahl", "Foreign Minister"),
])  # fmt: skip
def test_whom_a_secretary_serves_may_have_a_title(served: str, master: str, post: str) -> None:
    text = f"Bo Ek was a diplomat. He was private secretary to {served} from 1980 to 1984.\n"
    assert told(text, "secretary_to") == [("Bo Ek", master)]
    assert told(text) == [(master, post)]


def test_a_description_before_a_pronoun_is_of_its_person() -> None:
    text = "Bo Ek was a diplomat. A former secretary to Ann Lee, he became mayor of Leeds in 1990.\n"
    assert told(text, "secretary_to") == [("Bo Ek", "Ann Lee")]


ABOUT = "# Tan Bowen\n\nTan Bowen was a politician. The Planning Commission is in Leeds.\n\n"


@pytest.mark.parametrize(("sentence", "posts"), [
    ("His first post was that of clerk of the Grain Council.", ["clerk of the Grain Council"]),
    ("His last post was as ambassador to Peru.", ["ambassador to Peru"]),
    ("There followed a spell as ambassador to Peru from 1985 to 1988.", ["ambassador to Peru"]),
    ("After three years as ambassador to Peru he became mayor of Leeds.", ["ambassador to Peru", "mayor of Leeds"]),
    ("In 1996 the State Council made him one of its advisers.", ["adviser of the State Council"]),
    ("He moved to the Ministry of Supply as head of its Rationing Department in 1941.",
     ["head of the Rationing Department of the Ministry of Supply"]),
    ("He was assistant secretary in the Ministry of Supply.", ["assistant secretary in the Ministry of Supply"]),
    ("He served as vice mayor and mayor of Leeds.", ["vice-mayor of Leeds", "mayor of Leeds"]),
    ("He entered the service in 1951 as a clerk.", []),
])  # fmt: skip
def test_stations_of_a_life(sentence: str, posts: list[str]) -> None:
    assert told(f"{ABOUT}{sentence}\n") == [("Tan Bowen", post) for post in posts]


def test_he_after_a_clause_that_only_tells_when_is_the_one_told_of() -> None:
    text = f"{ABOUT}When Chen Rui died in 1988 he took over as director of the Port Office.\n"
    assert told(text) == [("Tan Bowen", "director of the Port Office")]


def test_who_after_what_somebody_is_is_that_person() -> None:
    text = "Bo Ek (born 1961) is a politician who has been director of the Port Office since 2021.\n"
    assert told(text) == [("Bo Ek", "director of the Port Office")]


def test_whoever_is_named_replaces_the_one_before() -> None:
    text = "In 2021 President Reed named Bo Ek to head the Port Office, replacing Ann Lee.\n"
    assert told(text, "preceded_by") == [("Bo Ek", "Ann Lee")]


@pytest.mark.parametrize("sentence", [
    "In 1996 he went to Peru.", "His father, Tan Da, was a farmer.", "His brother became director in 1990.",
])  # fmt: skip
def test_going_somewhere_ends_no_post_and_kin_are_others(sentence: str) -> None:
    text = f"# Tan Bowen\n\nTan Bowen was director of the Port Office from 1990.\n\n{sentence}\n"
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    assert [(c.subject, c.start, c.end) for c in claims] == [("Tan Bowen", "1990", "")]


NEWS = "ACCRA, 14 March 2019 (Gulf Wire) -- President Reed on Tuesday named Bo Ek director of the Port Office. "


def test_a_report_dates_by_the_name_of_a_day() -> None:
    claims = READER.read(Document("t", f"{NEWS}\n", "0" * 64, "en")).claims
    assert {(c.predicate, c.start) for c in claims if c.start} == {
        ("position_held", "2019-03-12"), ("appointed_by", "2019-03-12"),
    }  # fmt: skip


def test_what_somebody_has_been_till_now_is_not_the_job_that_a_report_is_about() -> None:
    text = f"{NEWS}Ek has been ambassador to Peru since 2015. He will take up the job on 1 May, succeeding Ann Lee.\n"
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    later = [(c.predicate, c.object, c.certainty) for c in claims if c.certainty == "expected"]
    assert later == [
        ("position_held", "director of the Port Office", "expected"),
        ("preceded_by", "Ann Lee", "expected"),
    ]


def test_only_the_holder_gives_up_the_position() -> None:
    text = "Bo Ek was a diplomat. He was secretary to Ann Lee, the premier, but gave up the position in 1912.\n"
    assert told(text) == [("Ann Lee", "premier")]


@pytest.mark.parametrize(("sentence", "posts"), [
    ("In 1985 he was transferred to the Ministry of Trade.", ["director of the Port Office"]),
    ("He was mayor of Leeds, a post he left in 1980.", ["director of the Port Office", "mayor of Leeds"]),
    ("He met President Ann Lee.", ["director of the Port Office", "President"]),
])  # fmt: skip
def test_what_a_life_is_opened_with_is_not_what_ended_before(sentence: str, posts: list[str]) -> None:
    text = f"Bo Ek (1940–2010) was a diplomat. He was director of the Port Office from 1990 to 1995.\n\n{sentence}\n"
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    assert [c.object for c in claims if c.predicate == "position_held"] == posts
    assert [(c.start, c.end) for c in claims if c.object == posts[0]] == [("1990", "1995")]


def test_a_peer_is_the_person_of_that_surname_and_his_wife_is_not() -> None:
    text = (
        "Lord Marwood of Kent, who has died aged 89, was director of the Port Office. Peter Marwood was born in 1932. "
        "He was secretary to Premier Bo Ek. Jane Marwood was mayor of Leeds.\n"
    )
    assert told(text, "born") == [("Lord Marwood of Kent", "")]
    assert told(text, "secretary_to") == [("Lord Marwood of Kent", "Bo Ek")]
    assert ("Jane Marwood", "mayor of Leeds") in told(text)


def test_following_somebody_elsewhere_succeeds_nobody() -> None:
    text = "Bo Ek was a diplomat. He was secretary to Ann Lee, whom he followed to the Port Office in 1967.\n"
    assert told(text, "preceded_by") == []


@pytest.mark.parametrize("title", [
    "Biography of Newly Elected Head of the Rail Party Bo Ek", "Bo Ek obituary", "Obituary: Bo Ek", "Bo Ek",
])  # fmt: skip
def test_a_title_of_a_life_is_about_its_person(title: str) -> None:
    text = f"# {title}\n\nThe politician was born on 6 May 1948. In 1987, he became director of the Port Office.\n"
    assert told(text) == [("Bo Ek", "director of the Port Office")]
    assert told(text, "born") == [("Bo Ek", "")]


def test_leaving_a_party_ends_no_post_and_a_cabinet_is_no_office() -> None:
    text = (
        "Bo Ek was a politician. In 1970 he became minister of land, trade and transport in the Naik cabinet. "
        "Ek resigned from the Progress Party in 1978.\n"
    )
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    assert [(c.object, c.start, c.end) for c in claims] == [("minister of land, trade and transport", "1970", "")]


def test_when_somebody_succeeds_another_the_other_leaves() -> None:
    text = "# Bo Ek named director\n\nIn 1990 Bo Ek replaced Tan Wei as director of the Rail Board when he left.\n"
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    assert {(c.subject, c.end) for c in claims if c.end and c.end != ".."} == {("Tan Wei", "1990")}


def test_a_shortened_is_is_a_verb_and_the_elder_is_the_father() -> None:
    text = (
        "# Tan Wei\n\nTan Wei was a politician. He's director of the Port Office. His father, Tan Da, was a farmer. "
        "In 1990 Tan senior became mayor of Leeds.\n"
    )
    assert told(text) == [("Tan Wei", "director of the Port Office"), ("Tan Da", "mayor of Leeds")]


def test_a_company_at_the_end_of_a_career_hides_no_office_before_it() -> None:
    text = "# Bo Ek\n\nEk went on to become chairman of the Water Board (1966-71), and was a director of Lamp Ltd.\n"
    assert told(text) == [("Bo Ek", "chairman of the Water Board")]
    assert told("# Bo Ek\n\nAt Lamp Ltd, he was chairman of the board, and its director.\n") == []
