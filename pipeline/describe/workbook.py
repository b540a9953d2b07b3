"""NAME.xlsx: the tables as one workbook, the copy for spreadsheets in which no cell can start a formula.

Office Open XML (ECMA-376), the smallest part of it: text is inline text whatever its first character, days are days,
null is an empty cell. The zip members are stored and dated 1980, so that the same values give the same bytes.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.describe.edition import Edition

LEFT_OUT = {"sentences", "claims", "evidence", "citations", "references"}
"""Tables that are looked up rather than read: as sheets they would make the workbook ten times as large."""

MAX_ROWS, MAX_CHARACTERS = 1_048_576, 32_767
"""Limits of a sheet and of a cell."""

CUT = " … [cut here, whole in the CSV]"
DAY_ZERO = dt.date(1899, 12, 30)
FIRST_DAY = dt.date(1900, 3, 1)
"""Spreadsheets count days from DAY_ZERO, wrongly before FIRST_DAY: earlier days are written as text."""

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0d-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

STYLES = f"""{DECLARATION}<styleSheet xmlns="{MAIN}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="2"><font/><font><b/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/>
<xf fontId="1" applyFont="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>
"""
TYPES = f"""{DECLARATION}<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="{TYPE}.styles+xml"/>
%s
</Types>
"""
WORKBOOK = f"""{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">
<sheets>%s</sheets>
</workbook>
"""
SHEET = f"""{DECLARATION}<worksheet xmlns="{MAIN}">
<sheetViews><sheetView workbookViewId="0">
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>
</sheetView></sheetViews>
<sheetData>
%s
</sheetData>
</worksheet>
"""
PLAIN, DAY, HEADING = 0, 1, 2


def workbook(edition: Edition) -> bytes:
    """Write one sheet for each table that is read, behind one that says what each holds and what was left out."""
    sheets = {"read me": _contents(edition)}
    for name, table in edition.tables.items():
        if name not in LEFT_OUT and edition.release.tables[name]["rows"] < MAX_ROWS:
            sheets[name] = [list(table.columns), *(list(row.values()) for row in edition.rows(name))]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for path, content in _parts(sheets):
            archive.writestr(zipfile.ZipInfo(path), content.encode())
    return buffer.getvalue()


def _contents(edition: Edition) -> list[list[Any]]:
    return [
        ["table", "one row is", "rows", "note"],
        *(
            [name, table.description, edition.release.tables[name]["rows"], _note(edition, name)]
            for name, table in edition.tables.items()
        ),
        [f"{edition.card['title']}, version {edition.release.version}, {edition.card['licence']['id']}"],
    ]


def _note(edition: Edition, name: str) -> str | None:
    if name in LEFT_OUT:
        return "to be looked up: see the CSV"
    return None if edition.release.tables[name]["rows"] < MAX_ROWS else "more rows than a sheet holds: see the CSV"


def _parts(sheets: dict[str, list[list[Any]]]) -> Iterator[tuple[str, str]]:
    numbers = {name: number for number, name in enumerate(sheets, 1)}
    paths = [f"worksheets/sheet{number}.xml" for number in numbers.values()]
    overrides = (f'<Override PartName="/xl/{path}" ContentType="{TYPE}.worksheet+xml"/>' for path in paths)
    entries = (f'<sheet name="{escape(name)}" sheetId="{n}" r:id="r{n}"/>' for name, n in numbers.items())
    yield "[Content_Types].xml", TYPES % "\n".join(overrides)
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    yield "xl/workbook.xml", WORKBOOK % "".join(entries)
    yield "xl/_rels/workbook.xml.rels", _relations([*(("worksheet", path) for path in paths), ("styles", "styles.xml")])
    yield "xl/styles.xml", STYLES
    for path, rows in zip(paths, sheets.values(), strict=True):
        yield f"xl/{path}", SHEET % "\n".join(_row(row, number) for number, row in enumerate(rows, 1))


def _relations(targets: Iterable[tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def _row(row: list[Any], number: int) -> str:
    return f'<row r="{number}">{"".join(_cells(row, number))}</row>'


def _cells(row: list[Any], number: int) -> Iterator[str]:
    for column, value in enumerate(row):
        if value is not None:
            yield _cell(f"{_letters(column)}{number}", value, HEADING if number == 1 else PLAIN)


def _cell(place: str, value: Any, style: int) -> str:
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}" t="n"><v>{value!r}</v></c>'
    if isinstance(value, dt.date) and value >= FIRST_DAY:
        return f'<c r="{place}" s="{DAY}"><v>{(value - DAY_ZERO).days}</v></c>'
    text = _shortened(str(value))
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{_escaped(text)}</t></is></c>'


def _shortened(text: str) -> str:
    return text if len(text) <= MAX_CHARACTERS else text[: MAX_CHARACTERS - len(CUT)] + CUT


def _escaped(text: str) -> str:
    # ECMA-376 part 1, 22.9.2.19: what XML cannot hold is written _xHHHH_.
    return escape(CONTROL.sub(lambda match: f"_x{ord(match[0]):04X}_", text))


def _letters(column: int) -> str:
    """Return a column's name: A, B, … Z, AA."""
    high, low = divmod(column, 26)
    return (_letters(high - 1) if high else "") + chr(ord("A") + low)
