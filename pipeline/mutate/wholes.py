"""Operators that spoil whole tables, ids, formats and the step from one release to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pipeline.mutate.data import NotApplicableError, put
from pipeline.mutate.registry import spoils
from schemas.rules.situation import Earlier, Formats
from schemas.tables import TABLES

if TYPE_CHECKING:
    from pipeline.mutate.data import Data


HIDDEN = "\u200b\u202e\ue000"
"""A zero-width space, a bidirectional override and a character of private use."""


@spoils("ST01")
def repeat_id(data: Data, n: int) -> None:
    """Give two rows one id."""
    row = data.pick("persons", n)
    data.rows("persons").append({**row, "name": "Somebody Else"})


@spoils("ST02")
def dangle(data: Data, n: int) -> None:
    """Point at a person who is not there."""
    if "persons" not in data.tables:
        raise NotApplicableError("there is no table persons")
    put(data.pick("tenures", n), person_id="per-999")


@spoils("ST10")
def misspell(data: Data, n: int) -> None:
    """Misspell a value of a closed list."""
    put(data.pick("tenures", n), status="curent")


@spoils("ST12")
def blank_required(data: Data, n: int) -> None:
    """Blank a cell that must be filled."""
    put(data.pick("tenures", n), person=None)


@spoils("ST16")
def hide_character(data: Data, n: int) -> None:
    """Insert a character that does not show."""
    row = data.pick("persons", n)
    put(row, name=f"{row['name']}{HIDDEN[n % len(HIDDEN)]}")


def before(data: Data, **more: Any) -> Earlier:
    """Let the good tables be the previous release."""
    earlier = replace(data.given.earlier or Earlier({}), tables=dict(data.tables), **more)
    data.surround(earlier=earlier)
    return earlier


def biggest(data: Data) -> str:
    """Return the table with most rows that is not computed from the others."""
    return max((name for name in data.tables if name in TABLES), key=lambda name: (len(data.tables[name]), name))


@spoils("ST11")
def lose_rows(data: Data, n: int) -> None:
    """Drop a fifth of the rows of the biggest table."""
    before(data, notes={})
    rows = data.rows(biggest(data))
    del rows[: max(1, len(rows) // 5 + n % 2)]


@spoils("ST19")
def double_rows(data: Data, n: int) -> None:
    """Append every row again, and again, under new ids."""
    before(data, notes={})
    name = biggest(data)
    for row in list(data.rows(name)):
        for _ in range(2 + n % 2):
            data.add(name, row)


@spoils("BT01")
def reuse_id(data: Data, n: int) -> None:
    """Let an id mean somebody else."""
    before(data)
    put(data.pick("persons", n), name="Somebody Else Entirely")
    if "names" in data.tables:
        data.spoilt["names"] = []


@spoils("BT02")
def drop_row(data: Data, n: int) -> None:
    """Delete a row without a reason."""
    before(data, reasons={})
    rows = data.rows("persons")
    rows.remove(data.pick("persons", n))


def listed(data: Data) -> dict[str, list[dict[str, Any]]]:
    """Return all tables as rows of text, nulls left out."""
    return {
        name: [{k: str(v) for k, v in row.items() if v is not None} for row in data.rows(name)]
        for name in list(data.tables)
    }


@spoils("ST14")
def write_na(data: Data, n: int) -> None:
    """Write NA in one format where another has nothing."""
    good, spoilt = listed(data), listed(data)
    name = biggest(data)
    spoilt[name][n % len(spoilt[name])]["note"] = "NA"
    data.surround(formats=Formats(spoilt, good, good) if n % 2 else Formats(good, good, spoilt))


@spoils("ST15")
def shuffle_file(data: Data, n: int) -> None:
    """Write the rows of a file in another order."""
    data.surround(files={f"file-{n}.csv": (b"b\na\n", b"a\nb\n")})


@spoils("ST18")
def make_lenient(data: Data, n: int) -> None:
    """Let the second validator overlook a row."""
    put(data.pick("tenures", n), start="1958", end="1956", status="ended")
    data.surround(second={"TN01": frozenset()})
    data.also = frozenset({"TN01"})


@spoils("ST13")
def lose_column(data: Data, n: int) -> None:
    """Lose the rows that a rule is about."""
    name = ("persons", "sources")[n % 2]
    data.rows(name).clear()
    data.also = frozenset({"PE01" if name == "persons" else "PV07"})
