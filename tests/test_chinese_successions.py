"""Chinese successions: which post passes where none is named, who left it, and when."""

import pytest

from pipeline.divide import divide
from pipeline.extract import read
from schemas.records import Document
from tests.compiled import READER


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


DATES = {
    "a tenure's start is not the next one's": ("1990年韩平任粮食局局长，后由郭文接任。", ("", "")),
    "nor is it after a lapse that is not told": ("1990年韩平任粮食局局长，数月后由郭文接任。", ("", "")),
    "nor before a term was full": ("1990年韩平任粮食局局长，任期未满即由郭文接任。", ("", "")),
    "a whole term ends where the next begins": ("韩平1990年至1995年任粮食局局长，由郭文接任。", ("1995", "")),
    "a stay of so long": ("1990年3月韩平任粮食局局长，在任五年，由郭文接任。", ("1995-03", "")),
    "an end behind the verb": ("1990年至1995年韩平任粮食局局长，其后由郭文接任至2000年。", ("", "2000")),
    "another post taken up": ("1990年韩平任粮食局局长。1995年他出任市长，局长一职由郭文接任。", ("1995", "")),
}


@pytest.mark.parametrize("name", DATES)
def test_the_date_of_a_succession_is_its_own(name):
    text, dates = DATES[name]
    assert {c[3:5] for c in claims(text) if c[:3] == ("position_held", "郭文", "粮食局局长")} == {dates}


REFERENCES = {
    "a surname alone": (
        "1950年，韩平任粮食局局长。韩1961年调离，郭文继任。",
        held("韩平", "粮食局局长", "1950", "1961"),
    ),
    "a post whose holders are told": (
        "江北省粮食局局长，首任为韩平，1930年1月就任，1932年转任国务委员。1933年该职由郭文出任。",
        held("郭文", "江北省粮食局局长", "1933"),
    ),
    "a stay that a move ends": (
        "1972年11月，韩平任江北县粮食局局长，任职五年后改任江北县县长。",
        held("韩平", "江北县县长", "1977-11"),
    ),
    "his post": (
        "1972年，韩平任粮食局局长。韩平1981年3月免职，郭文接替其职务。",
        held("郭文", "粮食局局长", "1981-03"),
    ),
    "a short name that the text gives": (
        "北山共和国国家安全与国防委员会（下称“国安委”）成立于1996年。1999年，韩平任国安委第一任秘书。2003年由郭文接手。",
        held("郭文", "北山共和国国家安全与国防委员会秘书", "2003"),
    ),
    "a date in front": (
        "1950年，韩平任江北市粮食局局长。到1953年5月，局长一职由郭文接任。",
        held("郭文", "江北市粮食局局长", "1953-05"),
    ),
    "a pronoun that is not the other": (
        "1990年，韩平任江北市粮食局局长，在他之前担任此职者是郭文。",
        ("preceded_by", "韩平", "郭文", "", "", "stated"),
    ),
    "a shift that is taken over": (
        "1990年，韩平任江北市粮食局局长。1995年，郭文接了他的班。",
        held("郭文", "江北市粮食局局长", "1995"),
    ),
    "the post that was just given up": (
        "韩平1990年任江北市市长。1995年，韩平卸任江北市粮食局局长，接替他的是郭文。",
        held("郭文", "江北市粮食局局长", "1995"),
    ),
    "the day of a founding": (
        "江北市科学院成立于1951年3月9日。韩平自建院之日起任院长。",
        held("韩平", "江北市科学院院长", "1951-03-09"),
    ),
    "the day told of before": (
        "江北市粮食局首任局长韩平任职至2003年1月，郭文从那时起担任局长。",
        held("郭文", "江北市粮食局局长", "2003-01"),
    ),
    "what was announced in a meeting": (
        "2022年9月12日，江北市召开领导干部大会。会上宣布了决定：韩平任江北市委书记。",
        held("韩平", "江北市委书记", "2022-09-12"),
    ),
    "what went on to hold before": (
        "韩平于2001年2月出任江北市市长，前任为郭文，于同月卸任。隔年8月，这一职务由李光接下。",
        ("succeeded_by", "韩平", "李光", "2002-08", "", "stated"),
    ),
    "a leaving that dates what follows": (
        "韩平1990年任江北市粮食局局长。他在1995年离任后，局长一职悬空半年。",
        held("韩平", "江北市粮食局局长", "1990", "1995"),
    ),
    "a stay that was short": (
        "2016年5月，韩平任江北市粮食局局长，但在任仅五个月就辞职。",
        held("韩平", "江北市粮食局局长", "2016-05", "2016-10"),
    ),
    "a common word that is a name": (
        "江北市粮食局首任局长韩平。现任局长严峻，2020年9月上任。",
        held("严峻", "江北市粮食局局长", "2020-09", ".."),
    ),
    "another body named first": (
        "韩平，江北人，1990年任江北市粮食局局长。2015年6月，韩平转到江北市农业局，兼任局长。",
        held("韩平", "江北市农业局局长", "2015-06"),
    ),
    "the holder is who retires right before": (
        "江北市粮食局1950年成立。1968年，韩平退休，局长由郭文接任。",
        held("韩平", "江北市粮食局局长", "", "1968"),
    ),
    "an end told by the next one's coming": (
        "江北市粮食局1950年成立。韩平任局长，直到1968年10月郭文接任为止。",
        held("郭文", "江北市粮食局局长", "1968-10"),
    ),
    "death that ended a stay": (
        "江北市粮食局1950年成立。1968年，郭文出任局长，1974年去世前一直担任此职。",
        held("郭文", "江北市粮食局局长", "1968", "1974"),
    ),
    "once before a death": (
        "韩平在1974年去世之前曾任江北市粮食局局长。",
        held("韩平", "江北市粮食局局长"),
    ),
    "the incumbent who succeeded": (
        "江北市粮食局1950年成立。现任局长韩平于2021年3月接替郭文上任。",
        held("韩平", "江北市粮食局局长", "2021-03", ".."),
    ),
    "the passive with suo": (
        "1961年，韩平任江北市粮食局局长，1968年为郭文所接替。",
        held("韩平", "江北市粮食局局长", "1961", "1968"),
    ),
    "left at another time than the next came": (
        "1961年，韩平任江北市粮食局局长。1968年，韩平去世，次年郭文接任。",
        held("韩平", "江北市粮食局局长", "1961", "1968"),
    ),
    "died in the post of his title": (
        "江北市粮食局1950年成立。1968年，局长韩平任内病逝，由郭文接任。",
        held("韩平", "江北市粮食局局长", "", "1968"),
    ),
    "a name that ends as a preposition would": (
        "会前，江北市市长韩东方向会议作了说明。韩东方自2022年4月起任江北市市长。",
        held("韩东方", "江北市市长", "2022-04", ".."),
    ),
    "a name between a title and a verb": (
        "江北市粮食局1950年成立，副市长贺光前兼任局长。",
        held("贺光前", "江北市粮食局局长", "1950"),
    ),
    "the post just given up in another body": (
        "江北市人大常委会召开会议，接受韩平辞去江北市监察委员会主任职务的请求，主任一职由副主任郭文代理。",
        held("郭文", "江北市监察委员会副主任"),
    ),
    "a body that is taken over": (
        "韩平生于1929年。1965年，他出掌江北市卫生局。",
        held("韩平", "江北市卫生局局长", "1965"),
    ),
    "the post that the page is about": (
        "芬兰司法总监\n\n芬兰司法总监由总统任命。2018年1月1日，韩平就任司法总监。",
        held("韩平", "芬兰司法总监", "2018-01-01"),
    ),
    "a list that is not whole": (
        "江北市粮食局1950年成立，先后由韩平、郭文等人任局长。",
        held("郭文", "江北市粮食局局长"),
    ),
    "until the next came": (
        "韩平2020年任江北市粮食局局长，直到2025年2月郭文到任。",
        held("郭文", "江北市粮食局局长", "2025-02"),
    ),
    "a date that only describes the newcomer": (
        "江北市粮食局1950年成立。1968年，局长韩平退休，由1955年进局工作的郭文接任。",
        held("郭文", "江北市粮食局局长", "1968"),
    ),
    "the party group by the body's last character": (
        "江北市粮食局1950年成立。2020年，韩平接任局长，并任局党组书记。",
        held("韩平", "江北市粮食局党组书记", "2020"),
    ),
    "the place that annals are about": (
        "临山县志·水利\n\n第五章 机构\n\n1953年，县人民政府设水利科，副县长韩平兼任科长。",
        held("韩平", "临山县副县长"),
    ),
    "a list of appointments": (
        "江北省第十三届人民代表大会常务委员会任免名单\n（2021年5月28日通过）\n任命：\n韩平为江北省粮食局局长。",
        held("韩平", "江北省粮食局局长", "2021-05-28"),
    ),
}


@pytest.mark.parametrize("name", REFERENCES)
def test_what_is_referred_to_is_known(name):
    text, expected = REFERENCES[name]
    assert expected in claims(text)
