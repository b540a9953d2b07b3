"""Pages as encyclopaedias print them: boxes with pictures, tables of envoys; what must not be made of their parts."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER


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


def test_envoys_listed_by_where_they_lived_are_to_where_the_page_says() -> None:
    text = (
        "List of ambassadors of Chad to Kenya\n\nThe Embassy of Chad in Nairobi opened in 1962.\n\n"
        "Ambassadors resident in Nairobi\n\n- Ann Lee, 1962–1966 (formerly consul general in St. Moritz)\n"
    )
    assert read(text)[1:] == [
        "position_held(Ann Lee; ambassador of Chad to Kenya) 1962/1966",
        "position_held(Ann Lee; consul general in St. Moritz) /",
    ]


def test_a_title_is_nobodys_name() -> None:
    told = read("The title given to the post is at present Ambassador Extraordinary and Plenipotentiary.\n")
    assert not [claim for claim in told if "position_held(" in claim]


def test_the_key_of_a_table_and_the_number_of_a_cabinet_are_read_past() -> None:
    table = "| No. | Name | Took office | Left office | Party | Ministry |\n| --- | --- | --- | --- | --- | --- |\n"
    row = "| 1 | Ann Lee | June 10, 1961 | May 8, 1963 | Liberal | 16 (Birch) |\n"
    told = read(f"# Water Board\n\n## Ministers of Transport\n\nKey:\n\nLiberal Party\n\nCivic Union\n\n{table}{row}")
    assert told == ["position_held(Ann Lee; minister of Transport) 1961-06-10/1963-05-08"]


@pytest.mark.parametrize(
    "name", ["Saint Lawrence Seaway", "Shiite Kenyans", "Elm Handbook", "Sunni Muslims", "African Crown"]
)
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


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Ann Lee was president of the Water Board from 1965 to 1971, of the Red Cross Council from 1978 to 1987.",
            "position_held(Ann Lee; president of the Red Cross Council) 1978/1987",
        ),
        (
            "Tom Birch was promoted to head of the Tax Office in 1932 and of the Water Board in 1935.",
            "position_held(Tom Birch; head of the Water Board) 1935/",
        ),
        (
            "The Labour Front was formed in 1950. Kenya created its first Water Board in 1955.",
            "established(Water Board of Kenya; ) 1955/",
        ),
    ],
)
def test_what_goes_on_with_another_body_is_of_it(text: str, claim: str) -> None:
    assert claim in read(f"{text}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1950 she met rebel leader Tom Birch and community leaders.",
        "She was made one of the few who saw Tom Birch, and Ida Holm made him one of hers.",
        "The Elm Board and the NSF were turned into the Ash Board and the Oak Board respectively.",
        "Tom Birch served as secretary to several Cabinet Committees.",
    ],
)
def test_leaders_of_something_unknown_and_uneven_pairs_give_none(sentence: str) -> None:
    known = "Ann Lee was director of the Water Board from 1940 to 1960."
    assert read(f"{known} {sentence}\n") == read(f"{known}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Water Board training centre was established in 1995.",
        "The Water Board library was closed in 1996, and the Water Board officials were dismissed.",
        "The board is an executive and quite bureaucratic one.",
        "The Water Board plans to launch a satellite.",
        "Tom Birch had a major and influential role in it.",
    ],
)
def test_things_of_a_body_and_what_it_intends_are_none_of_ours(sentence: str) -> None:
    known = "The Water Board was founded in 1990. Ann Lee has been its director since 1995. "
    assert read(f"{known}{sentence}\n") == read(f"{known}\n")


def test_a_title_after_a_comma_in_a_box_is_nobody() -> None:
    told = read("Elm Police Service\n\nFormed: 1971\nAgency executive: Jeff Birch, Chief of Police\nOfficers: 700\n")
    assert [claim for claim in told if "position_held" in claim] == [
        "position_held(Jeff Birch; chief of police of the Elm Police Service) /"
    ]


def test_what_a_fronted_clause_says_ends_with_it() -> None:
    told = read("While the governor of Kenya heads the Water Board of the state, the governor has no power.\n")
    assert told == ["function(governor of Kenya; heads the Water Board of the state) /"]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1957 the Elm Flag ceased to have equal status.",
        "Tom Birch was convicted of Lee's murder on May 19, 1970.",
        "Ann Lee turned over her records to Tom Birch.",
        "In 1961 Ida Holm was given the title Queen of Kenya.",
        "She asked the Queen to relieve her of her duties on 30 April 1961.",
    ],
)
def test_what_only_looks_like_an_end_or_a_post_gives_none(sentence: str) -> None:
    known = "Ann Lee was director of the Water Board from 1950 to 1960."
    assert read(f"{known} {sentence}\n") == read(f"{known}\n")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Ann Lee died in 1829, allowing for Tom Birch to become acting governor of Kenya.",
            ["position_held(Tom Birch; acting governor of Kenya) 1829/"],
        ),
        (
            "The former heads of state of Kenya, Ann Lee and Tom Birch, met in 1990.",
            ["position_held(Ann Lee; head of state of Kenya) /", "position_held(Tom Birch; head of state of Kenya) /"],
        ),
        (
            "Tom Birch was treasurer of the Water Board from 1996 to 2007. He resigned on 19 October 2009.",
            ["position_held(Tom Birch; treasurer of the Water Board) 1996/2007"],
        ),
        (
            "By 1992 Tom Birch was shadow Finance Minister.",
            ["position_held(Tom Birch; shadow Finance Minister) /"],
        ),
    ],
)
def test_who_becomes_what_and_what_was_left_already(text: str, claims: list[str]) -> None:
    assert [claim for claim in read(f"{text}\n") if "position_held" in claim] == claims


def test_a_career_in_one_paragraph_is_read_sentence_by_sentence() -> None:
    told = read_chinese(
        "王国华，男，1941年7月生。\n\n1982年至1984年河川部办公厅主任。1984年至1985年水利部副部长。1985年至1986年在党校学习。"
        "1986年至1990年福建省委副书记、副省长。\n"
    )
    assert told == [
        "born(王国华; ) 1941-07",
        "position_held(王国华; 河川部办公厅主任) 1982",
        "position_held(王国华; 水利部副部长) 1984",
        "position_held(王国华; 福建省委副书记) 1986",
        "position_held(王国华; 福建省副省长) 1986",
    ]


def test_a_box_that_opens_with_the_pages_office_is_the_offices() -> None:
    box = "国务委员\n现任\n王小河\n\n2023年3月12日就任\n中华人民共和国国务院\n机关所在地：北京市\n设立：1982年5月4日\n"
    told = read_chinese(f"国务委员\n\n中华人民共和国国务院组成人员\n\n{box}")
    assert "established(国务委员; ) 1982-05-04" in told
    assert not [claim for claim in told if "(中华人民共和国国务院;" in claim]


def test_a_holder_with_a_remark_but_no_years_ends_no_list() -> None:
    told = read_chinese(
        "历任河川部部长\n李达民（1921年8月—1922年7月）\n陶新（1966年12月—1967年）\n耿文（军管结束后主持工作）\n"
        "张平（1977年7月—1978年12月）\n"
    )
    assert "position_held(张平; 河川部部长) 1977-07" in told


def test_a_chinese_name_under_an_english_title_is_the_same_bodys() -> None:
    name = "Water Department of the Central Committee of the Elm Party"
    told = read(f"{name}\n\n{name}\n榆树党中央委员会河川部\nFormationJuly 1921\nHead\nAnn Lee\n")
    assert f"position_held(Ann Lee; head of the {name}) /" in told
    assert f"named({name}; 榆树党中央委员会河川部) /" in told


def test_a_central_body_is_no_part_of_the_one_before_it() -> None:
    told = read_chinese("王国华，男，1941年7月生。\n\n1985年至1986年 水利部办公厅主任、中央直属机关党委书记\n")
    assert "position_held(王国华; 中央直属机关党委书记) 1985" in told


def test_the_person_of_the_page_is_meant_under_headings_about_others_and_things() -> None:
    life = "Isaac Birch\n\nIsaac Birch was the first governor of Kentucky. His mother was Letitia Birch.\n\n"
    told = read(f"{life}Lord Elm's War\n\nIn 1791 Letitia Birch died. In 1792 Birch was appointed mayor of Leeds.\n")
    assert "position_held(Isaac Birch; mayor of Leeds) 1792/" in told


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1793 the French ambassador met Governor Birch.",
        "Birch did not receive it until October 1793.",
        "In 1780 Birch and Tom Lee were named commissioners to negotiate a treaty.",
        "The family became Presbyterians after coming to America.",
    ],
)
def test_what_tells_no_further_post_of_a_life(sentence: str) -> None:
    life = "Isaac Birch was governor of Kentucky from 1792 to 1796."
    assert read(f"{life} {sentence}\n") == read(f"{life}\n")
