"""Reports: the day they were written on, in the ways papers give it, and what their relative dates mean."""

from __future__ import annotations

from itertools import product

import pytest

from schemas.records import Document
from tests.compiled import READER

CHINESE_HEADS = [
    "临江日报讯（2023年8月16日）",
    "【2023年8月16日】",
    "[临江日报 2023年8月16日] ",
    "临江网2023年8月16日讯（记者 李四）",
    "2023年08月16日 星期三\n\n",
    "临江在线 2023年8月16日\n\n",
    "时间：2023/8/16 | 来源：临江发布\n\n",
]
CHINESE_DAYS = {
    "昨天下午，": "2023-08-15",
    "前天，": "2023-08-14",
    "14日上午，": "2023-08-14",
    "本月3日，": "2023-08-03",
    "7月底，": "2023-07",
    "去年11月，": "2022-11",
    "前年9月，": "2021-09",
    "日前，": "",
    "记者昨天从市政府获悉，": "",
}
ENGLISH_HEADS = [
    "KELMAR, 16 August 2023 – ",
    "KELMAR (16 August 2023): ",
    "(Kelmar, 16 August 2023) ",
    "Kelmar — August 16, 2023 — ",
    "August 16, 2023 | By Staff Reporter\n\n",
    "The Kelmar Gazette, 16 August 2023\n\n",
]
ENGLISH_DAYS = {
    "On Tuesday, ": "2023-08-15",
    "Last May ": "2023-05",
    "Last October ": "2022-10",
    "On 3 August ": "2023-08-03",
    "On the 10th of this month ": "2023-08-10",
    "In December last year ": "2022-12",
}


def start_of(text: str, language: str) -> list[str]:
    """Return the starts of the tenures of a text."""
    found = READER.read(Document("t", text, "0" * 64, language)).claims
    return [claim.start for claim in found if claim.predicate == "position_held"]


@pytest.mark.parametrize(("head", "day"), list(product(CHINESE_HEADS, CHINESE_DAYS)))
def test_a_chinese_report_counts_its_days_from_the_one_it_was_written_on(head: str, day: str) -> None:
    """Yesterday, days and months without a year, and last year are those of the report; hearing of it dates nothing."""
    assert start_of(f"{head}{day}陈一山被任命为临江市副市长。", "zh") == [CHINESE_DAYS[day]]


@pytest.mark.parametrize(("head", "day"), list(product(ENGLISH_HEADS, ENGLISH_DAYS)))
def test_an_english_report_counts_its_days_from_the_one_it_was_written_on(head: str, day: str) -> None:
    """Days of the week, last May and last October, and days without a year are those of the report."""
    assert start_of(f"{head}{day}Ann Lee was appointed director of the Water Board.", "en") == [ENGLISH_DAYS[day]]


@pytest.mark.parametrize(
    ("day", "start"),
    [("On 31 December, ", "2018-12-31"), ("In November, ", "2018-11"), ("On 3 March ", "2019-03-03")],
)
def test_a_day_without_a_year_is_the_nearest_to_the_report(day: str, start: str) -> None:
    """A December of a report of January is that of the year before."""
    text = f"KELMAR, 17 January 2019 – {day}Ann Lee was appointed director of the Water Board."
    assert start_of(text, "en") == [start]
