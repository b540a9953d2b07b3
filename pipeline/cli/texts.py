"""Commands that read texts: extract, score, review, add."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.show import emit, excerpt
from pipeline.collect import load_documents, load_texts
from pipeline.reading import reader_of, readings
from pipeline.reviewing import unread
from pipeline.sheets import write_readings
from schemas.errors import RuleViolationError

if TYPE_CHECKING:
    from schemas.records import Claim, Reading, Unit

FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE...")
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), help="Folder for the two CSV files.")
@click.option("--explain", is_flag=True, help="Show each claim under its sentence, with the pattern that read it.")
@click.pass_obj
def extract(root: Path, files: tuple[Path, ...], output: Path | None, *, explain: bool) -> None:
    """Read any texts into claims.csv and sentences.csv; a file's stem is its source_id.

    \b
    Examples:
      make-dataset extract page.txt --output out
      make-dataset extract page.txt --explain
    """
    if output is None and not explain:
        raise click.UsageError("say where to write with --output DIR, or ask for --explain.")
    found = list(readings(load_texts(files), reader_of(root), failed))
    if output is not None:
        write_readings(output, found)
    if explain:
        for reading in found:
            click.echo(explained(reading))
    click.echo(summary(found), err=True)


def failed(unit: Unit, error: Exception) -> None:
    """Say which sentence a reader failed on; it is left unread, the others are read all the same."""
    click.echo(
        f"{unit.sentence_id}: left unread, as the reader failed: {error!r}. Please report the sentence.", err=True
    )


def summary(found: list[Reading]) -> str:
    """Count what was read, in one line."""
    counts = Counter(sentence.status for reading in found for sentence in reading.sentences)
    claims = sum(len(reading.claims) for reading in found)
    parts = ", ".join(f"{counts[status]} {status}" for status in ("claims", "nothing", "unread", "ignored"))
    return f"{len(found)} texts, {claims} claims; {sum(counts.values())} sentences: {parts}"


def explained(reading: Reading) -> str:
    """Return each sentence with its status, and its claims under it, each with its words and its pattern."""
    lines = [f"# {reading.document.source_id}"]
    for sentence in reading.sentences:
        lines.append(f"\n{sentence.sentence_id} [{sentence.status}] {excerpt(sentence.text)}")
        own = [claim for claim in reading.claims if claim.sentence_id == sentence.sentence_id]
        lines += [
            f"    {line}"
            for claim in own
            for line in (said(claim), f"  «{excerpt(claim.quote)}»  by {claim.pattern_id}")
        ]
    return "\n".join(lines)


def said(claim: Claim) -> str:
    """Return a claim in one line."""
    time = f" {claim.start}/{claim.end}" if claim.start or claim.end else ""
    anchor = f" ({claim.anchor})" if claim.anchor else ""
    marks = {claim.polarity, claim.certainty, claim.quantifier, "acting" if claim.acting else "one"}
    extra = " ".join(sorted(marks - {"affirmed", "stated", "one"}))
    other = f"; {claim.object}" if claim.object else ""
    return f"{claim.predicate}({claim.subject}{other}){time}{anchor}{' ' + extra if extra else ''}"


@click.command()
@click.argument("claims", required=False, type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option(
    "--gold", type=click.Path(path_type=Path, file_okay=False, exists=True), help="Folder with the gold texts."
)
@click.option("--details", is_flag=True, help="List every missed and every spurious claim.")
@click.option("--save", is_flag=True, help="Write the figures to schemas/quality.csv, which the releases publish.")
@click.option("--minimum-f1", type=float, default=0.0, help="Exit 1 where the full F1 is below this.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def score(
    root: Path, claims: Path | None, gold: Path | None, minimum_f1: float, *, save: bool, details: bool, as_json: bool
) -> None:
    """Measure the extractor against hand-made claims: precision, recall, F1 with 95 % intervals.

    Without CLAIMS the gold texts are read now; with it the claims of a claims.csv are measured.

    \b
    Examples:
      make-dataset score
      make-dataset score out/claims.csv --gold tests/gold --details
    """
    from pipeline.measure import measure, misses, quality_rows, read_gold
    from pipeline.sheets import save_quality

    texts = read_gold(gold or root / "tests" / "gold", claims, reader_of(root))
    rows = measure(texts)
    if details and not as_json:
        for line in misses(texts):
            click.echo(line)
    columns = ("scope", "texts", "gold", "triple_precision", "triple_recall", "triple_f1", "precision", "recall", "f1")
    emit(rows, (*columns, "f1_low", "f1_high", "spurious"), as_json=as_json)
    if save:
        save_quality(root / "schemas" / "quality.csv", "extractor ", quality_rows(rows))
    total = next(row["f1"] for row in rows if row["scope"] == "all")
    if total < minimum_f1:
        raise RuleViolationError(f"full F1 is {total:.3f}, below {minimum_f1:.3f}.")


@click.command()
@click.argument("files", nargs=-1, type=FILE, metavar="[FILE...]")
@click.option("--all", "everything", is_flag=True, help="Also list the sentences without any trigger word.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def review(root: Path, files: tuple[Path, ...], *, everything: bool, as_json: bool) -> None:
    """List the sentences that were not read, most promising first, with their trigger words marked.

    Without FILE the registered texts in raw/ are reviewed. What a maintainer teaches next stands at the top; a sentence
    that says nothing of interest can be ignored by a line in schemas/lexicon/ignore.csv, with the reason.

    \b
    Examples:
      make-dataset review
      make-dataset review page.txt --json
    """
    reader = reader_of(root)
    documents = load_texts(files) if files else load_documents(root / "raw")[0]
    rows = unread(readings(documents, reader), reader.vocabulary, everything=everything)
    emit(rows, ("promise", "status", "sentence_id", "reason", "text"), as_json=as_json)
