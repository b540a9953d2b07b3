"""Commands about the rules and the generated documentation: rules, docs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from schemas.errors import RuleViolationError, UsageError

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("rule_id", required=False)
@click.option(
    "--prove", is_flag=True, help="Spoil the data of raw/ by each rule's operator; print what each rule caught."
)
@click.option("--save", is_flag=True, help="With --prove: write the kill rates to schemas/quality.csv.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def rules(root: Path, rule_id: str | None, *, prove: bool, save: bool, as_json: bool) -> None:
    """List the consistency rules, or explain one: its sentence, formulas, example, and how it fared here.

    \b
    Examples:
      make-dataset rules
      make-dataset rules TN01
      make-dataset rules --prove
    """
    from pipeline.cli.show import emit
    from pipeline.ruling import card, catalogue

    if prove:
        prove_rules(root, save=save, as_json=as_json)
        return
    if rule_id is None:
        emit(catalogue(), ("rule_id", "group", "if_definite", "if_possible", "built", "statement"), as_json=as_json)
        return
    known = {row["rule_id"] for row in catalogue()}
    if rule_id.upper() not in known:
        raise UsageError(f"there is no rule {rule_id!r}; `make-dataset rules` lists all {len(known)}.")
    rows = card(root, rule_id.upper())
    emit(rows, ("what", "value"), as_json=as_json, title=rule_id.upper())


def prove_rules(root: Path, *, save: bool, as_json: bool) -> None:
    """Print, and save on demand, the kill rate of each rule on the data of raw/."""
    from pipeline.cli.show import emit
    from pipeline.proving import kill_rows, quality_rows
    from pipeline.sheets import save_quality

    rows = kill_rows(root)
    emit(rows, ("rule_id", "severity", "mutants", "killed", "rate"), as_json=as_json)
    if save:
        save_quality(root / "schemas" / "quality.csv", "rules ", quality_rows(rows))


@click.command()
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; exit 1 where the documentation is not current."
)
@click.pass_obj
def docs(root: Path, *, only_check: bool) -> None:
    """Write the generated documentation: schemas/README.md, the data dictionary and the rule catalogue.

    \b
    Examples:
      make-dataset docs
      make-dataset docs --check
    """
    from pipeline.documenting import documentation
    from pipeline.sheets import write_text

    path, text = root / "schemas" / "README.md", documentation()
    is_current = path.exists() and path.read_text("utf-8") == text
    if only_check and not is_current:
        raise RuleViolationError(f"{path} is not current; run `make-dataset docs`.")
    if not only_check:
        write_text(path, text)
    click.echo(f"{path.relative_to(root)} is current." if is_current else f"{path.relative_to(root)} is written.")
