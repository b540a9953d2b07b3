"""What goes in is exactly what was archived, or the build stops with one clear message."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from pipeline.collect import load_documents, load_lexicon, load_texts
from pipeline.collect.sources import COLUMNS
from schemas.errors import InputError

ROOT = Path(__file__).resolve().parent.parent


def archive(folder: Path, data: bytes, **changes: str) -> Path:
    """Make a raw/ with one registered text."""
    raw = folder / "raw"
    raw.mkdir(exist_ok=True)
    row = dict.fromkeys(COLUMNS, "x") | {
        "source_id": "a", "file": "a.txt", "language": "en", "as_of": "2026-01-01",
        "sha256": hashlib.sha256(data).hexdigest(),
    } | changes  # fmt: skip
    (raw / "a.txt").write_bytes(data)
    (raw / "sources.csv").write_text(",".join(COLUMNS) + "\n" + ",".join(row[c] for c in COLUMNS) + "\n", "utf-8")
    return raw


def test_a_registered_text_is_read_with_its_newlines_untouched(tmp_path: Path) -> None:
    documents, rows = load_documents(archive(tmp_path, b"one\r\ntwo\r"))
    assert (documents[0].text, rows[0]["source_id"]) == ("one\r\ntwo\r", "a")


def test_the_archived_seed_text_is_unchanged() -> None:
    data = (ROOT / "raw" / "office-of-the-general-secretary.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == "aa82cb81b1327e0b2a6e4c63c30d7041e262afcef4dcd3a10c0368767c8f2b06"


def test_every_archived_text_is_registered_with_its_digest() -> None:
    documents, rows = load_documents(ROOT / "raw")
    assert [d.sha256 for d in documents] == [row["sha256"] for row in rows]


def test_a_changed_byte_stops_with_both_digests(tmp_path: Path) -> None:
    raw = archive(tmp_path, b"one")
    (raw / "a.txt").write_bytes(b"onf")
    with pytest.raises(InputError, match=r"(?s)not what was archived.*registered sha256.*line 2.*found"):
        load_documents(raw)


def test_a_text_that_is_not_utf8_stops_with_line_and_byte(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"line 2: byte 0xE9 at offset 6 is not UTF-8"):
        load_documents(archive(tmp_path, b"caf\x65\n.\xe9"))


@pytest.mark.parametrize("data", [b"", b" \n\t\n"])
def test_an_empty_text_stops(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(InputError, match="the text is empty"):
        load_documents(archive(tmp_path, data))


def test_an_unregistered_text_stops(tmp_path: Path) -> None:
    raw = archive(tmp_path, b"one")
    (raw / "b.txt").write_text("two", "utf-8")
    with pytest.raises(InputError, match=r"b\.txt: this text has no row in sources\.csv"):
        load_documents(raw)


def test_a_missing_text_stops_with_the_line_of_the_register(tmp_path: Path) -> None:
    raw = archive(tmp_path, b"one")
    (raw / "a.txt").unlink()
    with pytest.raises(InputError, match=r"sources\.csv, line 2.*no such file"):
        load_documents(raw)


def test_no_folder_and_no_register_stop(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        load_documents(tmp_path / "raw")
    (tmp_path / "raw").mkdir()
    with pytest.raises(InputError, match="register of the texts is missing"):
        load_documents(tmp_path / "raw")


@pytest.mark.parametrize("name", ["../a.txt", "/etc/hosts", ".", ""])
def test_a_file_outside_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="column file"):
        load_documents(archive(tmp_path, b"one", file=name))


def test_a_link_is_refused(tmp_path: Path) -> None:
    raw = archive(tmp_path, b"one")
    (tmp_path / "elsewhere").write_bytes(b"one")
    (raw / "a.txt").unlink()
    (raw / "a.txt").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(InputError, match="a regular file is needed"):
        load_documents(raw)


def test_two_rows_for_one_file_are_refused_whatever_the_case(tmp_path: Path) -> None:
    raw = archive(tmp_path, b"one")
    register = raw / "sources.csv"
    lines = register.read_text("utf-8").splitlines()
    register.write_text("\n".join([*lines, lines[1].replace("a,a.txt", "b,A.TXT")]) + "\n", "utf-8")
    with pytest.raises(InputError, match=r"line 3, column file: 'A\.TXT' stands on line 2 too"):
        load_documents(raw)


def test_a_broken_row_of_the_lexicon_names_file_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "words.csv").write_text("word,class\na,b\nc\n", "utf-8")
    with pytest.raises(InputError, match=r"words\.csv, line 3, column class: 1 cells where the header has 2"):
        load_lexicon(tmp_path)


def test_an_open_quote_in_the_lexicon_is_refused(tmp_path: Path) -> None:
    (tmp_path / "words.csv").write_text('word,class\n"a,b\n', "utf-8")
    with pytest.raises(InputError, match=r"words\.csv, line \d"):
        load_lexicon(tmp_path)


def test_a_lexicon_row_knows_its_line_after_a_cell_of_two_lines(tmp_path: Path) -> None:
    (tmp_path / "words.csv").write_text('word,class\n"a\nb",c\nd,e\n', "utf-8")
    assert [row.line for row in load_lexicon(tmp_path).tables["words"]] == [2, 4]


def test_two_texts_of_one_stem_are_refused(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("words", "utf-8")
    with pytest.raises(InputError, match="two files have the stem 'a'"):
        load_texts([tmp_path / "x" / "a.txt", tmp_path / "y" / "a.txt"])
