"""Dates that Chinese texts tell beside a claim: in the next clause, in another sentence, by somebody's leaving."""

import pytest

from pipeline.divide import divide
from pipeline.extract import read
from schemas.records import Document
from tests.compiled import READER


def claims(text):
    document = Document("example", text, "0" * 64, "zh")
    found = read(document, divide(document, READER.rules), READER.vocabulary).claims
    return {(c.predicate, c.subject, c.object, c.start, c.end) for c in found}


def held(person, post, start="", end=""):
    return ("position_held", person, post, start, end)


DATED = {
    "a secretary for so long": (
        "韩平是江北人，1958年起任厅长郭文的秘书，前后四年。",
        ("secretary_to", "韩平", "郭文", "1958", "1962"),
    ),
    "a secretary until the next post": (
        "1961年3月，韩平任财政部部长郭文的秘书，两年后调任财政部预算司副司长。",
        ("secretary_to", "韩平", "郭文", "1961-03", "1963-03"),
    ),
    "a secretary who takes a second post stays": (
        "1961年3月，韩平任财政部部长郭文的秘书，1964年起兼任财政部办公厅副主任。",
        ("secretary_to", "韩平", "郭文", "1961-03", ""),
    ),
    "a parent until the next": (
        "江北县种畜场原由县农业局管理，1992年起改由县林业局管理。",
        ("subordinate_to", "江北县种畜场", "江北县农业局", "", "1992"),
    ),
    "a parent until another sentence's": (
        "1979年8月，江北省医药总局成立，归省经委领导。1983年10月，总局更名为江北省医药局，改由省政府直接领导。",
        ("subordinate_to", "江北省医药总局", "江北省经委", "", "1983-10"),
    ),
    "a parent of today": (
        "江北市地政署于1993年8月成立，前身为市屋宇处，现归市发展局管辖。",
        ("subordinate_to", "江北市地政署", "江北市发展局", "", ".."),
    ),
    "who came to a post by now holds another": (
        "江北市水务局成立于1990年。现任局长韩平2021年9月到任，兼任市政府副秘书长。",
        held("韩平", "江北市政府副秘书长", "", ".."),
    ),
    "and that one since then": (
        "江北市水务局成立于1990年。现任局长韩平2021年9月到任，兼任市政府副秘书长。",
        held("韩平", "江北市水务局局长", "2021-09", ".."),
    ),
    "two posts at one date": (
        "江北市水务局成立于1990年。1992年韩平任局长，同时兼任市政府副秘书长。",
        held("韩平", "江北市政府副秘书长", "1992"),
    ),
    "a death that the next one follows": (
        "1972年4月，江北县水利局恢复，韩平复任局长，1975年2月病故。同年5月，县委任命郭文为局长。",
        held("韩平", "江北县水利局局长", "1972-04", "1975-02"),
    ),
    "a death long after": (
        "1972年4月，韩平任江北县水利局局长，2004年2月病故。",
        held("韩平", "江北县水利局局长", "1972-04"),
    ),
    "a death with one who acts": (
        "1979年7月，江北省出版局局长韩平病逝，由郭文代理局长。",
        held("韩平", "江北省出版局局长", "", "1979-07"),
    ),
    "still so": ("江北市文史馆成立于1951年。韩平自2006年起任馆长。", held("韩平", "江北市文史馆馆长", "2006", "..")),
    "not where another follows": (
        "江北市文史馆成立于1951年。韩平自2006年起任馆长。2011年，郭文出任馆长。",
        held("韩平", "江北市文史馆馆长", "2006"),
    ),
    "nor where its body got another name": (
        "韩平自2006年起任江北市水务局局长。2018年，江北市水务局更名为江北市水利局。",
        held("韩平", "江北市水务局局长", "2006"),
    ),
    "after a leaving whose day is told": (
        "江北市水务局成立于1990年。局长韩平1999年7月卸任。韩平卸任后，由副局长郭文代行局长职务。",
        held("郭文", "江北市水务局代理局长", "1999-07"),
    ),
    "after one whose day is not": (
        "韩平于2020年1月任江北市水务局局长，他调离后，局长一职由副局长郭文代理。",
        held("韩平", "江北市水务局局长", "2020-01"),
    ),
    "the second of two dismissed": (
        "江北市政府2021年5月28日决定，免去韩平的市审计局副局长职务、郭文（女）的市司法局副局长职务。",
        held("郭文", "江北市司法局副局长", "", "2021-05-28"),
    ),
    "elected and left at once": (
        "1995年1月，韩平升任江北市粮食局局长。2000年3月，韩平当选市政协副主席，同时卸任。",
        held("韩平", "江北市粮食局局长", "1995-01", "2000-03"),
    ),
    "a dateline behind a place": (
        "本报蒙自2024年4月28日讯（记者 郭文）江北市水务局局长韩平2020年1月到任。4月1日起，市节水中心划归市城管局。",
        ("subordinate_to", "江北市节水中心", "江北市城管局", "2024-04-01", ""),
    ),
}


@pytest.mark.parametrize("case", DATED)
def test_a_date_told_beside_a_claim_is_its_own(case: str) -> None:
    text, claim = DATED[case]
    assert claim in claims(text)


def test_who_leaves_is_told_of_once() -> None:
    text = "2018年3月，江北市水务局局长韩平卸任。韩平卸任后，郭文接任局长。"
    assert {c for c in claims(text) if c[1] == "韩平"} == {held("韩平", "江北市水务局局长", "", "2018-03")}


def test_a_report_that_dates_its_today_gives_its_days_their_year() -> None:
    text = """政府今日（六月十八日）宣布，韓平將於二〇一八年七月九日出任水務署署長。郭文二〇一五年三月升任規劃署署長。
現任渠務署署長李明將於八月一日調任財政司司長。"""
    starts = {c[3] for c in claims(text) if c[0] == "position_held"}
    assert "2018-08-01" in starts
    assert "2015-08-01" not in starts
