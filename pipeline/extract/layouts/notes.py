"""Footnotes of tables and lists, which tell of the row that their marker stands in, and remarks between items."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.details import tell

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame, Tenure
    from pipeline.extract.layouts.view import View
    from schemas.records import Span, Statement, Unit

MARK = re.compile(
    r"\[\^?([\da-zA-Z]{1,3})\]|(?<=\w\s)\(([\da-z])\)(?=$|\s{2,}|\s*[|\t\n])|(?:(?<=\S)|(?<=\S\s)(?!\*))([*†‡§]{1,3})(?=$|\s|\|)|([¹²³⁴-⁹①-⑳])|(注\s?[\d一二三四五六七八九]{1,2})"
)


def marks_in(words: str) -> list[str]:
    """Return the footnote markers in words."""
    return [next(g for g in match.groups() if g) for match in MARK.finditer(words)]


def noted(view: View, frame: Frame, mark: Span) -> list[Tenure]:
    """Return the tenures of the rows that have a footnote's marker."""
    name = mark.of(view.text).strip().strip("[]()^.:：、 ")
    return [tenure for known, tenure in frame.tenures if known == name]


def read_note(view: View, frame: Frame, mark: Span, text: Span) -> list[Statement]:
    """Read a footnote for every row that has its marker."""
    return [
        statement
        for tenure in noted(view, frame, mark)
        for statement in tell(view, text, tenure.person, tenure.post, "table.note", tenure.term)[0]
    ]


REMARK = re.compile(r"〔[^〔〕]{8,200}〕|［[^［］]{8,200}］|（[^（）]{8,200}）|\[[^\[\]]{8,200}\]|\([^()]{8,200}\)")


def is_remark(text: str, unit: Unit) -> bool:
    """Say whether an item is nothing but a remark in brackets between others, which tells of no holder of its own."""
    return REMARK.fullmatch(text, unit.start, unit.end) is not None


def within(unit: Unit) -> Unit:
    """Return what the brackets of a remark hold, as a sentence."""
    return replace(unit, start=unit.start + 1, end=unit.end - 1, layout="prose", cells=())
