"""Commands that build and check: build, check."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.build import Outcome
    from schemas.rules.records import Report


@click.command()
@click.option("--version", "wanted", metavar="X.Y.Z", help="Publish as this version; upwards only.")
@click.pass_obj
def build(root: Path, wanted: str | None) -> None:
    """Read raw/, validate, and publish a release in dist/ when its content has changed.

    \b
    Examples:
      make-dataset build
      make-dataset --root project build --version 2.0.0
    """
    from pipeline.build import build as run

    outcome = run(root, wanted, progress)
    if outcome.report is not None:
        summarise(outcome)
    done = f"dist/{outcome.version} is published" if outcome.is_new else f"nothing changed since {outcome.version}"
    click.echo(f"{done}.")


def progress(stage: str) -> None:
    """Say on a terminal which stage is running."""
    if sys.stderr.isatty():
        click.echo(f"  {stage} …", err=True)


def summarise(outcome: Outcome) -> None:
    """Print what the stages made, what was read, and what the rules found."""
    from rich.console import Console
    from rich.table import Table

    table = Table("stage", "rows", "seconds", title="Build", title_justify="left")
    for step in outcome.steps:
        table.add_row(step.name, f"{step.rows:,}", f"{step.seconds:.2f}")
    Console(stderr=False).print(table)
    total = sum(outcome.statuses.values())
    counts = ", ".join(f"{number} {status}" for status, number in outcome.statuses.items())
    click.echo(f"sentences: {total}: {counts}")
    if outcome.report is not None:
        click.echo(ruled(outcome.report))


def ruled(report: Report) -> str:
    """Say in one line how the rules fared."""
    ran = [count for count in report.counts if not count.skipped]
    violated = sum(1 for count in ran if count.definite)
    possible = sum(1 for count in ran if count.possible)
    accepted = sum(1 for violation in report.violations if violation.decision)
    return f"rules: {len(ran)} checked, {violated} violated, {possible} possibly violated, {accepted} findings accepted"


@click.command()
@click.option("--tables", type=click.Path(path_type=Path, file_okay=False, exists=True), help="A folder of tables.")
@click.option("--findings", type=click.Path(path_type=Path, dir_okay=False), help="Write the findings here, as CSV.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def check(root: Path, tables: Path | None, findings: Path | None, *, as_json: bool) -> None:
    """Validate without publishing: the texts in raw/, or anybody's tables.

    --tables DIR reads CSV or Parquet files under the published names and columns; tables that are absent are skipped,
    and the output says so. Exit 1 where an error rule is violated for certain.

    \b
    Examples:
      make-dataset check
      make-dataset check --tables my-tables --findings findings.csv
    """
    from pipeline.checking import FINDINGS, check_folder, check_root, rows_of

    report = check_folder(tables) if tables is not None else check_root(root)
    rows = rows_of(report)
    if findings is not None:
        from pipeline.sheets import write_sheet

        write_sheet(findings, FINDINGS, rows)
    show(report, rows, as_json=as_json)
    if not report.passed:
        raise click.exceptions.Exit(1)


def show(report: Report, rows: Sequence[dict[str, str]], *, as_json: bool) -> None:
    """Print findings, then what was skipped, then the count."""
    from pipeline.checking import FINDINGS
    from pipeline.cli.show import emit

    if rows or as_json:
        emit(rows, FINDINGS, as_json=as_json)
    for note in report.notes:
        click.echo(note, err=True)
    click.echo(ruled(report), err=True)
