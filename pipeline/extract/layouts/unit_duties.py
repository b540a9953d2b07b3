"""What lists of a body's units say that each does: "（一）办公室。负责文电工作。主任：某某", "人事科：承担人事工作"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import relation, words_entity
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.rosters import BELONGS, NAMED, belongs, page_body, unit_of
from pipeline.extract.layouts.unit_facts import hung_names
from schemas.labels import ASIDE
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

NUMBER = (
    r"[ \u3000]*(?:[-–—•·*●○◆■▷▶□]|\d{1,2}[.．、)）]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]"
    r"|[一二三四五六七八九十]{1,3}、)?[ \u3000]*"
)
HEAD = re.compile(rf"{NUMBER}{NAMED}[。.]")
"""How a line begins that names a unit and goes on about it in further sentences."""
LABEL = re.compile(rf"{NAMED}(?:[:：]|[ \u3000]+|——)[ \u3000]*(?=[\u3400-\u9fff])")
"""The name of a unit before what it does."""


def unit_before(view: View, frame: Frame) -> Mention | None:
    """Return the unit that an item's line began with, where the item is a further sentence of it."""
    unit = view.unit
    if unit.layout != "item" or unit.cells[0].start != unit.start or not belongs(view, frame):
        return None
    line = view.text.rfind("\n", 0, unit.start) + 1
    match = HEAD.match(view.text, line, unit.start)
    return unit_of(view, page_body(view), Span(*match.span("unit"))) if match else None


def duties(view: View, frame: Frame) -> list[Statement]:
    """Read what an item says that the page's body or a unit of it does; nothing for an item that says anything else."""
    if view.unit.layout != "item":
        return []
    found = of_body(view) or of_unit(view, frame)
    if found is None:
        return []
    about, task, beside = found
    parts = [Span(*match.span()) for match in TASK.finditer(view.text, task.start, task.end)]
    if not parts or not all(is_duty(view, part) for part in parts):
        return []
    told = [part for part in parts if not OTHER.match(view.text, part.start, part.end)]
    return [*beside, *(relation(view, "function", about, words_entity(view, part), "list.duty") for part in told)]


def of_unit(view: View, frame: Frame) -> tuple[Mention, Span, list[Statement]] | None:
    """Return the unit that an item is about, the words on what it does, and its other names."""
    above = unit_before(view, frame)
    if above or not belongs(view, frame):
        return (above, view.span, []) if above else None
    match = LABEL.match(view.text, view.unit.cells[0].start, view.unit.end)
    if match is None:
        return None
    about = unit_of(view, page_body(view), Span(*match.span("unit")))
    aside = Span(match.start("aside") + 1, match.end("aside") - 1) if match["aside"] else None
    return about, Span(match.end(), view.unit.end), hung_names(view, about, aside) if aside else []


def of_body(view: View) -> tuple[Mention, Span, list[Statement]] | None:
    """Return the page's body under a heading of its duties (主要职责), and the words of the item."""
    title = view.unit.title.of(view.text).strip(" :：【】") if view.unit.title else ""
    whole = page_body(view) if is_han(title) else None
    name = title.removeprefix(whole.entity.name).removeprefix("的") if whole else ""
    label = view.vocabulary.layouts.label(ASIDE.sub("", name)) if name else None
    return (whole, view.unit.cells[0], []) if whole and label and label.role == "function" else None


OTHER = re.compile(r"(?:承办|承辦|完成|办理|辦理).{0,20}(?:交办|交辦)")
"""What closes every list of duties and tells of none."""


def is_duty(view: View, part: Span) -> bool:
    """Say whether words begin with a verb for what a body has to do."""
    words = part.of(view.text)[:LONGEST].translate(view.vocabulary.layouts.characters)
    known = view.vocabulary.chinese.duties
    return words.startswith(CHARGED) or any(words[:size] in known for size in range(2, LONGEST + 1))


TASK = re.compile(r"[^；;。\s][^；;。\n]*")
CHARGED = (
    "负责",
    "承担",
    "组织",
    "承办",
    "主管",
    "统筹",
    "综合",
    "管理",
    "协助",
    "指导",
    "完成",
    "具体负责",
    "主要负责",
)
"""What such words may begin with besides."""
LONGEST = 4


def unit_titled(view: View, topic: Mention | None) -> Mention | None:
    """Return the unit of the page's body that a heading in a list of its units names, else the heading's ``topic``."""
    title, above = view.unit.title, view.unit.section.rpartition(" > ")[0]
    if title is None or (topic is not None and topic.kind != "body") or not BELONGS.search(above):
        return topic
    match, whole = UNIT_NAME.fullmatch(view.text, title.start, title.end), page_body(view)
    if match is None or whole is None or (topic and topic.entity.name.startswith(whole.entity.name)):
        return topic
    return unit_of(view, whole, Span(*match.span("unit")))


UNIT_NAME = re.compile(NAMED)
