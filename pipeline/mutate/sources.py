"""Operators that spoil evidence, sources, and what sources say against each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pipeline.mutate.data import put
from pipeline.mutate.dates import post, tenure
from pipeline.mutate.links import rungs
from pipeline.mutate.registry import spoils
from schemas.records import Claim
from schemas.rules.situation import RawFile

if TYPE_CHECKING:
    from pipeline.mutate.data import Data


def witness(data: Data, n: int, **cells: Any) -> list[dict[str, Any]]:
    """Add two claims of different sentences that say the same, apart from what is changed later; return both."""
    like = data.pick("claims", n)
    common = {"polarity": "affirmed", "certainty": "stated", "quantifier": "one", "acting": False, **cells}
    return [data.add("claims", like, sentence_id=f"{like['sentence_id']}.{k}", **common) for k in range(2)]


@spoils("DV04")
def make_day_of_year(data: Data, n: int) -> None:
    """Replace a year by its first of January."""
    row = put(data.pick("claims", n), quote="in the year 1954", start="1954-01-01", end=None)
    _unplaced(data, row)


@spoils("DV05")
def drop_mark(data: Data, n: int) -> None:
    """Drop the mark of an approximate date."""
    put(data.pick("claims", n), quote="about 1954", start="1954", end=None)


def _unplaced(data: Data, claim: dict[str, Any]) -> None:
    """Let the sentence of a claim be its quote."""
    if "sentences" in data.tables:
        for row in data.rows("sentences"):
            if row["sentence_id"] == claim["sentence_id"]:
                put(row, text=claim["quote"], section=None)


@spoils("PV01")
def shift_start(data: Data, n: int) -> None:
    """Move the start of a quote by one."""
    row = data.pick("claims", n)
    put(row, quote_start=row["quote_start"] + 1)


@spoils("PV02")
def swap_offsets(data: Data, n: int) -> None:
    """Exchange start and end of a quote."""
    row = data.pick("claims", n)
    put(row, quote_start=row["quote_end"], quote_end=row["quote_start"])


@spoils("PV03")
def name_wrong_sentence(data: Data, n: int) -> None:
    """Name another sentence."""
    row = data.pick("claims", n)
    put(row, sentence_id=data.other("sentences", {"sentence_id": row["sentence_id"]}, "sentence_id"))


def file_of(data: Data, n: int, content: bytes, **kind: Any) -> None:
    """Let the archived file of the n-th source have this content."""
    source = data.pick("sources", n)["source_id"]
    file = RawFile(f"raw/{source}.txt", content)
    data.surround(raw={**(data.given.raw or {}), source: replace(file, **kind)})


@spoils("PV04")
def flip_byte(data: Data, n: int) -> None:
    """Change a byte of an archived file."""
    file_of(data, n, b"another text")


@spoils("PV11")
def insert_latin_byte(data: Data, n: int) -> None:
    """Insert the byte 0xE9."""
    file_of(data, n, b"caf\xe9")


@spoils("PV12")
def make_link(data: Data, n: int) -> None:
    """Replace an archived file by a link."""
    file_of(data, n, b"text", is_link=True)


@spoils("PV05")
def drop_evidence(data: Data, n: int) -> None:
    """Delete all evidence of one value."""
    row = data.pick("tenures", n)
    data.spoilt["evidence"] = [e for e in data.rows("evidence") if e["row_id"] != row["tenure_id"]]
    put(row, start=row["start"] or "1954")


@spoils("PV06")
def edit_cell(data: Data, n: int) -> None:
    """Edit a value of a published claim by hand."""
    row = data.pick("claims", n)
    if data.given.replay is None:
        again = [_read(claim) for claim in data.rows("claims")]
        data.surround(documents=data.given.documents or {}, replay=lambda _: again)
    put(row, subject=f"{row['subject']} II")


def _read(claim: dict[str, Any]) -> Claim:
    cells: dict[str, Any] = {name: "" if claim[name] is None else claim[name] for name in Claim.__slots__}
    return Claim(**cells)


@spoils("PV07")
def blank_licence(data: Data, n: int) -> None:
    """Blank the licence."""
    put(data.pick("sources", n), licence=None)


@spoils("PV08")
def retrieve_before_publication(data: Data, n: int) -> None:
    """Exchange publication and retrieval."""
    put(data.pick("sources", n), published="2023-06", retrieved="2023-05-01")


@spoils("PV09")
def report_future(data: Data, n: int) -> None:
    """Let a claim tell of a time after its source."""
    put(data.pick("claims", n), start="2099", certainty="stated")


@spoils("PV10")
def drop_revision(data: Data, n: int) -> None:
    """Drop the revision of a page."""
    data.add("sources", data.pick("sources", n), url="https://wiki.example/Page", revision=None)


@spoils("PV13")
def insert_not(data: Data, n: int) -> None:
    """Insert a denial into a quote."""
    put(data.pick("claims", n), quote="was not appointed", polarity="affirmed", certainty="stated")


@spoils("PV14")
def drop_original(data: Data, n: int) -> None:
    """Drop the literal words of a name that was changed."""
    put(data.pick("claims", n), subject="A Canonical Name", subject_text=None)


@spoils("PV15")
def lose_sentence(data: Data, n: int) -> None:
    """Let a sentence with an office word count as nothing."""
    put(data.pick("sentences", n), status="nothing", layout="prose", text="Someone was director of an office.")


@spoils("XS01", "XS03")
def shift_source(data: Data, n: int) -> None:
    """Let two sources give a death in two years, and list no conflict."""
    one, other = witness(data, n, predicate="died", subject_id="someone")
    put(one, start="1954-09-27", end=None)
    put(other, start="1955-01", end=None)


@spoils("XS02")
def widen_merged(data: Data, n: int) -> None:
    """Publish a date wider than its claim."""
    cite = data.pick("evidence", n, table="tenures", column="person_id")
    row = put(data.pick("tenures", 0, tenure_id=cite["row_id"]), start="1954")
    claim = data.add(
        "claims", data.pick("claims", 0, claim_id=cite["claim_id"]), predicate="position_held", start="1954-09"
    )
    data.rows("evidence").append({**cite, "row_id": row["tenure_id"], "column": "start", "claim_id": claim["claim_id"]})
    data.spoilt["evidence"] = [
        e for e in data.rows("evidence")
        if (e["row_id"], e["column"]) != (row["tenure_id"], "start") or e["claim_id"] == claim["claim_id"]
    ]  # fmt: skip


@spoils("XS04")
def delete_losing_claim(data: Data, n: int) -> None:
    """Delete a claim that a conflict shows."""
    conflict = data.pick("conflicts", n)
    data.spoilt["claims"] = [c for c in data.rows("claims") if c["claim_id"] != conflict["claim_a"]]


@spoils("XS05")
def change_holder(data: Data, n: int) -> None:
    """Let two sources name two holders of one seat."""
    row = tenure(data, n)
    post(data, row, seats=1)
    one, other = witness(data, n, predicate="position_held", object_id=row["position_id"], start="1954", end="1959")
    put(one, subject_id="one-holder")
    put(other, subject_id="another-holder")


@spoils("XS06")
def change_rank(data: Data, n: int) -> None:
    """Let two sources give one thing two ranks."""
    ranks = rungs(data, 3, 4)
    pair = witness(data, n, predicate="has_rank", subject_id="something", start="1954", end="1959")
    for claim, rank in zip(pair, ranks, strict=True):
        put(claim, object_id=rank["rank_id"])


@spoils("UC01")
def drop_other_post(data: Data, n: int) -> None:
    """Let a holder of the one post have the other at another time only."""
    row = tenure(data, n, start="1954", end="1959", status="ended")
    data.add("tenures", row, position_id="the-other-post", start="1970", end="1975")
    _about_all(data, n, row, "affirmed")


@spoils("UC02")
def add_exception(data: Data, n: int) -> None:
    """Let one person have held both posts that nobody ever held both."""
    row = tenure(data, n)
    data.add("tenures", row, position_id="the-other-post")
    _about_all(data, n, row, "negated")


def _about_all(data: Data, n: int, row: dict[str, Any], polarity: str) -> None:
    data.add(
        "claims", data.pick("claims", n), predicate="concurrent_with", quantifier="all", polarity=polarity,
        subject_id=row["position_id"], object_id="the-other-post",
    )  # fmt: skip


@spoils("UC08")
def blank_window(data: Data, n: int) -> None:
    """Blank the time window of a claim about all holders."""
    put(data.pick("universals", n), scope="all holders")


@spoils("UC10")
def drop_unknown(data: Data, n: int) -> None:
    """Publish a bare yes."""
    put(data.pick("universals", n), holders_unknown=3, unknown_names=None, verdict="holds")
