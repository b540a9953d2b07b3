"""What the sentences of one document say together: partial tenures join, contradicting ones stay apart."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.settle import settle
from schemas.dates import bounds, definitely_before
from schemas.records import Entity, Span, Statement, Unit

UNIT = Unit("s1", "text", 0, 100, "prose", "", None, 0)
POST = "director of the Revenue Office"
DATES = ["", "1990", "1990-05", "1990-05-04", "1995", "1995-06", "2001"]


def held(start="", end="", post=POST, person="Ann Lee", **more):
    return Statement("position_held", Entity(person, person), Entity(post, post), Span(0, 9), "x", start, end, **more)


def settled(*statements):
    return [(s.start, s.end) for _, s in settle([(UNIT, s) for s in statements])]


def test_a_start_and_an_end_from_two_sentences_are_one_tenure():
    assert settled(held("1990"), held("", "1995-06")) == [("1990", "1995-06")]


def test_an_end_told_before_the_start_joins_it():
    assert settled(held("", "1995"), held("1990-05")) == [("1990-05", "1995")]


def test_two_starts_are_two_spells():
    assert settled(held("1990"), held("2001")) == [("1990", ""), ("2001", "")]


def test_an_end_before_the_start_is_another_spell():
    assert settled(held("2001"), held("", "1995")) == [("2001", ""), ("", "1995")]


def test_the_more_precise_of_two_dates_stays():
    assert settled(held("1990", "1995"), held("", "1995-06"), held("1990-05-04")) == [("1990-05-04", "1995-06")]


def test_an_undated_repetition_is_dropped_beside_a_dated_one():
    assert settled(held(), held("1990"), held()) == [("1990", "")]


def test_undated_repetitions_are_one():
    assert settled(held(), held()) == [("", "")]


def test_director_and_head_of_one_body_are_one_post():
    assert settled(held("1990"), held("", "1995", post="head of the Revenue Office")) == [("1990", "1995")]


def test_deputy_and_head_are_two_posts():
    assert settled(held("1990"), held("", "1995", post="deputy director of the Revenue Office")) == [
        ("1990", ""),
        ("", "1995"),
    ]


def test_what_is_expected_or_denied_joins_nothing_stated():
    statements = held("1990"), held(certainty="expected"), held("", "1995", polarity="negated")
    assert settled(*statements) == [("1990", ""), ("", ""), ("", "")]


def test_an_acting_tenure_ends_where_the_same_person_takes_the_post_proper():
    acting = held("1990-05", post="acting mayor of Leeds", acting=True)
    assert settled(acting, held("1995", post="mayor of Leeds")) == [("1990-05", "1995"), ("1995", "")]


def test_an_acting_tenure_of_somebody_else_stays_open():
    acting = held("1990-05", post="acting mayor of Leeds", acting=True)
    assert settled(acting, held("1995", post="mayor of Leeds", person="Tom Birch")) == [("1990-05", ""), ("1995", "")]


def test_an_undated_change_of_name_gives_way_to_the_dated_next_name():
    def renamed(old, new, start=""):
        return Statement("renamed_to", Entity(old, old), Entity(new, new), Span(0, 9), "x", start)

    kept = settle([(UNIT, renamed("Duty Office", "Tax Office")), (UNIT, renamed("Duty Office", "Toll Office", "1990"))])
    assert [(s.object.name, s.start) for _, s in kept] == [("Toll Office", "1990")]


def test_succession_told_from_either_side_is_one():
    one = Statement("preceded_by", Entity("B", "B"), Entity("A", "A"), Span(0, 9), "x", "1990")
    other = Statement("succeeded_by", Entity("A", "A"), Entity("B", "B"), Span(0, 9), "x")
    assert len(settle([(UNIT, one), (UNIT, other)])) == 1


@given(
    st.lists(
        st.tuples(st.sampled_from(DATES), st.sampled_from(DATES)).filter(lambda d: d[0] < d[1] or "" in d), max_size=6
    )
)
def test_settling_loses_no_date_and_makes_no_tenure_end_before_it_starts(terms):
    found = settled(*(held(start, end) for start, end in terms))
    for start, end in terms:
        assert not start or any(kept.startswith(start) for kept, _ in found)
        assert not end or any(kept.startswith(end) for _, kept in found)
    for start, end in found:
        assert not (start and end) or not definitely_before(bounds(end), bounds(start))


@given(
    st.lists(
        st.tuples(st.sampled_from(DATES), st.sampled_from(DATES)).filter(lambda d: d[0] < d[1] or "" in d), max_size=5
    )
)
def test_settling_what_is_settled_changes_nothing(terms):
    once = settled(*(held(start, end) for start, end in terms))
    assert settled(*itertools.starmap(held, once)) == once
