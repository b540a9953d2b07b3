"""Chinese successions: which post passes where none is named, who left it, and when."""

import pytest

from pipeline.collect import load_lexicon
from pipeline.divide import divide
from pipeline.extract import read
from pipeline.reading import compile_reader
from schemas.records import Document

READER = compile_reader(load_lexicon())


def claims(text):
    document = Document("example", text, "0" * 64, "zh")
    found = read(document, divide(document, READER.rules), READER.vocabulary).claims
    return {(c.predicate, c.subject, c.object, c.start, c.end, c.certainty) for c in found}


def held(person, post, start="", end="", certainty="stated"):
    return ("position_held", person, post, start, end, certainty)


TEXTS = {
    "who moves on leaves the earlier post": (
        "1983年韩平任江北市粮食局局长。1985年3月，他调任江北省水利厅副厅长，由郭文接任。",
        {
            held("韩平", "江北市粮食局局长", "1983", "1985-03"),
            held("韩平", "江北省水利厅副厅长", "1985-03"),
            held("郭文", "江北市粮食局局长", "1985-03"),
            ("succeeded_by", "韩平", "郭文", "1985-03", "", "stated"),
        },
    ),
    "a deputy takes the post of who died": (
        "1995年，韩平任江北省省长。1998年，韩平因病去世，副省长郭文接任。",
        {held("韩平", "江北省省长", "1995", "1998"), held("郭文", "江北省省长", "1998")},
    ),
    "one who is expected to leave": (
        "财政部秘书长安娜·林德将于下月卸任，由驻欧盟大使卡尔·霍夫曼接任。",
        {
            held("卡尔·霍夫曼", "财政部秘书长", certainty="expected"),
            ("succeeded_by", "安娜·林德", "卡尔·霍夫曼", "", "", "expected"),
        },
    ),
    "the post left by the subject though another held it before": (
        "韩平（1947年－2015年），江北人。2001年任财政部次长，前任为郭文。2004年5月请辞，遗缺由陈立递补。",
        {
            held("韩平", "财政部次长", "2001", "2004-05"),
            held("陈立", "财政部次长", "2004-05"),
            ("succeeded_by", "韩平", "陈立", "2004-05", "", "stated"),
        },
    ),
    "a choice after acting": (
        "1989年，江北县人民法院院长韩平病故，由副院长郭文代理，翌年4月当选。",
        {held("郭文", "江北县人民法院院长", "1990-04")},
    ),
    "death in the post": (
        "1980年，韩平任江北县人民法院院长，1989年病故于任上。",
        {held("韩平", "江北县人民法院院长", "1980", "1989"), ("died", "韩平", "", "1989", "", "stated")},
    ),
    "posts set apart by commas before a name": (
        "原水利部副部长、党组成员，第六届全国政协委员韩平同志，因病于2009年11月3日逝世。",
        {held("韩平", "水利部副部长"), ("member_of", "韩平", "水利部党组", "", "", "stated")},
    ),
    "an envoy and who sends him": (
        "陈立曾任中国驻伊拉克大使、驻英国公使，2020年9月成为中国第六任驻南非大使。",
        {held("陈立", "驻伊拉克大使"), held("陈立", "驻英国公使"), held("陈立", "驻南非大使", "2020-09")},
    ),
    "one committee under two names": (
        "中共江北省委召开会议，韩平不再担任江北省委书记。2019年，韩平任省委书记。",
        {held("韩平", "中共江北省委书记", "2019")},
    ),
    "last month without a dateline": (
        "2014年1月，陈立任财政局副局长。陈立接替上月转任税务局局长的韩平出任财政局局长。",
        {held("陈立", "财政局局长"), held("韩平", "税务局局长")},
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_succession_tells_which_post_passes(name):
    text, expected = TEXTS[name]
    assert expected - claims(text) == set()


def test_the_post_moved_to_does_not_pass():
    posts = {c[2] for c in claims(TEXTS["who moves on leaves the earlier post"][0]) if c[1] == "郭文"}
    assert "江北省水利厅副厅长" not in posts
