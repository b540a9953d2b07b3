"""Run the benchmarks: ``python -m benchmarks``, which is what ``make bench`` does."""

from __future__ import annotations

import importlib
import json
import pkgutil
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

import benchmarks
from benchmarks.figures import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from benchmarks.figures import Row

DEFAULT = Options()
COLUMNS = ("what", "figure", "against", "reference", "ratio", "goal", "verdict", "note")
STYLES = {"met": "green", "missed": "red", "not measured": "yellow"}


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--only", multiple=True, metavar="MODULE", help="Run this module of benchmarks/; may be repeated.")
@click.option(
    "--runs", type=click.IntRange(1), default=DEFAULT.runs, show_default=True, help="Times to time each thing."
)
@click.option(
    "--megabytes", type=float, default=DEFAULT.megabytes, show_default=True, help="Size of the sparse corpus."
)
@click.option(
    "--tenures", type=click.IntRange(10), default=DEFAULT.tenures, show_default=True, help="Overlap rule's rows."
)
@click.option("--long", "is_long", is_flag=True, help="Also measure what takes minutes: memory, 10M tenures.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def main(only: tuple[str, ...], *, runs: int, megabytes: float, tenures: int, is_long: bool, as_json: bool) -> None:
    """Measure each goal and print the figures with their verdicts."""
    modules = measures()
    unknown = sorted(set(only) - set(modules))
    if unknown:
        raise click.UsageError(f"no module {unknown[0]}; there are {', '.join(modules)}.")
    chosen = {name: rows for name, rows in modules.items() if not only or name in only}
    found = list(run(chosen, Options(runs, megabytes, tenures, is_long)))
    if as_json:
        click.echo(json.dumps([row.plain() for row in found], ensure_ascii=False, indent=2))
    else:
        show(found)


def measures() -> dict[str, Callable[[Options], Iterable[Row]]]:
    """Return the function ``rows`` of every module here that has one, in order of the modules' names."""
    names = sorted(info.name for info in pkgutil.iter_modules(benchmarks.__path__) if info.name != "__main__")
    modules = {name: importlib.import_module(f"benchmarks.{name}") for name in names}
    return {name: module.rows for name, module in modules.items() if hasattr(module, "rows")}


def run(modules: Mapping[str, Callable[[Options], Iterable[Row]]], options: Options) -> Iterator[Row]:
    """Yield the rows of all modules; say on stderr which one is running and what it has measured."""
    for name, rows in modules.items():
        click.echo(f"{name} …", err=True)
        for row in rows(options):
            click.echo(f"  {row.what}: {cells_of(row.plain())['figure'] or row.note}", err=True)
            yield row


def show(found: Iterable[Row]) -> None:
    """Print a table for people."""
    table = Table(*COLUMNS)
    for row in found:
        cells = cells_of(row.plain())
        table.add_row(*(Text(cells[name], STYLES.get(cells[name], "")) for name in COLUMNS))
    console = Console()
    (console if console.is_terminal else Console(width=200)).print(table)


def cells_of(row: Mapping[str, Any]) -> dict[str, str]:
    """Return a row as people read it: figures to three places, with their units."""
    with_unit = {"figure": row["value"], "reference": row["reference"]}
    numbers = {
        name: f"{short(figure)} {row['unit']}" if figure is not None else "" for name, figure in with_unit.items()
    }
    texts = {name: row[name] for name in ("what", "against", "goal", "verdict", "note")}
    return texts | numbers | {"ratio": short(row["ratio"]) if row["ratio"] is not None else ""}


def short(figure: float) -> str:
    """Return a figure to three places, without an exponent."""
    return f"{figure:,.0f}" if abs(figure) >= 1000 else f"{figure:.3g}"  # noqa: PLR2004


if __name__ == "__main__":
    main()
