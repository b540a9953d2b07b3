"""CITATION.cff, Citation File Format 1.2.0: how to cite this release, and the texts it was read from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.describe.edition import Edition


def citation(edition: Edition) -> bytes:
    """Write the citation; every text is a quoted JSON string, which is YAML too."""
    card = edition.card
    lines = [
        "cff-version: 1.2.0",
        f"message: {_text('If you use this dataset, please cite it, and the texts it was read from, as below.')}",
        "type: dataset",
        f"title: {_text(card['title'])}",
        f"version: {_text(edition.release.version)}",
        f"abstract: {_text(card['description'])}",
        f"license: {card['licence']['id']}",
        "authors:",
        f"  - name: {_text(card['creator'])}",
        "keywords:",
        *(f"  - {_text(keyword)}" for keyword in card["keywords"]),
        "references:",
        *(line for row in edition.rows("sources") for line in _reference(row)),
    ]
    return ("\n".join(lines) + "\n").encode()


def _reference(row: dict[str, Any]) -> list[str]:
    lines = [
        f"  - type: {'website' if row['url'] else 'generic'}",
        f"    title: {_text(row['title'])}",
        f"    authors: [{{name: {_text(row['publisher'] or row['attribution'])}}}]",
        f"    license: {_text(row['licence'])}",
    ]
    return lines + ([f"    url: {_text(row['url'])}"] if row["url"] else [])


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
