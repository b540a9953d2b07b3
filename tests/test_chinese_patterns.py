"""Every Chinese sentence pattern reads its examples, and nothing from those it must not fire on."""

import pytest

from pipeline.divide import divide
from pipeline.extract import read_unit
from pipeline.extract.chinese import triggers
from pipeline.extract.chinese.patterns import compile_frames
from pipeline.extract.scene import Scene
from schemas.errors import InputError
from schemas.records import Document, Span
from tests.compiled import LEXICON, RULES, VOCABULARY

FRAMES = [frame for name in ("people", "frames", "bodies") for frame in LEXICON.documents[f"chinese/{name}"]["frame"]]
READS = [(frame["id"], text, claims) for frame in FRAMES for text, *claims in frame["reads"]]
NOTS = [(frame["id"], text) for frame in FRAMES for text in frame["not"]]


def statements(text):
    document = Document("example", text, "0" * 64, "zh")
    scene, found = Scene(), []
    for unit in divide(document, RULES):
        made, scene = read_unit(document, unit, scene, VOCABULARY)
        found += made
    return found


def written(statement):
    other = statement.object.name if statement.object else ""
    dates = f"{statement.start}/{statement.end}" if statement.start or statement.end else ""
    marks = [
        statement.polarity if statement.polarity != "affirmed" else "",
        statement.certainty if statement.certainty != "stated" else "",
        statement.quantifier if statement.quantifier != "one" else "",
    ]
    parts = [statement.subject.name, other, dates, statement.anchor, *marks]
    return f"{statement.predicate}({'; '.join(part for part in parts if part)})"


def claims_of(text):
    return [written(statement) for statement in statements(text)]


@pytest.mark.parametrize(("frame", "text", "expected"), READS)
def test_a_pattern_reads_its_examples(frame, text, expected):
    assert [written(found) for found in statements(text) if found.pattern_id == frame] == expected


@pytest.mark.parametrize(("frame", "text"), NOTS)
def test_a_pattern_is_silent_on_what_is_no_example_of_it(frame, text):
    assert [written(found) for found in statements(text) if found.pattern_id == frame] == []


def test_every_pattern_has_three_examples_and_two_counterexamples():
    thin = [frame["id"] for frame in FRAMES if len(frame["reads"]) < 3 or len(frame["not"]) < 2]
    assert thin == []
    assert len({frame["id"] for frame in FRAMES}) == len(FRAMES)


def test_the_subject_carries_over_clauses_and_sentences():
    text = "乌兰夫，1906年12月生。1954年任国家民族事务委员会主任，1983年当选国家副主席。"
    assert claims_of(text) == [
        "born(乌兰夫; 1906-12/)",
        "position_held(乌兰夫; 国家民族事务委员会主任; 1954/)",
        "position_held(乌兰夫; 国家副主席; 1983/)",
    ]


def test_one_date_serves_several_clauses_until_the_next():
    text = "1988年4月，能源部成立，由黄毅诚任部长。此后，该部迁址。"
    assert claims_of(text) == ["established(能源部; 1988-04/)", "position_held(黄毅诚; 能源部部长; 1988-04/)"]


def test_a_negated_claim_is_negated():
    assert claims_of("王任重从未担任国务院总理。") == ["position_held(王任重; 国务院总理; negated)"]


def test_a_forecast_is_expected_and_takes_no_date_from_its_report():
    text = "2012年5月，媒体称，刘延东有望出任全国政协主席。"
    assert claims_of(text) == ["position_held(刘延东; 全国政协主席; expected)"]


def test_a_hedge_covers_its_clauses_up_to_a_contrast():
    text = "据报，熊光楷曾任中央军委办公厅主任，但陈伟是中央军委办公厅副主任。"
    assert claims_of(text) == [
        "position_held(熊光楷; 中央军委办公厅主任; hedged)",
        "position_held(陈伟; 中央军委办公厅副主任)",
    ]


def test_an_event_dates_what_follows_it():
    text = "华国锋下台后，胡耀邦出任中共中央主席。"
    assert claims_of(text) == ["position_held(胡耀邦; 中共中央主席; 华国锋下台)"]


def test_brackets_after_a_name_are_about_that_name():
    text = "吴学谦（1921年12月19日出生）任国务院副总理，前任是万里（1916年12月生）。"
    assert "born(吴学谦; 1921-12-19/)" in claims_of(text)
    assert "born(万里; 1916-12/)" in claims_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "在小说中，高育良任汉东省委副书记。",
        "李某任某公司董事长。",
        "他把文件交给秘书，秘书交给主任。",
        "电视剧里的省长由陈道明饰演。",
    ],
)
def test_fiction_companies_and_bare_titles_claim_nothing(text):
    assert claims_of(text) == []


def test_quotes_lie_inside_the_text_and_hold_the_words_of_the_claim():
    text = "1999年3月，王刚接替曾庆红出任中央办公厅主任。"
    for found in statements(text):
        words = found.quote.of(text)
        assert found.subject.words in words
        assert found.object is None or found.object.words in words


def test_triggers_are_the_words_that_promise_a_claim():
    text = "1983年成立的审计署由于明涛任审计长。"
    assert [span.of(text) for span in triggers(text, Span(0, len(text)), VOCABULARY)] == ["成立", "任"]


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"pattern": "subject:NOSUCH !HOLD"}, "NOSUCH"),
        ({"claims": [["reigned", "subject", "object", "start"]]}, "reigned"),
    ],
)
def test_a_malformed_pattern_names_itself(change, where):
    frame = {"id": "zh.sample", "pattern": "!HOLD object:POST", "claims": []} | change
    with pytest.raises(InputError, match=rf"zh\.sample.*{where}"):
        compile_frames(
            [{"gap": ["ADV"], "attribute": ["X"], "introduction": ["ADV"], "titles": ["X"], "frame": [frame]}],
            {"HOLD", "ADV"},
        )


def test_foreign_names_without_a_dot_are_whole():
    text = "2004年，索博列夫、库兹涅佐夫任俄罗斯国防部副部长。"
    assert claims_of(text) == [
        "position_held(索博列夫; 俄罗斯国防部副部长; 2004/)",
        "position_held(库兹涅佐夫; 俄罗斯国防部副部长; 2004/)",
    ]


@pytest.mark.parametrize("short", ["“海洋管委”", "“海委”"])
def test_a_short_name_that_the_text_introduces_stands_for_the_body(short):
    text = f"北山省海洋资源管理委员会简称{short}。{short[1:-1]}成立于1990年。"
    assert claims_of(text)[1:] == ["established(北山省海洋资源管理委员会; 1990/)"]


def test_a_name_cut_from_a_full_one_stands_for_the_body():
    text = "澳门金融管理局成立于1989年。金管局对行政长官负责。"
    assert claims_of(text) == ["established(澳门金融管理局; 1989/)", "reports_to(澳门金融管理局; 行政长官)"]


def test_a_chairman_of_a_committee_goes_by_the_full_title():
    text = "1995年，蔡政文任行政院青年辅导委员会主委。"
    assert claims_of(text) == ["position_held(蔡政文; 行政院青年辅导委员会主任委员; 1995/)"]


def test_a_council_is_named_again_by_its_last_word():
    text = "联邦国防会议设立于1961年。1970年，马里奥·科斯塔任会议秘书。"
    assert claims_of(text)[1:] == ["position_held(马里奥·科斯塔; 联邦国防会议秘书; 1970/)"]


def test_a_clause_that_is_called_untrue_is_negated():
    text = "北山省文联隶属于北山省委宣传部之说不确。"
    assert claims_of(text) == ["subordinate_to(北山省文联; 北山省委宣传部; negated)"]


def test_a_surname_with_shi_means_the_person_named_before():
    text = "1990年，麦启文任水务监督局局长，麦氏是首位主管水务的工程师。"
    assert claims_of(text)[1:] == ["characterised_as(麦启文; 首位主管水务的工程师)"]


def test_what_was_abolished_is_what_is_restored():
    text = "北山省工业局1958年并入北山省经济委员会；四年后恢复。"
    assert claims_of(text)[1:] == ["established(北山省工业局; 1962/)"]


def test_the_duties_of_a_body_start_after_the_word_for_them():
    assert claims_of("审计署的主要职责是监督财政收支。") == ["function(审计署; 监督财政收支)"]
    assert claims_of("审计署成立于1983年，主要职责是监督财政收支。")[1:] == ["function(审计署; 监督财政收支)"]


def test_an_unknown_name_before_a_verb_of_office_stops_the_subject():
    assert claims_of("王明任江城市水务局局长，巉芃鋆到任，成为首位女局长。") == [
        "position_held(王明; 江城市水务局局长)"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "国家种业局是国务院负责种业工作的一个局。",
        "国家种业总部在历史上曾有多个名称。",
        "2001年，国务院成立中央政府重组委员会。",
        "时任国民政府主席（而非“总统”）的蒋中正出席会议。王明是干部，时任国民政府主席（而非“总统”）的蒋中正出席会议。",
    ],
)
def test_what_only_looks_like_a_claim_is_left_unread(text):
    assert claims_of(text) == []


def test_the_mark_of_an_item_is_no_dash_of_a_date():
    assert claims_of("- 1877年1月11日：北山省警务局成立。") == ["established(北山省警务局; 1877-01-11/)"]


def test_marks_of_footnotes_are_no_part_of_a_task():
    assert claims_of("审计署负责审计监督工作[3]。") == ["function(审计署; 负责审计监督工作)"]


def test_a_body_whose_place_was_not_named_takes_its_titles_along():
    assert claims_of("审计署设有办公厅。县政协办公室下设三个科，主任为副科级。") == [
        "subordinate_to(审计署办公厅; 审计署)",
        "has_rank(县政协办公室主任; 副科级)",
    ]


def test_a_list_of_titles_belongs_to_the_body_it_opens_with():
    assert claims_of("李明、王立分别出任新组建的国家种业局局长、副局长。") == [
        "position_held(李明; 国家种业局局长)",
        "position_held(王立; 国家种业局副局长)",
    ]


def test_what_one_clause_changes_is_told_of_in_the_next():
    assert claims_of("国家种业局成立于1980年。1982年，农业部种子局由正局级升格为副部级，局长为赵明。")[-1] == (
        "position_held(赵明; 农业部种子局局长)"
    )


def test_the_former_of_two_bodies_has_a_head_of_its_own():
    text = "2007年，农业部种子局撤销，另设国家种业局和国家种子局，前者由李明任局长，后者局长为王立。"
    assert claims_of(text)[-2:] == [
        "position_held(李明; 国家种业局局长; 2007/)",
        "position_held(王立; 国家种子局局长)",
    ]


def test_a_party_joined_is_not_what_a_title_belongs_to():
    text = "李明，1948年生，江城市人，1972年加入中国共产党。1990年任北山省粮食局局长，兼任党组书记。"
    assert claims_of(text)[-1] == "position_held(李明; 北山省粮食局党组书记; 1990/)"


def test_the_post_that_somebody_left_is_his_own():
    text = "2002年，江城市水务局局长由黄金山担任，陈伸任副局长。黄金山于2004年退休，遗缺由陈伸接任。"
    assert claims_of(text)[-2:] == [
        "position_held(陈伸; 江城市水务局局长; 2004/)",
        "succeeded_by(黄金山; 陈伸; 2004/)",
    ]


def test_how_long_somebody_stayed_gives_the_start_where_the_end_is_told():
    text = "李明任审计署副审计长整整二十年，1981年12月离任。"
    assert claims_of(text)[-1] == "position_held(李明; 审计署副审计长; 1961-12/1981-12)"


def test_a_vacancy_is_that_of_the_post_before_a_move():
    text = "江城市水务局局长李光于1991年到任，1994年调任北山省水利厅厅长，遗缺由曾培填补。"
    assert "position_held(曾培; 北山省水利厅厅长; 1994/)" not in claims_of(text)


def test_a_party_group_is_in_no_party_committee():
    text = "江城市档案馆成立于1959年。2018年，档案馆为市委直属事业单位，黄玉明任馆长、党组书记。"
    assert claims_of(text)[-1] == "position_held(黄玉明; 江城市档案馆党组书记; 2018/)"


def test_life_dates_inside_a_sentence_are_no_tenure():
    text = "1912年，灯塔处改称航标管理局，局长由测量师奥拉·伦德（1870年—1940年）出任。"
    assert claims_of(text)[-1] == "position_held(奥拉·伦德; 航标管理局局长; 1912/)"
    assert {"born(奥拉·伦德; 1870/)", "died(奥拉·伦德; 1940/)"} <= set(claims_of(text))


def test_what_takes_effect_at_once_has_the_date_last_told():
    text = "文化局局长王立于2024年12月16日离任。李明获委任为文化局局长，即日生效，任期两年。"
    assert claims_of(text)[-1] == "position_held(李明; 文化局局长; 2024-12-16/2026-12-16)"


def test_a_ministry_can_have_a_list_for_its_name():
    assert claims_of("航标管理局隶属于农业、林业和水利部。") == ["subordinate_to(航标管理局; 农业、林业和水利部)"]


def test_a_title_before_a_name_takes_the_term_in_brackets_behind_it():
    assert claims_of("审计署审计长刘家（2008年3月至2017年4月）讲话。") == [
        "position_held(刘家; 审计署审计长; 2008-03/2017-04)"
    ]


def test_a_body_abolished_beside_that_of_the_page_does_not_take_its_titles():
    text = "北山省财政厅\n\n1954年3月，南岭省财政厅撤销，业务并入北山省财政厅，武达任厅长。"
    assert "position_held(武达; 北山省财政厅厅长; 1954-03/)" in claims_of(text)


def test_what_belongs_to_a_body_only_describes_the_object_of_another_verb():
    assert claims_of("国家种业局于1999年11月设立，取代此前隶属农业部的种子管理局。") == [
        "established(国家种业局; 1999-11/)",
        "subordinate_to(种子管理局; 农业部)",
    ]


def test_a_former_holder_is_nobody_s_predecessor():
    assert claims_of("审计署审计长刘家来访。前任审计长李金会见了他。") == [
        "position_held(刘家; 审计署审计长)",
        "position_held(李金; 审计署审计长)",
    ]


def test_a_verb_of_subordination_ends_a_body_s_name():
    assert claims_of("国立传统艺术中心直属文化部。") == ["subordinate_to(国立传统艺术中心; 文化部)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "北山省水务署（缩写：C&E或CED）成立于1909年。",
            ["named(北山省水务署; C&E)", "established(北山省水务署; 1909/)"],
        ),
        ("审计署负责审计或监察工作。", ["function(审计署; 负责审计或监察工作)"]),
        ("审计署成立于1983年，这些单位有的协助国务院。", ["established(审计署; 1983/)"]),
        ("审计署成立于1983年，由统计局负责管理。", ["established(审计署; 1983/)"]),
    ],
)
def test_words_between_names_are_no_doubts_and_no_subjects(text, expected):
    assert claims_of(text) == expected


def test_what_is_only_proposed_for_a_body_is_not_claimed():
    assert claims_of("国家监察局成立于1986年，有议员建议将其并入审计署。") == ["established(国家监察局; 1986/)"]


def test_a_numbered_unit_is_one_of_the_body_that_is_spoken_of():
    text = "国家档案局成立于1933年。第一处主任由钱大钧兼任。"
    assert claims_of(text)[1:] == ["position_held(钱大钧; 国家档案局第一处主任)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1964年设立的国家海洋局，1980年改归国家科委管理。",
            ["established(国家海洋局; 1964/)", "subordinate_to(国家海洋局; 国家科委; 1980/)"],
        ),
        (
            "由北山省农业厅管理的北山省渔业局，2001年迁至江城市。",
            ["subordinate_to(北山省渔业局; 北山省农业厅)", "headquartered_at(北山省渔业局; 江城市; 2001/)"],
        ),
        ("江城市水务局隶属国务院的农业部。", ["subordinate_to(江城市水务局; 农业部)"]),
        ("北山省水利局1965年建，1968年裁。", ["established(北山省水利局; 1965/)", "abolished(北山省水利局; 1968/)"]),
        ("国务院开会，江城市灯塔处并入。", []),
    ],
)
def test_what_is_said_of_a_body_before_its_name(text, expected):
    assert claims_of(text) == expected
