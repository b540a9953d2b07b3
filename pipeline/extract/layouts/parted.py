"""English values that name several things side by side: "Coast Agency, Ferry Office", "HB, the Wharfingers"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.view import stripped

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from schemas.records import Span


def apart(view: View, item: Span) -> list[Span]:
    """Return the names that commas part where one of them is short or quoted ("OPC, the Drafters"); else the item."""
    parts = [stripped(view.text, *match.span()) for match in PART.finditer(view.text, item.start, item.end)]
    shown = any(SHORT.fullmatch(part.of(view.text)) for part in parts) or item.of(view.text).count('"') > TWO
    return parts if len(parts) > 1 and shown and all(part.start < part.end for part in parts) else [item]


PART = re.compile(r"(?:[^,()]|\([^()]*\))+")
SHORT = re.compile(r"[A-Z][A-Z&.-]{1,9}")
TWO = 2


def listed(view: View, value: Span) -> list[Span]:
    """Return the bodies of an English list that commas, semicolons and "and" part; none of another value."""
    cuts = [match.span() for match in AND.finditer(view.text, value.start, value.end)]
    bounds = [value.start, *(at for cut in cuts for at in cut), value.end]
    parts = [stripped(view.text, a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    whole = all(any(body.span == part for body in view.bodies(part)) for part in parts)
    label = view.unit.cells[0].of(view.text) if view.unit.cells else ""
    joined = len(parts) > 1 and (SEVERAL.search(label) is not None or ends_in_and(view, parts))
    return parts if whole and joined and not is_han(value.of(view.text)) else []


def ends_in_and(view: View, parts: list[Span]) -> bool:
    """Say whether the last of several parts is joined by "and"."""
    return " and " in f"{view.text[parts[-2].end : parts[-1].start]} "


SEVERAL = re.compile(r"(?i)[a-z]s$")
"""A label over several bodies; under another one what a comma parts may be a body and the one above it."""
AND = re.compile(r"\s*[,;]\s*(?:and )?(?:the )?(?=[A-Z])|\s+and (?:the )?(?=[A-Z])")
