"""Who comes to a post in Chinese texts: names that a description stands before, posts of a page's first sentence."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER


def claims(text: str) -> list[str]:
    """Return the claims of a text: "position_held(王小明; 江城市市长; 1990/1995)"."""
    found = READER.read(Document("t", text, "", "zh")).claims
    return [f"{c.predicate}({c.subject}; {c.object or ''}; {c.start or ''}/{c.end or ''})" for c in found]


OLD = "2001年，田家义任江城市水务局局长。2013年8月，"


@pytest.mark.parametrize(
    "who",
    ["出身学界的王小明", "学者出身的王小明", "来自商界的王小明", "军人出身的王小明", "无党派人士王小明", "王小明"],
)
@pytest.mark.parametrize(
    "how", ["获总统任命，接替李大年出任局长。", "接替李大年出任局长。", "继李大年出任局长。", "受命接替李大年任局长。"]
)
def test_a_name_with_a_description_is_the_subject(who: str, how: str) -> None:
    found = claims(f"{OLD}{who}{how}")
    assert "position_held(王小明; 江城市水务局局长; 2013-08/)" in found
    assert "preceded_by(王小明; 李大年; 2013-08/)" in found
    assert not [claim for claim in found if "田家义" in claim and "2013" in claim]


@pytest.mark.parametrize("verb", ["获总统任命为", "被总统任命为", "由总统任命为"])
def test_a_title_may_name_who_appoints(verb: str) -> None:
    found = claims(f"1990年，王小明{verb}江城市水务局局长。")
    assert "position_held(王小明; 江城市水务局局长; 1990/)" in found


@pytest.mark.parametrize("name", ["多杰才让", "仁青加", "公保扎西", "尕玛多德", "东主才让", "图·那仁图雅"])
def test_names_of_other_languages_are_whole(name: str) -> None:
    found = claims(f"1980年，韩平任江城市水务局局长。1991年，{name}任局长，其间兼任江城市副市长。")
    assert f"position_held({name}; 江城市水务局局长; 1991/)" in found
    assert f"position_held({name}; 江城市副市长; 1991/)" in found or not [c for c in found if "韩平; 江城市副" in c]


def test_a_name_that_is_not_known_leaves_no_post_to_another() -> None:
    found = claims("1980年，韩平任江城市水务局局长。1991年，才甲让龚任局长，其间兼任江城市副市长。")
    assert not [claim for claim in found if "韩平; 江城市副市长" in claim]


def test_a_post_told_of_in_retrospect_is_not_the_one_left() -> None:
    text = "2005年6月，李大年任江城市水务局局长。李大年1999年至2005年任江城市副市长。"
    found = claims(f"{text}2013年7月，李大年离任，王小明接替其职务。")
    assert "position_held(李大年; 江城市水务局局长; 2005-06/2013-07)" in found
    assert "position_held(王小明; 江城市水务局局长; 2013-07/)" in found


@pytest.mark.parametrize("rank", ["司长级官员", "厅长级官员", "内阁级官员", "正处级领导干部"])
def test_the_rank_of_a_post_is_no_person(rank: str) -> None:
    found = claims(f"江城市水务局成立于1990年。局长为{rank}。")
    assert f"has_rank(江城市水务局局长; {rank[:3] if '内阁' not in rank else '内阁级'}; /)" in found
    assert not [claim for claim in found if "position_held" in claim]


def test_officials_of_a_rank_are_none_of_a_body() -> None:
    assert not [claim for claim in claims("李大年率部长级官员访问江城市。") if "has_rank" in claim]


LISTED = [
    ("本條目列出歷任挪威駐秘魯大使。歷任大使兼任挪威駐智利大使。", "歷任大使", "挪威駐秘魯大使"),
    ("本列表列出挪威驻秘鲁大使。大使馆位于利马。", "大使列表", "挪威驻秘鲁大使"),
    ("挪威驻秘鲁大使是挪威派驻秘鲁的代表。大使同时兼任挪威驻智利大使。", "历任大使", "挪威驻秘鲁大使"),
    ("以下列出江城市历任市长。", "历任市长", "江城市市长"),
    ("下表收录1949年以来历任江城市公安局局长。局长兼任江城市禁毒办公室主任。", "历任局长", "江城市公安局局长"),
]
ROWS = '\n{| class="wikitable"\n! 任次 !! 姓名 !! 到任 !! 離任\n|-\n| 1 || 王小明 || 1970年1月 || 1973年3月\n|}\n'


@pytest.mark.parametrize(("opening", "heading", "post"), LISTED)
def test_the_first_sentence_tells_what_a_page_lists(opening: str, heading: str, post: str) -> None:
    assert f"position_held(王小明; {post}; 1970-01/1973-03)" in claims(f"{opening}\n\n== {heading} ==\n{ROWS}")


def test_a_first_sentence_about_something_else_names_no_post() -> None:
    found = claims(f"本文介绍江城市的水务。\n\n== 历任局长 ==\n{ROWS}")
    assert not [claim for claim in found if "水务局局长" in claim]


TERMS = "# 江城市总工会{title}\n\n"
TERMS += "| {first} | 任期 | 主席 | 秘书长 |\n|---|---|---|---|\n| 一 | 1956.04—1959.12 | 韩平 | 郭文 |\n"


@pytest.mark.parametrize(
    ("title", "first", "term"),
    [
        ("历届领导", "届次", "1956-04/1959-12"),
        ("历任主席、秘书长", "序号", "1956-04/1959-12"),
        ("历任主席", "序号", "/"),
    ],
)
def test_who_sat_in_a_term_has_its_dates(title: str, first: str, term: str) -> None:
    assert f"position_held(郭文; 江城市总工会秘书长; {term})" in claims(TERMS.format(title=title, first=first))


BOX = """{{Infobox officeholder
| name = 王小明
| office = 秘鲁审计长
| term_start = 2021年3月15日
| president = [[佩德罗·桑切斯]]<br />[[迪娜·罗哈斯]]
| office2 = [[卡诺州]]财政专员
| term_start2 = 2015年6月
| governor2 = 拉比乌·丹朱马
}}
'''王小明'''（1968年4月2日—），秘鲁官员。
"""


def test_english_parameters_of_a_chinese_box_are_chinese_offices() -> None:
    found = claims(BOX)
    assert "position_held(佩德罗·桑切斯; 秘鲁总统; /)" in found
    assert "position_held(迪娜·罗哈斯; 秘鲁总统; /)" in found
    assert any("拉比乌·丹朱马; 卡诺州" in claim for claim in found)
    assert not [claim for claim in found if "president" in claim or "governor" in claim]
