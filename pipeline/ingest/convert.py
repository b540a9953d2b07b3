"""Files to pages, by format."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from pipeline.ingest.pages import Page, decoded
from schemas.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

SUFFIXES = {
    ".txt": "text", ".md": "text", ".markdown": "text", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".wiki": "wikitext", ".wikitext": "wikitext", ".mediawiki": "wikitext", ".csv": "csv", ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}  # fmt: skip


def format_of(name: str) -> str:
    """Return the format of a file by its name.

    Raises:
        UsageError: The suffix says nothing.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(
            f"{name}: the suffix {suffix!r} does not say what is in the file. Give --format {'|'.join(FORMATS)}."
        )
    return SUFFIXES[suffix]


def convert(data: bytes, name: str, form: str) -> list[Page]:
    """Return the pages of a file.

    Raises:
        InputError: The file cannot be read as that format, or has no words.
        UsageError: The library for the format is not installed.
    """
    pages = FORMATS[form](data, name)
    if not pages:
        raise InputError(f"{name}: there is no document in this file.")
    for page in pages:
        if not page.text.strip():
            raise InputError(f"{name}, line {page.line}: the text is empty.")
    return pages


def text_pages(data: bytes, name: str) -> list[Page]:
    """Return a text as it is, but for a byte-order mark; a Markdown heading on its first line is its title."""
    text = decoded(data, name)
    first = text.split("\n", 1)[0].strip()
    title = first[2:].strip() if first.startswith("# ") else ""
    return [Page(text, {"title": title}, {"title": "the first line"}) if title else Page(text)]


def html_pages(data: bytes, name: str) -> list[Page]:
    """Return the one page of an HTML file."""
    from pipeline.ingest.html import page

    return [page(data, name)]


def wikitext_pages(data: bytes, name: str) -> list[Page]:
    """Return the one page of a wikitext file."""
    from pipeline.ingest.wikitext import page

    return [page(data, name)]


def csv_pages(data: bytes, name: str) -> list[Page]:
    """Return the documents of a CSV file."""
    from pipeline.ingest.rows import csv_pages as read

    return read(data, name)


def json_pages(data: bytes, name: str) -> list[Page]:
    """Return the documents of a JSON Lines file."""
    from pipeline.ingest.rows import json_pages as read

    return read(data, name)


FORMATS: dict[str, Callable[[bytes, str], list[Page]]] = {
    "text": text_pages,
    "html": html_pages,
    "wikitext": wikitext_pages,
    "csv": csv_pages,
    "jsonl": json_pages,
}
"""The formats that can be added, with their readers; a reader is imported when it is called."""
