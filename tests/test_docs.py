"""What the documents show is what happens: snippets run, generated pages are current, links lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.documenting import documentation
from pipeline.query import plain, sql
from pipeline.sheets import sheet

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
SNIPPETS = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)


QUESTIONS = re.findall(r"```sql\n(.*?)```\n\n```csv\n(.*?)```", README, flags=re.DOTALL)


@pytest.mark.parametrize(("statement", "answer"), QUESTIONS)
def test_the_readmes_questions_have_the_answers_it_shows(statement: str, answer: str) -> None:
    table = sql(ROOT / "dist", statement)
    assert sheet(table.column_names, plain(table)) == answer


def test_the_readme_asks_four_questions() -> None:
    assert len(QUESTIONS) == 4


@pytest.mark.parametrize("snippet", SNIPPETS, ids=[s.splitlines()[0].strip("# ") for s in SNIPPETS])
def test_the_readmes_python_snippets_run_and_print(snippet: str) -> None:
    done = subprocess.run([sys.executable, "-c", snippet], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip()


def test_the_data_dictionary_and_rule_catalogue_are_current() -> None:
    assert (ROOT / "schemas" / "README.md").read_text("utf-8") == documentation()


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_links_to_files_lead_somewhere(name: str) -> None:
    targets = re.findall(r"\]\((?!http)([^)#]+)\)", (ROOT / name).read_text("utf-8"))
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_the_readme_starts_with_the_two_commands() -> None:
    head = README[: README.index("## ")]
    assert re.findall(r"^\$ (make \w+)", head, flags=re.MULTILINE) == ["make build", "make test"]
