"""Read the source texts and their register, and refuse anything that is not exactly what was archived."""

from __future__ import annotations

import hashlib
import stat
from typing import TYPE_CHECKING

from pipeline.collect.lexicon import decode, table_rows
from schemas.errors import InputError, StorageError
from schemas.records import Document

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from schemas.records import Language, Row

REGISTER = "sources.csv"
COLUMNS = (
    "source_id", "file", "title", "publisher", "url", "revision", "licence", "licence_url", "attribution", "language",
    "published", "retrieved", "as_of", "sha256", "kind",
)  # fmt: skip
TEXTS = {".txt", ".md"}


def load_documents(raw: Path) -> tuple[tuple[Document, ...], tuple[Row, ...]]:
    """Read every registered text of ``raw``, in the order of its identifiers, with its row of the register.

    Raises:
        InputError: No folder or register; a text without a row or a row without its text; a digest that differs; a
            text that is empty or not UTF-8; a file outside the folder or behind a link.
        StorageError: A file cannot be read.
    """
    rows = register(raw)
    known = {row["file"] for row in rows}
    strangers = sorted(p.name for p in raw.iterdir() if p.suffix in TEXTS and p.name not in known | {"README.md"})
    if strangers:
        raise InputError(
            f"{raw / strangers[0]}: this text has no row in {REGISTER}. "
            "Register it with `make-dataset add FILE`, or move it out of the folder."
        )
    return tuple(document(raw, row) for row in rows), rows


def register(raw: Path) -> tuple[Row, ...]:
    """Return the rows of the register, sorted by source_id."""
    path = raw / REGISTER
    if not raw.is_dir():
        raise InputError(f"{raw}: there is no such folder. Run from the project's folder or name it with --root.")
    if not path.exists():
        raise InputError(f"{path}: the register of the texts is missing. Register a text with `make-dataset add FILE`.")
    rows = table_rows(decode(read_bytes(path), path), REGISTER)
    if not rows:
        raise InputError(f"{path}, line 2: no text is registered. Register one with `make-dataset add FILE`.")
    missing = [column for column in COLUMNS if column not in rows[0].values]
    if missing:
        raise InputError(f"{path}, line 1: column {missing[0]} is missing; the columns are {', '.join(COLUMNS)}.")
    for row in rows:
        check(row, path)
    check_unique(rows, path)
    return tuple(sorted(rows, key=lambda row: row["source_id"]))


def check(row: Row, path: Path) -> None:
    """Refuse a row whose file is not directly in the folder, or whose language is unknown."""
    where, name = f"{path}, line {row.line}", row["file"]
    if not name or name in {".", ".."} or set(name) & {"/", "\\", "\0"}:
        raise InputError(f"{where}, column file: {name!r} must be a file name in this folder, without a path.")
    if row["language"] not in {"en", "zh"}:
        raise InputError(f"{where}, column language: {row['language']!r} is not en or zh.")


def check_unique(rows: Iterable[Row], path: Path) -> None:
    """Refuse two rows for one text; file names are compared without regard to case."""
    lines: dict[tuple[str, str], int] = {}
    for row in rows:
        for column in ("source_id", "file"):
            key = (column, row[column].casefold())
            if key in lines:
                raise InputError(
                    f"{path}, line {row.line}, column {column}: {row[column]!r} stands on line {lines[key]} too."
                )
            lines[key] = row.line


def document(raw: Path, row: Row) -> Document:
    """Read one registered text and hold it against its digest."""
    path = raw / row["file"]
    where = f"{REGISTER}, line {row.line}"
    data = read_bytes(path, f"{where}, column file: ")
    found = hashlib.sha256(data).hexdigest()
    if found != row["sha256"]:
        raise InputError(
            f"{path}: the text is not what was archived.\n  registered sha256 {row['sha256']} ({where})\n"
            f"  found      sha256 {found}\nRestore the archived file, or register the new text under a new name."
        )
    return as_document(row["source_id"], data, path, "zh" if row["language"] == "zh" else "en")


def as_document(source_id: str, data: bytes, path: Path, language: Language) -> Document:
    """Decode one text strictly and refuse an empty one."""
    text = decode(data, path)
    if not text.strip():
        raise InputError(f"{path}: the text is empty. Remove it, or archive the text that was meant.")
    return Document(source_id, text, hashlib.sha256(data).hexdigest(), language)


def load_texts(paths: Iterable[Path]) -> tuple[Document, ...]:
    """Read any texts, registered or not; the identifier is the file's stem, the language is seen from the script.

    Raises:
        InputError: A file is missing, empty or not UTF-8, or two files share a stem.
    """
    documents: dict[str, Document] = {}
    for path in paths:
        data = read_bytes(path)
        if path.stem in documents:
            raise InputError(f"{path}: two files have the stem {path.stem!r}, which names the source. Rename one.")
        documents[path.stem] = as_document(path.stem, data, path, language_of(decode(data, path)))
    return tuple(documents.values())


def language_of(text: str) -> Language:
    """Return "zh" where more than a fifth of the letters are Chinese characters, else "en"."""
    letters = sum(map(str.isalpha, text))
    return "zh" if sum("\u4e00" <= c <= "\u9fff" for c in text) * 5 > letters else "en"


def read_bytes(path: Path, where: str = "") -> bytes:
    """Read a regular file.

    Raises:
        InputError: There is no such file, or it is a link or no regular file.
        StorageError: The file cannot be read.
    """
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise InputError(f"{where}{path}: this is a link, a folder or a device; a regular file is needed.")
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{where}{path}: there is no such file. Check the name, or restore the file.") from None
    except OSError as error:
        raise StorageError(f"{where}{path}: cannot be read: {error.strerror}.") from error
