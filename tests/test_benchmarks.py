"""The benchmarks in small: they run, what they compare is equal, and the same corpus comes out each time."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden" / "raw"
sys.path.insert(0, str(ROOT))

from benchmarks import hostile, overlaps, processes, reading  # noqa: E402
from benchmarks.__main__ import cells_of, measures  # noqa: E402
from benchmarks.corpus import DENSE, SPARSE, corpus  # noqa: E402
from benchmarks.figures import Goal, MismatchError, Row, in_turn  # noqa: E402
from tests.compiled import LEXICON, READER  # noqa: E402


def test_a_run_prints_every_field_of_every_row_as_json():
    command = [sys.executable, "-m", "benchmarks", "--only", "overlaps", "--runs", "1", "--tenures", "5000", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    rows = json.loads(done.stdout)
    assert [row["what"] for row in rows] == ["overlap rule, none overlap", "overlap rule, 1 in 1,000 overlaps"]
    assert all(row["ratio"] == row["value"] / row["reference"] for row in rows)
    assert {row["verdict"] for row in rows} <= {"met", "missed"}


def test_an_unknown_module_is_wrong_usage():
    command = [sys.executable, "-m", "benchmarks", "--only", "nothing"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, "no module nothing" in done.stderr) == (2, True)


def test_every_module_with_rows_is_found():
    assert {"hostile", "overlaps", "reading", "starting"} <= set(measures())


@pytest.mark.parametrize(
    ("value", "reference", "goal", "verdict"),
    [
        (2.0, 1.0, Goal("<=", 2.0), "met"),
        (2.1, 1.0, Goal("<=", 2.0), "missed"),
        (3.0, 2.0, Goal(">=", 1.5), "met"),
        (2.9, 2.0, Goal(">=", 1.5), "missed"),
        (None, 2.0, Goal(">=", 1.5), "not measured"),
        (3.0, None, Goal(">=", 1.5), "not measured"),
        (3.0, 2.0, None, ""),
    ],
)
def test_a_verdict_follows_from_the_ratio_and_the_goal(value, reference, goal, verdict):
    assert Row("this", value, "ms", "that", reference, goal).verdict == verdict


def test_a_goal_without_reference_bounds_the_value():
    assert [Row("this", value, goal=Goal("<=", 1.0)).verdict for value in (0.5, 1.5)] == ["met", "missed"]


def test_people_see_three_places_and_units():
    cells = cells_of(Row("this", 1234.5, "ms", "that", 0.012345, Goal("<=", 1.1)).plain())
    assert [cells[name] for name in ("figure", "reference", "goal")] == ["1,234 ms", "0.0123 ms", "≤ 1.1"]


def test_things_are_timed_in_turns_after_one_round_unmeasured():
    calls = []
    times = in_turn([lambda: calls.append("a"), lambda: calls.append("b")], 2)
    assert ("".join(calls), len(times)) == ("ababab", 2)


def test_the_same_seed_gives_the_same_corpus_and_another_seed_another():
    first, again, other = (corpus(LEXICON, 0.05, SPARSE, seed) for seed in (1, 1, 2))
    assert first == again
    assert first[0].text != other[0].text


def test_a_corpus_has_the_size_asked_for():
    size = sum(len(document.text.encode()) for document in corpus(LEXICON, 0.2, SPARSE))
    assert 0.2e6 <= size < 0.25e6


def test_a_dense_corpus_is_read_into_claims_and_a_sparse_one_has_few_candidates():
    shares = {}
    for share in (SPARSE, DENSE):
        found = reading.read_all(corpus(LEXICON, 0.03, share), READER)
        counts = Counter(sentence.status for r in found for sentence in r.sentences)
        shares[share] = 1 - counts["nothing"] / counts.total()
    assert shares[SPARSE] < 0.1
    assert shares[DENSE] > 0.5


def test_articles_are_measured_one_by_one_and_as_one_text():
    row = reading.joined(corpus(LEXICON, 0.03, SPARSE), READER, runs=1)
    assert row.ratio == row.value / row.reference


def test_ours_and_duckdb_find_the_same_overlaps_and_an_overlap_is_there_to_find():
    columns = overlaps.tenures(5000, every=100)
    with overlaps.duckdb.connect() as database:
        overlaps.load(database, *columns)
        theirs = overlaps.theirs(database)
    assert overlaps.ours(*columns).tolist() == theirs.tolist()
    assert 0 < len(theirs) <= 50


def test_tenures_are_sorted_and_none_overlaps_unless_asked_for():
    post, begin, end = overlaps.tenures(1000, every=0)
    assert sorted(zip(post.tolist(), begin.tolist(), strict=True)) == list(
        zip(post.tolist(), begin.tolist(), strict=True)
    )
    assert len(overlaps.ours(post, begin, end)) == 0


def test_two_ways_with_different_results_are_no_figure(monkeypatch):
    monkeypatch.setattr(overlaps, "theirs", lambda _: overlaps.np.array([1]))
    with pytest.raises(MismatchError, match="DuckDB"):
        overlaps.compared("overlaps", *overlaps.tenures(1000, every=0), runs=1)


def test_hostile_texts_are_measured_at_two_lengths():
    row = hostile.growth("digits", "1", READER, hostile.SHORTEST * 4, 1)
    assert (row.note.split()[0], bool(row.reference)) == ("16,000", True)


def test_a_program_that_fails_says_why():
    with pytest.raises(processes.FailedError, match="exit 3: out of paper"):
        processes.run(processes.python("-c", "import sys; print('out of paper', file=sys.stderr); sys.exit(3)"))


def test_a_build_without_great_expectations_publishes_and_does_not_load_it(tmp_path):
    root = tmp_path
    shutil.copytree(GOLDEN, root / "raw")
    run = f"unaccepted.main(pathlib.Path({str(root)!r}))"
    program = (
        f"import pathlib, sys; from benchmarks import unaccepted; {run}; print('great_expectations' in sys.modules)"
    )
    assert processes.run(processes.python("-c", program)).strip() == "False"
    assert len(list((root / "dist").glob("*/manifest.json"))) == 1


def test_peak_memory_sees_what_a_program_has_held():
    small, large = (processes.peak_memory(processes.python("-c", f"b'x' * {size}")) for size in (1, 60_000_000))
    assert large - small > 50_000_000
