"""How many people a body has, as a field or cell tells it, with the year of the count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import relation, words_entity
from pipeline.extract.layouts.terms import read_start
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

STAFF = re.compile(r"\d|[一二三四五六七八九十百千万萬]{1,6}[余餘多]?[人名个個]")
"""How many people a body has."""


def staff(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the number of a body's staff."""
    if about.kind != "body" or not STAFF.search(value.of(view.text)):
        return []
    dated = AS_OF.search(view.text, value.start, value.end)
    number = Span(value.start, dated.start()) if dated and dated.start() > value.start else value
    parts = AMONG.search(view.text, number.start, number.end)
    number = Span(number.start, parts.start()) if parts and parts.start() > number.start else number
    counts = [*COUNTED.finditer(view.text, number.start, number.end)]
    number = Span(*counts[0].span()) if len(counts) == 1 else number
    start = read_start(view, Span(dated.start(), value.end)) if dated else ""
    return [relation(view, "has_staff", about, words_entity(view, number), "box.staff", start)]


AMONG = re.compile(r"[，,（(]\s*(?:其中|含|包括|内|另)")
"""What begins the parts of a number of staff ("21名，其中局长1名")."""
COUNTED = re.compile(r"[约約近逾共]?\d[\d,，]*[余餘多]?[人名](?:左右)?")
"""A number of people in a value with other words."""
AS_OF = re.compile(r"\s*[(（](?:as of )?[^()（）]{0,20}\d{4}(?:年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|初)?)?[)）]\s*$")
"""Brackets with the year of a count."""
