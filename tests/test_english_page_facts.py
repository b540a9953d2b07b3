"""What English pages say of the body that they are about: its departments, ranks, tasks, staff and ends."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER


def claims(text: str) -> set[str]:
    """Return the claims of a text in short."""
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    return {f"{c.predicate}({c.subject}; {c.object}; {c.start}/{c.end})" for c in found}


COMMITTEE = "Jinan Municipal Committee of the Communist Party of China"


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        (COMMITTEE, COMMITTEE),
        (f"{COMMITTEE}: working offices", COMMITTEE),
        ("Organs of the Hunan Provincial Party Committee", "Hunan Provincial Party Committee"),
        ("CPC Xi'an Municipal Committee (2023)", "CPC Xi'an Municipal Committee"),
    ],
)
def test_a_department_of_a_local_committee_is_no_central_one(title, whole):
    units = "- Organization Department: Wang Ping, head\n- Policy Research Office: Li Hui, director\n"
    told = claims(f"{title}\n\nDepartments\n{units}")
    assert f"position_held(Wang Ping; head of the Organization Department of the {whole}; /)" in told
    assert f"position_held(Li Hui; director of the Policy Research Office of the {whole}; /)" in told


def test_other_titles_leave_the_central_departments_alone():
    text = "Who leads the party\n\nZhao Qi is head of the Organization Department. He was in Hunan before.\n"
    told = "position_held(Zhao Qi; head of the Organization Department of the Chinese Communist Party; /..)"
    assert told in claims(text)


def test_several_people_of_a_listed_unit_share_a_title():
    told = claims(
        "Ministry of Harbours of Norway: departments\n\n"
        "* Legal Department: Ola Lund and Per Dahl, deputy directors\n"
        "* Finance Department: Eva Nes, director (2019– ); Tor Lie, Nils Moe and Siv Ek, deputy directors\n"
        "* Planning Department: Kari Moe, director, appointed in October 2021\n"
        "* Archives Section: Bo Rud, in charge since 2020\n"
    )
    assert "position_held(Per Dahl; deputy director of the Legal Department; /)" in told
    assert "position_held(Siv Ek; deputy director of the Finance Department; /)" in told
    assert "position_held(Eva Nes; director of the Finance Department; 2019/..)" in told
    assert "position_held(Kari Moe; director of the Planning Department; 2021-10/)" in told
    assert "position_held(Bo Rud; head of the Archives Section; 2020/..)" in told


@pytest.mark.parametrize("words", ["in post since 2019", "in office since 2019", "in the post since 2019"])
def test_in_post_since(words):
    text = f"Presidents of chamber\n\n* Chamber of Public Works: Rama Dia, {words}\n* Chamber of Sports: Awa Sy\n"
    assert "position_held(Rama Dia; president of the Chamber of Public Works; 2019/..)" in claims(text)


def test_who_is_appointed_before_a_term_gets_no_second_one():
    told = claims(
        "Directors of the Salt Board\n\n* Ann Lee, 1990–1995 (appointed December 1989)\n* Bo Hay, 1995–1999\n"
    )
    assert told == {
        "position_held(Ann Lee; director of the Salt Board; 1990/1995)",
        "position_held(Bo Hay; director of the Salt Board; 1995/1999)",
    }


def test_the_fields_of_an_office():
    told = claims(
        "Wenzhou Harbour Bureau\n\nBureau overview\nFormed: 3 May 1999\n"
        "Rank: Division level (a) until 2012; ministry level since 2012\n"
        "Director: Lin Su (since 9 June 2021)\nParty group secretary: Lin Su\nDeputy party secretary: Ho Pi\n"
        "Minister responsible: Pan Yue\n"
        "Internal units: Pilotage Division; Safety Division\nSubordinate units: Wenzhou Tug Centre (founded 2004)\n"
        "Functions: planning of harbours; licensing of pilots\nAuthorized posts: 38 (2015)\n"
    )
    assert "function(Wenzhou Harbour Bureau; licensing of pilots; /)" in told
    assert "has_staff(Wenzhou Harbour Bureau; 38; 2015/)" in told
    assert "part_of(Safety Division; Wenzhou Harbour Bureau; /)" in told
    assert "established(Wenzhou Tug Centre; ; 2004/)" in told
    assert "position_held(Lin Su; party group secretary of the Wenzhou Harbour Bureau; /)" in told
    assert {c.rpartition("; ")[2] for c in told if c.startswith("has_rank")} == {"/2012)", "2012/..)"}
    assert not any("Pan Yue" in claim for claim in told)


def test_a_list_of_parts_parted_by_commas():
    told = claims("Salt Inspectorate\n\nFormed: 1920\nDivisions: Mine Division, Brine Division and Coast Division\n")
    parts = {"Mine Division", "Brine Division", "Coast Division"}
    assert {f"part_of({part}; Salt Inspectorate; /)" for part in parts} <= told


@pytest.mark.parametrize("title", ["GUIDE TO PARTY ORGANS, 1988", "Handbook of Agencies", "Yearbook of the Realm"])
def test_a_numbered_entry_heads_the_page_of_a_volume(title):
    entry = "Established in 1921. It tests salt.\n\nPersonnel. Director: Karl Berg, since 1984."
    told = claims(f"{title}\n\n14. SALT INSPECTION BOARD\n\n{entry}")
    assert "position_held(Karl Berg; director of the Salt Inspection Board; 1984/..)" in told
    assert "established(Salt Inspection Board; ; 1921/)" in told


def test_directly_under_is_said_of_the_organ():
    told = claims("The Salt Bureau is an organ of the Water Council, directly under its Secretariat.")
    assert "part_of(Salt Bureau; Water Council; /)" in told
    assert not any(claim.startswith("subordinate_to(Water Council") for claim in told)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The Seed Office has been under the Ministry of Trade since 2012; before that it was part of the Navy.",
            "part_of(Seed Office; Navy; /2012)",
        ),
        (
            "The Canal Board has had its seat in Leeds since 2002; before that, from 1984, it was based in York.",
            "headquartered_at(Canal Board; York; 1984/2002)",
        ),
        (
            "The Salt Board has been part of the Ministry of Trade since 1990, and previously belonged to the Navy.",
            "part_of(Salt Board; Navy; /1990)",
        ),
        (
            "The Salt Board was founded in 1920. Chairman: Karl Berg (since 1984).",
            "position_held(Karl Berg; chairman of the Salt Board; 1984/..)",
        ),
        ("In 1990 the Tax Board employed 400 people.", "has_staff(Tax Board; 400 people; 1990/)"),
        ("The Post Office, with a staff of 12, was opened in 1844.", "has_staff(Post Office; staff of 12; /)"),
    ],
)
def test_when_it_was_so(text, claim):
    assert claim in claims(text)


def test_a_chronology_ends_the_post_of_who_dies():
    told = claims(
        "The Copra Board of Fiji: a timeline\n\n1933: Josef Rad becomes chairman.\n\n"
        "1939: Rad hands over to Henry Potts in March.\n\n1946: Potts dies on 19 August. The chair is vacant.\n"
    )
    assert "position_held(Henry Potts; chairman of the Copra Board of Fiji; 1939-03/1946-08-19)" in told
