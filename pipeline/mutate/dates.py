"""Operators that spoil dates: of tenures, persons, bodies and successions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from pipeline.mutate.data import put
from pipeline.mutate.registry import spoils

if TYPE_CHECKING:
    from pipeline.mutate.data import Data


def tenure(data: Data, n: int, **cells: Any) -> dict[str, Any]:
    """Return the n-th tenure, in its full capacity, with other cells."""
    return put(data.pick("tenures", n), acting=False, certainty="stated", **cells)


def holder(data: Data, row: dict[str, Any], **cells: Any) -> dict[str, Any]:
    """Return the person of a tenure, with other cells."""
    return put(data.pick("persons", 0, person_id=row["person_id"]), **cells)


def post(data: Data, row: dict[str, Any], **cells: Any) -> dict[str, Any]:
    """Return the post of a tenure, with other cells."""
    return put(data.pick("positions", 0, position_id=row["position_id"]), **cells)


@spoils("DV01")
def swap_bounds(data: Data, n: int) -> None:
    """Exchange first and last day."""
    put(tenure(data, n), start="1954", start_min=date(1955, 1, 1), start_max=date(1954, 12, 31))


@spoils("DV02")
def shorten_bounds(data: Data, n: int) -> None:
    """Take a day off the last day."""
    put(tenure(data, n), start="1954-09", start_min=date(1954, 9, 1), start_max=date(1954, 9, 29))


@spoils("DV03")
def end_february_late(data: Data, n: int) -> None:
    """Write 31 February."""
    tenure(data, n, start="1980-02-31")


@spoils("DV06")
def mistype_century(data: Data, n: int) -> None:
    """Write 1094 for 1994."""
    tenure(data, n, start="1094")


@spoils("DV07")
def guess_bounds(data: Data, n: int) -> None:
    """Give an unstated end bounds ten years after the start."""
    put(tenure(data, n, start="1954"), end=None, end_min=date(1954, 1, 1), end_max=date(1964, 1, 1), status="unknown")


@spoils("TN01")
def swap_start_and_end(data: Data, n: int) -> None:
    """Let the end come before the start."""
    tenure(data, n, start="1958", end="1956", status="ended")


@spoils("TN02")
def serve_too_long(data: Data, n: int) -> None:
    """Add a century to the tenure."""
    tenure(data, n, start="1890", end="1990", status="ended")


@spoils("TN03")
def serve_no_day(data: Data, n: int) -> None:
    """Let the end be the start."""
    row = tenure(data, n, start="1966-05-16", end="1966-05-16", status="ended")
    if "persons" in data.tables:
        holder(data, row, died=None)


@spoils("TN04")
def start_in_future(data: Data, n: int) -> None:
    """Start decades after the release."""
    tenure(data, n, start="2099", end=None, status="unknown")


@spoils("TN05")
def end_in_future(data: Data, n: int) -> None:
    """End decades after the release."""
    tenure(data, n, end="2099", status="ended")


@spoils("TN06")
def end_incumbent(data: Data, n: int) -> None:
    """Set an end but keep the tenure current."""
    tenure(data, n, start="2001", end="2002", status="current")


@spoils("TN07")
def age_source(data: Data, n: int) -> None:
    """Know of the incumbency from decades ago only."""
    tenure(data, n, as_of="1999-01-01", end="..", status="current")


@spoils("PE01")
def die_before_birth(data: Data, n: int) -> None:
    """Exchange birth and death."""
    put(data.pick("persons", n), born="1921", died="1919")


@spoils("PE02")
def live_for_centuries(data: Data, n: int) -> None:
    """Set the birth to 1700."""
    put(data.pick("persons", n), born="1700-01-01", died="1979")


@spoils("PE03")
def appoint_child(data: Data, n: int) -> None:
    """Be born five years before taking office."""
    holder(data, tenure(data, n, start="1954-09"), born="1949-10", died=None)


@spoils("PE04")
def appoint_dead(data: Data, n: int) -> None:
    """Die before taking office."""
    holder(data, tenure(data, n, start="1978", end=None, status="unknown"), born=None, died="1976-09-09")


@spoils("PE05")
def outlive_death(data: Data, n: int) -> None:
    """Stay in office a year after death."""
    holder(data, tenure(data, n, start=None, end="1977-03", status="ended"), born=None, died="1976-01-08")


@spoils("PE06")
def die_incumbent(data: Data, n: int) -> None:
    """Die before the source says: in office."""
    row = tenure(data, n, as_of="2021-01-01", end="..", status="current")
    holder(data, row, born=None, died="2016")


@spoils("PE11")
def merge_homonyms(data: Data, n: int) -> None:
    """Give one person two births."""
    row = data.pick("claims", n)
    for year in ("1898", "1912"):
        data.add("claims", row, predicate="born", start=year, polarity="affirmed", certainty="stated")


@spoils("PE13")
def garble_birth(data: Data, n: int) -> None:
    """Garble a birthday."""
    put(data.pick("persons", n), born="19x4-02-30")


@spoils("IN01")
def abolish_before_founding(data: Data, n: int) -> None:
    """Exchange founding and abolition."""
    put(data.pick("institutions", n), established="1954", abolished="1952")


@spoils("IN02")
def serve_before_founding(data: Data, n: int) -> None:
    """Serve before the office was created."""
    row = tenure(data, n, start="1901", end="1902", status="ended")
    post(data, row, established="1954-09", abolished=None)


@spoils("IN03")
def found_post_before_body(data: Data, n: int) -> None:
    """Create the post before its body."""
    row = put(data.pick("positions", n, institution_id=...), established="1850", abolished=None)
    put(data.pick("institutions", 0, institution_id=row["institution_id"]), established="1954", abolished=None)
    data.spoilt["claims"] = [c for c in data.rows("claims") if c["predicate"] != "established"]


@spoils("IN04")
def delay_successor(data: Data, n: int) -> None:
    """Found the successor two years after the end of the one it replaces."""
    one = put(data.pick("institutions", n), established=None, abolished="1952-11")
    other = data.add("institutions", one, established="1955-09", abolished=None)
    link(data, n, one, other, predicate="renamed_to", start=None, end=None)


def link(data: Data, n: int, one: dict[str, Any], other: dict[str, Any], **cells: Any) -> dict[str, Any]:
    """Add a link between two bodies."""
    ends = {"subject_kind": "institution", "subject_id": one["institution_id"], "subject": one["name"]}
    ends |= {"object_kind": "institution", "object_id": other["institution_id"], "object": other["name"]}
    return data.add("relations", data.pick("relations", n), polarity="affirmed", certainty="stated", **ends, **cells)


@spoils("SU01")
def start_successor_early(data: Data, n: int) -> None:
    """Let a second holder start a year before the first one ends."""
    row = tenure(data, n, start="1949-10-01", end="1954-09-27", status="ended")
    post(data, row, seats=1)
    data.add("tenures", row, person_id=data.other("tenures", row, "person_id"), start="1953-01-01", end="1959")


@spoils("SU02")
def crowd(data: Data, n: int) -> None:
    """Put three persons on two seats."""
    row = tenure(data, n, start="1949", end="1958", status="ended")
    post(data, row, seats=2)
    for other in ("one", "two"):
        data.add("tenures", row, person_id=f"{row['person_id']}-{other}")


@spoils("SU04")
def precede_late(data: Data, n: int) -> None:
    """Let the predecessor leave two years after the successor came."""
    handover(data, n, end="1960", start="1958")


def handover(data: Data, n: int, *, end: str, start: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Let a new person succeed the n-th holder, in a post of their own; return the claim and the later tenure."""
    one = tenure(data, n, position_id="post-of-the-handover", start=None, end=end, status="ended")
    other = data.add("tenures", one, person_id="successor", start=start, end=None, status="unknown")
    claim = data.add(
        "claims", data.pick("claims", n), predicate="succeeded_by", subject_id=one["person_id"],
        object_id=other["person_id"], polarity="affirmed", certainty="stated",
    )  # fmt: skip
    return claim, other


@spoils("SU05")
def name_two_predecessors(data: Data, n: int) -> None:
    """Name another predecessor of the same successor."""
    claim, other = handover(data, n, end="1958", start="1958")
    data.add("tenures", other, person_id="third", start=None)
    data.add("claims", claim, predicate="preceded_by", subject_id=other["person_id"], object_id="third")


@spoils("SU06")
def drop_middle(data: Data, n: int) -> None:
    """Leave the post empty for years between two holders, the only ones known."""
    row = tenure(data, n, start="1949", end="1968-10", status="ended")
    post(data, row, seats=1)
    mine = [r for r in data.rows("tenures") if r is row or r["position_id"] != row["position_id"]]
    data.spoilt["tenures"] = mine
    data.add("tenures", row, person_id="next", start="1975-01", end="1979")


@spoils("SU09")
def split(data: Data, n: int) -> None:
    """Split one tenure in two."""
    row = tenure(data, n, start="1949", end="1954-09-27", status="ended")
    data.add("tenures", row, start="1954-09-28", end="1959")


@spoils("SU10")
def duplicate(data: Data, n: int) -> None:
    """Publish one tenure under two ids."""
    data.add("tenures", tenure(data, n))


@spoils("SU11")
def overlap(data: Data, n: int) -> None:
    """Let one person hold one post twice at once."""
    row = tenure(data, n, start="1949", end="1956", status="ended")
    data.add("tenures", row, start="1954", end="1959")


@spoils("SU12")
def succeed_in_circle(data: Data, n: int) -> None:
    """Let the successor come before the predecessor as well."""
    claim, _ = handover(data, n, end="1958", start="1958")
    data.add("claims", claim, subject_id=claim["object_id"], object_id=claim["subject_id"])
