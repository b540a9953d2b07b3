"""Time expressions in English and Chinese sentences, cells and headings."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.dates import compile_dates, last_spoken
from pipeline.extract.dates.expressions import read_items
from pipeline.extract.dates.joining import join_terms
from pipeline.extract.dates.moments import Spoken
from pipeline.extract.dates.terms import scan
from schemas.dates import OPEN, UNSTATED, parse
from schemas.errors import InputError
from schemas.records import Lexicon, Row, Span
from tests.compiled import LEXICON

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

GRAMMAR = compile_dates(LEXICON)


def language(text):
    return "zh" if any(sign > "\u2e80" for sign in text) else "en"


def find(text, context="", written=""):
    return GRAMMAR.find(text, Span(0, len(text)), language(text), context, written)


def told(text, context="", written=""):
    """Write what was found as "kind start/end", several joined by "; "."""
    return "; ".join(f"{when.kind} {when.start}/{when.end}" for when in find(text, context, written))


ENGLISH = [
    # points in every order and spelling
    ("took office on 17 August 1991", "point 1991-08-17/"),
    ("took office on August 17, 1991", "point 1991-08-17/"),
    ("took office on Aug. 17th 1991", "point 1991-08-17/"),
    ("took office on the 17th of August, 1991", "point 1991-08-17/"),
    ("took office on August the 17th 1991", "point 1991-08-17/"),
    ("Tuesday, 3 Sept. 2002", "point 2002-09-03/"),
    ("1991-08-17", "point 1991-08-17/"),
    ("17.08.1991", "point 1991-08-17/"),
    ("17.8.1991", "point 1991-08-17/"),
    ("25/12/1991", "point 1991-12-25/"),
    ("12/25/1991", "point 1991-12-25/"),
    ("on 04/05/1991 it met", "point 1991/"),
    ("1991/08", "point 1991-08/"),
    ("1991.08", "point 1991-08/"),
    ("1991-08", "point 1991-08/"),
    ("08/1991", "point 1991-08/"),
    ("was founded in Aug 1991", "point 1991-08/"),
    ("was founded in August, 1991", "point 1991-08/"),
    ("AUGUST 1991: merged", "point 1991-08/"),
    ("in 1991 it moved", "point 1991/"),
    ("1991", "point 1991/"),
    ("1991: the bureau opens", "point 1991/"),
    ("1991 – the bureau opens", "point 1991/"),
    ("(1991)", "point 1991/"),
    ("Founded: 1991", "point 1991/"),
    ("born 1919", "point 1919/"),
    ("(b. 1919)", "point 1919/"),
    ("Formed17 August 1991", "point 1991-08-17/"),
    ("FormedAugust 1991", "point 1991-08/"),
    ("Formed1991 (as a bureau)", "point 1991/"),
    ("the treaty of 1991", "point 1991/"),
    ("{{start date|1991|8|17|df=y}}", "point 1991-08-17/"),
    # about, perhaps, parts of a year, decades
    ("from about 1971", "interval 1971~/"),
    ("around August 1991", "point 1991-08~/"),
    ("c. 1931", "point 1931~/"),
    ("circa 1931", "point 1931~/"),
    ("~1931", "point 1931~/"),
    ("around the end of 1931", "point 1931~/"),
    ("probably in 1931", "point 1931?/"),
    ("perhaps on 3 May 1931", "point 1931-05-03?/"),
    ("1931?", "point 1931?/"),
    ("1931 (?)", "point 1931?/"),
    ("in late 1991", "point 1991/"),
    ("in mid-1991", "point 1991/"),
    ("in early August 1991", "point 1991-08/"),
    ("at the end of August 1991", "point 1991-08/"),
    ("in the spring of 1991", "point 1991/"),
    ("Autumn 1991", "point 1991/"),
    ("sometime in 1991", "point 1991/"),
    ("in the early 1960s", "point 196X/"),
    ("the mid-1960s", "point 196X/"),
    ("about the 1960's", "point 196X~/"),
    ("from the late 1960s to 1975", "interval 196X/1975"),
    ("March or April 1991", "point 1991/"),
    # intervals
    ("from 1971 to 1975", "interval 1971/1975"),
    ("from 1971 until 1975", "interval 1971/1975"),
    ("from 1971 through 1975", "interval 1971/1975"),
    ("between 1971 and 1975", "interval 1971/1975"),
    ("between March and June 1971", "interval 1971-03/1971-06"),
    ("March 1971 to June 1975", "interval 1971-03/1975-06"),
    ("1971 – 1975", "interval 1971/1975"),
    ("1971—1975", "interval 1971/1975"),
    ("1971-1975  deputy head", "interval 1971/1975"),
    ("(1971–75)", "interval 1971/1975"),
    ("[1971-75]", "interval 1971/1975"),
    ("1998–03", "interval 1998/2003"),
    ("in 2002–07 and 2007–12 respectively", "interval 2002/2007; interval 2007/2012"),
    ("(2002-07)", "interval 2002/2007"),
    ("1971.03-1975.06 head", "interval 1971-03/1975-06"),
    ("1971-03 – 1975-06", "interval 1971-03/1975-06"),
    ("1971-03-01/1975-06-30", "interval 1971-03-01/1975-06-30"),
    ("15 March – 2 June 1971", "interval 1971-03-15/1971-06-02"),
    ("March–June 1971", "interval 1971-03/1971-06"),
    ("from 3 to 9 June 1971", "interval 1971-06-03/1971-06-09"),
    ("June 3-9, 1971", "interval 1971-06-03/1971-06-09"),
    ("from March 1971 to June", "interval 1971-03/1971-06"),
    ("In office3 March 1971 – June 1975", "interval 1971-03-03/1975-06"),
    ("In officeMarch 1971 – June 1975", "interval 1971-03/1975-06"),
    ("1971June 1975", "interval 1971/1975-06"),
    ("May 1971[3] – 5 June 1975[a]", "interval 1971-05/1975-06-05"),
    ("17-Aug-1991", "point 1991-08-17/"),
    ("May-1991", ""),
    ("in 1971 and 1972", "interval 1971/1972"),
    ("in 1971 and 1975", "point 1971/; point 1975/"),
    ("in 1971, 1975 and again in 1980", "point 1971/; point 1975/; point 1980/"),
    ("(1971–75; 1980–82)", "interval 1971/1975; interval 1980/1982"),
    ("1971–1975 and 1980–1982", "interval 1971/1975; interval 1980/1982"),
    ("from 1971, when he returned, to June 1975", "interval 1971/1975-06"),
    # open and unknown ends
    ("2013–", "interval 2013/.."),
    ("2013– ", "interval 2013/.."),
    ("(2013-)", "interval 2013/.."),
    ("[10 May 2013– ]", "interval 2013-05-10/.."),
    ("2013–present", "interval 2013/.."),
    ("10 May 2013 – incumbent", "interval 2013-05-10/.."),
    ("from 2013 to date", "interval 2013/.."),
    ("2013 to the present", "interval 2013/.."),
    ("Incumbent", "until /.."),
    ("present", "until /.."),
    ("1994–?", "interval 1994/"),
    ("1994 – unknown", "interval 1994/"),
    ("?–1994", "until /1994"),
    ("(–1994)", "until /1994"),
    # since, from, until
    ("since 1971", "since 1971/.."),
    ("since late 1971", "since 1971/.."),
    ("has been there ever since 1971", "since 1971/.."),
    ("since his election in 1971", "since 1971/.."),
    ("from June 1971", "interval 1971-06/"),
    ("from 1971 onwards", "interval 1971/"),
    ("with effect from 1 June 1971", "interval 1971-06-01/"),
    ("until June 1971", "until /1971-06"),
    ("till 1971", "until /1971"),
    ("up to 1971", "until /1971"),
    ("until his death in June 1971", "until /1971-06"),
    ("up to the post of secretary in June 1971", "point 1971-06/"),
    # lengths
    ("for ten years from 1971", "interval 1971/1981"),
    ("for eighteen months from March 1971", "interval 1971-03/1972-09"),
    ("for almost ten years from 1971", "interval 1971/1981~"),
    ("from 1971 for ten years", "interval 1971/1981"),
    ("for thirteen years until 1978", "interval 1965/1978"),
    ("for two decades, from 1945 until 1965", "interval 1945/1965"),
    ("for six years", "duration /"),
    ("for only seven months", "duration /"),
    ("for a year and a half", "duration /"),
    # limits
    ("by 1958", "point 1958/"),
    ("no later than March 1958", "point 1958-03/"),
    ("before 1982", "point 1982/"),
    ("after 3 May 1982", "point 1982-05-03/"),
    ("as of June 2023", "point 2023-06/"),
]  # fmt: skip

CHINESE = [
    ("1986年4月1日任职", "point 1986-04-01/"),
    ("１９８６年４月任职", "point 1986-04/"),
    ("1986 年 4 月", "point 1986-04/"),
    ("一九八二年九月", "point 1982-09/"),
    ("二〇〇七年", "point 2007/"),
    ("二○○七年十月二十二日", "point 2007-10-22/"),
    ("民國三十八年", "point 1949/"),
    ("民國105年5月", "point 2016-05/"),
    ("民国元年", "point 1912/"),
    ("光緒三十年八月", "point 1904/"),
    ("昭和三十九年", "point 1964/"),
    ("公元1949年", "point 1949/"),
    ("1962年9月生", "point 1962-09/"),
    ("于1993年成立", "point 1993/"),
    ("1993年初", "point 1993/"),
    ("1993年年底", "point 1993/"),
    ("1993年5月下旬", "point 1993-05/"),
    ("1993年春", "point 1993/"),
    ("1993年上半年", "point 1993/"),
    ("约1980年", "point 1980~/"),
    ("大约1980年", "point 1980~/"),
    ("1980年前后", "point 1980~/"),
    ("1980年5月左右", "point 1980-05~/"),
    ("可能于1942年", "point 1942?/"),
    ("20世纪50年代", "point 195X/"),
    ("上世纪八十年代末", "point 198X/"),
    ("五十年代初", "point 195X/"),
    ("1950年代", "point 195X/"),
    ("1990年代表团访问", "point 1990/"),
    ("1986年5月至1993年3月", "interval 1986-05/1993-03"),
    ("1986年5月到1993年3月", "interval 1986-05/1993-03"),
    ("自1986年5月至1993年3月", "interval 1986-05/1993-03"),
    ("2013年5月－2017年11月", "interval 2013-05/2017-11"),
    ("2013年5月—2017年11月", "interval 2013-05/2017-11"),
    ("2013年5月——2017年11月", "interval 2013-05/2017-11"),
    ("2013年5月–2017年11月", "interval 2013-05/2017-11"),
    ("2013年5月-2017年11月", "interval 2013-05/2017-11"),
    ("2013年5月～2017年11月", "interval 2013-05/2017-11"),
    ("1984—1985年", "interval 1984/1985"),
    ("（1984年—1985年）", "interval 1984/1985"),
    ("1987-92年", "interval 1987/1992"),
    ("1993.03—1999.03", "interval 1993-03/1999-03"),
    ("2007年9月至12月", "interval 2007-09/2007-12"),
    ("2007年9月1日至5日", "interval 2007-09-01/2007-09-05"),
    ("1990年3至5月", "interval 1990-03/1990-05"),
    ("民國95年7月至97年5月", "interval 2006-07/2008-05"),
    ("1954年和1957年之间", "interval 1954/1957"),
    ("（2025年4月至今）", "interval 2025-04/.."),
    ("2018年－现在", "interval 2018/.."),
    ("2022年—今", "interval 2022/.."),
    ("1956年10月22日－", "interval 1956-10-22/.."),
    ("2018.03—　　　　委员", "interval 2018-03/.."),
    ("至今", "until /.."),
    ("现任", "until /.."),
    ("2007年10月起", "since 2007-10/.."),
    ("自2022年10月起任职", "since 2022-10/.."),
    ("1984年以来", "since 1984/.."),
    ("2018年3月起草文件", "point 2018-03/"),
    ("从1992年任职", "interval 1992/"),
    ("自1992年任职", "since 1992/.."),
    ("至1993年3月由他接任", "until /1993-03"),
    ("直到1978年为止", "until /1978"),
    ("任职到2007年9月", "until /2007-09"),
    ("1982年以前", "point 1982/"),
    ("1994年前往北京", "point 1994/"),
    ("截至2023年底", "point 2023/"),
    ("任职近九年", "duration /"),
    ("为期三年半", "duration /"),
]  # fmt: skip

IN_CONTEXT = [
    # what is said, the date last spoken of, what it means
    ("in that month", "2007-10-22", "point 2007-10/"),
    ("the same day", "2007-10-22", "point 2007-10-22/"),
    ("in the latter month", "2012-11", "point 2012-11/"),
    ("that year", "2007-10-22", "point 2007/"),
    ("later that year", "2007-10-22", "point 2007/"),
    ("the following year", "2007-10-22", "point 2008/"),
    ("the next day", "2012-08-31", "point 2012-09-01/"),
    ("the day before", "2014-12-31", "point 2014-12-30/"),
    ("until the day before", "2014-12-31", "until /2014-12-30"),
    ("the day before the congress", "2014-12-31", ""),
    ("a year earlier", "2007-10-22", "point 2006/"),
    ("two months later", "2007-10-22", "point 2007-12/"),
    ("ten years later", "2007-10-22", "point 2017/"),
    ("some ten years later", "2007-10-22", "point 2017~/"),
    ("five days later", "2007-10-30", "point 2007-11-04/"),
    ("Since the 26th of that month", "2022-10", "since 2022-10-26/.."),
    ("on 25 October of that year", "2017", "point 2017-10-25/"),
    ("in October of the same year", "2017-03", "point 2017-10/"),
    ("on 27 October he left", "2007-03-24", "point 2007-10-27/"),
    ("in October he left", "2007-03-24", "point 2007-10/"),
    ("on 27 January he left", "2007-03-24", ""),
    ("the following March", "2007-10", "point 2008-03/"),
    ("from then until June 1983", "1982-04", "interval 1982-04/1983-06"),
    ("for six years from that date", "1993-03", "interval 1993-03/1999-03"),
    ("since then", "2018-03", "since 2018-03/.."),
    ("has headed it since.", "2020-10", "since 2020-10/.."),
    ("until then", "2018-03", "until /2018-03"),
    ("Two years after leaving Paris", "1991", "event /"),
    ("翌日", "2012-08-31", "point 2012-09-01/"),
    ("次日", "2012-12-31", "point 2013-01-01/"),
    ("次年", "2012-08-31", "point 2013/"),
    ("翌年三月", "2012-08-31", "point 2013-03/"),
    ("同月", "2012-08-31", "point 2012-08/"),
    ("同月5日", "2012-08-31", "point 2012-08-05/"),
    ("同日", "2012-08-31", "point 2012-08-31/"),
    ("同年12月1日", "2012-08-31", "point 2012-12-01/"),
    ("是年十二月", "2012-08", "point 2012-12/"),
    ("两个月后", "2007-10-22", "point 2007-12/"),
    ("三年后", "2007-10-22", "point 2010-10/"),
    ("半年后", "2007-10", "point 2008-04/"),
    ("于10月离任", "2007-03", "point 2007-10/"),
]  # fmt: skip

NO_DATES = [
    "(age 62)",
    "aged 88",
    "4 Fuxing Road",
    "11 Jianguomennei Avenue",
    "the 11th Central Committee",
    "No. 3",
    "the 20th Congress",
    "call 010-8888-1992",
    "version 2.0.1",
    "Article 1982",
    "Order No. 1999",
    "$1950",
    "1,950 members",
    "1950 members",
    "Room 1990",
    "about 1500 people",
    "by 2000 delegates",
    "from 1800 to 2000 yuan",
    "a staff of 1500",
    "CS1984",
    "he may go",
    "they march on",
    "the May Fourth Movement",
    "since May",
    "ISO 9001:2015",
    "in 954",
    "in 3000 it",
    "31 June 2012",
    "2003-02-29",
    "1990–1986",
    "the year 1978 members",
    "the 1982 constitution",
    "in 1990 or 1991",
    "a ten-year plan",
    "a five-year term",
    "two terms",
    "under the 14th plan",
    "ten years after",
    "that month",
    "two months later",
    "the same day",
    "on 27 October",
    "since then",
    "until then",
    "yesterday",
    "last year",
    "第1982号",
    "1982号文件",
    "2003级学生",
    "1978人",
    "约1500人",
    "公元前221年",
    "第三年",
    "三年级",
    "二十一世纪",
    "五四运动",
    "翌日",
    "同年4月",
    "次年",
    "两个月后",
    "10月1日",
    "去年",
    "十余年",
    "2月30日",
    "国发2003号",
    "",
    "。",
    "–",
    "????",
    "..",
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH + CHINESE)
def test_an_expression_means_what_it_says(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(("text", "context", "expected"), IN_CONTEXT)
def test_a_relative_expression_counts_from_the_date_last_spoken_of(text, context, expected):
    assert told(text, context) == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_or_lacks_its_context_is_not_found(text):
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("was sworn in yesterday", "point 2024-10-01/"),
        ("took office last year", "point 2023/"),
        ("two years ago", "point 2022/"),
        ("去年12月离任", "point 2023-12/"),
        ("今年3月", "point 2024-03/"),
        ("昨天闭会", "point 2024-10-01/"),
    ],
)
def test_deictic_words_count_from_the_day_the_text_was_written(text, expected):
    assert told(text, "1999", "2024-10-02") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TOKYO, 2 October 2024 – The cabinet met.", "2024-10-02"),
        ("New York, May 3, 1990 — In the hall", "1990-05-03"),
        ("福州2024年3月18日电 会议闭会", "2024-03-18"),
        ("Li Wei, 3 May 1990 – 4 June 1995", ""),
        ("On 2 October 2024 the cabinet met.", ""),
    ],
)
def test_a_dateline_tells_when_a_report_was_written(text, expected):
    assert GRAMMAR.dateline(text, Span(0, len(text)), language(text)) == expected


def test_dates_found_become_the_context_of_those_after_them():
    text = (
        "He left on 24 March 2007; on 27 October she came, stayed until the following year and died two months later."
    )
    assert told(text) == "point 2007-03-24/; point 2007-10-27/; until /2008"
    assert told("In March 1998 it was renamed. Five years later, in the same month, it closed.") == (
        "point 1998-03/; point 2003/; point 2003-03/"
    )


def test_a_word_for_a_year_that_is_not_known_clears_the_context():
    assert told("2016年1月就任，去年12月离任，同月出任市长") == "point 2016-01/"
    assert told("appointed in January 2016, he left last year; that month", "1999") == "point 2016-01/"


def test_the_context_goes_on_to_the_next_sentence():
    first = find("headed from 1971 to June 1975")
    assert last_spoken(first, "1950") == "1975-06"
    assert told("the following month", last_spoken(first)) == "point 1975-07/"
    assert last_spoken([], "1950") == "1950"
    assert last_spoken(find("since 1971"), "1950") == "1971"


@pytest.mark.parametrize(
    ("text", "years", "months"),
    [
        ("for ten years from 1971", 10, 0),
        ("for a year and a half", 1, 6),
        ("for two years and three months", 2, 3),
        ("for half a decade", 0, 60),
        ("for twenty-one years", 21, 0),
        ("任职三年半", 3, 6),
        ("历时十八个月", 0, 18),
        ("Two years after his return", 2, 0),
    ],
)
def test_a_length_is_told_in_years_and_months(text, years, months):
    (when,) = find(text)
    assert (when.years, when.months) == (years, months)


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("in 1971", "in"),
        ("on 3 May 1971", "on"),
        ("by 1971", "by"),
        ("no later than 1971", "by"),
        ("before 1971", "before"),
        ("From 1971", "from"),
        ("since 1971", "since"),
        ("till 1971", "until"),
        ("between 1971 and 1975", "between"),
        ("for six years", "for"),
        ("1971", ""),
        ("1971–75", ""),
        ("自2022年10月起", "起"),
        ("1984年以来", "以来"),
        ("于1993年", "于"),
        ("至1993年", "至"),
        ("1982年以前", "前"),
    ],
)
def test_the_marker_is_the_preposition(text, marker):
    (when,) = find(text)
    assert when.marker == marker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chen led it from May 1971 until June 1975.", "from May 1971 until June 1975"),
        ("Chen (1971–75), premier", "1971–75"),
        ("he was, since 1971, head", "since 1971"),
        ("他自2022年10月起任职", "自2022年10月起"),
        ("王刚（1999年3月—2007年9月）", "1999年3月—2007年9月"),
        ("In office15 May 1971 – 3 June 1975", "15 May 1971 – 3 June 1975"),
        ("1962年9月生，", "1962年9月"),
    ],
)
def test_the_span_holds_the_words_with_their_preposition_and_no_more(text, words):
    (when,) = find(text)
    assert when.span.of(text) == words


def test_only_the_given_span_is_read_and_offsets_count_from_the_text():
    text = "1950 | from 1971 to 1975 | 1980"
    (when,) = GRAMMAR.find(text, Span(7, 24), "en")
    assert when.span.of(text) == "from 1971 to 1975"


def test_a_chinese_text_reads_a_hyphened_pair_as_a_month():
    assert told("（2002-07）任职") == "point 2002-07/"


MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DIGITS = "〇一二三四五六七八九"
FORMATS = (
    lambda y, m, d: f"on {d} {MONTHS[m - 1]} {y}",
    lambda y, m, d: f"{MONTHS[m - 1]} {d}, {y}",
    lambda y, m, d: f"{MONTHS[m - 1][:3]}. {d} {y}" if m != 5 else f"May {d} {y}",
    lambda y, m, d: f"{y}-{m:02d}-{d:02d}",
    lambda y, m, d: f"{y}.{m}.{d}",
    lambda y, m, d: f"{d:02d}.{m:02d}.{y}",
    lambda y, m, d: f"{y}年{m}月{d}日",
    lambda y, m, d: f"{y} 年 {m} 月 {d} 号",
    lambda y, m, d: "".join(DIGITS[int(digit)] for digit in str(y)) + f"年{m}月{d}日",
    lambda y, m, d: f"{{{{start date|{y}|{m}|{d}}}}}",
)
SURROUNDINGS = st.sampled_from(["", "He left ", "（", "Office of the Premier (", "他", "; ", "任期："])
WORDS = st.sampled_from(
    [
        "in",
        "from",
        "until",
        "since",
        "to",
        "for",
        "ten",
        "years",
        "later",
        "the",
        "same",
        "month",
        "day",
        "before",
        "about",
        "probably",
        "between",
        "and",
        "1990",
        "1995",
        "5",
        "12",
        "May",
        "March",
        "1980s",
        "–",
        "-",
        "?",
        "(",
        ")",
        ",",
        ".",
        "present",
        "年",
        "月",
        "日",
        "至",
        "起",
        "今",
        "三",
        "十",
        "民國",
        "第",
        "二",
        "后",
        "two",
        "half",
        "a",
        "year",
        "Ministry",
        "he",
        "left",
        "\t",
        "1990年",
        "5月",
        "/",
    ]
)


@given(st.dates(min_value=date(1600, 1, 1)).filter(lambda day: day.year <= 2100), st.data())
def test_a_day_written_in_any_format_is_found_back(day, data):
    written = data.draw(st.sampled_from(FORMATS))(day.year, day.month, day.day)
    text = data.draw(SURROUNDINGS) + written
    (when,) = find(text)
    assert when.start == day.isoformat()
    assert when.span.of(text) == written


@given(
    st.lists(WORDS, max_size=25),
    st.sampled_from(["", " "]),
    st.sampled_from(["", "1971", "1971-05", "1971-05-03", ".."]),
)
@settings(max_examples=400)
def test_whatever_is_found_is_well_formed_and_in_order(words, glue, context):
    text = glue.join(words)
    position = 0
    for when in find(text, context):
        assert position <= when.span.start < when.span.end <= len(text)
        position = when.span.end
        for end in (when.start, when.end):
            assert end in {UNSTATED, OPEN} or str(parse(end)) == end
        assert when.start != OPEN
        assert when.kind == "interval" or not (when.start and when.end) or when.kind == "since"


@given(st.text(max_size=60), st.sampled_from(["en", "zh"]))
def test_any_text_can_be_read(text, language):
    for when in GRAMMAR.find(text, Span(0, len(text)), language, "1971-05-03", "2024-10-02"):
        assert when.span.of(text)


LICENSED_BY_NEIGHBOURS = {"(2002-07)", "(–1994)", "in 1971 and 1975", "in 1971, 1975 and again in 1980"}
"""Here brackets or the date before make a date of a number that is none by itself."""


@pytest.mark.parametrize("text", sorted({text for text, _ in ENGLISH + CHINESE} - LICENSED_BY_NEIGHBOURS))
def test_the_words_of_an_expression_read_again_mean_the_same(text):
    for when in find(text):
        (again,) = find(when.span.of(text))
        assert (again.start, again.end) == (when.start, when.end)


@given(st.lists(WORDS, max_size=15))
@settings(max_examples=300)
def test_the_trigger_search_loses_nothing(words):
    text = " ".join(words)
    terms = join_terms(scan(text, 0, len(text), GRAMMAR.words), GRAMMAR.dates, GRAMMAR.words)
    found = read_items(terms, GRAMMAR.expressions, "en", Spoken("1971-05-03"))
    assert [result.when for result in found] == GRAMMAR.find(text, Span(0, len(text)), "en", "1971-05-03")


@pytest.mark.parametrize(
    "piece", ["in 1990 ", "from 1990, his ", "1990-", "2003年", "三", "for ten years from ", "(", "until he left "]
)
def test_reading_time_grows_no_faster_than_the_text(piece):
    def seconds(count):
        text = piece * count
        started = time.process_time()
        GRAMMAR.find(text, Span(0, len(text)), "en")
        return time.process_time() - started

    seconds(100)
    small = min(seconds(500) for _ in range(3))
    assert min(seconds(4000) for _ in range(2)) < 8 * small * 3 + 0.05


def test_a_form_with_two_meanings_is_an_error_that_names_both_lines():
    rows = LEXICON.tables["dates/markers"]
    twice = Row({"form": "since", "language": "en", "role": "until", "marker": "until"}, "dates/markers.csv", 999)
    broken = Lexicon({**LEXICON.tables, "dates/markers": (*rows, twice)}, LEXICON.documents, "")
    with pytest.raises(
        InputError, match=r"line 999: 'since' already has another meaning in dates/markers.csv, line \d+"
    ):
        compile_dates(broken)


def test_a_missing_table_is_an_error_that_names_it():
    tables = {name: rows for name, rows in LEXICON.tables.items() if name != "dates/eras"}
    with pytest.raises(InputError, match=r"dates/eras.csv is missing"):
        compile_dates(Lexicon(tables, LEXICON.documents, ""))


@pytest.mark.parametrize("shape", ["<y: year> hyphn <m: month>", "(year", "month)"])
def test_a_faulty_pattern_is_an_error_that_names_it(shape):
    document = LEXICON.documents["dates/patterns"]
    faulty = {**document, "dates": [{"id": "odd-one", "make": "date", "shape": shape, "reads": [], "not": []}]}
    with pytest.raises(InputError, match="pattern odd-one"):
        compile_dates(Lexicon(LEXICON.tables, {**LEXICON.documents, "dates/patterns": faulty}, ""))
