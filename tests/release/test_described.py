"""Descriptions of a release, each read by the library of its own standard."""

from __future__ import annotations

import html.parser
import io
import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from pipeline import storage
from pipeline.describe import describe, followthemoney, page, workbook
from pipeline.describe.edition import Edition, card
from schemas.releases import Release
from schemas.tables import TABLES


@pytest.fixture(scope="module")
def edition(published: Path, frames) -> Edition:
    facts = {name: {"rows": len(frames[name]), "content_sha256": "0" * 64} for name in TABLES}
    suffixes = (".csv", ".parquet", ".json")
    tables = [
        f for f in storage.inventory(published) if Path(f["path"]).stem in TABLES and f["path"].endswith(suffixes)
    ]
    return Edition(card(), Release("1.0.0", "2026-11-23", {}, {}, facts), TABLES, frames, tables)


def test_the_data_package_is_valid_on_csv_and_on_parquet(published: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    package = frictionless.Package(str(published / "datapackage.json"))
    report = package.validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
    assert len(package.resources) == 2 * len(TABLES)
    assert {task.stats["rows"] for task in report.tasks} == {12}


def spoil(folder: Path, before: bytes, after: bytes) -> None:
    path = folder / "tenures.csv"
    path.write_bytes(path.read_bytes().replace(before, after, 1))
    package = json.loads((folder / "datapackage.json").read_bytes())
    for resource in package["resources"]:
        resource.pop("bytes", None)
        resource.pop("hash", None)
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")


@pytest.mark.parametrize(
    ("before", "after", "error"),
    [
        (b'"persons-003"', b'"persons-999"', "foreign-key"),
        (b'"tenures-003"', b'"tenures-002"', "primary-key"),
        (b'"ended"', b'"over"', "constraint-error"),
        (b",1644-06-06", b",1644-06-32", "type-error"),
    ],
)
def test_the_data_package_catches_what_it_should(published: Path, tmp_path: Path, before, after, error: str) -> None:
    frictionless = pytest.importorskip("frictionless")
    folder = Path(shutil.copytree(published, tmp_path / "1.0.0"))
    spoil(folder, before, after)
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    assert error in {kind for (kind,) in report.flatten(["type"])}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # mlcroissant's own use of rdflib
def test_croissant_is_valid_and_every_record_set_loads(published: Path, frames) -> None:
    mlcroissant = pytest.importorskip("mlcroissant")
    dataset = mlcroissant.Dataset(jsonld=str(published / "croissant.json"))
    assert dataset.metadata.ctx.conforms_to.value == "http://mlcommons.org/croissant/1.1"
    assert dataset.metadata.ctx.issues.report() == ""
    assert [records.name for records in dataset.metadata.record_sets] == list(TABLES)
    for name in TABLES:
        rows = list(dataset.records(record_set=name))
        key = TABLES[name].key[0]
        assert sorted(row[f"{name}/{key}"].decode() for row in rows) == sorted(frames[name][key])


def folded(value: str) -> str:
    """The library tidies white space in names."""
    return " ".join(value.split())


def test_followthemoney_accepts_every_entity_and_loses_nothing(published: Path) -> None:
    library = pytest.importorskip("followthemoney")
    lines = (published / "entities.ftm.json").read_text("utf-8").splitlines()
    identifiers = [json.loads(line)["id"] for line in lines]
    assert identifiers == sorted(set(identifiers))
    for line in lines:
        entity = json.loads(line)
        proxy = library.model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(entity)
        for name, values in entity["properties"].items():
            assert {folded(value) for value in proxy.get(name)} == {folded(value) for value in values}, entity["id"]
            if proxy.schema.get(name).type.name == "entity":
                assert set(values) <= set(identifiers)
    assert {json.loads(line)["schema"] for line in lines} == {"Person", "PublicBody", "Position", "Occupancy"}


def test_a_vague_date_is_not_made_precise_for_followthemoney(edition: Edition) -> None:
    entities = {e["id"]: e for e in map(json.loads, followthemoney.entities(edition).splitlines())}
    starts = {row["tenure_id"]: row["start"] for row in edition.rows("tenures")}
    vague = next(identifier for identifier, start in starts.items() if start == "1999~")
    exact = next(identifier for identifier, start in starts.items() if start == "1976-10")
    assert "startDate" not in entities[f"tenure-{vague}"]["properties"]
    assert "start: 1999~" in entities[f"tenure-{vague}"]["properties"]["description"][0]
    assert entities[f"tenure-{exact}"]["properties"]["startDate"] == ["1976-10"]


def test_the_citation_is_yaml_with_what_the_format_requires(published: Path) -> None:
    yaml = pytest.importorskip("yaml")
    cited = yaml.safe_load((published / "CITATION.cff").read_text("utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= cited.keys()
    assert (cited["cff-version"], cited["type"], cited["version"]) == ("1.2.0", "dataset", "1.0.0")
    assert [work["title"] for work in cited["references"]] == [row["title"] for row in _sources(published)]


def _sources(published: Path) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = json.loads((published / "sources.json").read_bytes())
    return rows


class Reader(html.parser.HTMLParser):
    """Collects what a browser would see: elements, text, and the linked data in the head."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.text, self.linked = "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "script" in self.open:
            self.linked += data
        else:
            self.text += data


def read_page(content: bytes) -> Reader:
    reader = Reader()
    reader.feed(content.decode())
    reader.close()
    return reader


def test_the_page_shows_values_as_text_whatever_they_hold(edition: Edition) -> None:
    frame = edition.frames["tenures"].assign(person="</td><script>alert(1)</script>&amp;")
    hostile = replace(edition, frames={**edition.frames, "tenures": frame})
    reader = read_page(page.page(hostile))
    assert reader.tags.count("script") == 1
    assert reader.text.count("</td><script>alert(1)</script>&amp;") == len(frame)


def test_the_page_carries_schema_org_data_that_values_cannot_end(edition: Edition) -> None:
    frame = edition.frames["sources"].assign(title="</script><b>")
    linked = json.loads(read_page(page.page(replace(edition, frames={**edition.frames, "sources": frame}))).linked)
    assert (linked["@context"], linked["@type"]) == ("https://schema.org/", "Dataset")
    assert {work["name"] for work in linked["isBasedOn"]} == {"</script><b>"}
    assert {"name", "description", "license", "creator", "version", "distribution"} <= linked.keys()


def test_every_link_of_the_page_leads_to_a_file_of_the_release(published: Path) -> None:
    links = {link for link in read_page((published / "index.html").read_bytes()).links if "://" not in link}
    assert {link for link in links if not (published / link).is_file()} == {"CHANGES.md"}  # which the difference makes


def test_the_workbook_holds_no_formula_and_every_value_of_the_tables_that_are_read(published: Path) -> None:
    book = openpyxl.load_workbook(published / f"{card()['name']}.xlsx")
    sheets = [name for name in TABLES if name not in workbook.LEFT_OUT]
    assert book.sheetnames == ["read me", *sheets]
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds == {"s", "n", "d", "b"}
    for name in sheets:
        rows = book[name].iter_rows(values_only=True)
        assert next(rows) == TABLES[name].columns
        for row, expected in zip(rows, json.loads((published / f"{name}.json").read_bytes()), strict=True):
            assert [plain(value) for value in row] == list(expected.values())


def plain(value: object) -> object:
    if hasattr(value, "date"):
        return value.date().isoformat()
    return unescape(value) if isinstance(value, str) else value


def test_a_text_longer_than_a_cell_is_cut_with_a_note(edition: Edition) -> None:
    frame = edition.frames["persons"].assign(name="x" * 40_000)
    book = openpyxl.load_workbook(
        io.BytesIO(workbook.workbook(replace(edition, frames={**edition.frames, "persons": frame})))
    )
    shown = book["persons"]["B2"].value
    assert len(shown) == workbook.MAX_CHARACTERS
    assert shown.endswith("[cut here, whole in the CSV]")


def test_a_table_longer_than_a_sheet_is_left_out_with_a_note(edition: Edition) -> None:
    facts = {**edition.release.tables, "tenures": {"rows": 2_000_000}}
    longer = replace(edition, release=replace(edition.release, tables=facts))
    book = openpyxl.load_workbook(io.BytesIO(workbook.workbook(longer)))
    assert "tenures" not in book.sheetnames
    notes = {row[0]: row[3] for row in book["read me"].iter_rows(min_row=2, max_col=4, values_only=True)}
    assert notes["tenures"] == "more rows than a sheet holds: see the CSV"


def test_the_workbook_knows_no_clock(published: Path) -> None:
    with zipfile.ZipFile(published / f"{card()['name']}.xlsx") as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_read_me_names_every_table_column_and_file(edition: Edition, published: Path) -> None:
    text = (published / "README.md").read_text("utf-8")
    for name, table in TABLES.items():
        assert f"### {name}\n" in text
        assert all(f"| `{column}` |" in text for column in table.columns)
    assert all(f"`{name}`" in text for name in describe(edition) if name != "README.md")


def test_a_release_without_some_tables_is_described_all_the_same(frames, tmp_path: Path, release) -> None:
    few = {name: frames[name] for name in ("sources", "sentences", "claims", "relations", "universals")}
    folder = release(tmp_path / "dist", few)
    package = pytest.importorskip("frictionless").Package(str(folder / "datapackage.json"))
    assert package.validate().valid
    croissant = json.loads((folder / "croissant.json").read_bytes())
    assert [records["name"] for records in croissant["recordSet"]] == list(few)
    assert (folder / "entities.ftm.json").read_bytes() == b""
    assert read_page((folder / "index.html").read_bytes()).text.count("0 of 0 tenures") == 1
