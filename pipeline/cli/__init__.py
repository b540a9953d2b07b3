"""The command line: thin commands over the stages; a command's module is imported when it is called.

Exit codes: 0 done; 1 the data breaks a rule; 2 wrong usage; 65 an input cannot be read; 74 reading or writing failed;
75 another build is running; 70 a fault of ours; 130 interrupted.
"""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from schemas.errors import DatasetError

if TYPE_CHECKING:
    from collections.abc import Sequence

DEBUG = "MAKE_DATASET_DEBUG"
COMMANDS = {
    "build": ("pipeline.cli.build", "Read raw/, validate, and publish a release when its content has changed."),
    "check": ("pipeline.cli.build", "Validate without publishing: the texts in raw/, or anybody's tables."),
    "extract": ("pipeline.cli.texts", "Read any texts into claims.csv and sentences.csv."),
    "score": ("pipeline.cli.texts", "Measure the extractor against hand-made claims."),
    "review": ("pipeline.cli.texts", "List the sentences that were not read, most promising first."),
    "add": ("pipeline.cli.adding", "Archive a text, HTML page or wikitext in raw/ and register it."),
    "versions": ("pipeline.cli.releases", "List the published releases."),
    "explain": ("pipeline.cli.releases", "Show why a row says what it says: claims, quotes, source and licence."),
    "diff": ("pipeline.cli.releases", "Show what changed between two releases, row by row, and why."),
    "verify": ("pipeline.cli.releases", "Prove that releases are whole and unchanged."),
    "withdraw": ("pipeline.cli.releases", "Mark a bad release as withdrawn; nothing is deleted."),
    "as-of": ("pipeline.cli.releases", "Show who held what on a day, certain and possible holders apart."),
    "query": ("pipeline.cli.releases", "Run SQL over a release."),
    "rules": ("pipeline.cli.rules", "List the consistency rules, or explain one."),
    "docs": ("pipeline.cli.rules", "Write the generated documentation, and validation reports to browse."),
}
"""Every command with its module and one line of help; both are known without importing the module."""


class Commands(click.Group):
    """A group whose commands are imported when called, so that help and an unchanged build answer at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  the signature is click's
        """Return the names of all commands, in the order they are explained in."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import one command."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(COMMANDS[cmd_name][0])
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the commands with their lines of help, importing none of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False),
    help="Project folder with raw/ and dist/; by default this folder or the nearest one above that has a raw/.",
)
@click.version_option(package_name="central-offices", message="%(prog)s %(version)s")
@click.pass_context
def group(ctx: click.Context, root: Path | None) -> None:
    """Read source texts about central offices into a validated, versioned dataset.

    \b
    Examples:
      make-dataset build
      make-dataset extract page.txt --output out
      make-dataset explain cai-qi
    """
    ctx.obj = (root or nearest_root(Path.cwd())).absolute()


def nearest_root(folder: Path) -> Path:
    """Return the nearest folder, from ``folder`` upwards, that has a raw/ or a dist/index.json; else ``folder``."""
    for place in (folder, *folder.parents):
        if (place / "raw").is_dir() or (place / "dist" / "index.json").is_file():
            return place
    return folder


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; every error leaves with its exit code and without a traceback."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None) -> int:
    """Run one command and return its exit code."""
    try:
        result = group.main(args=arguments, prog_name="make-dataset", standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BrokenPipeError:
        return closed_pipe()
    except (Exception, KeyboardInterrupt) as error:
        if os.environ.get(DEBUG):
            raise
        message, code = told(error)
        click.echo(f"make-dataset: {message}", err=True)
        return code
    return result if isinstance(result, int) else 0


def told(error: BaseException) -> tuple[str, int]:
    """Return what to say of an error, and its exit code."""
    if isinstance(error, DatasetError):
        return str(error), error.exit_code
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror or error}.", 74
    if isinstance(error, click.Abort | KeyboardInterrupt):
        return "interrupted; every release in dist/ is whole. Run again.", 130
    place = f"set {DEBUG}=1 to see where, and please report it with the text that was read"
    return f"internal error, {type(error).__name__}: {error}; {place}.", 70


def closed_pipe() -> int:
    """End quietly when the reader of our output has gone, as ``head`` does."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
