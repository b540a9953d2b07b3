"""Our figures are the reference scorer's figures; precision and recall mean what they say."""

from __future__ import annotations

import csv
import subprocess
import sys
import tomllib
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from pipeline.collect import load_texts
from pipeline.measure import measure, quality_rows, read_gold, rows_of
from pipeline.reading import readings
from pipeline.score import Tally, compare, f1, interval
from pipeline.sheets import CLAIMS, write_sheet
from tests.compiled import READER
from tests.remembered import REMEMBERED

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
BLANK = {
    "object": "",
    "start": "",
    "end": "",
    "anchor": "",
    "polarity": "affirmed",
    "certainty": "stated",
    "quantifier": "one",
}


def claim(**given_: str) -> dict[str, str]:
    return {"subject_text": "", "object_text": "", **BLANK, **given_}


def reference(claims: Path, golds: list[Path]) -> dict[str, tuple[float, ...]]:
    """Run the reference scorer and read its table: precision, recall, F1 of triples and full claims."""
    command = [sys.executable, str(GOLD / "score_claims.py"), str(claims), *map(str, golds)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    rows = [line.split() for line in done.stdout.splitlines()[1:]]
    return {row[0]: tuple(map(float, row[2:8])) for row in rows}


def test_our_figures_equal_the_reference_scorers(tmp_path: Path) -> None:
    with (GOLD / "index-dev.csv").open(encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file) if row["set"] == "dev"]
    golds = [GOLD / "dev" / f"{name}.csv" for name in names]
    found = [
        asdict(c) for r in readings(load_texts(g.with_suffix(".txt") for g in golds), REMEMBERED) for c in r.claims
    ]
    write_sheet(tmp_path / "claims.csv", CLAIMS, found)
    wanted = reference(tmp_path / "claims.csv", golds)
    texts = [(text, entry) for text, entry in read_gold(GOLD, tmp_path / "claims.csv", READER) if entry["set"] == "dev"]
    ours = {row["scope"]: row for row in measure(texts)}
    names = ("triple_precision", "triple_recall", "triple_f1", "precision", "recall", "f1")
    for scope, figures in wanted.items():
        row = ours["all" if scope == "ALL" else f"predicate {scope}"]
        assert tuple(round(row[name], 3) for name in names) == figures, scope


def test_a_claim_with_another_date_is_a_triple_but_not_full() -> None:
    gold = [claim(predicate="born", subject="Ann Ash", start="1950")]
    text = compare("t", gold, [claim(predicate="born", subject="Ann Ash", start="1951")])
    assert (text.total().scores("triple"), text.total().scores("full")) == ((1, 1, 1), (0, 0, 0))


def test_succession_counts_whichever_way_round_it_is_said() -> None:
    gold = [claim(predicate="succeeded_by", subject="Ann", object="Bo")]
    assert compare("t", gold, [claim(predicate="preceded_by", subject="Bo", object="Ann")]).total().full == 1


def test_a_repeated_claim_is_neither_right_nor_wrong() -> None:
    gold = [claim(predicate="born", subject="Ann Ash", start="1950")]
    total = compare("t", gold, [gold[0], gold[0]]).total()
    assert (total.full, total.spurious, total.variants) == (1, 0, 0)


def test_the_interval_lies_around_the_figure_and_is_the_same_each_time() -> None:
    tallies = [Tally(gold=10, triple=9, full=8, spurious=1), Tally(gold=5, triple=2, full=2, spurious=0)] * 5
    low, high = interval(tallies, "full")
    assert low <= Tally(75, 55, 50, 5).scores("full")[2] <= high
    assert interval(tallies, "full") == (low, high)


@given(st.floats(0, 1), st.floats(0, 1))
def test_f1_lies_between_precision_and_recall(precision: float, recall: float) -> None:
    assert min(precision, recall) - 1e-9 <= f1(precision, recall) <= max(precision, recall) + 1e-9


def test_the_published_figures_are_those_measured_now() -> None:
    with (ROOT / "schemas" / "quality.csv").open(encoding="utf-8", newline="") as file:
        published = {
            (r["measure"], r["scope"]): r for r in csv.DictReader(file) if r["measure"].startswith("extractor ")
        }
    measured = quality_rows(measure(read_gold(GOLD, None, REMEMBERED)))
    assert {(r["measure"], r["scope"]): (r["value"], str(r["n"])) for r in measured} == {
        key: (row["value"], row["n"]) for key, row in published.items()
    }


def test_the_seed_is_read_without_an_error() -> None:
    (gold,) = (GOLD / f"{row['name']}.csv" for row in rows_of(GOLD / "index-dev.csv") if row["set"] == "seed")
    (found,) = readings(load_texts([gold.with_suffix(".txt")]), READER)
    total = compare(gold.stem, rows_of(gold), [asdict(claim) for claim in found.claims]).total()
    assert (total.scores("triple"), total.scores("full"), total.spurious) == ((1, 1, 1), (1, 1, 1), 0)


def strings(value: Any) -> Iterator[str]:
    """Yield every string in a TOML document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def test_no_pattern_example_is_a_sentence_of_the_gold() -> None:
    golds = " ".join(path.read_text("utf-8") for path in GOLD.rglob("*.txt"))
    documents = [tomllib.loads(p.read_text("utf-8")) for p in sorted((ROOT / "schemas" / "lexicon").rglob("*.toml"))]
    assert [words for words in strings(documents) if len(words) >= 20 and words in golds] == []
