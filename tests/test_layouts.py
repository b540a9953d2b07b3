"""Layout readers: markup taken away and traced back, columns and titles understood, hostile texts survived."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import extract
from pipeline.divide import divide
from pipeline.extract import layouts
from pipeline.extract.layouts.plain import Plain, plain
from pipeline.extract.phrases import language_of
from pipeline.extract.scene import Scene
from schemas.records import Document, Span, Statement
from tests.compiled import RULES, VOCABULARY

READ = {"field", "row", "item", "cv", "note"}


def seen(text: str) -> Plain:
    document = Document("t", text, "", "en")
    return plain(document, divide(document, RULES), VOCABULARY.layouts.shorthand)


def read(text: str) -> list[tuple[Statement, str]]:
    """Return the statements of a text, each with its quote in the source."""
    view, scene, found = seen(text), Scene(), []
    for unit in view.units:
        if unit.layout not in READ:
            continue
        statements, scene = layouts.read(view.document, unit, scene, VOCABULARY)
        for statement in statements:
            assert unit.start <= statement.quote.start < statement.quote.end <= unit.end
            found.append((statement, view.statement(statement).quote.of(text)))
    return found


def held(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (s.subject.name, s.object.name, s.start, s.end)
        for s, _ in read(text)
        if s.object and s.predicate in {"position_held", "member_of"}
    ]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("[[Wang Yang (politician)|Wang Yang]]", "Wang Yang"),
        ("'''Ann Low''' is ''here''", "Ann Low is here"),
        ("{{nobold|王小明}}", "王小明"),
        ("{{start date|2002|10}}", "2002-10"),
        ("{{birth date and age|1955|10|6|df=y}}", "1955-10-06"),
        ("{{death date and age|2010|5|3|1950|1|1}}", "2010-05-03"),
        ("{{ubl|Ann Low|[[Bo Hay]]}}", "Ann Low\nBo Hay"),
        ("{{lang|zh|王小明}}", "王小明"),
        ("{{nowrap|{{small|Ann Low}}}}", "Ann Low"),
        ("{{flagicon|Delta}} Delta", " Delta"),
        ("Ann<br/>Bo", "Ann\nBo"),
        ("Maizi&egrave;re&nbsp;X", "Maizière X"),
        ("Ann <!-- not --> Low", "Ann  Low"),
        ("Ann<sup>[1]</sup>", "Ann[1]"),
        ("[Ann Low](https://example.org/a)", "Ann Low"),
        ("**Ann** Low", "Ann Low"),
        ("5 < 6 & 7 > 3", "5 < 6 & 7 > 3"),
        ("{{unclosed|a", "{{unclosed|a"),
    ],
)
def test_markup_is_seen_through(source, words):
    text = f"Name | {source}\nBorn | 1950\n"
    view = seen(text)
    assert view.units[0].cells[1].of(view.document.text).strip() == words.strip()


def test_a_text_without_markup_stays_the_same_document():
    document = Document("t", "Name: Ann Low\nBorn: 1950\n", "", "en")
    assert plain(document, divide(document, RULES), VOCABULARY.layouts.shorthand).document is document


MARKUP = st.sampled_from(
    ["[[", "]]", "|", "'''", "''", "{{", "}}", "<ref>", "</ref>", "<b>", "</b>", "<br>", "&amp;", "&nbsp;", "<!--",
     "-->", "Ann Low", "王小明", "1990–95", " ", "\n", "\n| a = ", "{{Infobox x\n| name = ", "{|\n", "|-\n", "|}",
     "! H !! K\n", "- ", "(", ")", "Mayor of Riverton", ": ", "Office: ", "ubl|", "**"]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(MARKUP, max_size=25).map("".join))
def test_what_is_seen_of_a_stretch_stands_in_its_source(text):
    view = seen(text)
    original = divide(Document("t", text, "", "en"), RULES)
    assert len(view.units) == len(original)
    for unit, source in zip(view.units, original, strict=True):
        assert 0 <= unit.start <= unit.end <= len(view.document.text)
        place = view.source(Span(unit.start, unit.end))
        assert source.start <= place.start <= place.end <= source.end or unit.start == unit.end


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(MARKUP, st.text(max_size=3)), max_size=25).map("".join))
def test_no_text_breaks_the_readers(text):
    read(text)


def test_a_quote_of_markup_is_the_source_to_the_letter():
    text = "{{Infobox officeholder\n| name = Ann Low\n| office = Mayor of [[Riverton]]\n| term_start = 1990\n}}\n"
    assert [quote for _, quote in read(text)] == ["| term_start = 1990"]
    text = "{|\n|+ Mayors of Riverton\n! Name !! Term\n|-\n| [[Ann Low (mayor)|Ann Low]] || '''1990–1995'''\n|}\n"
    assert [quote for _, quote in read(text)] == ["| [[Ann Low (mayor)|Ann Low]] || '''1990–1995'''"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Ann Low (王小明), mayor", "en"),
        ("王小明 (Wang)", "zh"),
        ("", "en"),
        ("1990", "en"),
        ("中办", "zh"),
        ("Kang (강민석)", "en"),
    ],
)
def test_a_phrase_has_the_language_of_most_of_its_words(words, language):
    assert language_of(words, Span(0, len(words))) == language


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("1990", "1995", ("1990", "1995")),
        ("May 1990", "Incumbent", ("1990-05", "..")),
        ("3 May 1990", "–", ("1990-05-03", "..")),
        ("1990", "", ("1990", "..")),
        ("c. 1990", "1995", ("1990~", "1995")),
        ("1990", "unknown", ("1990", "")),
        ("–", "–", ("", "")),
    ],
)
def test_a_row_has_the_term_of_its_two_cells(start, end, expected):
    rows = f"| Ann Low | {start} | {end} |\n| Bo Hay | 1999 | 2001 |\n"
    text = f"Mayors of Riverton\n\n| Name | From | To |\n|---|---|---|\n{rows}"
    assert held(text)[0] == ("Ann Low", "mayor of Riverton", *expected)


def test_a_second_office_of_a_template_forgets_the_first():
    text = (
        "{{Infobox x\n| name = Ann Low\n| office1 = Mayor of Riverton\n| term_start1 = 1990\n| term_end1 = 1995\n"
        "| office2 = Mayor of Milltown\n| term_start2 = 1980\n| term_end2 = 1985\n}}\n"
    )
    assert ("Ann Low", "mayor of Milltown", "1980", "1985") in held(text)
    assert not any(post == "mayor of Milltown" and start == "1990" for _, post, start, _ in held(text))


def test_a_merged_cell_of_context_is_claimed_once():
    text = (
        "{|\n|+ Ministers of Trade\n! Name !! Term !! Premier\n|-\n| Ann Low || 1990–1995 || rowspan=2 | Bo Hay\n"
        "|-\n| Cy Orr || 1995–1998\n|}\n"
    )
    assert [h[0] for h in held(text)].count("Bo Hay") == 1


def test_life_dates_are_no_term():
    assert held("Poets\n\n- Ann Low (1850–1895)\n- Bo Hay (1860–1901)\n") == []
    assert held("Mayors of Riverton\n\n- Ann Low (1950–2010) was a baker.\n") == []


def test_a_table_without_heads_is_read_by_its_cells():
    text = "Mayors of Riverton\n\nAnn Low\t1990\t1995\nBo Hay\t1995\t2001\n"
    assert held(text) == [
        ("Ann Low", "mayor of Riverton", "1990", "1995"),
        ("Bo Hay", "mayor of Riverton", "1995", "2001"),
    ]


def test_a_ditto_mark_stands_for_the_cell_above():
    heads = "| Name | Term | Prime Minister |\n|---|---|---|\n"
    text = f"Mayors of Riverton\n\n{heads}| Ann Low | 1990–95 | Bo Hay |\n| Cy Orr | 1995–98 | 〃 |\n"
    assert [h for h in held(text) if h[0] == "Bo Hay"] == [("Bo Hay", "Prime Minister", "", "")]


def test_an_acting_row_is_an_acting_tenure_only():
    text = (
        "Mayors of Riverton\n\n| Name | Term |\n|---|---|\n| Ann Low (acting) | 1990–1991 |\n| Bo Hay | 1991–1995 |\n"
    )
    assert held(text)[0] == ("Ann Low", "acting mayor of Riverton", "1990", "1991")
    assert [s.acting for s, _ in read(text)] == [True, False]


def test_the_time_of_many_rows_grows_with_their_number():
    row = "| Ann Low | 1990 | 1995 |\n"
    text = f"Mayors of Riverton\n\n| Name | From | To |\n|---|---|---|\n{row * 400}"
    assert len(held(text)) == 400


def test_a_column_headed_by_another_office_than_the_titles_has_its_own_post():
    text = """
江城市审计局历任局长与总审计师

  局长        到任日        离任日        首席秘书
  --------------------------------------------------
  王小明      1990年3月     1995年5月     李大成
                                          赵文
  张国祯      1995年5月     2001年4月     〃
"""
    assert held(text) == [
        ("王小明", "江城市审计局局长", "1990-03", "1995-05"),
        ("李大成", "江城市审计局首席秘书", "", ""),
        ("赵文", "江城市审计局首席秘书", "", ""),
        ("张国祯", "江城市审计局局长", "1995-05", "2001-04"),
    ]


def test_a_chinese_title_goes_on_with_the_body_or_place_of_the_one_before():
    text = """
王小明

1990.03—1994.11 凤城县委副书记、县长
1994.11—1999.03 北江舰队副参谋长，1996年7月起兼该舰队航空兵司令员
1999.03—2003.01 江南省人民检察院检察委员会专职委员兼第九检察处处长
"""
    assert [name for _, name, _, _ in held(text)] == [
        "凤城县委副书记",
        "凤城县县长",
        "北江舰队副参谋长",
        "北江舰队航空兵司令员",
        "江南省人民检察院检察委员会",
        "江南省人民检察院第九检察处处长",
    ]


@pytest.mark.parametrize(
    ("title", "post"),
    [
        ("# List of mayors of Riverton\n\n## Since 1990", "mayor of Riverton"),
        ("# Rauk of Delta\n\n## List of Rauks", "Rauk of Delta"),
        ("# List of ambassadors of Delta to Norland", "ambassador of Delta to Norland"),
    ],
)
def test_a_table_tells_of_the_post_that_a_heading_further_up_names(title, post):
    table = "| Rauk | Title | Elected | Term began | Term ended | Ministry |\n|---|---|---|---|---|---|\n"
    rows = "| Ann Low, Jr. | | 1 May 1989 | 1990 | 1995 | 1 (Hay) |\n| Bo Hay | | 3 May 1994 | 1995 | present | |\n"
    assert held(f"{title}\n\n{table}{rows}") == [("Ann Low Jr.", post, "1990", "1995"), ("Bo Hay", post, "1995", "..")]


def test_a_table_of_spouses_is_none_of_holders():
    heads = "| Name (born–died) | President | Tenure | Tenure |"
    table = f"{heads}\n|---|---|---|---|\n| Ann Low (1920–1999) | Bo Hay | 1954 | 1959 |"
    found = read(f"# Spouses of the President of Delta\n\n## List\n\n{table}")
    assert [s.subject.name for s, _ in found if s.predicate == "position_held"] == ["Bo Hay"]
    assert [(s.predicate, s.start) for s, _ in found if s.subject.name == "Ann Low"] == [
        ("born", "1920"),
        ("died", "1999"),
    ]


def test_the_head_of_a_box_may_stand_apart_and_a_second_date_under_a_label_is_no_term():
    text = """
江城市审计局局长

江城市审计局局长
现任
王小明

自2024年5月20日
官邸江城市金华街142号
首任赵文(建市前)
设立1928年(建市前)
1948年(建市后)
薪资从略
"""
    assert held(text) == [
        ("王小明", "江城市审计局局长", "", ".."),
        ("王小明", "江城市审计局局长", "2024-05-20", ".."),
        ("赵文", "江城市审计局局长", "", ""),
    ]


def test_the_position_of_a_leader_may_stand_ahead_of_the_name():
    text = """
{{Infobox legislature
| name = Senate of Delta
| leader1_type = Chairman
| leader1 = Ann Low
| leader2_type = Opposition Leader
| leader2 = Bo Hay
}}

== See also ==
* Cy Orr – mayor of Riverton (1990–1995)
"""
    assert [(who, post) for who, post, _, _ in held(text)] == [
        ("Ann Low", "chairman of the Senate of Delta"),
        ("Bo Hay", "opposition leader of the Senate of Delta"),
    ]


def test_the_last_of_several_lines_alike_is_no_heading():
    lines = ["江城市审计局局长王小明", "江城市财政局局长李大成", "江城市教育局局长赵文", "江城市水务局局长张国祯"]
    units = divide(Document("t", "江城市\n\n" + "\n".join(lines) + "\n", "", "zh"), RULES)
    assert [unit.layout for unit in units] == ["heading", *["prose"] * 4]


def test_a_deputy_without_a_body_of_its_own_is_one_of_the_lists_body():
    lists = "一、书记\n\n* 王小明（1990—1995）\n\n二、副书记（按姓氏笔画）\n\n* 李大成（1990—1995）\n"
    text = f"青年会江城市委员会历届负责人名录\n\n{lists}"
    assert [post[-3:] for _, post, _, _ in held(text)] == ["会书记", "副书记"]
    assert all(post.startswith("青年会江城市委员会") for _, post, _, _ in held(text))


@pytest.mark.parametrize(
    ("entry", "posts"),
    [
        ("王小明（1990—1995），此前为总统国家安全事务助理（1985—1990）", ["江城市市长", "总统国家安全事务助理"]),
        ("王小明，【代理】2005年2月—6月", ["江城市代理市长"]),
        ("王小明（1990年3月起；1995年病退）", ["江城市市长"]),
        ("王小明生于1930年4月28日", []),
    ],
)
def test_entries_of_a_chinese_list(entry, posts):
    assert [post for _, post, _, _ in held(f"江城市历任市长\n\n* 赵文（1980—1985）\n* {entry}\n")][1:] == posts


def test_a_word_of_leaving_ends_a_term_that_is_open():
    assert held("江城市历任市长\n\n* 王小明（1990年3月起；1995年病退）\n")[0][2:] == ("1990-03", "1995")
    assert held("Mayors of Riverton\n\n* Ann Low (1990; resigned in 1995)\n")[0][2:] == ("1990", "1995")


def test_titles_told_after_where_the_person_was_sent_and_by_the_noun_of_the_body():
    text = """
王小明

1999.01-2003.10 江南银行上海分行监管二处处长，2001.06起任行长助理
2003.10-2008.12 江南审计局副局长，其间：2005.03-2005.09 借调财政部税政司任副司长
"""
    assert [post for _, post, _, _ in held(text)] == [
        "江南银行上海分行监管二处处长",
        "江南银行上海分行行长助理",
        "江南审计局副局长",
        "财政部税政司副司长",
    ]


def test_cells_lost_before_the_dates_are_put_in():
    heads = "Name | Portrait | Ruler | Entered office | Left office | Party | |\n---|---|---|---|---|---|---|\n"
    rows = "Ann Low | Bo Hay | 2 April | 19 May 1990 | Red | ||\nCy Orr | Di Fay | 19 May 1990 | 1995 | Red | ||\n"
    assert held(f"# List of mayors of Riverton\n\n{heads}{rows}") == [
        ("Ann Low", "mayor of Riverton", "1990-04-02", "1990-05-19"),
        ("Cy Orr", "mayor of Riverton", "1990-05-19", "1995"),
    ]


def test_a_column_of_countries_completes_an_office_that_is_one_of_none():
    table = "State | Foreign minister | Party | Assumed office |\n---|---|---|---|\nDelta | Ann Low | 17 May 2021 | |\n"
    assert held(f"# List of current foreign ministers\n\n{table}") == [
        ("Ann Low", "foreign minister of Delta", "2021-05-17", "")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            (
                "江城市市長\n\n歷任市長列表\n\n屆次 姓名 肖像 副市長 政黨 就職時間 卸任時間\n\n市民選出\n\n"
                "1 王小明 李大成 公民黨 1948年5月20日 1949年1月21日\n"
                "代行職權 李大成 公民黨 1949年1月21日 1950年3月1日\n"
                "2 趙 文 陳誠 公民黨 1954年(明治7年)5月20日 1960年5月20日\n"
            ),
            [
                ("王小明", "江城市市長", "1948-05-20", "1949-01-21"),
                ("李大成", "江城市副市長", "", ""),
                ("李大成", "江城市代理市長", "1949-01-21", "1950-03-01"),
                ("趙文", "江城市市長", "1954-05-20", "1960-05-20"),
                ("陳誠", "江城市副市長", "", ""),
            ],
        ),
        (
            (
                "# List of mayors of Riverton\n\nName Portrait Term of office Political party (Alliance)\n"
                "Ann Low 2 September 1946 27 May 1964 Civic Union Blue\nBo Hay 27 May 1964 – present Civic Union Red\n"
            ),
            [
                ("Ann Low", "mayor of Riverton", "1946-09-02", "1964-05-27"),
                ("Bo Hay", "mayor of Riverton", "1964-05-27", ".."),
            ],
        ),
        ("Mayors of Riverton\n\nThe name and term of office of Ann Low\nBo Hay 27 May 1964 9 June 1964 Red\n", []),
    ],
)
def test_tables_parted_by_single_spaces(text, found):
    assert held(text) == found


def test_a_box_whose_labels_one_space_parts_from_their_values():
    text = """
Minister of Water (Delta)

Incumbent
Ann Low

since 26 May 2014
Ministry of Water
Style The Honourable
Appointer President
Inaugural holder Bo Hay
Formation 2 September 1946
"""
    assert held(text)[1:] == [
        ("Ann Low", "minister of Water", "2014-05-26", ".."),
        ("Bo Hay", "minister of Water", "", ""),
    ]
    assert {s.predicate for s, _ in read(text)} >= {"appointed_by", "established"}
    assert held("Minister Ann Low spoke\nLeader Bo Hay left\nDirector of the office Cy Orr\n") == []


def test_the_end_of_a_term_long_ago_that_is_left_out_is_not_open():
    heads = "| Name | From | To | Head of state |\n|---|---|---|---|\n"
    rows = "| Ann Low | 1836 | | Bo Hay |\n| Cy Orr | 2019 | | |\n"
    assert held(f"# List of prime ministers of Cambodia\n\n{heads}{rows}") == [
        ("Ann Low", "prime minister of Cambodia", "1836", ""),
        ("Bo Hay", "head of state of Cambodia", "", ""),
        ("Cy Orr", "prime minister of Cambodia", "2019", ".."),
    ]


@pytest.mark.parametrize(
    ("line", "posts"),
    [
        ("2002-2003年 青海省委书记、省人大常委会主任", ["青海省委书记", "青海省人大常委会主任"]),
        ("1996.01-1997.03房县县委常委、政法委书记", ["房县县委常委会", "房县县委政法委书记"]),
        ("1986.09-1991.10江城师范学校教导副主任、政教主任", ["江城师范学校教导副主任", "江城师范学校政教主任"]),
        ("1968-1974年 江南省那金公社新力大队会计、党支部副书记", ["江南省那金公社新力大队党支部副书记"]),
        ("1992-1995年 江南省委书记(其间:1994.03-1994.05中央党校省部级干部进修班学习)", ["江南省委书记"]),
    ],
)
def test_lines_of_a_chinese_career_name_their_own_bodies(line, posts):
    text = f"王小明简历\n\n1960.01-1962.03江西省人大常委会副主任\n{line}\n"
    assert [post for _, post, _, _ in held(text)][1:] == posts
    assert "has_rank" not in {s.predicate for s, _ in read(text)}


@pytest.mark.parametrize(
    ("line", "posts"),
    [
        ("民政部社会事务司司长，部党组成员", ["民政部社会事务司司长", "民政部党组"]),
        ("江城市财政局副局长、局党组成员", ["江城市财政局副局长", "江城市财政局党组"]),
        ("江南省高级人民法院副院长、审判委员会委员", ["江南省高级人民法院副院长", "江南省高级人民法院审判委员会"]),
        ("江城市委组织部副部长兼人事局局长", ["江城市委组织部副部长", "江城市人事局局长"]),
        ("江城市委组织部副部长、老干部局局长", ["江城市委组织部副部长", "江城市委老干部局局长"]),
        ("海关总署江南分署主任（副部级），党委书记", ["海关总署江南分署主任", "海关总署江南分署党委书记"]),
        ("江城市人民政府办公厅秘书一处科员", ["江城市人民政府办公厅秘书一处科员"]),
        ("江城纺织厂技术员、车间主任", []),
        ("东方贸易有限公司董事长", []),
    ],
)
def test_inner_bodies_and_second_titles_of_a_chinese_career(line, posts):
    text = f"王小明简历\n\n1960.01-1962.03 南部战区海军副司令员\n1962.03-1970.01、{line}\n"
    assert sorted(post for _, post, _, _ in held(text)[1:]) == sorted(posts)


@pytest.mark.parametrize("title", ["王小明同志简历", "王小明，1950年3月生。\n\n任职经历："])
def test_dates_on_lines_of_their_own_stand_above_the_posts_of_a_career(title):
    stations = (
        "1973年5月—1977年1月\n某校学习\n1977年2月—1981年12月\n江城市财政局局长\n1982年—1984年\n江城市副市长（兼）"
    )
    assert [(who, *rest) for who, *rest in held(f"{title}\n{stations}\n第十届江城市人大代表。\n")][:2] == [
        ("王小明", "江城市财政局局长", "1977-02", "1981-12"),
        ("王小明", "江城市副市长", "1982", "1984"),
    ]


def test_cells_of_a_career_without_heads_whose_first_row_names_no_post():
    for first in ("江城大学中文系学习", "江南省省长王大山的秘书", "江南省妇联副主席、党组成员"):
        for mark in ("\t", " | "):
            rows = f"1970.03-1973.03{mark}{first}\n1973.11-1977.05{mark}江城市财政局局长\n1978.01-1980.02{mark}待业\n"
            assert ("王小明", "江城市财政局局长", "1973-11", "1977-05") in held(f"王小明简历\n{rows}")


def test_a_first_line_of_a_career_that_tells_of_several_posts_is_no_heading():
    lines = "1970.07—1974.10 历任云河县农机局科员、副局长\n1974.12—1979.10 江城市财政局局长\n"
    assert [post for _, post, _, _ in held(f"王小明，男，1950年3月生。\n{lines}")] == [
        "云河县农机局科员",
        "云河县农机局副局长",
        "江城市财政局局长",
    ]


def test_a_term_whose_dash_was_lost_is_one():
    text = "Ann Low\n\nGovernor of Delta\nIn office\nDecember 2012  June 2016\nPreceded byBo Hay\n"
    assert held(text) == [("Ann Low", "governor of Delta", "2012-12", "2016-06")]


def test_a_column_of_cities_completes_the_office_that_heads_the_holders():
    heads = "城市 | 市长 | 上任日期 (任职时间) |\n---|---|---|\n"
    rows = "北江市 | 王小明 | 2021年10月31日 (2年) |\n1966年12月 (57岁) |\n信息源 |\n"
    assert held(f"现任副省级市市长列表\n\n{heads}{rows}") == [("王小明", "北江市长", "2021-10-31", "")]


def test_a_numbered_line_above_a_table_is_its_heading():
    table = "序号 | 姓名 | 任职时间 |\n1 | 王小明 | 1949年-1950年 |\n"
    assert held(f"江城市概况\n\n一、\n江城市历史悠久。\n二、江城市历任市长一览表\n{table}") == [
        ("王小明", "江城市市长", "1949", "1950")
    ]


def test_entries_that_tell_when_a_post_was_taken_leave_its_end_open():
    text = "江城市市长列表\n\n  1. 王小明:1922年7月起任市长。\n  2. 李大成:1923年2月26日起再任市长。\n"
    assert [row[2:] for row in held(text)] == [("1922-07", ""), ("1923-02-26", "")]


def test_a_department_of_an_officer_is_a_body():
    found = read("# Auditor-General's Department (Delta)\n\nFormed | 1 January 1901 |\nEmployees | 1,461 |\n")
    assert {(s.predicate, s.subject.name) for s, _ in found} == {
        ("established", "Auditor-General's Department"),
        ("has_staff", "Auditor-General's Department"),
    }


def test_a_bare_mayor_beside_an_office_of_a_place_is_one_of_that_place():
    box = "Bo Hay\nParty Secretary of Riverton\nIn office\n1990 – 1995\nDeputyCy Orr (Mayor)\n"
    assert ("Cy Orr", "mayor of Riverton", "", "") in held(f"Ann Low was mayor of Delta.\n\n{box}")


def test_nobody_is_in_office_since_long_ago():
    assert held("江城市市长列表\n\n  1. 王小明(1941年-)\n  2. 李大成(2021年-)\n") == [
        ("王小明", "江城市市长", "1941", ""),
        ("李大成", "江城市市长", "2021", ".."),
    ]


MARKDOWN = """Heads of the Harbour Board

| Name | From | To |
|---|---|---|
| **Chairman of the Harbour Board** | | |
| Ann Lee | 1950 | 1958 |
| **Director of the Harbour Board** | | |
| Ida Holm | 1966 | 1970 |
"""
WIKITEXT = """{|
|+ Heads of the Harbour Board
! Name !! From !! To
|-
! colspan="3" | Chairman of the Harbour Board
|-
| Ann Lee || 1950 || 1958
|-
! colspan="3" | Director of the Harbour Board
|-
| Ida Holm || 1966 || 1970
|}
"""


@pytest.mark.parametrize("text", [MARKDOWN, WIKITEXT])
def test_a_row_with_nothing_but_a_title_says_what_the_rows_below_it_held(text):
    assert held(text) == [
        ("Ann Lee", "chairman of the Harbour Board", "1950", "1958"),
        ("Ida Holm", "director of the Harbour Board", "1966", "1970"),
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ann Low (1990–1995). She was a teacher.\n\nBo Hay: 1995–1999. He was not.", 2),
        ("## Ann Low (1990–1995)\n\nShe was a teacher.\n\n## Bo Hay, 1995–1999\n\nHe was not.", 2),
        ("## Ann Low\n\n1990–1995\n\nShe was a teacher.\n\n## Bo Hay\n\n1995–1999\n\nHe was not.", 2),
        ("Ann Low\n1990–1995\nShe was a teacher.\n\nBo Hay\n1995–1999\nHe was not.", 2),
        ("1990–1995\n\nAnn Low\n\n1995–1999\n\nBo Hay", 2),
        ("1. Ann Low\n   1990–1995\n   She was a teacher.\n2. Bo Hay\n   1995–1999\n   He was not.", 2),
        ("- Ann Low — 1990–1995\n  She was a teacher.\n- Bo Hay — 1995–1999\n  He was not.", 2),
        ("1\n\nAnn Low\n\n1990–1995\n\n2\n\nBo Hay\n\n1995–1999", 2),
        ("1990–1995: Ann Low. She was a teacher.\n1995–1999: Bo Hay. He was not.", 2),
        ("Director Ann Low (1990–1995)\nDirector Bo Hay (1995–1999)", 2),
        ("Low, Ann, 1990–1995\nHay, Bo, 1995–1999", 2),
        ("LOW, Ann (1990–1995)\nHAY, Bo (1995–1999)", 2),
        ("The Hon. Ann Low, QC, 1990–1995\n\nThe Rt Hon. Sir Bo Hay, KCMG, 1995–1999", 2),
        ("ANN LOW 1990–1995\nBO HAY 1995–1999\nPER HOLM 1999–2001", 3),
        ("Directors: Dr Ann Low, 1990–95. Bo Hay, 1995–99.", 2),
        ("## Ann Low (1920–1999)\n\nShe was a teacher.\n\n## Bo Hay (1930–2001)\n\nHe was not.", 0),
    ],
)
def test_people_and_their_terms_are_read_however_their_lines_are_set(text, people):
    terms = {"Ann Low": ("1990", "1995"), "Bo Hay": ("1995", "1999"), "Per Holm": ("1999", "2001")}
    document = Document("t", f"# Directors of the Harbour Board\n\n{text}\n", "", "en")
    claims = extract.read(document, divide(document, RULES), VOCABULARY).claims
    held = {(c.subject, c.object): (c.start, c.end) for c in claims if c.predicate == "position_held"}
    assert held == {(who, "director of the Harbour Board"): terms[who] for who in list(terms)[:people]}


def test_an_entry_of_a_handbook_tells_of_the_office_its_head_and_its_branches():
    text = """OFFICE OF THE LAMP REGISTRAR

Also known as: the Lamp Registry; in Welsh, Lampa
Created: 1 March 1981, in place of the Wick Bureau, which was abolished that day
Parent: Ministry of Works (since 2013); earlier the Ministry of Light
Head: the Lamp Registrar, Grade 5; reports to the Chief Secretary
Complement: 64 posts (2022)
Coast Branch: opened 1980 in Leeds; closed 2004
"""
    told = {(s.predicate, s.subject.name, s.object.name if s.object else "", s.start, s.end) for s, _ in read(text)}
    office = "Office of the Lamp Registrar"
    assert told == {
        ("named", office, "Lamp Registry", "", ""),
        ("named", office, "Lampa", "", ""),
        ("established", office, "", "1981-03-01", ""),
        ("replaced_by", "Wick Bureau", office, "1981-03-01", ""),
        ("abolished", "Wick Bureau", "", "1981-03-01", ""),
        ("subordinate_to", office, "Ministry of Works", "2013", ".."),
        ("subordinate_to", office, "Ministry of Light", "", ""),
        ("has_rank", "Lamp Registrar", "Grade 5", "", ""),
        ("reports_to", "Lamp Registrar", "Chief Secretary", "", ""),
        ("has_staff", office, "64 posts", "2022", ""),
        ("established", f"Coast Branch of the {office}", "", "1980", ""),
        ("headquartered_at", f"Coast Branch of the {office}", "Leeds", "", ""),
        ("abolished", f"Coast Branch of the {office}", "", "2004", ""),
    }


@pytest.mark.parametrize(
    "table",
    [
        "No.\tName\tTerm\t\t\tParty\n1\tAnn Low\t1990\t1995\t5 yrs\tGreen\n2\tBo Hay\t1995\t1999\t4 yrs\tRed",
        "| Name | Term of office | |\n|---|---|---|\n| Ann Low | 1990 | 1995 |\n| Bo Hay | 1995 | 1999 |",
        "No.\nName\nTerm of office\nParty\n1\nAnn Low\n1990\n1995\n5 years\nGreen\n2\nBo Hay\n1995\n1999\n4 years\nRed",
        "Name\nPortrait\nFrom\nTo\nParty\nAnn Low\n1990\n1995\nGreen\nBo Hay\n1995\n1999\nRed",
        "Name\nFrom\nTo\n\nAnn Low\n1990\n1995\n\nBo Hay\n1995\n1999",
        "No.\nPortrait\nName\nTook office\nLeft office\n\n1\nAnn Low\n1990\n1995\n\n2\nBo Hay\n1995\n1999",
        "Sl. No.\tName\tDate of joining\tDate of leaving\n1\tAnn Low\t1990\t1995\n2\tBo Hay\t1995\t1999",
        "Name\t姓名\tFrom\tTo\nAnn Low\t安罗\t1990\t1995\nBo Hay\t博海\t1995\t1999",
    ],
)
def test_a_table_is_read_however_its_cells_are_set(table):
    text = f"# Directors of the Harbour Board\n\n{table}\n"
    post = "director of the Harbour Board"
    assert held(text) == [("Ann Low", post, "1990", "1995"), ("Bo Hay", post, "1995", "1999")]


@pytest.mark.parametrize(
    "entries",
    [
        "Ann Low – from 1990 until 1995\nBo Hay – from 1995 until his death in 1999",
        "1. Ann Low — sworn 1990 — resigned 1995\n2. Bo Hay, appointed 1995 and retired 1999",
        "- Ann Low (served 1990 to 1995) [resigned]\n- Bo Hay (held office 1995–99)",
        "Ann Low ... 1990–1995\nBo Hay ..... 1995–1999",
        "Ann Low . . . 1990–1995\nBo Hay . . . . 1995–1999",
    ],
)
@pytest.mark.parametrize("genre", ["Roll of service: {}", "{}: a brief history", "{}"])
def test_a_list_is_read_however_its_entries_and_title_are_written(entries, genre):
    text = f"{genre.format('Mint Wardens of Perth')}\n{entries}\n"
    assert held(text) == [
        ("Ann Low", "Mint warden of Perth", "1990", "1995"),
        ("Bo Hay", "Mint warden of Perth", "1995", "1999"),
    ]


def test_a_box_is_read_by_labels_that_ask_or_say_what_they_are_for():
    text = (
        "Fact sheet: Lamp Board\nWhere we are: Leeds\nHow many: 40 staff\nWho leads us: Ann Low\n"
        "Member ▪ Bo Hay\nOur task: light\n"
    )
    told = {(s.predicate, s.subject.name, s.object.name if s.object else "") for s, _ in read(text)}
    assert told == {
        ("headquartered_at", "Lamp Board", "Leeds"),
        ("has_staff", "Lamp Board", "40 staff"),
        ("position_held", "Ann Low", "head of the Lamp Board"),
        ("member_of", "Bo Hay", "Lamp Board"),
        ("function", "Lamp Board", "light"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Presidents of the Cork Sailing Club\nJohn Hill (1919–24)\nTom Crane (1924–30)\n", []),
        (
            "Heads of division, Lamp Board\n- Inland waters: Ann Low\n- Stores: vacant\n",
            [("Ann Low", "head of the Inland waters Division", "", "")],
        ),
        (
            "Ann Low\nDeputy Director\n- Roads Agency (1980–1984)\n",
            [("Ann Low", "deputy director of the Roads Agency", "1980", "1984")],
        ),
        (
            "Changes\n- Ann Low: Appointed head of the Lamp Board.\n- Bo Hay: Named director of the Tar Board.\n",
            [("Ann Low", "head of the Lamp Board", "", ""), ("Bo Hay", "director of the Tar Board", "", "")],
        ),
        (
            "Wardens of the Lamp Court\nBo Hay (1950–60)\nAnn Low [1990–95], acting [1995–96]\n",
            [
                ("Bo Hay", "warden of the Lamp Court", "1950", "1960"),
                ("Ann Low", "warden of the Lamp Court", "1990", "1995"),
                ("Ann Low", "acting warden of the Lamp Court", "1995", "1996"),
            ],
        ),
    ],
)
def test_a_list_is_read_by_what_its_title_and_marks_say(text, expected):
    assert held(text) == expected
