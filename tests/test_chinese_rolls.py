"""Chinese lists of holders: the titles over them, cards of a name and a term, columns of what was held before."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER

BODY = "江城县水利局"
LEAD = f"{BODY}\n\n{BODY}设在江城县沿河路3号。\n\n"
HELD = {("方志平", f"{BODY}局长", "1990-03", "1995-06"), ("石海山", f"{BODY}局长", "1995-06", "2001-12")}
LINES = "方志平　1990.03—1995.06\n石海山　1995.06—2001.12\n"
TABLE = (
    "\n| 姓　名 | 到　任 | 离　任 |\n| --- | --- | --- |\n"
    "| 方志平 | 1990.03 | 1995.06 |\n| 石海山 | 1995.06 | 2001.12 |\n"
)
COLONS = "方志平：1990年3月至1995年6月\n石海山：1995年6月至2001年12月\n"
TITLES = [
    "附表3：江城县水利局历任局长名录",
    "附　江城县水利局历任局长",
    "附录一　历任局长",
    "表4-1 1990—2001年历任局长一览表",
    "◎ 历任局长",
    "歷任局長（節錄）",
    "历届局长",
    "1990—2001年历任局长",
]


def held(text: str) -> set[tuple[str, str, str, str]]:
    """Return who held what and when by a page."""
    found = READER.read(Document("t", text, "", "zh")).claims
    return {(c.subject, c.object.replace("長", "长"), c.start, c.end) for c in found if c.predicate == "position_held"}


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("body", [LINES, TABLE, COLONS])
def test_a_title_over_names_with_terms_names_their_post(title: str, body: str) -> None:
    assert held(f"{LEAD}{title}\n{body}") == HELD


@pytest.mark.parametrize(
    "cards",
    [
        "方志平\n1990.03—1995.06\n\n石海山\n1995.06—2001.12\n",
        "1990.03—1995.06\n方志平\n1995.06—2001.12\n石海山\n",
        "1 方志平\n（1990.03—1995.06）\n2 石海山\n（1995.06—2001.12）\n",
        "第一任　方志平\n任期：1990年3月—1995年6月\n\n第二任　石海山\n任期：1995年6月—2001年12月\n",
        "方志平\n1990年3月至1995年6月\n（后调外地）\n石海山\n1995年6月至2001年12月\n（病休）\n",
    ],
)
def test_cards_of_a_name_and_a_term_are_read_from_either_end(cards: str) -> None:
    assert held(f"{LEAD}历任局长\n{cards}\n照片由办公室提供。\n") == HELD


def test_a_column_tells_of_posts_before_or_after_the_term_by_its_words() -> None:
    page = (
        f"{BODY}历任局长\n\n| 姓名 | 任期 | 来局前职务 | 离局后去向 |\n| --- | --- | --- | --- |\n"
        "| 方志平 | 1990—1995 | 江城县财政局副局长 | 北山省水利厅副厅长 |\n"
    )
    assert held(page) == {
        ("方志平", f"{BODY}局长", "1990", "1995"),
        ("方志平", "江城县财政局副局长", "", ""),
        ("方志平", "北山省水利厅副厅长", "", ""),
    }


def test_labels_of_a_box_have_dated_values_below_them_and_headings_none() -> None:
    page = (
        f"{BODY}\n\n中文名\n{BODY}\n办公地址\n江城县沿河路3号\n现任局长\n石海山（2019年7月起）\n前任局长\n"
        "方志平（2011年9月—2019年7月）\n\n现任局长小传\n石海山生于1970年。\n\n内设机构负责人\n"
    )
    assert held(page) == {
        ("石海山", f"{BODY}局长", "2019-07", ".."),
        ("方志平", f"{BODY}局长", "2011-09", "2019-07"),
    }


@pytest.mark.parametrize(
    "lines",
    [
        "姓名：方志平　　性别：男　　民族：汉族\n学历：大学　　职级：正县级　　职务：江城县水利局局长\n",
        "姓名\t方志平\t性别\t男\n职级\t正县级\t职务\t江城县水利局局长\n",
        "| 姓名 | 方志平 | 性别 | 男 |\n|---|---|---|---|\n| 职级 | 正县级 | 职务 | 江城县水利局局长 |\n",
        "基本信息\n中文名：方志平\n职级：正县级\n主要职务：江城县水利局局长\n",
    ],
)
def test_forms_with_several_fields_a_line_tell_what_somebody_holds(lines: str) -> None:
    assert held(lines) == {("方志平", f"{BODY}局长", "", "")}


@pytest.mark.parametrize("heading", ["", "机构概况\n", "江城水利官网\n\n基本资料\n"])
@pytest.mark.parametrize("label", ["全称", "中文名", "机构名称"])
def test_the_name_in_a_box_says_what_it_is_about(heading: str, label: str) -> None:
    page = f"{heading}{label}：{BODY}\n成立时间：1990年\n首任局长：方志平\n"
    claims = READER.read(Document("t", page, "", "zh")).claims
    assert {(c.predicate, c.subject) for c in claims} == {("established", BODY), ("position_held", "方志平")}


@pytest.mark.parametrize(
    ("term", "end"),
    [
        ("2011年3月～同年9月", "2011-09"),
        ("2011年3月至当年9月", "2011-09"),
        ("2011年3月至次年9月", "2012-09"),
        ("自2011年3月起至2014年", "2014"),
    ],
)
def test_terms_that_begin_a_line_may_end_in_the_same_year(term: str, end: str) -> None:
    page = f"方志平，男，1957年生。\n\n{term}　{BODY}局长\n2014年2月至2016年3月　江城县副县长\n"
    assert ("方志平", f"{BODY}局长", "2011-03", end) in held(page)


def test_a_chronicle_goes_on_with_the_body_that_was_set_up_in_place_of_another() -> None:
    page = (
        "水务大事记\n\n一九九八年\n3月10日　撤销江城市水利局，组建江城市水务局，方志平任局长。\n\n"
        "二〇〇七年\n4月27日　石海山任局长。\n"
    )
    assert ("石海山", "江城市水务局局长", "2007-04-27", "") in held(page)


@pytest.mark.parametrize("name", ["阮氏金银", "邓氏玉盛", "吐尔干江·依明", "南本色", "多吉"])
def test_a_title_above_a_box_of_a_person_is_the_whole_name(name: str) -> None:
    assert held(f"{name}\n\n出生：1954年4月12日\n现职：{BODY}局长\n") == {(name, f"{BODY}局长", "", "..")}


def test_remarks_in_the_table_of_a_career_are_read() -> None:
    page = (
        "姓名：方志平　　性别：男\n\n起止时间\t单位\t职务\t备注\n"
        "1999.12-2006.11\t江城市财政局\t局长\t2002.04-2004.04挂职任北山市财政局副局长\n"
        "2006.11-2011.02\t江城市人民检察院公诉局\t局长\t兼任江城县副县长\n"
    )
    assert held(page) == {
        ("方志平", "江城市财政局局长", "1999-12", "2006-11"),
        ("方志平", "北山市财政局副局长", "2002-04", "2004-04"),
        ("方志平", "江城市人民检察院公诉局局长", "2006-11", "2011-02"),
        ("方志平", "江城县副县长", "", ""),
    }


@pytest.mark.parametrize("title", ["历任领导", "历任局长、副局长名录", "历任正副局长"])
@pytest.mark.parametrize(
    "lines",
    [
        "方志平　局长　1990.03—1995.06\n石海山　副局长　1995.06—2001.12\n",
        "1990.03—1995.06　方志平　局长\n1995.06—2001.12　石海山　副局长\n",
        "方志平，局长，1990年3月—1995年6月\n石海山，副局长，1995年6月—2001年12月\n",
        "方志平\t1990年3月—1995年6月\t局长\n石海山\t1995年6月—2001年12月\t副局长\n",
        "局　长　方志平　1990.03—1995.06\n副局长　石海山　1995.06—2001.12\n",
        "\n|姓名|职务|任期|\n|-|-|-|\n|方志平|局长|1990.03—1995.06|\n|石海山|副局长|1995.06—2001.12|\n",
    ],
)
def test_lines_of_a_name_a_title_and_a_term_are_read_in_any_order(title: str, lines: str) -> None:
    assert held(f"{BODY}{title}\n{lines}") == {
        ("方志平", f"{BODY}局长", "1990-03", "1995-06"),
        ("石海山", f"{BODY}副局长", "1995-06", "2001-12"),
    }


@pytest.mark.parametrize("title", ["历任局长、副局长名录", "历任局长和副局长", "历任正副局长"])
def test_a_title_with_several_posts_names_nobodys(title: str) -> None:
    assert held(f"{BODY}{title}\n{TABLE}") == set()


def test_entries_tell_who_moved_up_stood_in_or_died_in_office() -> None:
    page = (
        f"{BODY}历任局长\n\n· 方志平　1990年3月由副局长升任，1995年5月2日在任上去世\n"
        "· 石海山　1995年6月就任，1999年10月起因病由林海代行职务，2001年8月离任\n"
    )
    assert held(page) == {
        ("方志平", f"{BODY}局长", "1990-03", "1995-05-02"),
        ("方志平", f"{BODY}副局长", "", "1990-03"),
        ("石海山", f"{BODY}局长", "1995-06", "2001-08"),
    }


@pytest.mark.parametrize(
    "shape",
    [
        "• {n}　　{d}　{r}",
        "{n}　{d}　　{r}",
        "{n}（{d}；{r}）",
        "{n}：{d}，{r}",
        "{n}\n{d}　{r}",
        "1. {n}（{d}）{r}",
        "{d}　{n}，{r}",
        "第一任　{n}　{d}　{r}",
    ],
)
def test_remarks_behind_a_term_are_told_apart_from_it(shape: str) -> None:
    remarks = ("后任青山市副市长", "1918年生于江城", "来自青山统计局，曾任该局人事科科长", "病逝于任上", "满族")
    names = ("方志平", "石海山", "江岚", "白桦林", "李大海")
    terms = [f"19{50 + n}年3月—19{51 + n}年2月" for n in range(len(names))]
    entries = [shape.format(n=n, d=d, r=r) for n, d, r in zip(names, terms, remarks, strict=True)]
    found = READER.read(Document("t", f"{BODY}历任局长\n\n" + "\n".join(entries) + "\n", "", "zh")).claims
    told = {(c.subject, c.predicate, c.object, c.start, c.end) for c in found}
    own = {
        (n, "position_held", f"{BODY}局长", f"{d[:4]}-03", f"{d[8:12]}-02") for n, d in zip(names, terms, strict=True)
    }
    assert told == own | {
        ("方志平", "position_held", "青山市副市长", "", ""),
        ("石海山", "born", "", "1918", ""),
        ("江岚", "position_held", "青山统计局人事科科长", "", ""),
        ("白桦林", "died", "", "1954-02", ""),
    }


def test_fields_that_blank_lines_part_and_titles_the_lexicon_lacks() -> None:
    fields = (
        "外文名称\nLand Register",
        "成立时间\n1948年12月",
        "性质\n独立机关",
        "职员\n约420人",
        "首席登簿官\n方志平",
    )
    more = ("前任首席登簿官\n石海山（2019年—2023年）", "副登簿官\n江岚（北区）\n白桦林（南区）", "总部\n江城")
    text = "江城县登簿处\n\n" + "\n\n".join((*fields, *more)) + "\n"
    found = READER.read(Document("t", text, "", "zh")).claims
    assert {(c.predicate, c.subject, c.object, c.start) for c in found} == {
        ("named", "江城县登簿处", "Land Register", ""),
        ("established", "江城县登簿处", "", "1948-12"),
        ("has_staff", "江城县登簿处", "约420人", ""),
        ("position_held", "方志平", "江城县登簿处首席登簿官", ""),
        ("position_held", "石海山", "江城县登簿处首席登簿官", "2019"),
        ("preceded_by", "方志平", "石海山", ""),
        ("position_held", "江岚", "江城县登簿处副登簿官", ""),
        ("position_held", "白桦林", "江城县登簿处副登簿官", ""),
        ("headquartered_at", "江城县登簿处", "江城", ""),
    }


@pytest.mark.parametrize("mark", [" | ", "\t"])
def test_a_table_with_a_column_for_the_term_of_each_of_two_posts(mark: str) -> None:
    rows = [
        ("姓名", "局长任期", "党委书记任期", "备注"),
        ("方志平", "1976年2月—1980年5月", "1976年2月—1979年8月", "原任江城县农场场长"),
        ("石海山", "—", "1979年8月—1983年3月", "回族"),
    ]
    text = "\n".join(mark.join(row) for row in rows)
    assert {told for told in held(f"{BODY}历任主要负责人\n\n{BODY}成立于1976年2月。\n\n{text}\n") if told[2]} == {
        ("方志平", f"{BODY}局长", "1976-02", "1980-05"),
        ("方志平", f"{BODY}党委书记", "1976-02", "1979-08"),
        ("石海山", f"{BODY}党委书记", "1979-08", "1983-03"),
    }


BOX = "安娜·林登\nAnna Linden\n{}\n\n德国联邦统计院院长\n任期：1990年3月—1995年6月\n州长：卡尔·霍尔\n"


@pytest.mark.parametrize(
    "caption", ["林登在议会作证（1993年）", "2019年的林登", "林登，摄于1993年5月", "1994年3月的安娜·林登"]
)
def test_the_caption_of_a_picture_is_not_what_a_box_is_about(caption: str) -> None:
    assert ("安娜·林登", "德国联邦统计院院长", "1990-03", "1995-06") in held(BOX.format(caption))


@pytest.mark.parametrize("mark", ["・", "◎", "❖ ", "● "])
def test_a_unit_of_a_list_has_its_own_seat_and_heads(mark: str) -> None:
    page = (
        f"东江市文化局组织名册\n\n馆所\n{mark}东江文学馆：馆长由副局长方志平兼任；馆址在东江市河西路3号\n"
        f"{mark}市立乐团：团长石海山，前任韩立（1990年3月至1995年6月）\n"
    )
    posts = {("石海山", "东江市立乐团团长", "", ""), ("韩立", "东江市立乐团团长", "1990-03", "1995-06")}
    assert posts | {("方志平", "东江文学馆馆长", "", "")} <= held(page)


@pytest.mark.parametrize("head", ["任现职时间", "现任职务时间"])
def test_a_column_of_starts_in_the_present_post_leaves_the_end_open(head: str) -> None:
    page = (
        f"江城县水利局领导班子\n\n姓名　　　职务　　　　{head}\n方志平　　党组书记、局长　　2021年9月\n"
        "石海山　　副局长　　　　　　2019年3月\n"
    )
    assert ("石海山", f"{BODY}副局长", "2019-03", "..") in held(page)


def test_departments_beside_a_secretary_are_the_committee_s() -> None:
    page = "方志平简历\n\n方志平，男，1960年4月生。\n\n1990.03—1995.06　江城县委副书记、组织部部长、县委党校校长\n"
    posts = {"江城县委副书记", "江城县委组织部部长", "江城县委党校校长"}
    assert {("方志平", post, "1990-03", "1995-06") for post in posts} <= held(page)
