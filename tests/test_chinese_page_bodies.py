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
