"""Differences: every row and cell, with the reason, the version that follows, and identifiers that stay dead."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import diff, releases
from pipeline.diff.history import Tombstone
from pipeline.diff.versions import LEVELS
from schemas.columns import Table, dates, text
from schemas.errors import RuleViolationError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

DOCUMENTS = Table("sources", "A text.", ("source_id",), (text("source_id", "Key."), text("title", "Title.")))
POSTS = Table(
    "posts", "A post.", ("post_id",), (text("post_id", "Key."), text("title", "Title."), *dates("start", "S"))
)
CLAIMS = Table("claims", "A claim.", ("claim_id",), (text("claim_id", "Key."), text("source_id", "Text.")))
EVIDENCE = Table(
    "evidence",
    "Evidence.",
    ("table", "row_id", "column", "claim_id"),
    tuple(text(name, name) for name in ("table", "row_id", "column", "claim_id")),
)
TABLES = {table.name: table for table in (DOCUMENTS, POSTS, CLAIMS, EVIDENCE)}
INPUTS = {"sources": {"raw/a.txt": "1"}, "lexicon": {"l": "1"}, "rules": {}, "decisions": {}, "code": {}}


def built(posts: Mapping[str, str], source: str = "a") -> dict[str, pa.Table]:
    """Make a release of posts and their titles, each stated by one claim of one source."""
    rows: dict[str, list[dict[str, Any]]] = {
        "sources": [{"source_id": source, "title": "T"}],
        "posts": [{"post_id": post, "title": title} for post, title in posts.items()],
        "claims": [{"claim_id": f"c-{post}", "source_id": source} for post in posts],
        "evidence": [{"table": "posts", "row_id": p, "column": "title", "claim_id": f"c-{p}"} for p in posts],
    }
    return {
        name: pa.Table.from_pandas(table.frame(rows[name]), table.arrow_schema(), preserve_index=False)
        for name, table in TABLES.items()
    }


def between(
    old: dict[str, pa.Table], new: dict[str, pa.Table], changed: Mapping[str, Mapping[str, str]] | None = None
) -> diff.Difference:
    why = diff.Why.of(INPUTS, {**INPUTS, **(changed or {})}, old, new, TABLES)
    return diff.compare(old, new, TABLES, why)


def of_posts(difference: diff.Difference) -> list[tuple[str, str, str, str]]:
    return [(c.kind, c.row_id, c.column, c.reason) for c in difference.changes if c.table == "posts"]


def test_a_release_does_not_differ_from_itself() -> None:
    difference = between(built({"p": "Head"}), built({"p": "Head"}), {"lexicon": {"l": "2"}})
    assert difference.empty
    assert diff.bump(difference) == ""
    assert diff.as_text(difference) == "no difference"


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"sources": {"raw/a.txt": "2"}}, "changed text a"),
        ({"lexicon": {"l": "2"}}, "lexicon"),
        ({"rules": {"r": "1"}}, "rule"),
        ({"decisions": {"d": "1"}}, "decision"),
        ({"code": {"pipeline/x.py": "1"}}, "method"),
        ({"lexicon": {"l": "2"}, "code": {"pipeline/x.py": "1"}}, "lexicon or method"),
        ({"sources": {"raw/a.txt": "2"}, "lexicon": {"l": "2"}}, "changed text a"),
        ({}, ""),
    ],
)
def test_a_changed_cell_has_the_input_that_explains_it(changed, reason: str) -> None:
    difference = between(built({"p": "Head"}), built({"p": "Director"}), changed)
    assert of_posts(difference) == [("changed", "p", "title", reason)]
    (change,) = difference.changes
    assert (change.before, change.after) == ("Head", "Director")
    assert diff.bump(difference) == "patch"


def test_an_added_row_comes_from_its_new_source() -> None:
    old, new = built({"p": "Head"}), built({"p": "Head", "q": "Deputy"}, source="b")
    difference = between(old, new, {"sources": {"raw/b.txt": "9"}})
    assert ("added", "q", "", "new source b") in of_posts(difference)


def test_a_removed_row_went_with_its_source_and_makes_a_major_version() -> None:
    old, new = built({"p": "Head", "q": "Deputy"}), built({"p": "Head"})
    difference = between(old, new, {"sources": {}})
    assert of_posts(difference) == [("removed", "q", "", "withdrawn source a")]
    assert diff.bump(difference) == "major"
    assert ("posts", "q") in difference.reasons


def test_a_row_that_a_decision_names_was_decided() -> None:
    old, new = built({"p": "Head", "q": "Deputy"}), built({"p": "Head"})
    inputs = {**INPUTS, "decisions": {"d": "1"}, "lexicon": {"l": "2"}}
    why = diff.Why.of(INPUTS, inputs, old, new, TABLES, {("posts", "q")})
    assert of_posts(diff.compare(old, new, TABLES, why)) == [("removed", "q", "", "decision")]


def test_a_row_that_disappears_without_a_reason_stops_the_build() -> None:
    difference = between(built({"p": "Head", "q": "Deputy"}), built({"p": "Head"}))
    assert [change.row_id for change in difference.unexplained if change.table == "posts"] == ["q"]
    with pytest.raises(RuleViolationError, match="BT02: 3 rows disappeared"):
        diff.tombstones([], difference, "1.0.0", "2.0.0")


def test_a_removed_identifier_is_buried_and_never_used_again() -> None:
    change = {"lexicon": {"l": "2"}}
    gone = between(built({"p": "Head", "q": "Deputy"}), built({"p": "Head"}), change)
    stones = diff.tombstones([], gone, "1.0.0", "2.0.0")
    assert Tombstone(table="posts", row_id="q", last_version="1.0.0", removed_in="2.0.0", reason="lexicon") in stones
    assert diff.buried(stones)["posts"] == {"q"}
    back = between(built({"p": "Head"}), built({"p": "Head", "q": "Member"}), change)
    with pytest.raises(RuleViolationError, match=r"BT01: posts q was removed in 2\.0\.0"):
        diff.tombstones(stones, back, "2.0.0", "2.1.0")


def test_a_claim_may_come_back_for_its_identifier_is_a_digest_of_what_it_says() -> None:
    stone = Tombstone(table="claims", row_id="c-q", last_version="1.0.0", removed_in="2.0.0", reason="method")
    back = between(built({"p": "Head"}), built({"p": "Head", "q": "Member"}), {"lexicon": {"l": "2"}})
    assert diff.tombstones([stone], back, "2.0.0", "2.1.0") == []


def test_columns_and_tables_that_go_are_major_and_those_that_come_are_minor() -> None:
    old = built({"p": "Head"})
    more = {**old, "posts": old["posts"].append_column("seats", pa.array([1]))}
    assert diff.bump(between(old, more)) == "minor"
    assert diff.bump(between(more, old)) == "major"
    fewer = {name: table for name, table in old.items() if name != "evidence"}
    assert "table evidence removed" in between(old, fewer, {"code": {"x": "1"}}).columns
    assert diff.bump(between(fewer, old)) == "minor"
    retyped = {**more, "posts": old["posts"].append_column("seats", pa.array(["1"]))}
    assert between(more, retyped).columns == ("column posts.seats was int64, is string",)


def test_a_date_with_no_day_in_common_with_the_earlier_one_is_a_contradiction() -> None:
    def stated(start: str, low: str, high: str) -> dict[str, pa.Table]:
        posts = built({"p": "Head"})["posts"].to_pylist()
        row = posts[0] | {"start": start, "start_min": pa.scalar(low).cast(pa.date32()).as_py()}
        row |= {"start_max": pa.scalar(high).cast(pa.date32()).as_py()}
        return {**built({"p": "Head"}), "posts": pa.Table.from_pylist([row], POSTS.arrow_schema())}

    year = stated("1954", "1954-01-01", "1954-12-31")
    assert between(year, stated("1954-03", "1954-03-01", "1954-03-31")).contradictions == ()
    (sentence,) = between(year, stated("1956", "1956-01-01", "1956-12-31")).contradictions
    assert sentence == "posts p: start was 1954, is 1956; they have no day in common"


@given(st.tuples(*[st.integers(0, 30)] * 3), st.sampled_from(LEVELS))
def test_the_version_that_follows_is_the_lowest_above_at_its_level(parts: tuple[int, ...], level) -> None:
    previous = ".".join(map(str, parts))
    place = LEVELS.index(level)
    following = releases.order(diff.follow(previous, level))
    assert following == (*parts[:place], parts[place] + 1, *[0] * (2 - place))


def test_a_version_can_be_raised_and_never_lowered() -> None:
    assert diff.follow(None, "") == "1.0.0"
    assert diff.follow("1.2.3", "patch", "2.0.0") == "2.0.0"
    with pytest.raises(UsageError, match=r"makes it 2\.0\.0"):
        diff.follow("1.2.3", "major", "1.3.0")
    with pytest.raises(UsageError, match="no version"):
        diff.follow("1.2.3", "major", "next")


def test_files_of_the_difference_say_it_in_words_and_rows() -> None:
    difference = between(built({"p": "Head", "q": "x"}), built({"p": "a,b", "r": "y"}), {"lexicon": {"l": "2"}})
    made = diff.files(difference, "1.0.0", "2.0.0", diff.tombstones([], difference, "1.0.0", "2.0.0"))
    rows = list(csv.DictReader(io.StringIO(made["changes.csv"].decode(), newline="")))
    assert [row for row in rows if row["kind"] == "changed"] == [
        {"table": "posts", "row_id": "p", "kind": "changed", "column": "title", "before": "Head", "after": "a,b",
         "reason": "lexicon"}
    ]  # fmt: skip
    assert "| posts | 2 | 2 | 1 | 1 | 1 |" in made["CHANGES.md"].decode()
    assert b'"posts","q","1.0.0","2.0.0","lexicon"' in made["tombstones.csv"]
    assert diff.files(None, None, "1.0.0", [])["CHANGES.md"] == b"# Changes in 1.0.0\n\nThe first release.\n"


def test_a_claim_keeps_the_version_that_first_published_it() -> None:
    claims = CLAIMS.frame([{"claim_id": "c-1", "source_id": "a"}, {"claim_id": "c-2", "source_id": "a"}])
    first = diff.first_versions(claims, {}, "1.0.0")
    second = diff.first_versions(claims, {"c-1": "1.0.0"}, "1.1.0")
    assert list(first["first_version"]) == ["1.0.0", "1.0.0"]
    assert list(second["first_version"]) == ["1.0.0", "1.1.0"]
    seen = diff.last_seen([("1.0.0", first.to_dict("records")[:1]), ("1.1.0", second.to_dict("records"))])
    assert seen == {"c-1": ("1.0.0", "1.1.0"), "c-2": ("1.1.0", "1.1.0")}
