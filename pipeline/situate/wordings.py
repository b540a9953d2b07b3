"""Dates of claims beside the words they were read from: how fine the words are, and whether they hedge."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from pipeline.situate.columns import column, find, row_ids
from pipeline.situate.registry import view
from schemas.rules.situation import View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemas.rules.situation import Situation

DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?]?)")


@view
def wordings(situation: Situation) -> View:
    """One row a stated date of a claim: what its EDTF states, and what quote, sentence and headings give."""
    claims = situation.table("claims")
    context = _context(situation)
    rows = [row for end in ("start", "end") for row in _read(situation, end, context)]
    names = [
        "claim",
        "column",
        "month_stated",
        "month_read",
        "day_stated",
        "day_read",
        "reckoned",
        "hedged",
        "qualified",
    ]
    frame = pd.DataFrame(rows, columns=names)
    at = frame.pop("claim").to_numpy(dtype=np.int64)
    words = claims.iloc[at].reset_index(drop=True).assign(column=frame.pop("column"))
    words["edtf"] = words["start"].where(words["column"] == "start", words["end"])
    return View(frame.astype(bool), "claims", row_ids(words, "claims"), {"": (words, np.arange(len(words)))})


def _context(situation: Situation) -> list[str]:
    """Return for each claim the words around its quote: its sentence and the headings above it."""
    claims = situation.table("claims")
    if "sentences" not in situation.tables:
        return [""] * len(claims)
    sentences = situation.table("sentences")
    rows = find(column(claims, "sentence_id"), sentences["sentence_id"])
    parts = [column(sentences, name).astype(object).fillna("").tolist() for name in ("text", "section")]
    return [f"{parts[0][row]} {parts[1][row]}" if row >= 0 else "" for row in rows.tolist()]


def _read(situation: Situation, end: str, context: list[str]) -> Iterator[tuple[Any, ...]]:
    claims = situation.table("claims")
    reckoned = re.compile(situation.parameters["reckoned"]["pattern"])
    hedges = re.compile(situation.parameters["hedges"]["pattern"])
    quotes = column(claims, "quote").astype(object).fillna("").tolist()
    for n, edtf in enumerate(column(claims, end).astype(object)):
        match = DATE.fullmatch(edtf) if isinstance(edtf, str) else None
        if match:
            year, month, day, mark = match.groups()
            words = f"{quotes[n]} {context[n]}"
            hedged = {y for found in hedges.finditer(quotes[n]) for y in found.groups() if y}
            read = tuple(
                bool(part and _finder(situation, kind, int(part)).search(words))
                for kind, part in (("month", month), ("day", day))
            )
            stated = (bool(month), bool(day))
            yield (
                n,
                end,
                stated[0],
                read[0],
                stated[1],
                read[1],
                bool(reckoned.search(words)),
                year in hedged,
                bool(mark),
            )


def _finder(situation: Situation, kind: str, number: int) -> re.Pattern[str]:
    settings = situation.parameters["reckoned"]
    return _pattern(kind, number, settings["months"][number - 1] if kind == "month" else "", settings["figures"])


@cache
def _pattern(kind: str, number: int, name: str, figures: str) -> re.Pattern[str]:
    """Find a month by name or number, a day by number; Chinese numerals too, and two figures of a compact date."""
    chinese = _chinese(number, figures)
    suffix = "月" if kind == "month" else "[日号]?"
    worded = rf"\b(?:{name})\b|" if name else ""
    return re.compile(
        rf"(?i){worded}(?<![0-9])0?{number}(?:st|nd|rd|th)?(?![0-9])|(?<![十{figures[1:]}]){chinese}{suffix}|(?<=[0-9]{{4}})(?:[0-9]{{2}})?{number:02d}"
    )


def _chinese(number: int, figures: str) -> str:
    tens, units = divmod(number, 10)
    return (figures[tens] if tens > 1 else "") + ("十" if tens else "") + (figures[units] if units else "")
