"""Fields that tell of the bodies above and below a body, and of the parts that it is made of."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.bodies import LIST, full, linked, thing
from pipeline.extract.layouts.claims import event, relation, tenure, words_entity
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.offices import is_han, post_of
from pipeline.extract.layouts.terms import read_start
from pipeline.extract.layouts.view import stripped
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from schemas.records import Statement

COMMA = re.compile(r",? and (?=[A-Z])|,\s+")
COUNT = re.compile(r"[约約]?(?:\d+|[一二三四五六七八九十百]+)[余餘多]?[个個家所名]?")
"""How many bodies there are, in place of their names."""
SEATED = re.compile(r"(?:^|[，,；;（(])[驻駐]([\u3400-\u9fff]{2,10})(?=[，,；;）)]|$)")
SET_UP = re.compile(
    r"成立|设立|設立|组建|組建|建立|创建|創建|始建|\b(?:founded|established|created|set up|formed|opened)\b"
)
HEADED = re.compile(
    r"([\u3400-\u9fff]{2,8})[:：]\s?([\u3400-\u9fff·]{2,12})|[（(]([\u3400-\u9fff]{1,4}[长長任])(?!期|职|職)([\u3400-\u9fff]{2,4})(?=[)）])"
)


def inner(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the parts that a body is made of: "Divisions: Port Division; Airport Division"."""
    return [replace(s, predicate="part_of") if s.object == about.entity else s for s in child(view, about, value)]


def child(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the bodies below a body, with the rank that brackets give them."""
    if about.kind != "body":
        return []
    found: list[Statement] = []
    at, last = value.start, value.end - value.of(view.text).endswith("。")
    for match in [*marks(view, value), None]:
        end = match.start() if match else last
        item = stripped(view.text, at, end)
        if full(view, item) and not COUNT.fullmatch(item.of(view.text)):
            body = thing(view, item)
            found.append(relation(view, "subordinate_to", body, about, "box.child"))
            found += told_of_child(view, body, Span(item.end, end))
        at = match.end() if match else end
    return found


def told_of_child(view: View, body: Entity, beside: Span) -> list[Statement]:
    """Read what brackets say of a body below another: its rank, founding, seat and head."""
    about = Mention("body", beside, body)
    found = [relation(view, "has_rank", body, r, "box.child") for r in view.ranks(beside)[:1]]
    start = read_start(view, beside)
    if start and SET_UP.search(view.text, beside.start, beside.end):
        found.append(event(view, "established", about, start, "box.child"))
    seat = SEATED.search(beside.of(view.text))
    if seat:
        place = Span(beside.start + seat.start(1), beside.start + seat.end(1))
        found.append(relation(view, "headquartered_at", body, words_entity(view, place), "box.child"))
    headed = HEADED.search(view.text, beside.start, beside.end)
    title = headed[1] or headed[3] if headed else ""
    label = view.vocabulary.layouts.label(title) if title else None
    if headed and label and label.role in {"office", "deputy"}:
        person = view.named(Span(*headed.span(2 if headed[1] else 4)))
        found.append(tenure(view, person, post_of(view, title, body.name, beside, body), Term(), "box.child"))
    return found


def marks(view: View, value: Span) -> list[re.Match[str]]:
    """Return the marks that part the bodies of a value: commas only where each of several parts is a body's name."""
    found = [*LIST.finditer(view.text, value.start, value.end)]
    commas = [] if found or is_han(value.of(view.text)) else [*COMMA.finditer(view.text, value.start, value.end)]
    edges = [value.start, *(edge for mark in commas for edge in mark.span()), value.end]
    parts = [stripped(view.text, *edge) for edge in zip(edges[::2], edges[1::2], strict=True)]
    named = commas and all(any(body.span == part for body in view.bodies(part)) for part in parts)
    return commas if named else found


def parent(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the bodies above a body; several with their heads behind 所屬 are below it."""
    if LED.search(view.text, value.start, value.end) and OWNED.search(view.text, max(0, value.start - 8), value.start):
        return child(view, about, value)
    return linked(view, "subordinate_to", about, value, "box.parent")


OWNED = re.compile(r"所[属屬][^\u3400-\u9fff]{1,3}$")
LED = re.compile(r"[(（][\u3400-\u9fff]{0,4}[长長任][^()（）]+[)）]\s*[、，]")
