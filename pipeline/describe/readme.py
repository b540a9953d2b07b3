"""README.md of a release: what a downloader finds in the folder, and how to open, check and cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.describe.edition import Edition

OTHER_FILES = {
    "{name}.xlsx": "The tables in one workbook for spreadsheets; its cells are text, numbers and days, never formulas.",
    "datapackage.json": "Frictionless Data Package: columns, types, keys and references of the CSV and Parquet files.",
    "croissant.json": "The same for machine learning tools, Croissant 1.1.",
    "entities.ftm.json": "People, bodies, posts and tenures as FollowTheMoney entities, one a line.",
    "acceptance.json": "What an independent validator found when it read the finished Parquet files.",
    "CHANGES.md": "What differs from the release before, in words and counts.",
    "changes.csv": "The same, row by row and column by column, with the reason.",
    "tombstones.csv": "Identifiers that were published once and are no more; none is used again.",
    "index.html": "This release as a page.",
    "CITATION.cff": "How to cite it.",
    "manifest.json": "Size and SHA-256 of every file, what they were built from, and the manifest before; sealed by "
    "`manifest.json.sha256`.",
    "verify.py": "Proves that the folder is whole and unchanged; needs Python alone.",
}

OPEN = """\
```python
import pandas as pd
tenures = pd.read_parquet("tenures.parquet", dtype_backend="pyarrow")
```

```sql
-- DuckDB
SELECT person, position, start, "end" FROM 'tenures.parquet' WHERE status = 'current';
```

```r
tenures <- nanoparquet::read_parquet("tenures.parquet")
```

Text cells of the CSV files are in quotes; an empty cell without quotes is null. Dates come in three columns: the text \
as the source states it (EDTF), and the first and last day it can mean; a bound that is null is unbounded.
"""


CHECK = """\
```
python verify.py
```

or, without Python, `sha256sum -c manifest.json.sha256` and the digests in `manifest.json`.
"""


def readme(edition: Edition) -> bytes:
    """Write the page in Markdown."""
    card, release = edition.card, edition.release
    parts = [
        f"# {card['title']}, {release.version}",
        card["description"].strip(),
        f"As of {release.as_of}. Nothing in this folder changes once published; corrections come as a new version.",
        "## Tables\n\nEach as `.csv`, `.parquet` and `.json` with the same rows.",
        _grid(("table", "one row is", "rows"), _tables(edition)),
        "## Other files",
        _grid(("file", "what it is"), _files(card)),
        "## Open it\n\n" + OPEN.strip(),
        "## Check it\n\n" + CHECK.strip(),
        f"## Cite it\n\n{card['creator']}. *{card['title']}*, version {release.version}. See `CITATION.cff`.",
        f"## Licence\n\n[{card['licence']['title']}]({card['licence']['url']}). It quotes:\n\n"
        + "\n".join(f"- {line}" for line in edition.sources()),
        "## Columns",
        *(_columns(edition, name) for name in edition.tables),
    ]
    return ("\n\n".join(parts) + "\n").encode()


def _tables(edition: Edition) -> Iterator[tuple[Any, ...]]:
    for name, table in edition.tables.items():
        yield f"`{name}`", table.description, edition.release.tables[name]["rows"]


def _files(card: Any) -> Iterator[tuple[str, str]]:
    for name, meaning in OTHER_FILES.items():
        yield f"`{name.format(name=card['name'])}`", meaning


def _columns(edition: Edition, name: str) -> str:
    table = edition.tables[name]
    rows = (
        (f"`{field.name}`", field.kind, "" if field.required else "yes", field.description) for field in table.fields
    )
    key = ", ".join(f"`{column}`" for column in table.key)
    return f"### {name}\n\n{table.description} Key: {key}.\n\n" + _grid(("column", "type", "null", "meaning"), rows)


def _grid(heading: tuple[str, ...], rows: Any) -> str:
    lines = [heading, ("---",) * len(heading), *rows]
    return "\n".join("| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines)


def _cell(value: Any) -> str:
    return str(value).replace("|", "\\|").replace("\n", " ")
