"""Documents as rows: CSV and JSON Lines with the columns id, title, url and text."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import TYPE_CHECKING, Any

from pipeline.ingest.pages import Page, decoded
from schemas.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NEEDED = ("id", "text")
ALLOWED = frozenset(
    ("id", "title", "url", "publisher", "licence", "licence_url", "attribution", "language", "retrieved", "as_of")
) | {"published", "revision", "kind"}
"""The columns of the register that a document may bring with it."""


def csv_pages(data: bytes, name: str) -> list[Page]:
    """Read a CSV file of documents.

    Raises:
        InputError: The file is not UTF-8, is empty, lacks a column, or a row has another number of cells than the
            header or no text; the message names the line.
    """
    text = decoded(data, name)
    before = csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    try:
        return list(csv_rows(text, name))
    finally:
        csv.field_size_limit(before)


def csv_rows(text: str, name: str) -> Iterator[Page]:
    """Yield the documents of a CSV file."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    line = 1
    try:
        header = next(reader, [])
        missing = [column for column in NEEDED if column not in header]
        if missing:
            raise InputError(f"{name}, line 1: column {missing[0]} is missing; the columns are id, title, url, text.")
        line = reader.line_num + 1
        for cells in reader:
            if cells and len(cells) != len(header):
                raise InputError(f"{name}, line {line}: {len(cells)} cells where the header has {len(header)}.")
            if cells:
                yield document(dict(zip(header, cells, strict=True)), name, line)
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(f"{name}, line {line}: {error}. Check the quotes of the row that begins there.") from error


def json_pages(data: bytes, name: str) -> list[Page]:
    """Read a JSON Lines file of documents, one object a line.

    Raises:
        InputError: The file is not UTF-8, or a line is no JSON object or has no text; the message names the line.
    """
    lines = decoded(data, name).split("\n")
    return [document(parsed(line, name, n), name, n) for n, line in enumerate(lines, 1) if line.strip()]


def parsed(line: str, name: str, number: int) -> Mapping[str, Any]:
    """Return the object on one line."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}, line {number}: no JSON ({error}). Write one object a line.") from None
    if not isinstance(value, dict):
        raise InputError(f"{name}, line {number}: a JSON object is needed, with the keys id, title, url, text.")
    return value


def document(row: Mapping[str, Any], name: str, line: int) -> Page:
    """Return one document."""
    for column in NEEDED:
        if not isinstance(row.get(column), str | int) or not str(row[column]).strip():
            raise InputError(
                f"{name}, line {line}: {column} is missing or empty. Give every document an id and a text."
            )
    values = {column: str(row[column]) for column in sorted(ALLOWED & row.keys()) if row[column] not in {None, ""}}
    check_encodable((*values.values(), str(row["text"])), name, line)
    return Page(str(row["text"]), values, dict.fromkeys(values, "the file"), line)


def check_encodable(words: tuple[str, ...], name: str, line: int) -> None:
    """Refuse half a surrogate pair, which no UTF-8 file can hold."""
    try:
        "".join(words).encode()
    except UnicodeEncodeError:
        raise InputError(
            f"{name}, line {line}: half a surrogate pair (\\ud800 to \\udfff). Write the whole character."
        ) from None
