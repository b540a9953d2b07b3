"""The overlap rule over many tenures, against the same question put to DuckDB."""

from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb
import numpy as np
import pyarrow as pa

from benchmarks.figures import Goal, MismatchError, Row, in_turn
from pipeline.situate.sweep import overlapping
from schemas.rules.days import FAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from benchmarks.figures import Options

    Numbers = NDArray[np.int64]

LARGEST = 10_000_000
EACH = 10
"""Tenures of a post."""
QUERY = """
SELECT place FROM (
    SELECT place, begin, max("end") OVER (
        PARTITION BY post ORDER BY begin ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS latest FROM tenures
) WHERE begin < latest ORDER BY place
"""


def rows(options: Options) -> Iterator[Row]:
    """Measure sorted tenures without any overlap, and with some: both ways have the columns in memory beforehand."""
    for size in {options.tenures, LARGEST if options.is_long else options.tenures}:
        yield compared("overlap rule, none overlap", *tenures(size, every=0), options.runs)
        yield compared("overlap rule, 1 in 1,000 overlaps", *tenures(size, every=1000), options.runs)


def tenures(size: int, every: int, seed: int = 7) -> tuple[Numbers, Numbers, Numbers]:
    """Return post, first day and end of tenures in order of post and first day.

    Each ends on the day the next one of its post begins, the last ones are open, and one in ``every`` lasts some days
    longer (0: none).
    """
    lengths = np.random.default_rng(seed).integers(200, 3000, size)
    post = np.arange(size) // EACH
    until = np.cumsum(lengths)
    begin = until - lengths
    first_days = begin[post * EACH]
    begin, end = begin - first_days, until - first_days
    if every:
        end[every // 2 :: every] += 30
    end[EACH - 1 :: EACH] = FAR
    return post, begin, end


def compared(what: str, post: Numbers, begin: Numbers, end: Numbers, runs: int) -> Row:
    """Time both ways to the rows that begin before an earlier tenure of their post has ended.

    Raises:
        MismatchError: The two found different rows.
    """
    with duckdb.connect() as database:
        load(database, post, begin, end)
        if not np.array_equal(ours(post, begin, end), theirs(database)):
            raise MismatchError(f"{what}: DuckDB finds other rows.")
        taken, reference = in_turn([lambda: ours(post, begin, end), lambda: theirs(database)], runs)
        threads = database.sql("SELECT current_setting('threads')").fetchall()[0][0]
    million = len(post) / 1e6
    note = f"{million:g}M tenures; one thread of ours, {threads} of duckdb's"
    return Row(what, million / taken, "M rows/s", "duckdb", million / reference, Goal(">=", 1.5), note)


def ours(post: Numbers, begin: Numbers, end: Numbers) -> Numbers:
    """Return the places of the later tenures of all overlapping pairs."""
    return np.unique(overlapping(post, begin, end, 0)[1])


def theirs(database: duckdb.DuckDBPyConnection) -> Numbers:
    """Ask DuckDB."""
    found: Numbers = database.sql(QUERY).fetchnumpy()["place"]
    return found


def load(database: duckdb.DuckDBPyConnection, post: Numbers, begin: Numbers, end: Numbers) -> None:
    """Give DuckDB the columns as a table of its own."""
    database.register("given", pa.table({"place": np.arange(len(post)), "post": post, "begin": begin, "end": end}))
    database.execute("CREATE TABLE tenures AS SELECT * FROM given")
