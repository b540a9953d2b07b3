"""Chronologies in English: each entry is dated by its own line, and by no other."""

from __future__ import annotations

from pipeline.extract import in_order
from schemas.records import Document, Entity, Span, Statement
from tests.compiled import READER

PERSON, POST = Entity("Ann Lee", "Ann Lee"), Entity("director of the Revenue Office", "director")


def dated(text: str) -> list[tuple[str, str]]:
    found = READER.read(Document("x", text, "0" * 64, "en"))
    return [(claim.predicate, claim.start) for claim in found.claims]


def term(start: str, end: str) -> Statement:
    return Statement("position_held", PERSON, POST, Span(0, 9), "x", start, end)


def test_a_year_after_a_bullet_dates_its_entry():
    text = "- 4 May 1982: The Revenue Office was established.\n- 1993: Ann Lee became director of the Revenue Office.\n"
    assert dated(text) == [("established", "1982-05-04"), ("position_held", "1993")]


def test_the_date_of_an_entry_does_not_carry_over_to_the_next_line():
    text = "- 4 May 1982: The Revenue Office was established.\n- Ann Lee became director of the Revenue Office.\n"
    assert ("position_held", "1982-05-04") not in dated(text)


def test_a_claim_cannot_end_before_it_starts():
    assert not in_order(term("1990", "1989-12"))


def test_a_claim_may_end_in_the_year_it_starts():
    assert all(in_order(term(*dates)) for dates in [("1990-05", "1990"), ("1990", ".."), ("", "1990"), ("1990", "")])


def test_lines_that_begin_with_a_year_are_entries_with_and_without_a_verb():
    text = (
        "Ann Lee\n\n1929 Director of the Revenue Office.\n1933 Appointed secretary of the Water Board.\n"
        "1941 Retired.\n1951 Died at Bath.\n"
    )
    assert dated(text) == [("position_held", "1929"), ("position_held", "1933"), ("died", "1951")]


def test_a_past_verb_before_a_short_name_or_pronoun_has_it_for_its_object():
    text = (
        "The Revenue Office\n\n1929: Ann Lee appointed director.\n1951: Bo Hay succeeded Lee.\n"
        "1960: Ida Holm replaced him.\n"
    )
    assert [what for what in dated(text) if what[0] == "preceded_by"] == [
        ("preceded_by", "1951"),
        ("preceded_by", "1960"),
    ]


def test_a_day_or_month_within_the_year_of_an_entry_dates_all_that_shares_it():
    text = (
        "Harbour Board: chronology\n\n1958   The Harbour Board is founded with Ann Lee as its director.\n"
        "1962   In April Lee retires and Tom Birch takes over from her.\n"
        "1964   22 July: The Board is renamed the Port Board. The next day Ida Holm is appointed director of it.\n"
    )
    assert {("preceded_by", "1962-04"), ("renamed_to", "1964-07-22"), ("position_held", "1964-07-23")} <= set(
        dated(text)
    )
