"""Pages become texts in raw/, frozen and registered, and nothing of theirs is lost or overwritten."""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import storage
from pipeline.cli import main
from pipeline.collect import load_documents
from pipeline.ingest import FORMATS, archive, convert, described, format_of
from schemas.errors import InputError, StorageError, UsageError

PAGES = Path(__file__).parent / "pages"
GIVEN = [
    "--title", "T", "--url", "https://a.example/", "--publisher", "P", "--licence", "CC-BY-4.0",
    "--retrieved", "2026-11-23", "--as-of", "2026-11-20",
]  # fmt: skip
OPTIONS = {
    "title": "T",
    "url": "https://a.example/",
    "publisher": "P",
    "licence": "CC-BY-4.0",
    "retrieved": "2026-11-23",
    "as_of": "2026-11-20",
}


def text_of(name: str) -> str:
    return convert((PAGES / name).read_bytes(), name, format_of(name))[0].text


def html(body: str) -> str:
    return convert(f"<body>{body}</body>".encode(), "x.html", "html")[0].text


def wikitext(source: str) -> str:
    return convert(source.encode(), "x.wiki", "wikitext")[0].text


def run(root: Path, *arguments: str) -> int:
    with pytest.raises(SystemExit) as stop:
        main(["--root", str(root), "add", *arguments])
    return int(stop.value.code or 0)


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "raw").mkdir()
    return tmp_path


def test_an_article_keeps_headings_box_table_lists_and_notes_and_loses_the_page_around_them() -> None:
    assert text_of("encyclopaedia.html") == (
        "# Harbour Commission of Norland\n\n"
        "Harbour Commission\n"
        "Director of the Harbour Commission\n"
        "In office: 3 May 2011 – 9 June 2019\n"
        "Prime Minister: Ann Cole; Peter Vane\n"
        "Preceded by: Ida Brandt\n"
        "Deputies: Tom Ashby; Mary Holt[2]\n\n"
        "The Harbour Commission of Norland is a commission under the Ministry of Ports.[1] It was established in 1964."
        "\n\n## Directors\n\n"
        "Directors since 1998\n"
        "| No. | Name | Took office | Left office | Minister |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 1 | Ida Brandt | May 1998 | May 2011 | Jon Reeve \\| Hall |\n"
        "| 2 | Carl Oster[a] | 3 May 2011 | 9 June 2019 | Jon Reeve \\| Hall |\n"
        "| Office renamed in 2019 |\n"
        "| 3 | Vera Lind | 9 June 2019 |  | — |\n\n"
        "### Former deputies\n\n"
        "1. Tom Ashby (2001–2008)\n  - acting until 2002\n2. Mary Holt (since 2008)\n\n"
        "Seat: Port Anne\n\nA quiet office.\n\n"
        "## Notes\n\n[a] Acting until 1 August 2011.\n"
    )


def test_an_institute_page_keeps_only_its_article() -> None:
    assert text_of("institute.html") == (
        "# Who runs the Cabinet Secretariat?\n\nBy R. Okafor, 17 September 2024\n\n"
        "Since March 2021 the Secretariat has been led by Lena Fors, who succeeded Paul Adeyemi.\n\n"
        "Its staff—some 40 people—serve the Prime Minister.\n\n"
        "## Who reports to whom\n\n"
        "- the Secretary reports to the Prime Minister\n- two deputies report to the Secretary\n"
    )


def test_a_chinese_page_in_its_declared_encoding_has_no_spaces_where_its_lines_broke() -> None:
    assert text_of("baike.html") == (
        "# 海州市港务局\n\n海州市港务局是海州市人民政府的职能部门，成立于1986年4月，行政级别为副厅级。\n\n"
        "中文名: 海州市港务局\n现任局长: 林国栋\n\n"
        "## 历任局长\n\n- 陈文海（1986年4月—1993年3月）\n- 林国栋（2019年至今）\n"
    )


def test_traditional_wikitext_keeps_box_table_lists_and_numbers_its_references() -> None:
    assert text_of("traditional.wikitext") == (
        "name: 周明德\noffice: 航运署署长\nterm_start: 1 July 2012\nterm_end:\npredecessor: 林偉[1]\n"
        "birth_date: 6 October 1960\n\n"
        "周明德（Chow Ming-tak，1960年10月6日－），香港官員[1][2]，現任航運署署長。\n\n"
        "## 歷任署長\n\n歷任航運署署長\n"
        "| 任次 | 姓名 | 任期 | 任期 |\n| --- | --- | --- | --- |\n"
        "| 1 | 林偉 | 1999年1月 | 2005年6月 |\n| 2 | 林偉 | 2006年 | 2012年6月 |\n"
        "| 3 | 周明德[a] | 2012年7月1日 | 現任 |\n\n"
        "- 第一項\n  - 其下一項\n- 第二項\n\n1. 甲\n\n"
        "## 參考資料\n\n[a] 署任至2013年\n"
    )


def test_a_page_says_what_it_is_and_where_it_says_so() -> None:
    page = convert((PAGES / "encyclopaedia.html").read_bytes(), "x.html", "html")[0]
    assert page.found == {
        "title": "Harbour Commission of Norland",
        "url": "https://encyclopaedia.example/wiki/Harbour_Commission",
        "licence": "CC-BY-SA-4.0",
        "published": "2011-04-02",
        "as_of": "2026-03-07",
        "publisher": "Open Encyclopaedia",
        "revision": "1187702",
    }
    assert page.places["as_of"] == "schema.org dateModified"


def test_a_cell_merged_over_rows_stands_in_every_row_and_heads_with_one_name_keep_the_head_above() -> None:
    table = (
        "<table><tr><th rowspan=2>Name</th><th colspan=2>First term</th><th colspan=2>Second term</th></tr>"
        "<tr><th>From</th><th>To</th><th>From</th><th>To</th></tr>"
        "<tr><td rowspan=2>A</td><td>1</td><td>2</td><td>3</td><td>4</td></tr><tr><td colspan=2>5</td><td>6</td>"
        "<td>7</td></tr></table>"
    )
    assert html(table) == (
        "| Name | First term: From | First term: To | Second term: From | Second term: To |\n"
        "| --- | --- | --- | --- | --- |\n| A | 1 | 2 | 3 | 4 |\n| A | 5 | 5 | 6 | 7 |\n"
    )


def test_a_table_that_only_lays_out_the_page_is_read_through() -> None:
    inner = "<table><tr><th>Name</th><th>From</th></tr><tr><td>A</td><td>1990</td></tr></table>"
    assert html(f"<table><tr><td><p>One.</p></td><td>{inner}</td></tr></table>") == (
        "One.\n\n| Name | From |\n| --- | --- |\n| A | 1990 |\n"
    )


def test_an_empty_box_inside_a_list_leaves_no_trace() -> None:
    assert html("<ul><li>x<table class=infobox></table></ul>") == "- x\n"


def test_preformatted_text_keeps_its_lines() -> None:
    assert html("<pre>Name      From\nA B       1990</pre>") == "Name      From\nA B       1990\n"


def test_unknown_templates_show_nothing_and_known_wrappers_their_words() -> None:
    assert wikitext("A {{nowrap|B C}} {{lang|fr|le D}} {{date|1990|5}} {{navbox thing|x|y}}E") == (
        "A B C le D May 1990 E\n"
    )


def test_a_mark_of_markup_in_the_words_of_a_page_stays_words() -> None:
    assert html("<p>a &lt;b&gt; &amp;amp; {{c}}</p>") == "a <b> &amp; {{c}}\n"
    assert wikitext("a &lt;b&gt; <nowiki>{{c}}</nowiki>") == "a <b> {{c}}\n"


@pytest.mark.parametrize("name", ["encyclopaedia.html", "institute.html", "baike.html", "traditional.wikitext"])
def test_adding_freezes_the_text_keeps_the_original_and_registers_both(root: Path, name: str) -> None:
    assert run(root, str(PAGES / name), *GIVEN) == 0
    (document,), (row,) = load_documents(root / "raw")
    stem = name.split(".", maxsplit=1)[0]
    assert document.text == text_of(name)
    assert (document.source_id, row["title"], row["revision"] != "") == (stem, "T", True)
    assert (root / "raw" / "originals" / name).read_bytes() == (PAGES / name).read_bytes()
    assert row["sha256"] == hashlib.sha256((root / "raw" / f"{stem}.txt").read_bytes()).hexdigest()


def test_the_language_and_the_licence_address_follow_from_the_text_and_the_licence(root: Path) -> None:
    run(root, str(PAGES / "baike.html"), *GIVEN)
    row = load_documents(root / "raw")[1][0]
    assert (row["language"], row["licence_url"]) == ("zh", "https://creativecommons.org/licenses/by/4.0/")
    assert row["attribution"] == "“T”, P, CC-BY-4.0"


def test_all_missing_options_are_named_in_one_error(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, str(PAGES / "institute.html")) == 2
    assert "--licence --retrieved." in capsys.readouterr().err
    assert tree(root) == {}


def test_the_as_of_day_is_taken_from_the_page_and_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--licence", "CC-BY-4.0", "--retrieved", "2026-11-23"]
    assert run(root, str(PAGES / "institute.html"), *options) == 0
    assert "as_of '2024-09-17' (article:published_time)" in capsys.readouterr().out


def test_a_text_is_archived_byte_for_byte_and_needs_no_second_copy(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "a note.txt"
    file.write_bytes("# x\r\nOne.\r\n\r\n　二。".encode())
    assert run(root, str(file), *GIVEN) == 0
    assert (root / "raw" / "a-note.txt").read_bytes() == file.read_bytes()
    assert not (root / "raw" / "originals").exists()


def test_a_text_that_lies_in_raw_already_is_registered_where_it_lies(root: Path) -> None:
    (root / "raw" / "note.txt").write_text("One.", "utf-8")
    assert run(root, str(root / "raw" / "note.txt"), *GIVEN) == 0
    assert load_documents(root / "raw")[0][0].text == "One."


def test_a_text_in_raw_under_a_name_that_is_no_identifier_is_refused(root: Path) -> None:
    (root / "raw" / "My Note.txt").write_text("One.", "utf-8")
    assert run(root, str(root / "raw" / "My Note.txt"), *GIVEN) == 2


def test_an_archived_text_is_never_overwritten(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "raw" / "institute.txt").write_text("other", "utf-8")
    before = tree(root)
    assert run(root, str(PAGES / "institute.html"), *GIVEN) == 65
    assert "never overwritten" in capsys.readouterr().err
    assert tree(root) == before


def test_an_identifier_can_be_registered_once(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, str(PAGES / "institute.html"), *GIVEN) == 0
    before = tree(root)
    assert run(root, str(PAGES / "institute.html"), *GIVEN) == 65
    assert "--id" in capsys.readouterr().err
    assert tree(root) == before


def test_rows_are_added_after_those_that_stand_in_the_register(root: Path) -> None:
    run(root, str(PAGES / "institute.html"), *GIVEN)
    before = (root / "raw" / "sources.csv").read_bytes()
    run(root, str(PAGES / "baike.html"), *GIVEN)
    after = (root / "raw" / "sources.csv").read_bytes()
    assert after.startswith(before)
    assert [d.source_id for d in load_documents(root / "raw")[0]] == ["baike", "institute"]


@pytest.mark.parametrize("step", range(3))
def test_a_failure_while_writing_leaves_raw_as_it_was(root: Path, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    run(root, str(PAGES / "baike.html"), *GIVEN)
    before, real, calls = tree(root), storage.write_file, []

    def full(path: Path, content: bytes) -> None:
        calls.append(path)
        if len(calls) > step:
            real(path, content[: len(content) // 2])
            raise OSError(28, "No space left on device", str(path))
        real(path, content)

    monkeypatch.setattr(storage, "write_file", full)
    assert run(root, str(PAGES / "institute.html"), *GIVEN) == 74
    kept = {name: data for name, data in tree(root).items() if not name.endswith(".new")}
    assert kept == before


def test_documents_of_a_table_are_archived_together(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.csv"
    with file.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows(
            [["id", "title", "url", "text"], ["a", "A", "https://x.example/a", "One.\nTwo."], ["b", "B", "", "三。"]]
        )
    assert run(root, str(file), *GIVEN[4:]) == 2  # b has no address
    assert run(root, str(file), *GIVEN) == 0
    documents, rows = load_documents(root / "raw")
    assert [(d.source_id, d.text, d.language) for d in documents] == [("a", "One.\nTwo.", "en"), ("b", "三。", "zh")]
    assert [row["url"] for row in rows] == ["https://x.example/a", "https://a.example/"]


def test_what_a_document_of_a_file_says_of_itself_stands_before_the_options(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    rows = [{"id": "a", "title": "A", "text": "x"}, {"id": "b", "title": "B", "text": "y", "published": "1999"}]
    file.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    assert run(root, str(file), *GIVEN) == 0
    assert [(r["title"], r["published"]) for r in load_documents(root / "raw")[1]] == [("A", ""), ("B", "1999")]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", b"id,text\na,x\nb\n", "line 3: 1 cells where the header has 2"),
        ("a.csv", b'id,text\na,"x\ny"\nb,\n', "line 4: text is missing"),
        ("a.csv", b'id,text\na,"x', "line 2"),
        ("a.csv", b"id,words\na,x\n", "line 1: column text is missing"),
        ("a.csv", b"id,text\n", "there is no document"),
        ("a.jsonl", b'{"id": "a", "text": "x"}\n[1]\n', "line 2: a JSON object is needed"),
        ("a.jsonl", b'{"id": "a", "text": "x"}\n\n{"id": \n', "line 3: no JSON"),
        ("a.jsonl", b'{"id": "a", "text": "\\ud800"}', "line 1: half a surrogate pair"),
        ("a.txt", b"ok\n\xff", "line 2: byte 0xFF"),
        ("a.html", b"<p>ok\n\xff", "line 2: byte 0xFF"),
        ("a.html", b"<script>x</script>", "no words of its own"),
        ("a.html", b"<meta charset=klingon><p>x", "unknown encoding 'klingon'"),
        ("a.txt", b" \n", "the text is empty"),
    ],
)
def test_what_cannot_be_read_is_an_input_error_with_its_line(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, message: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert run(root, str(tmp_path / name), *GIVEN) == 65
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--retrieved", "23 Nov 2026"),
        ("--as-of", "2026-02-30"),
        ("--url", "a.example"),
        ("--id", "../x"),
        ("--id", "A b"),
        ("--language", "fr"),
        ("--licence", "free to use"),
        ("--kind", "novel"),
    ],
)
def test_values_that_the_register_cannot_hold_are_usage_errors(root: Path, option: str, value: str) -> None:
    assert run(root, str(PAGES / "institute.html"), *GIVEN, option, value) == 2
    assert tree(root) == {}


def test_a_suffix_that_says_nothing_asks_for_the_format(root: Path, tmp_path: Path) -> None:
    (tmp_path / "page").write_text("<p>x", "utf-8")
    assert run(root, str(tmp_path / "page"), *GIVEN) == 2
    assert run(root, str(tmp_path / "page"), *GIVEN, "--format", "html") == 0


@pytest.mark.parametrize(("library", "form"), [("selectolax", "html"), ("mwparserfromhell", "wikitext")])
def test_a_library_that_is_not_installed_is_named_with_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch, library: str, form: str
) -> None:
    for name in [m for m in sys.modules if m.split(".")[0] == library]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(UsageError, match=rf'{library}.*pip install "central-offices\[add\]"'):
        convert(b"<p>x", "x", form)


def test_nothing_is_written_to_a_folder_that_is_not_there(tmp_path: Path) -> None:
    page = convert(b"x", "x.txt", "text")[0]
    with pytest.raises(InputError, match="there is no such folder"):
        archive(tmp_path / "raw", [(described(page, OPTIONS, "x"), b"x")], "x.txt", b"x")


def test_a_link_in_the_place_of_a_text_is_not_followed(root: Path, tmp_path: Path) -> None:
    (tmp_path / "target").write_text("x", "utf-8")
    (root / "raw" / "x.txt").symlink_to(tmp_path / "target")
    page = convert(b"x", "x.txt", "text")[0]
    with pytest.raises((InputError, StorageError)):
        archive(root / "raw", [(described(page, OPTIONS, "x"), b"x")], "x.txt", b"x")


TAGS = ["p", "div", "table", "tr", "td", "th", "ul", "ol", "li", "b", "h2", "caption", "pre", "dl", "dt", "dd", "sup"]
MARKUP = st.lists(
    st.one_of(
        st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
        st.sampled_from(["<td rowspan=3 colspan=2>", "<table class=infobox>", "<br>", "&nbsp;", "&#x110000;", "<!--"]),
        st.text(max_size=8),
    ),
    max_size=40,
).map("".join)
MARKS = ["{{", "}}", "{|", "|}", "|-", "|", "!", "||", "[[", "]]", "'''", "<ref>", "</ref>", "==", "=", "-{", "}-"]
MARKS += ["<nowiki>", "{{efn|", "<table>", "<td>", "{{Infobox"]
MARKS += ["\n", "\n* ", "# ", "; ", " x|", "rowspan=2 | ", "\n|+ "]
WIKI = st.lists(st.one_of(st.sampled_from(MARKS), st.text(max_size=8)), max_size=40).map("".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(MARKUP, st.text()))
def test_any_html_gives_a_text_or_says_that_it_has_no_words(source: str) -> None:
    read_or_refused(source, "html")


@settings(max_examples=150, deadline=None)
@given(st.one_of(WIKI, st.text()))
def test_any_wikitext_gives_a_text_or_says_that_it_has_no_words(source: str) -> None:
    read_or_refused(source, "wikitext")


@settings(max_examples=100, deadline=None)
@given(st.binary(), st.sampled_from(list(FORMATS)))
def test_any_bytes_give_texts_or_an_input_error(data: bytes, form: str) -> None:
    try:
        assert all(page.text.strip() for page in convert(data, "x", form))
    except InputError as error:
        assert str(error)  # noqa: PT017  either is right


def read_or_refused(source: str, form: str) -> None:
    try:
        page = convert(source.encode("utf-8", "replace"), "x", form)[0]
    except InputError as error:
        assert "no words" in str(error)  # noqa: PT017  either is right
    else:
        assert page.text == page.text.rstrip() + "\n"
        assert not any(ord(character) < 32 and character not in {"\n", "\t"} for character in page.text)


@settings(max_examples=50, deadline=None)
@given(text=st.text(min_size=1).filter(str.strip))
def test_a_text_that_was_added_is_loaded_as_it_was(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    raw = tmp_path_factory.mktemp("raw")
    data = text.encode("utf-8", "surrogatepass")
    try:
        page = convert(data, "x.txt", "text")[0]
    except InputError:
        return
    archive(raw, [(described(page, OPTIONS, "x"), page.text.encode())], "x.txt", data)
    assert load_documents(raw)[0][0].text == page.text == text.removeprefix("\ufeff")


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(st.from_regex(r"[a-z][a-z0-9]{0,8}", fullmatch=True), st.text(min_size=1), min_size=1, max_size=4)
)
def test_documents_of_csv_and_of_json_lines_are_the_same(documents: dict[str, str]) -> None:
    target = StringIO(newline="")
    csv.writer(target, quoting=csv.QUOTE_ALL).writerows([["id", "text"], *documents.items()])
    lines = "\n".join(json.dumps({"id": key, "text": text}) for key, text in documents.items())
    found = []
    for data, form in ((target.getvalue(), "csv"), (lines, "jsonl")):
        try:
            found.append([(page.found["id"], page.text) for page in convert(data.encode(), "x", form)])
        except (InputError, UnicodeEncodeError) as error:
            found.append([(type(error).__name__, "")])
    assert found[0] == found[1]
