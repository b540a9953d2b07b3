"""On a Chinese page about a body or a post the bare titles are its own, whatever bodies are named beside it."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER

OPENING = "国家水文局\n\n国家水文局成立于1921年。"
BESIDE = ["", "此前有关工作由河道局承担，河道局局长为聂以力。", "1947年财政部接管其账目，审计署负责监督。"]
HEADS = [
    "首任局长为陈大文，1921年至1935年在任。",
    "1921年，陈大文被任命为局长。",
    "陈大文任局长期间（1921—1935），业务大有发展。",
]


def holders_of(text: str) -> set[str]:
    """Return who held which post by a text."""
    found = READER.read(Document("t", text, "0" * 64, "zh")).claims
    return {f"{c.subject}: {c.object}" for c in found if c.predicate == "position_held"}


@pytest.mark.parametrize("heads", HEADS)
@pytest.mark.parametrize("beside", BESIDE)
def test_a_bare_title_is_that_of_the_page_s_body(beside: str, heads: str) -> None:
    """局长 is the one of the page's 局."""
    assert "陈大文: 国家水文局局长" in holders_of(OPENING + beside + heads)


def test_a_body_founded_in_the_paragraph_takes_its_heads() -> None:
    """局长 is the one of the 局 whose founding the sentence tells."""
    text = OPENING + "\n\n1938年，国家渔政局成立，陈大文任局长。"
    assert holders_of(text) == {"陈大文: 国家渔政局局长"}


@pytest.mark.parametrize("title", ["审计长", "总督", "检察总长", "参谋总长"])
def test_a_page_may_be_about_a_title_alone(title: str) -> None:
    """Whoever holds the post of the page's title holds it under that title."""
    text = f"{title}\n\n{title}是政府的高级官员。首任{title}为陈大文，1921年就任。1958年由李国华接任。"
    assert holders_of(text) == {f"陈大文: {title}", f"李国华: {title}"}


@pytest.mark.parametrize(
    ("field", "claim"),
    [
        ("改制：2016年4月并入国家航标局", "merged_into 国家航标局 2016-04"),
        ("变更：2019年3月更名为国家航标局", "renamed_to 国家航标局 2019-03"),
        ("更名：1996年12月（国家航标局）", "renamed_to 国家航标局 1996-12"),
        ("负责对象：对交通部负责", "reports_to 交通部 "),
    ],
)
def test_a_field_tells_of_its_body_in_a_clause(field: str, claim: str) -> None:
    """A value that is a clause is no name of anything."""
    text = f"国家灯塔局\n成立：1960年2月\n{field}\n地址：江城市中山路5号\n"
    found = READER.read(Document("t", text, "0" * 64, "zh")).claims
    told = [
        f"{c.predicate} {c.object} {c.start}" for c in found if c.predicate not in {"established", "headquartered_at"}
    ]
    assert told == [claim]


def test_an_entry_of_a_directory_tells_names_further_posts_and_who_was_before() -> None:
    """Brackets give a unit's other name; titles behind a name are the same person's, 前任 is another one."""
    text = (
        "江城市委机构及负责人名录\n\n一、工作机关\n"
        "1. 市委组织部（挂市人才局牌子）：部长陈大文，市委常委、市委副秘书长\n2. 市委政法委：书记李国华，前任王立\n"
    )
    found = {(c.predicate, c.subject, c.object) for c in READER.read(Document("t", text, "0" * 64, "zh")).claims}
    assert {
        ("named", "江城市委组织部", "市人才局"),
        ("position_held", "陈大文", "江城市委副秘书长"),
        ("position_held", "李国华", "江城市委政法委书记"),
        ("position_held", "王立", "江城市委政法委书记"),
    } <= found


def test_a_column_of_appointments_tells_by_whom_and_when() -> None:
    """The cell has the title, the name and the day; the title is the appointer's post."""
    text = (
        "江城灯塔局歷任局長\n\n| 姓名 | 葡文姓名 | 就任 | 卸任 | 委任批示 |\n|---|---|---|---|---|\n"
        "| 陳大文 | Rui Costa | 1979年4月2日 | 1983年9月30日 | 總督李國華，1979年3月26日 |\n"
    )
    found = {
        (c.predicate, c.subject, c.object, c.start) for c in READER.read(Document("t", text, "0" * 64, "zh")).claims
    }
    assert {
        ("appointed_by", "陳大文", "李國華", "1979-03-26"),
        ("position_held", "李國華", "總督", ""),
        ("named", "陳大文", "Rui Costa", ""),
    } <= found


def test_a_post_is_named_in_one_language_where_an_english_text_gave_the_short_name() -> None:
    """A post in a body that English sentences call 中航委 for short is 中航委副主任, not a name in two languages."""
    english = "The Civil Aviation Commission was founded in 1931. It is called 中航委 for short."
    assert holders_of(f"{english}\n\n1935年3月，陈大文、王小明当选中航委副主任。") == {
        "陈大文: 中航委副主任",
        "王小明: 中航委副主任",
    }


@pytest.mark.parametrize("feature", ["湖", "河流域", "湾", "三角洲"])
def test_a_body_may_be_named_after_a_foreign_lake_or_river(feature: str) -> None:
    """A name in foreign characters before a lake and a body's ending is no person's."""
    text = f"塔尔科{feature}航务管理局（TNA）是交通部下属机构。1990年，议会任命李国华为局长，接替陈大文。"
    assert holders_of(text) == {f"李国华: 塔尔科{feature}航务管理局局长", f"陈大文: 塔尔科{feature}航务管理局局长"}


def test_who_appoints_is_not_whose_post_is_filled() -> None:
    """The bureau that appoints a 局长 does not appoint its own."""
    text = "江城市水文局大事记\n\n1990年，水文分队成立。\n\n1994年，国家水文局任命陈大文为局长。"
    assert holders_of(text) == {"陈大文: 江城市水文局局长"}


def test_a_body_that_calls_itself_we_is_told_of() -> None:
    """我们 is the body on a page about itself, and no person."""
    text = "江城市水务局成立于1990年，局长为陈大文。\n\n我们隶属于江城市人民政府，常被当作水利局的分支。"
    claims = READER.read(Document("t", text, "0" * 64, "zh")).claims
    assert {c.subject for c in claims if c.predicate in {"subordinate_to", "characterised_as"}} == {"江城市水务局"}


def test_a_mission_s_head_is_not_called_after_it() -> None:
    """The head of a legation or embassy is 驻泰国公使 and 驻泰国大使, in whichever of them."""
    text = "智利驻泰国大使馆隶属智利外交部。1931年，公使馆开设，李国华任公使。1950年，陈大文就任首任大使。"
    assert holders_of(text) == {"李国华: 智利驻泰国公使", "陈大文: 智利驻泰国大使"}


def test_a_city_named_in_passing_is_not_the_city() -> None:
    """市 is the city that a report names again and again, not the one that somebody leaves for."""
    opening = "江城市人大常委会任命王小明为江城市水务局局长、江城市公安局副局长，江城市监察委员会派员列席。"
    text = opening + "陈大文将出任南山市财政局局长。\n\n会议听取汇报。市气象局成立，由李国华任局长。"
    assert "李国华: 江城市气象局局长" in holders_of(text)


def test_what_is_restored_is_the_page_s_body() -> None:
    """恢复委员会 is of the one that was abolished, not of the one that its work went to."""
    opening = "江城水道委员会成立于1950年。1960年，委员会撤销，业务并入水利委员会。"
    text = opening + "1963年，省政府恢复委员会，任命陈大文为委员长，李国华任总工程师。"
    assert holders_of(text) == {"陈大文: 江城水道委员会委员长", "李国华: 江城水道委员会总工程师"}


def test_a_board_s_chairman_does_not_lead_the_body() -> None:
    """主席 in a sentence about a 局's board is none of the 局, whose head is a 局长, nor of a country."""
    text = "斐济航道局\n\n斐济航道局成立于1950年，首任局长为李国华。局董事会对交通部负责，主席是陈大文。"
    assert holders_of(text) == {"李国华: 斐济航道局局长"}


@pytest.mark.parametrize("name", ["向秋生", "于方舟", "从维明"])
def test_a_surname_that_is_a_preposition_elsewhere(name: str) -> None:
    """A name that ends a clause behind 是 is whole."""
    assert holders_of(f"水利部\n\n水利部成立于1950年。最后一任部长是{name}。") == {f"{name}: 水利部部长"}


def test_a_name_that_goes_on_from_a_river_s_is_another_body_s() -> None:
    """扬子江水利委员会 is not the 水利委员会 told of before, and 会务 that somebody looks after is no post."""
    text = "江城水道委员会成立于1950年，委员长综理会务，后并入水利委员会。水道委员会与扬子江水利委员会不同。"
    claims = READER.read(Document("t", text, "0" * 64, "zh")).claims
    assert not [
        c for c in claims if c.predicate in {"distinct_from", "concurrent_with"} and c.object != "扬子江水利委员会"
    ]
