"""Pages as encyclopaedias print them: boxes with pictures, tables of envoys; what must not be made of their parts."""

from __future__ import annotations

import pytest

from pipeline.collect import load_lexicon
from pipeline.reading import compile_reader
from schemas.records import Document

READER = compile_reader(load_lexicon())


def read(text: str) -> list[str]:
    """Return what a text is read to say, with its dates."""
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    return [f"{c.predicate}({c.subject}; {c.object}) {c.start}/{c.end}" for c in claims if c.polarity == "affirmed"]


@pytest.mark.parametrize("line", ["Seal of the Governor", "Standard of the Governor of Kenya", "Gobernador de Kenya"])
def test_a_line_below_the_title_of_an_offices_box_is_no_other_office(line: str) -> None:
    holder = "Incumbent\nAnn Lee\nsince 3 May 2010\nTerm length: Four years\n"
    told = read(f"# Governor of Kenya\n\nGovernor of Kenya\n{line}\n{holder}")
    assert told == ["position_held(Ann Lee; governor of Kenya) 2010-05-03/.."]


ENVOYS = """
# Ambassador of Delta to Kenya

Delta had a legation in Nairobi.

## List of ambassadors

| Name | Title | Presentation of Credentials | Termination of Mission |
| --- | --- | --- | --- |
| Ann Lee | Envoy Extraordinary and Minister Plenipotentiary | June 10, 1961 | December 8, 1963[2] |
| Tom Birch | Minister Resident | January 3, 1964 | May 26, 1967 |
| Ida Holm | Ambassador | June 1, 1967 | 1970[3] |
"""


def test_titles_in_a_table_of_envoys_are_to_where_the_page_says() -> None:
    assert [told.replace(" of Delta", "") for told in read(ENVOYS) if "position" in told] == [
        "position_held(Ann Lee; envoy extraordinary and minister plenipotentiary to Kenya) 1961-06-10/1963-12-08",
        "position_held(Tom Birch; minister resident to Kenya) 1964-01-03/1967-05-26",
        "position_held(Ida Holm; ambassador to Kenya) 1967-06-01/1970",
    ]


def test_a_title_is_nobodys_name() -> None:
    told = read("The title given to the post is at present Ambassador Extraordinary and Plenipotentiary.\n")
    assert not [claim for claim in told if "position_held(" in claim]


def test_the_key_of_a_table_and_the_number_of_a_cabinet_are_read_past() -> None:
    table = "| No. | Name | Took office | Left office | Party | Ministry |\n| --- | --- | --- | --- | --- | --- |\n"
    row = "| 1 | Ann Lee | June 10, 1961 | May 8, 1963 | Liberal | 16 (Birch) |\n"
    told = read(f"# Water Board\n\n## Ministers of Transport\n\nKey:\n\nLiberal Party\n\nCivic Union\n\n{table}{row}")
    assert told == ["position_held(Ann Lee; minister of Transport) 1961-06-10/1963-05-08"]


@pytest.mark.parametrize("name", ["Saint Lawrence Seaway", "Shiite Kenyans", "Elm Handbook", "Sunni Muslims"])
def test_things_and_peoples_hold_no_office(name: str) -> None:
    assert read(f"In 1990 {name} became director of the Water Board.\n") == []


def test_initials_after_a_title_are_the_titles_where_they_are_not_its_bodys() -> None:
    assert read("The Chief of the Harbour Board (CHB) is appointed by the Senate.\n")[:1] == [
        "named(chief of the Harbour Board; CHB) /"
    ]
    assert "named(Water Board; WB) /" in read("The director of the Water Board (WB) is appointed by the Senate.\n")


def test_a_name_said_before_is_no_short_form_of_a_longer_one() -> None:
    council = "The Elm Council is a forum in Kenya.\n\nThe Elm Science Council was set up in 1983. "
    told = read(f"# Elm Council\n\n{council}The Elm Council has its headquarters in Nairobi.\n")
    assert "headquartered_at(Elm Council; Nairobi) /" in told
    told = read("The India and Burma Office was formed in 1937. The Burma Office was abolished in 1948.\n")
    assert "abolished(Burma Office; None) 1948/" in [claim.replace("; )", "; None)") for claim in told]


@pytest.mark.parametrize(
    "sentence",
    [
        "The two bodies left it, although they continue to be part of a coalition in Kenya's parliament.",
        "It was responsible for the Royal Mounted Police, the civil service, administration of land, and lakes.",
        "It gained ground by providing services, following the pattern of foreign organizations.",
        "Lieutenant governors have succeeded ten governors following their deaths.",
        "Tom Birch was to it what rain is to a lake, and held several minor posts before leaving it.",
        "Many families fled the rising that followed the war.",
    ],
)
def test_what_says_nothing_of_a_body_or_post_gives_none(sentence: str) -> None:
    known = "The Water Board was founded in 1990. Ann Lee has been its director since 1995. "
    assert read(f"{known}{sentence}\n") == read(f"{known}\n")


def test_whoever_dies_in_the_clause_that_names_them_is_meant() -> None:
    told = read(
        "Clement Lowe was director of the Water Board until 1960. Ernest Birch was head of the Tax Office until "
        "shortly before his death in April 1951.\n"
    )
    assert [claim for claim in told if "died" in claim] == ["died(Ernest Birch; ) 1951-04/"]


def test_to_cease_is_to_leave() -> None:
    assert read("In May 1990 Ann Lee ceases to be director of the Water Board.\n") == [
        "position_held(Ann Lee; director of the Water Board) /1990-05"
    ]


def read_chinese(text: str) -> list[str]:
    """Return what a Chinese text is read to say."""
    claims = READER.read(Document("t", text, "0" * 64, "zh")).claims
    return [f"{c.predicate}({c.subject}; {c.object}) {c.start}" for c in claims if c.polarity == "affirmed"]


@pytest.mark.parametrize(
    "sentence",
    [
        "王明反对他继任。",
        "如果王明成为部长，他会作出让步。",
        "媒体引述一名被称为“老树”的知情人士。",
        "1968年部长选举",
        "卫生部反对建立省卫生委员会。",
    ],
)
def test_what_is_not_told_as_a_fact_gives_none_in_chinese(sentence: str) -> None:
    known = "李大成任水利部部长。"
    assert read_chinese(f"{known}\n\n{sentence}\n") == read_chinese(f"{known}\n")


def test_an_office_without_its_country_is_of_the_one_named_with_it() -> None:
    told = read_chinese("李树森1969年至1974年任马里总统。他曾访问欧洲和苏联。卸任总统后，王文海接任总统。\n")
    assert "position_held(王文海; 马里总统) " in told


def test_who_is_met_bears_no_title_of_another() -> None:
    told = read_chinese("马里总统李树森与王文海会谈。\n")
    assert told == ["position_held(李树森; 马里总统) "]


def test_where_somebody_was_born_is_not_who_was() -> None:
    assert read_chinese("刘志远于1854年3月14日在山东省沾化县的北曼彻斯特出生。\n") == ["born(刘志远; ) 1854-03-14"]
