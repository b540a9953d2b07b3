"""The command that archives texts: add."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.collect.sources import read_bytes
from pipeline.ingest import FORMATS, archive, convert, described, format_of
from schemas.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.ingest import Page

DESCRIPTION = (
    ("--id", "Identifier of the text, its file name in raw/; by default the file's own name."),
    ("--title", "Title of the text."),
    ("--url", "Where the text was published."),
    ("--publisher", "Who published it."),
    ("--licence", "SPDX identifier of its licence, such as CC-BY-SA-4.0, or LicenseRef-… for another."),
    ("--licence-url", "Address of the licence; by default that of the SPDX identifier."),
    ("--attribution", "Credit that the licence asks for; by default title, publisher and licence."),
    ("--language", "en or zh; by default that of the script."),
    ("--retrieved", "Day the text was fetched, YYYY-MM-DD; never guessed."),
    ("--as-of", "Day that the text speaks of as today; by default the page's own date of change or publication."),
    ("--published", "Date of publication; by default the page's own."),
    ("--revision", "Permanent revision of the page; by default the page's own, else unknown."),
    ("--kind", "article (a text by others, the default) or chronology (written for this dataset)."),
)
"""The options that describe a text; each gives a column of the register."""


def describing(command: click.Command) -> click.Command:
    """Add the options that describe a text."""
    command.params.extend(click.Option([name], metavar="TEXT", default="", help=line) for name, line in DESCRIPTION)
    return command


@describing
@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--format", "form", type=click.Choice(list(FORMATS)), help="By default seen from the file's suffix.")
@click.pass_obj
def add(root: Path, /, file: Path, form: str | None, **options: str) -> None:
    """Archive a text, HTML page, wikitext, or CSV or JSON Lines of documents in raw/, and register it.

    The text is frozen byte for byte with its row in raw/sources.csv; the original is kept in raw/originals/. What a
    page says of itself (title, address, licence, dates) is taken from it and told; what it does not say must be given.
    In CSV and JSON Lines each document has id and text, and may have title, url and other columns of the register.

    \b
    Examples:
      make-dataset add page.html --publisher Wikipedia --retrieved 2026-11-23 --as-of 2026-11-23
      make-dataset add documents.jsonl --publisher "Example Institute" --licence CC-BY-4.0 \\
          --retrieved 2026-11-23 --as-of 2026-11-20
    """
    data = read_bytes(file)
    form = form or format_of(file.name)
    pages = convert(data, file.name, form)
    rows = [described(page, given(page, options, form), file.stem, suffix_of(file)) for page in pages]
    if len(pages) > 1 and options["id"]:
        raise UsageError("--id names one text, and this file holds several, which have their own ids.")
    refuse_stranger(root / "raw", file, rows)
    archive(root / "raw", [(row, p.text.encode()) for row, p in zip(rows, pages, strict=True)], file.name, data)
    for page, row in zip(pages, rows, strict=True):
        click.echo(told(page, row, options))


def refuse_stranger(raw: Path, file: Path, rows: Sequence[dict[str, str]]) -> None:
    """Refuse a text that lies in raw/ under another name than it would be registered by."""
    stays = file.suffix in {".txt", ".md"} and file.absolute().parent == raw
    if stays and file.name not in {row["file"] for row in rows}:
        raise UsageError(
            f"{file}: this text lies in raw/ already, but would be registered as {rows[0]['file']}. "
            "Rename it to that, or move it out of the folder, and run again."
        )


def given(page: Page, options: dict[str, str], form: str) -> dict[str, str]:
    """Return the values that stand first: those of the options, but of a file of documents each document's own."""
    return {**options, **page.found} if form in {"csv", "jsonl"} else options


def suffix_of(file: Path) -> str:
    """Return the suffix of the archived text: Markdown stays Markdown."""
    return ".md" if file.suffix.lower() in {".md", ".markdown"} else ".txt"


def told(page: Page, row: dict[str, str], options: dict[str, str]) -> str:
    """Say what was archived, and which values were taken from the page itself."""
    own = [
        f"{name} {row[name]!r} ({page.places[name]})" for name in row if name in page.places and not options.get(name)
    ]
    source = f"\n  from the page itself: {'; '.join(own)}" if own else ""
    return f"raw/{row['file']}: {len(page.text)} characters, {row['language']}{source}"
