"""What commands print: tables for people, JSON and CSV for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LONGEST = 160
WIDTH = 200
"""Columns of a table that is not printed on a terminal."""
FORMATS = click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", help="How to print."
)


def excerpt(words: str, longest: int = LONGEST) -> str:
    """Return words on one line, cut where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def emit(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], *, as_json: bool, title: str = "") -> None:
    """Print rows as JSON, or as a table for people."""
    emit_as("json" if as_json else "table", rows, columns, title)


def emit_as(form: str, rows: Sequence[Mapping[str, Any]], columns: Sequence[str], title: str = "") -> None:
    """Print rows as a table, as CSV or as JSON; JSON has every value, the others the columns named."""
    if form == "json":
        click.echo(json.dumps([dict(row) for row in rows], ensure_ascii=False, indent=2, default=str))
    elif form == "csv":
        from pipeline.sheets import sheet

        click.echo(sheet(columns, rows), nl=False)
    else:
        tabulate(rows, columns, title)


def tabulate(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], title: str) -> None:
    """Print rows as a table for people."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title or None, title_justify="left")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(shown(row.get(column))) for column in columns))
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDTH)
    console.print(table)


def shown(value: Any) -> str:
    """Return a value as it is printed; figures with three decimals."""
    if value is None:
        return ""
    return f"{value:.3f}" if isinstance(value, float) else str(value)
