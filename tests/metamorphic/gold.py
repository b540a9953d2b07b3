"""The gold texts, read as they are and as they are changed."""

from __future__ import annotations

import csv
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.collect import load_texts
from pipeline.collect.sources import as_document, language_of
from tests.compiled import READER
from tests.remembered import REMEMBERED

if TYPE_CHECKING:
    from schemas.records import Document, Reading, Unit

GOLD = Path(__file__).resolve().parents[1] / "gold"
PLACE = ("claim_id", "source_id", "sentence_id", "quote_start", "quote_end", "citations")


@cache
def places() -> dict[str, Path]:
    """Return every gold text by its name."""
    rows = [row for path in sorted(GOLD.glob("index-*.csv")) for row in rows_of(path)]
    return {row["name"]: folder_of(row["name"], row["set"]) for row in rows if row["set"] in {"dev", "more", "seed"}}


def folder_of(name: str, group: str) -> Path:
    """Return where a gold text stands."""
    return GOLD / f"{name}.txt" if group == "seed" else GOLD / group / f"{name}.txt"


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


@cache
def text_of(name: str) -> str:
    """Return a gold text."""
    return load_texts([places()[name]])[0].text


@cache
def gold_of(name: str) -> tuple[dict[str, str], ...]:
    """Return the gold claims of a text."""
    return tuple(rows_of(places()[name].with_suffix(".csv")))


def document(name: str, text: str) -> Document:
    """Return a text under a gold text's name."""
    return as_document(name, text.encode(), Path(f"{name}.txt"), language_of(text))


def read(name: str, text: str) -> Reading:
    """Read a text under a gold text's name."""
    found: Reading = READER.read(document(name, text))
    return found


@cache
def reading(name: str) -> Reading:
    """Read a gold text as it is."""
    return REMEMBERED.read(load_texts([places()[name]])[0])


@cache
def units(name: str) -> tuple[Unit, ...]:
    """Return the units of a gold text."""
    return tuple(READER.divide(reading(name).document))


def told(claim: Any) -> dict[str, str]:
    """Return a claim as a row of strings, as claims.csv has it."""
    return {key: "" if value is None else str(value) for key, value in asdict(claim).items()}


def said(claim: Any) -> tuple[str, ...]:
    """Return all that a claim says, without where it stands."""
    return tuple(value for key, value in told(claim).items() if key not in PLACE)
