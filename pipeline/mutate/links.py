"""Operators that spoil ranks and the links between bodies and posts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.mutate.data import NotApplicableError, put
from pipeline.mutate.dates import link, post, tenure
from pipeline.mutate.registry import spoils

if TYPE_CHECKING:
    from pipeline.mutate.data import Data


def rungs(data: Data, *levels: int) -> list[dict[str, Any]]:
    """Return the ranks of the given levels of the first ladder."""
    ladder = data.pick("ranks", 0)["ladder"]
    return [data.pick("ranks", 0, ladder=ladder, order=level) for level in levels]


def ranked(data: Data, kind: str, thing_id: str, *ranks: dict[str, Any], **cells: Any) -> None:
    """Let a thing have these ranks, and no others."""
    rows = data.rows("rank_history")
    like = rows[0] if rows else None
    if like is None:
        raise NotApplicableError("rank_history has no row")
    data.spoilt["rank_history"] = [r for r in rows if (r["subject_kind"], r["subject_id"]) != (kind, thing_id)]
    for rank in ranks:
        ends = {"subject_kind": kind, "subject_id": thing_id, "rank_id": rank["rank_id"], "rank": rank["name"]}
        data.add("rank_history", like, certainty="stated", **ends, **{"start": None, "end": None} | cells)


def said(data: Data, n: int, one: dict[str, Any], other: dict[str, Any], quote: str) -> dict[str, Any]:
    """Let a source say that one rank lies below another."""
    return data.add(
        "claims", data.pick("claims", n), predicate="rank_below", subject_id=one["rank_id"],
        object_id=other["rank_id"], quote=quote, polarity="affirmed", certainty="stated",
    )  # fmt: skip


@spoils("RK01")
def drop_level(data: Data, n: int) -> None:
    """Delete a level from the middle of the ladder."""
    (rank,) = rungs(data, 3 + n % 3)
    data.rows("ranks").remove(rank)


@spoils("RK02")
def turn_ladder(data: Data, n: int) -> None:
    """Say that a higher rank is below a lower one."""
    high, low = rungs(data, 3, 5)
    said(data, n, high, low, "one level lower")


@spoils("RK03")
def outlive_rank(data: Data, n: int) -> None:
    """Use a rank years after its time."""
    (rank,) = rungs(data, 3)
    row = tenure(data, n, start="1970", end="1972", status="ended", rank_id_at_start=rank["rank_id"])
    ranked(data, "position", row["position_id"], rank, start="1955", end="1965")
    if row["institution_id"]:
        ranked(data, "institution", row["institution_id"])


@spoils("RK04")
def extend_rank(data: Data, n: int) -> None:
    """Let one post have two ranks at once."""
    row = data.pick("positions", n)
    ranked(data, "position", row["position_id"], *rungs(data, 3, 4), start="1954", end="1966")


@spoils("RK05")
def drop_rank_period(data: Data, n: int) -> None:
    """State the rank for half of the existence."""
    row = put(data.pick("positions", n), established="1954", abolished="1982")
    ranked(data, "position", row["position_id"], *rungs(data, 3), start="1954", end="1966")


@spoils("RK06")
def add_level(data: Data, n: int) -> None:
    """Say "one level lower" of ranks two classes apart."""
    high, low = rungs(data, 3, 7)
    said(data, n, low, high, "one level lower")


@spoils("RK07")
def change_step(data: Data, n: int) -> None:
    """Say two different numbers of steps between the same ranks."""
    high, low = rungs(data, 3, 7)
    said(data, n, low, high, "one level lower")
    said(data, n, low, high, "two levels lower")


@spoils("RK08")
def unequal(data: Data, n: int) -> None:
    """Say "the same rank" of ranks of two classes."""
    high, low = rungs(data, 3, 5)
    said(data, n, low, high, "of the same rank")


@spoils("RK09")
def promote_deputy(data: Data, n: int) -> None:
    """Give a deputy the head's rank."""
    head = put(data.pick("positions", n, institution_id=...), role="head")
    deputy = data.add("positions", head, role="deputy")
    for row in (head, deputy):
        ranked(data, "position", row["position_id"], *rungs(data, 3))


@spoils("RK10")
def turn_parent(data: Data, n: int) -> None:
    """Put a body under one of a lower rank."""
    one = data.pick("institutions", n)
    other = data.add("institutions", one)
    link(data, n, one, other, predicate="subordinate_to")
    ranked(data, "institution", one["institution_id"], *rungs(data, 3))
    ranked(data, "institution", other["institution_id"], *rungs(data, 5))


@spoils("RK12")
def demote_holder(data: Data, n: int) -> None:
    """Give a holder a rank of their own three levels below the post's."""
    row = tenure(data, n)
    ranked(data, "position", row["position_id"], *rungs(data, 3))
    ranked(data, "person", row["person_id"], *rungs(data, 6))


@spoils("RK14")
def share_label(data: Data, n: int) -> None:
    """Map the label of one rank to the next as well."""
    one, other = rungs(data, 3 + n % 3, 4 + n % 3)
    put(other, name=one["name"])


@spoils("RK16")
def part_head_from_body(data: Data, n: int) -> None:
    """Give a body another rank than its head post."""
    head = put(data.pick("positions", n, institution_id=...), role="head")
    for row in data.rows("positions"):
        if row is not head and row["institution_id"] == head["institution_id"]:
            put(row, role="other")
    ranked(data, "position", head["position_id"], *rungs(data, 2))
    ranked(data, "institution", head["institution_id"], *rungs(data, 3))


@spoils("IN05", "ST03")
def turn_back(data: Data, n: int) -> None:
    """Add links that lead back."""
    one = data.pick("institutions", n)
    other = data.add("institutions", one)
    for predicate in ("replaced_by", "reports_to"):
        for a, b in ((one, other), (other, one)):
            link(data, n, a, b, predicate=predicate, start="1954", end="1960")


@spoils("IN10")
def swap_body(data: Data, n: int) -> None:
    """Let a tenure name another body than its post's."""
    row = tenure(data, n)
    post(data, row, institution_id="body-of-the-post")
    put(row, institution_id="another-body")


@spoils("ST04")
def add_parent(data: Data, n: int) -> None:
    """Add a second parent."""
    one = data.pick("institutions", n)
    for _ in range(2):
        parent = data.add("institutions", one)
        link(data, n, one, parent, predicate="subordinate_to", start="1954", end="1960")


@spoils("ST05")
def link_before_founding(data: Data, n: int) -> None:
    """Let a link start before one of its ends was founded."""
    one = data.pick("institutions", n)
    other = data.add("institutions", one, established="1954", abolished=None)
    link(data, n, one, other, predicate="part_of", start="1949", end="1950")


@spoils("ST06")
def link_with_itself(data: Data, n: int) -> None:
    """Let something be its own parent."""
    row = data.pick("relations", n)
    put(row, polarity="affirmed", object_kind=row["subject_kind"], object_id=row["subject_id"])


@spoils("ST07")
def drop_mirror(data: Data, n: int) -> None:
    """Leave a symmetric link one-sided."""
    one = data.pick("institutions", n)
    link(data, n, one, data.add("institutions", one), predicate="distinct_from", start=None, end=None)


@spoils("ST08")
def drop_parent_link(data: Data, n: int) -> None:
    """Give a body a parent that no link names."""
    one = data.pick("institutions", n)
    put(one, parent_id=data.add("institutions", one)["institution_id"])


@spoils("ST09")
def drop_parent_period(data: Data, n: int) -> None:
    """State the parent for half of the existence."""
    one = put(data.pick("institutions", n), established="1954", abolished="1982")
    mine = {"institution": one["institution_id"]}
    data.spoilt["relations"] = [
        r
        for r in data.rows("relations")
        if r["subject_id"] != mine.get(r["subject_kind"]) or len(data.rows("relations")) == 1
    ]
    if not data.rows("relations"):
        raise NotApplicableError("relations has no row to copy")
    link(data, n, one, data.add("institutions", one), predicate="subordinate_to", start="1954", end="1966")
