"""index.html: a release as one page that needs no network, with schema.org data in its head for search engines."""

from __future__ import annotations

import html
import json
from string import Template
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.describe.edition import Edition

SHOWN = 200
"""At most so many tenures stand on the page; the files have all."""

PAGE = Template("""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title $version</title>
<meta name="description" content="$description">
<script type="application/ld+json">
$linked
</script>
<style>
body { font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 2rem auto; max-width: 70rem;
  padding: 0 1rem }
h1 { line-height: 1.2 } h2 { margin-top: 2.5rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; padding: .3rem 0; color: #555 }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #ddd }
td.number { text-align: right }
code { background: #f3f3f3; padding: 0 .2em }
a { color: #0b57a4 }
@media (prefers-color-scheme: dark) {
  body { background: #151515; color: #e8e8e8 } th, td { border-color: #3a3a3a } code { background: #262626 }
  a { color: #8ab8f0 } caption { color: #aaa }
}
</style>
</head>
<body>
<h1>$title</h1>
<p>$description</p>
<p>Version <strong>$version</strong>, as of <time>$as_of</time>. <a href="README.md">Read me</a>,
<a href="CHANGES.md">changes</a>, <a href="manifest.json">manifest</a>, <a href="$workbook">workbook</a>.</p>
<h2>Who held which post</h2>
$tenures
<h2>Tables</h2>
$tables
<h2>Sources and licence</h2>
<p>The data is under <a rel="license" href="$licence_url">$licence</a>. It quotes:</p>
<ul>
$sources
</ul>
<h2>Check it</h2>
<p><code>python verify.py</code> in this folder compares every file with the manifest.</p>
</body>
</html>
""")


def page(edition: Edition) -> bytes:
    """Write the page; every value is escaped."""
    card, release = edition.card, edition.release
    plain = {
        "title": card["title"],
        "version": release.version,
        "description": card["description"].strip(),
        "as_of": release.as_of,
        "workbook": f"{card['name']}.xlsx",
        "licence": card["licence"]["title"],
        "licence_url": card["licence"]["url"],
    }
    parts = {
        "linked": linked(edition),
        "tenures": _tenures(edition),
        "tables": _tables(edition),
        "sources": "\n".join(f"<li>{html.escape(line)}</li>" for line in edition.sources()),
    }
    return PAGE.substitute({name: html.escape(value) for name, value in plain.items()}, **parts).encode()


def linked(edition: Edition) -> str:
    """Write the schema.org description, safe inside a script element."""
    card = edition.card
    described = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": card["title"],
        "alternateName": card["name"],
        "description": card["description"].strip(),
        "version": edition.release.version,
        "license": card["licence"]["url"],
        "creator": {"@type": "Organization", "name": card["creator"]},
        "keywords": card["keywords"],
        "isAccessibleForFree": True,
        "isBasedOn": [_work(row) for row in edition.rows("sources")],
        "variableMeasured": [table.description for table in edition.tables.values()],
        "distribution": [_download(file["path"], file["bytes"]) for file in edition.files],
    }
    text = json.dumps(described, ensure_ascii=False, indent=1)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _work(row: dict[str, Any]) -> dict[str, str]:
    work = {"@type": "CreativeWork", "name": row["title"], "license": row["licence_url"]}
    return work | ({"url": row["url"]} if row["url"] else {})


def _download(path: str, size: int) -> dict[str, str]:
    formats = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet", "json": "application/json"}
    kind = formats[path.rpartition(".")[2]]
    return {"@type": "DataDownload", "contentUrl": path, "encodingFormat": kind, "contentSize": f"{size} B"}


def _tenures(edition: Edition) -> str:
    columns = ("person", "position", "start", "end", "status")
    rows = list(edition.rows("tenures"))
    cells = [[html.escape(str(row[column] or "")) for column in columns] for row in rows[:SHOWN]]
    return _grid(f"{len(cells)} of {len(rows)} tenures; dates as the sources state them, in EDTF.", columns, cells)


def _tables(edition: Edition) -> str:
    rows = [
        [
            f"<code>{name}</code>",
            html.escape(table.description),
            str(edition.release.tables[name]["rows"]),
            ", ".join(f'<a href="{name}.{suffix}">{suffix}</a>' for suffix in ("csv", "parquet", "json")),
        ]
        for name, table in edition.tables.items()
    ]
    return _grid("The columns of each are in the read-me.", ("table", "one row is", "rows", "files"), rows)


def _grid(caption: str, heading: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in heading)
    body = "\n".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        f'<div class="wide"><table>\n<caption>{html.escape(caption)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table></div>"
    )
