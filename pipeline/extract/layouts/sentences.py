"""Sentences behind the value of an English field: "Director: Ann Lee (since 1931). Mrs. Lee succeeded Tom Birch."."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.scene import protagonist
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene
    from schemas.records import Document, Unit

FURTHER = re.compile(
    r"(?<=[a-z\d)]{2}\.) (?=(?:He|She|They|His|Her|It|Its|Mr|Mrs|Ms|The|In|On|From|Since|After|Before)\b)"
)
"""Where the value of a field ends and a sentence about it begins."""


def behind_value(document: Document, unit: Unit) -> list[Unit]:
    """Return a field up to the end of its value's first sentence, and each sentence behind that as prose.

    "Director: Ann Lee (since 1931). Mrs. Lee succeeded Tom Birch." gives the field of Ann Lee, and "Mrs. Lee ...".
    """
    if unit.layout != "field" or len(unit.cells) < len(("label", "value")):
        return [unit]
    label, value = unit.cells[:2]
    cuts = [cut.span() for cut in FURTHER.finditer(document.text, value.start, value.end)]
    if not cuts or label.start == label.end:
        return [unit]
    first = replace(unit, end=cuts[0][0], cells=(label, Span(value.start, cuts[0][0]), *unit.cells[2:]))
    ends = [cut[0] for cut in cuts[1:]] + [value.end]
    spans = zip((cut[1] for cut in cuts), ends, strict=True)
    return [first, *(replace(unit, start=a, end=b, layout="prose", cells=(), header=()) for a, b in spans)]


def body_told(scene: Scene) -> Mention | None:
    """Return the body that the sentences above lines without a title were about: "The Board is ... / Chairman: A"."""
    about = protagonist(scene)
    only = next(iter(dict(scene.told)), "") if about is None and len(scene.told) == 1 else ""
    return about or next((body for body in scene.bodies if body.entity.name == only), None)
