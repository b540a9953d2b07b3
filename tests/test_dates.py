"""Partial dates: EDTF text, day bounds, comparisons and calendar steps."""

from __future__ import annotations

import calendar
from datetime import date

import edtf
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from schemas.dates import (
    ANY_DAY,
    FINENESS,
    OPEN,
    UNSTATED,
    Bounds,
    DateError,
    PartialDate,
    add,
    before,
    bounds,
    coarsen,
    contains,
    day_number,
    definitely_before,
    definitely_not_after,
    parse,
    possibly_before,
    possibly_same,
    precision,
    print_day,
    sort_key,
)  # fmt: skip

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

MARKS = st.sampled_from(["", "~", "?"])


@st.composite
def plain_dates(draw, first=1, last=9999):
    """Dates of the subset without a mark."""
    year = draw(st.integers(first, last))
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, calendar.monthrange(year, month)[1]))
    return draw(st.sampled_from(
        [f"{year:04d}", f"{year:04d}-{month:02d}", f"{year:04d}-{month:02d}-{day:02d}", f"{year // 10:03d}X"]
    ))  # fmt: skip


DATES = st.builds(lambda text, mark: text + mark, plain_dates(), MARKS)
BOUNDS = st.one_of(DATES, st.sampled_from([UNSTATED, OPEN])).map(bounds)


def day(text):
    return date.fromisoformat(text).toordinal() - date(1970, 1, 1).toordinal()


@given(DATES)
def test_printing_a_parsed_date_gives_the_text_back(text):
    assert str(parse(text)) == text


@given(DATES)
def test_parsing_a_printed_date_gives_the_date_back(text):
    assert parse(str(parse(text))) == parse(text)


@given(st.text(alphabet="0123456789X-~?. ", max_size=12))
def test_a_text_is_either_a_date_or_an_error_that_quotes_it(text):
    try:
        answer = str(parse(text))
    except DateError as error:
        answer = str(error)
    assert answer == text or answer.startswith(repr(text))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "an empty text"),
        ("82", "cut short after character 2"),
        ("1982-", "cut short after character 5"),
        ("1982-6", "cut short after character 6"),
        ("19820", "unexpected '0' at character 5"),
        ("195x", "unexpected 'x' at character 4"),
        ("1982~?", "unexpected '?' at character 6"),
        (" 1982", "unexpected ' ' at character 1"),
        ("1982\n", "unexpected '\\n' at character 5"),
        ("1982-13", "'13' at character 6 is not between 01 and 12"),
        ("1982-00", "'00' at character 6 is not between 01 and 12"),
        ("1983-02-29", "'29' at character 9 is not between 01 and 28"),
        ("0000", "year 0000 at character 1 does not exist"),
        ("１９８２", "unexpected '１' at character 1"),
        ("..", "unexpected '.' at character 1"),
    ],
)
def test_an_error_says_what_is_wrong_and_where(text, fault):
    with pytest.raises(DateError, match=r".*") as caught:
        parse(text)
    assert fault in str(caught.value)


def test_a_date_error_is_a_value_error():
    assert issubclass(DateError, ValueError)


@pytest.mark.parametrize(
    ("text", "lo", "hi"),
    [
        ("1982", "1982-01-01", "1982-12-31"),
        ("1989-06", "1989-06-01", "1989-06-30"),
        ("2000-02", "2000-02-01", "2000-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2017-11-15", "2017-11-15", "2017-11-15"),
        ("195X", "1950-01-01", "1959-12-31"),
        ("0982", "0982-01-01", "0982-12-31"),
        ("000X", "0001-01-01", "0009-12-31"),
        ("1942?", "1942-01-01", "1942-12-31"),
        ("1980~", "1979-01-01", "1981-12-31"),
        ("1984-06~", "1984-05-01", "1984-07-31"),
        ("1984-01~", "1983-12-01", "1984-02-29"),
        ("2017-11-01~", "2017-10-31", "2017-11-02"),
        ("195X~", "1940-01-01", "1969-12-31"),
        ("0001~", "0001-01-01", "0002-12-31"),
        ("9999~", "9998-01-01", "9999-12-31"),
        ("0001-01-01~", "0001-01-01", "0001-01-02"),
        ("9999-12-31~", "9999-12-30", "9999-12-31"),
    ],
)
def test_bounds_are_the_first_and_last_day_a_date_can_be(text, lo, hi):
    assert bounds(text) == Bounds(day(lo), day(hi))


def test_a_date_that_is_not_stated_is_unbounded():
    assert bounds(UNSTATED) == ANY_DAY


def test_an_open_end_is_not_before_the_day_of_the_source():
    assert bounds(OPEN, as_of=day("2026-02-03")) == Bounds(day("2026-02-03"), None)
    assert bounds(OPEN) == ANY_DAY


def test_bounds_in_reverse_order_are_refused():
    with pytest.raises(DateError, match="reverse order"):
        Bounds(2, 1)


@given(DATES)
def test_bounds_are_ordered_and_inside_the_calendar(text):
    found = bounds(text)
    assert day("0001-01-01") <= found.lo <= found.hi <= day("9999-12-31")


@given(DATES)
def test_a_question_mark_keeps_the_bounds_and_a_tilde_widens_them(text):
    plain = text.rstrip("~?")
    assert bounds(plain + "?") == bounds(plain)
    assert parse(plain + "?").uncertain
    assert contains(bounds(plain + "~"), bounds(plain))
    assert parse(plain + "~").approximate


@given(DATES)
def test_a_finer_date_lies_inside_each_coarser_reading_of_it(text):
    for coarser in FINENESS:
        assert contains(bounds(coarsen(text, coarser)), bounds(text))


@given(DATES)
def test_coarsening_never_gives_a_finer_date(text):
    for coarser in FINENESS:
        assert FINENESS.index(precision(coarsen(text, coarser))) <= FINENESS.index(coarser)
    assert coarsen(text, "day") == text


@given(plain_dates())
def test_bounds_agree_with_the_edtf_package_where_no_mark_widens(text):
    assume(text != "000X")  # the package has a year 0
    oracle = edtf.parse_edtf(text)
    found = bounds(text)
    assert print_day(found.lo) == "{:04d}-{:02d}-{:02d}".format(*oracle.lower_strict()[:3])
    assert print_day(found.hi) == "{:04d}-{:02d}-{:02d}".format(*oracle.upper_strict()[:3])


@given(st.integers(20, 9900), st.booleans())
def test_the_widening_of_years_and_decades_agrees_with_the_edtf_package(year, decade):
    text = str(PartialDate(year - year % 10 if decade else year, decade=decade))
    oracle = edtf.parse_edtf(text + "~")
    found = bounds(text + "~")
    assert print_day(found.lo) == "{:04d}-{:02d}-{:02d}".format(*oracle.lower_fuzzy()[:3])
    assert print_day(found.hi) == "{:04d}-{:02d}-{:02d}".format(*oracle.upper_fuzzy()[:3])


@given(st.integers(day("0001-01-01"), day("9999-12-31")))
def test_day_numbers_and_printed_days_are_inverse(number):
    found = parse(print_day(number))
    assert day_number(found.year, found.month, found.day) == number


@pytest.mark.parametrize("number", [day("0001-01-01") - 1, day("9999-12-31") + 1])
def test_a_day_outside_the_calendar_cannot_be_printed(number):
    with pytest.raises(DateError, match="outside the years"):
        print_day(number)


def test_a_day_that_does_not_exist_has_no_number():
    with pytest.raises(DateError, match="1983-02-29"):
        day_number(1983, 2, 29)


@given(BOUNDS, BOUNDS)
def test_definite_implies_possible_and_excludes_the_reverse(one, other):
    if definitely_before(one, other):
        assert possibly_before(one, other)
        assert not possibly_before(other, one)
        assert not possibly_same(one, other)


@given(BOUNDS, BOUNDS)
def test_comparisons_agree_with_trying_the_extreme_readings(one, other):
    low, high = -(10**7), 10**7
    ones = [low if one.lo is None else one.lo, high if one.hi is None else one.hi]
    others = [low if other.lo is None else other.lo, high if other.hi is None else other.hi]
    unbounded = None in {one.lo, one.hi, other.lo, other.hi}
    answers = {a < b for a in ones for b in others}
    if not unbounded:
        assert before(one, other) is (answers.pop() if len(answers) == 1 else None)
        assert definitely_not_after(one, other) is all(a <= b for a in ones for b in others)
    assert possibly_same(one, other) is (max(ones[0], others[0]) <= min(ones[1], others[1]))


def test_a_year_and_a_month_of_it_are_neither_before_nor_after_each_other():
    assert before(bounds("1982"), bounds("1982-06")) is None
    assert before(bounds("1982"), bounds("1983-01")) is True
    assert before(bounds("1983"), bounds("1982-06")) is False


@given(st.lists(st.one_of(DATES, st.sampled_from([UNSTATED, OPEN])), max_size=6))
def test_sorting_orders_dates_by_their_first_day_with_unstated_first_and_open_last(texts):
    ordered = sorted(texts, key=sort_key)
    stated = [text for text in ordered if text not in {UNSTATED, OPEN}]
    assert ordered == [UNSTATED] * texts.count(UNSTATED) + stated + [OPEN] * texts.count(OPEN)
    firsts = [bounds(text).lo for text in stated]
    assert firsts == sorted(firsts)


@pytest.mark.parametrize(
    ("text", "step", "expected"),
    [
        ("1992", {"years": 10}, "2002"),
        ("1992-03", {"years": 10}, "2002-03"),
        ("1978", {"years": -13}, "1965"),
        ("2007-10-22", {"months": 2}, "2007-12-22"),
        ("2007-11", {"months": 2}, "2008-01"),
        ("2012-08-31", {"days": 1}, "2012-09-01"),
        ("2012-08-31", {"months": 1}, "2012-09-30"),
        ("2012-02-29", {"years": 1}, "2013-02-28"),
        ("2012-02-29", {"years": 4}, "2016-02-29"),
        ("2012-02-29", {"years": 1, "days": 1}, "2013-03-01"),
        ("1982", {"months": 24}, "1984"),
        ("195X", {"years": 20}, "197X"),
        ("1980~", {"years": 5}, "1985~"),
        ("1942?", {"years": 1}, "1943?"),
        ("2014-12-31?", {"days": -1}, "2014-12-30?"),
        ("", {"years": 1}, ""),
        ("..", {"years": 1}, ""),
    ],
)
def test_steps_keep_precision_and_mark(text, step, expected):
    assert add(text, **step) == expected


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("1982", {"months": 2}),
        ("1982-06", {"days": 1}),
        ("1982", {"days": 1}),
        ("195X", {"years": 5}),
        ("9999", {"years": 1}),
        ("0001-01-01", {"days": -1}),
        ("0001-01", {"months": -1}),
        ("000X", {"years": -10}),
    ],
)
def test_a_step_finer_than_the_date_or_out_of_the_calendar_is_refused(text, step):
    with pytest.raises(DateError, match=text):
        add(text, **step)


@given(st.integers(50, 9900), st.integers(1, 12), st.integers(0, 28), MARKS, st.integers(-30, 30))
def test_adding_and_taking_away_months_is_inverse_where_the_day_exists_in_both_months(year, month, day, mark, months):
    text = str(PartialDate(year, month, day)) + mark
    assert add(add(text, months=months), months=-months) == text


@given(st.integers(day("0200-01-01"), day("9800-12-31")), MARKS, st.integers(-40_000, 40_000))
def test_adding_days_moves_the_day_number_and_taking_them_away_is_inverse(number, mark, days):
    text = print_day(number) + mark
    assert add(text, days=days) == print_day(number + days) + mark
    assert add(add(text, days=days), days=-days) == text


@given(st.data(), st.sampled_from(["year", "month", "day"]), st.integers(0, 50))
def test_adding_years_keeps_the_order_of_dates_of_one_precision(data, unit, years):
    dates = plain_dates(last=9900).filter(lambda text: precision(text) == "day").map(lambda text: coarsen(text, unit))
    earlier, later = sorted(data.draw(st.tuples(dates, dates)), key=sort_key)
    assert bounds(add(earlier, years=years)).lo <= bounds(add(later, years=years)).lo
