"""Commands about releases: versions, explain, diff, verify, as-of, query."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from pipeline import releases
from pipeline.cli.show import FORMATS, emit, emit_as

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

VERSION = click.option("--version", metavar="X.Y.Z", help="Which release; by default the newest.")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def versions(root: Path, *, as_json: bool) -> None:
    """List the published releases, oldest first.

    \b
    Examples:
      make-dataset versions
      make-dataset versions --json
    """
    dist = root / "dist"
    reasons = releases.withdrawn(dist)
    rows = [describe(dist, version, reasons.get(version)) for version in releases.versions(dist)]
    if not rows and not as_json:
        click.echo("there is no release yet: run make-dataset build.")
        return
    emit(rows, ("version", "as_of", "tables", "rows", "bytes", "withdrawn"), as_json=as_json)


def describe(dist: Path, version: str, withdrawn: str | None) -> dict[str, Any]:
    """Return the facts of one release."""
    manifest = releases.manifest(dist, version)
    return {
        "version": version,
        "as_of": manifest["as_of"],
        "tables": len(manifest["tables"]),
        "rows": sum(table["rows"] for table in manifest["tables"].values()),
        "bytes": sum(file["bytes"] for file in manifest["files"]),
        "withdrawn": withdrawn or "",
    }


@click.command()
@click.argument("row_id")
@VERSION
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def explain(root: Path, row_id: str, version: str | None, *, as_json: bool) -> None:
    """Show why a row says what it says: its claims, each quote in its sentence, the source and its licence.

    ROW_ID is the key of a row in any table: a person, a tenure, a rank period, a claim.

    \b
    Examples:
      make-dataset explain cai-qi
      make-dataset explain office-of-the-general-secretary --json
    """
    from pipeline.explaining import as_text, explain_row

    found = explain_row(root / "dist", row_id, version)
    click.echo(json.dumps(found, ensure_ascii=False, indent=2, default=str) if as_json else as_text(found))


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--format", "form", type=click.Choice(["text", "csv", "json"]), default="text", help="How to print.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.pass_obj
def diff(root: Path, old: str, new: str, form: str, *, as_json: bool) -> None:
    """Show what changed between two releases, row by row, and why.

    \b
    Examples:
      make-dataset diff 1.0.0 2.0.0
      make-dataset diff 1.0.0 2.0.0 --format csv
    """
    from pipeline.comparing import changes_between

    click.echo(changes_between(root / "dist", old, new, "json" if as_json else form), nl=False)


@click.command()
@click.argument("version", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def verify(root: Path, version: str | None, *, as_json: bool) -> None:
    """Prove that releases are whole and unchanged: every size and digest, no file too many, the chain of manifests.

    \b
    Examples:
      make-dataset verify
      make-dataset verify 1.0.0
    """
    from pipeline.verify import verify as faults_of

    dist = root / "dist"
    if version is not None:
        releases.choose(dist, version)
    faults = faults_of(dist, version)
    checked = [version] if version else releases.versions(dist)
    if as_json:
        click.echo(json.dumps({"versions": checked, "faults": faults}, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(faults) or f"whole and unchanged: {', '.join(checked) or 'there is no release yet'}")
    if faults:
        raise click.exceptions.Exit(1)


@click.command()
@click.argument("version")
@click.option("--reason", required=True, help="Why; published beside the version.")
@click.pass_obj
def withdraw(root: Path, version: str, reason: str) -> None:
    """Mark a bad release as withdrawn: it stays, its mark says why, and tools take the newest that is not withdrawn.

    \b
    Examples:
      make-dataset withdraw 1.0.1 --reason "dates of one table were shifted"
    """
    from pipeline.publish import withdraw as mark

    mark(root / "dist", releases.choose(root / "dist", version), reason)
    click.echo(f"{version} is marked as withdrawn.")


@click.command("as-of")
@click.argument("date")
@VERSION
@FORMATS
@click.pass_obj
def as_of(root: Path, date: str, version: str | None, form: str) -> None:
    """Show who held what on a day, certain and possible holders apart.

    \b
    Examples:
      make-dataset as-of 2005-03-01
      make-dataset as-of 2005-03-01 --format csv
    """
    from pipeline.query import as_of as holders
    from pipeline.query import parse_day, read

    rows = holders(read(root / "dist", "tenures", version), parse_day(date))
    emit_as(form, rows, ("held", "position", "person", "start", "end", "status", "acting", "disputed", "tenure_id"))


@click.command()
@click.argument("sql")
@VERSION
@FORMATS
@click.pass_obj
def query(root: Path, sql: str, version: str | None, form: str) -> None:
    """Run SQL over a release; each table goes by its name. Needs the extra "query".

    \b
    Examples:
      make-dataset query "select person, position from tenures where status = 'current'"
      make-dataset query "select count(*) from claims" --format json
    """
    from pipeline.query import plain
    from pipeline.query import sql as run

    table = run(root / "dist", sql, version)
    rows: Sequence[dict[str, Any]] = plain(table)
    emit_as(form, rows, table.column_names)
