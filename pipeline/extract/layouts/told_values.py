"""Values of Chinese fields that tell something in a clause ("改制：2016年并入某局", "隶属：由某厅管理")."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.extract.mentions import Mention
    from schemas.records import Document, Statement, Unit

DATE = r"(?:[自于於至]?\d{4}[年.\-/—][\d年月日.\-/]{0,8}(?:起|后|後)?[，,：:]?\s*)?"
DONE = (
    r"(?:正式|整体|整體|整建制|奉令|经批准|經批准)?(?:[并併並]入|划入|劃入|更名[为為]|改名[为為]|易名[为為]?|改[称稱]|改[组組][为為]"
    r"|改制[为為]|改建[为為]|升格[为為]|改[为為]|划[归歸]|劃歸|改[隶隸]|[转轉][隶隸])[\u3400-\u9fff]{3}"
)
VERB = "取代|接替|改[组組]|改制|升格|改[设設称稱]|合[并併]|管理|代管|领导|領導|管[辖轄]"
BY = r"(?:[由归受]|歸)[\u3400-\u9fff、和及与]{2,30}(?:" + VERB + ")"
TO = r"[对對向][\u3400-\u9fff]{2,20}负责|[对對向][\u3400-\u9fff]{2,20}負責"
TOLD = re.compile(rf"{DATE}(?:{DONE}|{BY}|{TO})")
"""How a value begins that is a clause: when, what was done, or by whom."""


def told_value(document: Document, unit: Unit, subject: Mention | None) -> Unit | None:
    """Return the value of a field about a body as the sentence that it is, ``None`` where it only names something.

    The field "改制：2016年4月并入国防部动员局" gives "2016年4月并入国防部动员局".
    """
    if unit.layout != "field" or len(unit.cells) < len(("label", "value")) or subject is None or subject.kind != "body":
        return None
    value = unit.cells[1]
    if TOLD.match(document.text, value.start, value.end) is None:
        return None
    return replace(unit, start=value.start, layout="prose", cells=())


def named_only(statements: Iterable[Statement], document: Document, clause: Unit | None) -> list[Statement]:
    """Return the statements without those that take a whole clause for a name ("由文化部取代")."""
    words = document.text[clause.start : clause.end] if clause else ""
    return [said for said in statements if not (clause and said.object and said.object.words == words)]
