"""Claims become tables: one person in one post, once; every value with its claims; contradictions published."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import pytest

from pipeline.resolve import resolve
from schemas.errors import RuleViolationError
from schemas.records import Claim, Document, Lexicon, Reading, Row, Thing

THINGS = {
    "ann": Thing("ann", "person", "Ann Ash"),
    "bob": Thing("bob", "person", "Bob Birch"),
    "cid": Thing("cid", "person", "Cid Cedar"),
    "安": Thing("安", "person", "安"),
    "desk": Thing("desk", "institution", "Desk Office"),
    "hall": Thing("hall", "institution", "Hall Office"),
    "desk-head": Thing("desk-head", "position", "head of the Desk Office", role="head", place="head", body_id="desk"),
    "hall-head": Thing("hall-head", "position", "head of the Hall Office", role="head", place="head", body_id="hall"),
    "港务局": Thing("港务局", "institution", "港务局", "港务局"),
    "港务局-head": Thing("港务局-head", "position", "港务局局长", "港务局局长", "head", "head", "港务局"),
    "ministerial": Thing("ministerial", "rank", "ministerial level", role="3"),
    "departmental": Thing("departmental", "rank", "departmental level", role="5"),
    "bureau": Thing("bureau", "other", "bureau"),
}


class Maker:
    """Makes claims, each with its own identifier, in the order they are asked for."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, predicate: str, subject: str, object_: str = "", source: str = "one", **given: Any) -> Claim:
        self.count += 1
        fields = {
            "claim_id": f"c{self.count}", "source_id": source, "sentence_id": f"{source}:0", "predicate": predicate,
            "subject": THINGS[subject].name, "subject_id": subject, "subject_text": THINGS[subject].name,
            "object": THINGS[object_].name if object_ else "", "object_id": object_,
            "object_text": THINGS[object_].name if object_ else "", "start": "", "end": "", "anchor": "",
            "polarity": "affirmed", "certainty": "stated", "quantifier": "one", "acting": False,
            "quote": f"quote {self.count}", "quote_start": self.count, "quote_end": self.count + 1, "citations": "",
            "pattern_id": "p",
        }  # fmt: skip
        return Claim(**(fields | given))


@pytest.fixture
def make() -> Maker:
    return Maker()


def register(source: str) -> Row:
    values = dict.fromkeys(("title", "publisher", "url", "revision", "licence", "licence_url", "attribution"), "x")
    dates = {"published": "", "retrieved": "2026-11-23", "as_of": "2026-11-25" if source == "later" else "2026-11-23"}
    more = {"source_id": source, "language": "en", "sha256": "0", "kind": "article", "file": "x"}
    return Row(MappingProxyType(values | dates | more), "sources.csv", 2)


def tables(*claims: Claim, references: dict[str, tuple[Row, ...]] | None = None) -> dict[str, list[dict[str, Any]]]:
    sources = sorted({c.source_id for c in claims})
    readings = [
        Reading(Document(s, "x", "0", "en"), (), tuple(c for c in claims if c.source_id == s), tuple(THINGS.values()))
        for s in sources
    ]
    lexicon = Lexicon({"ranks": ()}, {}, "0")
    return resolve(readings, [register(s) for s in sources], lexicon, references or {})


def only(rows: list[dict[str, Any]]) -> dict[str, Any]:
    assert len(rows) == 1
    return rows[0]


def test_a_claim_of_holding_makes_a_tenure_with_bounds(make: Maker) -> None:
    row = only(tables(make("position_held", "ann", "desk-head", start="2012-09", end="2014"))["tenures"])
    found = {k: str(row[k]) for k in ("tenure_id", "start_min", "start_max", "end_min", "end_max", "status")}
    assert found == {
        "tenure_id": "ann.desk-head", "start_min": "2012-09-01", "start_max": "2012-09-30", "end_min": "2014-01-01",
        "end_max": "2014-12-31", "status": "ended",
    }  # fmt: skip


def test_an_open_end_is_not_before_the_day_of_its_source(make: Maker) -> None:
    row = only(tables(make("position_held", "ann", "desk-head", end=".."))["tenures"])
    assert (row["end"], str(row["end_min"]), row["end_max"], row["status"]) == ("..", "2026-11-23", None, "current")


def test_a_tenure_is_current_as_of_the_day_of_the_source_that_says_so(make: Maker) -> None:
    says_so = make("position_held", "ann", "desk-head", end="..")
    row = only(tables(says_so, make("position_held", "ann", "desk-head", source="later"))["tenures"])
    assert (row["status"], str(row["as_of"]), str(row["end_min"])) == ("current", "2026-11-23", "2026-11-23")


@pytest.mark.parametrize("given", [{"polarity": "negated"}, {"certainty": "expected"}])
def test_a_denial_and_a_forecast_make_no_tenure(make: Maker, given: dict[str, str]) -> None:
    assert "tenures" not in tables(make("position_held", "ann", "desk-head", **given))


def test_a_seat_and_a_secretarys_place_are_posts_of_their_own(make: Maker) -> None:
    found = tables(make("member_of", "ann", "desk"), make("secretary_to", "bob", "ann"))
    assert [r["position_id"] for r in found["tenures"]] == ["desk-member", "secretary-to-ann"]


def test_two_sources_of_one_tenure_are_one_row_with_both_as_evidence(make: Maker) -> None:
    claims = (
        make("position_held", "ann", "desk-head", start="2012"),
        make("position_held", "ann", "desk-head", start="2012-09", source="two"),
    )
    found = tables(*claims)
    row = only(found["tenures"])
    cited = {e["claim_id"] for e in found["evidence"] if (e["row_id"], e["column"]) == ("ann.desk-head", "start")}
    assert (row["start"], row["sources"], row["disputed"], cited) == ("2012-09", 2, False, {"c1", "c2"})


def test_two_starts_that_cannot_both_be_true_are_a_conflict_with_both_quotes(make: Maker) -> None:
    found = tables(
        make("position_held", "ann", "desk-head", start="2013-05"),
        make("position_held", "ann", "desk-head", start="2013-07", source="two"),
    )
    conflict = only(found["conflicts"])
    assert {conflict["quote_a"], conflict["quote_b"]} == {"quote 1", "quote 2"}
    assert (conflict["kind"], conflict["column"], conflict["certainty"]) == ("date", "start", "definite")
    assert only(found["tenures"])["disputed"] is True


def test_two_spells_years_apart_are_two_tenures(make: Maker) -> None:
    found = tables(
        make("position_held", "ann", "desk-head", start="1985"),
        make("position_held", "ann", "desk-head", start="1990-03", end="1992"),
    )
    assert [r["tenure_id"] for r in found["tenures"]] == ["ann.desk-head", "ann.desk-head.1990"]


def test_two_people_in_one_seat_at_once_are_a_conflict(make: Maker) -> None:
    found = tables(
        make("position_held", "ann", "desk-head", start="2010", end="2014"),
        make("position_held", "bob", "desk-head", start="2011", end="2013", source="two"),
    )
    conflict = only(found["conflicts"])
    assert (conflict["kind"], conflict["row_ids"]) == ("holder", "ann.desk-head | bob.desk-head")


def test_two_incumbents_of_one_day_are_a_conflict_even_without_dates(make: Maker) -> None:
    found = tables(
        make("position_held", "ann", "desk-head", end=".."), make("position_held", "bob", "desk-head", end="..")
    )
    assert only(found["conflicts"])["kind"] == "holder"


def test_a_handover_in_the_same_month_is_no_conflict(make: Maker) -> None:
    found = tables(
        make("position_held", "ann", "desk-head", start="2010", end="2012-03"),
        make("position_held", "bob", "desk-head", start="2012-03", end="2013"),
    )
    assert "conflicts" not in found


def test_two_founding_years_conflict_and_a_restoration_does_not(make: Maker) -> None:
    two = tables(make("established", "desk", start="1942"), make("established", "desk", start="1978", source="two"))
    again = tables(
        make("established", "desk", start="1942"),
        make("established", "desk", start="1978", source="two", quote="was re-established in 1978"),
    )
    assert (only(two["conflicts"])["kind"], "conflicts" in again) == ("founding", False)


def test_the_first_founding_is_published_and_a_later_one_ends_an_abolition(make: Maker) -> None:
    found = tables(
        make("established", "desk", start="1949"),
        make("abolished", "desk", start="1969"),
        make("established", "desk", start="1980", quote="was restored in 1980"),
    )
    row = next(r for r in found["institutions"] if r["institution_id"] == "desk")
    assert (row["established"], row["abolished"]) == ("1949", None)


def test_ranks_of_different_periods_do_not_conflict_and_of_one_period_do(make: Maker) -> None:
    apart = tables(
        make("has_rank", "desk-head", "ministerial", anchor="A period"),
        make("has_rank", "desk-head", "departmental", anchor="B period"),
    )
    same = tables(make("has_rank", "desk", "ministerial"), make("has_rank", "desk", "departmental", source="two"))
    assert ("conflicts" in apart, only(same["conflicts"])["kind"]) == (False, "rank")


def test_a_universal_claim_counts_for_against_and_unknown(make: Maker) -> None:
    found = tables(
        make("concurrent_with", "desk-head", "hall-head", quantifier="all"),
        make("position_held", "ann", "desk-head", start="2001", end="2005"),
        make("position_held", "ann", "hall-head", start="2002", end="2004"),
        make("position_held", "bob", "desk-head", start="2005", end="2009"),
        make("position_held", "cid", "desk-head", start="2009", end="2012"),
        make("position_held", "cid", "hall-head", polarity="negated"),
    )
    row = only(found["universals"])
    assert (row["for_names"], row["against_names"], row["unknown_names"]) == ("Ann Ash", "Cid Cedar", "Bob Birch")
    assert row["verdict"] == "fails"


def test_a_universal_claim_with_an_unknown_holder_stays_open(make: Maker) -> None:
    found = tables(
        make("concurrent_with", "desk-head", "hall-head", quantifier="all"),
        make("position_held", "bob", "desk-head", end=".."),
    )
    row = only(found["universals"])
    assert (row["holders_for"], row["holders_unknown"], row["verdict"]) == (0, 1, "open")


def test_a_person_named_in_two_scripts_is_one_person(make: Maker) -> None:
    found = tables(make("named", "ann", "安"), make("position_held", "安", "desk-head", start="2001", source="two"))
    assert [(r["person_id"], r["name_zh"]) for r in found["persons"] if r["person_id"] == "ann"] == [("ann", "安")]
    assert only(found["tenures"])["person_id"] == "ann"


def test_every_cell_that_is_asserted_has_evidence(make: Maker) -> None:
    found = tables(
        make("position_held", "ann", "desk-head", start="2001", end="2005"),
        make("established", "desk", start="1949"),
        make("subordinate_to", "desk", "hall"),
        make("instance_of", "desk", "bureau"),
        make("has_rank", "desk", "ministerial"),
        make("born", "ann", start="1950"),
    )
    cited = {(e["table"], e["row_id"], e["column"]) for e in found["evidence"]}
    wanted = {
        ("tenures", "ann.desk-head", "start"), ("tenures", "ann.desk-head", "end"),
        ("institutions", "desk", "established"), ("institutions", "desk", "parent_id"),
        ("institutions", "desk", "kind"),
        ("rank_history", "desk.ministerial", "rank_id"), ("persons", "ann", "born"),
        ("relations", "desk.subordinate_to.hall", "object_id"),
    }  # fmt: skip
    assert wanted <= cited


def page(marker: str) -> Row:
    values = {
        "address": "https://example.org",
        "title": "T",
        "publisher": "P",
        "date": "2001",
        "retrieved": "2026-11-25",
    }
    return Row(MappingProxyType(values | {"marker": marker, "language": "en", "kind": "press"}), "x", 2)


def test_a_claim_of_a_chronology_leads_to_its_reference(make: Maker) -> None:
    found = tables(make("born", "ann", start="1950", citations="[r1]"), references={"one": (page("r1"),)})
    assert only(found["citations"]) == {"claim_id": "c1", "marker": "[r1]", "reference_id": "one.r1"}
    assert only(found["references"])["address"] == "https://example.org"


@pytest.mark.parametrize(("citations", "words"), [("", "cites nothing"), ("[r2]", r"cites \[r2\]")])
def test_a_claim_of_a_chronology_without_a_reference_is_refused(make: Maker, citations: str, words: str) -> None:
    with pytest.raises(RuleViolationError, match=words):
        tables(make("born", "ann", start="1950", citations=citations), references={"one": (page("r1"),)})


def test_an_articles_own_marker_is_published_as_unresolved(make: Maker) -> None:
    assert only(tables(make("born", "ann", start="1950", citations="[1]"))["citations"])["reference_id"] is None


def test_a_gap_lies_between_the_end_of_one_holder_and_the_start_of_the_next(make: Maker) -> None:
    found = tables(
        make("position_held", "ann", "desk-head", start="1981", end="1989"),
        make("position_held", "bob", "desk-head", start="1994-03", end=".."),
    )
    row = only(found["gaps"])
    assert (row["start"], row["end"]) == ("1989", "1994-03")
    assert (row["before_id"], row["after_id"]) == ("ann.desk-head", "bob.desk-head")
    assert row["possible_holders"] is None


def test_holders_who_may_follow_on_each_other_leave_no_gap(make: Maker) -> None:
    found = tables(
        make("position_held", "ann", "desk-head", start="1981", end="1989"),
        make("position_held", "bob", "desk-head", start="1989-06", end=".."),
    )
    assert "gaps" not in found


def test_a_holder_without_dates_may_have_held_the_post_in_a_gap(make: Maker) -> None:
    found = tables(
        make("position_held", "ann", "desk-head", start="1981", end="1989"),
        make("position_held", "bob", "desk-head", start="1994", end=".."),
        make("position_held", "cid", "desk-head"),
    )
    assert only(found["gaps"])["possible_holders"] == "Cid Cedar"


def test_gaps_begin_at_the_founding_of_the_body_and_stop_at_its_abolition(make: Maker) -> None:
    found = tables(
        make("established", "desk", start="1970"),
        make("abolished", "desk", start="2000"),
        make("position_held", "ann", "desk-head", start="1981", end="1989"),
    )
    assert [(row["start"], row["end"]) for row in found["gaps"]] == [("1970", "1981"), ("1989", "2000")]


def test_a_post_whose_last_holder_left_has_a_gap_to_the_present(make: Maker) -> None:
    row = only(tables(make("position_held", "ann", "desk-head", start="1981", end="1989"))["gaps"])
    assert (row["start"], row["end"], row["end_min"], row["after_id"]) == ("1989", None, None, None)


def test_posts_of_several_seats_have_no_gaps(make: Maker) -> None:
    assert "gaps" not in tables(make("member_of", "ann", "desk", start="1981", end="1989"))


def test_a_body_known_by_its_posts_alone_has_its_chinese_name(make: Maker) -> None:
    found = tables(make("position_held", "ann", "港务局-head"))
    assert {row["institution_id"]: row["name_zh"] for row in found["institutions"]}["港务局"] == "港务局"


@pytest.mark.parametrize("quote", ["was an alternate member of the Desk Office", "当选候补委员"])
def test_an_alternate_has_another_seat_than_a_member(make: Maker, quote: str) -> None:
    found = tables(make("member_of", "ann", "desk"), make("member_of", "bob", "desk", quote=quote))
    assert [(r["person_id"], r["position_id"]) for r in found["tenures"]] == [
        ("ann", "desk-member"), ("bob", "desk-alternate-member"),
    ]  # fmt: skip


def test_a_successor_in_one_post_ends_no_tenure_in_another(make: Maker) -> None:
    found = tables(
        make("position_held", "ann", "desk-head", start="1981"),
        make("position_held", "ann", "hall-head", start="1985"),
        make("position_held", "bob", "hall-head", start="1989"),
        make("preceded_by", "bob", "ann"),
    )
    status = {row["tenure_id"]: row["status"] for row in found["tenures"]}
    assert (status["ann.desk-head"], status["ann.hall-head"]) == ("unknown", "ended_unknown")


def test_two_hedged_accounts_of_one_start_are_one_disputed_tenure(make: Maker) -> None:
    found = tables(
        make("position_held", "ann", "desk-head", start="1954-09-28", certainty="hedged"),
        make("position_held", "ann", "desk-head", start="1958-11", certainty="hedged"),
    )
    assert only(found["tenures"])["disputed"]
    assert only(found["conflicts"])["column"] == "start"
