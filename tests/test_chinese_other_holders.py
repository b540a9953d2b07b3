"""Chinese claims that are of another body or person than the one named last: titles of a sentence, kin, headings."""

from __future__ import annotations

import pytest

from tests.test_chinese_holders import claims

TEXTS = {
    "the title of a sentence is of the body it names": (
        "北山林业总局前称北山园林署，2011年改为现名。\n同日，江城矿务署署长王小明离任，署长职务由该署法律司司长李大伟代理。",
        {"position_held(李大伟; 江城矿务署代理署长; /)", "position_held(李大伟; 江城矿务署法律司司长; /)"},
        "北山园林署代理署长",
    ),
    "a relative opens a sentence of a life": (
        "王大成1934年生于江城，1979年任北山水库管理局局长。\n次子王小明从医，现任江城市卫生局局长。",
        {"position_held(王小明; 江城市卫生局局长; /..)"},
        "position_held(王大成; 江城市卫生局",
    ),
    "numbered titles part a list": (
        "江城市水务局历任领导\n一、局长\n• 王小明（2001—2004）\n二、总会计师\n• 李大伟（1998—2003）",
        {"position_held(李大伟; 江城市水务局总会计师; 1998/2003)"},
        "position_held(李大伟; 江城市水务局局长",
    ),
    "a foreign name goes on up to the next word": (
        "江城市水务局成立于1925年。1933年，副局长贾米尔·埃尔居文接任局长。",
        {"position_held(贾米尔·埃尔居文; 江城市水务局局长; 1933/)"},
        "(居文",
    ),
    "who takes in another body is not renamed": (
        "江城市水路局1949年成立。1996年8月北山省水产厅成立，水路局改隶该厅，更名为北山省观测院。",
        {"renamed_to(江城市水路局; 北山省观测院; 1996-08/)"},
        "renamed_to(北山省水产厅",
    ),
    "what a table leaves out is denied of nobody": (
        "江城市水务局局长王小明2021年就任。本表不列历任副局长。",
        {"position_held(王小明; 江城市水务局局长; 2021/)"},
        "副局长",
    ),
    "all holders of a mission's post": (
        "瑞典驻日本大使馆历任大使\n\n* 王小明：1958年3月—1960年3月\n* 李大伟：1960年3月—1964年3月",
        {"position_held(王小明; 瑞典驻日本大使馆大使; 1958-03/1960-03)"},
        "历任",
    ),
    "a remark in a list below its title": (
        "北山铁路局\n\n历任局长\n第1任　王小明　1958.03—1963.03（首位女性）\n第2任　李大伟　1963.03—1965.03",
        {"position_held(李大伟; 北山铁路局局长; 1963-03/1965-03)"},
        "第2任",
    ),
    "a chronicle goes on about its body": (
        "北山水利局大事记\n\n1955年　北山水利局成立，王小明任局长。\n1958年　改由水利部管理。",
        {"subordinate_to(北山水利局; 水利部; 1958/)"},
        "subordinate_to(王小明",
    ),
    "who is succeeded in a post that is not known": (
        "1954年，王小明任江城市副市长。1962年2月，王小明任东南海军区司令员，接替李大伟。",
        {"position_held(王小明; 江城市副市长; 1954/)"},
        "李大伟",
    ),
    "a year before 前任": (
        "王小明2022年前任江城市水务局局长。",
        {"position_held(王小明; 江城市水务局局长; /2022)"},
        "2022/)",
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_claims_go_to_whom_they_are_told_of(name: str) -> None:
    text, expected, never = TEXTS[name]
    found = claims(text)
    assert expected <= set(found)
    assert not [claim for claim in found if never in claim]
