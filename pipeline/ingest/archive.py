"""Texts into raw/: written once, never over another, their rows in the register last."""

from __future__ import annotations

import csv
import hashlib
from contextlib import ExitStack
from io import StringIO
from typing import TYPE_CHECKING

from pipeline import storage
from pipeline.collect.sources import COLUMNS, REGISTER, read_bytes, register
from schemas.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from schemas.records import Row

ORIGINALS = "originals"


def archive(raw: Path, entries: Sequence[tuple[Mapping[str, str], bytes]], name: str, original: bytes) -> list[Path]:
    """Write texts with their rows of the register, and the original they were made from where they differ from it.

    All or nothing: where anything fails, what was written is taken away again. The register is replaced last, so that a
    crash leaves at most texts without a row; adding the same file again registers them.

    Args:
        raw: The folder of the texts.
        entries: The row and the bytes of each text.
        name: The name of the file that was added.
        original: Its bytes.

    Raises:
        InputError: A text or original of that name is there with other bytes, a text is registered, or the register
            cannot be read.
        StorageError: Writing failed; the folder is as it was.
    """
    known, header, content = registered(raw)
    check_free([row for row, _ in entries], known, raw)
    targets = [(raw / row["file"], text) for row, text in entries]
    if all(text != original for _, text in targets):
        targets.append((raw / ORIGINALS / name, original))
    fresh = [(path, text) for path, text in targets if is_free(path, text)]
    with storage.guarded("raw/ is as it was."), ExitStack() as undo:
        if any(path.parent.name == ORIGINALS for path, _ in fresh) and not (raw / ORIGINALS).is_dir():
            storage.make_folder(raw / ORIGINALS)
            undo.callback(storage.remove, raw / ORIGINALS)
        for path, text in fresh:
            undo.callback(storage.remove, path)
            place(path, text)
        storage.replace_file(raw / REGISTER, content + lines(header, [row for row, _ in entries]))
        undo.pop_all()
    return [path for path, _ in targets]


def registered(raw: Path) -> tuple[tuple[Row, ...], tuple[str, ...], bytes]:
    """Return the rows of the register, its columns, and its bytes with a line end; a missing one begins empty."""
    path = raw / REGISTER
    if not raw.is_dir():
        raise InputError(f"{raw}: there is no such folder. Make it, or name the project's folder with --root.")
    content = read_bytes(path) if path.exists() else b""
    if content.count(b"\n") <= 1 and content.strip() in {b"", ",".join(COLUMNS).encode()}:
        return (), COLUMNS, (",".join(COLUMNS) + "\n").encode()
    rows = register(raw)
    return rows, tuple(rows[0].values), content if content.endswith(b"\n") else content + b"\n"


def check_free(rows: Sequence[Mapping[str, str]], known: Sequence[Row], raw: Path) -> None:
    """Refuse an identifier that is registered already, or stands twice."""
    taken = {row["source_id"].casefold(): f"is registered already ({raw / REGISTER}, line {row.line})" for row in known}
    for row in rows:
        if row["source_id"] in taken:
            raise InputError(
                f"{row['source_id']!r} {taken[row['source_id']]}. Texts are only ever added: give the new one another "
                "name with --id (or another id in the file)."
            )
        taken[row["source_id"]] = "stands twice in the file"


def is_free(path: Path, content: bytes) -> bool:
    """Say whether a file is still to be written; one that is there already must have the same bytes.

    Raises:
        InputError: A file of that name is there with other bytes.
    """
    if not path.exists() and not path.is_symlink():
        return True
    found = read_bytes(path)
    if found == content:
        return False
    raise InputError(
        f"{path} is there already, with other bytes (sha256 {hashlib.sha256(found).hexdigest()[:12]}…), and is never "
        "overwritten. Give the new text another name with --id, and its file another name."
    )


def place(path: Path, content: bytes) -> None:
    """Write a file under a name that is free, whole or not at all."""
    temporary = path.with_name(f".{path.name}.new")
    storage.remove(temporary)
    try:
        storage.write_file(temporary, content)
        storage.rename_new(temporary, path)
    finally:
        storage.remove(temporary)
    storage.sync(path.parent)


def lines(header: Sequence[str], rows: Sequence[Mapping[str, str]]) -> bytes:
    """Return rows of the register as CSV."""
    target = StringIO()
    csv.writer(target, lineterminator="\n").writerows([row.get(column, "") for column in header] for row in rows)
    return target.getvalue().encode()
