"""What a verb of holding is followed by, up to a title, is one post, even where no word list has its body."""

import pytest

from schemas.records import Document
from tests.compiled import READER


def held(text):
    claims = READER.read(Document("x", text, "0" * 64, "zh")).claims
    return [(claim.subject, claim.object) for claim in claims if claim.predicate == "position_held"]


@pytest.mark.parametrize(
    "post",
    [
        "海军副司令员",
        "淞沪警备司令",
        "兰溪江防司令",
        "槟城首席部长",
        "石门野生动物园副园长",
        "江西巡抚",
        "湖广布政使",
        "外交总长",
        "韩国国务总理",
        "上海监狱副监狱长",
        "国家选举署首席法律顾问",
    ],
)
def test_the_words_up_to_a_title_are_one_post(post):
    assert held(f"张明远于1990年任{post}。") == [("张明远", post)]


@pytest.mark.parametrize("words", ["李达的秘书", "江北公司总经理", "学校校长", "三年局长", "河务有限公司董事长"])
def test_what_is_no_public_post_in_full_is_none(words):
    assert held(f"张明远于1990年任{words}。") == []


@pytest.mark.parametrize(
    "body", ["德国驻成都总领事馆", "江南省人民政府驻北京办事处", "联合国驻华代表处", "驻芝加哥总领事馆"]
)
def test_a_mission_is_a_body_under_its_whole_name(body):
    claims = READER.read(Document("x", f"{body}成立于1950年。", "0" * 64, "zh")).claims
    assert [(claim.predicate, claim.subject) for claim in claims] == [("established", body)]


@pytest.mark.parametrize("body", ["石门监狱", "江城市少年宫", "挪威皇家海军", "华南第三纵队", "理藩院", "新华社"])
def test_words_for_bodies_of_all_times_end_their_names(body):
    claims = READER.read(Document("x", f"{body}成立于1930年。", "0" * 64, "zh")).claims
    assert [(claim.predicate, claim.subject) for claim in claims] == [("established", body)]


@pytest.mark.parametrize("name", ["谢尔盖·彼得罗维奇·库兹明", "吉尔·安德烈森", "耶律大石", "堀田善卫"])
def test_names_are_seen_whole(name):
    assert held(f"{name}于1990年任水务局局长。") == [(name, "水务局局长")]


@pytest.mark.parametrize(
    "post",
    [
        "江北市政府都市发展局局长",
        "中国人民银行江北分行行长",
        "装甲兵副司令员",
        "江北市石桥区代区长",
        "劳工保险局总经理",
    ],
)
def test_words_of_other_kinds_inside_a_name_do_not_cut_it(post):
    assert held(f"张明远历任县长、{post}。")[-1:] == [("张明远", post)]


@pytest.mark.parametrize("name", ["奕澂", "李在昌", "瑞沣", "叶俊荣"])
def test_who_opens_a_sentence_before_a_verb_of_office_holds_it(name):
    assert held(f"{name}任江北省财政厅厅长。") == [(name, "江北省财政厅厅长")]


@pytest.mark.parametrize("words", ["回国任", "无一出任", "继任"])
def test_other_words_that_open_a_sentence_are_no_name(words):
    assert held(f"{words}江北省财政厅厅长。") == []
