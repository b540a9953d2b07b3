"""What Chinese phrases name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.chinese import phrases
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import Scene
from schemas.records import Entity, Span
from tests.compiled import VOCABULARY

GENERAL_OFFICE = Mention("body", Span(0, 5), Entity("中央办公厅", "中央办公厅", "ccp-general-office"))


def posts(text, scene=None):
    found = phrases.posts(text, Span(0, len(text)), VOCABULARY, scene or Scene())
    return [(mention.kind, mention.entity.name) for mention in found]


def names(text):
    return [mention.entity.name for mention in phrases.persons(text, Span(0, len(text)), VOCABULARY)]


def body_names(text):
    return [mention.entity.name for mention in phrases.bodies(text, Span(0, len(text)), VOCABULARY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖北省委常委、省委秘书长", [("membership", "湖北省委常委会"), ("post", "湖北省委秘书长")]),
        ("外交部副部长、党委书记", [("post", "外交部副部长"), ("post", "外交部党委书记")]),
        ("国家能源局党组书记、局长", [("post", "国家能源局党组书记"), ("post", "国家能源局局长")]),
        ("中央政治局委员、中央书记处书记", [("membership", "中央政治局"), ("post", "中央书记处书记")]),
        ("英国财政大臣", [("post", "英国财政大臣")]),
        ("中国驻日本大使", [("post", "驻日本大使")]),
    ],
)
def test_posts_are_read_with_their_bodies(text, expected):
    assert posts(text) == expected


def test_a_bare_title_belongs_to_the_body_spoken_of():
    assert posts("副主任", Scene(bodies=(GENERAL_OFFICE,))) == [("post", "中央办公厅副主任")]


def test_a_bare_title_without_a_body_is_no_post():
    assert posts("副主任") == []


def test_a_role_fits_the_body_that_has_it():
    group = Mention("body", Span(0, 8), Entity("中央农村工作领导小组", "中央农村工作领导小组"))
    commission = Mention("body", Span(0, 6), Entity("国家监察委员会", "国家监察委员会"))
    scene = Scene(bodies=(group, commission))
    assert posts("组长", scene) == [("post", "中央农村工作领导小组组长")]
    assert posts("主任", scene) == [("post", "国家监察委员会主任")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("汪东兴", ["汪东兴"]),
        ("李 强", ["李强"]),
        ("欧阳淞、司马义·艾买提", ["欧阳淞", "司马义·艾买提"]),
        ("安格拉·默克尔", ["安格拉·默克尔"]),
        ("石破茂", ["石破茂"]),
        ("尹锡悦", ["尹锡悦"]),
        ("總統馬英九", ["馬英九"]),
        ("由任建新接任", ["任建新"]),
        ("姚依林任主任", ["姚依林"]),
    ],
)
def test_people_are_found_by_the_shape_of_their_names(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize("text", ["高度重视安全工作", "石油和水利方面", "历任各级干部", "党中央决定成立"])
def test_common_words_that_begin_like_a_surname_are_no_people(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("国家粮食和物资储备局", ["国家粮食和物资储备局"]),
        ("中共湖南省委政策研究室", ["中共湖南省委政策研究室"]),
        ("國家密碼管理委員會辦公室", ["國家密碼管理委員會辦公室"]),
        ("財政部", ["財政部"]),
    ],
)
def test_bodies_are_found_by_the_shape_of_their_names(text, expected):
    assert body_names(text) == expected


@pytest.mark.parametrize("text", ["西部地区的医院", "全部干部", "结局和机会"])
def test_common_words_that_end_like_a_body_are_none(text):
    assert body_names(text) == []


def test_one_body_has_one_id_in_every_spelling():
    short, traditional = (
        phrases.bodies(text, Span(0, len(text)), VOCABULARY)[0].entity.id for text in ("中组部", "中共中央組織部")
    )
    assert short == traditional == "ccp-organization-department"


def test_a_heading_is_about_its_post():
    heading = "历任国务院总理（1949年以来）"
    found = phrases.topic(heading, Span(0, len(heading)), VOCABULARY)
    assert found is not None
    assert (found.kind, found.entity.name) == ("post", "国务院总理")


def test_ranks_are_read_by_their_shape():
    text = "正处级、副战区级、省部级"
    assert [mention.entity.id for mention in phrases.ranks(text, Span(0, len(text)), VOCABULARY)] == [
        "division-head",
        "",
        "",
    ]


@given(st.text(alphabet="中央国家办公厅任由接替王李张委员会主任书记，。、的在 ·（）正部级", max_size=60))
def test_mentions_lie_inside_their_phrase_and_quote_it(text):
    for mention in phrases.mentions(text, Span(0, len(text)), VOCABULARY, Scene()):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.entity.name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("台江县县长", "台江县县长"),
        ("黔东南苗族侗族自治州州长", "黔东南苗族侗族自治州州长"),
        ("北方省港务局局长", "北方省港务局局长"),
        ("中部军区空军司令员", "中部军区空军司令员"),
        ("第七机械工业部部长", "第七机械工业部部长"),
        ("乌贝拉巴市市长", "乌贝拉巴市市长"),
    ],
)
def test_a_post_of_a_place_or_body_that_no_list_knows_keeps_its_whole_name(text, expected):
    assert posts(text) == [("post", expected)]


@pytest.mark.parametrize("words", ["任台江县县长", "苗族干部", "该局局长"])
def test_words_beside_a_title_are_no_person(words):
    assert names(words) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民國九十年成立，九十四年三月改組", ["2001", "2005-03"]),
        ("民國85年7月出任，95年5月19日卸任", ["1996-07", "2006-05-19"]),
        ("成立後九十四年三月", []),
        ("何光润接替周建秋，次年", []),
        ("1999年春就职", ["1999"]),
    ],
)
def test_an_era_named_before_and_seasons_date_a_clause(text, expected):
    assert [when.start for when in VOCABULARY.dates.find(text, Span(0, len(text)), "zh")] == expected
