"""Read the vocabulary and other tables that people edit, strictly."""

from __future__ import annotations

import csv
import hashlib
import tomllib
from io import StringIO
from pathlib import Path
from types import MappingProxyType
from typing import Any

from schemas.errors import InputError
from schemas.records import Lexicon, Row

LEXICON = Path(__file__).resolve().parents[2] / "schemas" / "lexicon"
"""The lexicon that travels with the package."""


def load_lexicon(folder: Path = LEXICON) -> Lexicon:
    """Read every CSV and TOML file below ``folder``.

    Raises:
        InputError: A file is missing, is not UTF-8, or has a row with too few or too many cells.
    """
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".csv", ".toml"})
    if not files:
        raise InputError(f"{folder}: no lexicon here; expected CSV and TOML files")
    tables: dict[str, tuple[Row, ...]] = {}
    documents: dict[str, dict[str, Any]] = {}
    digest = hashlib.sha256()
    for path in files:
        name = path.relative_to(folder).with_suffix("").as_posix()
        data = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode() + data)
        text = decode(data, path)
        if path.suffix == ".csv":
            tables[name] = table_rows(text, path.relative_to(folder).as_posix())
        else:
            documents[name] = parse_toml(text, path)
    return Lexicon(MappingProxyType(tables), MappingProxyType(documents), digest.hexdigest())


def decode(data: bytes, path: Path) -> str:
    """Return bytes as text, strictly UTF-8, newlines untouched.

    Raises:
        InputError: The bytes are not UTF-8; the message gives the line and the byte.
    """
    try:
        return data.decode("utf-8", "strict")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{path}, line {line}: byte 0x{data[error.start]:02X} at offset {error.start} is not UTF-8. "
            "Save the file as UTF-8 and run again."
        ) from error


def table_rows(text: str, path: str) -> tuple[Row, ...]:
    """Parse one CSV table strictly, keeping the line of each row.

    Raises:
        InputError: A row has not as many cells as the header; the message names file, line and column.
    """
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        header = next(reader)
        rows, line = [], reader.line_num + 1
        for cells in reader:
            if cells and len(cells) != len(header):
                column = header[len(cells)] if len(cells) < len(header) else f"{len(header) + 1}, beyond the last"
                raise InputError(
                    f"{path}, line {line}, column {column}: {len(cells)} cells where the header has {len(header)}. "
                    "Quote cells that contain a comma."
                )
            if cells:
                rows.append(Row(MappingProxyType(dict(zip(header, cells, strict=True))), path, line))
            line = reader.line_num + 1
    except StopIteration:
        raise InputError(f"{path}, line 1: the file is empty; its first line must name the columns") from None
    except csv.Error as error:
        raise InputError(f"{path}, line {reader.line_num}: {error}. Check the quotes on that line.") from error
    return tuple(rows)


def parse_toml(text: str, path: Path) -> dict[str, Any]:
    """Parse TOML.

    Raises:
        InputError: The text is not TOML; the message gives line and column.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path}: {error}. Correct the file and run again.") from error
