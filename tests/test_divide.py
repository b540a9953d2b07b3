"""Division: every stretch of a text is in one unit, with its layout, cells, title and section."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.divide import divide
from schemas.records import Document, Unit
from tests.compiled import RULES


def units(text: str) -> list[Unit]:
    return divide(Document("t", text, "", "en"), RULES)


def sentences(text: str) -> list[str]:
    return [text[u.start : u.end] for u in units(text) if u.layout == "prose"]


def shape(text: str) -> list[tuple[str, ...]]:
    return [
        (u.layout, *(c.of(text) for c in u.cells)) if u.cells else (u.layout, text[u.start : u.end])
        for u in units(text)
    ]


def assert_covers(text: str) -> None:
    at = 0
    for unit in units(text):
        assert unit.start >= at
        assert unit.start < unit.end
        assert not text[at : unit.start].strip()
        assert text[unit.start : unit.end] == text[unit.start : unit.end].strip()
        assert all(unit.start <= c.start <= c.end <= unit.end for c in unit.cells[:1] if unit.layout != "row")
        at = unit.end
    assert not text[at:].strip()


MARKS = st.sampled_from([
    "\n", "\n\n", "\r\n", "| ", " | ", "|-", "{|\n", "|}", "{{", "}}", "{{Infobox x\n| a = b\n", "[[", "]]",
    "== H ==\n", "# ", "- ", "1. ", "\t", "   ", ". ", "。", "（", "）", "(", ")", "[1]", "<table>", "<tr>", "<td>",
    "<td rowspan=2>", "</td>", "</table>", "<ref>", "</ref>", "<!--", "-->", "=", ":", "：", "Born", "Office: ",
    "任期", "1993–1999 ", "!", "2003年3月起 ", "Preceded by", "----\n", "||", "rowspan=3|", "St. ", "U.S. ", "“", "”",
    "…", "\u3000", "* ", "No.\n", "Wang Gang", "王刚", "is", "\x0b", "\ufeff", "<p>", "</p>", "\\|", "Name\n",
    "From\n", "Until\n", "1\n", "2\n", "–\n",
])  # fmt: skip


@given(st.lists(st.one_of(MARKS, st.text(max_size=4)), max_size=40).map("".join))
def test_units_are_ordered_disjoint_and_hold_every_character_that_is_not_white(text):
    assert_covers(text)


LINES = st.sampled_from(
    ["| |", "||", "|", "|-|-|", "| a | |", "|a|b|", "---", "\t", "\t\t", "a\tb", "a", "  |  |", "", "a   b"]
)


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_tables_of_any_lines_are_covered_also_those_without_a_filled_cell(text):
    assert_covers(text)


@pytest.mark.parametrize("text", ["||\n||\n", "| |\n|-|-|\n| |\n", "a\n\n| | |\n| | |\n\nb\n"])
def test_a_table_of_empty_cells_only_has_no_rows(text):
    assert "row" not in {unit.layout for unit in units(text)}


@given(st.text(max_size=200))
def test_any_text_at_all_is_covered(text):
    assert_covers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Lin met St. John in the U.S. Embassy on No. 5 Park Lane. Then he left.",
        "He took office c. 1990 and was known as J. K. Moreau. They met.",
        "The bureau (est. 1951. Closed 1960.) was small. It had staff.",
        "He was a member.[1] All others were not.",
        "He said “no.” She agreed.",
        "It grew by 3.5 percent from 1993.03 on. It fell later.",
        "In Jan. 1993 he came; in Sept. 1999 he left. Nobody minded.",
        "He hesitated ... and went. She stayed.",
        "The U.S. sent e.g. letters. The U.K. did not.",
        "Was he there? Nobody knows.",
        "局长到任。他此前在上海工作。",
        "他说：“我去。”随后离任。",
        "会议（1990年。北京）闭幕；他离任。王刚接任。",
    ],
)
def test_two_sentences_are_two(text):
    assert len(sentences(text)) == 2


def test_a_citation_marker_belongs_to_the_sentence_before_it():
    assert sentences("He was a member.[1][note 2] All others were not.<ref>A. B. C.</ref> The end.") == [
        "He was a member.[1][note 2]",
        "All others were not.<ref>A. B. C.</ref>",
        "The end.",
    ]


@pytest.mark.parametrize(
    "line", ["The Port Board was abolished in 1987.[r1]", "The board was “the last of its kind.”[2][3]"]
)
def test_a_line_that_ends_a_sentence_is_no_heading_whatever_marks_stand_behind_its_stop(line):
    assert shape(line + "\n") == [("prose", line)]


def test_a_semicolon_ends_no_sentence():
    assert len(sentences("Lin left in 1990; Wu followed.")) == 1
    assert len(sentences("林离任；吴接任。")) == 1


def test_a_hard_wrapped_paragraph_is_read_across_its_lines():
    text = (
        "The Office of the Auditor is responsible for the accounts of all the ministries\n"
        "and reports to the House. It was founded in 1866 as a department of the Treasury\n"
        "and has been led by a comptroller since."
    )
    assert len(sentences(text)) == 2


def test_a_short_line_above_a_paragraph_is_its_heading():
    text = "History\nThe office was founded in 1951 and had a staff of twelve in its first year.\n"
    assert shape(text)[0] == ("heading", "History")
    assert [u.section for u in units(text)] == ["", "History"]


def test_headings_nest_by_their_depth():
    text = "# A\n\n## B\n\nText one.\n\n## C\n\nText two.\n"
    assert [u.section for u in units(text) if u.layout == "prose"] == ["A > B", "A > C"]


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("Preceded byAnna Lindqvist", "Preceded by", "Anna Lindqvist"),
        ("In office15 November 2017 – March 2023", "In office", "15 November 2017 – March 2023"),
        ("Assumed office12 March 2023", "Assumed office", "12 March 2023"),
        ("Prime MinisterJohn McAdam", "Prime Minister", "John McAdam"),
        ("前任王刚", "前任", "王刚"),
        ("任期2007年9月－2012年8月", "任期", "2007年9月－2012年8月"),
        ("Term of office: 1990–1995", "Term of office", "1990–1995"),
        ("任期：1990年—1995年", "任期", "1990年—1995年"),
        ("Predecessor | Anna Lindqvist", "Predecessor", "Anna Lindqvist"),
        ("Predecessor\tAnna Lindqvist", "Predecessor", "Anna Lindqvist"),
        ("- Predecessor: Anna Lindqvist", "Predecessor", "Anna Lindqvist"),
        ("– Predecessor – Anna Lindqvist", "Predecessor", "Anna Lindqvist"),
    ],
)
def test_a_field_is_parted_into_label_and_value(line, label, value):
    text = f"{line}\n{line}\n"
    assert shape(text) == [("field", label, value)] * 2


def test_a_label_on_its_own_line_takes_the_next_line_as_value():
    assert shape("In office\n1990 – 1995\nIncumbent\nBorn 1950\nSuccessor\nAnna Lind\n") == [
        ("field", "In office", "1990 – 1995"),
        ("field", "Incumbent", "Born 1950"),
        ("field", "Successor", "Anna Lind"),
    ]


def test_a_line_without_label_in_a_box_has_an_empty_label():
    text = "Page\nMinister of Trade\nIn office1990–1995\nPreceded byAnna Lind\n"
    assert shape(text)[:2] == [("heading", "Page"), ("field", "", "Minister of Trade")]


def test_boxes_parted_by_blank_lines_are_one_block():
    assert len({u.block for u in units("Name: A B\nBorn: 1950\n\nOffice: Mayor of X\nTerm: 1990–95\n")}) == 1


def test_a_template_gives_a_field_for_each_parameter():
    text = "{{Infobox x\n| name = A [[B|C]]\n| term_start2 = {{start date|2002|10}}\n| x = <!-- | -->\n}}\nText here."
    assert shape(text) == [
        ("rule", "{{Infobox x"),
        ("field", "name", "A [[B|C]]"),
        ("field", "term_start2", "{{start date|2002|10}}"),
        ("field", "x", "<!-- | -->"),
        ("rule", "}}"),
        ("prose", "Text here."),
    ]


HEADS = ("Head", "From", "To")
ROWS = [("Ann Low", "1990", "1995"), ("Bo Hay", "1995", "2001")]


@pytest.mark.parametrize(
    "text",
    [
        "Head | From | To\n--- | --- | ---\nAnn Low | 1990 | 1995\nBo Hay | 1995 | 2001\n",
        "| Head | From | To |\n|:--|--:|---|\n| Ann Low | 1990 | 1995 |\n| Bo Hay | 1995 | 2001 |\n",
        "Head\tFrom\tTo\nAnn Low\t1990\t1995\nBo Hay\t1995\t2001\n",
        "Head      From    To\n-------------------\nAnn Low   1990    1995\nBo Hay    1995    2001\n",
        "{| class=x\n! Head !! From !! To\n|-\n| Ann Low || 1990 || 1995\n|-\n| Bo Hay\n| 1995\n| 2001\n|}\n",
        "<table><tr><th>Head<th>From<th>To</tr><tr><td>Ann Low<td>1990<td>1995<tr><td>Bo Hay<td>1995<td>2001</table>",
        "Head\nFrom\nTo\nAnn Low\n1990\n1995\nBo Hay\n1995\n2001\n",
    ],
)
def test_a_table_gives_rows_with_cells_under_heads(text):
    rows = [u for u in units(text) if u.layout == "row"]
    assert [tuple(c.of(text) for c in u.cells) for u in rows] == [HEADS, *ROWS]
    assert all(tuple(c.of(text) for c in u.header) == HEADS for u in rows)
    assert rows[0].header == rows[0].cells


def test_a_merged_cell_stands_in_every_row_it_covers():
    text = '{|\n! A !! B\n|-\n| rowspan=2 | x || 1\n|-\n| 2\n|-\n| colspan="2" | y\n|}'
    assert [row[1:] for row in shape(text) if row[0] == "row"] == [("A", "B"), ("x", "1"), ("x", "2"), ("y", "y")]


def test_an_empty_cell_under_a_column_keeps_its_place():
    text = "Head      From    To\n-------------------\nAnn Low           1995\nBo Hay    1995\n"
    assert [row[1:] for row in shape(text) if row[0] == "row"][1:] == [("Ann Low", "", "1995"), ("Bo Hay", "1995", "")]


def test_a_caption_right_above_a_table_is_its_title():
    text = "Mayors of X, 2003 to the present\nMayor | From\n--- | ---\nAnn Low | 2003\n"
    assert {u.title.of(text) for u in units(text) if u.layout == "row" and u.title} == {
        "Mayors of X, 2003 to the present"
    }


def test_a_sentence_ending_in_a_colon_is_the_title_of_its_list():
    text = "The council is small. Its heads were:\n\n* Ann Low (1990–95)\n* Bo Hay (1995–)\n"
    assert [u.title.of(text) for u in units(text) if u.layout == "item" and u.title] == ["Its heads were:"] * 2


def test_a_nested_item_has_the_item_above_it_as_title():
    text = "- Ministry of Trade\n  - Ann Low (1990–95)\n- Ministry of War\n  - Bo Hay (1995–)\n"
    assert [u.title.of(text) if u.title else "" for u in units(text)] == [
        "",
        "Ministry of Trade",
        "",
        "Ministry of War",
    ]


@pytest.mark.parametrize("bullet", ["-", "*", "•", "–", "·", "1.", "1)", "（1）", "一、", "①"])
def test_a_list_item_is_read_without_its_bullet(bullet):
    assert shape(f"{bullet} Ann Low (1990–95)\n{bullet} Bo Hay (1995–)\n") == [
        ("item", "Ann Low (1990–95)"),
        ("item", "Bo Hay (1995–)"),
    ]


@pytest.mark.parametrize(
    ("line", "dates", "rest"),
    [
        ("1993.03-1999.03 director of the office", "1993.03-1999.03", "director of the office"),
        ("1986-1990        secretary, X", "1986-1990", "secretary, X"),
        ("2018.03–          member of X", "2018.03–", "member of X"),
        ("2006年11月至2007年5月 任局长", "2006年11月至2007年5月", "任局长"),
        ("1986年5月—1993年3月，任局长", "1986年5月—1993年3月", "任局长"),
        ("2022年10月起 任局长", "2022年10月起", "任局长"),
        ("2022–present: 20th Council", "2022–present", "20th Council"),
    ],
)
def test_a_line_that_begins_with_its_dates_is_parted_into_dates_and_text(line, dates, rest):
    assert shape(f"{line}\n{line}\n") == [("cv", dates, rest)] * 2


def test_a_dated_sentence_is_a_timeline_and_plain_prose_is_not():
    assert shape("March 1993: Low becomes director.\n") == [("timeline", "March 1993", "Low becomes director.")]
    assert shape("1998 saw the end of the office.\n")[0][0] == "prose"
    assert shape("2018年3月，该委员会撤销，职责并入政法委。\n")[0][0] == "prose"


def test_a_footnote_is_known_by_its_marker_in_the_table():
    table = "Mayor | From | Note\n--- | --- | ---\nAnn Low | 2003 | [a]\n"
    text = f"{table}\n[a] Acting until 2004. Later mayor.\n[b] Not in the table.\n"
    assert [u for u in shape(text) if u[0] == "note"] == [
        ("note", "[a]", "Acting until 2004."),
        ("note", "[a]", "Later mayor."),
    ]


HOSTILE = [
    "(", "a. ", "“", "[1", "{{", "| ", "<td>", "[[a|", "  ", "1993-", "Office: ", "{{\n", "{|\n", "|}\n",
    "<table>\n", "<td>\n", "a  b\n\nc\n", "Ann\n", "- a\n", "a | b\n", "1990–95 a\n", "1990 a.\n", "# a\n",
    "== a\n", "Office\n", "任期", "前任\n", "a\tb\n", "----\n", "**", "<!--\n", "[a] b\n", "No. ",
]  # fmt: skip


@pytest.mark.timeout(200)
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_text_of_near_matches_takes_no_more_than_linear_time(piece):
    assert_covers(piece * (20_000 // len(piece)))


def test_a_table_with_one_cell_a_line_begins_a_row_at_each_number():
    heads = "No.\nName\nFrom\nTo\n"
    text = f"Heads\n\n{heads}1\nAnn Low\n1990\n1995\n–\nBo Hay\nActing\n1995\n1996\n2\nCy Orr\n1996\n"
    assert [row[2:] for row in shape(text) if row[0] == "row"][1:] == [
        ("Ann Low", "1990", "1995"),
        ("Bo Hay\nActing", "1995", "1996"),
        ("Cy Orr", "1996", ""),
    ]


def test_furniture_of_web_pages_is_no_line_of_the_text_and_no_title_of_a_box():
    page = "河务办公厅\n\n维基百科,自由的百科全书\n跳转至: 导航\n\nEmblem 2.svg\n\n"
    text = page + "主要官员\n主任 石岩\n上级机构 中央河务委员会\n行政级别 正厅级\n"
    assert shape(text) == [
        ("heading", "河务办公厅"),
        ("rule", "维基百科,自由的百科全书"),
        ("rule", "跳转至: 导航"),
        ("rule", "Emblem 2.svg"),
        ("field", "主要官员", ""),
        ("field", "主任", "石岩"),
        ("field", "上级机构", "中央河务委员会"),
        ("field", "行政级别", "正厅级"),
    ]
    assert all(
        text[u.title.start : u.title.end] == "河务办公厅" for u in units(text) if u.layout == "field" and u.title
    )


def test_a_heading_does_not_hold_its_mark_for_editors():
    assert shape("History[edit]\n\nThe Board was formed in 1990.\n")[:2] == [("heading", "History"), ("rule", "[edit]")]


def test_a_longer_line_that_begins_with_words_of_navigation_is_prose():
    text = (
        "Redirected from his first calling, "
        + "he joined the Board of Canals and rose to be its secretary " * 2
        + "in 1990."
    )
    assert [u.layout for u in units(text)] == ["prose"]


def test_words_of_navigation_inside_a_table_stay_cells():
    assert ("row", "Advertisement", "1990–95") in shape("{|\n! Name !! Term\n|-\n| Advertisement\n| 1990–95\n|}")


def test_a_chinese_line_that_says_something_after_its_comma_is_no_heading():
    text = "中央河务办公厅（简称“河办”），是中央河务委员会的办事机构\n\n沿革\n\n1990年成立。"
    assert [u.layout for u in units(text)] == ["prose", "heading", "prose"]


def test_a_dash_that_stands_free_parts_a_date_from_the_text_unless_the_list_has_intervals():
    assert [row[1] for row in shape("Heads\n\n1990 – Ann Low\n1992 – Bo Hay\n")[1:]] == ["1990", "1992"]
    assert [row[1] for row in shape("Heads\n\n1990 – 1992 Ann Low\n1992 – Bo Hay\n")[1:]] == ["1990 – 1992", "1992 –"]


def test_a_name_that_begins_like_a_month_is_no_part_of_the_date() -> None:
    assert [row[1:] for row in shape("Heads\n\n1990-1995 Ann Low\n1987-1991 Margaret Hay\n")[1:]] == [
        ("1990-1995", "Ann Low"),
        ("1987-1991", "Margaret Hay"),
    ]


def test_a_deeper_line_with_a_name_and_dates_is_an_entry_of_its_own() -> None:
    text = "H\n\n1. Ann Low, 1990 – 1995\n   Bo Hay (interim), June 1995 – 1996\n2. Cal Poe, 1996,\n   later mayor\n"
    assert [row[1] for row in shape(text)[1:]] == [
        "Ann Low, 1990 – 1995",
        "Bo Hay (interim), June 1995 – 1996",
        "Cal Poe, 1996,\n   later mayor",
    ]


def test_letters_number_the_items_of_a_list() -> None:
    assert [row[1] for row in shape("- Bodies:\n    a. Lamp Board\n    b. Well Office\n")] == [
        "Bodies:",
        "Lamp Board",
        "Well Office",
    ]


def test_an_entry_of_a_register_is_its_name_and_an_item_for_each_station():
    text = (
        "LOWE, Dame Ann (Mary), DBE 1990; b 3 May 1940; Educ: Hill Sch. Asst Sec., Min. of Works (Ports; Roads), "
        "1970–75; Chm., Harbours Commn, since 1993.\n"
    )
    assert shape(text) == [
        ("heading", "LOWE, Dame Ann (Mary)"),
        ("item", "DBE 1990"),
        ("item", "b 3 May 1940"),
        ("item", "Educ: Hill Sch."),
        ("item", "Asst Sec., Min. of Works (Ports; Roads), 1970–75"),
        ("item", "Chm., Harbours Commn, since 1993."),
    ]


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("Harbour Board — est. 9 Dec. 1939; discontinued Apr. 1940; re-est. 28 June 1944.", 3),
        ("Warden of the Ports – Responsible to: Trade Minister – Appointer: the Governor", 2),
        ("Harbour Board (HB) | Under: Ministry of Works, 1921–31; Trade Ministry, from 1931 | Task: quarantine", 2),
        ("Marshal of Norland: post created 1541, vacant from 1603, formally extinguished by the Act of 1660.", 2),
        ("Ann Lee – born 1939; appointed by the Governor 1960.", 0),
        ("Harbour Board: we were founded in 1902; come and see us.", 0),
    ],
)
def test_a_line_that_tells_of_one_thing_in_short_is_its_name_with_fields(line, labels):
    assert sum(unit.layout == "field" for unit in units(line)) == labels
