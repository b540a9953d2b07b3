"""The commands as a user meets them: help with examples, one clear message for bad input, the promised exit codes."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.cli import COMMANDS, run

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden" / "raw"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with three small texts and no release yet."""
    shutil.copytree(GOLDEN, tmp_path / "raw")
    return tmp_path


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with its first release, which no test touches."""
    folder = tmp_path_factory.mktemp("first")
    shutil.copytree(GOLDEN, folder / "raw")
    assert call(folder, "build") == 0
    return folder


@pytest.fixture
def published(first: Path, tmp_path: Path) -> Path:
    """A copy of the project with its first release."""
    return Path(shutil.copytree(first, tmp_path, dirs_exist_ok=True))


def call(root: Path, *arguments: str) -> int:
    return run(["--root", str(root), *arguments])


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Examples:" in shown
    assert f"make-dataset {name}" in shown or f"project {name}" in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_or_the_help_names_every_command(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    assert f"\n  {name} " in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["nonsense"], ["build", "--nonsense"], ["extract"], ["extract", "a.txt"]])
def test_wrong_usage_exits_2(arguments: list[str]) -> None:
    assert run(arguments) == 2


def test_a_folder_without_raw_exits_65_and_stays_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(tmp_path, "build") == 65
    assert "there is no such folder" in capsys.readouterr().err
    assert contents(tmp_path) == {}


BAD = {
    "an unregistered text": (lambda raw: (raw / "new.txt").write_text("x", "utf-8"), "has no row in sources.csv"),
    "a missing text": (lambda raw: (raw / "zh-port.txt").unlink(), "there is no such file"),
    "a changed byte": (lambda raw: (raw / "zh-port.txt").write_text("x", "utf-8"), "not what was archived"),
}


@pytest.mark.parametrize("what", BAD)
def test_bad_input_exits_65_with_one_message_and_leaves_dist_as_it_was(
    published: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil, words = BAD[what]
    before = contents(published / "dist")
    spoil(published / "raw")
    capsys.readouterr()
    assert call(published, "build") == 65
    shown = capsys.readouterr().err
    assert words in shown
    assert "Traceback" not in shown
    assert contents(published / "dist") == before


def test_a_broken_lexicon_row_exits_65_and_names_file_line_and_column(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "schemas" / "lexicon", root / "schemas" / "lexicon")
    with (root / "schemas" / "lexicon" / "bodies.csv").open("a", encoding="utf-8") as file:
        file.write("one-cell\n")
    assert call(root, "build") == 65
    assert "bodies.csv, line " in (shown := capsys.readouterr().err)
    assert "column name" in shown


def test_two_meanings_of_one_name_exit_65_and_name_both_lines(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(ROOT / "schemas" / "lexicon", root / "schemas" / "lexicon")
    with (root / "schemas" / "lexicon" / "bodies.csv").open("a", encoding="utf-8") as file:
        file.write("other,Other Office,,,CPPCC,\n")
    assert call(root, "build") == 65
    shown = capsys.readouterr().err
    assert "'CPPCC' already stands for another entry" in shown
    assert shown.count("line ") == 2


def test_a_build_publishes_and_a_second_one_says_that_nothing_changed(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(root, "build") == 0
    first = capsys.readouterr().out
    assert "dist/1.0.0 is published." in first
    assert "sentences: " in first
    assert call(root, "build") == 0
    assert capsys.readouterr().out == "nothing changed since 1.0.0.\n"


def test_a_second_build_that_runs_at_once_exits_75_and_touches_nothing(root: Path) -> None:
    (root / "dist").mkdir()
    with (root / "dist" / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert call(root, "build") == 75
    assert [p.name for p in (root / "dist").iterdir()] == [".lock"]


def test_an_interrupted_build_publishes_nothing_and_the_next_one_ends_well(root: Path) -> None:
    command = [sys.executable, "-m", "pipeline", "--root", str(root), "build"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    deadline = time.monotonic() + 60
    while not (root / "dist" / ".lock").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGINT)
    shown = process.communicate(timeout=60)[1]
    assert process.returncode == 130, shown
    assert "interrupted" in shown
    assert not (root / "dist" / "1.0.0").exists()
    assert call(root, "build") == 0


def test_extract_writes_both_sheets_with_the_columns_of_the_contract(root: Path) -> None:
    assert run(["extract", *map(str, sorted(GOLDEN.glob("*.txt"))), "--output", str(root / "out")]) == 0
    header = (root / "out" / "claims.csv").read_text("utf-8").splitlines()[0]
    assert header == (
        "claim_id,source_id,sentence_id,predicate,subject,subject_id,subject_text,object,object_id,object_text,start,end,"
        "anchor,polarity,certainty,quantifier,acting,quote,quote_start,quote_end,citations,pattern_id"
    )
    header = (root / "out" / "sentences.csv").read_text("utf-8").splitlines()[0]
    assert header == "sentence_id,source_id,start,end,layout,section,status,text"


def test_extract_of_a_missing_file_exits_65(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", str(root / "no.txt"), "--output", str(root / "out")]) == 65
    assert "there is no such file" in capsys.readouterr().err


def test_explain_shows_quote_with_carets_source_and_licence(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert call(published, "explain", "clara-dunn.harbour-office-of-northland-head") == 0
    shown = capsys.readouterr().out
    lines = shown.splitlines()
    at = next(i for i, line in enumerate(lines) if "Head | Clara Dunn" in line)
    assert lines[at + 1].strip("^ ") == ""
    assert "CC-BY-SA-4.0" in shown


def test_explain_of_an_unknown_row_names_rows_that_are_alike(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(published, "explain", "clara") == 65
    assert "clara-dunn" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [["versions"], ["explain", "clara-dunn"], ["verify"], ["check"], ["rules"], ["as-of", "2005-03-01"], ["review"]],
)
def test_commands_that_print_data_print_json(
    published: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    form = ["--format", "json"] if arguments[0] == "as-of" else ["--json"]
    assert call(published, *arguments, *form) == 0
    json.loads(capsys.readouterr().out)


def test_check_of_a_folder_of_tables_writes_findings_and_exits_1_on_an_error(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tables = published / "tables"
    tables.mkdir()
    text = (published / "dist" / "1.0.0" / "tenures.csv").read_text("utf-8")
    swapped = text.replace('"1990-03",1990-03-01,1990-03-31', '"1999-03",1999-03-01,1999-03-31')
    assert swapped != text
    (tables / "tenures.csv").write_text(swapped, "utf-8")
    findings = published / "findings.csv"
    assert call(published, "check", "--tables", str(tables), "--findings", str(findings)) == 1
    rows = findings.read_text("utf-8").splitlines()
    assert rows[0] == "rule_id,severity,certainty,table,row_id,message"
    assert any(row.startswith("TN01,error,definite,tenures,ann-ashby.") for row in rows)
    assert "skipped" in capsys.readouterr().err
