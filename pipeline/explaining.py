"""Why a row says what it says: its values, the claims behind each, quotes in their sentences, source and licence."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from pipeline.query import plain, read_all
from schemas.errors import InputError
from schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

Row = dict[str, Any]
SKIPPED = {"evidence"}


def explain_row(dist: Path, row_id: str, version: str | None = None) -> list[Row]:
    """Return every row with this key, in any table, with its claims, each with sentence, source and licence.

    Raises:
        InputError: No table has such a row; the message names rows that are alike.
    """
    tables = {name: plain(table) for name, table in read_all(dist, version).items()}
    found = [
        {"table": name, "row": row, "claims": list(behind(tables, name, row_id))}
        for name, rows in tables.items()
        if name not in SKIPPED and name in TABLES
        for row in rows
        if str(row[TABLES[name].key[0]]) == row_id
    ]
    if not found:
        raise InputError(f"no row has the key {row_id!r}. {near(tables, row_id)}")
    return found


def near(tables: Mapping[str, list[Row]], row_id: str) -> str:
    """Name rows whose key contains the words, or is spelled much alike."""
    from difflib import get_close_matches

    keys = sorted({str(row[TABLES[name].key[0]]) for name, rows in tables.items() if name in TABLES for row in rows})
    alike = [key for key in keys if row_id.lower() in key.lower()][:8] or get_close_matches(row_id, keys, n=5)
    return f"Rows like it: {', '.join(alike)}." if alike else "See the tables of the release for the keys."


def behind(tables: Mapping[str, list[Row]], table: str, row_id: str) -> Iterator[Row]:
    """Yield the claims behind a row, the columns each supports, and where it was read."""
    columns: dict[str, list[str]] = {}
    for cited in tables["evidence"]:
        if (cited["table"], cited["row_id"]) == (table, row_id):
            columns.setdefault(cited["claim_id"], []).append(cited["column"])
    if table == "claims":
        columns[row_id] = []
    sentences = {row["sentence_id"]: row for row in tables["sentences"]}
    sources = {row["source_id"]: row for row in tables["sources"]}
    for claim in tables["claims"]:
        if claim["claim_id"] in columns:
            source = sources[claim["source_id"]]
            yield {
                "columns": columns[claim["claim_id"]],
                "claim": claim,
                "sentence": sentences[claim["sentence_id"]],
                "source": source,
                "references": references(tables, claim["claim_id"]),
            }


def references(tables: Mapping[str, list[Row]], claim_id: str) -> list[Row]:
    """Return the references that a claim's sentence cites, where the release has them."""
    cited = {row["reference_id"] for row in tables.get("citations", ()) if row["claim_id"] == claim_id}
    return [row for row in tables.get("references", ()) if row["reference_id"] in cited]


def as_text(found: Iterable[Row]) -> str:
    """Return the explanation for people to read."""
    return "\n\n".join(explained(entry) for entry in found)


def explained(entry: Row) -> str:
    """Explain one row."""
    values = [f"  {column}: {value}" for column, value in entry["row"].items() if value is not None]
    lines = [f"{entry['table']}", *values, f"\nread from {len(entry['claims'])} claims:"]
    for number, behind_it in enumerate(entry["claims"], 1):
        lines += ["", *told(number, behind_it)]
    return "\n".join(lines)


def told(number: int, behind_it: Row) -> Iterator[str]:
    """Tell of one claim: what it says, its quote in its sentence with a line of carets, where it was read."""
    claim, source = behind_it["claim"], behind_it["source"]
    for_columns = f" → {', '.join(behind_it['columns'])}" if behind_it["columns"] else ""
    yield f"[{number}] {said(claim)}{for_columns}"
    yield from underlined(behind_it["sentence"], claim)
    place = f"{claim['source_id']}, characters {claim['quote_start']} to {claim['quote_end']}"
    yield f"    {place}; {claim['claim_id']}, pattern {claim['pattern_id']}"
    yield f"    {source['attribution']}; {source['licence']}, {source['licence_url']}"
    for reference in behind_it["references"]:
        yield "    reference " + ", ".join(str(reference[c]) for c in ("marker", "title", "publisher", "address"))
    if claim["citations"] and not behind_it["references"]:
        yield f"    citation markers in the text: {claim['citations']} (unresolved)"


def said(claim: Row) -> str:
    """Return a claim in one line."""
    other = f" → {claim['object']}" if claim["object"] else ""
    time = f", {claim['start'] or '?'} to {claim['end'] or '?'}" if claim["start"] or claim["end"] else ""
    anchor = f", {claim['anchor']}" if claim["anchor"] else ""
    marks = [claim[name] for name in ("polarity", "certainty") if claim[name] not in {"affirmed", "stated"}]
    return (
        f"{claim['subject']} {claim['predicate']}{other}{time}{anchor}{' (' + ', '.join(marks) + ')' if marks else ''}"
    )


def underlined(sentence: Row, claim: Row) -> Iterator[str]:
    """Return the lines of a sentence that the quote stands in, each with carets under the quote."""
    at = sentence["start"]
    for line in sentence["text"].splitlines(keepends=True):
        start, end = max(claim["quote_start"], at), min(claim["quote_end"], at + len(line.rstrip("\r\n")))
        if start < end:
            words = line.rstrip("\r\n").replace("\t", " ")
            yield f"    {words}"
            yield f"    {' ' * width(words[: start - at])}{'^' * width(words[start - at : end - at])}"
        at += len(line)


def width(words: str) -> int:
    """Return the columns that words take on a terminal: two for each wide character."""
    wide = sum(unicodedata.east_asian_width(character) in {"W", "F"} for character in words)
    return len(words) + wide
