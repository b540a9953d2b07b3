"""The shape of the house: which room may know which, what may touch files, how large things may grow."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted([*(ROOT / "pipeline").rglob("*.py"), *(ROOT / "schemas").rglob("*.py")])
COMPOSERS = {"cli", "build", "__init__", "__main__"}
STAGES = {
    "collect", "divide", "extract", "resolve", "situate", "validate", "write", "accept", "publish", "diff", "verify",
    "query",
}  # fmt: skip
EDGES = {
    "collect", "write", "publish", "verify", "query", "accept", "storage", "releases", "sheets", "measure", "ingest",
    "tabulate",
}  # fmt: skip
FILE_CALLS = {"read_bytes", "read_text", "write_bytes", "write_text", "mkdir", "unlink", "rglob", "iterdir"}
DECLARATIONS = {"tables.py"}
HEAVY = ["pandas", "pyarrow", "pandera", "great_expectations", "duckdb", "rich", "numpy"]


def room(path: Path) -> str:
    """Name the stage a module belongs to."""
    return path.relative_to(ROOT).parts[1].removesuffix(".py")


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def identify(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", [p for p in MODULES if "pipeline" in p.parts and room(p) in STAGES], ids=identify)
def test_no_stage_imports_another_stage(path: Path) -> None:
    others = {name.split(".")[1] for name in imports(path) if name.startswith("pipeline.")} & STAGES
    assert others <= {room(path)}


@pytest.mark.parametrize("path", [p for p in MODULES if "schemas" in p.relative_to(ROOT).parts], ids=identify)
def test_schemas_know_nothing_of_the_pipeline(path: Path) -> None:
    assert not [name for name in imports(path) if name == "pipeline" or name.startswith("pipeline.")]


@pytest.mark.parametrize("path", MODULES, ids=identify)
def test_only_accept_imports_great_expectations(path: Path) -> None:
    if room(path) != "accept":
        assert not [name for name in imports(path) if name.startswith("great_expectations")]


@pytest.mark.parametrize("path", [p for p in MODULES if room(p) not in EDGES | COMPOSERS], ids=identify)
def test_only_the_edges_touch_files(path: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    methods = {node.func.attr for node in calls if isinstance(node.func, ast.Attribute)}
    functions = {node.func.id for node in calls if isinstance(node.func, ast.Name)}
    assert not (FILE_CALLS & methods) | ({"open"} & functions)


@pytest.mark.parametrize("path", MODULES, ids=identify)
def test_modules_and_functions_stay_small(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    long = [
        node.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 45
    ]
    assert (path.name in DECLARATIONS or len(source.splitlines()) <= 310, long) == (True, [])


def test_help_and_the_commands_list_load_nothing_heavy() -> None:
    program = f"import pipeline.cli, pipeline.build, sys; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def test_no_tracked_file_names_this_machine_or_a_registry() -> None:
    words = ["/" + "work/", "/" + "root/", "pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org"]
    pattern = [option for word in words for option in ("-e", word)]
    done = subprocess.run(
        ["git", "grep", "-nIF", *pattern, "--", ".", ":!dist"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.stdout == ""
